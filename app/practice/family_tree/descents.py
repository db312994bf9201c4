"""Which line leads from whom to whom: children grouped under the people above them, and who are a couple."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from app.practice.family_tree.tree import PARENTAL, Couple, CoupleKind, FamilyTree, Key, LineKind

PAIRS = frozenset({LineKind.BIRTH, LineKind.ADOPTIVE, LineKind.FOSTER, LineKind.FORMER_FOSTER})
"""Kinds of parents who are drawn as two: a step-parent stands alone, as the line to the child is theirs only."""
PRESUMED = frozenset({LineKind.BIRTH, LineKind.ADOPTIVE})
"""Those among them who belong together by the child alone. Two foster carers are drawn as two only where they are said
to be a couple: they may have cared one after the other, and never met."""


@dataclass(frozen=True, slots=True)
class Descent:
    """A line from one or two people down to others, who come in the tree's order.

    ``is_main`` is True where the others stand under this line; each person stands under one at most.
    """

    above: tuple[Key, ...]
    below: tuple[Key, ...]
    kind: LineKind
    is_main: bool = False


def descents_of(tree: FamilyTree) -> list[Descent]:
    """Return every line down, grouped: brothers and sisters with the same parents hang from one line."""
    grouped: dict[tuple[tuple[Key, ...], LineKind, bool], list[Key]] = {}
    for person in tree.people:
        for above, kind, is_main in _lines_to(tree, person.key):
            grouped.setdefault((above, kind, is_main), []).append(person.key)
    found = [Descent(above, tuple(below), kind, is_main) for (above, kind, is_main), below in grouped.items()]
    return found + [Descent((one.person,), one.of, LineKind.KIN) for one in tree.kinships if one.rows > 0]


def _lines_to(tree: FamilyTree, child: Key) -> Iterator[tuple[tuple[Key, ...], LineKind, bool]]:
    order = {person.key: place for place, person in enumerate(tree.people)}
    is_main = True
    for kind in PARENTAL:
        parents = {one.parent for one in tree.parentages if one.child == child and one.kind is kind}
        for above in _in_twos(tree, sorted(parents, key=order.__getitem__), kind):
            yield above, kind, is_main
            is_main = False


def _in_twos(tree: FamilyTree, keys: list[Key], kind: LineKind) -> list[tuple[Key, ...]]:
    """Return a child's parents of one kind: those who are said to be a couple, then any other two, then one alone."""
    said = {frozenset((one.one, one.other)) for one in tree.couples}
    left, found = list(keys), []
    for pair in combinations(keys, 2) if kind in PAIRS else ():
        if frozenset(pair) in said and set(pair) <= set(left):
            found.append(pair)
            left = [key for key in left if key not in pair]
    size = 2 if kind in PRESUMED else 1
    return [*found, *(tuple(left[start : start + size]) for start in range(0, len(left), size))]


def couples_of(tree: FamilyTree, descents: Iterable[Descent]) -> list[Couple]:
    """Return the couples that are said, and the parents of the same child as couples of whom no more is said."""
    found = {frozenset((one.one, one.other)): one for one in tree.couples}
    for descent in descents:
        if len(descent.above) == 2:
            found.setdefault(frozenset(descent.above), Couple(*descent.above, CoupleKind.NOT_SAID))
    return list(found.values())


def split(descents: Iterable[Descent], row: dict[Key, int]) -> list[Descent]:
    """Return the lines with everybody above in one row and everybody below in one row, further down.

    Two parents who do not stand side by side have a line each.
    """
    found: list[Descent] = []
    for one in descents:
        level = len({row[key] for key in one.above}) == 1
        for above in [one.above] if level else [(key,) for key in one.above]:
            rows = sorted({row[key] for key in one.below if row[key] > row[above[0]]})
            main = one.is_main and above[0] == one.above[0]
            found += [
                Descent(above, tuple(key for key in one.below if row[key] == here), one.kind, main) for here in rows
            ]
    return found
