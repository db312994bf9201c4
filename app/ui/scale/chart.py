"""Numbers over time, on the chair's screen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.practice.numbers_over_time import OverTime
from app.ui.scale.over_time_painter import COLUMN, OverTimePainter
from app.ui.theme import Theme


class OverTimeChart(QWidget):
    """Painted: a small line from 0 to 10 for each person. Its name says all of it in words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("over_time")
        self._theme = theme
        self._painter = OverTimePainter(theme)
        self._shown = OverTime()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def show_over_time(self, found: OverTime) -> None:
        """Show the numbers of several conferences."""
        if found == self._shown:
            return
        self._shown = found
        self.setAccessibleName(found.in_words)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """The wider, the more columns of people."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of everybody's line and the days."""
        return self._painter.height(self._shown, width)

    def sizeHint(self) -> QSize:
        """One column of people."""
        width = self.width() or self._theme.pixels(COLUMN)
        return QSize(self._theme.pixels(COLUMN), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """As high as it is."""
        return QSize(self._theme.pixels(160), self.heightForWidth(self.width() or self._theme.pixels(COLUMN)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint everybody."""
        self._painter.paint(QPainter(self), QRectF(self.rect()), self._shown)
