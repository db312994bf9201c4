"""What one person answered on one scale, and what they had answered before they changed it."""

from __future__ import annotations

import enum
import uuid
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Halves, Row, utc_now, words_of
from app.models.errors import ScoreRange, Unfinished

if TYPE_CHECKING:
    from app.models.person import Person
    from app.models.scale import Scale


class NoScore(enum.StrEnum):
    """Why there is no number. "Views sent in" counts as given."""

    ABSENT = "absent"
    DECLINED = "declined"
    VIEWS_SENT_IN = "views_sent_in"
    LEFT_BEFORE = "left_before"
    EXCLUDED = "excluded"
    ONE_VIEW_FOR_ALL = "one_view_for_all"
    DID_NOT_SCORE = "did_not_score"
    NOT_YET_HERE = "not_yet_here"
    NOT_ASKED = "not_asked"


NO_SCORE_WORDS = {
    NoScore.ABSENT: "not here",
    NoScore.DECLINED: "chose not to give a number",
    NoScore.VIEWS_SENT_IN: "sent views in",
    NoScore.LEFT_BEFORE: "left before the question",
    NoScore.EXCLUDED: "not in this part of the meeting",
    NoScore.ONE_VIEW_FOR_ALL: "gave one view for all the children",
    NoScore.DID_NOT_SCORE: "answered without a number",
    NoScore.NOT_YET_HERE: "not here yet",
    NoScore.NOT_ASKED: "not asked",
}
AWAY = frozenset({NoScore.ABSENT, NoScore.EXCLUDED, NoScore.NOT_YET_HERE})
"""Reasons that end when the person comes: an answer after one of them came late."""
WHY_NOT_ASKED = "Say why this person was not asked. It will be in the record."
CAME_LATE = "answered after others had"
"""Stands in the record beside a parent's answer that came late (seed 004: parents are asked first)."""
FACES = ("smiling face", "straight face", "sad face")
"""The faces offered; any other word may be stored."""


def check_number(low: float, high: float | None = None) -> None:
    """Raise ScoreRange where a number, or a range from ``low`` to ``high``, is not on the scale in halves."""
    for value in (low, high):
        if value is not None and (not 0 <= value <= 10 or value * 2 != int(value * 2)):
            raise ScoreRange(f"{value:g} is not on the scale. Use 0 to 10, in halves.")
    if high is not None and high < low:
        raise ScoreRange(f"{low:g} to {high:g} is the wrong way round.")


class Score(Row):
    """What one person answered on one scale: a number, a range, a face, or a reason for none, with their words."""

    __tablename__ = "score"
    __table_args__ = (
        UniqueConstraint("scale_id", "person_id"),
        CheckConstraint("low IS NULL OR low BETWEEN 0 AND 20", name="low_range"),
        CheckConstraint("high IS NULL OR (low IS NOT NULL AND high BETWEEN low AND 20)", name="high_range"),
        CheckConstraint("low IS NULL OR no_score IS NULL", name="score_or_reason"),
    )

    scale_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("scale.id"))
    person_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id"), index=True)
    part_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("part.id"), default=None)
    spoken: Mapped[int] = mapped_column(default=0)
    low: Mapped[float | None] = mapped_column(Halves, default=None)
    high: Mapped[float | None] = mapped_column(Halves, default=None)
    face: Mapped[str] = mapped_column(Text, default="")
    no_score: Mapped[NoScore | None] = mapped_column(words_of(NoScore), default=None)
    reason: Mapped[str] = mapped_column(Text, default="")
    words: Mapped[str] = mapped_column(Text, default="")
    own_words: Mapped[bool] = mapped_column(default=True)
    one_higher: Mapped[str] = mapped_column(Text, default="")
    spoken_by_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"), default=None)
    given_how: Mapped[str] = mapped_column(Text, default="")

    scale: Mapped[Scale] = relationship(back_populates="scores")
    person: Mapped[Person] = relationship(foreign_keys=[person_id])
    spoken_by: Mapped[Person | None] = relationship(foreign_keys=[spoken_by_id])
    revisions: Mapped[list[ScoreRevision]] = relationship(
        back_populates="score", cascade="all, delete-orphan", order_by="ScoreRevision.at"
    )

    def give(self, low: float, high: float | None = None) -> None:
        """Record a number, or a range from ``low`` to ``high``, in halves from 0 to 10.

        A number given earlier is kept in the trace. Raises ScoreRange.
        """
        check_number(low, high)
        self._keep_trace()
        self.low, self.high = low, None if high == low else high
        self.no_score, self.reason, self.face = None, "", ""

    def give_face(self, face: str) -> None:
        """Record a face instead of a number: as good as one for the order of speaking."""
        self._keep_trace()
        self.face, self.low, self.high, self.no_score, self.reason = face, None, None, None, ""

    def give_reason(self, why: NoScore, reason: str = "") -> None:
        """Record why there is no number. Raises Unfinished where "not asked" comes without a reason in words."""
        if why is NoScore.NOT_ASKED and not reason.strip():
            raise Unfinished(WHY_NOT_ASKED)
        self._keep_trace()
        self.no_score, self.reason, self.low, self.high, self.face = why, reason, None, None, ""

    def explain(self, reason: str) -> None:
        """Put words to the reason given for no number. Raises Unfinished where "not asked" would lose its words."""
        if self.no_score is NoScore.NOT_ASKED and not reason.strip():
            raise Unfinished(WHY_NOT_ASKED)
        self.reason = reason

    def clear(self) -> None:
        """Take the answer back and keep it in the trace; the words stay.

        A parent's answer cannot go while others' answers stand: the flush guard raises ParentsFirst.
        """
        self._keep_trace()
        self.low = self.high = self.no_score = None
        self.face = self.reason = ""

    def _keep_trace(self) -> None:
        """Keep the answer there was; say so where it was only that a parent was not here, and others have answered."""
        if not answered(self):
            return
        self.revisions.append(
            ScoreRevision(
                at=utc_now(), low=self.low, high=self.high, face=self.face, no_score=self.no_score,
                reason=self.reason,
            )
        )  # fmt: skip
        if self.no_score in AWAY and self.scale is not None and self.scale.others_before(self):
            self.given_how = self.given_how or CAME_LATE

    @property
    def shown(self) -> str:
        """The answer in words: "6", "4 to 5", a face, or the reason for none; empty while there is no answer."""
        if self.low is not None:
            return f"{self.low:g}" if self.high is None else f"{self.low:g} to {self.high:g}"
        if self.face:
            return self.face
        if self.no_score is not None:
            words = NO_SCORE_WORDS[self.no_score]
            return f"{words}: {self.reason}" if self.reason else words
        return ""

    @property
    def middle(self) -> float | None:
        """Where a marker for the number stands: the middle of a range; None where there is no number."""
        if self.low is None:
            return None
        return self.low if self.high is None else (self.low + self.high) / 2


def answered(score: Score | None) -> bool:
    """Return True where a score is given in any form: a number, a face, or a reason for none."""
    return score is not None and (score.low is not None or bool(score.face.strip()) or score.no_score is not None)


class ScoreRevision(Row):
    """What a person had answered before they changed it."""

    __tablename__ = "score_revision"

    score_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("score.id"), index=True)
    at: Mapped[datetime] = mapped_column(default=utc_now)
    low: Mapped[float | None] = mapped_column(Halves, default=None)
    high: Mapped[float | None] = mapped_column(Halves, default=None)
    face: Mapped[str] = mapped_column(Text, default="")
    no_score: Mapped[NoScore | None] = mapped_column(words_of(NoScore), default=None)
    reason: Mapped[str] = mapped_column(Text, default="")

    score: Mapped[Score] = relationship(back_populates="revisions")
