"""What is shown of a row of the index: its words, whose family it is, and when they were written."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, select, text

from app.models import Conference, Entry, Family, Impact, Person, Picture, StatementPair, Step


@dataclass(frozen=True, slots=True)
class Found:
    """One line of what was found.

    ``source`` is the table and ``id`` the row, ``opens`` the row to go to (the worry of an impact); ``text`` its words;
    ``role`` what a person is here; ``held_on`` and ``conference_id`` say at which conference something was written. For
    a family or a person that is the last one.
    """

    source: str
    id: uuid.UUID
    opens: uuid.UUID
    text: str
    family: str
    reference: str
    born_on: date | None = None
    role: str = ""
    domain: str = ""
    conference_id: uuid.UUID | None = None
    held_on: date | None = None


WORDS: dict[str, tuple[Any, ...]] = {
    "family": (Family.id, Family.name.label("text")),
    "person": (
        Person.id, Person.record_name.label("text"), Person.name, Person.role, Person.agency, Person.born_on,
    ),
    "entry": (Entry.id, Entry.text, Entry.domain),
    "impact": (Impact.id, Impact.text, Impact.entry_id),
    "statement_pair": (StatementPair.id, StatementPair.danger_statement.label("text"), StatementPair.safety_goal),
    "step": (Step.id, Step.text),
    "picture": (Picture.id, Picture.description.label("text")),
}  # fmt: skip
"""The columns to read of each table: the key, the words, and what stands in where there are none."""


def lines(connection: Connection, numbers: Sequence[int]) -> list[Found]:
    """Return the lines for rows of the index, in their order; a row that is gone meanwhile is left out.

    A fixed number of statements, however many lines.
    """
    if not numbers:
        return []
    marks = ",".join(str(number) for number in numbers)
    query = text(f"SELECT * FROM find_row WHERE number IN ({marks})")
    places = {row.number: row for row in connection.execute(query)}
    rows = _rows(connection, places)
    families = _by_key(connection, (Family.id, Family.name, Family.reference), _keys(places, "family_id"))
    conferences = _by_key(connection, (Conference.id, Conference.held_on), _keys(places, "conference_id"))
    last = _last(connection, families)
    found = []
    for place in (places[number] for number in numbers if number in places):
        row, family = rows.get((place.source, uuid.UUID(place.id))), families.get(uuid.UUID(place.family_id))
        if row is not None and family is not None:
            written_at = conferences.get(uuid.UUID(place.conference_id)) if place.conference_id else last.get(family.id)
            found.append(_line(place.source, row, family, written_at))
    return found


def _rows(connection: Connection, places: dict[int, Any]) -> dict[tuple[str, uuid.UUID], Any]:
    rows: dict[tuple[str, uuid.UUID], Any] = {}
    for source, columns in WORDS.items():
        keys = {uuid.UUID(place.id) for place in places.values() if place.source == source}
        rows.update(((source, key), row) for key, row in _by_key(connection, columns, keys).items())
    return rows


def _line(source: str, row: Any, family: Any, conference: Any) -> Found:
    known = row._mapping
    words = (known.get(name) for name in ("text", "name", "role", "agency", "safety_goal"))
    return Found(
        source, row.id, known.get("entry_id", row.id), next(filter(None, words), ""), family.name, family.reference,
        born_on=known.get("born_on"),
        role=known.get("role") or known.get("agency") or "",
        domain=known["domain"].value if "domain" in known else "",
        conference_id=conference.id if conference is not None else None,
        held_on=conference.held_on if conference is not None else None,
    )  # fmt: skip


def _keys(places: dict[int, Any], column: str) -> set[uuid.UUID]:
    return {uuid.UUID(getattr(place, column)) for place in places.values() if getattr(place, column)}


def _by_key(connection: Connection, columns: Sequence[Any], keys: set[uuid.UUID]) -> dict[uuid.UUID, Any]:
    """Return rows by their key, which is the first of the columns."""
    if not keys:
        return {}
    return {row.id: row for row in connection.execute(select(*columns).where(columns[0].in_(keys)))}


def _last(connection: Connection, families: dict[uuid.UUID, Any]) -> dict[uuid.UUID, Any]:
    """Return the last conference of each family."""
    held = select(Conference.id, Conference.family_id, Conference.held_on).where(Conference.family_id.in_(families))
    # Those without a day come first, so that one with a day is taken before them.
    return {row.family_id: row for row in connection.execute(held.order_by(Conference.held_on, Conference.id))}
