"""The heads over the list of families, at the same widths as its columns."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.home.table import HEADS, columns
from app.ui.theme import Theme


class Heads(QWidget):
    """Paints the names of the columns."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(", ".join(HEADS))
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.pixels(30))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint each name over its column."""
        painter = QPainter(self)
        painter.setFont(self._theme.font(13, bold=True))
        painter.setPen(QColor(self._theme.colours.quiet))
        pad = self._theme.pixels(12)
        for cell, head in zip(columns(QRect(0, 0, self.width(), self.height())), HEADS, strict=True):
            room = cell.adjusted(pad, 0, -4, 0)
            text = painter.fontMetrics().elidedText(head, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.end()
