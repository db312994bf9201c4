"""The order of each row from left to right, so that few lines cross and none is longer than it must be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from app.practice.family_tree.columns import columns_of, starts_of
from app.practice.family_tree.grid import Block, Cell, Grid

ROUNDS = 6
FEW, QUICK = 3, 8
"""Turns of settling while orders are compared; the last order settles in full."""
CROSSING = 50.0
"""One crossing is as bad as lines that are so many columns longer."""
WORK = 30_000
"""So often a cell is settled at most while other orders are tried: fewer orders of a large tree."""

Rows = list[list[Block]]


def order_rows(grid: Grid) -> None:
    """Put the rows of a grid in order: sorted by where their lines lead, then neighbours changed while lines cross.

    Begun from both sides, as whoever stands on the left is chance.
    """
    begun = _copy(grid.rows)
    best = _search(grid)
    first, grid.rows = grid.rows, [_turned_round(blocks) for blocks in begun]
    if best > _search(grid) + 1e-3:
        return
    grid.rows = first


def _search(grid: Grid) -> float:
    places = columns_of(grid, turns=QUICK)
    best, kept = _cost(grid, places), _copy(grid.rows)
    for _ in range(ROUNDS):
        for row, blocks in enumerate(grid.rows):
            grid.rows[row] = _sorted(grid, blocks, places)
        places = columns_of(grid, turns=QUICK)
        cost = _cost(grid, places)
        if cost < best - 1e-6:
            best, kept = cost, _copy(grid.rows)
    grid.rows = kept
    return _change_neighbours(grid, best) if best >= CROSSING else best


def _change_neighbours(grid: Grid, best: float) -> float:
    """Let blocks side by side change places for as long as that makes it better and lines cross; return the cost."""
    work, found_any = WORK, True
    while found_any and best >= CROSSING:
        found_any = False
        for row, left, follow in _neighbours(grid):
            work -= len(grid.row) * (QUICK + FEW * (len(grid.rows) - 1) * follow)
            if work < 0:
                return best
            before = _copy(grid.rows)
            cost = _change(grid, row, left, follow=follow)
            if cost < best - 1e-3:
                best, found_any = cost, True
            else:
                grid.rows = before
    return best


def _neighbours(grid: Grid) -> Iterator[tuple[int, int, bool]]:
    """Return which blocks to change: the row, the left one of two, and whether others follow."""
    for row in range(len(grid.rows)):
        for left in range(len(grid.rows[row]) - 1):
            yield row, left, False
            yield row, left, True


def _change(grid: Grid, row: int, left: int, *, follow: bool) -> float:
    """Let two blocks change places, with ``follow`` also whoever stands below and above them; return the cost."""
    blocks = grid.rows[row]
    blocks[left], blocks[left + 1] = blocks[left + 1], blocks[left]
    if follow:
        for other in (*range(row + 1, len(grid.rows)), *range(row - 1, -1, -1)):
            grid.rows[other] = _sorted(grid, grid.rows[other], columns_of(grid, turns=FEW))
    return _cost(grid, columns_of(grid, turns=QUICK))


def _sorted(grid: Grid, blocks: list[Block], places: Sequence[float]) -> list[Block]:
    starts = starts_of(grid)
    return sorted(blocks, key=lambda block: _middle_of_lines(grid, block, places, starts))


def _turned_round(blocks: list[Block]) -> list[Block]:
    return list(reversed(blocks))


def _copy(rows: Rows) -> Rows:
    return [list(blocks) for blocks in rows]


def _middle_of_lines(grid: Grid, block: Block, places: Sequence[float], starts: Sequence[tuple[Cell, Cell]]) -> float:
    """Return the middle of where the lines of a block lead; where it stands now, if it has none."""
    found = [end for cell in block for end in _other_ends(grid, cell, places, starts)]
    return sum(found) / len(found) if found else places[block[0]]


def _other_ends(
    grid: Grid, cell: Cell, places: Sequence[float], starts: Sequence[tuple[Cell, Cell]]
) -> Iterator[float]:
    for line, (left, right) in zip(grid.lines, starts, strict=True):
        if cell in line.above or cell in line.through:
            yield sum(places[one] for one in line.below) / len(line.below)
        elif cell in line.below and line.descent.is_main:
            yield (places[left] + places[right]) / 2
    for one, other in grid.beside:
        if cell in (one, other):
            yield places[other if cell == one else one]


def _cost(grid: Grid, places: Sequence[float]) -> float:
    """Return how bad an order is: lines that cross, and how far lines lead to the side."""
    pieces: list[list[tuple[float, float, int]]] = [[] for _ in grid.rows]
    for number, (line, (left, right)) in enumerate(zip(grid.lines, starts_of(grid), strict=True)):
        way = [(places[left] + places[right]) / 2, *(places[cell] for cell in line.through)]
        first = grid.row[line.above[0]]
        for row, (top, foot) in enumerate(pairwise(way), start=first):
            pieces[row].append((top, foot, number))
        pieces[first + len(way) - 1] += [(way[-1], places[cell], number) for cell in line.below]
    crossings = sum(_cross(one, other) for row in pieces for one, other in combinations(row, 2))
    aside = sum(abs(top - foot) for row in pieces for top, foot, _ in row)
    apart = sum(abs(places[one] - places[other]) for one, other in (*grid.beside, *map(tuple, grid.pairs)))
    return CROSSING * crossings + aside + apart


def _cross(one: tuple[float, float, int], other: tuple[float, float, int]) -> bool:
    return one[2] != other[2] and (one[0] - other[0]) * (one[1] - other[1]) < -1e-6
