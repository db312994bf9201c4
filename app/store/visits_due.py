"""When a child is to be seen next: what was recorded (app/models/seen.py) put to the nation's clock.

Practice.md, Nations (child seen); seed 002. Clocks warn and never block.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Final

from app.models.family import Family
from app.models.person import Person
from app.models.seen import LastSeen, PlanState, Standing, last_seen, standing_of
from app.practice.clocks import Limit, limit_for
from app.practice.nations import NationWords
from app.practice.written_days import plain_date


class Sight(enum.StrEnum):
    """How a child is to be seen."""

    SEEN = "seen"
    ALONE = "seen alone"
    AT_HOME = "seen at home"


VISIT, VISIT_AT_HOME = "visit", "visit_at_home"
ALONE: Final = "alone"
"""A clock that counts from "the last time the child was seen alone" asks for that, not for any sight of the child."""


@dataclass(frozen=True)
class VisitDue:
    """By when a child is to be seen in one way, counted on ``today``.

    ``since_visit`` is False where it counts from the conference. How it stands is counted when somebody asks: across
    many families most are never shown.
    """

    kind: str
    sight: Sight
    by: date
    counted_on: date
    since_visit: bool
    today: date
    words: NationWords = field(compare=False, repr=False)

    @cached_property
    def limit(self) -> Limit:
        """What the clock says of today."""
        limit = limit_for(self.kind, self.words, self.counted_on, chosen=self.today)
        assert limit is not None  # it has a last day
        return limit if self.since_visit else replace(limit, counted_from=self.words.meeting)

    @property
    def is_overdue(self) -> bool:
        """True once the last day for it is past."""
        return self.today > self.by

    @property
    def standing(self) -> str:
        """Return "working day 8 of 10", "today is the last day", or "2 working days late"; nothing for weeks."""
        if self.is_overdue:
            return f"{self.limit.late_by} late"
        return "today is the last day" if self.today == self.by else self.limit.position

    @property
    def counted(self) -> str:
        """Return what it counts from: "counted from when last seen alone, 2 March 2026"."""
        start = f"when last {self.sight}" if self.since_visit else f"the {self.words.meeting}"
        return f"counted from {start}, {plain_date(self.counted_on)}"

    @property
    def note(self) -> str:
        """Return both in a line."""
        return ", ".join(said for said in (self.standing, self.counted) if said)


@dataclass(frozen=True, slots=True)
class SeenSoFar:
    """When a child was last seen, what is due next, the earliest first, or the sentence that says why nothing is."""

    last: LastSeen
    due: tuple[VisitDue, ...] = ()
    nothing_due: str = ""


def seen_so_far(family: Family, child: Person, words: NationWords, today: date) -> SeenSoFar:
    """Return what stands on top of a child's log of visits."""
    last = last_seen(family, child, today)
    stands = standing_of(family, child.id, today)
    why = why_nothing_is_due(child, stands, words)
    if why:
        return SeenSoFar(last, nothing_due=why)
    due = VisitClocks(words, today).due(last, stands)
    clock = words.clocks[VISIT]
    if due:
        return SeenSoFar(last, due)
    no_start = f"The {words.meeting} has no day yet, so there is nothing to count from."
    return SeenSoFar(last, nothing_due=clock.note if clock.count is None else no_start)


def why_nothing_is_due(child: Person, stands: Standing, words: NationWords) -> str:
    """Return why no visit is owed to a child, as a sentence; empty where one may be."""
    name = child.shown_name or "This child"
    if child.died_on is not None:
        return "No visit is due."
    if child.is_unborn:
        return f"{name} is not born yet. No visit is due before the birth."
    if stands.state is PlanState.ON:
        return ""
    if stands.state is PlanState.ENDED:
        when = f" on {plain_date(stands.since)}" if stands.since is not None else ""
        return f"{name}'s {words.plan} ended{when}. No visit is due by the clock."
    if stands.state is PlanState.NONE:
        return f"{name} has no {words.plan}. No visit is due by the clock."
    return "Nothing is decided yet. Visits are due by the clock once there is a plan."


class VisitClocks:
    """What one nation's clocks say of visits on one day. Each day to count from is counted once."""

    def __init__(self, words: NationWords, today: date) -> None:
        self._words = words
        self._today = today
        self._found: dict[tuple[str, date, bool], VisitDue | None] = {}
        self._sights = {kind: self._sight(kind) for kind in (VISIT, VISIT_AT_HOME) if kind in words.clocks}

    def due(self, last: LastSeen, stands: Standing) -> tuple[VisitDue, ...]:
        """Return what is due for a child, the earliest first: nothing without a plan, or where no clock says it.

        Counted from the last time the child was seen so, or from the meeting that began the plan where that was later.
        """
        if stands.state is not PlanState.ON:
            return ()
        found = [self._due(kind, sight, last, stands.since) for kind, sight in self._sights.items()]
        return tuple(sorted((due for due in found if due is not None), key=lambda due: due.by))

    def _due(self, kind: str, sight: Sight, last: LastSeen, began: date | None) -> VisitDue | None:
        seen = last.seen if sight is Sight.SEEN else last.alone if sight is Sight.ALONE else last.at_home
        since_visit = seen is not None and (began is None or seen >= began)
        start = seen if since_visit else began
        if start is None:
            return None
        key = (kind, start, since_visit)
        if key not in self._found:
            limit = limit_for(kind, self._words, start)
            self._found[key] = (
                VisitDue(kind, sight, limit.last_day, start, since_visit, self._today, self._words) if limit else None
            )
        return self._found[key]

    def _sight(self, kind: str) -> Sight:
        """Return what a clock asks for: a child who is to be seen alone is not only to be seen."""
        if kind == VISIT_AT_HOME:
            return Sight.AT_HOME
        return Sight.ALONE if ALONE in self._words.clocks[kind].counted_from.casefold().split() else Sight.SEEN
