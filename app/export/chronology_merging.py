"""Brothers and sisters who were visited, or offered an advocate, at once: one line that names them all."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import replace

from app.export.chronology_content import ChronologyItem
from app.export.wording import joined
from app.models.timeline import TimelineKind

AT_ONCE = frozenset({TimelineKind.VISIT.value, TimelineKind.ADVOCACY.value})
"""Kinds of items that end with the name of the one child they are about."""


def merge_alike(
    items: Iterable[ChronologyItem], names: Mapping[uuid.UUID, str], beside: Callable[[uuid.UUID | None], Hashable]
) -> list[ChronologyItem]:
    """Return the items, those alike but for the child as one, at the place of the first.

    They come as one reader may have each of them, and only what that reader has is compared: one that says less than
    the others stands by itself. ``beside`` returns, for the key of a row, what else must be the same. ``names`` are the
    children whom the reader may know, in the family's order.
    """
    groups: dict[Hashable, list[ChronologyItem]] = {}
    times: Counter[Hashable] = Counter()
    for number, item in enumerate(items):
        child = _only_child(item, names)
        if child is None:
            groups[number] = [item]
            continue
        alike = (item.kind, item.on, item.said, item.source, beside(item.row_id))
        times[child, alike] += 1  # a child visited twice in one day stands in a second line
        groups.setdefault((alike, times[child, alike]), []).append(item)
    return [_as_one(group, names) for group in groups.values()]


def _only_child(item: ChronologyItem, names: Mapping[uuid.UUID, str]) -> uuid.UUID | None:
    """Return the one child that an item names at its end; None where it may not be put together with another."""
    if item.kind not in AT_ONCE or item.on is None or len(item.child_ids) != 1:
        return None
    (child,) = item.child_ids
    return child if names.get(child) and item.what.endswith(f" {names[child]}") else None


def _as_one(group: list[ChronologyItem], names: Mapping[uuid.UUID, str]) -> ChronologyItem:
    first, *others = group
    if not others:
        return first
    child_ids = frozenset[uuid.UUID]().union(*(item.child_ids for item in group))
    named = tuple(name for key, name in names.items() if key in child_ids)
    (own,) = first.child_ids
    return replace(
        first,
        what=first.what.removesuffix(names[own]) + joined(named),
        about=named if len(child_ids) < len(names) else (),
        child_ids=child_ids,
    )
