"""What a page is filled with: paragraphs, headings and list items, each of which can be split over pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from reportlab.lib.colors import Color

from app.export import fonts
from app.export.characters import has_right_to_left
from app.export.joined_font import JoinedFont, shaped_width
from app.export.pdf.canvas import TaggedCanvas
from app.export.pdf.direction import mirrored, runs_right_to_left, visual_runs
from app.export.pdf.lines import Line, Measure, Piece, Span, TextStyle, break_lines
from app.export.pdf.structure import Element


class Block(Protocol):
    """Something that stands on a page. Widths and heights in points."""

    space_before: float
    space_after: float
    keep_with_next: bool

    def height(self, width: float) -> float:
        """Return the height it takes when set in ``width``."""

    def least_height(self, width: float) -> float:
        """Return the height of the smallest first part that may stand at the foot of a page."""

    def split(self, width: float, available: float) -> tuple[Block, Block] | None:
        """Return the part that fits into ``available`` and the rest; None where nothing sensible fits."""

    def draw(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Draw it below ``top``."""


class Label(NamedTuple):
    """The sign before a list item's first line, and its Lbl element."""

    sign: str
    element: Element


class TextBlock:
    """A paragraph, a heading or the body of a list item."""

    def __init__(
        self,
        spans: Sequence[Span],
        style: TextStyle,
        element: Element,
        measure: Measure,
        *,
        label: Label | None = None,
        lines: list[Line] | None = None,
    ) -> None:
        """Set ``spans`` in ``style`` as the content of ``element``; ``lines`` go to the parts of a split block."""
        self.spans, self.style, self.element, self.measure = spans, style, element, measure
        self.space_before, self.space_after = style.space_before, style.space_after
        self.keep_with_next = style.keep_with_next
        self.label = label
        self._lines = lines
        self._broken_for: float | None = None

    def lines(self, width: float) -> list[Line]:
        """Return its lines when set in ``width``."""
        if self._lines is None or (self._broken_for is not None and self._broken_for != width):
            self._lines = break_lines(self.spans, self.style, width - self.style.indent, self.measure)
            self._broken_for = width
        return self._lines

    def height(self, width: float) -> float:
        """Return the height of all lines."""
        return len(self.lines(width)) * self.style.leading

    def least_height(self, width: float) -> float:
        """Two lines, or all of three: a single line alone at the foot of a page is easily missed."""
        count = len(self.lines(width))
        return (count if count <= 3 else 2) * self.style.leading

    def split(self, width: float, available: float) -> tuple[Block, Block] | None:
        """Split between lines, with two lines at least on either side."""
        lines = self.lines(width)
        fits = min(int(available / self.style.leading + 1e-6), len(lines) - 2)
        if fits < 2 or len(lines) <= 3:
            return None
        head = TextBlock(self.spans, self.style, self.element, self.measure, label=self.label, lines=lines[:fits])
        rest = TextBlock(self.spans, self.style, self.element, self.measure, lines=lines[fits:])
        return head, rest

    def draw(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Draw the lines as the element's content, after the label where there is one."""
        if self.label:
            with canvas.mark(self.label.element):
                sign = Line((Piece(self.label.sign, fonts.LATIN[self.style.face], self.style.colour),))
                _draw_line(canvas, sign, self.style.size, left, top - first_baseline(self.style))
        with canvas.mark(self.element):
            self._draw_lines(canvas, left + self.style.indent, top, width - self.style.indent)

    def _draw_lines(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        size, lines = self.style.size, self.lines(width + self.style.indent)
        baseline = top - first_baseline(self.style)
        begins, right_to_left = True, False
        for number, line in enumerate(lines):
            canvas.say(line.text)
            if begins:
                right_to_left = runs_right_to_left(_typed_line(lines, number))
            if right_to_left or has_right_to_left(line.text):
                self.element.actual_text = "".join(span.text for span in self.spans)
                _draw_mixed_line(canvas, line, size, left, baseline, width, right_to_left=right_to_left)
            else:
                _draw_line(canvas, line, size, left, baseline)
            baseline -= self.style.leading
            begins = line.ends


class Heading(TextBlock):
    """A heading with an entry in the outline and, if wanted, a rule below."""

    def __init__(
        self,
        text: str,
        style: TextStyle,
        element: Element,
        measure: Measure,
        *,
        outline_level: int,
        rule: Color | None = None,
    ) -> None:
        """``outline_level`` 0 is outermost; ``rule`` is the colour of the line below."""
        super().__init__([Span(text)], style, element, measure)
        self.outline_level, self.rule, self._title = outline_level, rule, text

    def height(self, width: float) -> float:
        """Return the height with the rule."""
        return super().height(width) + (4 if self.rule else 0)

    def least_height(self, width: float) -> float:
        """A heading is not split."""
        return self.height(width)

    def draw(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Draw the words, the rule, and set the bookmark."""
        super().draw(canvas, left, top, width)
        canvas.bookmark(" ".join(self._title.split()), self.outline_level, top)
        if self.rule:
            with canvas.artifact():
                canvas.setStrokeColor(self.rule)
                canvas.setLineWidth(1.4)
                foot = top - self.height(width) + 1
                canvas.line(left, foot, left + width, foot)


def first_baseline(style: TextStyle) -> float:
    """Return how far below the top the first line's letters stand (Fira Sans: 0.935 up, 0.265 down)."""
    return (style.leading - 1.2 * style.size) / 2 + 0.935 * style.size


def draw_words(canvas: TaggedCanvas, line: Line, size: float, left: float, baseline: float, width: float) -> None:
    """Draw one line inside a drawing, whichever way its letters run; ``width`` is its own."""
    canvas.say(line.text)
    if has_right_to_left(line.text):
        _draw_mixed_line(canvas, line, size, left, baseline, width, right_to_left=runs_right_to_left(line.text))
    else:
        _draw_line(canvas, line, size, left, baseline)


def _typed_line(lines: Sequence[Line], start: int) -> str:
    """Return the text of the lines from ``start`` up to the next line end that somebody typed."""
    texts: list[str] = []
    for line in lines[start:]:
        texts.append(line.text)
        if line.ends:
            break
    return " ".join(texts)


def _draw_line(canvas: TaggedCanvas, line: Line, size: float, left: float, baseline: float) -> None:
    text = canvas.beginText(left, baseline)
    for number, piece in enumerate(line.pieces):
        fonts.font(piece.font)
        text.setFont(piece.font, size)
        text.setFillColor(piece.colour)
        # A space ends each line, so that readers do not join the words on either side.
        last = number == len(line.pieces) - 1
        text.textOut(piece.text + " " if last else piece.text)
    canvas.drawText(text)


def _draw_mixed_line(
    canvas: TaggedCanvas, line: Line, size: float, left: float, baseline: float, width: float, *, right_to_left: bool
) -> None:
    """Draw a line that holds words from right to left, piece by piece as they stand on the page."""
    parts: list[tuple[str, Piece, float]] = []
    for run in visual_runs(line.text, right_to_left=right_to_left):
        pieces = _pieces_between(line, run.start, run.end)
        for piece in reversed(pieces) if run.right_to_left else pieces:
            parts.append(_glyphs(canvas, piece, size, right_to_left=run.right_to_left))
    x = left + width - sum(part[2] for part in parts) if right_to_left else left
    text = canvas.beginText(x, baseline)
    for glyphs, piece, advance in parts:
        text.setTextOrigin(x, baseline)
        text.setFont(piece.font, size)
        text.setFillColor(piece.colour)
        text.textOut(glyphs)
        x += advance
    text.textOut(" ")
    canvas.drawText(text)


def _pieces_between(line: Line, start: int, end: int) -> list[Piece]:
    found: list[Piece] = []
    position = 0
    for piece in line.pieces:
        text = piece.text[max(0, start - position) : max(0, end - position)]
        if text:
            found.append(piece._replace(text=text))
        position += len(piece.text)
    return found


def _glyphs(canvas: TaggedCanvas, piece: Piece, size: float, *, right_to_left: bool) -> tuple[str, Piece, float]:
    """Return what to draw from left to right, and its width."""
    font = fonts.font(piece.font)
    if right_to_left and isinstance(font, JoinedFont) and has_right_to_left(piece.text):
        glyphs = font.shaped(piece.text, size, canvas.document)
        return glyphs, piece, shaped_width(glyphs, size)
    text = mirrored(piece.text) if right_to_left else piece.text
    return text, piece, font.stringWidth(text, size)
