"""Paints the list of steps: safety goals as headings, steps as cards."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.plan.cards import Card, Line
from app.ui.plan.step_layout import StepLayout
from app.ui.theme import Theme
from app.ui.widgets.line_model import LINE

GAP = 4
"""Pixels at 100% around a card."""
BAR = 5
Index = QModelIndex | QPersistentModelIndex


class StepDelegate(QStyledItemDelegate):
    """Cards with a bar in the plan's colour; the chosen one is outlined, and filled while the keyboard is there."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._kept: dict[Line, tuple[int, StepLayout]] = {}

    def forget(self) -> None:
        """Lay everything out anew: the text size or the font is another."""
        self._kept.clear()

    def layout(self, line: Line) -> StepLayout:
        """Return a line's layout at the view's width."""
        # As if the scroll bar were always there: it comes and goes, and the words must not wrap anew for it.
        bar = self._view.verticalScrollBar().sizeHint().width()
        width = self._view.contentsRect().width() - bar - 2 * self._theme.pixels(GAP)
        kept = self._kept.get(line)
        if kept is None or kept[0] != width:
            kept = self._kept[line] = (width, StepLayout(line, width, self._theme))
        return kept[1]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a line with the gap around it."""
        return QSize(self._view.viewport().width(), self.layout(index.data(LINE)).height + 2 * self._theme.pixels(GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a heading or a card."""
        line: Line = index.data(LINE)
        gap = self._theme.pixels(GAP)
        rect = QRectF(option.rect).adjusted(gap, gap, -gap, -gap)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, Card):
            self._paint_card(painter, rect, chosen=bool(option.state & QStyle.StateFlag.State_Selected))
        self.layout(line).paint(painter, QPointF(rect.topLeft()), self._theme.colours)
        painter.restore()

    def _paint_card(self, painter: QPainter, rect: QRectF, *, chosen: bool) -> None:
        colours, radius = self._theme.colours, self._theme.pixels(6)
        card = QPainterPath()
        card.addRoundedRect(rect, radius, radius)
        focused = chosen and self._view.hasFocus()
        painter.fillPath(card, QColor(colours.accent_ground if focused else colours.card))
        bar = QPainterPath()
        bar.addRect(QRectF(rect.left(), rect.top(), self._theme.pixels(BAR), rect.height()))
        painter.fillPath(card.intersected(bar), QColor(colours.plan))
        painter.setPen(QPen(QColor(colours.accent), 2.5) if chosen else QPen(QColor(colours.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
