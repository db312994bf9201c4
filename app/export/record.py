"""The full record of a conference as PDF: every section of practice.md ("The record") in its order, also when empty."""

from __future__ import annotations

from app.export.content import RecordContent
from app.export.pdf.metadata import DocumentFacts
from app.export.record_board import draw_board, draw_statements, draw_views
from app.export.record_chronology import draw_chronology
from app.export.record_engagement import draw_tried
from app.export.record_outcome import (
    draw_copies,
    draw_core_group,
    draw_dates,
    draw_decisions,
    draw_signatures,
    draw_stances,
)
from app.export.record_people import draw_attendance, draw_people, draw_reports
from app.export.record_plan import draw_plan
from app.export.record_scales import draw_scales
from app.export.record_tree import draw_tree
from app.export.setter import Setter
from app.export.typeset import PdfResult, Typesetter, quiet, words
from app.export.wording import joined
from app.practice.written_days import plain_date


def record_title(content: RecordContent) -> str:
    """Return the document's title, in the nation's word for the meeting."""
    return f"Record of the {content.words.meeting}"


def record_pdf(content: RecordContent, *, large_print: bool = False) -> PdfResult:
    """Return the record as a tagged A4 PDF in 11 point, or 16 in large print.

    The same content gives the same bytes. Characters that no font can draw are noted in the text and in the result.
    """
    setter = Typesetter(
        facts_of(content, record_title(content)),
        content.notice,
        large_print=large_print,
        edition=content.edition,
        latin=dict(content.latin),
    )
    draw_record(setter, content)
    return setter.finish()


def facts_of(content: RecordContent, title: str) -> DocumentFacts:
    """Return the properties of a document about the children of ``content``."""
    children = joined(content.children)
    return DocumentFacts(
        title=f"{title}: {children}" if children else title,
        created=content.made_at,
        language=content.language,
        author=content.author,
        subject=title,
    )


def draw_record(setter: Setter, content: RecordContent) -> None:
    """Tell a setter the whole record in reading order."""
    _draw_top(setter, content)
    draw_attendance(setter, content)
    draw_reports(setter, content)
    draw_people(setter, content)
    draw_tree(setter, content)
    _draw_reason(setter, content)
    if content.plan_only:
        draw_views(setter, content)
        draw_tried(setter, content.tried)
    else:
        draw_board(setter, content.board)
        draw_statements(setter, content.statements)
        draw_views(setter, content)
        draw_tried(setter, content.tried)
        draw_scales(setter, content)
        draw_decisions(setter, content)
        draw_stances(setter, content)
    draw_plan(setter, content)
    draw_core_group(setter, content)
    draw_dates(setter, content.dates)
    draw_copies(setter, content.copies)
    if content.chronology is not None:
        draw_chronology(setter, content.chronology)
    _draw_complaint(setter, content)
    draw_signatures(setter, content)


def _draw_top(setter: Setter, content: RecordContent) -> None:
    setter.title(record_title(content))
    held = plain_date(content.held_on) if content.held_on else ""
    facts = [joined(content.children), content.kind, held, content.held_at]
    setter.paragraph(words(" \u00b7 ".join(fact for fact in facts if fact)))
    setter.paragraph(quiet(content.status))


def _draw_reason(setter: Setter, content: RecordContent) -> None:
    setter.section("Why we met")
    if content.reason.strip():
        setter.paragraph(content.reason)
    else:
        setter.nothing()


def _draw_complaint(setter: Setter, content: RecordContent) -> None:
    setter.section("How to complain or appeal")
    if content.complaint.strip():
        setter.paragraph(content.complaint)
    else:
        setter.nothing()
