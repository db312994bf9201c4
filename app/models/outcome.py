"""What was decided for each child, by whom, with whose dissent, what comes next, and who is told."""

from __future__ import annotations

import enum
import uuid
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Row, utc_now, words_of
from app.models.errors import DatesOutOfOrder

if TYPE_CHECKING:
    from app.models.conference import Conference
    from app.models.person import Person


class Answer(enum.StrEnum):
    """Whether a child is to have a plan or be on the register."""

    UNDECIDED = ""
    YES = "yes"
    NO = "no"
    CONTINUES = "continues"
    ENDS = "ends"


class Stance(enum.StrEnum):
    """What an agency, or a member of the family, says to the decision."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    ABSTAINS = "abstains"


class DateKind(enum.StrEnum):
    """What a next date is for."""

    CORE_GROUP = "core_group"
    REVIEW = "review"
    LETTER = "letter"
    RECORD = "record"
    VISIT = "visit"
    OTHER = "other"


class Decision(Row):
    """The decision for one child, with reasons and category (or, in Scotland, concerns)."""

    __tablename__ = "decision"
    __table_args__ = (UniqueConstraint("conference_id", "child_id"),)

    conference_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("conference.id"))
    child_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    answer: Mapped[Answer] = mapped_column(words_of(Answer), default=Answer.UNDECIDED)
    categories: Mapped[list[str]] = mapped_column(JSON, default=list)
    reasons: Mapped[str] = mapped_column(Text, default="")
    dissent: Mapped[str] = mapped_column(Text, default="")

    conference: Mapped[Conference] = relationship(back_populates="decisions")
    child: Mapped[Person] = relationship()


def decision_for(conference: Conference, child: Person) -> Decision:
    """Return the decision row for one child, made where there is none."""
    found = next((one for one in conference.decisions if one.child_id == child.id), None)
    if found is None:
        found = Decision(child_id=child.id, child=child, position=child.position)
        conference.decisions.append(found)
    return found


class AgencyView(Row):
    """What one agency, or one of the family, says to the decision; a dissent has reasons. No child: for all of them."""

    __tablename__ = "agency_view"

    conference_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("conference.id"), index=True)
    person_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"), default=None)
    child_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"), default=None)
    position: Mapped[int] = mapped_column(default=0)
    agency: Mapped[str] = mapped_column(Text, default="")
    stance: Mapped[Stance] = mapped_column(words_of(Stance), default=Stance.AGREES)
    reasons: Mapped[str] = mapped_column(Text, default="")

    person: Mapped[Person | None] = relationship(foreign_keys=[person_id])
    child: Mapped[Person | None] = relationship(foreign_keys=[child_id])


class CoreGroupMember(Row):
    """Somebody in the core group."""

    __tablename__ = "core_group_member"
    __table_args__ = (UniqueConstraint("conference_id", "person_id"),)

    conference_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("conference.id"))
    person_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    note: Mapped[str] = mapped_column(Text, default="")

    person: Mapped[Person] = relationship()


class NextDate(Row):
    """A date that follows from the conference, with the last lawful day beside it. A later one asks for a reason."""

    __tablename__ = "next_date"
    __table_args__ = (
        CheckConstraint("ends_at IS NULL OR starts_at IS NULL OR ends_at >= starts_at", name="times_in_order"),
    )

    conference_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("conference.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    kind: Mapped[DateKind] = mapped_column(words_of(DateKind), default=DateKind.OTHER)
    title: Mapped[str] = mapped_column(Text, default="")
    on_date: Mapped[date | None] = mapped_column(default=None)
    starts_at: Mapped[time | None] = mapped_column(default=None)
    ends_at: Mapped[time | None] = mapped_column(default=None)
    place: Mapped[str] = mapped_column(Text, default="")
    limit_on: Mapped[date | None] = mapped_column(default=None)
    limit_note: Mapped[str] = mapped_column(Text, default="")
    late_reason: Mapped[str] = mapped_column(Text, default="")

    def keep_day(self, day: date | None, limit_on: date | None) -> None:
        """Set the day beside its last lawful day. A reason given for a later day stays, whatever the day is now."""
        self.on_date, self.limit_on = day, limit_on

    def keep_times(self, starts_at: time | None, ends_at: time | None) -> None:
        """Set both times. Raises DatesOutOfOrder where the end comes before the beginning."""
        if starts_at and ends_at and ends_at < starts_at:
            raise DatesOutOfOrder("This would end before it begins. The times were not changed.")
        self.starts_at, self.ends_at = starts_at, ends_at

    @property
    def is_late(self) -> bool:
        """True where the date is after the last lawful day."""
        return self.on_date is not None and self.limit_on is not None and self.on_date > self.limit_on


class CriticalAnswer(Row):
    """An answer to one of the questions asked before the decision (what would prove us wrong?)."""

    __tablename__ = "critical_answer"

    conference_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("conference.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    question: Mapped[str] = mapped_column(Text, default="")
    text: Mapped[str] = mapped_column(Text, default="")


class Document(Row):
    """A paper that belongs to the conference: a written agreement, a letter, a child's drawing."""

    __tablename__ = "document"

    conference_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("conference.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    kind: Mapped[str] = mapped_column(Text, default="")
    title: Mapped[str] = mapped_column(Text, default="")
    on_date: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(Text, default="")


class Approval(Row):
    """The chair's approval of the record: what was approved, its SHA-256, or a dated addendum with a reason."""

    __tablename__ = "approval"

    conference_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("conference.id"), index=True)
    at: Mapped[datetime] = mapped_column(default=utc_now)
    by_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"), default=None)
    sha256: Mapped[str] = mapped_column(Text, default="")
    content: Mapped[dict[str, Any] | None] = mapped_column(JSON, default=None)
    addendum: Mapped[str] = mapped_column(Text, default="")
    reason: Mapped[str] = mapped_column(Text, default="")


class Copy(Row):
    """Who gets which document, full or in part, how, and when it went."""

    __tablename__ = "copy"

    conference_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("conference.id"), index=True)
    person_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    document: Mapped[str] = mapped_column(Text, default="record")
    extent: Mapped[str] = mapped_column(Text, default="")
    sent_how: Mapped[str] = mapped_column(Text, default="")
    sent_on: Mapped[date | None] = mapped_column(default=None)
    record_version: Mapped[str] = mapped_column(Text, default="")
    format_needs: Mapped[str] = mapped_column(Text, default="")
    sha256: Mapped[str] = mapped_column(Text, default="")
    release_reason: Mapped[str] = mapped_column(Text, default="")

    person: Mapped[Person] = relationship()
