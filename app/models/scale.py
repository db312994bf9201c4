"""The 0-10 safety scale, with the parents' views recorded first (practice.md, The safety scale; seed 004)."""

from __future__ import annotations

import enum
import uuid
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Halves, Row, utc_now, words_of
from app.models.conference import NOT_HERE
from app.models.errors import ParentsFirst, ScoreRange, Unfinished
from app.models.person import PersonKind

if TYPE_CHECKING:
    from app.models.board import StatementPair
    from app.models.conference import Conference
    from app.models.person import Person


class Scope(enum.StrEnum):
    """What a scale is about."""

    CONFERENCE = "conference"
    CHILD = "child"
    DANGER_STATEMENT = "danger_statement"


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
LOW_WORDS = "Very dangerous: it is very likely that a child will be harmed."
HIGH_WORDS = "Safe enough: no child protection worry is left."
WHY_NOT_ASKED = "Say why this person was not asked. It will be in the record."
CAME_LATE = "came after others had answered"
FACES = ("smiling face", "straight face", "sad face")
"""The faces offered; any other word may be stored."""
QUESTION = "Where are we on a scale of 0 to 10?"


class Scale(Row):
    """One question with both its end sentences, and what each person answered, in the order they spoke."""

    __tablename__ = "scale"
    __table_args__ = (
        UniqueConstraint("conference_id", "scope", "child_id", "pair_id"),
        CheckConstraint(
            "(scope = 'conference' AND child_id IS NULL AND pair_id IS NULL)"
            " OR (scope = 'child' AND child_id IS NOT NULL AND pair_id IS NULL)"
            " OR (scope = 'danger_statement' AND child_id IS NULL AND pair_id IS NOT NULL)",
            name="scope_fits",
        ),
    )

    conference_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("conference.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    scope: Mapped[Scope] = mapped_column(words_of(Scope, closed=True), default=Scope.CONFERENCE)
    child_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("person.id"), default=None)
    pair_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("statement_pair.id"), default=None)
    question: Mapped[str] = mapped_column(Text, default=QUESTION)
    low_words: Mapped[str] = mapped_column(Text, default=LOW_WORDS)
    high_words: Mapped[str] = mapped_column(Text, default=HIGH_WORDS)

    conference: Mapped[Conference] = relationship(back_populates="scales")
    child: Mapped[Person | None] = relationship()
    pair: Mapped[StatementPair | None] = relationship()
    scores: Mapped[list[Score]] = relationship(
        back_populates="scale", cascade="all, delete-orphan", order_by="Score.spoken, Score.id"
    )

    def score_of(self, person_id: uuid.UUID) -> Score | None:
        """Return what one person answered."""
        return next((score for score in self.scores if score.person_id == person_id), None)

    @property
    def parents(self) -> list[Person]:
        """The invited parents of the children this scale is about: all of them answer before anyone else."""
        children: frozenset[uuid.UUID] = frozenset()
        if self.child_id is not None:
            children = frozenset({self.child_id})
        elif self.pair is not None:
            children = frozenset(link.child_id for link in self.pair.children)
        return self.conference.parents_invited(children)

    def parents_waiting(self, scores: Iterable[Score] | None = None) -> list[Person]:
        """Return the invited parents who have neither a score nor a reason, among ``scores`` or those of the scale."""
        found = self.scores if scores is None else scores
        done = {score.person_id for score in found if answered(score)}
        return [parent for parent in self.parents if parent.id not in done]

    def may_answer(self, person: Person) -> bool:
        """Return True where it is this person's turn, or their turn has been."""
        return person in self.parents or not self.parents_waiting()

    def why_not_yet(self, person: Person) -> str:
        """Return the sentence that says whom this person waits for; empty where they need not wait."""
        if self.may_answer(person):
            return ""
        waiting = self.parents_waiting()
        names = " and ".join(parent.shown_name for parent in waiting)
        return f"Opens when {names} {'has' if len(waiting) == 1 else 'have'} answered, or a reason is recorded."

    def speakers(self) -> list[Person]:
        """Return everyone in the order they are asked: parents, children, family and network, professionals, the chair.

        Children speak for themselves or through their advocate, so an advocate of a child has no row of their own.
        """
        conference = self.conference
        parents = self.parents
        here = list(conference.people_invited)
        here += [child for child in conference.children_here if child not in here and not child.is_unborn]
        here += [score.person for score in self.scores if score.person not in here]
        asked = [person for person in here if not (person.kind is PersonKind.ADVOCATE and not self.score_of(person.id))]
        minutes = conference.minute_taker_id

        def turn(person: Person) -> int:
            if person in parents:
                return 0
            if person.id == conference.chair_id:
                return 5
            return {PersonKind.CHILD: 1, PersonKind.FAMILY: 2, PersonKind.NETWORK: 2}.get(person.kind, 3)

        return sorted((person for person in asked if person.id != minutes or self.score_of(person.id)), key=turn)

    def next_speaker(self) -> Person | None:
        """Return who is asked next: the first in order without an answer.

        Left out are the chair, the unborn, and those recorded as not here; a parent who is not here needs a reason.
        """
        parents = self.parents
        for person in self.speakers():
            line = self.conference.presence_of(person.id)
            away = line is not None and line.presence in NOT_HERE and person not in parents
            skipped = away or person.is_unborn or person.id == self.conference.chair_id
            if not skipped and not answered(self.score_of(person.id)):
                return person
        return None

    def answer(self, person: Person) -> Score:
        """Return the person's row to write an answer in, made in speaking order where there is none.

        A parent who is invited after others have answered is asked next and takes their turn among the parents; the row
        says that it came late. Raises ParentsFirst where an invited parent has neither a score nor a reason yet.
        """
        score = self.score_of(person.id)
        self.check_turn(person)
        if score is None:
            score = Score(person_id=person.id, person=person, spoken=self._turn_of(person))
            if any(other.spoken > score.spoken for other in self.scores):
                score.given_how = CAME_LATE
            self.scores.append(score)
        return score

    def _turn_of(self, person: Person) -> int:
        """Return the next turn; for a late parent the first turn of the others, who all move on by one."""
        parents = {parent.id for parent in self.parents}
        others = [score for score in self.scores if score.person_id not in parents]
        if person.id not in parents or not others:
            return max((score.spoken for score in self.scores), default=0) + 1
        turn = min(score.spoken for score in others)
        for score in self.scores:
            if score.spoken >= turn:
                score.spoken += 1
        return turn

    def check_turn(self, person: Person) -> None:
        """Raise ParentsFirst where this person has to wait."""
        if not self.may_answer(person):
            raise ParentsFirst(_too_early(person, self.parents_waiting()))

    def check(
        self,
        scores: Iterable[Score] | None = None,
        leaving: frozenset[uuid.UUID] = frozenset(),
        catching_up: bool = False,
    ) -> None:
        """Check the whole scale: nobody has an answer, or spoke, before every invited parent did.

        ``scores`` are those to check where they are not yet in the scale's own list; ``leaving`` are people who are
        being deleted. ``catching_up`` is True where only parents' answers are being written: one of several parents who
        were invited late may answer while another still waits. Raises ParentsFirst.
        """
        found = list(self.scores if scores is None else scores)
        parents = {parent.id: parent for parent in self.parents if parent.id not in leaving}
        others = [score for score in found if answered(score) and score.person_id not in parents]
        if not others:
            return
        first_other = min(others, key=lambda score: score.spoken)
        waiting = [parent for parent in self.parents_waiting(found) if parent.id in parents]
        if waiting and not catching_up:
            raise ParentsFirst(_too_early(first_other.person, waiting))
        for score in found:
            if score.person_id in parents and score.spoken > first_other.spoken:
                raise ParentsFirst(
                    f"{_named(first_other.person)} would have spoken before {parents[score.person_id].shown_name}. "
                    "The parents are asked first; put their answers before the others."
                )


def _named(person: Person | None) -> str:
    return person.shown_name if person is not None else "Somebody else"


def _too_early(person: Person | None, waiting: list[Person]) -> str:
    names = " and ".join(parent.shown_name for parent in waiting)
    return (
        f"{_named(person)}'s view was not stored: the parents are asked first. "
        f"Record a score for {names}, or the reason why there is none."
    )


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
        for value in (low, high):
            if value is not None and (not 0 <= value <= 10 or value * 2 != int(value * 2)):
                raise ScoreRange(f"{value:g} is not on the scale. Use 0 to 10, in halves.")
        if high is not None and high < low:
            raise ScoreRange(f"{low:g} to {high:g} is the wrong way round.")
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
        if answered(self):
            self.revisions.append(
                ScoreRevision(
                    at=utc_now(), low=self.low, high=self.high, face=self.face, no_score=self.no_score,
                    reason=self.reason,
                )
            )  # fmt: skip

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
