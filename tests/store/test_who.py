"""Who is at the laptop: said at the door, remembered inside the store, and standing in the journal."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.models import JournalEntry
from app.store.errors import DiskTrouble
from app.store.store import Store
from app.store.who import LONGEST, MOST, introduce, known_names
from tests.store.rooms import marsh

SECRET = "four calm words here"


def test_a_name_stays_until_another_is_said(tmp_path: Path) -> None:
    path = tmp_path / "store.safetyboard"
    with Store.create(path, SECRET) as store:
        login = store.who
        assert store.introduce("") == login, "before anybody says a name the login has to do"
        assert store.introduce("  Priya   Rao ") == "Priya Rao"
    with Store.open(path, SECRET) as store:
        assert store.introduce("") == "Priya Rao"
        assert store.introduce("Sam Field") == "Sam Field"
        store.run("New family", marsh).result()
        assert store.introduce("priya rao") == "Priya Rao", "the same person, however it is typed"
        assert store.read(known_names).result() == ["Priya Rao", "Sam Field"]
        said = store.read(lambda session: [one.who for one in session.query(JournalEntry)]).result()
        assert said == ["Sam Field"]
    assert b"Priya" not in path.read_bytes()


def test_a_full_disk_keeps_nobody_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*given: object) -> str:
        raise DiskTrouble("The disk is full.")

    monkeypatch.setattr("app.store.store.introduce", full)
    with Store.temporary() as store:
        assert store.introduce(" Priya  Rao") == "Priya Rao"
        assert store.introduce("") == "Priya Rao"


@pytest.mark.parametrize("count", [MOST + 3])
def test_names_are_few_and_short(count: int) -> None:
    with Store.temporary() as store:
        for number in range(count):
            store.introduce(f"Name {number}" + " x" * LONGEST)
        names = store.read(known_names).result()
        assert len(names) == MOST
        assert max(map(len, names)) <= LONGEST
        assert store.run("Nobody", lambda session: introduce(session, " ")).result() == names[0]
