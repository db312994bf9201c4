"""One autosave through the store's whole road, against a raw SQLCipher commit of the same words."""

from __future__ import annotations

import secrets
import tempfile
import uuid
from datetime import date
from itertools import count
from pathlib import Path

import sqlcipher3.dbapi2 as driver
from sqlalchemy.orm import Session

from app.models import ConferenceKind, Domain, Entry, Family, Person, PersonKind
from app.models.board import add_entry
from app.models.start import start_conference
from app.store.store import Store
from bench.harness import Row, compare, timed

ENTRIES = 60
CHILDREN = 4
ROUNDS = 200
WORDS = "Mum drank a bottle and a half of wine and could not be woken; school kept the children until Nan came. "


def rows() -> list[Row]:
    """Measure an autosave on a conference with 60 entries."""
    with tempfile.TemporaryDirectory() as folder, Store.create(Path(folder) / "b.safetyboard", "bench") as store:
        key, entry_id = store.run("Fill", _fill).result()
        raw = _raw(Path(folder) / "raw.db")
        numbers = count()

        def autosave() -> None:
            number = next(numbers)

            def change(session: Session) -> None:
                session.get_one(Entry, entry_id).text = f"{WORDS}{number}"

            store.run("Edit worry", change, key).result()

        def commit() -> None:
            raw.execute("BEGIN IMMEDIATE")
            raw.execute("UPDATE entry SET text = ? WHERE id = 1", (f"{WORDS}{next(numbers)}",))
            raw.execute("COMMIT")

        found = [compare("autosave against a raw commit", timed(autosave), timed(commit), target=5, rounds=ROUNDS)]
        raw.close()
    return found


def _fill(session: Session) -> tuple[uuid.UUID, uuid.UUID]:
    family = Family(name="Pugh")
    for number in range(CHILDREN):
        family.people.append(Person(name=f"Child {number}", kind=PersonKind.CHILD, position=number))
    conference = start_conference(family, ConferenceKind.INITIAL, date(2026, 2, 23))
    entries = [add_entry(conference, list(Domain)[number % 3], WORDS) for number in range(ENTRIES)]
    for entry in entries:
        for child in family.children if entry.domain is Domain.WORRY else ():
            entry.say_impact(child.id, WORDS)
    session.add(family)
    return conference.id, entries[0].id


def _raw(path: Path) -> driver.Connection:
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{secrets.token_hex(32)}'\"")
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.execute("CREATE TABLE entry (id INTEGER PRIMARY KEY, text TEXT)")
    connection.execute("INSERT INTO entry VALUES (1, ?)", (WORDS,))
    return connection
