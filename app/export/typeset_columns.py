"""Sets a page of columns of cards, in the largest type that lets everything stand on one page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reportlab.lib.colors import Color

from app.export import fonts
from app.export.fonts import Face
from app.export.pdf.blocks import Block, Heading, TextBlock
from app.export.pdf.canvas import TaggedCanvas
from app.export.pdf.cards import Card
from app.export.pdf.columns import Column, balanced_widths, fits, place_columns
from app.export.pdf.lines import Measure, Span, TextStyle
from app.export.pdf.metadata import DocumentFacts
from app.export.pdf.pages import Pages, Paper
from app.export.pdf.structure import Element
from app.export.typeset import SLATE, Cell, Cleaner, PdfResult, Styles, Text, result_of, words


@dataclass(frozen=True, slots=True)
class CardColumn:
    """A column's heading, its colours, and its cards, each some paragraphs one below the other."""

    heading: str
    colour: Color
    tint: Color
    cards: Sequence[Cell]


@dataclass(frozen=True, slots=True)
class _Laid:
    """Everything in one size of type, with its elements, and the widths of the columns."""

    root: Element
    top: Sequence[Block]
    columns: Sequence[Column]
    widths: Sequence[float]
    fits: bool


class ColumnSetter:
    """One document of columns. Sizes of type are tried from the largest; the last is used however full the page is."""

    def __init__(
        self,
        facts: DocumentFacts,
        notice: str,
        edition: str,
        *,
        paper: Paper,
        sizes: Sequence[float],
        latin: Mapping[str, str],
    ) -> None:
        """``notice`` stands at the top of each page, ``edition`` at the foot; ``sizes`` in points."""
        for face in Face:
            fonts.font(fonts.LATIN[face])
        self._facts, self._paper, self._sizes = facts, paper, sizes
        self._measure = Measure()
        self._widths: list[float] = []
        self._cleaner = Cleaner(latin)
        self._notice, self._edition = self._cleaner.clean(notice), self._cleaner.clean(edition)

    def make(self, title: str, beside: str, columns: Sequence[CardColumn]) -> PdfResult:
        """Return the finished document: title, a line beside it, and the columns."""
        laid = self._largest_that_fits(title, beside, columns)
        canvas = TaggedCanvas(self._facts, self._paper.size, fonts.LATIN[Face.REGULAR])
        canvas.root.children = laid.root.children
        furniture = TextStyle(11, 15, Face.REGULAR, SLATE)
        pages = Pages(canvas, self._paper, furniture, self._notice, self._measure, edition=self._edition)
        pages.place(laid.top)
        place_columns(pages, laid.columns, laid.widths)
        return result_of(canvas, pages.finish(), self._facts, self._cleaner.warnings)

    def _largest_that_fits(self, title: str, beside: str, columns: Sequence[CardColumn]) -> _Laid:
        """Return the layout in the largest size that fits, found by halves; in the smallest where none does."""
        low, high = 0, len(self._sizes) - 1
        best = self._lay(self._sizes[high], title, beside, columns)
        while best.fits and low < high:
            middle = (low + high) // 2
            laid = self._lay(self._sizes[middle], title, beside, columns)
            if laid.fits:
                best, high = laid, middle
            else:
                low = middle + 1
        return best

    def _lay(self, size: float, title: str, beside: str, columns: Sequence[CardColumn]) -> _Laid:
        root, styles = Element("Document"), Styles.of(size)
        top = self._top(root, title, beside)
        laid = [self._column(root, styles, column) for column in columns]
        width = self._paper.width
        # Another size needs no other shares of the page, and to balance the columns takes most of the time.
        self._widths = self._widths or balanced_widths(laid, width)
        used = sum(block.space_before + block.height(width) + block.space_after for block in top)
        room = self._paper.size[1] - self._paper.top - self._paper.foot - used
        return _Laid(root, top, laid, self._widths, fits(laid, self._widths, room))

    def _top(self, root: Element, title: str, beside: str) -> list[Block]:
        styles = Styles.of(11)
        self._cleaner.place = title
        heading = Heading(self._cleaner.clean(title), styles.title, root.add("H1"), self._measure, outline_level=0)
        body = replace(styles.body, colour=SLATE, space_after=8)
        return [heading, TextBlock([Span(self._cleaner.clean(beside))], body, root.add("P"), self._measure)]

    def _column(self, root: Element, styles: Styles, column: CardColumn) -> Column:
        self._cleaner.place = column.heading
        section = root.add("Sect")
        style = replace(styles.section, colour=column.colour, space_before=0)
        heading = Heading(
            self._cleaner.clean(column.heading), style, section.add("H2"), self._measure, outline_level=1,
            rule=column.colour,
        )  # fmt: skip
        listed = section.add("L")
        cards = [self._card(listed, styles, card, column.colour) for card in column.cards]
        return Column(heading, cards, column.tint)

    def _card(self, listed: Element, styles: Styles, card: Cell, colour: Color) -> Card:
        body = listed.add("LI").add("LBody")
        blocks = [
            self._text(spans, styles.cell, body if len(card) == 1 else body.add("P")) for spans in card or [words("")]
        ]
        return Card(blocks, colour, padding=0.4 * styles.body.size)

    def _text(self, spans: Text, style: TextStyle, element: Element) -> TextBlock:
        cleaned = [Span(self._cleaner.clean(span.text), span.face, span.colour) for span in spans]
        return TextBlock(cleaned, style, element, self._measure)
