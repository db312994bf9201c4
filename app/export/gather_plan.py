"""The plan as one reader may know it: its steps by safety goal, and what this meeting found about them."""

from __future__ import annotations

from datetime import date

from app.export.gather_board import known_pairs
from app.export.gather_reviews import gather_reviewed
from app.export.outcome_content import OutlinePlan, PlanPart, PlanStep
from app.export.reader import Reader
from app.models.board import StatementPair
from app.models.step import Step, WhenKind, WhoRole
from app.practice.written_days import day_and_month, plain_date


def gather_plan(reader: Reader) -> OutlinePlan:
    """Return the plan by safety goal; steps without a goal stand at the end."""
    plan = reader.conference.plan
    if plan is None or not reader.may(plan):
        return OutlinePlan()
    pairs = known_pairs(reader)
    steps = sorted(reader.rows(plan.steps), key=lambda step: step.position)
    parts = [
        PlanPart(reader.text(pair, "safety_goal"), _steps(reader, steps, pair.id), _about(reader, pair))
        for pair in pairs
    ]
    known = {pair.id for pair in pairs}
    parts.append(PlanPart("", tuple(_step(reader, step) for step in steps if step.pair_id not in known)))
    begins: date | None = reader.value(plan, "starts_on")
    ends: date | None = reader.value(plan, "ends_on")
    since = f", from {plain_date(begins)}" if begins else ""
    until = f" until {plain_date(ends)}" if ends else ""
    return OutlinePlan(
        f"The plan runs for {plan.months} months{since}{until}." if steps and reader.may(plan, "months") else "",
        tuple(part for part in parts if part.steps),
        reader.text(plan, "contingency"),
        gather_reviewed(reader, steps),
    )


def _about(reader: Reader, pair: StatementPair) -> tuple[str, ...]:
    """Return the children whom a goal is about; nobody where it is about all of them."""
    picked = {link.child_id for link in pair.children}
    return tuple(reader.room_name(child) for child in reader.children() if child.id in picked)


def _steps(reader: Reader, steps: list[Step], pair_id: object) -> tuple[PlanStep, ...]:
    return tuple(_step(reader, step) for step in steps if step.pair_id == pair_id)


def _step(reader: Reader, step: Step) -> PlanStep:
    marks = (("bottom_line", "Bottom line"), ("family_own", "The family\u2019s own step"), ("draft", "Draft"))
    return PlanStep(
        text=reader.text(step, "text"),
        who=people_of(reader, step, WhoRole.DOES, "who_text"),
        when=when_of(reader, step),
        how_we_will_know=reader.text(step, "evidence"),
        who_checks=people_of(reader, step, WhoRole.CHECKS, "checker_text"),
        if_it_goes_wrong=reader.text(step, "if_wrong"),
        marks=tuple(words for field, words in marks if reader.holds(step, field)),
    )


def people_of(reader: Reader, step: Step, role: WhoRole, field: str) -> str:
    """Return who does or checks a step: the people the reader may know, then the words typed."""
    names = [reader.room_name(link.person) for link in step.people if link.role is role]
    return ", ".join(name for name in (*names, reader.text(step, field)) if name)


def when_of(reader: Reader, step: Step) -> str:
    """Return when or how often: the words, and the dates that they do not say."""
    begins: date | None = reader.value(step, "starts_on")
    due: date | None = reader.value(step, "due_on")
    text = reader.text(step, "when_text")
    said = [text]
    if begins and day_and_month(begins) not in text:
        said.append(f"from {plain_date(begins)}")
    if due and day_and_month(due) not in text:
        said.append(f"by {plain_date(due)}")
    unsaid = not any(said) and reader.may(step, "when_text") and reader.may(step, "when_kind")
    if unsaid and step.when_kind is WhenKind.STANDING_RULE:
        return "always"
    return ", ".join(words for words in said if words)
