"""Content that passed the gate into a finished file, whichever document it is. Asked by documents.make only."""

from __future__ import annotations

from collections.abc import Callable

from app.export.blank import blank_pdf, draw_blank
from app.export.board_page import board_pdf, draw_board_words
from app.export.content import RecordContent
from app.export.documents import PDF, TEXT, WORD, Document, Made
from app.export.filing import copy_name
from app.export.letter import draw_letter, letter_title
from app.export.plan_page import draw_plan_page, plan_page_title
from app.export.record import draw_record, facts_of, record_title
from app.export.record_text import TextSetter
from app.export.record_word import word_file
from app.export.setter import Setter
from app.export.sheet import SHEET_TITLE, draw_sheet
from app.export.typeset import PdfResult, Typesetter
from app.models.conference import Conference
from app.models.person import Person
from app.models.sharing import Audience

Draw = Callable[[Setter, RecordContent], None]

NAMES = {
    Document.LETTER: "decision letter",
    Document.RECORD: "record",
    Document.PLAN: "plan",
    Document.BOARD: "board",
    Document.SHEET: "attendance and dates",
    Document.BLANK: "blank board",
    Document.TEXT: "record",
    Document.WORD: "record",
}
"""What each document is called in the names of files."""

_DRAW: dict[Document, Draw] = {
    Document.LETTER: draw_letter,
    Document.RECORD: draw_record,
    Document.PLAN: draw_plan_page,
    Document.BOARD: draw_board_words,
    Document.SHEET: draw_sheet,
    Document.BLANK: draw_blank,
    Document.TEXT: draw_record,
    Document.WORD: draw_record,
}
"""Each document as words in reading order: for its pages, and for its text."""


def make_from(
    document: Document,
    content: RecordContent,
    conference: Conference,
    audience: Audience,
    *,
    for_person: Person | None,
    large_print: bool,
) -> Made:
    """Return the finished file of one document."""
    text = as_text(document, content)
    ending, media_type = _KINDS.get(document, ("pdf", PDF))
    large = large_print and media_type == PDF
    called = NAMES[document] if content.chronology is None else f"{NAMES[document]} with chronology"
    name = copy_name(conference, audience, called, ending, for_person=for_person, large_print=large)
    if document is Document.TEXT:
        return Made(document, text.encode("utf-8"), name, TEXT, (text,), {"the file name": name}, text)
    if document is Document.WORD:
        word = word_file(content, large_print=large_print)
        return Made(document, word.data, name, WORD, (text,), {**word.properties, "the file name": name}, text)
    made = as_pdf(document, content, large_print=large_print)
    properties = {**made.properties, "the file name": name}
    return Made(document, made.pdf, name, PDF, made.texts, properties, text, made.warnings)


_KINDS = {Document.TEXT: ("txt", TEXT), Document.WORD: ("docx", WORD)}


def as_text(document: Document, content: RecordContent) -> str:
    """Return a document as plain text: the same words in the same order."""
    setter = TextSetter(content.notice, content.edition)
    _DRAW[document](setter, content)
    return setter.finish()


def as_pdf(document: Document, content: RecordContent, *, large_print: bool) -> PdfResult:
    """Return a document as tagged PDF."""
    if document is Document.BOARD:
        return board_pdf(content, large_print=large_print)
    if document is Document.BLANK:
        return blank_pdf(content, large_print=large_print)
    setter = Typesetter(
        facts_of(content, title_of(document, content)),
        content.notice,
        large_print=large_print,
        edition=content.edition,
        latin=dict(content.latin),
    )
    _DRAW[document](setter, content)
    return setter.finish()


def title_of(document: Document, content: RecordContent) -> str:
    """Return the title of a document that is set on A4 pages."""
    titles: dict[Document, str] = {
        Document.LETTER: letter_title(content),
        Document.PLAN: plan_page_title(content),
        Document.SHEET: SHEET_TITLE,
    }
    return titles.get(document, record_title(content))
