"""Paints how life was for a child at each meeting: day, arrow and word, so that no colour has to be told apart."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.practice.life_over_time import LifeOverTime, LifeThen
from app.ui.theme import Theme

COLUMN = 92
"""The narrowest column for a meeting, in pixels at 100%."""
WIDEST = 150
ARROWS = {
    "better": ((-7, 3), (0, -6), (7, 3)),
    "worse": ((-7, -3), (0, 6), (7, -3)),
    "same": ((-8, 0), (8, 0)),
}
"""Each answer's stroke inside its ring, from the middle, in pixels at 100%: up, down, level; none for not said."""


class LifeStrip(QWidget):
    """One column for each meeting, the oldest on the left; where there is no room for all, the latest ones."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown = LifeOverTime("")
        self.setObjectName("life_over_time")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_answers(self, answers: LifeOverTime) -> None:
        """Show a child's answers; a screen reader gets all of them in words."""
        self._shown = answers
        self.setAccessibleName(f"Has life got better for {answers.name}, over time")
        self.setAccessibleDescription(answers.in_words)
        self.setToolTip(answers.in_words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """High enough for arrow, word and day."""
        return QSize(self._theme.pixels(COLUMN), self._theme.pixels(78))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the meetings there is room for, joined by a line."""
        room = max(1, self.width() // self._theme.pixels(COLUMN))
        answers = self._shown.answers[-room:]
        if not answers:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = min(self.width() / len(answers), self._theme.pixels(WIDEST))
        level = self._theme.pixels(18)
        middles = [QPointF(width * (at + 0.5), level) for at in range(len(answers))]
        painter.setPen(QPen(QColor(self._theme.colours.field_line), self._theme.pixels(1.5)))
        painter.drawPolyline(middles)
        for middle, answer in zip(middles, answers, strict=True):
            self._paint_ring(painter, middle, answer)
            self._write(painter, middle, width, answer)
        painter.end()

    def _paint_ring(self, painter: QPainter, middle: QPointF, answer: LifeThen) -> None:
        colours = self._theme.colours
        said = answer.answer in ARROWS
        style = Qt.PenStyle.SolidLine if said else Qt.PenStyle.DashLine
        painter.setPen(QPen(QColor(colours.accent if said else colours.field_line), self._theme.pixels(2), style))
        painter.setBrush(QColor(colours.accent_ground if answer.now and said else colours.card))
        painter.drawEllipse(middle, self._theme.pixels(14), self._theme.pixels(14))
        if said:
            points = [middle + QPointF(self._theme.pixels(x), self._theme.pixels(y)) for x, y in ARROWS[answer.answer]]
            painter.setPen(QPen(QColor(colours.accent), self._theme.pixels(2.6), c=Qt.PenCapStyle.RoundCap))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(points))

    def _write(self, painter: QPainter, middle: QPointF, width: float, answer: LifeThen) -> None:
        colours, centre = self._theme.colours, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        line = QRectF(middle.x() - width / 2, self._theme.pixels(36), width, self._theme.pixels(20))
        said = answer.answer in ARROWS
        font = self._theme.font(14, bold=said)
        painter.setFont(font)
        painter.setPen(QColor(colours.ink if said else colours.quiet))
        painter.drawText(line, centre, answer.word[:1].upper() + answer.word[1:])
        font = self._theme.font(13)
        painter.setFont(font)
        painter.setPen(QColor(colours.quiet))
        day = QFontMetricsF(font).elidedText(
            "Now" if answer.now else answer.day, Qt.TextElideMode.ElideRight, width - 4
        )
        painter.drawText(line.translated(0, self._theme.pixels(20)), centre, day)
