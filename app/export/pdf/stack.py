"""Blocks one below the other inside something: a table's cell, a card."""

from __future__ import annotations

from collections.abc import Sequence

from app.export.pdf.blocks import Block
from app.export.pdf.canvas import TaggedCanvas


def stack_height(blocks: Sequence[Block], width: float) -> float:
    """Return the height of blocks one below the other; the spaces above the first and below the last do not count."""
    height = 0.0
    for number, block in enumerate(blocks):
        height += (block.space_before if number else 0) + block.height(width)
        height += block.space_after if number < len(blocks) - 1 else 0
    return height


def split_stack(blocks: Sequence[Block], width: float, available: float) -> tuple[Sequence[Block], Sequence[Block]]:
    """Return the blocks that fit into ``available``, and those that do not; one may be split between them."""
    used = 0.0
    for number, block in enumerate(blocks):
        used += block.space_before if number else 0
        height = block.height(width)
        if used + height > available + 1e-6:
            parts = block.split(width, available - used)
            if parts:
                return [*blocks[:number], parts[0]], [parts[1], *blocks[number + 1 :]]
            return blocks[:number], blocks[number:]
        used += height + block.space_after
    return blocks, []


def draw_stack(blocks: Sequence[Block], canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
    """Draw the blocks below ``top``."""
    for number, block in enumerate(blocks):
        top -= block.space_before if number else 0
        block.draw(canvas, left, top, width)
        top -= block.height(width) + block.space_after
