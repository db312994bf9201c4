"""The index behind Find: made from the rows, kept up by reading the journal, and free to be made anew at any time.

A change pays nothing for it. The index remembers the last journal entry it has read; bringing it up to date means
reading on from there, a bounded piece at a time, so that a save never waits long. A store that has none, or one of
another version, is read through table by table in the same way.
"""

from __future__ import annotations

import json
import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Uuid, bindparam, func, select, text

from app.models import JournalEntry, Person
from app.store.find.sources import NAMES, SOURCES, TEXTS
from app.store.find.words import birth_year, indexed

VERSION = 2
"""To be raised when what the index holds changes: the index is then made anew."""
ROWS_A_STEP = 250
ENTRIES_A_STEP = 200
_TABLES = (
    "CREATE TABLE find_state (version INTEGER, journal INTEGER, source TEXT, after TEXT)",
    "CREATE TABLE find_row (number INTEGER PRIMARY KEY, source TEXT NOT NULL, id CHAR(32) NOT NULL,"
    " family_id CHAR(32), conference_id CHAR(32), born_on DATE, UNIQUE (source, id))",
    *(
        f"CREATE VIRTUAL TABLE {name} USING fts5(words, content='', contentless_delete=1,"
        " tokenize='unicode61 remove_diacritics 0', prefix='1 2 3')"
        for name in (NAMES, TEXTS)
    ),
)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the index is: ``done`` where nothing is left to read."""

    done: bool


_KEYS = bindparam("keys", expanding=True, type_=Uuid())


def index_step(connection: Connection) -> Progress:
    """Do one bounded piece of work on the index within the connection's transaction, and say whether all is done."""
    state = _state(connection)
    if state is None:
        return Progress(done=False)
    source, after, number = state
    if source is not None:
        _read_on(connection, source, after)
        return Progress(done=False)
    return Progress(done=_follow_journal(connection, number))


def is_ready(connection: Connection) -> bool:
    """Return True where there is an index of this version, whole or not."""
    found = connection.execute(text("SELECT count(*) FROM sqlite_master WHERE name = 'find_state'")).scalar()
    return bool(found) and connection.execute(text("SELECT version FROM find_state")).scalar() == VERSION


def _state(connection: Connection) -> tuple[str | None, str, int] | None:
    """Return the table being read through (None for none), the last key read of it, and the last journal entry read.

    None where the index had to be begun anew, which is work enough for one step.
    """
    if not is_ready(connection):
        _begin(connection)
        return None
    row = connection.execute(text("SELECT source, after, journal FROM find_state")).one()
    return row.source, row.after, row.journal


def _begin(connection: Connection) -> None:
    for name in ("find_state", "find_row", NAMES, TEXTS):
        connection.execute(text(f"DROP TABLE IF EXISTS {name}"))
    for statement in _TABLES:
        connection.execute(text(statement))
    # What is written from here on stands in the journal; what is there already is read table by table.
    newest = connection.execute(select(func.max(JournalEntry.number))).scalar() or 0
    connection.execute(
        text("INSERT INTO find_state VALUES (:version, :journal, :source, '')"),
        {"version": VERSION, "journal": newest, "source": next(iter(SOURCES))},
    )


def _read_on(connection: Connection, name: str, after: str) -> None:
    source = SOURCES[name]
    query = source.query.order_by(source.key).limit(ROWS_A_STEP)
    if after:
        query = query.where(source.key > uuid.UUID(after))
    rows = connection.execute(query).all()
    _write(connection, name, rows, [])
    if len(rows) == ROWS_A_STEP:
        place: tuple[str | None, str] = (name, rows[-1][0].hex)
    else:
        names = [*SOURCES, None]
        place = (names[names.index(name) + 1], "")
    connection.execute(
        text("UPDATE find_state SET source = :source, after = :after"),
        dict(zip(("source", "after"), place, strict=True)),
    )


def _follow_journal(connection: Connection, number: int) -> bool:
    """Read the next entries of the journal and put what they changed into the index; True where none is left."""
    entries = connection.execute(
        select(JournalEntry.number, JournalEntry.rows)
        .where(JournalEntry.number > number)
        .order_by(JournalEntry.number)
        .limit(ENTRIES_A_STEP)
    ).all()
    if not entries:
        return True
    changed: dict[str, set[uuid.UUID]] = defaultdict(set)
    renamed: set[uuid.UUID] = set()
    for _, images in entries:
        for image in images:
            if image["table"] in SOURCES:
                changed[image["table"]].add(uuid.UUID(image["id"]))
            if image["table"] == "family":
                renamed.add(uuid.UUID(image["id"]))
    for family_id in renamed:
        people = connection.scalars(select(Person.id).where(Person.family_id == family_id))
        changed["person"].update(people)
    for name, keys in changed.items():
        _index_anew(connection, name, sorted(keys))
    connection.execute(text("UPDATE find_state SET journal = :number"), {"number": entries[-1].number})
    return len(entries) < ENTRIES_A_STEP


def _index_anew(connection: Connection, name: str, keys: Sequence[uuid.UUID]) -> None:
    source = SOURCES[name]
    query = source.query.where(source.key.in_(_KEYS))
    for start in range(0, len(keys), ROWS_A_STEP):
        some = keys[start : start + ROWS_A_STEP]
        _write(connection, name, connection.execute(query, {"keys": some}).all(), some)


def _write(connection: Connection, name: str, rows: Iterable[Any], old: Sequence[uuid.UUID]) -> None:
    """Put rows into the index; ``old`` are keys that may be in it already, and go first."""
    index = SOURCES[name].index
    if old:
        keys = json.dumps([key.hex for key in old])
        known = "SELECT number FROM find_row WHERE source = :source AND id IN (SELECT value FROM json_each(:keys))"
        given = {"source": name, "keys": keys}
        connection.execute(text(f"DELETE FROM {index} WHERE rowid IN ({known})"), given)
        connection.execute(text(f"DELETE FROM find_row WHERE number IN ({known})"), given)
    number = connection.execute(text("SELECT coalesce(max(number), 0) FROM find_row")).scalar() or 0
    lines, words = [], []
    for key, family_id, conference_id, born_on, *texts in rows:
        written = indexed([one for one in texts if one])
        if not written:
            continue
        if born_on is not None:
            written += f" {birth_year(born_on.year)}"
        number += 1
        conference = conference_id.hex if conference_id is not None else None
        lines.append(
            {
                "number": number, "source": name, "id": key.hex, "family_id": family_id.hex,
                "conference_id": conference, "born_on": born_on.isoformat() if born_on is not None else None,
            }
        )  # fmt: skip
        words.append({"number": number, "words": written})
    if lines:
        connection.execute(
            text(
                "INSERT INTO find_row (number, source, id, family_id, conference_id, born_on)"
                " VALUES (:number, :source, :id, :family_id, :conference_id, :born_on)"
            ),
            lines,
        )
        connection.execute(text(f"INSERT INTO {index} (rowid, words) VALUES (:number, :words)"), words)
