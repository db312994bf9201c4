"""The calendar and a local file of time limits from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli import main
from app.paths import RESOURCES

SECRET = "rain on the tin roof"


def test_calendar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("SAFETY_BOARD_PASSPHRASE", SECRET)
    base = ["--store", str(tmp_path / "store.safetyboard")]
    file = tmp_path / "dates.ics"
    assert main([*base, "import", str(RESOURCES / "examples" / "billy-and-angie.json")]) == 0
    (tmp_path / "nations.toml").write_text("not TOML", "utf-8")
    assert main([*base, "calendar", str(file)]) == 0
    shown = capsys.readouterr()
    assert "dates: " in shown.out
    assert "nations.toml cannot be used" in shown.err
    assert file.read_text("utf-8").startswith("BEGIN:VCALENDAR")
    assert main([*base, "calendar", str(file)]) == 1
    assert "There is already a file" in capsys.readouterr().err


def test_check_nation(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "ours.toml"
    file.write_text("[wales.clocks.record]\ncount = 15\n", "utf-8")
    assert main(["check-nation", str(file)]) == 0
    assert capsys.readouterr().out.startswith("Wales, record: 15 working days instead of 20 working days")
    file.write_text("[wales.clocks.record]\ncount = 0\n", "utf-8")
    assert main(["check-nation", str(file)]) == 2
    assert "wales.clocks.record.count" in capsys.readouterr().err
    file.write_text("# nothing\n", "utf-8")
    assert main(["check-nation", str(file)]) == 0
    assert "changes no value" in capsys.readouterr().out
