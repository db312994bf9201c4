"""What the store keeps beside the record for the scales of the open conference, as the screen sees it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.models.conference import Conference
from app.models.person import Person
from app.models.scale import Scale
from app.models.score import Score
from app.models.speaking import Group, SpeakingOrder, move_speaker
from app.models.written_first import WritingRound
from app.practice.scale_numbers import Number
from app.store.scale_settings import (
    LocalScales,
    keep_asked,
    keep_people_order,
    keep_round,
    read_local_scales,
    read_round,
)
from app.ui.desk import Desk

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class LocalToScale(QObject):
    """Hidden numbers, who was moved by hand, and what was asked. ``changed`` when the screen should look again."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._conference_id: uuid.UUID | None = None
        self._kept = LocalScales()
        desk.preferences.changed.connect(lambda name: self.changed.emit() if name.startswith("scale_") else None)

    def open(self, conference: Conference) -> None:
        """Ask the store what it keeps for a conference, once."""
        if conference.id == self._conference_id:
            return
        self._conference_id = conference.id
        self._kept = LocalScales()
        self._read()

    @property
    def order(self) -> SpeakingOrder:
        """The order of speaking that is usual here, with those who were moved by hand at this conference."""
        preferences = self._desk.preferences
        groups = tuple(Group(word) for word in str(preferences.get("scale_order")).split())
        return SpeakingOrder(groups, self._kept.people, bool(preferences.get("scale_ask_chair")))

    def round(self, scale: Scale) -> WritingRound | None:
        """Return the writing round that is under way on a scale, or None."""
        found = self._kept.rounds.get(scale.id)
        return found if found is not None and not found.is_over(scale) else None

    def was_asked(self, score: Score) -> bool:
        """Return True where it was said that everybody may see an answer."""
        return score.id in self._kept.asked

    # -- changing

    def move(self, scale: Scale, person: Person, by: int) -> bool:
        """Ask somebody earlier or later; return False at the end of what a local order can do."""
        moved = move_speaker(scale, person, by, self.order)
        if scale.speakers(moved) == scale.speakers(self.order):
            return False
        conference_id, people = scale.conference_id, moved.people
        self._kept = replace(self._kept, people=people)
        self._run("Order of speaking", lambda session: keep_people_order(session, conference_id, people))
        return True

    def start_round(self, scale: Scale) -> None:
        """Begin: from now on numbers are written down hidden."""
        self._keep(scale.id, WritingRound())

    def end_round(self, scale: Scale) -> None:
        """End the round and forget the numbers that were not shown."""
        self._keep(scale.id, None)

    def write(self, scale: Scale, person: Person, number: Number) -> None:
        """Write a number down, hidden. Raises ScoreRange and Unfinished."""
        found = self.round(scale) or WritingRound()
        found.write(scale, person, number.low, number.high)
        self._keep(scale.id, found)

    def strike(self, scale: Scale, person: Person) -> None:
        """Take away what somebody wrote, also where all is shown: taken back, it must not be hidden again."""
        found = self._kept.rounds.get(scale.id)
        if found is not None and person.id in found.numbers:
            found.strike(person)
            self._keep(scale.id, found)

    def show_numbers(self, scale: Scale, *, everyone: bool) -> None:
        """Make answers of the parents' numbers, or of everybody's, the parents' first."""
        scale_id, order, part = scale.id, self.order, self._desk.running_part()
        part_id = part.id if part is not None and len(scale.conference.parts) > 1 else None

        def change(session: Session) -> None:
            found, whole = read_round(session, scale_id), session.get_one(Scale, scale_id)
            running = next((one for one in whole.conference.parts if one.id == part_id), None)
            if found is not None:
                (found.show_everyone if everyone else found.show_parents)(whole, order, running)

        label = "Show everybody's numbers" if everyone else "Show the parents' numbers"
        self._desk.run(label, change)

    def say_asked(self, score: Score) -> None:
        """Note that everybody may see a child's answer."""
        conference_id, score_id = score.scale.conference_id, score.id
        self._kept = replace(self._kept, asked=self._kept.asked | {score_id})
        self._run("Everybody may see it", lambda session: keep_asked(session, conference_id, score_id))

    # -- reading

    def _keep(self, scale_id: uuid.UUID, found: WritingRound | None) -> None:
        rounds = {key: one for key, one in self._kept.rounds.items() if key != scale_id}
        if found is not None:
            rounds[scale_id] = found
        self._kept = replace(self._kept, rounds=rounds)
        plain = WritingRound(dict(found.numbers)) if found is not None else None
        self._run("Everyone writes first", lambda session: keep_round(session, scale_id, plain))

    def _run(self, label: str, change: Callable[[Session], None]) -> None:
        self._desk.run(label, change)
        self.changed.emit()

    def _read(self) -> None:
        conference_id = self._conference_id
        assert conference_id is not None

        def show(kept: LocalScales) -> None:
            if self._conference_id == conference_id:
                self._kept = kept
                self.changed.emit()

        self._desk.read(lambda session: read_local_scales(session, conference_id), show)
