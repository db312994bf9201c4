"""Keeping things in the order people put them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar


class Placed(Protocol):
    """Anything that has a position among its like."""

    position: int


PlacedT = TypeVar("PlacedT", bound=Placed)


def place(moved: PlacedT, position: int, siblings: Iterable[PlacedT]) -> None:
    """Put ``moved`` at ``position`` (from 0; past the end means last) and number everything anew.

    Only the rows whose number changes are written.
    """
    others = [sibling for sibling in sorted(siblings, key=lambda one: one.position) if sibling is not moved]
    others.insert(max(0, min(position, len(others))), moved)
    for number, sibling in enumerate(others):
        if sibling.position != number:
            sibling.position = number


def next_position(siblings: Iterable[Placed]) -> int:
    """Return the position after the last one."""
    return max((sibling.position for sibling in siblings), default=-1) + 1
