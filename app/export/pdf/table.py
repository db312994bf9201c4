"""Tables: header cells that are said with each cell, heads that repeat, and rows that run on however long they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportlab.lib.colors import Color, HexColor

from app.export.pdf.blocks import Block
from app.export.pdf.canvas import TaggedCanvas
from app.export.pdf.stack import draw_stack, split_stack, stack_height

_LINES = HexColor(0xCBD0D3)
_HEAD_FILL = HexColor(0xF4F5F2)
_TALL_ROW = 160.0
"""Points. A taller row may be split over pages even where it would fit on the next one."""


@dataclass(frozen=True, slots=True)
class TableStyle:
    """Widths as shares of the whole, the space inside cells in points, and colours."""

    shares: tuple[float, ...]
    padding: float = 5
    line_colour: Color = _LINES
    head_fill: Color = _HEAD_FILL

    def widths(self, width: float) -> list[float]:
        """Return each column's width in points."""
        whole = sum(self.shares)
        return [width * share / whole for share in self.shares]


@dataclass(slots=True)
class Row:
    """One row: the blocks of each cell, top down. The blocks know their own elements."""

    cells: Sequence[Sequence[Block]]
    _height: tuple[float, float] | None = field(default=None)

    def height(self, width: float, style: TableStyle) -> float:
        """Return the height of its tallest cell."""
        if self._height is None or self._height[0] != width:
            tallest = 0.0
            for blocks, column in zip(self.cells, style.widths(width), strict=True):
                tallest = max(tallest, stack_height(blocks, column - 2 * style.padding))
            self._height = width, tallest + 2 * style.padding
        return self._height[1]

    def least_height(self, width: float, style: TableStyle) -> float:
        """Return the least that may stand at the foot of a page: all of a usual row, the first lines of a tall one."""
        whole = self.height(width, style)
        if whole <= _TALL_ROW:
            return whole
        first = 0.0
        for blocks, column in zip(self.cells, style.widths(width), strict=True):
            if blocks:
                first = max(first, blocks[0].least_height(column - 2 * style.padding))
        return first + 2 * style.padding

    def split(self, width: float, style: TableStyle, available: float) -> tuple[Row, Row] | None:
        """Return what fits into ``available`` and the rest; None where some cell could not even begin."""
        heads: list[Sequence[Block]] = []
        rests: list[Sequence[Block]] = []
        for blocks, column in zip(self.cells, style.widths(width), strict=True):
            head, rest = split_stack(blocks, column - 2 * style.padding, available - 2 * style.padding)
            if blocks and not head:
                return None
            heads.append(head)
            rests.append(rest)
        if not any(rests):
            return None
        return Row(heads), Row(rests)

    def draw(self, canvas: TaggedCanvas, left: float, top: float, width: float, style: TableStyle) -> None:
        """Draw the content of its cells."""
        for blocks, column in zip(self.cells, style.widths(width), strict=True):
            draw_stack(blocks, canvas, left + style.padding, top - style.padding, column - 2 * style.padding)
            left += column


class Table:
    """A table with one head row. Its parts on later pages repeat the head as page furniture, not to be read again."""

    keep_with_next = False

    def __init__(
        self,
        head: Row | None,
        rows: Sequence[Row],
        style: TableStyle,
        *,
        space_before: float = 2,
        space_after: float = 8,
        repeats: bool = False,
    ) -> None:
        """``repeats`` is True for a part that follows on: its head has been read already."""
        self.head, self.rows, self.style, self.repeats = head, rows, style, repeats
        self.space_before, self.space_after = space_before, space_after

    def height(self, width: float) -> float:
        """Return the height of head and rows."""
        return self._head_height(width) + sum(row.height(width, self.style) for row in self.rows)

    def _head_height(self, width: float) -> float:
        return self.head.height(width, self.style) if self.head else 0.0

    def least_height(self, width: float) -> float:
        """The head and the beginning of the first row."""
        first = self.rows[0].least_height(width, self.style) if self.rows else 0.0
        return self._head_height(width) + first

    def split(self, width: float, available: float) -> tuple[Block, Block] | None:
        """Split between rows, or inside a row that is tall or would fit on no page."""
        room = available - self._head_height(width)
        for number, row in enumerate(self.rows):
            height = row.height(width, self.style)
            if height <= room:
                room -= height
                continue
            parts = row.split(width, self.style, room) if height > _TALL_ROW else None
            if parts:
                head, rest = parts
                return self._part([*self.rows[:number], head]), self._part(
                    [rest, *self.rows[number + 1 :]], follows=True
                )
            if number:
                return self._part(self.rows[:number]), self._part(self.rows[number:], follows=True)
            return None
        return None

    def _part(self, rows: Sequence[Row], *, follows: bool = False) -> Table:
        return Table(
            self.head,
            rows,
            self.style,
            space_before=self.space_before,
            space_after=self.space_after,
            repeats=follows or self.repeats,
        )

    def draw(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Draw fills and lines as decoration, then the cells row by row, as they are read."""
        self._draw_frame(canvas, left, top, width)
        if self.head:
            if self.repeats:
                with canvas.artifact("Pagination"):
                    self.head.draw(canvas, left, top, width, self.style)
            else:
                self.head.draw(canvas, left, top, width, self.style)
            top -= self._head_height(width)
        for row in self.rows:
            row.draw(canvas, left, top, width, self.style)
            top -= row.height(width, self.style)

    def _draw_frame(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        head = self._head_height(width)
        heights = [row.height(width, self.style) for row in self.rows]
        foot = top - head - sum(heights)
        with canvas.artifact():
            if head:
                canvas.setFillColor(self.style.head_fill)
                canvas.rect(left, top - head, width, head, stroke=0, fill=1)
            canvas.setStrokeColor(self.style.line_colour)
            canvas.setLineWidth(0.6)
            y = top
            for height in [0.0, *([head] if head else []), *heights]:
                y -= height
                canvas.line(left, y, left + width, y)
            x = left
            for column in [0.0, *self.style.widths(width)]:
                x += column
                canvas.line(x, top, x, foot)
