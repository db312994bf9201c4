"""A drawing on a page: tagged as a figure with its words as alternative text, and never split over two pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from app.export.fonts import Face
from app.export.pdf.blocks import Block, draw_words, first_baseline
from app.export.pdf.canvas import TaggedCanvas
from app.export.pdf.lines import Line, Measure, Span, TextStyle, break_lines
from app.export.pdf.structure import Element


class Drawing(Protocol):
    """What is drawn. Widths and heights in points."""

    def height(self, width: float) -> float:
        """Return the height it takes in ``width``."""

    def draw(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Draw it below ``top``."""


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes words inside a drawing in the document's type, whatever letters they need.

    ``size`` is the document's own, in points: words in a drawing are as large as the rest. ``clean`` makes typed words
    fit for print, and notes what cannot be printed.
    """

    size: float
    measure: Measure
    clean: Callable[[str], str]

    def style(self, *, bold: bool = False) -> TextStyle:
        """Return the style of words in a drawing."""
        return TextStyle(self.size, 1.25 * self.size, Face.BOLD if bold else Face.REGULAR)

    def lines(self, text: str, width: float, style: TextStyle) -> list[Line]:
        """Return the lines of a text in ``width``."""
        return break_lines([Span(self.clean(text))], style, width, self.measure)

    def width(self, line: Line, style: TextStyle) -> float:
        """Return the width of a line."""
        return sum(self.measure.width(piece.text, piece.font, style.size) for piece in line.pieces)

    def write(
        self, canvas: TaggedCanvas, lines: Sequence[Line], style: TextStyle, left: float, top: float, width: float,
        *, align: float = 0.0,
    ) -> None:  # fmt: skip
        """Write lines below ``top``; ``align`` is 0 for the left, 0.5 for the middle, 1 for the right."""
        baseline = top - first_baseline(style)
        for line in lines:
            own = self.width(line, style)
            draw_words(canvas, line, style.size, left + align * (width - own), baseline, own)
            baseline -= style.leading


class FigureBlock:
    """One drawing as a block of the page."""

    keep_with_next = False

    def __init__(self, drawing: Drawing, element: Element, *, space: float) -> None:
        """``space`` is left above and below, in points."""
        self._drawing = drawing
        self._element = element
        self.space_before = self.space_after = space

    def height(self, width: float) -> float:
        """Return the drawing's height."""
        return self._drawing.height(width)

    def least_height(self, width: float) -> float:
        """A drawing stays whole."""
        return self.height(width)

    def split(self, width: float, available: float) -> tuple[Block, Block] | None:
        """A drawing stays whole."""
        return None

    def draw(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Draw it as the figure's content."""
        with canvas.mark(self._element):
            canvas.saveState()
            self._drawing.draw(canvas, left, top, width)
            canvas.restoreState()
