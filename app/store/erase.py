"""Erasing a family for good: its rows, its journal, its settings and the index behind Find, and no page that held them.

The journal's trigger lets nothing be deleted from it, and this is the one exception the law asks for (UK GDPR,
article 17): within one transaction the trigger goes, the family's entries go, and the very same trigger comes back.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, delete, insert, or_, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import RelationshipDirection

from app.models.base import Base, Row, utc_now
from app.models.family import Family
from app.models.journal import NOTED, JournalEntry, Setting
from app.store.backup import Backup, backups_in
from app.store.engine import WRITE, connect_raw
from app.store.errors import StoreError, WrongPassphrase
from app.store.find.sources import NAMES, TEXTS

TRIGGER = "journal_no_delete"
LABEL = "A family was erased for good"
SOME = 500
"""Keys in one statement: SQLite takes no more than some thousands."""
_INDEX = ("find_state", "find_row", NAMES, TEXTS)

T = TypeVar("T")
Keys = dict[str, set[uuid.UUID]]


class AlreadyErased(StoreError):
    """There is no such family any more."""

    def __init__(self) -> None:
        super().__init__("This family is not in the store any more. Nothing was changed.")


@dataclass(frozen=True, slots=True)
class Erased:
    """What went. ``rows`` counts them by table; ``number`` tells this erasure from others and names nobody."""

    number: str
    reference: str
    at: datetime
    who: str
    rows: dict[str, int]
    journal: int
    settings: int
    is_rewritten: bool = True
    """False where the disk did not let the file be written anew: the rows are gone, traces in its log may not be."""

    @property
    def total(self) -> int:
        """How many rows of the record went."""
        return sum(self.rows.values())


@dataclass(frozen=True, slots=True)
class StillHeld:
    """A backup made before. ``holds`` is None where it cannot be looked into, so that it may hold the family."""

    backup: Backup
    holds: bool | None


def erase_family(engine: Engine, family_id: uuid.UUID, *, who: str) -> Erased:
    """Erase a family in one transaction, then write the file anew so that no free page keeps a word of it.

    All or nothing until it is committed; ``is_rewritten`` says whether the second part could be done. Undo finds
    nothing to bring back. Raises AlreadyErased.
    """
    with engine.execution_options(**{WRITE: True}).begin() as connection:
        reference = connection.scalar(select(Family.reference).where(Family.id == family_id))
        if reference is None:
            raise AlreadyErased
        keys = _below(connection, family_id)
        _say_so(connection, who)
        journal = _erase_journal(connection, family_id, keys)
        settings = _erase_settings(connection, keys)
        for table in reversed(Base.metadata.sorted_tables):
            for some in _slices(keys.get(table.name, set())):
                connection.execute(delete(table).where(table.c.id.in_(some)))
        for name in _INDEX:  # made anew from what is left: its own deletions leave words in its pages
            connection.execute(text(f"DROP TABLE IF EXISTS {name}"))
    is_rewritten = _is_rewritten(engine)
    counts = {name: len(found) for name, found in keys.items() if found}
    return Erased(uuid.uuid4().hex[:12], reference, utc_now(), who, counts, journal, settings, is_rewritten)


def _is_rewritten(engine: Engine) -> bool:
    """Write the file anew; False where it cannot be now. The rows are gone all the same, and that must be said."""
    try:
        return leave_no_page(engine)
    except (driver.Error, DBAPIError, StoreError):
        return False


def leave_no_page(engine: Engine) -> bool:
    """Write the file anew without its free pages, and empty the log; False where a reader still needs the log."""
    raw = engine.raw_connection()
    try:
        assert raw.driver_connection is not None
        raw.driver_connection.execute("VACUUM")
        ((is_busy, *_),) = raw.driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        return not is_busy
    finally:
        raw.close()


def held_in_backups(folder: Path, data_key: bytes | bytearray, family_id: uuid.UUID) -> list[StillHeld]:
    """Return the backups in a folder that hold a family, or may hold it, the newest first."""
    found = (StillHeld(backup, _holds(backup, data_key, family_id)) for backup in backups_in(folder))
    return [one for one in found if one.holds is not False]


def _holds(backup: Backup, data_key: bytes | bytearray, family_id: uuid.UUID) -> bool | None:
    try:
        with closing(connect_raw(backup.store, data_key)) as connection:
            # Its journal too: a backup of a moment between deleting a family and erasing it.
            query = (
                "SELECT EXISTS (SELECT 1 FROM family WHERE id = :id)"
                " OR EXISTS (SELECT 1 FROM journal WHERE family_id = :id)"
            )
            ((holds,),) = connection.execute(query, {"id": family_id.hex})
    except (WrongPassphrase, driver.DatabaseError):
        return None
    return bool(holds)


def _below(connection: Connection, family_id: uuid.UUID) -> Keys:
    """Return the key of every row of a family, by table: the family and all that any row of it owns."""
    keys: Keys = {Family.__tablename__: {family_id}}
    waiting: list[tuple[type[Row], set[uuid.UUID]]] = [(Family, {family_id})]
    while waiting:
        kind, parents = waiting.pop()
        for relation in kind.__mapper__.relationships:
            if relation.direction is not RelationshipDirection.ONETOMANY:
                continue
            child, link = relation.mapper.class_, next(iter(relation.remote_side))
            found = {
                key for some in _slices(parents) for key in connection.scalars(select(child.id).where(link.in_(some)))
            }
            new = found - keys.setdefault(child.__tablename__, set())
            if new:
                keys[child.__tablename__] |= new
                waiting.append((child, new))
    return keys


def _say_so(connection: Connection, who: str) -> None:
    """Leave one entry that names nobody. It comes first, so that no later change gets the number of one that went."""
    connection.execute(
        insert(JournalEntry), {"label": LABEL, "who": who, "rows": [], "family_id": None, "undoes": NOTED}
    )


def _erase_journal(connection: Connection, family_id: uuid.UUID, keys: Keys) -> int:
    """Erase the family's entries, those of its conferences, and those outside both that hold a row of it."""
    own = {str(key) for found in keys.values() for key in found}
    conferences = keys.get("conference", set())
    of_family = or_(JournalEntry.family_id == family_id, JournalEntry.conference_id.in_(conferences))
    numbers = set(connection.scalars(select(JournalEntry.number).where(of_family)))
    homeless = JournalEntry.family_id.is_(None) & JournalEntry.conference_id.is_(None)
    for number, rows in connection.execute(select(JournalEntry.number, JournalEntry.rows).where(homeless)):
        if any(image["id"] in own for image in rows):
            numbers.add(number)
    trigger = connection.scalar(text("SELECT sql FROM sqlite_master WHERE name = :name"), {"name": TRIGGER})
    assert isinstance(trigger, str), "the journal has lost its trigger"
    connection.exec_driver_sql(f"DROP TRIGGER {TRIGGER}")
    for some in _slices(numbers):
        connection.execute(delete(JournalEntry).where(JournalEntry.number.in_(some)))
    connection.exec_driver_sql(trigger)
    return len(numbers)


def _erase_settings(connection: Connection, keys: Keys) -> int:
    """Erase what is typed and not added yet, and whatever else is kept under or about a key of the family."""
    own = {spelled for found in keys.values() for key in found for spelled in (str(key), key.hex)}
    going = [
        name
        for name, value in connection.execute(select(Setting.name, Setting.value))
        if any(key in name or key in written for written in (json.dumps(value),) for key in own)
    ]
    for name in going:
        connection.execute(delete(Setting).where(Setting.name == name))
    return len(going)


def _slices(keys: set[T]) -> Iterator[list[T]]:
    ordered = list(keys)
    for start in range(0, len(ordered), SOME):
        yield ordered[start : start + SOME]
