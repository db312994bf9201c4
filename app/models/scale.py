"""The 0-10 safety scale, with the parents' views recorded first (practice.md, The safety scale; seed 004)."""

from __future__ import annotations

import enum
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Row, words_of
from app.models.errors import ParentsFirst
from app.models.score import CAME_LATE, Score, answered
from app.models.speaking import USUAL_ORDER, SpeakingOrder, next_in_order, speakers_in_order, usual_voice

if TYPE_CHECKING:
    from app.models.board import StatementPair
    from app.models.conference import Conference, Part
    from app.models.person import Person

LOW_WORDS = "Very dangerous: it is very likely that a child will be harmed."
HIGH_WORDS = "Safe enough: no child protection worry is left."
QUESTION = "Where are we on a scale of 0 to 10?"


class Scope(enum.StrEnum):
    """What a scale is about."""

    CONFERENCE = "conference"
    CHILD = "child"
    DANGER_STATEMENT = "danger_statement"


@dataclass(frozen=True, slots=True)
class ScaleWords:
    """The question and both end sentences: local words, always shown beside the numbers (seed 004)."""

    question: str = QUESTION
    low_words: str = LOW_WORDS
    high_words: str = HIGH_WORDS


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

    def use_words(self, words: ScaleWords) -> None:
        """Ask with another question and other end sentences."""
        self.question, self.low_words, self.high_words = words.question, words.low_words, words.high_words

    def score_of(self, person_id: uuid.UUID) -> Score | None:
        """Return what one person answered."""
        return next((score for score in self.scores if score.person_id == person_id), None)

    # -- the rule: parents first

    @property
    def children_about(self) -> frozenset[uuid.UUID]:
        """The keys of the children it is about; empty for all those of the conference."""
        if self.child_id is not None:
            return frozenset({self.child_id})
        return frozenset(link.child_id for link in self.pair.children) if self.pair is not None else frozenset()

    @property
    def parents(self) -> list[Person]:
        """The invited parents of the children this scale is about: all of them answer before anyone else."""
        return self.conference.parents_invited(self.children_about)

    def is_parent(self, person: Person) -> bool:
        """Return True for a parent of the children it is about, invited or not: a parent is never one of the others.

        One who is not invited need not be waited for, but may answer at any time, and speaks among the parents.
        """
        children = self.children_about or {child.id for child in self.conference.children_here}
        return any(person.is_parent_of(child) for child in children)

    def parents_waiting(self, scores: Iterable[Score] | None = None) -> list[Person]:
        """Return the invited parents who have neither a score nor a reason, among ``scores`` or those of the scale."""
        found = self.scores if scores is None else scores
        done = {score.person_id for score in found if answered(score)}
        return [parent for parent in self.parents if parent.id not in done]

    def may_answer(self, person: Person) -> bool:
        """Return True where it is this person's turn, or their turn has been."""
        return self.is_parent(person) or not self.parents_waiting()

    def why_not_yet(self, person: Person) -> str:
        """Return the sentence that says whom this person waits for; empty where they need not wait."""
        if self.may_answer(person):
            return ""
        waiting = self.parents_waiting()
        have = "has" if len(waiting) == 1 else "have"
        return f"Opens when {_names(waiting)} {have} answered, or a reason is recorded."

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
        others = [score for score in found if answered(score) and not self.is_parents(score)]
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

    def is_parents(self, score: Score) -> bool:
        """Return True for the score of one of the parents."""
        return score.person is not None and self.is_parent(score.person)

    # -- speaking

    def speakers(self, order: SpeakingOrder = USUAL_ORDER) -> list[Person]:
        """Return everyone in the order they are asked: the parents, the others as the local order says, the chair."""
        return speakers_in_order(self, order)

    def next_speaker(self, order: SpeakingOrder = USUAL_ORDER) -> Person | None:
        """Return who is asked next: the first in order without an answer, or None where nobody is left to ask."""
        return next_in_order(self, order)

    def answer(self, person: Person, part: Part | None = None) -> Score:
        """Return the person's row to write an answer in, made in speaking order where there is none.

        A parent who is invited after others have answered is asked next and takes their turn among the parents; the row
        says that it came late. ``part`` is the running part of a split meeting. A child who is not here answers through
        their advocate. Raises ParentsFirst where an invited parent has neither a score nor a reason yet.
        """
        score = self.score_of(person.id)
        self.check_turn(person)
        self._call_parents_up()
        if score is None:
            score = Score(person_id=person.id, person=person, spoken=self._turn_of(person))
            score.part_id = part.id if part is not None else None
            score.spoken_by = usual_voice(self.conference, person)
            self.scores.append(score)
            if self.is_parent(person) and self.others_before(score):
                score.given_how = CAME_LATE
        return score

    def others_before(self, score: Score) -> bool:
        """Return True where this is a parent's row and somebody else has answered already."""
        others = (other for other in self.scores if other is not score and answered(other))
        return self.is_parents(score) and any(not self.is_parents(other) for other in others)

    def _turn_of(self, person: Person) -> int:
        """Return the next turn; for a late parent the first turn of the others, who all move on by one."""
        others = [score for score in self.scores if not self.is_parents(score)]
        if not self.is_parent(person) or not others:
            return max((score.spoken for score in self.scores), default=0) + 1
        turn = min(score.spoken for score in others)
        for score in self.scores:
            if score.spoken >= turn:
                score.spoken += 1
        return turn

    def _call_parents_up(self) -> None:
        """Put the answer of somebody who turned out to be a parent among the parents', and say that it came late.

        It happens where a tie to a child is written down after the first answers.
        """
        turns = {score.id: score.spoken for score in self.scores}
        others = [score for score in self.scores if answered(score) and not self.is_parents(score)]
        first = min((score.spoken for score in others), default=None)
        late = [score for score in self.scores if first is not None and self.is_parents(score) and score.spoken > first]
        if not late:
            return
        parents = [score for score in self.scores if self.is_parents(score)]
        rest = [score for score in self.scores if score not in parents]
        in_turn = [*sorted(parents, key=lambda one: turns[one.id]), *sorted(rest, key=lambda one: turns[one.id])]
        for turn, score in enumerate(in_turn, start=1):
            score.spoken = turn
        for score in late:
            score.given_how = score.given_how or CAME_LATE


def _named(person: Person | None) -> str:
    return person.shown_name if person is not None else "Somebody else"


def _names(people: list[Person]) -> str:
    return " and ".join(person.shown_name for person in people)


def _too_early(person: Person | None, waiting: list[Person]) -> str:
    return (
        f"{_named(person)}'s view was not stored: the parents are asked first. "
        f"Record a score for {_names(waiting)}, or the reason why there is none."
    )
