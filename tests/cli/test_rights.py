"""Everything about one person from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli import main
from app.paths import RESOURCES
from app.store.history import family_history
from app.store.listing import conference_lines
from app.store.store import Store

SECRET = "rain on the tin roof"


def test_about(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("SAFETY_BOARD_PASSPHRASE", SECRET)
    path, file = tmp_path / "store.safetyboard", tmp_path / "about.txt"
    base = ["--store", str(path)]
    assert main([*base, "import", str(RESOURCES / "examples" / "billy-and-angie.json")]) == 0
    assert main([*base, "about", "Marsh", str(file)]) == 1
    assert "More than one person fits" in capsys.readouterr().err
    assert main([*base, "about", "Nobody Here", str(file)]) == 1
    assert not file.exists()
    capsys.readouterr()
    assert main([*base, "about", "Billy Marsh", str(file)]) == 0
    assert "Not released" in capsys.readouterr().out
    assert "Everything held about Billy Marsh" in file.read_text("utf-8")
    assert main([*base, "about", "Billy Marsh", str(file)]) == 1
    assert "There is already a file" in capsys.readouterr().err
    with Store.open(path, SECRET) as store:
        line = store.read(conference_lines).result()[0]
        family_id = store.read(lambda session: session.get_one(_conference(), line.id).family_id).result()
        labels = [one.label for one in store.read(lambda session: family_history(session, family_id)).result()]
    assert "Everything about one person saved, for review" in labels


def _conference() -> type:
    from app.models import Conference  # only this test needs it

    return Conference
