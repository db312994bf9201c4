"""Attendance, distribution and deadlines on one sheet, for the administrator: what to send to whom, how, by when."""

from __future__ import annotations

from app.export.content import RecordContent
from app.export.outcome_content import KeyDate
from app.export.record_outcome import draw_copies, draw_dates
from app.export.record_people import draw_attendance, draw_reports
from app.export.setter import Setter
from app.export.typeset import cell, strong, words
from app.export.wording import capitalised, joined
from app.practice.written_days import plain_date

SHEET_TITLE = "Attendance, copies and deadlines"


def draw_sheet(setter: Setter, content: RecordContent) -> None:
    """Tell a setter the whole sheet in reading order. It names people, never what was said about them."""
    setter.title(SHEET_TITLE)
    held = plain_date(content.held_on) if content.held_on else ""
    facts = (capitalised(content.words.meeting), joined(content.children), held, content.held_at)
    setter.paragraph(words(" \u00b7 ".join(fact for fact in facts if fact)))
    _draw_late(setter, content)
    draw_attendance(setter, content)
    draw_reports(setter, content)
    _draw_needs(setter, content)
    draw_copies(setter, content.copies)
    draw_dates(setter, content.dates)


def _draw_late(setter: Setter, content: RecordContent) -> None:
    """What is set for a day after its last lawful one, at the top where it is not missed."""
    late = [_late(one) for one in content.dates if one.on and one.last_lawful and one.on > one.last_lawful]
    if late:
        setter.section("Later than the last day for it")
        setter.bullets(cell(line) for line in late)


def _late(one: KeyDate) -> str:
    day = plain_date(one.on) if one.on else ""
    last = plain_date(one.last_lawful) if one.last_lawful else ""
    why = one.late_reason or "no reason is recorded yet"
    return f"{one.what} is set for {day}. The last day was {last}: {why.rstrip('.')}."


def _draw_needs(setter: Setter, content: RecordContent) -> None:
    setter.section("What people need to read or follow a copy")
    rows = [[cell(strong(one.name)), cell(one.role), cell(one.note)] for one in content.needs]
    setter.table(("Name", "Role or agency", "Needs"), rows, (30, 30, 40))
