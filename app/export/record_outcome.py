"""The record's end: decisions, dissent, who leads, the dates, the copies, and who signed it off."""

from __future__ import annotations

from collections.abc import Sequence

from app.export.content import RecordContent
from app.export.outcome_content import CopyLine, KeyDate
from app.export.setter import Setter
from app.export.typeset import cell, labelled, quiet, strong
from app.export.wording import capitalised
from app.practice.written_days import full_date, plain_date


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
                f"{plain_date(one.last_lawful)}" if one.last_lawful else "",
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
        sent = f"sent {plain_date(one.sent_on)}" if one.sent_on else ""
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
