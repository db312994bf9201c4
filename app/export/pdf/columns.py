"""Columns side by side on a page; one that is longer goes on in its place on the next page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color

from app.export.pdf.blocks import Block
from app.export.pdf.pages import Pages
from app.export.pdf.stack import split_stack, stack_height

GAP = 12.0
"""Points between two columns."""
PADDING = 8.0
"""Points between a column's edge and what stands in it."""
LEAST_SHARE = 0.17
"""No column is narrower than this part of the page: below it words break."""
MOST_SHARE = 0.38
"""No column is wider: lines would be too long to read."""
_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, which is repeated on each page, and its blocks from the top down, on a tint."""

    heading: Block
    blocks: Sequence[Block]
    tint: Color


def balanced_widths(columns: Sequence[Column], width: float) -> list[float]:
    """Return the widths, gaps left out, at which the columns come out about equally long."""
    room = width - GAP * (len(columns) - 1)
    shares = [1 / len(columns)] * len(columns)
    best, lowest = shares, float("inf")
    for _ in range(_ROUNDS):
        heights = [_height(column, room * share) for column, share in zip(columns, shares, strict=True)]
        if max(heights) < lowest:
            best, lowest = shares, max(heights)
        areas = [height * share for height, share in zip(heights, shares, strict=True)]
        # Half way to where the heights would be even: all the way swings to and fro.
        even = [area / (sum(areas) or 1) for area in areas]
        shares = _within([(share + other) / 2 for share, other in zip(shares, even, strict=True)])
    return [room * share for share in best]


def fits(columns: Sequence[Column], widths: Sequence[float], height: float) -> bool:
    """Return True where every column fits into ``height`` points."""
    return all(_height(column, width) <= height for column, width in zip(columns, widths, strict=True))


def place_columns(pages: Pages, columns: Sequence[Column], widths: Sequence[float]) -> None:
    """Place the columns below what already stands on the page, over as many pages as the longest needs."""
    rests: list[Sequence[Block]] = [column.blocks for column in columns]
    first = True
    while first or any(rests):
        if not first:
            pages.next_page()
        left = pages.paper.side
        for number, (column, width) in enumerate(zip(columns, widths, strict=True)):
            rests[number] = _place(pages, column, rests[number], left, width, first=first)
            left += width + GAP
        first = False


def _place(
    pages: Pages, column: Column, blocks: Sequence[Block], left: float, width: float, *, first: bool
) -> Sequence[Block]:
    """Draw as much of one column as its place on this page holds, and return the rest."""
    canvas, top, foot = pages.canvas, pages.y, pages.paper.foot
    if not first and not blocks:
        return blocks
    inner = width - 2 * PADDING
    with canvas.artifact():
        canvas.setFillColor(column.tint)
        canvas.roundRect(left, foot, width, top - foot, 4, stroke=0, fill=1)
    y = top - PADDING
    if first:
        column.heading.draw(canvas, left + PADDING, y, inner)
    else:
        with canvas.artifact("Pagination"):
            column.heading.draw(canvas, left + PADDING, y, inner)
    y -= column.heading.height(inner) + column.heading.space_after
    shown, rest = split_stack(blocks, inner, y - foot - PADDING)
    if blocks and not shown:  # nothing that may stand alone fits: rather over the edge than never
        shown, rest = blocks[:1], blocks[1:]
    for block in shown:
        block.draw(canvas, left + PADDING, y, inner)
        y -= block.height(inner) + block.space_after
    return rest


def _height(column: Column, width: float) -> float:
    inner = width - 2 * PADDING
    heading = column.heading.height(inner) + column.heading.space_after
    return heading + stack_height(column.blocks, inner) + 2 * PADDING


def _within(shares: Sequence[float]) -> list[float]:
    """Return the shares with none below the least or above the most, the others made up for it."""
    held = [min(max(share, LEAST_SHARE), MOST_SHARE) for share in shares]
    free = [number for number, share in enumerate(shares) if share == held[number]]
    over = sum(held) - 1
    loose = sum(held[number] for number in free)
    return [share - over * share / loose if number in free else share for number, share in enumerate(held)]
