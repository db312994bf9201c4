"""What grown-ups are to each other: couples that are together or apart, parents of parents, brothers and sisters.

What somebody is to a child of the family is a tie (person.py): parents are asked first by their ties, and a
grandmother, who is the mother of a mother, must not become one of them by what she is to her own daughter.
"""

from __future__ import annotations

import enum
import uuid
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Row, words_of
from app.models.errors import Unfinished
from app.models.order import next_position

if TYPE_CHECKING:
    from app.models.family import Family
    from app.models.person import Person


class BondKind(enum.StrEnum):
    """What the first of two people is to the other."""

    MARRIED = "married"
    PARTNERS = "partners"
    SEPARATED = "separated"
    DIVORCED = "divorced"
    PARENT_OF = "parent_of"
    SIBLINGS = "siblings"


COUPLES = frozenset({BondKind.MARRIED, BondKind.PARTNERS, BondKind.SEPARATED, BondKind.DIVORCED})
"""Bonds that are drawn as a couple, together or apart."""


class Bond(Row):
    """What two people of a family are to each other; the first is the parent where it says "parent of"."""

    __tablename__ = "bond"
    __table_args__ = (
        UniqueConstraint("person_id", "other_id"),
        CheckConstraint("person_id <> other_id", name="not_with_oneself"),
    )

    family_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("family.id"), index=True)
    person_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id"))
    other_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    kind: Mapped[BondKind] = mapped_column(words_of(BondKind), default=BondKind.PARTNERS)
    note: Mapped[str] = mapped_column(Text, default="")

    person: Mapped[Person] = relationship(foreign_keys=[person_id])
    other: Mapped[Person] = relationship(foreign_keys=[other_id])


SAYS_TIE = "What somebody is to a child of the family is said child by child, under “What they are to each child”."
IN_A_RING = "Somebody would become their own ancestor that way. Nothing was changed."


def bonds_of(family: Family, person: Person) -> list[Bond]:
    """Return the bonds a person has with others, in the order they were noted."""
    return [bond for bond in family.bonds if person.id in (bond.person_id, bond.other_id)]


def bond_between(family: Family, one: Person, other: Person) -> Bond | None:
    """Return the bond of two people, whichever of them comes first in it."""
    return next((bond for bond in bonds_of(family, one) if other.id in (bond.person_id, bond.other_id)), None)


def other_than(bond: Bond, person: Person) -> Person:
    """Return the other one of the two in a bond."""
    return bond.other if bond.person_id == person.id else bond.person


def couples_of(family: Family, person: Person) -> list[tuple[Person, BondKind]]:
    """Return those with whom a person is or was a couple, each with how it stands between them."""
    return [(other_than(bond, person), bond.kind) for bond in bonds_of(family, person) if bond.kind in COUPLES]


def join_people(family: Family, person: Person, kind: BondKind, other: Person) -> Bond:
    """Say what ``person`` is to ``other``, in place of what was said of the two before; return their bond.

    Raises Unfinished for somebody and themselves, for kinship with a child of the family (that is a tie), and where
    somebody would become their own ancestor.
    """
    if person.id == other.id:
        raise Unfinished("Choose two different people. Nothing was changed.")
    if kind not in COUPLES and (other.is_child or (kind is BondKind.SIBLINGS and person.is_child)):
        raise Unfinished(SAYS_TIE)
    if kind is BondKind.PARENT_OF and person.id in _descendants(family, other, without=(person.id, other.id)):
        raise Unfinished(IN_A_RING)
    bond = bond_between(family, person, other)
    if bond is None:
        bond = Bond(position=next_position(family.bonds))
        family.bonds.append(bond)
    bond.person, bond.other, bond.kind = person, other, kind
    return bond


def part_people(family: Family, bond_id: uuid.UUID) -> None:
    """Take away what two people are to each other, where it still stands."""
    for bond in [bond for bond in family.bonds if bond.id == bond_id]:
        family.bonds.remove(bond)


def _descendants(family: Family, person: Person, without: tuple[uuid.UUID, uuid.UUID]) -> set[uuid.UUID]:
    """Return whoever descends from a person by the bonds there are, but for the one between two people."""
    children: dict[uuid.UUID, list[uuid.UUID]] = {}
    for bond in family.bonds:
        if bond.kind is BondKind.PARENT_OF and {bond.person_id, bond.other_id} != set(without):
            children.setdefault(bond.person_id, []).append(bond.other_id)
    found: set[uuid.UUID] = set()
    waiting = [person.id]
    while waiting:
        for child in children.get(waiting.pop(), ()):
            if child not in found:
                found.add(child)
                waiting.append(child)
    return found
