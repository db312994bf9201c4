"""The dates for somebody's own calendar: what is still to be kept, of every family, of one, or of one conference.

A date that is withheld from anybody stays out: calendars are shared more widely than a record, and for longer than
people remember. How many those are is said, so that nobody misses one.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.conference import Conference
from app.models.family import Family
from app.models.outcome import DateKind, NextDate
from app.models.person import Person, PersonKind
from app.models.sharing import Withholding
from app.store.limits import Counted, due_of, limit_from
from app.store.queries import ComingUp, coming_up

OF_CALENDARS = "calendar"
"""A key in a calendar is made from the row's with this word, one way: what is shared says nothing of the store."""


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """One date as a calendar needs it.

    ``key`` is the same however often the date is moved, and ``version`` grows with every change; a date that is worked
    out has None. ``title`` and ``place`` are as people typed them; ``first_names`` are the children's whom it is about,
    without any that is withheld. ``by_clock`` is a last day that a clock says, no appointment.
    """

    key: uuid.UUID
    version: int | None
    kind: DateKind
    on_date: date
    starts_at: time | None = None
    ends_at: time | None = None
    reference: str = ""
    title: str = ""
    place: str = ""
    by_clock: bool = False
    last_day: date | None = None
    first_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CalendarDates:
    """The dates, the earliest first, and how many are left out because they are withheld from somebody."""

    dates: tuple[CalendarDate, ...]
    left_out: int = 0


def coming_calendar(session: Session, today: date, family_id: uuid.UUID | None = None) -> CalendarDates:
    """Return what comes up from today on, of every family or of one, without what is for staff alone.

    What is overdue is no date to keep any more.
    """
    coming = [
        one
        for one in coming_up(session, today)
        if one.on_date >= today and family_id in (None, one.family_id) and not one.for_staff
    ]
    return _with_details(session, coming)


def conference_calendar(session: Session, conference_id: uuid.UUID) -> CalendarDates:
    """Return every date that was set at one conference. Raises NoResultFound for a conference that is gone."""
    conference = session.get_one(Conference, conference_id)
    family = conference.family
    counted = Counted(conference.kind, conference.held_on, family.nation.value, due_of(conference))
    coming = [
        ComingUp(family.id, family.name, conference.id, one.on_date, one.kind, one.title, "", counted, row_id=one.id)
        for one in conference.next_dates
        if one.on_date is not None
    ]
    return _with_details(session, sorted(coming, key=lambda one: one.on_date))


def _with_details(session: Session, coming: Sequence[ComingUp]) -> CalendarDates:
    """Add times, places, references and children to the dates; take out those withheld."""
    families = {one.family_id for one in coming}
    references = {key: words for key, words in session.execute(select(Family.id, Family.reference)) if key in families}
    held = _Held(session)
    names = _first_names(session, held)
    rows = _next_dates(session, coming)

    def made(one: ComingUp) -> CalendarDate:
        own = names.get(one.family_id, ())
        first_names = tuple(name for child, name in own if not one.about or child in one.about)
        row = rows.get(one.row_id)
        if row is None:
            return _worked_out(one, references.get(one.family_id, ""), first_names)
        return CalendarDate(
            uuid.uuid5(row.id, OF_CALENDARS), row.version, row.kind, one.on_date, row.starts_at, row.ends_at,
            references.get(one.family_id, ""), row.title, row.place, last_day=_last_day(one, row, held),
            first_names=first_names,
        )  # fmt: skip

    dates = [made(one) for one in coming if not held.leaves_out(one)]
    return CalendarDates(tuple(dates), len(coming) - len(dates))


def _next_dates(session: Session, coming: Sequence[ComingUp]) -> dict[uuid.UUID | None, NextDate]:
    """Return the rows behind the dates, by key. Visits and the like have none."""
    wanted = {one.row_id for one in coming}
    many = select(NextDate).where(NextDate.conference_id.in_({one.conference_id for one in coming}))
    query = many if len(wanted) < 500 else select(NextDate)  # so many keys are more than a statement takes
    return {row.id: row for row in session.scalars(query) if row.id in wanted}


class _Held:
    """What is withheld: every row of which ``anything`` is, and those that leave a date out.

    A child whose school is kept from somebody is still to be visited; only a child kept back wholly is left out.
    """

    def __init__(self, session: Session) -> None:
        columns = select(Withholding.subject_id, Withholding.subject_table, Withholding.field)
        found = list(session.execute(columns))
        self.anything = {key for key, _, _ in found}
        self.left_out: set[uuid.UUID | None] = {
            key for key, table, field in found if table == NextDate.__tablename__ or not field
        }

    def leaves_out(self, one: ComingUp) -> bool:
        """Return True for a date that is withheld, and for what is about nobody but children who are."""
        return one.row_id in self.left_out or bool(one.about and self.left_out.issuperset(one.about))


def _first_names(session: Session, held: _Held) -> dict[uuid.UUID, list[tuple[uuid.UUID, str]]]:
    """Return the children's keys and first names of each family, in the family's order."""
    found: dict[uuid.UUID, list[tuple[uuid.UUID, str]]] = defaultdict(list)
    query = select(Person.id, Person.family_id, Person.name, Person.record_name)
    for key, family_id, name, record_name in session.execute(
        query.where(Person.kind == PersonKind.CHILD).order_by(Person.position, Person.id)
    ):
        words = (name or record_name).split()
        if words and key not in held.anything:
            found[family_id].append((key, words[0]))
    return found


def _last_day(one: ComingUp, row: NextDate, held: _Held) -> date | None:
    """Return the last lawful day as the clock says now: the one kept with the row is as old as that.

    None where the meeting's own day is withheld from somebody: counting back would tell it.
    """
    if one.conference_id in held.anything:
        return None
    counted = one.counted
    limit = counted and limit_from(counted.meeting, counted.held_on, row.kind, counted.nation, None, counted.due)
    return limit.last_day if limit else row.limit_on


def _worked_out(one: ComingUp, reference: str, first_names: tuple[str, ...]) -> CalendarDate:
    """Return a last day that a clock says."""
    # Home's line names children, whom nobody asked for here.
    title = f"To be {one.visit.sight}" if one.visit is not None else one.title
    # Two clocks of one child share its row: the words tell them apart.
    key = uuid.uuid5(one.row_id or one.conference_id, f"{one.kind.value} {title}")
    return CalendarDate(
        key, None, one.kind, one.on_date, reference=reference, title=title, by_clock=True, first_names=first_names
    )
