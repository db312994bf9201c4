"""The cards of one column as a list model. A refresh touches only the rows that differ."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.ui.board.cards import PLAN, Card

MIME = "application/x-safety-board-card"
CARD = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class CardList(QAbstractListModel):
    """One column. ``dropped`` says that a card (key) was dropped before a row; the store then does the move."""

    dropped = Signal(object, int)

    def __init__(self, column: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.column = column
        self.cards: list[Card] = []

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Take rows out, move, add and repaint until the list equals ``cards``; rows that are the same stay."""
        wanted = {card.id for card in cards}
        for row in range(len(self.cards) - 1, -1, -1):
            if self.cards[row].id not in wanted:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self.cards[row]
                self.endRemoveRows()
        if not self.cards and cards:
            self.beginInsertRows(QModelIndex(), 0, len(cards) - 1)
            self.cards = list(cards)
            self.endInsertRows()
            return
        for row, card in enumerate(cards):
            self._put(row, card)

    def _put(self, row: int, card: Card) -> None:
        """Make ``row`` show ``card``; the rows above it are right already."""
        if row >= len(self.cards) or self.cards[row].id != card.id:
            found = self.row_of(card.id, row)
            if found is None:
                self.beginInsertRows(QModelIndex(), row, row)
                self.cards.insert(row, card)
                self.endInsertRows()
                return
            self.beginMoveRows(QModelIndex(), found, found, QModelIndex(), row)
            self.cards.insert(row, self.cards.pop(found))
            self.endMoveRows()
        if self.cards[row] != card:
            self.cards[row] = card
            index = self.index(row)
            self.dataChanged.emit(index, index)

    def row_of(self, card_id: uuid.UUID, start: int = 0) -> int | None:
        """Return the row of a card at or after ``start``, or None."""
        return next((row for row in range(start, len(self.cards)) if self.cards[row].id == card_id), None)

    # -- what Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of cards."""
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the card, its text, or what a screen reader says of it."""
        if not index.isValid() or index.row() >= len(self.cards):
            return None
        card = self.cards[index.row()]
        if role == CARD:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return card.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return card.spoken(index.row() + 1, len(self.cards))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cards can be dragged; the column, not a card, takes a drop."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled

    # -- dragging

    def supportedDropActions(self) -> Qt.DropAction:
        """A card is moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return our own kind of data: a card cannot be dropped into another program."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the key of the dragged card and whether it is a step."""
        data = QMimeData()
        card = self.cards[indexes[0].row()]
        data.setData(MIME, f"{'step' if card.column == PLAN else 'entry'}:{card.id}".encode())
        return data

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:  # fmt: skip
        """A step stays in the plan, and an entry out of it: they are different things."""
        if not data.hasFormat(MIME):
            return False
        return _dragged(data)[0] == ("step" if self.column == PLAN else "entry")

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Say what was dropped where. Returns False: the view must not take the row out, the store moves the card."""
        if self.canDropMimeData(data, action, row, column, parent):
            self.dropped.emit(_dragged(data)[1], row if row >= 0 else len(self.cards))
        return False


def _dragged(data: QMimeData) -> tuple[str, uuid.UUID]:
    kind, _, key = bytes(data.data(MIME).data()).decode().partition(":")
    return kind, uuid.UUID(key)
