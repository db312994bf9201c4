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

if TYPE_CHECKING:
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
