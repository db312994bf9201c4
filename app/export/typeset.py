"""Sets a document: headings, paragraphs, lists and tables in the project's type and colours, tagged as it goes.

Everything that people wrote is plain text here; there is no mark-up to escape from.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from reportlab.lib.colors import Color, HexColor

from app.export import fonts
from app.export.board_content import ChildPicture
from app.export.characters import in_latin, printable
from app.export.fonts import Face
from app.export.pdf.blocks import Block, Heading, Label, TextBlock
from app.export.pdf.canvas import TaggedCanvas
from app.export.pdf.figure import Drawing, FigureBlock, Pen
from app.export.pdf.lines import INK, Measure, Span, TextStyle
from app.export.pdf.metadata import DocumentFacts
from app.export.pdf.pages import Pages, Paper
from app.export.pdf.picture import PictureDrawing
from app.export.pdf.structure import Element, Role, Scope
from app.export.pdf.table import Row, Table, TableStyle

CLAY = HexColor(0xA8432F)
GREEN = HexColor(0x2C6E49)
SLATE = HexColor(0x5D6470)
BLUE = HexColor(0x2A4D8F)
TEAL = HexColor(0x1D5C63)
"""The domains' colours (design/README.md): worries, working well, grey areas, plan; teal for the rest."""

NOTHING = "Nothing recorded."

Text = tuple[Span, ...]
"""One paragraph: stretches of plain text, some of them bold or italic."""

Cell = Sequence[Text]
"""One cell: paragraphs one below the other."""


def words(text: str) -> Text:
    """Return a paragraph in the style of its place."""
    return (Span(text),)


def strong(text: str) -> Text:
    """Return bold text."""
    return (Span(text, Face.BOLD),)


def quiet(text: str) -> Text:
    """Return text in grey, for what stands beside the main matter."""
    return (Span(text, None, SLATE),)


def labelled(label: str, text: str) -> Text:
    """Return "Label: text" with the label in bold; nothing where there is no text."""
    return (Span(f"{label}: ", Face.BOLD), Span(text)) if text.strip() else ()


def cell(*paragraphs: Text | str) -> Cell:
    """Return a cell of the paragraphs that hold something."""
    made = [words(paragraph) if isinstance(paragraph, str) else paragraph for paragraph in paragraphs]
    return [paragraph for paragraph in made if any(span.text.strip() for span in paragraph)]


@dataclass(frozen=True, slots=True)
class GlyphWarning:
    """A character that no font here can draw; ``place`` is the heading under which it stands."""

    character: str
    place: str

    def __str__(self) -> str:
        """Say it in one line."""
        return f"No letter shape for U+{ord(self.character):04X} under \u201c{self.place}\u201d."


class Cleaner:
    """Makes one document's texts fit for print, and keeps what could not be printed as typed, with its place."""

    def __init__(self, latin: Mapping[str, str]) -> None:
        """``latin`` are Latin forms of names that may be written in letters for which there is no font."""
        self.place = "top of the page"
        self._latin = latin
        self._warnings: dict[GlyphWarning, None] = {}

    @property
    def warnings(self) -> tuple[GlyphWarning, ...]:
        """Every character without a font, once for each place."""
        return tuple(self._warnings)

    def clean(self, text: str) -> str:
        """Return ``text`` as it can be printed: a name without a font in its Latin form, the rest as a note."""
        result = printable(text)
        if result.missing:
            for character in sorted(result.missing):
                self._warnings[GlyphWarning(character, self.place)] = None
            result = printable(in_latin(text, self._latin))
        return result.text


@dataclass(frozen=True, slots=True)
class PdfResult:
    """A finished document: its bytes as ``pdf``, how many pages, and what could not be printed as typed.

    ``texts`` are the words of each page; ``properties`` everything else that can be read in the file, by what to call
    it ("the title", "the bookmarks").
    """

    pdf: bytes
    pages: int
    warnings: tuple[GlyphWarning, ...] = ()
    texts: tuple[str, ...] = ()
    properties: Mapping[str, str] = field(default_factory=dict)


def result_of(canvas: TaggedCanvas, data: bytes, facts: DocumentFacts, warnings: Iterable[GlyphWarning]) -> PdfResult:
    """Return a finished document with everything that can be read in it."""
    properties = {
        "the title": facts.title,
        "the author": facts.author,
        "the subject": facts.subject,
        "the bookmarks": "\n".join(canvas.titles),
        "the tags": "\n".join(canvas.root.words()),
    }
    return PdfResult(data, canvas.page_index + 1, tuple(warnings), canvas.page_texts, properties)


@dataclass(frozen=True, slots=True)
class Styles:
    """The document's text styles, from one base size in points."""

    title: TextStyle
    section: TextStyle
    subsection: TextStyle
    body: TextStyle
    cell: TextStyle
    furniture: TextStyle

    @classmethod
    def of(cls, base: float) -> Styles:
        """Return styles for ``base`` points: 11 as usual, 16 in large print (design/README.md)."""
        unit = base / 11
        return cls(
            title=TextStyle(19 * unit, 24 * unit, Face.BOLD, INK, 0, 3 * unit, keep_with_next=True),
            section=TextStyle(13 * unit, 17 * unit, Face.BOLD, TEAL, 15 * unit, 6 * unit, keep_with_next=True),
            subsection=TextStyle(base, 15 * unit, Face.BOLD, INK, 6 * unit, 2 * unit, keep_with_next=True),
            body=TextStyle(base, 15 * unit, space_after=4 * unit),
            cell=TextStyle(base, 14.5 * unit, space_before=2 * unit),
            furniture=TextStyle(base, 15 * unit, Face.REGULAR, SLATE),
        )


class Figure(Protocol):
    """A picture of something that the record says: as a drawing, and in words."""

    @property
    def alternative(self) -> str:
        """What it shows, for people who hear the page."""

    @property
    def in_text(self) -> str:
        """What plain text says in its place; empty where the text beside it says it all."""

    def drawing(self, pen: Pen) -> Drawing:
        """Return it as a drawing, its words written with ``pen``."""


class Typesetter:
    """One document in the making. Call its methods in reading order, then :meth:`finish`."""

    def __init__(
        self,
        facts: DocumentFacts,
        notice: str,
        *,
        large_print: bool = False,
        edition: str = "",
        latin: Mapping[str, str] | None = None,
    ) -> None:
        """``notice`` stands at the top of each page and ``edition``, the version and its date, at the foot.

        ``latin`` are Latin forms of names that may be written in letters for which there is no font.
        """
        self.large_print = large_print
        self._facts, self._cleaner = facts, Cleaner(latin or {})
        self.styles = Styles.of(16 if large_print else 11)
        self._measure = Measure()
        for face in Face:
            fonts.font(fonts.LATIN[face])
        self._notice, self._edition = self._clean(notice), self._clean(edition)
        self._cleaner.place = facts.title
        self._canvas = TaggedCanvas(facts, Paper().size, fonts.LATIN[Face.REGULAR])
        self._home: Element = self._canvas.root
        self._blocks: list[Block] = []

    def title(self, text: str) -> None:
        """Set the document's title as its one first-level heading."""
        self._heading(text, "H1", self.styles.title, 0, self._canvas.root)

    def section(self, text: str, colour: Color = TEAL) -> None:
        """Begin a section under a second-level heading with a rule in its domain's colour."""
        self._home = self._canvas.root.add("Sect")
        style = replace(self.styles.section, colour=colour)
        self._heading(text, "H2", style, 1, self._home, rule=colour)

    def subsection(self, text: str) -> None:
        """Set a third-level heading inside the section."""
        self._heading(text, "H3", self.styles.subsection, 2, self._home)

    def paragraph(self, text: Text | str, *, keep_with_next: bool = False) -> None:
        """Set a paragraph; nothing at all where it is empty."""
        for spans in cell(text):
            style = replace(self.styles.body, keep_with_next=keep_with_next)
            self._blocks.append(self._text(spans, style, self._home.add("P")))

    def nothing(self) -> None:
        """Say that nothing was recorded here."""
        self.paragraph(quiet(NOTHING))

    def bullets(self, items: Iterable[Cell]) -> None:
        """Set a list; an item may hold several paragraphs."""
        listed = self._home.add("L")
        style = replace(self.styles.body, indent=1.1 * self.styles.body.size)
        within = replace(style, space_after=0, keep_with_next=True)
        for item in items:
            entry = listed.add("LI")
            label = Label("\u2022", entry.add("Lbl"))
            body = entry.add("LBody")
            for number, spans in enumerate(item):
                element = body if len(item) == 1 else body.add("P")
                block_style = style if number == len(item) - 1 else within
                self._blocks.append(self._text(spans, block_style, element, label=None if number else label))

    def table(self, headings: Sequence[str], rows: Sequence[Sequence[Cell]], shares: Sequence[float]) -> None:
        """Set a table whose first column names each row; ``shares`` are the columns' parts of the width.

        In large print a table of more than three columns is set as a list, as its columns would be too narrow to read.
        """
        if not rows:
            self.nothing()
        elif self.large_print and len(headings) > 3:
            self._table_as_list(headings, rows)
        else:
            self._blocks.append(self._table(headings, rows, shares))

    def figure(self, figure: Figure) -> None:
        """Set a drawing with its words as alternative text."""
        self._draw(figure.drawing(self._pen), figure.alternative)

    def picture(self, picture: ChildPicture) -> None:
        """Set a child's picture with what it shows, below it and as alternative text."""
        drawing = PictureDrawing(picture.content, (picture.width, picture.height), picture.words, self._pen)
        self._draw(drawing, picture.words)

    def finish(self) -> PdfResult:
        """Lay the pages out and return the file."""
        paper = Paper() if not self.large_print else Paper(top=92, foot=70)
        pages = Pages(self._canvas, paper, self.styles.furniture, self._notice, self._measure, edition=self._edition)
        pages.place(self._blocks)
        return result_of(self._canvas, pages.finish(), self._facts, self._cleaner.warnings)

    @property
    def _pen(self) -> Pen:
        return Pen(self.styles.body.size, self._measure, self._clean)

    def _draw(self, drawing: Drawing, alternative: str) -> None:
        element = self._home.add("Figure", alternative=self._clean(alternative))
        self._blocks.append(FigureBlock(drawing, element, space=0.6 * self.styles.body.size))

    def _heading(
        self, text: str, role: Role, style: TextStyle, level: int, home: Element, *, rule: Color | None = None
    ) -> None:
        self._cleaner.place = text
        heading = Heading(self._clean(text), style, home.add(role), self._measure, outline_level=level, rule=rule)
        self._blocks.append(heading)

    def _text(self, spans: Text, style: TextStyle, element: Element, *, label: Label | None = None) -> TextBlock:
        cleaned = [Span(self._clean(span.text), span.face, span.colour) for span in spans]
        return TextBlock(cleaned, style, element, self._measure, label=label)

    def _clean(self, text: str) -> str:
        return self._cleaner.clean(text)

    def _table(self, headings: Sequence[str], rows: Sequence[Sequence[Cell]], shares: Sequence[float]) -> Table:
        element = self._home.add("Table")
        head_row = element.add("THead").add("TR")
        head = Row([[self._cell_text(strong(text), head_row, "Column")] for text in headings])
        body = element.add("TBody")
        made: list[Row] = []
        for row in rows:
            line = body.add("TR")
            made.append(Row([self._cell(content, line, number) for number, content in enumerate(row)]))
        return Table(head, made, TableStyle(tuple(shares)))

    def _cell(self, content: Cell, line: Element, column: int) -> list[Block]:
        """Return a cell's blocks. An empty cell has its element too, so that the columns still count."""
        if len(content) == 1:
            return [self._cell_text(content[0], line, "Row" if column == 0 else None)]
        element = line.add("TD" if column else "TH", scope=None if column else "Row")
        if not content:
            return [self._text(words(""), self.styles.cell, element)]
        return [self._text(spans, self.styles.cell, element.add("P")) for spans in content]

    def _cell_text(self, spans: Text, line: Element, scope: Scope | None) -> Block:
        element = line.add("TH" if scope else "TD", scope=scope)
        return self._text(spans, self.styles.cell, element)

    def _table_as_list(self, headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        items: list[Cell] = []
        for row in rows:
            name, *more = row[0] or [words(NOTHING)]
            item = [tuple(Span(span.text, span.face or Face.BOLD, span.colour) for span in name), *more]
            for heading, content in zip(headings[1:], row[1:], strict=True):
                for number, spans in enumerate(content):
                    item.append((Span(f"{heading}: ", Face.BOLD), *spans) if number == 0 else spans)
            items.append(item)
        self.bullets(items)
