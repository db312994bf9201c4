"""The board's side of every change: from a card's key and what the chair did to a named change at the desk."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from app.models.base import Row
from app.models.board import Domain, Entry, StillSo
from app.models.conference import Conference
from app.models.keeping import KeptFrom
from app.models.step import Step
from app.practice.prompts import prompt
from app.ui.board import changes
from app.ui.board.cards import PLAN, WORDS
from app.ui.board.changes import NewCard
from app.ui.board.early import EarlyMoves
from app.ui.desk import Desk
from app.ui.widgets.keeping_back import Subject, keep_back, put_to_all_parts


class BoardActions(QObject):
    """Asks the desk for the board's changes.

    ``follow`` says that the keyboard is to go with a card (key) into a column; ``added`` that a card is new (key);
    ``carried`` that the last board is here now (key of its first card).
    """

    follow = Signal(object, str)
    added = Signal(object)
    carried = Signal(object)

    def __init__(self, desk: Desk, early: EarlyMoves, parent: QObject) -> None:
        super().__init__(parent)
        self._early = early
        self._desk = desk

    @property
    def _conference(self) -> Conference:
        conference = self._desk.conference
        if conference is None:
            raise RuntimeError("the board has no conference open")
        return conference

    # -- adding

    def add(
        self,
        column: str,
        new: NewCard,
        also: Callable[[Session], None],
        failed: Callable[[BaseException], None],
        answers: uuid.UUID | None = None,
    ) -> None:
        """Add a card or a step; ``also`` runs in the same change, ``failed`` where it could not be stored."""
        part = self._desk.running_part()
        conference_id, part_id = self._conference.id, part.id if part is not None else None

        def change(session: Session) -> uuid.UUID:
            also(session)
            if column == PLAN:
                return changes.add_step(session, conference_id, new, part_id, answers)
            return changes.add_card(session, conference_id, Domain(column), new, part_id)

        self._desk.run(f"Add a {WORDS[column]}", change, done=self.added.emit, failed=failed)

    # -- moving

    def shift(self, column: str, card_id: uuid.UUID, by: int) -> None:
        """Move a card one place up or down."""
        if column == PLAN:
            # Not shown early: at the end of a safety goal a step comes under the next one, in the same place here.
            self._desk.run("Move the step", lambda session: changes.shift_step(session, card_id, by))
        elif self._early.shift(column, card_id, by):
            day = today()
            self._move(f"Move the {WORDS[column]}", lambda session: changes.shift_card(session, card_id, by, day))

    def drop(self, column: str, card_id: uuid.UUID, row: int) -> None:
        """Move a card before a row of a column."""
        if not self._early.move(column, card_id, row):
            return
        self.follow.emit(card_id, column)
        if column == PLAN:
            self._move("Move the step", lambda session: changes.move_step(session, card_id, row))
        else:
            domain, day = Domain(column), today()
            label = f"Move to {prompt(column).title.rstrip('?').lower()}"
            self._move(label, lambda session: changes.move_card(session, card_id, domain, row, day))

    def _move(self, label: str, change: Callable[[Session], None]) -> None:
        """Store a move that the screen shows already; where that fails the screen goes back."""

        def failed(error: BaseException) -> None:
            self._early.end(False)
            self._desk.tell(str(error))

        self._early.begin()
        self._desk.run(label, change, done=lambda _: self._early.end(True), failed=failed)

    def move_to(self, card_id: uuid.UUID, domain: str) -> None:
        """Move a card to the foot of another domain."""
        self.drop(domain, card_id, sum(entry.domain.value == domain for entry in self._conference.entries))

    # -- the rest

    def take_away(self, column: str, card_id: uuid.UUID) -> None:
        """Delete a card at once; the desk shows the way back."""
        word = WORDS[column]
        kind = Step if column == PLAN else Entry
        self._desk.flush()
        self._desk.run(
            f"Take away the {word}",
            lambda session: changes.take_away(session, kind, card_id),
            done=lambda _: self._desk.deleted.emit(f"{word.capitalize()} taken away."),
        )

    def mark(self, card_id: uuid.UUID, name: str, on: bool) -> None:
        """Set or take off one of the marks."""
        self._desk.run("Mark the card", lambda session: changes.mark(session, card_id, name, on))

    def mark_impact(self, card_id: uuid.UUID, child_id: uuid.UUID, on: bool) -> None:
        """Say whether an impact is in the child's own words."""
        self._desk.flush()
        self._desk.run("Mark the impact", lambda session: changes.mark_impact(session, card_id, child_id, on))

    def say_who(self, card_id: uuid.UUID, person_id: uuid.UUID | None, words: str) -> None:
        """Record who said it."""
        self._desk.run("Who said it", lambda session: changes.say_who(session, card_id, person_id, words))

    def concern_child(self, card_id: uuid.UUID, child_id: uuid.UUID, on: bool) -> None:
        """Say whether a card is about a child."""
        self._desk.run("Which children", lambda session: changes.concern_child(session, card_id, child_id, on))

    def answer(self, card_id: uuid.UUID, step_id: uuid.UUID, on: bool) -> None:
        """Say whether a step answers a card."""
        self._desk.run("Steps for the worry", lambda session: changes.answer(session, card_id, step_id, on))

    def say_still_so(self, card_id: uuid.UUID, still_so: StillSo, on: bool = True) -> None:
        """Say whether a card from the last board is still true; taking an answer back asks again."""
        still_so = still_so if on else StillSo.ASK
        self._desk.run("Still so", lambda session: changes.say_still_so(session, card_id, still_so))

    def keep_from(self, kind: type[Row], row_id: uuid.UUID, kept: KeptFrom) -> None:
        """Keep a card, a step or an impact from these people, and from no others."""
        keep_back(self._desk, Subject(kind, row_id), kept)

    def put_to_all_parts(self, kind: type[Row], row_id: uuid.UUID) -> None:
        """Let those of every part of the meeting have what was said in one."""
        put_to_all_parts(self._desk, Subject(kind, row_id))

    def order_columns(self, name: str, by: int) -> None:
        """Move a column left (-1) or right (+1). The four domains stay; their order is local."""
        conference_id = self._conference.id
        self._desk.run("Order of the columns", lambda session: changes.order_columns(session, conference_id, name, by))


def today() -> date:
    """Return the day it is here."""
    return datetime.now().astimezone().date()
