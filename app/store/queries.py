"""What Home shows: every family in a line, and what comes up across families.

A fixed number of statements, however many families there are.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.conference import Conference, ConferenceKind
from app.models.family import Family, Nation
from app.models.outcome import Answer, Copy, DateKind, Decision, NextDate
from app.models.person import Person, PersonKind
from app.models.scale import Scale, Scope
from app.models.score import Score
from app.store.limits import limit_from


@dataclass(frozen=True, slots=True)
class ChildLine:
    """A child in a list: a name, and a birth date or, before birth, a due date."""

    name: str
    born_on: date | None
    due_on: date | None
    age_text: str


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A conference in a list. ``lowest`` is the lowest number anybody gave on its whole-conference scale."""

    id: uuid.UUID
    kind: ConferenceKind
    held_on: date | None
    lowest: float | None


@dataclass(frozen=True, slots=True)
class ComingUp:
    """A date to be kept, of one family. ``limit_note`` is such as "working day 8 of 10"."""

    family_id: uuid.UUID
    family: str
    conference_id: uuid.UUID
    on_date: date
    kind: DateKind
    title: str
    limit_note: str


@dataclass(frozen=True, slots=True)
class FamilyLine:
    """A family in a list. ``meetings`` are in order of date, those without one last; ``names`` are for finding it.

    ``answers`` and ``categories`` are those last decided.
    """

    id: uuid.UUID
    name: str
    reference: str
    nation: Nation
    children: tuple[ChildLine, ...]
    meetings: tuple[MeetingLine, ...]
    answers: frozenset[Answer]
    categories: tuple[str, ...]
    next: ComingUp | None
    names: tuple[str, ...] = ()


def home(session: Session, today: date) -> tuple[list[FamilyLine], list[ComingUp]]:
    """Return what Home shows: every family by name, and what comes up."""
    dates = coming_up(session, today)
    return _families(session, today, dates), dates


def families(session: Session, today: date) -> list[FamilyLine]:
    """Return every family by name."""
    return home(session, today)[0]


def _families(session: Session, today: date, coming_dates: list[ComingUp]) -> list[FamilyLine]:
    meetings = _meetings(session)
    decisions = _decisions(session)
    children, names = _people(session)
    dates: dict[uuid.UUID, ComingUp] = {}
    for coming in coming_dates:
        if coming.on_date >= today:
            dates.setdefault(coming.family_id, coming)
    found = []
    query = select(Family.id, Family.name, Family.reference, Family.nation).order_by(func.lower(Family.name), Family.id)
    for key, name, reference, nation in session.execute(query):
        own = meetings.get(key, [])
        decided = next((decisions[one.id] for one in reversed(own) if one.id in decisions), [])
        categories = dict.fromkeys(category for _, chosen in decided for category in chosen)
        found.append(
            FamilyLine(
                key, name, reference, nation, tuple(children.get(key, ())), tuple(own),
                frozenset(answer for answer, _ in decided), tuple(categories), dates.get(key),
                tuple(names.get(key, ())),
            )
        )  # fmt: skip
    return found


def coming_up(session: Session, today: date) -> list[ComingUp]:
    """Return the dates to be kept, the earliest first: those ahead, and those past that nothing shows to be kept.

    A core group or review is kept by a conference that was held on that day or later, not by one still to come; a
    letter or record by a copy of that very document that was sent.
    """
    last_met: dict[uuid.UUID, date] = {}
    for key, day in session.execute(
        select(Conference.family_id, func.max(Conference.held_on))
        .where(Conference.held_on <= today)
        .group_by(Conference.family_id)
    ):
        if day is not None:
            last_met[key] = day
    copies = select(Copy.conference_id, Copy.document).where(Copy.sent_on.is_not(None)).distinct()
    sent = {(conference_id, document) for conference_id, document in session.execute(copies)}
    rows = session.execute(
        select(NextDate, Conference.id, Conference.kind, Conference.held_on, Family.id, Family.name, Family.nation)
        .join(Conference, NextDate.conference_id == Conference.id)
        .join(Family, Conference.family_id == Family.id)
        .where(NextDate.on_date.is_not(None))
        .order_by(NextDate.on_date, Family.name, NextDate.position)
    )
    found = []
    for row, conference_id, meeting, held_on, family_id, name, nation in rows:
        on_date, kind = row.on_date, row.kind
        if on_date is None:
            continue
        met = kind in (DateKind.CORE_GROUP, DateKind.REVIEW) and last_met.get(family_id, date.min) >= on_date
        # A copy names its document in the same words as the date that waits for it: "letter", "record".
        told = kind in (DateKind.LETTER, DateKind.RECORD) and (conference_id, kind.value) in sent
        if on_date >= today or not (met or told):
            limit = limit_from(meeting, held_on, kind, nation.value, on_date)
            position = limit.position if limit is not None else ""
            note = row.limit_note if position in row.limit_note.casefold() else f"{position}, {row.limit_note}"
            found.append(ComingUp(family_id, name, conference_id, on_date, kind, row.title, note.strip(", ")))
    return found


def _people(session: Session) -> tuple[dict[uuid.UUID, list[ChildLine]], dict[uuid.UUID, list[str]]]:
    """Return the children of each family, and every name in it that one might look for."""
    children: dict[uuid.UUID, list[ChildLine]] = defaultdict(list)
    names: dict[uuid.UUID, list[str]] = defaultdict(list)
    rows = session.execute(
        select(
            Person.family_id, Person.kind, Person.name, Person.record_name, Person.born_on, Person.due_on,
            Person.age_text,
        )
        .where(Person.kind != PersonKind.PROFESSIONAL)
        .order_by(Person.position, Person.id)
    )  # fmt: skip
    for family_id, kind, name, record_name, born_on, due_on, age_text in rows:
        names[family_id] += (name, record_name)
        if kind is PersonKind.CHILD:
            children[family_id].append(ChildLine(name or record_name, born_on, due_on, age_text))
    return children, names


def _meetings(session: Session) -> dict[uuid.UUID, list[MeetingLine]]:
    lowest: dict[uuid.UUID, float] = {}
    for key, low in session.execute(
        select(Scale.conference_id, func.min(Score.low))
        .join(Score)
        .where(Scale.scope == Scope.CONFERENCE, Score.low.is_not(None))
        .group_by(Scale.conference_id)
    ):
        if low is not None:
            lowest[key] = low
    found: dict[uuid.UUID, list[MeetingLine]] = defaultdict(list)
    for key, family_id, kind, held_on in session.execute(
        select(Conference.id, Conference.family_id, Conference.kind, Conference.held_on).order_by(
            Conference.held_on.nulls_last(), Conference.id
        )
    ):
        found[family_id].append(MeetingLine(key, kind, held_on, lowest.get(key)))
    return found


def _decisions(session: Session) -> dict[uuid.UUID, list[tuple[Answer, list[str]]]]:
    found: dict[uuid.UUID, list[tuple[Answer, list[str]]]] = defaultdict(list)
    rows = session.execute(
        select(Decision.conference_id, Decision.answer, Decision.categories)
        .where(Decision.answer != Answer.UNDECIDED)
        .order_by(Decision.position)
    )
    for conference_id, answer, categories in rows:
        found[conference_id].append((answer, list(categories)))
    return found
