"""Paints the chronology: the years, a line of time, and a mark on it for everything that happened."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.models.timeline import TimelineKind
from app.ui.chronology.layout import LineLayout
from app.ui.chronology.lines import Entry, Line
from app.ui.theme import Theme
from app.ui.widgets.line_model import LINE

MARKS = {
    TimelineKind.CONFERENCE: "plan", TimelineKind.STRATEGY: "plan", TimelineKind.SCORES: "plan",
    TimelineKind.DECISION: "plan", TimelineKind.VISIT: "working_well", TimelineKind.ADVOCACY: "working_well",
    TimelineKind.DENIED_ACCESS: "worry", TimelineKind.DEVIATION: "worry", TimelineKind.DIFFERENCE: "grey_area",
    TimelineKind.ESCALATION: "grey_area",
}  # fmt: skip
"""The colour of each kind's mark; the words say the same. The rest is in the accent."""
Index = QModelIndex | QPersistentModelIndex


class LineDelegate(QStyledItemDelegate):
    """The chosen entry is outlined, and filled while the keyboard is there. An entry written here has an open mark."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._kept: dict[Line, tuple[int, LineLayout]] = {}

    def forget(self) -> None:
        """Lay everything out anew: the text size or the font is another."""
        self._kept.clear()

    def layout(self, line: Line) -> LineLayout:
        """Return a line's layout at the view's width."""
        # As if the scroll bar were always there: it comes and goes, and the words must not wrap anew for it.
        width = self._view.contentsRect().width() - self._view.verticalScrollBar().sizeHint().width()
        kept = self._kept.get(line)
        if kept is None or kept[0] != width:
            kept = self._kept[line] = (width, LineLayout(line, width, self._theme))
        return kept[1]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a line."""
        return QSize(self._view.viewport().width(), self.layout(index.data(LINE)).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a year or an entry."""
        line: Line = index.data(LINE)
        layout, rect = self.layout(line), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, Entry):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_ground(painter, rect, chosen and self._view.hasFocus())
            self._paint_mark(painter, rect, line, layout)
            self._paint_outline(painter, rect, chosen)
        layout.paint(painter, rect.topLeft(), self._theme)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, focused: bool) -> None:
        if focused:
            ground = QPainterPath()
            radius = self._theme.pixels(6)
            ground.addRoundedRect(rect.adjusted(1.5, 1.5, -1.5, -1.5), radius, radius)
            painter.fillPath(ground, QColor(self._theme.colours.accent_ground))

    def _paint_outline(self, painter: QPainter, rect: QRectF, chosen: bool) -> None:
        if chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.colours.accent), 2))
            radius = self._theme.pixels(6)
            painter.drawRoundedRect(rect.adjusted(1.5, 1.5, -1.5, -1.5), radius, radius)

    def _paint_mark(self, painter: QPainter, rect: QRectF, entry: Entry, layout: LineLayout) -> None:
        if layout.rail is None or layout.knot is None:
            return
        colours, x = self._theme.colours, rect.left() + layout.rail
        painter.setPen(QPen(QColor(colours.line), self._theme.pixels(2)))
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom() + 1))
        colour = QColor(getattr(colours, MARKS.get(TimelineKind(entry.item.kind), "accent")))
        painter.setPen(QPen(colour, self._theme.pixels(2)))
        painter.setBrush(QColor(colours.card) if entry.is_own else colour)
        painter.drawEllipse(QPointF(x, rect.top() + layout.knot), self._theme.pixels(5), self._theme.pixels(5))
