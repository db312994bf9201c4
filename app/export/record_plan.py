"""The plan in the record: what was found about its steps, the steps by safety goal, and what if it goes wrong."""

from __future__ import annotations

from collections.abc import Sequence

from app.export.content import RecordContent
from app.export.outcome_content import PlanPart, PlanStep, ReviewedStep
from app.export.pdf.lines import Span
from app.export.setter import Setter
from app.export.typeset import BLUE, Cell, cell, labelled, quiet, strong


def draw_plan(setter: Setter, content: RecordContent) -> None:
    """The outline plan by safety goal, and what happens if it goes wrong."""
    plan = content.plan
    if plan.reviewed:
        _draw_reviewed(setter, plan.reviewed)
    setter.section(f"What needs to change? The outline {content.words.plan}", BLUE)
    setter.paragraph(plan.runs, keep_with_next=bool(plan.parts))
    if not plan.parts:
        setter.nothing()
    for number, part in enumerate(plan.parts, start=1):
        _draw_plan_part(setter, part, number if len(plan.parts) > 1 else 0)
    setter.section("If the plan goes wrong", BLUE)
    if plan.contingency.strip():
        setter.paragraph(plan.contingency)
    else:
        setter.nothing()


def _draw_plan_part(setter: Setter, part: PlanPart, number: int) -> None:
    if number:
        setter.subsection(f"Steps for safety goal {number}" if part.goal else "Other steps")
    setter.paragraph(part.goal, keep_with_next=bool(part.steps))
    rows = [_step_row(step) for step in part.steps]
    setter.table(("Step", "Who", "When or how often", "How we will know"), rows, (42, 17, 18, 23))


def _step_row(step: PlanStep) -> list[Cell]:
    text = (Span(f"{step.text} "), *strong(" \u00b7 ".join(step.marks))) if step.marks else (Span(step.text),)
    return [
        cell(text, labelled("If it goes wrong", step.if_it_goes_wrong)),
        cell(step.who),
        cell(step.when),
        cell(step.how_we_will_know, labelled("Checked by", step.who_checks)),
    ]


def _draw_reviewed(setter: Setter, steps: Sequence[ReviewedStep]) -> None:
    """What has changed for the children because of each step, what went otherwise, and what the step was before."""
    setter.section("Looking back at the plan: what has changed for the children?", BLUE)
    told = [step for step in steps if step.says_something]
    rows = [_reviewed_row(step) for step in told]
    if rows:
        setter.table(("Step", "What was seen or heard", "What went otherwise, and what we do now"), rows, (30, 30, 40))
    rest = len(steps) - len(told)
    if rest and told:
        steps_words = "the other step" if rest == 1 else f"the other {rest} steps"
        setter.paragraph(quiet(f"Nothing was recorded about {steps_words}."))
    elif rest:
        setter.nothing()


def _reviewed_row(step: ReviewedStep) -> list[Cell]:
    return [
        cell(step.text, *(quiet(f"Before. {words}") for words in step.before)),
        cell(step.seen or quiet("Nothing recorded."), labelled("Seen by", step.seen_by)),
        cell(
            step.otherwise,
            labelled("Why", step.why),
            labelled("What we do now", step.now),
            labelled("Who tells whom", step.who_tells_whom),
        ),
    ]
