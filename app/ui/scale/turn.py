"""The changes one person's turn on one scale can make; each runs in the store's session."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.models.conference import Part
from app.models.one_higher import plan_one_higher
from app.models.person import Person
from app.models.scale import Scale
from app.models.score import NoScore, Score
from app.models.several_scales import Points, answer_for_children
from app.practice.scale_numbers import Number
from app.store.scale_settings import read_local_scales

RunningPart = Callable[[], uuid.UUID | None]
"""Says which part of a split meeting is running; None where the meeting is whole."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose turn it is, on which scale, in which part of a split meeting.

    Every method raises ParentsFirst where this person has to wait.
    """

    scale_id: uuid.UUID
    person_id: uuid.UUID
    part: RunningPart

    def score(self, session: Session) -> Score:
        """Return the row to write the answer in."""
        part_id = self.part()
        part = session.get_one(Part, part_id) if part_id is not None else None
        return session.get_one(Scale, self.scale_id).answer(session.get_one(Person, self.person_id), part)

    def give(self, session: Session, number: Number) -> None:
        """Give a number or a range. Raises ScoreRange."""
        self.score(session).give(number.low, number.high)

    def give_face(self, session: Session, face: str) -> None:
        """Give a face."""
        self.score(session).give_face(face)

    def give_reason(self, session: Session, why: NoScore, reason: str = "") -> None:
        """Say why there is no number. Raises Unfinished where "not asked" has no words."""
        self.score(session).give_reason(why, reason)

    def explain(self, session: Session, reason: str) -> None:
        """Put words to the reason. Raises Unfinished where "not asked" would lose them."""
        self.score(session).explain(reason)

    def take_back(self, session: Session) -> None:
        """Take the answer back; the words stay."""
        self.score(session).clear()

    def say(self, session: Session, words: str) -> None:
        """Write what makes it that number."""
        self.score(session).words = words

    def say_one_higher(self, session: Session, words: str) -> None:
        """Write what one higher would look like."""
        self.score(session).one_higher = words

    def say_how(self, session: Session, words: str) -> None:
        """Write how the answer was given: by letter, by drawing."""
        self.score(session).given_how = words

    def set_own_words(self, session: Session, own: bool) -> None:
        """Mark the words as the person's own: they stand in quotes in the record."""
        self.score(session).own_words = own

    def set_spoken_by(self, session: Session, speaker_id: uuid.UUID | None) -> None:
        """Say who spoke for the person."""
        self.score(session).spoken_by = session.get_one(Person, speaker_id) if speaker_id else None

    def give_for_children(self, session: Session, numbers: Mapping[uuid.UUID, Number], others: Number | None) -> None:
        """Give a number for each child named, and one for the others. Raises ScoreRange."""
        scale, person = session.get_one(Scale, self.scale_id), session.get_one(Person, self.person_id)
        part_id = self.part()
        part = session.get_one(Part, part_id) if part_id is not None else None
        points: dict[uuid.UUID, Points] = {key: (number.low, number.high) for key, number in numbers.items()}
        rest: Points | None = (others.low, others.high) if others is not None else None
        answer_for_children(scale.conference, person, points, rest, part)

    def make_step(self, session: Session) -> uuid.UUID:
        """Make a step of the plan of what one higher would look like. Raises Unfinished where nothing was said."""
        score = self.score(session)
        asked = read_local_scales(session, score.scale.conference_id).asked
        return plan_one_higher(score, asked=score.id in asked).id
