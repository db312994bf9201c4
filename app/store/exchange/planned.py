"""The rows that a conference file asks for, each with its place in the file and its key, before any is made."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from app.models.base import Row
from app.models.conference import Conference
from app.store.exchange.faults import ImportFault, Place
from app.store.exchange.keys import family_key, row_key, unnamed_key
from app.store.exchange.shape import ROOT, Branch, implied_order


@dataclass(eq=False)
class Planned:
    """One row of a file: where it stands, what it says, and the row once it is made.

    ``scope`` is whose short keys it uses: its conference's, or else its family's. ``skipped`` is True for a row that is
    already in the store and stays as it is there.
    """

    branch: Branch
    data: dict[str, Any]
    place: Place
    key: uuid.UUID
    above: Planned | None
    scope: uuid.UUID
    implied: dict[str, int] = field(default_factory=dict)
    below: list[Planned] = field(default_factory=list)
    skipped: bool = False
    row: Row | None = None

    def walk(self) -> Iterator[Planned]:
        """Yield this row and all below it, as they stand in the file."""
        yield self
        for planned in self.below:
            yield from planned.walk()


def plan(data: dict[str, Any]) -> Planned:
    """Return the family of a checked file, with everything below it. Raises ImportFault where an id stands twice."""
    family: dict[str, Any] = data["family"]
    key = family_key(family["id"])
    root = Planned(ROOT, family, ("family",), key, None, key)
    _plan_below(root)
    seen: set[tuple[str, uuid.UUID]] = set()
    for planned in root.walk():
        name = (planned.branch.table, planned.key)
        if name in seen:
            raise ImportFault(f"The id “{planned.data.get('id')}” stands here for the second time.", planned.place)
        seen.add(name)
    return root


def _plan_below(above: Planned) -> None:
    for branch in above.branch.branches:
        found = above.data.get(branch.name)
        if found is None:
            continue
        items: list[dict[str, Any]] = found if branch.many else [found]
        twins: dict[uuid.UUID, int] = {}
        for number, (item, implied) in enumerate(zip(items, implied_order(branch, items), strict=True)):
            place: Place = (*above.place, branch.name, number) if branch.many else (*above.place, branch.name)
            key = _key(above, branch, item, twins)
            scope = key if branch.kind is Conference else above.scope
            planned = Planned(branch, item, place, key, above, scope, implied if branch.many else {})
            above.below.append(planned)
            _plan_below(planned)


def _key(above: Planned, branch: Branch, item: dict[str, Any], twins: dict[uuid.UUID, int]) -> uuid.UUID:
    if "id" in item:
        return row_key(above.scope, branch.table, item["id"])
    first = unnamed_key(above.key, branch.name, item, 0)
    number = twins.get(first, 0)
    twins[first] = number + 1
    return unnamed_key(above.key, branch.name, item, number) if number else first
