"""The plan for the wall: what, who and when, by safety goal."""

from __future__ import annotations

from datetime import date

from app.export.gather_board import known_pairs
from app.export.gather_plan import people_of, when_of
from app.export.wall import WallGoal, WallPlan, WallStep
from app.export.wall_reader import RoomReader
from app.models.step import Step, WhoRole
from app.practice.written_days import plain_date


def gather_wall_plan(reader: RoomReader) -> WallPlan:
    """Return the plan as the room may see it; steps whose goal it may not read stand with those that have none."""
    plan = reader.conference.plan
    if plan is None or not reader.may(plan):
        return WallPlan()
    steps = _steps(reader)
    goals = [(pair, reader.text(pair, "safety_goal")) for pair in known_pairs(reader)]
    named = {pair.id for pair, goal in goals if goal}
    groups = [
        WallGoal(pair.id, goal, tuple(shown for step, shown in steps if step.pair_id == pair.id))
        for pair, goal in goals
        if goal
    ]
    rest = tuple(shown for step, shown in steps if step.pair_id not in named)
    if rest:
        groups.append(WallGoal(None, "", rest))
    ends: date | None = reader.value(plan, "ends_on")
    until = f", until {plain_date(ends)}" if ends else ""
    runs = f"The plan runs for {plan.months} months{until}." if reader.may(plan, "months") else ""
    return WallPlan(runs, tuple(groups))


def gather_steps(reader: RoomReader) -> tuple[WallStep, ...]:
    """Return the steps in one column, goal by goal, as the board has them."""
    return tuple(step for group in gather_wall_plan(reader).goals for step in group.steps)


def _steps(reader: RoomReader) -> list[tuple[Step, WallStep]]:
    """Return the steps with what the room sees of them. A draft is not for the wall before it is one no longer."""
    plan = reader.conference.plan
    steps = sorted(plan.steps, key=lambda step: step.position) if plan is not None else []
    shown = [
        (
            step,
            WallStep(
                step.id,
                reader.text(step, "text"),
                people_of(reader, step, WhoRole.DOES, "who_text"),
                when_of(reader, step),
            ),
        )
        for step in reader.rows(steps)
        if not step.draft
    ]
    return [(step, one) for step, one in shown if one.text]
