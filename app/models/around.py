"""What surrounds the conferences of a family: visits, advocacy, engagement, denied access, chronology, differences."""

from __future__ import annotations

import uuid
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Row

if TYPE_CHECKING:
    from app.models.person import Person


class _OfFamily(Row):
    """A dated row of a family, about one child or all of them."""

    __abstract__ = True

    family_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("family.id"), index=True)
    child_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"), default=None)
    on_date: Mapped[date | None] = mapped_column(default=None)


class Visit(_OfFamily):
    """A visit: was the child seen, seen alone, seen at home (practice.md, Nations: child seen; seed 002)."""

    __tablename__ = "visit"
    __table_args__ = (CheckConstraint("seen OR NOT seen_alone", name="alone_means_seen"),)

    by_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"), default=None)
    seen: Mapped[bool] = mapped_column(default=False)
    seen_alone: Mapped[bool] = mapped_column(default=False)
    at_home: Mapped[bool] = mapped_column(default=False)
    unannounced: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(Text, default="")

    by: Mapped[Person | None] = relationship(foreign_keys=[by_id])


class AdvocacyOffer(_OfFamily):
    """The active offer of an advocate, made again at each stage (practice.md, Around the conference; seed 002)."""

    __tablename__ = "advocacy_offer"

    conference_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("conference.id"), default=None)
    stage: Mapped[str] = mapped_column(Text, default="")
    answer: Mapped[str] = mapped_column(Text, default="")
    by_text: Mapped[str] = mapped_column(Text, default="")


class Engagement(_OfFamily):
    """What was tried to reach somebody, what got in the way on both sides, and the next try (seed 001)."""

    __tablename__ = "engagement"

    person_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"), default=None)
    tried: Mapped[str] = mapped_column(Text, default="")
    our_side: Mapped[str] = mapped_column(Text, default="")
    their_side: Mapped[str] = mapped_column(Text, default="")
    next_try: Mapped[str] = mapped_column(Text, default="")


class DeniedAccess(_OfFamily):
    """A time when a child could not be seen. Protective action does not wait for a meeting (seeds 000, 001, 002)."""

    __tablename__ = "denied_access"

    what_happened: Mapped[str] = mapped_column(Text, default="")
    actions: Mapped[list[DeniedAccessAction]] = relationship(
        back_populates="denial", cascade="all, delete-orphan", order_by="DeniedAccessAction.position"
    )


class DeniedAccessAction(Row):
    """One thing that has to follow: who was told, who sees the child instead, legal advice, the Reporter."""

    __tablename__ = "denied_access_action"

    denial_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("denied_access.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    what: Mapped[str] = mapped_column(Text, default="")
    who: Mapped[str] = mapped_column(Text, default="")
    on_date: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(Text, default="")

    denial: Mapped[DeniedAccess] = relationship(back_populates="actions")


class ChronologyEvent(_OfFamily):
    """A dated event with its source and what it means (seed 000, 4.19)."""

    __tablename__ = "chronology_event"

    text: Mapped[str] = mapped_column(Text, default="")
    source: Mapped[str] = mapped_column(Text, default="")
    significance: Mapped[str] = mapped_column(Text, default="")


class Difference(_OfFamily):
    """A professional difference and how it was taken further (seed 003)."""

    __tablename__ = "difference"

    agency: Mapped[str] = mapped_column(Text, default="")
    reasons: Mapped[str] = mapped_column(Text, default="")
    escalated_to: Mapped[str] = mapped_column(Text, default="")
    outcome: Mapped[str] = mapped_column(Text, default="")
    closed_on: Mapped[date | None] = mapped_column(default=None)

    escalations: Mapped[list[Escalation]] = relationship(
        back_populates="difference", cascade="all, delete-orphan", order_by="Escalation.position"
    )


class Escalation(Row):
    """One time that a difference was taken further: to whom, when, and what came of it (seed 003)."""

    __tablename__ = "escalation"

    difference_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("difference.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    on_date: Mapped[date | None] = mapped_column(default=None)
    to_whom: Mapped[str] = mapped_column(Text, default="")
    answer: Mapped[str] = mapped_column(Text, default="")

    difference: Mapped[Difference] = relationship(back_populates="escalations")


class StaffSafetyNote(_OfFamily):
    """What staff need to know before a visit. Staff eyes only: it is not shareable at all (seed 001)."""

    __tablename__ = "staff_safety_note"

    person_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"), default=None)
    text: Mapped[str] = mapped_column(Text, default="")
