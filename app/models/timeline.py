"""What happened when: one timeline of a family, made from what is recorded about it anyway and from dated entries.

Careful recording and a chronology of all agencies guard against drift in planning (seed 000, 4.19). Nothing is written
twice: an item only points at the row it is made of and at the fields that say its day. What it says to somebody is put
into words behind the gate (export/gather_chronology.py).
"""

from __future__ import annotations

import enum
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.models.around import AdvocacyOffer
from app.models.base import Row
from app.models.conference import Conference, ConferenceKind
from app.models.family import Family
from app.models.outcome import Answer
from app.models.score import answered


class TimelineKind(enum.StrEnum):
    """What an item is. On one day they stand in this order: what led to a meeting, the meeting, what it found."""

    BIRTH = "birth"
    DUE = "due"
    EVENT = "event"
    """Written into the chronology itself; everything else is written somewhere else."""
    VISIT = "visit"
    DENIED_ACCESS = "denied_access"
    ADVOCACY = "advocacy"
    STRATEGY = "strategy"
    CONFERENCE = "conference"
    DEVIATION = "deviation"
    SCORES = "scores"
    DECISION = "decision"
    DIFFERENCE = "difference"
    ESCALATION = "escalation"
    DEATH = "death"


_ORDER = {kind: place for place, kind in enumerate(TimelineKind)}

Field = tuple[Row, str]
"""A row and the name of one of its columns."""


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """Something that happened: its row, the fields that say its day, and which children it is about.

    Of ``dated_by`` the first field that holds a day says when; the later ones belong to the meeting it was said at.
    ``child_ids`` is empty for what is about all of the children. ``conference`` is the meeting it belongs to, if one.
    """

    kind: TimelineKind
    row: Row
    dated_by: tuple[Field, ...]
    child_ids: frozenset[uuid.UUID] = frozenset()
    conference: Conference | None = None

    @property
    def on_date(self) -> date | None:
        """The day it happened; None where nobody said."""
        return next((day for row, field in self.dated_by if (day := getattr(row, field)) is not None), None)

    def is_about(self, child_id: uuid.UUID | None) -> bool:
        """Return True for what is about one child, by its key, or about all of them; with None always."""
        return child_id is None or not self.child_ids or child_id in self.child_ids


def in_time(kind: TimelineKind, day: date | None) -> tuple[date, int]:
    """Return what to sort by: by day, on one day in the order of the kinds; what has no day comes last."""
    return day or date.max, _ORDER[kind]


def timeline(family: Family) -> tuple[TimelineItem, ...]:
    """Return everything that happened, the oldest first and what has no day yet last. ``family`` is a whole snapshot.

    The meetings with their scores and decisions, visits, times when a child could not be seen, offers of an advocate,
    where the plan went otherwise (seed 000, 4.12), differences, births of the children and deaths, and the entries
    made here.
    """
    items = [item for find in _SOURCES for item in find(family)]
    return tuple(sorted(items, key=lambda item: in_time(item.kind, item.on_date)))


def _people(family: Family) -> Iterator[TimelineItem]:
    """Births of the children only: those of the grown-ups stand with their names."""
    for person in family.people:
        child = frozenset({person.id}) if person.is_child else frozenset[uuid.UUID]()
        if person.is_child and person.born_on is not None:
            yield TimelineItem(TimelineKind.BIRTH, person, ((person, "born_on"),), child)
        elif person.is_unborn and not person.died_on:
            yield TimelineItem(TimelineKind.DUE, person, ((person, "due_on"),), child)
        if person.died_on is not None and not person.is_staff:
            yield TimelineItem(TimelineKind.DEATH, person, ((person, "died_on"),), child)


def _meetings(family: Family) -> Iterator[TimelineItem]:
    strategy_days = {one.held_on for one in family.conferences if one.kind is ConferenceKind.STRATEGY}
    for conference in family.conferences:
        about = frozenset(link.child_id for link in conference.children)
        held = ((conference, "held_on"),)
        # Where agencies met on that day, the meeting itself says so.
        if conference.strategy_on is not None and conference.strategy_on not in strategy_days:
            day = ((conference, "strategy_on"),)
            yield TimelineItem(TimelineKind.STRATEGY, conference, day, about, conference)
        yield TimelineItem(TimelineKind.CONFERENCE, conference, held, about, conference)
        for scale in conference.scales:
            if any(answered(score) for score in scale.scores):
                yield TimelineItem(TimelineKind.SCORES, scale, held, scale.children_about or about, conference)
        for decision in conference.decisions:
            if decision.answer is not Answer.UNDECIDED:
                child = frozenset({decision.child_id})
                yield TimelineItem(TimelineKind.DECISION, decision, held, child, conference)


def _deviations(family: Family) -> Iterator[TimelineItem]:
    """What went otherwise than the plan: on the day it was told, else the day of the meeting that heard of it."""
    for conference in family.conferences:
        for review in conference.step_reviews:
            if review.has_deviation:
                dated_by = ((review, "on_date"), (conference, "held_on"))
                pair = review.step.pair
                about = frozenset(link.child_id for link in pair.children) if pair is not None else frozenset()
                yield TimelineItem(TimelineKind.DEVIATION, review, dated_by, about, conference)


def _around(family: Family) -> Iterator[TimelineItem]:
    """What is recorded around the meetings, each row about one child or all of them."""
    meetings = {one.id: one for one in family.conferences}
    sources = (
        (TimelineKind.EVENT, family.chronology),
        (TimelineKind.VISIT, family.visits),
        (TimelineKind.DENIED_ACCESS, family.denials),
        (TimelineKind.ADVOCACY, family.advocacy_offers),
        (TimelineKind.DIFFERENCE, family.differences),
    )
    for kind, rows in sources:
        for row in rows:
            meeting = meetings.get(row.conference_id) if isinstance(row, AdvocacyOffer) and row.conference_id else None
            yield TimelineItem(kind, row, ((row, "on_date"),), _child_of(row.child_id), meeting)
    for difference in family.differences:
        for escalation in difference.escalations:
            child = _child_of(difference.child_id)
            yield TimelineItem(TimelineKind.ESCALATION, escalation, ((escalation, "on_date"),), child)


def _child_of(child_id: uuid.UUID | None) -> frozenset[uuid.UUID]:
    return frozenset({child_id}) if child_id is not None else frozenset()


_SOURCES = (_people, _meetings, _deviations, _around)
