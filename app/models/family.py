"""A family: the people around one or more children, in one nation, under one reference."""

from __future__ import annotations

import enum
import uuid
from typing import TYPE_CHECKING

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Row, words_of

if TYPE_CHECKING:
    from app.models.around import (
        AdvocacyOffer,
        ChronologyEvent,
        DeniedAccess,
        Difference,
        Engagement,
        StaffSafetyNote,
        Visit,
    )
    from app.models.bond import Bond
    from app.models.conference import Conference
    from app.models.person import Person
    from app.models.sharing import Withholding


class Nation(enum.StrEnum):
    """Whose guidance, words and clocks apply (practice.md, Nations)."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern_ireland"


class Family(Row):
    """One family. Everything recorded about it hangs below it, so that it can be exported or erased whole."""

    __tablename__ = "family"

    name: Mapped[str] = mapped_column(Text)
    reference: Mapped[str] = mapped_column(Text, default="")
    nation: Mapped[Nation] = mapped_column(words_of(Nation, closed=True), default=Nation.ENGLAND)
    local_authority: Mapped[str] = mapped_column(Text, default="")
    languages: Mapped[str] = mapped_column(Text, default="")
    notes: Mapped[str] = mapped_column(Text, default="")

    people: Mapped[list[Person]] = relationship(
        back_populates="family", cascade="all, delete-orphan", order_by="Person.position"
    )
    conferences: Mapped[list[Conference]] = relationship(
        back_populates="family", cascade="all, delete-orphan", order_by="Conference.held_on, Conference.id"
    )
    bonds: Mapped[list[Bond]] = relationship(cascade="all, delete-orphan", order_by="Bond.position, Bond.id")
    withholdings: Mapped[list[Withholding]] = relationship(
        back_populates="family", cascade="all, delete-orphan", order_by="Withholding.id"
    )
    visits: Mapped[list[Visit]] = relationship(cascade="all, delete-orphan", order_by="Visit.on_date, Visit.id")
    advocacy_offers: Mapped[list[AdvocacyOffer]] = relationship(
        cascade="all, delete-orphan", order_by="AdvocacyOffer.on_date, AdvocacyOffer.id"
    )
    engagements: Mapped[list[Engagement]] = relationship(
        cascade="all, delete-orphan", order_by="Engagement.on_date, Engagement.id"
    )
    denials: Mapped[list[DeniedAccess]] = relationship(
        cascade="all, delete-orphan", order_by="DeniedAccess.on_date, DeniedAccess.id"
    )
    chronology: Mapped[list[ChronologyEvent]] = relationship(
        cascade="all, delete-orphan", order_by="ChronologyEvent.on_date, ChronologyEvent.id"
    )
    differences: Mapped[list[Difference]] = relationship(
        cascade="all, delete-orphan", order_by="Difference.on_date, Difference.id"
    )
    safety_notes: Mapped[list[StaffSafetyNote]] = relationship(
        cascade="all, delete-orphan", order_by="StaffSafetyNote.on_date, StaffSafetyNote.id"
    )

    @property
    def children(self) -> list[Person]:
        """The children of the family, in the order the family gives."""
        return [person for person in self.people if person.is_child]

    def person(self, person_id: uuid.UUID | None) -> Person | None:
        """Return the person of this family with that key, or None."""
        return next((person for person in self.people if person.id == person_id), None)
