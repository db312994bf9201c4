"""One column's cards on the screen: keys, dragging with the place shown, and the menu."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QToolTip

from app.models.board import StillSo
from app.ui.board.card_delegate import CardDelegate
from app.ui.board.card_list import CARD, CardList
from app.ui.board.cards import Card
from app.ui.shell.keys import KEYS
from app.ui.theme import Theme
from app.ui.widgets.painted_list import PaintedList


class CardView(PaintedList):
    """Says what the chair wants done with a card (by its key); it changes nothing itself."""

    opened = Signal(object)
    shifted = Signal(object, int)
    crossed = Signal(object, int)
    taken_away = Signal(object)
    answered = Signal(object, object)
    speaker_wanted = Signal(object)
    steps_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)
    sideways = Signal(int)
    below = Signal()

    def __init__(self, cards: CardList, theme: Theme, empty: str) -> None:
        super().__init__(theme, empty)
        self._drop_row = -1
        self.cards = cards
        self.delegate = CardDelegate(self, theme)
        self.setModel(cards)
        self.setItemDelegate(self.delegate)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.setMouseTracking(False)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(CARD).id))
        self._does: dict[str, Callable[[Card], object]] = {
            "card_up": lambda card: self.shifted.emit(card.id, -1),
            "card_down": lambda card: self.shifted.emit(card.id, 1),
            "card_left": lambda card: self.crossed.emit(card.id, -1),
            "card_right": lambda card: self.crossed.emit(card.id, 1),
            "card_delete": lambda card: self.taken_away.emit(card.id),
            "card_open": lambda card: self.opened.emit(card.id),
            "said_by": lambda card: self.speaker_wanted.emit(card.id),
            "card_steps": lambda card: self.steps_wanted.emit(card.id),
            "still_yes": lambda card: self._answer(card, StillSo.YES),
            "still_changed": lambda card: self._answer(card, StillSo.CHANGED),
            "still_no": lambda card: self._answer(card, StillSo.NO),
        }

    def sizeHint(self) -> QSize:
        """Ask for little: the column gives what is left, and where that is little the cards scroll."""
        return QSize(self._theme.pixels(120), self._theme.pixels(90))

    # -- asking and showing

    @property
    def current_card(self) -> Card | None:
        """The card the keyboard is on."""
        return cast("Card | None", self.currentIndex().data(CARD))

    def go_to(self, card_id: uuid.UUID) -> bool:
        """Put the keyboard on a card and show it; return False where the column has no such card."""
        row = self.cards.row_of(card_id)
        if row is None:
            return False
        self.setCurrentIndex(self.cards.index(row))
        self.scrollTo(self.currentIndex())
        return True

    def go_to_height(self, y: int) -> bool:
        """Put the keyboard on the card at a height on the screen, the last one below them all; False for no card."""
        if not self.cards.cards:
            return False
        index = self.indexAt(QPoint(self.viewport().width() // 2, self.viewport().mapFromGlobal(QPoint(0, y)).y()))
        self.setCurrentIndex(index if index.isValid() else self.cards.index(len(self.cards.cards) - 1))
        return True

    def place_of(self, card_id: uuid.UUID) -> QPoint:
        """Return the middle of a card on the screen, where its menu opens; of the view where it has no such card."""
        row = self.cards.row_of(card_id)
        rect = self.visualRect(self.cards.index(row)) if row is not None else self.viewport().rect()
        return self.viewport().mapToGlobal(rect.intersected(self.viewport().rect()).center())

    def height_of_current(self) -> int:
        """Return the height on the screen of the middle of the current card."""
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center()).y()

    def lay_out_anew(self) -> None:
        """Lay out every card: the text size or the colours are others."""
        self.delegate.forget()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    # -- keys and menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, open or take away the current card, or go to a neighbour."""
        card = self.current_card
        work = next((work for name, work in self._does.items() if _is_pressed(event, KEYS[name].keys)), None)
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if work is not None or key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if card is not None:
                (work or self._does["card_open"])(card)
        elif plain and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.sideways.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif plain and key == Qt.Key.Key_Down and self.currentIndex().row() == len(self.cards.cards) - 1:
            self.below.emit()
        else:
            super().keyPressEvent(event)

    def _answer(self, card: Card, still_so: StillSo) -> None:
        if card.still_so is not StillSo.NOT_CARRIED:
            self.answered.emit(card.id, still_so)

    # -- the dot that links to the plan

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the steps where the dot was clicked."""
        super().mouseReleaseEvent(event)
        card = self._linked_at(event.position().toPoint())
        if card is not None and event.button() is Qt.MouseButton.LeftButton:
            self.steps_wanted.emit(card.id)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what the dot does where the mouse rests on it."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            linked = self._linked_at(event.pos()) is not None
            QToolTip.showText(event.globalPos(), f"Go to its steps ({KEYS['card_steps'].keys})" if linked else "", self)
            return True
        return super().viewportEvent(event)

    def _linked_at(self, point: QPoint) -> Card | None:
        index = self.indexAt(point)
        card: Card | None = index.data(CARD) if index.isValid() else None
        return card if card and self.delegate.is_plan_link(card, self.visualRect(index), point) else None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the card under the mouse, or of the current one for the Menu key."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            place = self.visualRect(index).center() if by_key else event.pos()
            self.menu_wanted.emit(index.data(CARD).id, self.viewport().mapToGlobal(place))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Start at the first card where there is no current one."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.cards.cards:
            self.setCurrentIndex(self.cards.index(0))

    # -- dragging

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a card from this or another column."""
        self._consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the card would go."""
        super().dragMoveEvent(event)  # scrolls at the edges
        self._consider(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no place any more."""
        super().dragLeaveEvent(event)
        self._show_place(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the card to the list, which says where it was dropped."""
        row = self._row_at(event.position().toPoint())
        self._show_place(-1)
        self.cards.dropMimeData(event.mimeData(), Qt.DropAction.MoveAction, row, 0, QModelIndex())
        # A copy, as far as Qt knows: after a move it would take rows out of the column the card came from.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)

    def _consider(self, event: QDragMoveEvent) -> None:
        fits = self.cards.canDropMimeData(event.mimeData(), Qt.DropAction.MoveAction, 0, 0, QModelIndex())
        self._show_place(self._row_at(event.position().toPoint()) if fits else -1)
        if fits:
            event.acceptProposedAction()
        else:
            event.ignore()

    def _row_at(self, point: QPoint) -> int:
        """Return the row before which a card dropped here would stand."""
        index = self.indexAt(point)
        if not index.isValid():
            return len(self.cards.cards) if self._end() <= point.y() else 0
        return index.row() + (point.y() > self.visualRect(index).center().y())

    def _end(self) -> int:
        """Return where the last card ends."""
        rect: QRect = self.visualRect(self.cards.index(len(self.cards.cards) - 1))
        return rect.bottom() if self.cards.cards else 0

    def _show_place(self, row: int) -> None:
        if row != self._drop_row:
            self._drop_row = row
            self.viewport().update()

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards, and the place where a dragged card would go."""
        super().paintEvent(event)
        if self._drop_row < 0:
            return
        painter = QPainter(self.viewport())
        margin, y = self._theme.pixels(8), self._place_height(self._drop_row)
        painter.setPen(QPen(QColor(self._theme.colours.accent), self._theme.pixels(4)))
        painter.drawLine(margin, y, self.viewport().width() - margin, y)
        painter.end()

    def _place_height(self, row: int) -> int:
        if row < len(self.cards.cards):
            return max(self.visualRect(self.cards.index(row)).top(), 2)
        return min(self._end(), self.viewport().height() - 3)


def _is_pressed(event: QKeyEvent, keys: str) -> bool:
    """Return True for a key of the list. A sign ("@") may need Shift or AltGr: what counts is what it types."""
    return QKeySequence(event.keyCombination().toCombined()) == QKeySequence(keys) or event.text() == keys
