"""Each child's own voice at a conference (practice.md, Around the conference; seeds 002 and 003)."""

from __future__ import annotations

import enum
import uuid
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Row, words_of

if TYPE_CHECKING:
    from app.models.person import Person


class LifeNow(enum.StrEnum):
    """Whether the child's life has got better."""

    UNSAID = ""
    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


class ChildVoice(Row):
    """What a child said, drew or showed, how, to whom; whether they came to the meeting and why."""

    __tablename__ = "child_voice"
    __table_args__ = (UniqueConstraint("conference_id", "child_id"),)

    conference_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("conference.id"))
    child_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    text: Mapped[str] = mapped_column(Text, default="")
    own_words: Mapped[bool] = mapped_column(default=False)
    given_how: Mapped[str] = mapped_column(Text, default="")
    given_to_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"), default=None)
    feels_safe: Mapped[str] = mapped_column(Text, default="")
    life_now: Mapped[LifeNow] = mapped_column(words_of(LifeNow), default=LifeNow.UNSAID)
    wishes: Mapped[str] = mapped_column(Text, default="")
    trusts: Mapped[str] = mapped_column(Text, default="")
    takes_part: Mapped[str] = mapped_column(Text, default="")
    takes_part_reason: Mapped[str] = mapped_column(Text, default="")

    child: Mapped[Person] = relationship(foreign_keys=[child_id])
    given_to: Mapped[Person | None] = relationship(foreign_keys=[given_to_id])
