"""What Home shows: every family in a line, and what comes up across families.

A fixed number of statements, however many families there are.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.conference import ConferenceKind
from app.models.family import Nation
from app.models.outcome import Answer, Copy, DateKind, NextDate
from app.models.scale import Scale, Scope
from app.models.score import Score
from app.store.home_tables import HomeTables, key_of, raw, read_tables, rows_of
from app.store.limits import Counted
from app.store.visits_due import VisitDue
from app.store.visits_owed import Owed, owed

MEETINGS = frozenset({DateKind.CORE_GROUP, DateKind.REVIEW})
PAPERS = frozenset({DateKind.LETTER, DateKind.RECORD})

PROTECT = "protection waits for no meeting"


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
    """A date to be kept, of one family. ``limit_note`` is what somebody wrote about its limit.

    ``counted`` is what the nation's clock begins from: app.store.limits.coming_note says it in words, for the few that
    are shown. ``step`` is where the conference opens, ``row_id`` what says the date there, or the log of the first of
    the children it is ``about``. ``visit`` says how a visit that is due stands. What is ``for_staff`` never leaves the
    program.
    """

    family_id: uuid.UUID
    family: str
    conference_id: uuid.UUID
    on_date: date
    kind: DateKind
    title: str
    limit_note: str
    counted: Counted | None = None
    step: str = "outcome"
    row_id: uuid.UUID | None = None
    visit: VisitDue | None = None
    for_staff: bool = False
    about: tuple[uuid.UUID, ...] = ()

    @property
    def is_agreed(self) -> bool:
        """True for a day that people set; a visit that is due by a clock is no appointment."""
        return self.visit is None and not self.for_staff


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
    tables = read_tables(session)
    dates = coming_up(session, today, tables)
    return _families(session, today, tables, dates), dates


def families(session: Session, today: date) -> list[FamilyLine]:
    """Return every family by name."""
    return home(session, today)[0]


def _families(session: Session, today: date, tables: HomeTables, coming_dates: list[ComingUp]) -> list[FamilyLine]:
    meetings = _meetings(session, tables)
    dates: dict[uuid.UUID, ComingUp] = {}
    for coming in coming_dates:
        if coming.on_date >= today and coming.is_agreed:
            dates.setdefault(coming.family_id, coming)
    found = []
    for key, family in sorted(tables.families.items(), key=lambda each: (each[1].name.casefold(), each[0])):
        own = meetings.get(key, [])
        last = next((tables.decisions[one] for one, _ in reversed(own) if one in tables.decisions), [])
        decided = sorted(last, key=lambda one: one.position)
        categories = dict.fromkeys(category for one in decided for category in one.categories)
        children = (
            ChildLine(child.name, child.born_on, child.due_on, child.age_text) for child in tables.children.get(key, ())
        )
        found.append(
            FamilyLine(
                family.id, family.name, family.reference, family.nation, tuple(children),
                tuple(line for _, line in own), frozenset(one.answer for one in decided), tuple(categories),
                dates.get(family.id), tuple(tables.names.get(key, ())),
            )
        )  # fmt: skip
    return found


def coming_up(session: Session, today: date, tables: HomeTables | None = None) -> list[ComingUp]:
    """Return the dates to be kept, the earliest first: those ahead, and those past that nothing shows to be kept.

    A core group or review is kept by a conference that was held on that day or later, not by one still to come; a
    letter or record by a copy of that very document that was sent. Visits due by the nation's clock, and what is
    still to do where a child could not be seen, come with them. ``tables`` where they have been read already.
    """
    tables = tables or read_tables(session)
    last_met: dict[str, date] = {}
    for one in tables.meetings.values():
        if one.held_on is not None and last_met.get(one.family, date.min) < one.held_on <= today:
            last_met[one.family] = one.held_on
    copies = select(raw(Copy.conference_id), Copy.document).where(Copy.sent_on.is_not(None))
    # A copy names its document in the same words as the date that waits for it: "letter", "record".
    sent = {(conference, document) for conference, document in rows_of(session, copies)}
    rows = rows_of(
        session,
        select(
            raw(NextDate.id), raw(NextDate.conference_id), NextDate.on_date, NextDate.kind, NextDate.position,
            NextDate.title, NextDate.limit_note,
        ).where(NextDate.on_date.is_not(None))
    )  # fmt: skip
    found: list[tuple[date, str, int, ComingUp]] = []
    for key, conference, on_date, kind, position, title, note in rows:
        if on_date is None:
            continue
        meeting = tables.meetings[conference]
        if on_date < today and kind in MEETINGS and last_met.get(meeting.family, date.min) >= on_date:
            continue
        if on_date < today and kind in PAPERS and (conference, kind.value) in sent:
            continue
        family = tables.families[meeting.family]
        counted = Counted(meeting.kind, meeting.held_on, family.nation.value, tables.due.get(conference))
        coming = ComingUp(family.id, family.name, meeting.id, on_date, kind, title, note, counted, row_id=key_of(key))
        found.append((on_date, family.name, position, coming))
    found += [(one.on_date, one.family, 0, _owed(one)) for one in owed(session, today, tables)]
    found.sort(key=lambda each: each[:3])
    return [coming for *_, coming in found]


def _owed(one: Owed) -> ComingUp:
    """Return what is owed to a child in the list of dates; it opens the child's page."""
    told = one.visit is None
    return ComingUp(
        one.family_id, one.family, one.conference_id, one.on_date, one.kind, one.title, PROTECT if told else "",
        step="children", row_id=one.row_id, visit=one.visit, for_staff=told, about=one.about,
    )  # fmt: skip


def _meetings(session: Session, tables: HomeTables) -> dict[str, list[tuple[str, MeetingLine]]]:
    """Return each family's conferences with their written keys, in order of date, those without one last."""
    whole = select(raw(Scale.id), raw(Scale.conference_id)).where(Scale.scope == Scope.CONFERENCE)
    conference_of = dict(rows_of(session, whole))
    lowest: dict[str, float] = {}
    for scale, low in rows_of(session, select(raw(Score.scale_id), Score.low).where(Score.low.is_not(None))):
        if low is not None and scale in conference_of:
            conference = conference_of[scale]
            lowest[conference] = min(low, lowest.get(conference, low))
    found: dict[str, list[tuple[str, MeetingLine]]] = defaultdict(list)
    in_order = sorted(tables.meetings.items(), key=lambda each: (each[1].held_on or date.max, each[0]))
    for key, one in in_order:
        found[one.family].append((key, MeetingLine(one.id, one.kind, one.held_on, lowest.get(key))))
    return found
