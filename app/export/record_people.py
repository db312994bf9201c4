"""The record's first sections: who was invited and came, what agencies reported, and who everyone is."""

from __future__ import annotations

from app.export.content import RecordContent
from app.export.people_content import MeetingPart
from app.export.setter import Setter
from app.export.typeset import cell, quiet, words


def draw_attendance(setter: Setter, content: RecordContent) -> None:
    """Who was invited, came, sent apologies, or was excluded and why, for each part."""
    setter.section("Who was invited and who came")
    if not content.parts:
        setter.nothing()
    for part in content.parts:
        _draw_part(setter, part)
    setter.paragraph(content.quorate)


def _draw_part(setter: Setter, part: MeetingPart) -> None:
    if part.title:
        setter.subsection(part.title)
    setter.paragraph(quiet(part.when_and_where), keep_with_next=True)
    setter.paragraph(part.note, keep_with_next=True)
    rows = [[cell(line.name), cell(line.role), cell(line.presence, quiet(line.note))] for line in part.attendees]
    setter.table(("Name", "Role or agency", "At the meeting"), rows, (30, 37, 33))


def draw_reports(setter: Setter, content: RecordContent) -> None:
    """Each agency's report, and whether the parents had it before."""
    setter.section("Reports, and whether the parents had them before")
    rows = [
        [cell(report.agency), cell(report.author), cell(report.kind, quiet(report.note)), cell(report.parents_had_it)]
        for report in content.reports
    ]
    setter.table(("Agency", "From", "Report", "Parents had it"), rows, (26, 24, 22, 28))


def draw_people(setter: Setter, content: RecordContent) -> None:
    """Names, dates of birth (an unborn child's due date), addresses and how to reach people."""
    setter.section("Names, dates of birth and addresses")
    rows = [
        [
            cell(person.name),
            cell(person.who, *(quiet(note) for note in person.notes)),
            cell(person.born),
            cell(*person.lives_at, *(words(detail) for detail in person.reached_at)),
        ]
        for person in content.people
    ]
    setter.table(("Name", "Who they are", "Born", "Address and contact"), rows, (23, 31, 18, 28))
