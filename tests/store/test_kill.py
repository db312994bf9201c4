"""Kill -9 while it types: everything acknowledged is there, nothing is half there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.paths import RESOURCES
from app.store.snapshot import load_conference
from app.store.store import Store
from app.store.verify import check_store
from tests.store.rooms import marsh

SECRET = "four calm words here"


@pytest.mark.parametrize("acknowledged", [1, 7, 23])
def test_a_killed_process_loses_nothing_it_acknowledged(tmp_path: Path, acknowledged: int) -> None:
    path = tmp_path / "board.safetyboard"
    with Store.create(path, SECRET) as store:
        key = store.run("New family", marsh).result()
    typist = subprocess.Popen(
        [sys.executable, "-m", "tests.store.typist", str(path), SECRET, str(key)],
        stdout=subprocess.PIPE, text=True, cwd=RESOURCES.parent,
    )  # fmt: skip
    assert typist.stdout is not None
    said = [int(typist.stdout.readline()) for _ in range(acknowledged)]
    typist.kill()
    said += [int(line) for line in typist.stdout.read().split()]
    typist.stdout.close()
    typist.wait()
    with Store.open(path, SECRET) as store:
        assert store.read(check_store).result() == []
        conference = store.read(lambda session: load_conference(session, key)).result()
        undo = store.undo_state(key).result().undo
    texts = [entry.text for entry in conference.entries]
    assert texts[: len(said)] == [f"worry {number}" for number in said]
    assert len(texts) - len(said) in (0, 1)  # the last one may have been stored just before it could be said
    assert all(len(entry.impacts) == 2 for entry in conference.entries)
    assert undo is not None
    assert undo.label == "Add worry"
