"""Moves a card on the screen at once; the store does it a moment later and its snapshot confirms it.

While a move is on its way, snapshots that were read before it would put the card back for a blink: they are passed
over. The store works in line, so the snapshot that follows a move always has it.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.ui.board.card_list import CardList


class EarlyMoves(QObject):
    """``settled`` says that the lists have to be shown anew: a move could not be stored, or changed nothing."""

    settled = Signal()

    def __init__(self, lists: Mapping[str, CardList], parent: QObject) -> None:
        super().__init__(parent)
        self._lists = lists
        self._under_way = 0

    @property
    def under_way(self) -> bool:
        """True while a move is on its way to the store."""
        return self._under_way > 0

    def shift(self, column: str, card_id: uuid.UUID, by: int) -> bool:
        """Show a card one place up or down; return False where it is at the end already."""
        cards = self._lists[column].cards
        row = self._lists[column].row_of(card_id)
        if row is None or not 0 <= row + by < len(cards):
            return False
        shown = list(cards)
        shown.insert(row + by, shown.pop(row))
        self._lists[column].show_cards(shown)
        return True

    def move(self, column: str, card_id: uuid.UUID, before: int) -> bool:
        """Show a card before a row of a column; return False where it stands there already."""
        source = next((one for one in self._lists.values() if one.row_of(card_id) is not None), None)
        row = source.row_of(card_id) if source is not None else None
        if source is None or row is None:
            return False
        target = self._lists[column]
        if source is target and before in (row, row + 1):
            return False
        left = [card for card in source.cards if card.id != card_id]
        moved = replace(source.cards[row], column=column)
        if source is target:
            left.insert(before - (row < before), moved)
            target.show_cards(left)
        else:
            source.show_cards(left)
            target.show_cards([*target.cards[:before], moved, *target.cards[before:]])
        return True

    def begin(self) -> None:
        """A move was asked for."""
        self._under_way += 1

    def end(self, changed: bool) -> None:
        """The store answered; ``changed`` is False where the lists show something it did not do."""
        self._under_way -= 1
        if not changed:
            self.settled.emit()
