"""Change over time on the wall: a small line for each person whose number the room may see."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.practice.numbers_over_time import OverTime
from app.ui.scale.over_time_painter import COLUMN, OverTimePainter
from app.ui.wall.look import SMALLEST, Look

SIZE = SMALLEST + 2
"""Of the names; the smallest type beside them is two pixels less."""
MOST = 8
"""More people than this have no room for a line each: their numbers stand in words in the list."""
IN_A_COLUMN = 4
APART = 40


class WallOverTime(QWidget):
    """Painted; its name says all of it in words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._painter = OverTimePainter(look, size=SIZE)
        self._shown = OverTime()
        self.hide()

    def show_over_time(self, found: OverTime) -> bool:
        """Show the numbers of several conferences; return False where there is no change, or no room for it."""
        drawn = found.is_change and len(found.people) <= MOST
        self._shown = found if drawn else OverTime()
        self.setAccessibleName(self._shown.in_words if drawn else "")
        self.setVisible(drawn)
        self.update()
        return drawn

    def fit(self) -> None:
        """Be as wide as one or two columns of people are on this screen."""
        columns = 1 if len(self._shown.people) <= IN_A_COLUMN else 2
        self.setFixedWidth(self._look.pixels(COLUMN * SIZE / 13 * columns + APART * columns))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint everybody."""
        left = self._look.pixels(APART)
        self._painter.paint(QPainter(self), QRectF(self.rect()).adjusted(left, 0, 0, 0), self._shown)
