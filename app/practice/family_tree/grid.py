"""The rows of a tree as cells in their order: people, and places kept free where a line passes through a row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from app.practice.family_tree.chains import chain_of
from app.practice.family_tree.descents import Descent
from app.practice.family_tree.tree import Couple, FamilyTree, Key

PERSON = 1.0
PASSING = 0.36
APART = 0.22
"""Widths in columns: of a person, of a place kept free, and between people who do not belong side by side."""
Cell = int
Block = tuple[Cell, ...]
"""Cells that stay side by side in their order: a chain of couples, or brothers and sisters."""


@dataclass(frozen=True, slots=True)
class Line:
    """A descent on the grid: the cells above and below, and the places kept free on its way, from the top down."""

    descent: Descent
    above: tuple[Cell, ...]
    below: tuple[Cell, ...]
    through: tuple[Cell, ...] = ()


@dataclass(slots=True)
class Grid:
    """Cells by number: the people first, in the tree's order, then the places kept free.

    ``rows`` holds each row's blocks from left to right; ``pairs`` the couples in the same row; ``beside`` brothers and
    sisters who have no parents here.
    """

    people: tuple[Key, ...]
    row: list[int]
    rows: list[list[Block]]
    lines: list[Line]
    pairs: frozenset[frozenset[Cell]]
    beside: list[tuple[Cell, Cell]] = field(default_factory=list)

    def is_person(self, cell: Cell) -> bool:
        """True for a person, False for a place kept free."""
        return cell < len(self.people)

    def cells(self, row: int) -> list[Cell]:
        """Return a row's cells from left to right."""
        return [cell for block in self.rows[row] for cell in block]

    def gap(self, left: Cell, right: Cell, *, together: bool) -> float:
        """Return the least distance of the middles of two cells side by side, in columns."""
        wide = (PERSON if self.is_person(left) else PASSING) + (PERSON if self.is_person(right) else PASSING)
        return wide / 2 + (0.0 if together or not (self.is_person(left) and self.is_person(right)) else APART)


def grid_of(tree: FamilyTree, rows: dict[Key, int], descents: Iterable[Descent], couples: Iterable[Couple]) -> Grid:
    """Return the grid in its first order: by the order of the people. ``descents`` lead from one row to another."""
    number = {person.key: cell for cell, person in enumerate(tree.people)}
    row = [rows[person.key] for person in tree.people]
    lines: list[Line] = []
    for descent in descents:
        above = tuple(number[key] for key in descent.above)
        below = tuple(number[key] for key in descent.below)
        passed = range(row[above[0]] + 1, row[below[0]])
        lines.append(Line(descent, above, below, tuple(range(len(row), len(row) + len(passed)))))
        row += passed
    level = [one for one in couples if rows[one.one] == rows[one.other]]
    pairs = frozenset(frozenset((number[one.one], number[one.other])) for one in level)
    beside = [
        (number[one.person], number[other])
        for one in tree.kinships
        for other in one.of[:1]
        if one.rows == 0 and rows[one.person] == rows[other]
    ]
    people = tuple(person.key for person in tree.people)
    grid = Grid(people, row, [[] for _ in range(max(row, default=-1) + 1)], lines, pairs, beside)
    for block in _blocks(tree, grid):
        grid.rows[row[block[0]]].append(block)
    for blocks in grid.rows:
        blocks.sort(key=min)
    return grid


def _blocks(tree: FamilyTree, grid: Grid) -> list[Block]:
    made: list[Block] = []
    placed: set[Cell] = set()
    parents = {cell for line in grid.lines for cell in line.above}
    coupled = {cell for pair in grid.pairs for cell in pair}
    for cell in sorted(coupled):
        if cell not in placed:
            chain = chain_of(cell, grid.pairs, [person.sign for person in tree.people], _eldest(grid))
            made.append(chain)
            placed |= set(chain)
    for line in grid.lines:
        if line.descent.is_main:
            leaves = tuple(cell for cell in line.below if cell not in placed and cell not in parents)
            made += [leaves] if leaves else []
            placed |= set(leaves)
    return made + [(cell,) for cell in range(len(grid.row)) if cell not in placed]


def _eldest(grid: Grid) -> dict[frozenset[Cell], Cell]:
    """Return the first child of each couple that has any: partners stand in the order of their children."""
    found: dict[frozenset[Cell], Cell] = {}
    for line in grid.lines:
        pair = frozenset(line.above)
        if line.descent.is_main and len(pair) == 2:
            found[pair] = min([*line.below, found.get(pair, line.below[0])])
    return found
