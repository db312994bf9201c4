"""In which row each person stands: couples side by side, children below their parents, generations level."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from app.practice.family_tree.tree import Couple, FamilyTree, Key, Parentage

Edges = dict[Key, set[Key]]


def without_rings(parentages: Iterable[Parentage]) -> tuple[Parentage, ...]:
    """Return the parentages without those that would make somebody their own ancestor: a slip of the pen is no tree."""
    below: Edges = {}
    kept: list[Parentage] = []
    for one in parentages:
        if one.parent != one.child and one.parent not in _reached(below, one.child):
            below.setdefault(one.parent, set()).add(one.child)
            kept.append(one)
    return tuple(kept)


def rows_of(tree: FamilyTree, couples: Iterable[Couple]) -> dict[Key, int]:
    """Return everybody's row, 0 at the top and none left empty. ``tree`` has no rings (:func:`without_rings`).

    A couple shares a row unless one of them descends from the other.
    """
    level = _Levels(tree)
    for couple in couples:
        level.join(couple.one, couple.other)
    for kinship in tree.kinships:
        if kinship.rows == 0 and kinship.of:
            level.join(kinship.person, kinship.of[0])
    wished = _wishes(tree, level)
    wished = level.push_down(wished)
    rows = {person.key: wished[level.of[person.key]] for person in tree.people}
    used = sorted(set(rows.values()))
    return {key: used.index(row) for key, row in rows.items()}


class _Levels:
    """Groups of people who stand in the same row, and which group is above which."""

    def __init__(self, tree: FamilyTree) -> None:
        self.of = {person.key: person.key for person in tree.people}
        self._lines = [(one.parent, one.child) for one in tree.parentages]
        for kinship in tree.kinships:
            # A relative's row is a wish where it can be kept, and never puts anybody above their own parents.
            if kinship.rows > 0:
                self._lines += [
                    (kinship.person, other)
                    for other in kinship.of
                    if kinship.person not in _reached(self.below(), other) | {other}
                ]

    def below(self) -> Edges:
        """Return which groups stand under which."""
        found: Edges = {}
        for above, under in self._lines:
            found.setdefault(self.of[above], set()).add(self.of[under])
        return found

    def join(self, one: Key, other: Key) -> None:
        """Put two people into one row, unless one stands above the other anyway."""
        first, second = self.of[one], self.of[other]
        below = self.below()
        if first == second or second in _reached(below, first) or first in _reached(below, second):
            return
        self.of = {key: first if group == second else group for key, group in self.of.items()}

    def push_down(self, wished: dict[Key, int]) -> dict[Key, int]:
        """Return the rows with everybody below those who are above them."""
        below, rows = self.below(), dict(wished)
        waiting = deque(sorted(rows, key=lambda group: (rows[group], str(group))))
        while waiting:
            group = waiting.popleft()
            for under in sorted(below.get(group, ()), key=str):
                if rows[under] <= rows[group]:
                    rows[under] = rows[group] + 1
                    waiting.append(under)
        return rows


def _wishes(tree: FamilyTree, level: _Levels) -> dict[Key, int]:
    """Return the row each group would like, reckoned from the first person of the tree outwards."""
    beside: dict[Key, list[tuple[Key, int]]] = {}

    def link(above: Key, under: Key, rows: int) -> None:
        one, other = level.of[above], level.of[under]
        beside.setdefault(one, []).append((other, rows))
        beside.setdefault(other, []).append((one, -rows))

    for parentage in tree.parentages:
        link(parentage.parent, parentage.child, 1)
    for kinship in tree.kinships:
        for other in kinship.of:
            link(kinship.person, other, kinship.rows)
    found: dict[Key, int] = {}
    for person in sorted(tree.people, key=lambda one: not one.in_meeting):
        start = level.of[person.key]
        if start in found:
            continue
        found[start] = 0
        waiting = deque([start])
        while waiting:
            group = waiting.popleft()
            for other, rows in beside.get(group, ()):
                if other not in found:
                    found[other] = found[group] + rows
                    waiting.append(other)
    return found


def _reached(below: Edges, start: Key) -> set[Key]:
    """Return everything below ``start``."""
    found: set[Key] = set()
    waiting = [start]
    while waiting:
        for other in below.get(waiting.pop(), ()):
            if other not in found:
                found.add(other)
                waiting.append(other)
    return found
