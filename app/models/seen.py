"""When a child was last seen, seen alone and seen at home, and whether visits are owed at all.

Practice.md, Nations (child seen) and Around the conference; seed 002. How often is the nation's clock's to say:
app/store/visits_due.py asks it.
"""

from __future__ import annotations

import enum
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.models.around import Visit
from app.models.errors import Gone, RuleError
from app.models.family import Family
from app.models.outcome import Answer
from app.models.person import Person

ALONE_MEANS_SEEN: Final = "A child who was seen alone was seen: “Seen alone” ticks “Seen” as well."


class AloneMeansSeen(RuleError):
    """A visit that says seen alone and not seen."""


class Mark(enum.StrEnum):
    """What can be ticked on a visit. The values are the names of its columns."""

    SEEN = "seen"
    ALONE = "seen_alone"
    AT_HOME = "at_home"
    UNANNOUNCED = "unannounced"


Marks = frozenset[Mark]


def with_mark(marks: Marks, mark: Mark, ticked: bool) -> Marks:
    """Return the ticks after one more is set or taken off: alone brings seen with it, and goes when seen goes."""
    if ticked:
        return marks | ({Mark.ALONE, Mark.SEEN} if mark is Mark.ALONE else {mark})
    return marks - ({Mark.ALONE, Mark.SEEN} if mark is Mark.SEEN else {mark})


def marks_of(visit: Visit) -> Marks:
    """Return what is ticked on a visit."""
    return frozenset(mark for mark in Mark if getattr(visit, mark.value))


def keep_marks(visit: Visit, marks: Marks) -> None:
    """Set all the ticks of a visit. Raises AloneMeansSeen where they say alone and not seen."""
    if Mark.ALONE in marks and Mark.SEEN not in marks:
        raise AloneMeansSeen(f"{ALONE_MEANS_SEEN} Nothing was changed.")
    for mark in Mark:
        setattr(visit, mark.value, mark in marks)


def put_mark(visit: Visit, mark: Mark, ticked: bool) -> None:
    """Set one tick of a visit, with what follows from it (see with_mark)."""
    keep_marks(visit, with_mark(marks_of(visit), mark, ticked))


def share_with_all(visit: Visit, child_id: uuid.UUID, shared: bool) -> None:
    """Let a visit count for every child of the family, or for this one only."""
    visit.child_id = None if shared else child_id


def visits_key(child_id: uuid.UUID) -> uuid.UUID:
    """Return the key under which the whole log of a child's visits is opened, as a row is under its own."""
    return uuid.uuid5(child_id, "visits")


def visits_of(family: Family, child_id: uuid.UUID) -> list[Visit]:
    """Return the visits to one child, those to all children among them: without a day first, then the newest."""
    own = [visit for visit in family.visits if visit.child_id in (None, child_id)]
    return sorted(own, key=lambda visit: visit.on_date or date.max, reverse=True)


def find_visit(family: Family, visit_id: uuid.UUID) -> Visit:
    """Return one visit of a family. Raises Gone where it was taken away meanwhile."""
    found = next((visit for visit in family.visits if visit.id == visit_id), None)
    if found is None:
        raise Gone("This visit has been taken away meanwhile. Nothing was changed; undo brings it back.")
    return found


@dataclass(frozen=True, slots=True)
class LastSeen:
    """The latest days on which a child was seen, seen alone, and seen at home; None for never."""

    seen: date | None = None
    alone: date | None = None
    at_home: date | None = None

    def or_later(self, other: LastSeen, not_before: date | None = None) -> LastSeen:
        """Return the later day of each; a day of ``other`` that lies before ``not_before`` does not count."""
        return LastSeen(
            _later(self.seen, other.seen, not_before),
            _later(self.alone, other.alone, not_before),
            _later(self.at_home, other.at_home, not_before),
        )


def _later(day: date | None, other: date | None, not_before: date | None) -> date | None:
    if other is None or (not_before is not None and other < not_before):
        return day
    return other if day is None or other > day else day


def seen_at(visit: Visit) -> LastSeen:
    """Return what one visit counts for: nothing where the child was not seen, or where it has no day."""
    day = visit.on_date if visit.seen else None
    return LastSeen(day, day if visit.seen_alone else None, day if visit.at_home else None)


def last_seen(family: Family, child: Person, today: date) -> LastSeen:
    """Return when a child was last seen up to ``today``. A visit to the family before the birth saw no child."""
    found = LastSeen()
    for visit in visits_of(family, child.id):
        if visit.on_date is not None and visit.on_date <= today:
            found = found.or_later(seen_at(visit), child.born_on)
    return found


class PlanState(enum.Enum):
    """What the meetings decided about a child so far."""

    NOT_DECIDED = enum.auto()
    ON = enum.auto()
    NONE = enum.auto()
    ENDED = enum.auto()


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether a child has a plan or is on the register now; ``since`` is the day of the meeting that decided so."""

    state: PlanState = PlanState.NOT_DECIDED
    since: date | None = None


STATES: Final = {
    Answer.YES: PlanState.ON,
    Answer.CONTINUES: PlanState.ON,
    Answer.NO: PlanState.NONE,
    Answer.ENDS: PlanState.ENDED,
}
Decided = tuple[date | None, Answer]
"""The day of a meeting and what it decided for a child."""


def standing(decided: Iterable[Decided], today: date) -> Standing:
    """Return how a child stands after these decisions, in any order.

    A plan that goes on counts since the meeting that began it, not since the last review. A meeting still to come has
    decided nothing; one without a day is taken for the latest, as on Home.
    """
    found = Standing()
    for day, answer in sorted(decided, key=lambda one: one[0] or date.max):
        state = STATES.get(answer)
        if state is None or (day is not None and day > today) or state is found.state:
            continue
        found = Standing(state, day)
    return found


def standing_of(family: Family, child_id: uuid.UUID, today: date) -> Standing:
    """Return how a child stands after all conferences of the family."""
    decided = (
        (conference.held_on, decision.answer)
        for conference in family.conferences
        for decision in conference.decisions
        if decision.child_id == child_id
    )
    return standing(decided, today)
