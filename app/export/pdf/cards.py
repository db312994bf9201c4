"""A card: blocks in a white box with a bar in its column's colour."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.colors import Color, HexColor, white

from app.export.pdf.blocks import Block
from app.export.pdf.canvas import TaggedCanvas
from app.export.pdf.stack import draw_stack, split_stack, stack_height

_LINE = HexColor(0xCBD0D3)
_BAR = 2.4
_TALL = 220.0
"""Points. A card that is not taller stands whole in the next column or page."""


class Card:
    """Blocks one below the other in a box. ``padding`` in points; it may run on over several pages."""

    keep_with_next = False

    def __init__(self, blocks: Sequence[Block], colour: Color, padding: float) -> None:
        """``colour`` is that of the bar on the left."""
        self.blocks, self.colour, self.padding = blocks, colour, padding
        self.space_before, self.space_after = 0.0, 0.8 * padding

    def height(self, width: float) -> float:
        """Return the height of the box."""
        return stack_height(self.blocks, self._inner(width)) + 2 * self.padding

    def least_height(self, width: float) -> float:
        """All of a usual card, the first lines of a long one."""
        whole = self.height(width)
        first = self.blocks[0].least_height(self._inner(width)) if self.blocks else 0.0
        return whole if whole <= _TALL else first + 2 * self.padding

    def split(self, width: float, available: float) -> tuple[Block, Block] | None:
        """Split a tall card between its blocks or inside one; a usual card stays whole."""
        if self.height(width) <= _TALL:
            return None
        head, rest = split_stack(self.blocks, self._inner(width), available - 2 * self.padding)
        if not head or not rest:
            return None
        return Card(head, self.colour, self.padding), Card(rest, self.colour, self.padding)

    def draw(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Draw the box as decoration, then what stands in it."""
        height = self.height(width)
        with canvas.artifact():
            canvas.setFillColor(white)
            canvas.setStrokeColor(_LINE)
            canvas.setLineWidth(0.5)
            canvas.roundRect(left, top - height, width, height, 3, stroke=1, fill=1)
            canvas.setFillColor(self.colour)
            canvas.rect(left, top - height, _BAR, height, stroke=0, fill=1)
        draw_stack(self.blocks, canvas, left + self.padding + _BAR, top - self.padding, self._inner(width))

    def _inner(self, width: float) -> float:
        return width - 2 * self.padding - _BAR
