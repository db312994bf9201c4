"""Paints cards. Layouts are kept until the card, the width or the text size changes."""

from __future__ import annotations

import uuid

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.board.card_layout import CardLayout
from app.ui.board.card_list import CARD
from app.ui.board.cards import Card
from app.ui.theme import Theme

GAP = 4
"""Pixels at 100% around a card."""


class CardDelegate(QStyledItemDelegate):
    """Draws each card of one view. ``open_card`` is outlined while its details are open beside the board."""

    def __init__(self, view: QAbstractItemView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._kept: dict[uuid.UUID, tuple[Card, int, CardLayout]] = {}
        self.open_card: uuid.UUID | None = None

    def forget(self) -> None:
        """Lay everything out anew: the text size or the font is another."""
        self._kept.clear()

    def layout(self, card: Card) -> CardLayout:
        """Return the card's layout at the view's width."""
        width = self._view.viewport().width() - 2 * self._theme.pixels(GAP)
        kept = self._kept.get(card.id)
        if kept is not None and kept[0] is card and kept[1] == width:
            return kept[2]
        made = CardLayout(card, width, self._theme)
        self._kept[card.id] = (card, width, made)
        return made

    def is_plan_link(self, card: Card, place: QRect, point: QPoint) -> bool:
        """Return True where a point of the view is on the dot of a card that is painted at ``place``."""
        gap = self._theme.pixels(GAP)
        link = self.layout(card).plan_link
        return link is not None and link.translated(place.x() + gap, place.y() + gap).contains(QPointF(point))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a card with the gap around it."""
        gap = 2 * self._theme.pixels(GAP)
        return QSize(self._view.viewport().width(), self.layout(index.data(CARD)).height + gap)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one card, outlined where the keyboard or the open details are."""
        card: Card = index.data(CARD)
        gap = self._theme.pixels(GAP)
        colours = self._theme.colours
        rect = QRectF(option.rect).adjusted(gap, gap, -gap, -gap)
        state = option.state
        current = bool(state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        strong = current or card.id == self.open_card
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        quiet = QPen(QColor(colours.caution), 1, Qt.PenStyle.DashLine) if card.asked else QPen(QColor(colours.line), 1)
        painter.setPen(QPen(QColor(colours.accent), 2) if strong else quiet)
        painter.setBrush(Qt.BrushStyle.NoBrush if card.over else QColor(colours.card))
        radius = self._theme.pixels(6)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        self.layout(card).paint(painter, QPointF(rect.topLeft()), colours)
        painter.restore()
