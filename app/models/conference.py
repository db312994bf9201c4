"""A conference: its parts, who was there, and the reports that were shared."""

from __future__ import annotations

import enum
import uuid
from datetime import date, time
from typing import TYPE_CHECKING

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

from app.models.base import Row, words_of
from app.models.errors import ChairTakesMinutes, DatesOutOfOrder

if TYPE_CHECKING:
    from app.models.board import Entry, StatementPair
    from app.models.family import Family
    from app.models.outcome import (
        AgencyView,
        Approval,
        Copy,
        CoreGroupMember,
        CriticalAnswer,
        Decision,
        Document,
        NextDate,
    )
    from app.models.person import Person
    from app.models.picture import Picture
    from app.models.plan import Plan
    from app.models.scale import Scale
    from app.models.step_review import StepReview
    from app.models.voice import ChildVoice


class ConferenceKind(enum.StrEnum):
    """Why people meet. The nation gives each its own name."""

    INITIAL = "initial"
    PRE_BIRTH = "pre_birth"
    REVIEW = "review"
    TRANSFER = "transfer"
    CORE_GROUP = "core_group"
    STRATEGY = "strategy"


class PartKind(enum.StrEnum):
    """A whole meeting, one of two with different people, or a part without the family."""

    WHOLE = "whole"
    A = "a"
    B = "b"
    CLOSED = "closed"


class Presence(enum.StrEnum):
    """What became of an invitation."""

    INVITED = "invited"
    CAME = "came"
    APOLOGIES = "apologies"
    ABSENT = "absent"
    EXCLUDED = "excluded"


NOT_HERE = frozenset({Presence.APOLOGIES, Presence.ABSENT, Presence.EXCLUDED})
"""Recorded as not in the room: nobody waits for them, unless they are a parent."""


class ReportKind(enum.StrEnum):
    """How an agency reported."""

    WRITTEN = "written"
    VERBAL = "verbal"
    NONE = "none"


class SharedWithParents(enum.StrEnum):
    """Whether the parents had a report before the meeting."""

    NOT_RECORDED = "not_recorded"
    BEFORE = "before"
    ON_THE_DAY = "on_the_day"
    NO = "no"


AGENDA = ("prepare", "board", "scale", "plan", "outcome", "record")
"""The six steps of a meeting. Their order is local; the four domains of the board are fixed."""


class Conference(Row):
    """One meeting about the children of one family."""

    __tablename__ = "conference"
    __table_args__ = (
        CheckConstraint("chair_id IS NULL OR chair_id <> minute_taker_id", name="chair_takes_no_minutes"),
        CheckConstraint("strategy_on IS NULL OR held_on IS NULL OR strategy_on <= held_on", name="strategy_first"),
    )

    family_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("family.id"), index=True)
    kind: Mapped[ConferenceKind] = mapped_column(words_of(ConferenceKind), default=ConferenceKind.INITIAL)
    held_on: Mapped[date | None] = mapped_column(default=None)
    reason: Mapped[str] = mapped_column(Text, default="")
    strategy_on: Mapped[date | None] = mapped_column(default=None)
    strategy_note: Mapped[str] = mapped_column(Text, default="")
    referral_urgency: Mapped[str] = mapped_column(Text, default="")
    quorate: Mapped[bool | None] = mapped_column(default=None)
    quorate_note: Mapped[str] = mapped_column(Text, default="")
    agenda: Mapped[list[str]] = mapped_column(JSON, default=lambda: list(AGENDA))
    columns: Mapped[list[str]] = mapped_column(JSON, default=lambda: ["worry", "working_well", "grey_area", "plan"])
    chair_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"), default=None)
    minute_taker_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"), default=None)
    lead_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"), default=None)
    reporter_referral: Mapped[str] = mapped_column(Text, default="")
    decision_note: Mapped[str] = mapped_column(Text, default="")
    complaint_note: Mapped[str] = mapped_column(Text, default="")
    previous_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("conference.id"), default=None)

    family: Mapped[Family] = relationship(back_populates="conferences")
    chair: Mapped[Person | None] = relationship(foreign_keys=[chair_id])
    minute_taker: Mapped[Person | None] = relationship(foreign_keys=[minute_taker_id])
    lead: Mapped[Person | None] = relationship(foreign_keys=[lead_id])
    children: Mapped[list[ConferenceChild]] = relationship(
        back_populates="conference", cascade="all, delete-orphan", order_by="ConferenceChild.position"
    )
    parts: Mapped[list[Part]] = relationship(
        back_populates="conference", cascade="all, delete-orphan", order_by="Part.position"
    )
    reports: Mapped[list[Report]] = relationship(
        back_populates="conference", cascade="all, delete-orphan", order_by="Report.position"
    )
    entries: Mapped[list[Entry]] = relationship(
        back_populates="conference", cascade="all, delete-orphan", order_by="Entry.domain, Entry.position"
    )
    pairs: Mapped[list[StatementPair]] = relationship(
        back_populates="conference", cascade="all, delete-orphan", order_by="StatementPair.position"
    )
    scales: Mapped[list[Scale]] = relationship(
        back_populates="conference", cascade="all, delete-orphan", order_by="Scale.position"
    )
    plan: Mapped[Plan | None] = relationship(back_populates="conference", cascade="all, delete-orphan", uselist=False)
    step_reviews: Mapped[list[StepReview]] = relationship(
        cascade="all, delete-orphan", order_by="StepReview.on_date, StepReview.id"
    )
    decisions: Mapped[list[Decision]] = relationship(
        back_populates="conference", cascade="all, delete-orphan", order_by="Decision.position"
    )
    agency_views: Mapped[list[AgencyView]] = relationship(cascade="all, delete-orphan", order_by="AgencyView.position")
    core_group: Mapped[list[CoreGroupMember]] = relationship(
        cascade="all, delete-orphan", order_by="CoreGroupMember.position"
    )
    next_dates: Mapped[list[NextDate]] = relationship(cascade="all, delete-orphan", order_by="NextDate.position")
    voices: Mapped[list[ChildVoice]] = relationship(cascade="all, delete-orphan", order_by="ChildVoice.position")
    pictures: Mapped[list[Picture]] = relationship(cascade="all, delete-orphan", order_by="Picture.position")
    critical_answers: Mapped[list[CriticalAnswer]] = relationship(
        cascade="all, delete-orphan", order_by="CriticalAnswer.position"
    )
    documents: Mapped[list[Document]] = relationship(cascade="all, delete-orphan", order_by="Document.position")
    approvals: Mapped[list[Approval]] = relationship(cascade="all, delete-orphan", order_by="Approval.at")
    copies: Mapped[list[Copy]] = relationship(cascade="all, delete-orphan", order_by="Copy.position")

    @validates("chair_id", "minute_taker_id")
    def _chair_takes_no_minutes(self, key: str, value: uuid.UUID | None) -> uuid.UUID | None:
        other = self.minute_taker_id if key == "chair_id" else self.chair_id
        if value is not None and value == other:
            raise ChairTakesMinutes("The chair cannot also take the minutes. Choose somebody else.")
        return value

    @property
    def people_invited(self) -> list[Person]:
        """Everybody with a line in any part's attendance, once each, in the family's own order."""
        invited = {line.person_id for part in self.parts for line in part.attendance}
        return [person for person in self.family.people if person.id in invited]

    @property
    def children_here(self) -> list[Person]:
        """The children this conference is about; all of the family's where none were picked out."""
        picked = {child.child_id for child in self.children}
        return [child for child in self.family.children if not picked or child.id in picked]

    def parents_invited(self, child_ids: frozenset[uuid.UUID] = frozenset()) -> list[Person]:
        """Return the parents to be asked first: those invited to any part, of the given children or of any.

        A mother who is under 18 herself is one of them, also where the conference is about her as well.
        """
        children = child_ids or frozenset(child.id for child in self.children_here)
        return [person for person in self.people_invited if any(person.is_parent_of(child) for child in children)]

    @property
    def is_approved(self) -> bool:
        """True once the chair has approved the record."""
        return bool(self.approvals)

    def presence_of(self, person_id: uuid.UUID) -> Attendance | None:
        """Return the person's line in the first part that has one: came beats invited."""
        lines = [line for part in self.parts for line in part.attendance if line.person_id == person_id]
        return next((line for line in lines if line.presence is Presence.CAME), lines[0] if lines else None)


class ConferenceChild(Row):
    """A child this conference is about."""

    __tablename__ = "conference_child"
    __table_args__ = (UniqueConstraint("conference_id", "child_id"),)

    conference_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("conference.id"))
    child_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)

    conference: Mapped[Conference] = relationship(back_populates="children")
    child: Mapped[Person] = relationship()


class Part(Row):
    """One part of a conference, with its own time, place and people. Times are the clock on the wall there."""

    __tablename__ = "part"
    __table_args__ = (
        CheckConstraint("ends_at IS NULL OR starts_at IS NULL OR ends_at >= starts_at", name="times_in_order"),
    )

    conference_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("conference.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    kind: Mapped[PartKind] = mapped_column(words_of(PartKind, closed=True), default=PartKind.WHOLE)
    on_date: Mapped[date | None] = mapped_column(default=None)
    starts_at: Mapped[time | None] = mapped_column(default=None)
    ends_at: Mapped[time | None] = mapped_column(default=None)
    place: Mapped[str] = mapped_column(Text, default="")
    note: Mapped[str] = mapped_column(Text, default="")

    conference: Mapped[Conference] = relationship(back_populates="parts")
    attendance: Mapped[list[Attendance]] = relationship(
        back_populates="part", cascade="all, delete-orphan", order_by="Attendance.position"
    )

    def keep_times(self, starts_at: time | None, ends_at: time | None) -> None:
        """Set both times. Raises DatesOutOfOrder where the end comes before the beginning."""
        if starts_at and ends_at and ends_at < starts_at:
            raise DatesOutOfOrder("The meeting would end before it begins. The times were not changed.")
        self.starts_at, self.ends_at = starts_at, ends_at


class Attendance(Row):
    """One person's line in one part: invited, came, sent apologies, or was excluded and why."""

    __tablename__ = "attendance"
    __table_args__ = (
        UniqueConstraint("part_id", "person_id"),
        CheckConstraint("left_at IS NULL OR came_at IS NULL OR left_at >= came_at", name="times_in_order"),
    )

    part_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("part.id"))
    person_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    presence: Mapped[Presence] = mapped_column(words_of(Presence), default=Presence.INVITED)
    reason: Mapped[str] = mapped_column(Text, default="")
    came_at: Mapped[time | None] = mapped_column(default=None)
    left_at: Mapped[time | None] = mapped_column(default=None)
    joined_by: Mapped[str] = mapped_column(Text, default="")
    note: Mapped[str] = mapped_column(Text, default="")

    part: Mapped[Part] = relationship(back_populates="attendance")
    person: Mapped[Person] = relationship()


class Report(Row):
    """An agency's report, and whether the parents had it before the meeting."""

    __tablename__ = "report"

    conference_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("conference.id"), index=True)
    person_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"), default=None)
    position: Mapped[int] = mapped_column(default=0)
    agency: Mapped[str] = mapped_column(Text, default="")
    kind: Mapped[ReportKind] = mapped_column(words_of(ReportKind), default=ReportKind.WRITTEN)
    received_on: Mapped[date | None] = mapped_column(default=None)
    shared: Mapped[SharedWithParents] = mapped_column(
        words_of(SharedWithParents), default=SharedWithParents.NOT_RECORDED
    )
    shared_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(Text, default="")

    conference: Mapped[Conference] = relationship(back_populates="reports")
    person: Mapped[Person | None] = relationship()
