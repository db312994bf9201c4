"""Lays a family tree out: rows and columns for everybody, and for each line the lanes in which it runs aside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from app.practice.family_tree.columns import columns_of, starts_of
from app.practice.family_tree.descents import couples_of, descents_of, split
from app.practice.family_tree.generations import rows_of, without_rings
from app.practice.family_tree.grid import Grid, Line, grid_of
from app.practice.family_tree.lanes import Lanes, hosts_of, to_the_side
from app.practice.family_tree.ordering import order_rows
from app.practice.family_tree.tree import Couple, CoupleKind, FamilyTree, Key, LineKind

ASIDE = 0.14
"""So many columns beside the middle of a sign a second line reaches it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody stands: the middle in columns from the left, and the row from the top."""

    key: Key
    column: float
    row: int


@dataclass(frozen=True, slots=True)
class Piece:
    """What a line does between two rows: from a column to others, aside in a lane, counted from the top.

    ``row`` is the row below. ``joins`` is True where it ends in the lane, at the line that leads on to the same people.
    """

    row: int
    start: float
    ends: tuple[float, ...]
    lane: int = 0
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Drop:
    """A line down from the people ``above``: it begins between two, or under one person's words.

    ``row`` is theirs, ``over`` the lane over the signs in which the two are joined, 0 where they stand side by side.
    """

    kind: LineKind
    above: tuple[Key, ...]
    row: int
    pieces: tuple[Piece, ...]
    over: int = 0


@dataclass(frozen=True, slots=True)
class Joined:
    """Two people of one row, the left one first, joined as a couple or as brother and sister.

    ``over`` is the lane over the signs in which the line runs; 0 for a couple side by side. ``couple`` is None for
    brothers and sisters; ``certain`` is False where it is not said how they are.
    """

    left: float
    right: float
    row: int
    over: int
    couple: CoupleKind | None = None
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Layout:
    """The tree laid out, ``width`` columns wide. ``lanes`` and ``over`` count the lanes above each row.

    ``aslant`` are couples of two rows.
    """

    places: tuple[Place, ...] = ()
    drops: tuple[Drop, ...] = ()
    joined: tuple[Joined, ...] = ()
    aslant: tuple[Couple, ...] = ()
    width: float = 0.0
    lanes: tuple[int, ...] = ()
    over: tuple[int, ...] = ()

    def place(self, key: Key) -> Place:
        """Return where somebody stands. Raises KeyError where nobody has that key."""
        for place in self.places:
            if place.key == key:
                return place
        raise KeyError(key)

    def row(self, number: int) -> list[Place]:
        """Return the people of a row from left to right."""
        return sorted((place for place in self.places if place.row == number), key=lambda place: place.column)


@lru_cache(maxsize=32)
def lay_out(tree: FamilyTree) -> Layout:
    """Return the layout of a tree: nobody on anybody, children below their parents, the same each time."""
    tree = _sound(tree)
    if not tree.people:
        return Layout()
    descents = descents_of(tree)
    couples = couples_of(tree, descents)
    rows = rows_of(tree, couples)
    grid = grid_of(tree, rows, split(descents, rows), couples)
    order_rows(grid)
    return _Maker(tree, grid, couples).layout()


def _sound(tree: FamilyTree) -> FamilyTree:
    """Return the tree without lines to people who are not in it, to oneself, or round in a ring."""
    known = {person.key for person in tree.people}
    kinships = tuple(
        replace(one, of=of)
        for one in tree.kinships
        if one.person in known and (of := tuple(key for key in one.of if key in known and key != one.person))
    )
    return replace(
        tree,
        parentages=without_rings(one for one in tree.parentages if {one.parent, one.child} <= known),
        couples=tuple(one for one in tree.couples if {one.one, one.other} <= known and one.one != one.other),
        kinships=kinships,
    )


class _Maker:
    def __init__(self, tree: FamilyTree, grid: Grid, couples: Iterable[Couple]) -> None:
        self._tree = tree
        self._grid = grid
        self._couples = list(couples)
        self._column = columns_of(grid)
        self._cell = {key: cell for cell, key in enumerate(grid.people)}
        self._over: dict[frozenset[int], int] = {}

    def layout(self) -> Layout:
        """Return everything there is to draw."""
        grid, column = self._grid, self._column
        places = tuple(Place(key, column[cell], grid.row[cell]) for cell, key in enumerate(grid.people))
        joined, over = self._joined()
        pieces, lanes = self._pieces()
        width = max((column[cell] + (0.5 if grid.is_person(cell) else 0.18) for cell in range(len(column))), default=0)
        return Layout(
            places,
            tuple(self._drop(line, own) for line, own in zip(grid.lines, pieces, strict=True)),
            tuple(joined),
            tuple(one for one in self._couples if self._row(one.one) != self._row(one.other)),
            round(width, 3),
            tuple(lanes),
            tuple(over),
        )

    def _row(self, key: Key) -> int:
        return self._grid.row[self._cell[key]]

    # -- what joins people of one row

    def _joined(self) -> tuple[list[Joined], list[int]]:
        column, grid = self._column, self._grid
        found: list[Joined] = []
        lanes = [Lanes() for _ in grid.rows]
        for left, right, kind, certain in self._level():
            row = grid.row[left]
            cells = grid.cells(row)
            beside = kind is not None and cells.index(right) - cells.index(left) == 1
            over = 0 if beside else 1 + lanes[row].take(column[left], column[right])
            if kind is not None:
                self._over[frozenset((left, right))] = over
            found.append(Joined(column[left], column[right], row, over, kind, certain))
        return found, [one.count for one in lanes]

    def _level(self) -> list[tuple[int, int, CoupleKind | None, bool]]:
        """Return what joins people of the same row, short lines first."""
        column, cell = self._column, self._cell
        found: list[tuple[int, int, CoupleKind | None, bool]] = []
        for couple in self._couples:
            if self._row(couple.one) == self._row(couple.other):
                left, right = sorted((cell[couple.one], cell[couple.other]), key=column.__getitem__)
                found.append((left, right, couple.kind, True))
        for kinship in self._tree.kinships:
            for other in kinship.of[:1]:
                if kinship.rows == 0 and self._row(kinship.person) == self._row(other):
                    left, right = sorted((cell[kinship.person], cell[other]), key=column.__getitem__)
                    found.append((left, right, None, kinship.certain))
        return sorted(found, key=lambda one: (column[one[1]] - column[one[0]], one[0]))

    # -- lines down

    def _drop(self, line: Line, pieces: tuple[Piece, ...]) -> Drop:
        descent, over = line.descent, self._over.get(frozenset(line.above), 0)
        return Drop(descent.kind, descent.above, self._grid.row[line.above[0]], pieces, over)

    def _pieces(self) -> tuple[list[tuple[Piece, ...]], list[int]]:
        """Return each line's pieces with their lanes, and how many lanes there are above each row."""
        grid, column = self._grid, self._column
        hosts, starts = hosts_of(grid.lines), starts_of(grid)
        made: list[list[Piece]] = []
        arrived = [0] * len(grid.people)
        for number, line in enumerate(grid.lines):
            first = grid.row[line.above[0]]
            left, right = starts[number]
            way = [(column[left] + column[right]) / 2, *(column[cell] for cell in line.through)]
            pieces = [Piece(row, top, (foot,)) for row, (top, foot) in enumerate(pairwise(way), start=first + 1)]
            joins = hosts[number] != number
            ends = []
            for cell in line.below:
                ends.append(column[cell] + (0.0 if joins else ASIDE * to_the_side(arrived[cell])))
                arrived[cell] += not joins
            start = way[-1]
            if len(ends) == 1 and not joins and abs(start - ends[0]) < (0.1 if len(line.above) == 2 else 0.04):
                start = ends[0]
            pieces.append(Piece(first + len(way), start, tuple(sorted(ends)), 0, joins))
            made.append(pieces)
        return self._in_lanes(made, hosts)

    def _in_lanes(self, made: list[list[Piece]], hosts: list[int]) -> tuple[list[tuple[Piece, ...]], list[int]]:
        lanes = [Lanes() for _ in self._grid.rows]
        taken: dict[int, int] = {}
        for number in sorted(set(hosts), key=lambda one: (not self._grid.lines[one].descent.is_main, one)):
            together = [made[one][-1] for one, host in enumerate(hosts) if host == number]
            columns = [at for piece in together for at in (piece.start, *piece.ends)]
            taken[number] = lanes[together[0].row].take(min(columns), max(columns))
        done: list[tuple[Piece, ...]] = []
        for number, pieces in enumerate(made):
            passing = [
                replace(piece, lane=lanes[piece.row].take(*sorted((piece.start, piece.ends[0]))))
                for piece in pieces[:-1]
            ]
            done.append((*passing, replace(pieces[-1], lane=taken[hosts[number]])))
        return done, [one.count for one in lanes]
