"""The soft outlines around people who live together: one shape where they stand together, else one for each row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.practice.family_tree.layout import Layout, Place
from app.practice.family_tree.tree import Household, Key

LABEL = 0.9
"""So many columns wide is a label at most."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """People of one household side by side in one row, from column to column."""

    row: int
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Shape:
    """One outline: stretches from the top down, and on which line below the last of them its label stands."""

    stretches: tuple[Stretch, ...]
    line: int = 0

    @property
    def last(self) -> Stretch:
        """The lowest stretch, where the label stands."""
        return self.stretches[-1]


@dataclass(frozen=True, slots=True)
class LaidHome:
    """One household as one outline or several."""

    shapes: tuple[Shape, ...]


def lay_out_homes(layout: Layout, households: Sequence[Household]) -> tuple[LaidHome, ...]:
    """Return where each household stands. Nobody of another home stands inside an outline, but who lives in both.

    Where two labels would begin on each other, they stand one below the other.
    """
    labels: list[Stretch] = []
    made: list[LaidHome] = []
    for household in households:
        shapes: list[Shape] = []
        for stretches in _outlines(layout, household):
            last = stretches[-1]
            line = sum(one.row == last.row and abs(one.left - last.left) < LABEL for one in labels)
            shapes.append(Shape(stretches, line))
            labels.append(last)
        made.append(LaidHome(tuple(shapes)))
    return tuple(made)


def _outlines(layout: Layout, household: Household) -> list[tuple[Stretch, ...]]:
    keys = set(household.people)
    stretches = [stretch for row in range(len(layout.lanes)) for stretch in _stretches(layout.row(row), keys)]
    if stretches and _is_one_shape(stretches):
        return [tuple(stretches)]
    return [(stretch,) for stretch in stretches]


def _stretches(row: Sequence[Place], keys: set[Key]) -> list[Stretch]:
    """Return the people of a household in a row, in stretches that nobody else stands in."""
    found: list[list[Place]] = []
    for before, place in zip([None, *row], row, strict=False):
        if place.key in keys:
            if before is None or before.key not in keys or not found:
                found.append([])
            found[-1].append(place)
    return [Stretch(one[0].row, one[0].column - 0.5, one[-1].column + 0.5) for one in found]


def _is_one_shape(stretches: Sequence[Stretch]) -> bool:
    """True where there is one stretch in each of several rows, each under a good part of the one above."""
    return all(
        after.row == before.row + 1 and min(after.right, before.right) - max(after.left, before.left) > 0.5
        for before, after in pairwise(stretches)
    )
