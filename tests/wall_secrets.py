"""A mark in every text of a family, and which of the marks the room may not read: said again, apart from the program.

The rules here are written from practice.md (Withholding) and not from the code they test: who is in the room, what is
kept from whom, and what belongs to which part.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st
from sqlalchemy import Enum, String

from app.models import (
    Conference,
    Entry,
    Family,
    Impact,
    Part,
    PartKind,
    Person,
    Row,
    Scale,
    Score,
    Step,
    Withholding,
)
from app.models.sharing import SHAREABLE
from tests.families import everything, families

ON_THE_WALL = (Entry, Impact, Scale, Score, Step, Person)
Marks = dict[str, tuple[Row, str]]


def mark(family: Family) -> Marks:
    """Write another word into every text of the family; return where each of them stands."""
    found: Marks = {}
    for row in everything(family):
        if row.__tablename__ == "withholding":
            continue
        for column in row.__table__.columns:
            if isinstance(column.type, String) and not isinstance(column.type, Enum) and column.name != "was_domain":
                word = f"Zq{len(found):05d}q"
                setattr(row, column.name, word)
                found[word] = (row, column.name)
    return found


@st.composite
def marked_families(draw: Any) -> tuple[Family, Marks]:
    """A family with a conference, a mark in every text, and a few more things withheld that a wall would show."""
    family = draw(families().filter(lambda made: bool(made.conferences)))
    subjects = [row for row in everything(family) if isinstance(row, ON_THE_WALL)]
    for _ in range(draw(st.integers(0, 5))):
        subject = draw(st.sampled_from(subjects))
        who: dict[str, Any] = draw(
            st.sampled_from(
                [{"from_family": True}, {"staff_only": True}, *({"person_id": one.id} for one in family.people)]
            )
        )
        fields = [column.name for column in subject.__table__.columns if column.name != "id"]
        field = draw(st.just("") | st.sampled_from(fields))
        family.withholdings.append(
            Withholding(subject_table=subject.__tablename__, subject_id=subject.id, field=field, **who)
        )
    return family, mark(family)


def not_for_the_room(conference: Conference, part: Part | None, people: frozenset[uuid.UUID], marks: Marks) -> set[str]:
    """Return the marks that nobody may read on the wall while a part runs and these people are in the room."""
    if part is not None and part.kind is PartKind.CLOSED:
        return set(marks)
    family = conference.family
    held = {
        (one.subject_id, one.field)
        for one in family.withholdings
        if one.from_family or one.staff_only or one.person_id in people
    }
    open_parts = {one.id for one in conference.parts if one.kind is PartKind.WHOLE or one is part}
    in_conference = {row.id for row in _below(conference)} | {person.id for person in family.people}
    known = {row.id: row for row in everything(family)}

    def hidden(row: Row) -> bool:
        if row.__tablename__ not in SHAREABLE or row.id not in in_conference or (row.id, "") in held:
            return True
        part_id = getattr(row, "part_id", None)
        if part_id is not None and part_id not in open_parts:
            return True
        if isinstance(row, Step) and row.draft:
            return True
        return any(hidden(other) for other in _needed(row, known))

    return {word for word, (row, field) in marks.items() if hidden(row) or (row.id, field) in held}


def _needed(row: Row, known: dict[uuid.UUID, Row]) -> Iterator[Row]:
    """What a row is part of or about: where that may not be known, the row may not either."""
    for link in ("person_id", "child_id", "entry_id", "scale_id", "plan_id"):
        other = known.get(getattr(row, link, None) or uuid.UUID(int=0))
        if other is not None:
            yield other
    above = {"impact": "entry", "score": "scale", "step": "plan"}.get(row.__tablename__)
    if above is not None:
        yield getattr(row, above)


def _below(conference: Conference) -> Iterator[Row]:
    waiting: list[Any] = [conference]
    while waiting:
        one = waiting.pop()
        yield one
        for relation in type(one).__mapper__.relationships:
            if relation.cascade.delete_orphan:
                found = getattr(one, relation.key)
                waiting.extend(found if relation.uselist else [found] if found is not None else [])
