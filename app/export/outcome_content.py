"""What was decided and what follows: decisions, plan, dates, copies. Frozen plain values, as in content.py."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ChildDecision:
    """The decision for one child; ``categories`` are the nation's categories or concerns."""

    child: str
    decision: str
    categories: tuple[str, ...] = ()
    reasons: str = ""
    dissent: str = ""


@dataclass(frozen=True, slots=True)
class Stance:
    """What one agency or person says to the decision."""

    who: str
    stance: str
    reasons: str = ""


@dataclass(frozen=True, slots=True)
class PlanStep:
    """One step of the plan. ``marks`` are words such as "Bottom line"."""

    text: str
    who: str = ""
    when: str = ""
    how_we_will_know: str = ""
    who_checks: str = ""
    if_it_goes_wrong: str = ""
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewedStep:
    """What this meeting found about a step that is older than itself. ``before`` says what it was, a paragraph each."""

    text: str
    seen: str = ""
    seen_by: str = ""
    otherwise: str = ""
    why: str = ""
    now: str = ""
    who_tells_whom: str = ""
    before: tuple[str, ...] = ()

    @property
    def says_something(self) -> bool:
        """True where anything was found, or the step was once another."""
        return any((self.seen, self.seen_by, self.otherwise, self.why, self.now, self.who_tells_whom, self.before))


@dataclass(frozen=True, slots=True)
class PlanPart:
    """The steps that serve one safety goal, or none in particular.

    ``about`` names the children whom the goal is about as the room does; nobody where it is about all of them.
    """

    goal: str
    steps: tuple[PlanStep, ...]
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OutlinePlan:
    """The plan: how long it runs, its steps, what happens if it fails, and what this meeting found about its steps."""

    runs: str = ""
    parts: tuple[PlanPart, ...] = ()
    contingency: str = ""
    reviewed: tuple[ReviewedStep, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyDate:
    """A date that follows, beside its last lawful day. ``count`` reads "working day 8 of 10"."""

    what: str
    on: date | None
    at: str = ""
    last_lawful: date | None = None
    count: str = ""
    late_reason: str = ""
    kind: str = "other"


@dataclass(frozen=True, slots=True)
class CopyLine:
    """Who gets which document, in full or in part, and how."""

    name: str
    document: str
    extent: str
    how: str = ""
    sent_on: date | None = None


NO_PLAN = OutlinePlan()
