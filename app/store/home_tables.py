"""What Home needs of families, people and conferences: each table read whole, once, and brought together in memory.

In an encrypted file every row looked up by its key costs a page to decrypt; reading in the order of the file does not.
Over 20,000 families that was most of Home's time. Keys stay as the database writes them until somebody needs a UUID.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Executable, String, select, type_coerce
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.models.conference import Conference, ConferenceChild, ConferenceKind
from app.models.family import Family, Nation
from app.models.outcome import Answer, Decision
from app.models.person import Person, PersonKind
from app.store.limits import due_then


def raw(key: InstrumentedAttribute[uuid.UUID] | InstrumentedAttribute[uuid.UUID | None]) -> ColumnElement[str]:
    """Return a key's column as the database writes it, 32 hex digits: making UUIDs of all took half of Home's time."""
    return type_coerce(key, String).label(None)  # named anew, or the ORM takes it for the column itself


def rows_of(session: Session, question: Executable) -> Iterator[Any]:
    """Ask for columns only, past the ORM's own bookkeeping for each row."""
    return iter(session.connection().execute(question))


def key_of(written: str) -> uuid.UUID:
    """Return the UUID that ``raw`` read."""
    return uuid.UUID(int=int(written, 16))


@dataclass(frozen=True, slots=True)
class FamilyFacts:
    """A family, without anybody in it."""

    id: uuid.UUID
    name: str
    reference: str
    nation: Nation


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """A conference. ``family`` is the written key."""

    id: uuid.UUID
    family: str
    kind: ConferenceKind
    held_on: date | None


@dataclass(frozen=True, slots=True)
class ChildFacts:
    """A child of a family. ``key`` is as the database writes it."""

    key: str
    name: str
    born_on: date | None
    due_on: date | None
    age_text: str


@dataclass(frozen=True, slots=True)
class DecisionFacts:
    """What was decided for a child, whose key is as the database writes it; never undecided."""

    child: str
    position: int
    answer: Answer
    categories: list[str]


@dataclass(slots=True)
class HomeTables:
    """Families and conferences by written key; children in order and all names by the family's written key.

    ``names`` are everybody's but professionals': what a family is found by. ``due`` is, by conference, the due date of
    a child not born yet when people met, and ``decisions``, by conference, what was decided.
    """

    families: dict[str, FamilyFacts] = field(default_factory=dict)
    meetings: dict[str, MeetingFacts] = field(default_factory=dict)
    children: dict[str, list[ChildFacts]] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=dict)
    due: dict[str, date] = field(default_factory=dict)
    decisions: dict[str, list[DecisionFacts]] = field(default_factory=dict)


def read_tables(session: Session) -> HomeTables:
    """Read them, in a fixed number of statements."""
    found = HomeTables()
    for key, name, reference, nation in rows_of(
        session, select(raw(Family.id), Family.name, Family.reference, Family.nation)
    ):
        found.families[key] = FamilyFacts(key_of(key), name, reference, nation)
    for key, family, kind, held_on in rows_of(
        session, select(raw(Conference.id), raw(Conference.family_id), Conference.kind, Conference.held_on)
    ):
        found.meetings[key] = MeetingFacts(key_of(key), family, kind, held_on)
    _read_people(session, found)
    found.due = _due(session, found)
    found.decisions = _decisions(session)
    return found


def _read_people(session: Session, found: HomeTables) -> None:
    names: dict[str, list[str]] = defaultdict(list)
    children: dict[str, list[tuple[int, str, ChildFacts]]] = defaultdict(list)
    for key, family, kind, position, name, record_name, born_on, due_on, age_text in rows_of(
        session,
        select(
            raw(Person.id), raw(Person.family_id), Person.kind, Person.position, Person.name, Person.record_name,
            Person.born_on, Person.due_on, Person.age_text,
        ).where(Person.kind != PersonKind.PROFESSIONAL)
    ):  # fmt: skip
        names[family] += (name, record_name)
        if kind is PersonKind.CHILD:
            facts = ChildFacts(key, name or record_name, born_on, due_on, age_text)
            children[family].append((position, key, facts))
    found.names = names
    found.children = {family: [facts for *_, facts in sorted(own, key=_place)] for family, own in children.items()}


def _place(child: tuple[int, str, ChildFacts]) -> tuple[int, str]:
    return child[:2]


def _decisions(session: Session) -> dict[str, list[DecisionFacts]]:
    found: dict[str, list[DecisionFacts]] = defaultdict(list)
    for conference, child, position, answer, categories in rows_of(
        session,
        select(
            raw(Decision.conference_id), raw(Decision.child_id), Decision.position, Decision.answer, Decision.categories
        ).where(Decision.answer != Answer.UNDECIDED),
    ):
        found[conference].append(DecisionFacts(child, position, answer, categories))
    return found


def _due(session: Session, found: HomeTables) -> dict[str, date]:
    expecting = {family for family, own in found.children.items() if any(child.due_on for child in own)}
    picked: dict[str, set[str]] = defaultdict(set)
    pairs = select(raw(ConferenceChild.conference_id), raw(ConferenceChild.child_id))
    for conference, child in rows_of(session, pairs) if expecting else ():
        picked[conference].add(child)
    due: dict[str, date] = {}
    for conference, meeting in found.meetings.items():
        if meeting.family not in expecting:
            continue
        for one in found.children[meeting.family]:
            # Where no children were picked out, the conference is about all of them.
            day = due_then(one.due_on, one.born_on, meeting.held_on)
            if day is not None and one.key in picked.get(conference, (one.key,)):
                due.setdefault(conference, day)
    return due
