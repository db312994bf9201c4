"""Couples side by side: somebody with several partners stands between them, in the order of their children."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.practice.family_tree.tree import Sign

Pair = frozenset[int]


def chain_of(start: int, pairs: frozenset[Pair], signs: Sequence[Sign], eldest: Mapping[Pair, int]) -> tuple[int, ...]:
    """Return everybody who is joined to ``start`` by couples, from left to right.

    Of two people a man stands on the left, as is usual. ``eldest`` is the first child of a couple that has children.
    """
    members = _joined(start, pairs)
    partners = {one: _partners(one, pairs, eldest) for one in members}
    if len(members) == 2:
        return tuple(sorted(members, key=lambda one: (_side(signs[one]), one)))
    middle = min(members, key=lambda one: (-len(partners[one]), one))
    seen = {middle}
    half = (len(partners[middle]) + 1) // 2
    left = [one for partner in partners[middle][:half] for one in reversed(_outwards(partner, partners, seen))]
    right = [one for partner in partners[middle][half:] for one in _outwards(partner, partners, seen)]
    return (*left, middle, *right)


def _outwards(one: int, partners: Mapping[int, Sequence[int]], seen: set[int]) -> list[int]:
    """Return somebody and, further out, their other partners and theirs."""
    if one in seen:
        return []
    seen.add(one)
    return [one, *(further for other in partners[one] for further in _outwards(other, partners, seen))]


def _partners(one: int, pairs: frozenset[Pair], eldest: Mapping[Pair, int]) -> list[int]:
    """Return somebody's partners: those with children first, by their eldest."""
    found = [next(iter(pair - {one})) for pair in pairs if one in pair]
    return sorted(found, key=lambda other: (eldest.get(frozenset((one, other)), len(eldest) + 10_000), other))


def _joined(start: int, pairs: frozenset[Pair]) -> list[int]:
    found, waiting = {start}, [start]
    while waiting:
        one = waiting.pop()
        new = {other for pair in pairs if one in pair for other in pair} - found
        found |= new
        waiting += new
    return sorted(found)


def _side(sign: Sign) -> int:
    return {Sign.MALE: 0, Sign.FEMALE: 2}.get(sign, 1)
