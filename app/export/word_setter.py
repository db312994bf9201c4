"""Makes a Word file of a document: real headings, lists, tables with header rows, and the language on every word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from reportlab.lib.colors import Color

from app.export.board_content import ChildPicture
from app.export.fonts import Face
from app.export.pdf.direction import runs_right_to_left
from app.export.pdf.lines import INK, Span
from app.export.pdf.metadata import PRODUCER, DocumentFacts
from app.export.typeset import NOTHING, SLATE, TEAL, Cell, Figure, Text, quiet, strong, words

FONT = "Arial"
"""On every computer, in every script that Word knows; Word takes another where a letter is not in it."""
PICTURE_MM = (174.0, 78.0, 0.35)
"""Widest, highest, and the largest dot of a picture."""
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_STEERING = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Marks that could make a sentence read as what nobody wrote (see characters.py)."""


class WordSetter:
    """One Word file in the making. Call its methods in reading order, then :meth:`finish`."""

    def __init__(self, facts: DocumentFacts, notice: str, edition: str, *, large_print: bool) -> None:
        """``notice`` stands at the top of each page, ``edition``, the version and its date, at the foot."""
        self.large_print = large_print
        self.table_words: list[str] = []
        self.picture_words: list[str] = []
        self._document = Document()
        self._set_properties(facts)
        self._set_styles(16 if large_print else 11, facts.language)
        self._set_page(notice, edition)

    def title(self, text: str) -> None:
        """Set the document's title as its one first-level heading."""
        self._fill(self._document.add_heading(level=1), words(text))

    def section(self, text: str, colour: Color = TEAL) -> None:
        """Begin a section under a second-level heading."""
        self._fill(self._document.add_heading(level=2), (Span(text, None, colour),))

    def subsection(self, text: str) -> None:
        """Set a third-level heading."""
        self._fill(self._document.add_heading(level=3), words(text))

    def paragraph(self, text: Text | str, *, keep_with_next: bool = False) -> None:
        """Set a paragraph; nothing at all where it is empty."""
        spans = words(text) if isinstance(text, str) else text
        if any(span.text.strip() for span in spans):
            paragraph = self._document.add_paragraph()
            paragraph.paragraph_format.keep_with_next = keep_with_next or None
            self._fill(paragraph, spans)

    def nothing(self) -> None:
        """Say that nothing was recorded here."""
        self.paragraph(quiet(NOTHING))

    def bullets(self, items: Iterable[Cell]) -> None:
        """Set a list; an item may hold several paragraphs."""
        for item in items:
            for number, spans in enumerate(item):
                style = "List Continue" if number else "List Bullet"
                self._fill(self._document.add_paragraph(style=style), spans)

    def table(self, headings: Sequence[str], rows: Sequence[Sequence[Cell]], shares: Sequence[float]) -> None:
        """Set a table whose head is repeated on each page and whose first column names each row."""
        if not rows:
            self.nothing()
            return
        table = self._document.add_table(rows=0, cols=len(headings), style="Table Grid")
        table.autofit = False
        said = ", ".join(headings)
        self.table_words.append(said)
        look = table._tbl.tblPr
        look.append(_element("w:tblCaption", val=said))
        look.append(_element("w:tblLook", firstRow="1", firstColumn="1", noHBand="0", noVBand="1", val="04A0"))
        for number, row in enumerate([[[strong(heading)] for heading in headings], *rows]):
            line = table.add_row()
            line._tr.get_or_add_trPr().append(_element("w:cantSplit", val="0"))
            if number == 0:
                line._tr.get_or_add_trPr().append(_element("w:tblHeader"))
            for cell, content, share in zip(line.cells, row, shares, strict=True):
                cell.width = Mm(174 * share / sum(shares))
                self._fill_cell(cell, content)
        self._document.add_paragraph().paragraph_format.space_after = Pt(0)

    def figure(self, figure: Figure) -> None:
        """Say in words what a drawing shows, where nothing beside it does."""
        self.paragraph(figure.in_text)

    def picture(self, picture: ChildPicture) -> None:
        """Set a picture with what it shows, below it and as alternative text."""
        paragraph = self._document.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        scale = min(PICTURE_MM[0] / picture.width, PICTURE_MM[1] / picture.height, PICTURE_MM[2])
        shape = paragraph.add_run().add_picture(
            BytesIO(picture.content), Mm(picture.width * scale), Mm(picture.height * scale)
        )
        said = clean(picture.words)
        shape._inline.docPr.set("descr", said)
        self.picture_words.append(said)
        self.paragraph(picture.words)

    def finish(self) -> bytes:
        """Return the file."""
        packed = BytesIO()
        self._document.save(packed)
        return packed.getvalue()

    def _fill_cell(self, cell: _Cell, content: Cell) -> None:
        for number, spans in enumerate(content):
            self._fill(cell.add_paragraph() if number else cell.paragraphs[0], spans)
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.space_after = Pt(2)

    def _fill(self, paragraph: Paragraph, spans: Text) -> None:
        """Write the spans as runs; most of the letters say which way the paragraph reads."""
        from_right = runs_right_to_left("".join(span.text for span in spans))
        if from_right:
            paragraph._p.get_or_add_pPr().append(_element("w:bidi"))
        for span in spans:
            run = paragraph.add_run(clean(span.text))
            run.bold = True if span.face is Face.BOLD else None
            run.italic = True if span.face is Face.ITALIC else None
            if span.colour is not None:
                run.font.color.rgb = _rgb(span.colour)
            if from_right:
                run.font.rtl = True

    def _set_properties(self, facts: DocumentFacts) -> None:
        core = self._document.core_properties
        core.title, core.subject, core.author = clean(facts.title)[:255], clean(facts.subject)[:255], facts.author
        core.language, core.comments, core.keywords, core.last_modified_by = facts.language, "", "", PRODUCER
        core.created = core.modified = facts.created_utc.replace(tzinfo=None)
        core.revision = 1

    def _set_styles(self, size: float, language: str) -> None:
        styles = self._document.styles
        for name, points in (
            ("Normal", size),
            ("Heading 1", size * 19 / 11),
            ("Heading 2", size * 13 / 11),
            ("Heading 3", size),
        ):
            style = styles[name]
            assert isinstance(style, ParagraphStyle)
            style.font.name, style.font.size = FONT, Pt(points)
            style.font.color.rgb = _rgb(INK)
            _fonts(style)
            style.paragraph_format.space_after = Pt(6)
        defaults: Any = styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
        for old in defaults.findall(qn("w:lang")):
            defaults.remove(old)
        defaults.append(_element("w:lang", val=language, eastAsia="zh-CN", bidi="ar-SA"))

    def _set_page(self, notice: str, edition: str) -> None:
        section = self._document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(18)
        self._fill(section.header.paragraphs[0], (Span(notice, None, SLATE),))
        foot = section.footer.paragraphs[0]
        self._fill(foot, (Span(f"{edition} \u00b7 page " if edition else "Page ", None, SLATE),))
        _field(foot, "PAGE")
        foot.add_run(" of ")
        _field(foot, "NUMPAGES")


def clean(text: str) -> str:
    """Return the text without what a Word file cannot hold, and without marks that turn a sentence round."""
    return _STEERING.sub("", _NOT_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))


def _fonts(style: ParagraphStyle) -> None:
    """Name the font for letters of every kind; a heading's own font would win otherwise."""
    fonts: Any = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), FONT)


def _field(paragraph: Paragraph, instruction: str) -> None:
    """Add a number that Word counts itself."""
    field = _element("w:fldSimple", instr=instruction)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _element(name: str, **attributes: str) -> Any:
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element


def _rgb(colour: Color) -> RGBColor:
    return RGBColor(*(round(part * 255) for part in (colour.red, colour.green, colour.blue)))
