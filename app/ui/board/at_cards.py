"""What the chair does at a card: open it, its menu, the domain beside, its steps, the next one to ask about."""

from __future__ import annotations

import uuid
from functools import partial
from textwrap import shorten

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.models.board import Domain, Entry, StillSo
from app.models.step import Step
from app.ui.board.actions import BoardActions
from app.ui.board.adding import Adding
from app.ui.board.card_maker import steps_in_order
from app.ui.board.cards import PLAN
from app.ui.board.column import Column
from app.ui.board.menus import entry_menu, step_menu
from app.ui.board.navigation import Navigation
from app.ui.board.sheet import CardSheet
from app.ui.desk import Desk

LONGEST_TITLE = 90
"""Letters of a card that stand over its history."""


class AtCards(QObject):
    """Listens to the cards. ``step_wanted`` asks for the plan at a step; ``sheet_moved``: the sheet came or went."""

    step_wanted = Signal(object)
    sheet_moved = Signal()

    def __init__(
        self, desk: Desk, actions: BoardActions, navigation: Navigation, sheet: CardSheet, adding: Adding,
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._desk = desk
        self._screen = parent
        self._actions = actions
        self._navigation = navigation
        self._sheet = sheet
        self._adding = adding
        sheet.closed.connect(self._back_to)
        actions.follow.connect(self._follow)
        actions.carried.connect(self._begin_asking)

    def listen(self, name: str, column: Column) -> None:
        """Hear of what is done at the cards of a column."""
        view = column.view
        view.opened.connect(self.open_card)
        view.speaker_wanted.connect(partial(self.open_card, at_speaker=True))
        view.menu_wanted.connect(self._show_menu)
        view.steps_wanted.connect(self._go_to_steps)
        view.crossed.connect(partial(self._cross, name))
        view.shifted.connect(partial(self._actions.shift, name))
        view.taken_away.connect(partial(self._actions.take_away, name))
        view.sideways.connect(partial(self._navigation.go_sideways, name))
        view.answered.connect(self._answer)
        column.cards.dropped.connect(partial(self._actions.drop, name))

    def row_at_keyboard(self) -> Entry | Step | None:
        """Return the card that is open or that the keyboard is on."""
        card = self._navigation.card_at(self._screen.focusWidget())
        card_id = self._sheet.card_id or (card.id if card is not None else None)
        return (self._entry(card_id) or self._step(card_id)) if card_id is not None else None

    # -- opening

    def open_card(self, card_id: uuid.UUID, *, at_speaker: bool = False) -> None:
        """Open an entry's details beside the board, or a step in the plan."""
        entry = self._entry(card_id)
        if entry is None:
            self.step_wanted.emit(card_id)
        elif self._desk.conference is not None:
            self._navigation.outline(card_id)
            self._sheet.open_card(self._desk.conference, entry, at_speaker=at_speaker)
            self.sheet_moved.emit()

    def _back_to(self, card_id: uuid.UUID) -> None:
        self._navigation.outline(None)
        self.sheet_moved.emit()
        self._navigation.back_to(card_id)

    def _follow(self, card_id: uuid.UUID, name: str) -> None:
        self._navigation.follow(card_id, name, focus=not self._sheet.isVisible())

    def _show_menu(self, card_id: uuid.UUID, place: QPoint) -> None:
        conference, entry, step = self._desk.conference, self._entry(card_id), self._step(card_id)
        if conference is None:
            return
        menu = QMenu(self._screen)
        menu.setObjectName("card_menu")
        menu.aboutToHide.connect(menu.deleteLater)
        if step is not None:
            step_menu(
                menu, conference, step, self._actions, lambda: self.open_card(card_id),
                lambda: self._show_history(card_id, step.text),
            )  # fmt: skip
        elif entry is not None:
            entry_menu(
                menu, conference, entry, self._actions, lambda: self.open_card(card_id),
                lambda: self.open_card(card_id, at_speaker=True), lambda: self._go_to_steps(card_id),
                lambda: self._adding.step_for(card_id), lambda: self._show_history(card_id, entry.text),
            )  # fmt: skip
        menu.popup(place)

    def _show_history(self, card_id: uuid.UUID, words: str) -> None:
        from app.ui.history.dialog import HistoryDialog  # seldom wanted

        conference = self._desk.conference
        if conference is not None:
            title = shorten(words, LONGEST_TITLE, placeholder="…")
            HistoryDialog(self._desk, self._screen, family_id=conference.family_id, title=title, row_id=card_id).open()

    # -- moving

    def _cross(self, name: str, card_id: uuid.UUID, by: int) -> None:
        """Move an entry to the domain beside the one it is shown in; the plan is passed over, and the ends are ends."""
        beside = self._navigation.neighbour(name, by, PLAN) if name != PLAN else None
        if beside is not None:
            self._actions.move_to(card_id, beside)

    def _go_to_steps(self, card_id: uuid.UUID) -> None:
        """Go to the first step that answers a worry; where there is none, to the line where one is written."""
        entry = self._entry(card_id)
        if entry is None or self._desk.conference is None:
            return
        answering = {link.step_id for link in entry.answers}
        first = next((step.id for step in steps_in_order(self._desk.conference) if step.id in answering), None)
        if first is not None:
            self.step_wanted.emit(first)
        elif entry.domain is Domain.WORRY:
            self._adding.step_for(card_id)

    # -- a review

    def _begin_asking(self, first: tuple[uuid.UUID, str] | None) -> None:
        if first is not None:
            self._follow(*first)

    def _answer(self, card_id: uuid.UUID, still_so: StillSo) -> None:
        """Record an answer and go to the next card; where it has changed open it, to write how."""
        self._actions.say_still_so(card_id, still_so)
        if still_so is StillSo.CHANGED:
            self.open_card(card_id)
        else:
            self._navigation.next_asked(card_id)

    # -- finding

    def _entry(self, card_id: uuid.UUID) -> Entry | None:
        conference = self._desk.conference
        entries = conference.entries if conference is not None else []
        return next((entry for entry in entries if entry.id == card_id), None)

    def _step(self, card_id: uuid.UUID) -> Step | None:
        steps = steps_in_order(self._desk.conference) if self._desk.conference is not None else []
        return next((step for step in steps if step.id == card_id), None)
