"""The plan by itself, to hang on the fridge: what the family and everyone else does, and whom to ring.

It is the family's plan (practice.md, The plan), so a visitor who reads it in the kitchen finds no worries, no decision
and no address in it. A child's copy holds what is for that child, and begins with the child's own part.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.export.content import RecordContent
from app.export.letter import OWN_DATES
from app.export.outcome_content import PlanPart, PlanStep
from app.export.pdf.lines import Span
from app.export.setter import Setter
from app.export.typeset import BLUE, GREEN, Cell, cell, labelled, strong
from app.export.wording import joined
from app.practice.written_days import full_date


def plan_page_title(content: RecordContent) -> str:
    """Return "The plan for Billy and Angie" in the names the room uses; a child's own copy says only that child."""
    to = content.recipient
    if to is not None and to.is_child:
        return f"The plan for {to.room_name}"
    names = joined(content.board.children) or joined(content.children)
    return f"The plan for {names}" if names else content.words.plan_title


def draw_plan_page(setter: Setter, content: RecordContent) -> None:
    """Tell a setter the whole plan in reading order."""
    plan, to = content.plan, content.recipient
    child = to.room_name if to is not None and to.is_child else ""
    setter.title(plan_page_title(content))
    if child:
        setter.paragraph("This is what your family and the people who work with you will do to keep you safe.")
    setter.paragraph(plan.runs)
    parts = [part for part in plan.parts if not child or not part.about or child in part.about]
    if not parts:
        setter.nothing()
    for part in parts:
        _draw_part(setter, part, child)
    if plan.contingency:
        setter.section("If it goes wrong", BLUE)
        setter.paragraph(plan.contingency)
    _draw_who_to_ring(setter, content, child)
    _draw_dates(setter, content)


def _draw_part(setter: Setter, part: PlanPart, child: str) -> None:
    setter.section("What we want to see" if part.goal else "What else we will do", GREEN if part.goal else BLUE)
    setter.paragraph(part.goal, keep_with_next=bool(part.steps))
    own = [step for step in part.steps if child and child in _doers(step)]
    others = [step for step in part.steps if step not in own]
    if own:
        setter.subsection("What you have a part in")
        _draw_steps(setter, own)
    if own and others:
        setter.subsection("What the others do")
    if others:
        _draw_steps(setter, others)


def _doers(step: PlanStep) -> list[str]:
    return [name.strip() for name in step.who.split(",")]


def _draw_steps(setter: Setter, steps: Iterable[PlanStep]) -> None:
    setter.table(("What we will do", "Who", "When"), [_row(step) for step in steps], (60, 20, 20))


def _row(step: PlanStep) -> list[Cell]:
    marks = (Span(" "), *strong(" \u00b7 ".join(step.marks))) if step.marks else ()
    return [
        cell(
            (Span(step.text), *marks),
            labelled("If it goes wrong", step.if_it_goes_wrong),
            labelled("How we will know", step.how_we_will_know),
        ),
        cell(step.who),
        cell(step.when),
    ]


def _draw_who_to_ring(setter: Setter, content: RecordContent, child: str) -> None:
    lead = content.lead
    if lead is None or not lead.name:
        return
    setter.section("Who can help")
    setter.paragraph((*strong(lead.name), Span(f" ({lead.role})" if lead.role else "")))
    for number in lead.reached_at:
        setter.paragraph(labelled("Telephone", number))
    if child:
        setter.paragraph("You can talk to any grown-up you trust. In danger, ring 999.")


def _draw_dates(setter: Setter, content: RecordContent) -> None:
    to_come = [one for one in content.dates if one.on is not None and one.kind not in OWN_DATES]
    if to_come:
        setter.section("When we look at the plan again")
        setter.bullets(
            cell((*strong(f"{one.what}: "), Span(", ".join(filter(None, (full_date(one.on), one.at))))))
            for one in to_come
            if one.on is not None
        )
