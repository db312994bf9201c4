"""What the store does, against raw SQLCipher doing the same I/O on a copy of the same file: few families and many.

The floor of opening spends the same argon2id on the passphrase; the floor of a backup is copied, flushed and checked as
well: a copy nobody has checked is no backup.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import tempfile
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from itertools import count
from pathlib import Path

import sqlcipher3.dbapi2 as driver
from sqlalchemy.orm import Session

from app.models import ConferenceKind, Domain, Entry, Family, Person, PersonKind
from app.models.board import add_entry
from app.models.start import start_conference
from app.store import keys
from app.store.engine import PRAGMAS, connect_raw
from app.store.store import Store
from app.store.verify import check_store
from bench.harness import Row, Sample, compare, timed
from bench.many import fill

SIZES = {100: 15, 20_000: 3}
"""So many families, and how often each long job is then done."""
ENTRIES = 60
CHILDREN = 4
AUTOSAVES = 100
SECRET = "rain on the tin roof"
WORDS = "Mum drank a bottle and a half of wine and could not be woken; school kept the children until Nan came. "
NOW = datetime(2026, 11, 22, 9)  # noqa: DTZ001 - local, as backups are named
EDIT = "UPDATE entry SET text = ?, version = version + 1 WHERE id = ?"
NOTE = "INSERT INTO journal (at, who, label, rows) VALUES (?, '', 'Edit worry', ?)"


def rows() -> list[Row]:
    """Measure autosave, opening, unlocking, backup and verify, for a hundred families and for 20,000."""
    found: list[Row] = []
    for families, rounds in SIZES.items():
        with tempfile.TemporaryDirectory() as folder:
            found += Measured.make(Path(folder), families).rows(f"{families:,} families", rounds)
    return found


@dataclass(frozen=True)
class Measured:
    """A store with so many families, one of which has a board of 60 entries, and a copy of it for the floor."""

    path: Path
    copy: Path
    conference: uuid.UUID
    entry: uuid.UUID

    @classmethod
    def make(cls, folder: Path, families: int) -> Measured:
        """Fill a store, close it, and copy it."""
        path, copy = folder / "ours" / "board.safetyboard", folder / "floor" / "board.safetyboard"
        with Store.create(path, SECRET) as store:
            fill(store, families - 1, random.Random(7))
            conference, entry = store.run("Fill", _family).result()
        shutil.copytree(path.parent, copy.parent)
        return cls(path, copy, conference, entry)

    def rows(self, size: str, rounds: int) -> list[Row]:
        """Return a line for each job."""
        found = [compare(f"open, {size}", timed(self._open), timed(self._raw_open), target=1.5, rounds=rounds)]
        with Store.open(self.path, SECRET) as store, self._raw() as raw:
            found += [
                compare(f"unlock, {size}", partial(_unlocked, store), timed(self._raw_open), target=1.5, rounds=rounds),
                compare(f"autosave, {size}", *self._autosaves(store, raw), target=5, rounds=AUTOSAVES),
                compare(f"backup, {size}", *self._backups(store, raw), target=1.5, rounds=rounds),
                compare(f"verify, {size}", timed(lambda: store.read(check_store).result()), timed(lambda: _check(raw)),
                        target=1.5, rounds=rounds),
            ]  # fmt: skip
        return found

    def _open(self) -> None:
        Store.open(self.path, SECRET).close()

    def _raw_open(self) -> None:
        with self._raw():
            pass

    @contextmanager
    def _raw(self) -> Iterator[driver.Connection]:
        """The driver's own connection: the key from the passphrase, the pragmas, and a first read."""
        with closing(connect_raw(self.copy, keys.unwrap(keys.read_slots(self.copy), SECRET))) as raw:
            for pragma in PRAGMAS:
                raw.execute(f"PRAGMA {pragma}").fetchall()
            raw.execute("SELECT version_num FROM alembic_version").fetchall()
            yield raw

    def _autosaves(self, store: Store, raw: driver.Connection) -> Iterator[Callable[[], Sample]]:
        """Give one more edit of the same words, ours and the floor's: the row, and what the journal tells of it."""
        numbers = count()

        def autosave() -> None:
            words = f"{WORDS}{next(numbers)}"

            def change(session: Session) -> None:
                session.get_one(Entry, self.entry).text = words

            store.run("Edit worry", change, self.conference).result()

        def commit() -> None:
            words = f"{WORDS}{next(numbers)}"
            raw.execute("BEGIN IMMEDIATE")
            raw.execute(EDIT, (words, self.entry.hex))
            raw.execute(NOTE, (NOW.isoformat(), json.dumps([{"before": {"text": words}, "after": {"text": words}}])))
            raw.execute("COMMIT")

        yield from (timed(autosave), timed(commit))

    def _backups(self, store: Store, raw: driver.Connection) -> Iterator[Callable[[], Sample]]:
        """Give one more backup, ours and the floor's: copied, checked and on the disk."""
        data_key = keys.unwrap(keys.read_slots(self.copy), SECRET)
        folder, numbers = self.path.parent / "Backups", count()

        def back_up() -> None:
            assert store.back_up(folder, NOW, note="measured") is not None

        def copy() -> None:
            file = self.copy.with_name(f"{next(numbers)}.copy")
            with closing(connect_raw(file, data_key)) as target:
                raw.backup(target)
                target.execute("PRAGMA journal_mode = DELETE").fetchall()
                _check(target)
            with file.open("rb+") as written:
                os.fsync(written.fileno())

        yield from (timed(back_up), timed(copy))


def _unlocked(store: Store) -> Sample:
    store.lock()
    return timed(partial(store.unlock, SECRET))()


def _check(raw: driver.Connection) -> None:
    for check in ("cipher_integrity_check", "integrity_check"):
        raw.execute(f"PRAGMA {check}").fetchall()


def _family(session: Session) -> tuple[uuid.UUID, uuid.UUID]:
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
