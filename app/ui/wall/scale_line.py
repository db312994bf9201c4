"""The line from 0 to 10 on the wall, with the numbers that the room may see."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.export.wall import WallAnswer
from app.practice.scale_line import Marker, line_in_words, together
from app.practice.scale_numbers import Number
from app.ui.scale.line_painter import LinePainter
from app.ui.wall.look import SMALLEST, Look


class WallLine(QWidget):
    """Painted; its name says all of it in words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._painter = LinePainter(look, label_size=SMALLEST)
        self._markers: list[Marker] = []

    def show_answers(self, answers: Sequence[WallAnswer]) -> None:
        """Show the numbers among these answers."""
        self._markers = together(
            (answer.name, Number(answer.low, answer.high)) for answer in answers if answer.low is not None
        )
        self.setAccessibleName(line_in_words(self._markers) if self._markers else "")
        self.update()

    def fit(self) -> None:
        """Be as high as the names need at this width."""
        self.setFixedHeight(self._painter.height(self._markers, max(self.width(), 1)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        self._painter.paint(QPainter(self), QRectF(self.rect()), self._markers)
