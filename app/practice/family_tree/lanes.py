"""Lanes for the parts of lines that run aside, so that no line lies upon another."""

from __future__ import annotations

from collections.abc import Sequence

from app.practice.family_tree.grid import Line

BETWEEN_LANES = 0.12
"""Lines in one lane keep so many columns apart."""


class Lanes:
    """Lanes between two rows: what overlaps from left to right runs in lanes of its own."""

    def __init__(self) -> None:
        self._taken: list[list[tuple[float, float]]] = []

    def take(self, left: float, right: float) -> int:
        """Take a stretch of the first lane that is free there, and return its number; a straight line needs none."""
        if right - left < 1e-3:
            return 0
        for number, stretches in enumerate(self._taken):
            if all(right + BETWEEN_LANES <= start or end + BETWEEN_LANES <= left for start, end in stretches):
                stretches.append((left, right))
                return number
        self._taken.append([(left, right)])
        return len(self._taken) - 1

    @property
    def count(self) -> int:
        """How many lanes there are."""
        return len(self._taken)


def hosts_of(lines: Sequence[Line]) -> list[int]:
    """Return for each line the one that it joins: what leads to the same people as a line before it ends there."""
    order = sorted(range(len(lines)), key=lambda number: (not lines[number].descent.is_main, number))
    first: dict[frozenset[int], int] = {}
    hosts = list(range(len(lines)))
    for number in order:
        line = lines[number]
        hosts[number] = first.setdefault(frozenset(line.below), number)
    return hosts


def to_the_side(count: int) -> int:
    """Return 0, 1, -1, 2, -2 for the first line that arrives, the second and so on."""
    return (count + 1) // 2 * (1 if count % 2 else -1)
