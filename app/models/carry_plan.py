"""Taking the steps of a plan on to the next meeting, with their history. It is offered, never done in silence."""

from __future__ import annotations

from datetime import date

from app.models.apart import kept_by_part
from app.models.board import StatementPair
from app.models.carry import MOST_PAIRS, carry_pair
from app.models.conference import Conference
from app.models.keeping import KeptFrom, keep_alike
from app.models.plan import Plan
from app.models.step import COPIED, Step, StepEntry, StepPerson


def plan_before(conference: Conference) -> Plan | None:
    """Return the plan in force when a conference meets: the latest earlier one of the family that has steps."""
    earlier = [
        other
        for other in conference.family.conferences
        if other is not conference and other.plan is not None and other.plan.steps and _is_before(other, conference)
    ]
    named = conference.previous_id
    latest = max(earlier, key=lambda other: (other.held_on or date.min, other.id == named), default=None)
    return latest.plan if latest is not None else None


def _is_before(other: Conference, conference: Conference) -> bool:
    if other.id == conference.previous_id:
        return True
    return other.held_on is not None and conference.held_on is not None and other.held_on < conference.held_on


def steps_to_carry(conference: Conference) -> list[Step]:
    """Return the steps to offer: those of the plan in force, as long as none of them has been brought over."""
    before = plan_before(conference)
    here = conference.plan.steps if conference.plan is not None else []
    if before is None or any(step.carried_from_id is not None for step in here):
        return []
    return [step for _, steps in before.groups() for step in steps]


def carry_steps(previous: Plan, plan: Plan) -> list[Step]:
    """Bring the steps of an earlier plan into this one, in their order, and return those that were not there yet.

    Each knows the step it goes on from. What was withheld stays withheld, also what was said in a closed part or in one
    that somebody may not know of. A goal that is not there yet comes along, up to four.
    """
    there = {step.carried_from_id for step in plan.steps}
    made = []
    for pair, steps in previous.groups():
        waiting = [step for step in steps if step.id not in there]
        goal = _goal_like(pair, plan.conference) if pair is not None and waiting else None
        made += [_carry(step, plan, goal) for step in waiting]
    if not plan.contingency.strip():
        plan.contingency = previous.contingency
    keep_alike(plan.conference.family, previous, plan)
    return made


def _carry(step: Step, plan: Plan, goal: StatementPair | None) -> Step:
    words = {name: getattr(step, name) for name in (*COPIED, "coach_dismissed")}
    carried = plan.add_step(step.text, pair=goal, carried_from=step, **words)
    carried.people = [StepPerson(person=link.person, role=link.role, position=link.position) for link in step.people]
    now = {entry.carried_from_id: entry.id for entry in plan.conference.entries if entry.carried_from_id is not None}
    carried.answers = [StepEntry(entry_id=now[link.entry_id]) for link in step.answers if link.entry_id in now]
    family = plan.conference.family
    keep_alike(family, step, carried)
    own = KeptFrom.read(family.withholdings, carried.id)
    (own | kept_by_part(step.plan.conference, step.part_id)).put_on(family, carried)
    return carried


def _goal_like(pair: StatementPair, conference: Conference) -> StatementPair | None:
    """Return the conference's danger statement and goal of the same words, a copy, or None where there are four."""
    found = next((one for one in conference.pairs if _words(one) == _words(pair)), None)
    if found is None and len(conference.pairs) < MOST_PAIRS:
        return carry_pair(pair, conference)
    return found


def _words(pair: StatementPair) -> tuple[str, str]:
    return pair.danger_statement.strip(), pair.safety_goal.strip()
