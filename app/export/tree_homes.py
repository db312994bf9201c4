"""Who lives together in a family tree, as one reader may know it: the rule of models/household, through the gate."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence

from app.export.reader import Reader
from app.models.base import Row
from app.models.household import Home, homes
from app.models.person import Person
from app.practice.family_tree.tree import Household

WHOSE = {"tie": ("person_id", "child_id"), "contact_detail": ("person_id",)}
"""Fields that say of whom a row tells: whoever may not know them has nothing of it."""


def households_of(reader: Reader, people: Sequence[Person]) -> tuple[Household, ...]:
    """Return the homes of the tree's people in which a child lives with somebody, grown-ups first.

    They are worked out of what the reader may know, so that an address that is kept from somebody brings nobody
    together for them. Nor may it make them be told what is not so: the two parents of a child, whose addresses differ,
    do not live together for a reader who has only one of the two. Such a home is left out. A child who is not born yet
    has none.
    """

    def may(row: Row, field: str) -> bool:
        return all(reader.may(row, one) for one in (field, *WHOSE.get(row.__tablename__, ())))

    true = [{person.id for person in home.people} for home in homes(reader.conference.family)]
    known = (home for home in homes(reader.conference.family, may) if _is_so(home, true))
    return tuple(_in_tree(reader, known, people))


def _is_so(home: Home, true: Sequence[set[uuid.UUID]]) -> bool:
    return any({person.id for person in home.people} <= other for other in true)


def _in_tree(reader: Reader, known: Iterator[Home], people: Sequence[Person]) -> Iterator[Household]:
    shown = {person.id for person in people}
    for home in known:
        adults = [person.id for person in home.adults if person.id in shown]
        young = [child.id for child in home.children if child.id in shown and not child.is_unborn]
        if young and len(adults) + len(young) > 1:
            yield Household((*adults, *young))
