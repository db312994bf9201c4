"""The record's end: decisions, dissent, the outline plan, who leads, the dates, the copies, and who signed it off."""

from __future__ import annotations

from collections.abc import Sequence

from app.export.content import CopyLine, KeyDate, PlanPart, PlanStep, RecordContent
from app.export.pdf.lines import Span
from app.export.setter import Setter
from app.export.typeset import BLUE, Cell, cell, labelled, quiet, strong
from app.export.wording import capitalised, full_date, long_date


def draw_decisions(setter: Setter, content: RecordContent) -> None:
    """What was decided for each child, with category or concern, reasons and dissent."""
    setter.section("What was decided for each child")
    for thought in content.looking_critically:
        setter.paragraph(strong(thought.name), keep_with_next=True)
        for paragraph in thought.paragraphs:
            setter.paragraph(paragraph)
    rows = [
        [
            cell(decision.child),
            cell(strong(decision.decision)),
            cell(", ".join(decision.categories)),
            cell(decision.reasons, labelled("Dissent", decision.dissent)),
        ]
        for decision in content.decisions
    ]
    setter.table(("Child", "Decision", content.words.categories, "Reasons"), rows, (18, 24, 22, 36))
    for note in content.decision_notes:
        setter.paragraph(note)


def draw_stances(setter: Setter, content: RecordContent) -> None:
    """What each agency and family member says to the decision; a dissent has its reasons."""
    setter.section("What agencies and family say to the decision")
    rows = [[cell(stance.who), cell(strong(stance.stance)), cell(stance.reasons)] for stance in content.stances]
    setter.table(("Who", "Agrees?", "Reasons"), rows, (32, 18, 50))


def draw_plan(setter: Setter, content: RecordContent) -> None:
    """The outline plan by safety goal, and what happens if it goes wrong."""
    plan = content.plan
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


def draw_core_group(setter: Setter, content: RecordContent) -> None:
    """Who leads, and who is in the core group."""
    setter.section(f"{capitalised(content.words.lead)} and core group")
    if content.lead is None and not content.core_group:
        setter.nothing()
        return
    if content.lead is not None:
        lead = content.lead
        setter.paragraph(labelled(capitalised(content.words.lead), ", ".join(filter(None, (lead.name, lead.role)))))
    rows = [[cell(member.name), cell(member.role, quiet(member.note))] for member in content.core_group]
    setter.table(("In the core group", "Role or agency"), rows, (38, 62))


def draw_dates(setter: Setter, dates: Sequence[KeyDate]) -> None:
    """The dates that follow, each beside its last lawful day."""
    setter.section("Dates")
    rows = [
        [
            cell(one.what),
            cell(full_date(one.on) if one.on else quiet("Not set yet"), quiet(one.at)),
            cell(
                f"{long_date(one.last_lawful)}" if one.last_lawful else "",
                quiet(one.count),
                labelled("Why later", one.late_reason),
            ),
        ]
        for one in dates
    ]
    setter.table(("What", "When", "By law or local rule, at the latest"), rows, (30, 37, 33))


def draw_copies(setter: Setter, copies: Sequence[CopyLine]) -> None:
    """Who gets which document, in full or in part."""
    setter.section("Who gets a copy")
    rows = []
    for one in copies:
        sent = f"sent {long_date(one.sent_on)}" if one.sent_on else ""
        rows.append([cell(one.name), cell(one.document, quiet(one.extent)), cell(one.how, quiet(sent))])
    setter.table(("Name", "Document", "How"), rows, (36, 34, 30))


def draw_signatures(setter: Setter, content: RecordContent) -> None:
    """The chair, who is not the minute-taker, and what was approved when."""
    minute_taker = content.words.minute_taker
    setter.section(f"Chair and {minute_taker.lower()}")
    lines = [labelled("Chair", content.chair), labelled(minute_taker, content.minute_taker)]
    if not any(lines) and not content.approvals:
        setter.nothing()
    for line in lines:
        setter.paragraph(line)
    for approval in content.approvals:
        setter.paragraph(approval)
