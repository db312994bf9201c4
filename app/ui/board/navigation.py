"""Where the keyboard is on the board: from card to card, after a moved card, back to the card that was open."""

from __future__ import annotations

import uuid
from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from app.ui.board.arrange import Columns
from app.ui.board.cards import Card
from app.ui.board.column import Column


class Navigation(QObject):
    """Moves the keyboard; it waits where a card is not on the screen yet."""

    def __init__(self, columns: Mapping[str, Column], board: Columns, parent: QObject) -> None:
        super().__init__(parent)
        self._columns = columns
        self._board = board
        self._follow: tuple[uuid.UUID, str, bool] | None = None
        self._reveal: uuid.UUID | None = None

    def forget(self) -> None:
        """Another conference is open: wait for nothing."""
        self._follow = self._reveal = None

    def follow(self, card_id: uuid.UUID, name: str, focus: bool) -> None:
        """Go with a card into a column; ``focus`` takes the keyboard along."""
        self._follow = (card_id, name, focus)
        self.go_on()

    def reveal(self, card_id: uuid.UUID) -> None:
        """Bring a new card into sight, without taking the keyboard from the line."""
        self._reveal = card_id
        self.go_on()

    def go_on(self) -> None:
        """Do what waits, if its card is there now."""
        if self._follow is not None:
            card_id, name, focus = self._follow
            if self._columns[name].view.go_to(card_id):
                self._follow = None
                if focus:
                    self._columns[name].view.setFocus()
        if self._reveal is not None and any(column.view.go_to(self._reveal) for column in self._columns.values()):
            self._reveal = None

    def back_to(self, card_id: uuid.UUID) -> None:
        """Put the keyboard on a card, wherever it is; on the first column where it is gone."""
        column = next((one for one in self._columns.values() if one.view.go_to(card_id)), self._board.order[0])
        column.view.setFocus()

    def outline(self, card_id: uuid.UUID | None) -> None:
        """Outline the card whose details are open."""
        for column in self._columns.values():
            column.view.delegate.open_card = card_id
            column.view.viewport().update()

    def go_sideways(self, name: str, by: int) -> None:
        """Go to the card at the same height in the next column that has any."""
        order = self._board.order
        here = next(number for number, column in enumerate(order) if column.domain == name)
        height = self._columns[name].view.height_of_current()
        for column in order[here + 1 :] if by > 0 else reversed(order[:here]):
            if column.view.go_to_height(height):
                column.view.setFocus()
                return

    def neighbour(self, domain: str, by: int, without: str) -> str | None:
        """Return the domain beside another, passing over ``without``; None at the ends."""
        order = [column.domain for column in self._board.order if column.domain != without]
        place = order.index(domain) + by
        return order[place] if 0 <= place < len(order) else None

    def next_asked(self, after: uuid.UUID | None = None) -> bool:
        """Go to the next card that is asked "still so?", from a card on, round by round; False where there is none."""
        cards = [(column, card) for column in self._board.order for card in column.cards.cards]
        start = next((number for number, (_, card) in enumerate(cards) if card.id == after), -1) + 1
        for column, card in (*cards[start:], *cards[:start]):
            if card.asked and card.id != after:
                column.view.setFocus()
                return column.view.go_to(card.id)
        return False

    def card_at(self, widget: QWidget | None) -> Card | None:
        """Return the current card of the column whose cards have the keyboard."""
        return next((one.view.current_card for one in self._columns.values() if one.view is widget), None)

    def place_of(self, card_id: uuid.UUID) -> QPoint:
        """Return where on the screen a card's menu opens."""
        column = next((one for one in self._columns.values() if one.cards.row_of(card_id) is not None), None)
        return (column or self._board.order[0]).view.place_of(card_id)

    def column_of(self, widget: QWidget | None) -> Column:
        """Return the column a widget is in, else the first."""
        inside = (one for one in self._columns.values() if widget is not None and one.isAncestorOf(widget))
        return next(inside, self._board.order[0])

    def chain_tabs(self, first: QWidget) -> None:
        """Let Tab go from column to column: cards, then the line and its fields."""
        before = first
        for column in self._board.order:
            for widget in (column.view, *column.line.fields().values(), column.line.whom):
                QWidget.setTabOrder(before, widget)
                before = widget
