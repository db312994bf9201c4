"""One child's page: what the child says and shows on the left; taking part, an advocate and what to do on the right."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.models.person import Person
from app.practice.participation import about_child
from app.ui.changes import Changes
from app.ui.children.advocate import AdvocateCard
from app.ui.children.over_time import OverTimeCard
from app.ui.children.takes_part import TakesPartCard
from app.ui.children.voice import VoiceForm
from app.ui.pictures_of.card import PicturesCard
from app.ui.seen.cards import DeniedCard, SeenCard
from app.ui.theme import Theme
from app.ui.widgets.into_sight import bring_into_sight
from app.ui.widgets.rows import Card, order_tabs, tab_stops

if TYPE_CHECKING:
    from app.models.conference import Conference

LEFT, RIGHT = 0, 1


class ChildPage(QWidget):
    """The cards of one child of one conference, in two columns where there is room.

    What stands on top is built at once, the rest as soon as that is painted.
    """

    def __init__(self, changes: Changes, theme: Theme, child: Person, conference: Conference) -> None:
        super().__init__()
        self._changes = changes
        self._theme = theme
        self._child_id = child.id
        self._words = about_child(child.shown_name or "this child")
        self._conference = conference
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(16, 14, 16, 16)
        self._both.setSpacing(14)
        self._columns = [QVBoxLayout(), QVBoxLayout()]
        for column in self._columns:
            column.setSpacing(14)
            column.addStretch(1)
            self._both.addLayout(column, 1)
        self._cards: list[Card] = []
        self._wanted: uuid.UUID | None = None
        self._voice = VoiceForm(changes, child.id, self._words, unborn=child.is_unborn)
        self._add(LEFT, self._voice)
        self._waiting = self._of_a_baby_to_come() if child.is_unborn else self._of_a_child()
        self._build_next()

    def show_conference(self, conference: Conference) -> None:
        """Show a snapshot on every card there is."""
        self._conference = conference
        for card in self._cards:
            card.show_conference(conference)
        order_tabs(self)

    def focus_first(self) -> None:
        """Go to the child's words."""
        self._voice.focus_first()

    def show_row(self, row_id: uuid.UUID) -> None:
        """Put the keyboard on what stands for a row of the store, as soon as its card is there."""
        self._wanted = row_id
        self._go_to_wanted()

    def put_away(self) -> None:
        """Leave nothing open that is for staff alone."""
        for card in self._cards:
            if isinstance(card, DeniedCard):
                card.fold()

    def stand_beside(self, side_by_side: bool) -> None:
        """Put the second column beside the first one, or below it."""
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.LeftToRight if side_by_side else ways.TopToBottom)

    def _of_a_child(self) -> list[Callable[[], None]]:
        changes, child_id, words = self._changes, self._child_id, self._words
        return [
            lambda: self._add(RIGHT, TakesPartCard(changes, child_id, words)),
            lambda: self._add(LEFT, OverTimeCard(self._theme, child_id, words)),
            lambda: self._add(RIGHT, AdvocateCard(changes, child_id, words)),
            lambda: self._add(LEFT, PicturesCard(changes, changes.conference_id, child_id)),
            self._add_seen,
        ]

    def _of_a_baby_to_come(self) -> list[Callable[[], None]]:
        """Nobody can see, hear or offer anything to a baby before birth."""
        changes, child_id = self._changes, self._child_id
        return [
            lambda: self._add(RIGHT, AdvocateCard(changes, child_id, self._words, unborn=True)),
            lambda: self._add(LEFT, SeenCard(changes, child_id)),
        ]

    def _add_seen(self) -> None:
        seen = SeenCard(self._changes, self._child_id)
        denied = DeniedCard(self._changes, self._child_id)
        seen.could_not_see.connect(denied.begin)
        self._add(LEFT, seen)
        self._add(RIGHT, denied)

    def _build_next(self) -> None:
        self._waiting.pop(0)()
        if self._waiting:
            QTimer.singleShot(0, self, self._build_next)
        order_tabs(self)
        self._go_to_wanted()

    def _add(self, column: int, card: Card) -> None:
        self._columns[column].insertWidget(self._columns[column].count() - 1, card)
        self._cards.append(card)
        card.show_conference(self._conference)

    def _go_to_wanted(self) -> None:
        """Put the keyboard on the row that was asked for, unless its card is not there yet."""
        if self._wanted is None:
            return
        row = next((row for card in self._cards if (row := card.row_of(self._wanted)) is not None), None)
        stops = tab_stops(row) if row is not None else []
        if row is not None and stops:
            self._wanted = None
            next((one for one in stops if isinstance(one, QLineEdit | QPlainTextEdit)), stops[0]).setFocus()
            bring_into_sight(row)
        elif not self._waiting:
            self._wanted = None
