"""Where the cells of a grid stand from left to right: children below the middle of their parents, nothing on anything.

Each cell has a wish; a row comes as near to the wishes of its cells as the least distances between them allow. The rows
are asked in turns until little moves. The same grid gives the same places.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from app.practice.family_tree.grid import Cell, Grid, Line

TURNS = 60
AS_CHILD, AS_PARENT, AS_COUPLE, AS_OTHER, AS_IS = 2.0, 2.0, 1.5, 0.02, 0.1
"""How much each wish counts. Who only follows must not push the others aside."""


def columns_of(grid: Grid, *, turns: int = TURNS) -> list[float]:
    """Return the middle of each cell in columns; the leftmost person's is 0.5."""
    return _Columns(grid).settle(turns)


def starts_of(grid: Grid) -> list[tuple[Cell, Cell]]:
    """Return for each line the two cells in whose middle it begins; twice the same where it begins under one person.

    That is between two parents who stand side by side, else beside the outer of the two.
    """
    before: dict[Cell, Cell] = {}
    after: dict[Cell, Cell] = {}
    place: dict[Cell, int] = {}
    for row in range(len(grid.rows)):
        cells = grid.cells(row)
        place.update((cell, number) for number, cell in enumerate(cells))
        after.update(pairwise(cells))
        before.update((right, left) for left, right in pairwise(cells))
    found: list[tuple[Cell, Cell]] = []
    for line in grid.lines:
        left, right = min(line.above, key=place.__getitem__), max(line.above, key=place.__getitem__)
        if left == right or after[left] == right:
            found.append((left, right))
        elif frozenset((left, after[left])) not in grid.pairs:
            found.append((left, after[left]))
        else:
            found.append((before[right], right))
    return found


class _Columns:
    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._order = [grid.cells(row) for row in range(len(grid.rows))]
        self._gaps = _least_distances(grid, self._order)
        self._place = [0.0] * len(grid.row)
        self._starts = starts_of(grid)
        self._of: list[list[tuple[int, Line, int]]] = [[] for _ in grid.row]
        """For each cell its lines, with 1 where it is above, -1 below and 0 on the way."""
        for number, line in enumerate(grid.lines):
            for some, side in ((line.above, 1), (line.below, -1), (line.through, 0)):
                for cell in some:
                    self._of[cell].append((number, line, side))
        # Who has parents or children here stands by them; other lines follow.
        self._has_main = [any(line.descent.is_main and side for _, line, side in own) for own in self._of]
        self._beside: list[list[tuple[Cell, float]]] = [[] for _ in grid.row]
        for one, other in (sorted(pair) for pair in grid.pairs):
            self._beside[one].append((other, 1.0))
            self._beside[other].append((one, 1.0))
        for one, other in grid.beside:
            self._beside[one].append((other, 0.0))
        for row, cells in enumerate(self._order):
            self._set_row(row, [0.0] * len(cells), [1.0] * len(cells))

    def settle(self, turns: int) -> list[float]:
        """Ask the rows in turns; return where the cells stand."""
        down = range(len(self._order))
        for turn in range(turns):
            for row in down if turn % 2 else reversed(down):
                wished = [self._wish(cell) for cell in self._order[row]]
                self._set_row(row, [wish for wish, _ in wished], [weight for _, weight in wished])
        people = [self._place[cell] for cell in range(len(self._grid.people))]
        edge = min(people, default=0.5) - 0.5
        return [round(place - edge, 3) for place in self._place]

    def _wish(self, cell: Cell) -> tuple[float, float]:
        """Return where a cell would like to stand, and how much that counts."""
        here = self._place[cell]
        total, weight = here * AS_IS, AS_IS
        for number, line, side in self._of[cell]:
            wish, counts = self._wish_for(cell, here, number, line, side)
            total, weight = total + wish * counts, weight + counts
        for other, apart in self._beside[cell]:
            there, counts = self._place[other], AS_COUPLE if apart else AS_OTHER
            total += counts * (there + (apart if here > there else -apart))
            weight += counts
        return total / weight, weight

    def _wish_for(self, cell: Cell, here: float, number: int, line: Line, side: int) -> tuple[float, float]:
        place, (left, right) = self._place, self._starts[number]
        start = (place[left] + place[right]) / 2
        middle = sum(place[one] for one in line.below) / len(line.below)
        if side == 0:
            return (middle if line.through[-1] == cell else start), AS_OTHER
        if line.descent.is_main:
            return here + (middle - start) * side, AS_PARENT if side == 1 else AS_CHILD
        if self._has_main[cell]:
            return here, 0.0
        if side == 1 and line.through:
            return place[line.through[0]], AS_COUPLE  # straight down to where the row lets it through
        return (middle if side == 1 else start), AS_OTHER

    def _set_row(self, row: int, wishes: Sequence[float], weights: Sequence[float]) -> None:
        """Put a row's cells as near to their wishes as their distances allow: the least squares for a fixed order."""
        stretches: list[tuple[float, float, int]] = []
        for wish, weight, least in zip(wishes, weights, self._gaps[row], strict=True):
            middle, heavy, count = wish - least, weight, 1
            while stretches and stretches[-1][0] > middle:
                before, before_heavy, before_count = stretches.pop()
                middle = (before * before_heavy + middle * heavy) / (before_heavy + heavy)
                heavy, count = before_heavy + heavy, before_count + count
            stretches.append((middle, heavy, count))
        starts = [middle for middle, _, count in stretches for _ in range(count)]
        for cell, start, least in zip(self._order[row], starts, self._gaps[row], strict=True):
            self._place[cell] = start + least


def _least_distances(grid: Grid, order: Sequence[Sequence[Cell]]) -> list[list[float]]:
    """Return for each row how far right of its first cell each stands at least."""
    together: list[dict[Cell, int]] = [{}, {}]
    for number, line in enumerate(grid.lines):
        if line.descent.is_main:
            together[0].update(dict.fromkeys(line.below, number))
    for number, block in enumerate(block for blocks in grid.rows for block in blocks):
        together[1].update(dict.fromkeys(block, number))
    found: list[list[float]] = []
    for cells in order:
        row = [0.0]
        for left, right in pairwise(cells):
            near = any(left in one and one[left] == one.get(right) for one in together)
            row.append(row[-1] + grid.gap(left, right, together=near))
        found.append(row[: len(cells)])
    return found
