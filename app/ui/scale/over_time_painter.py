"""Paints numbers over time: a small line of their own for each person, so fourteen can be told apart, in grey as well.

It knows no rows and no widget: it paints plain frozen values, on the chair's screen and on the wall.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from app.practice.numbers_over_time import OverTime, PersonOverTime
from app.practice.scale_numbers import Number
from app.ui.scale.look import Look

COLUMN = 236
"""The narrowest column for a person, in pixels at 100%."""
PLOT = 44
NAME = 22
APART = 12


class OverTimePainter:
    """Lays out and paints everybody's numbers, in as many columns as there is room for."""

    def __init__(self, look: Look, *, size: float = 13) -> None:
        """``size`` is that of the names in pixels at 100%; the wall asks for larger ones."""
        self._look = look
        self._size = size
        self._larger = size / 13

    def columns(self, width: float) -> int:
        """Return how many columns fit."""
        return max(1, int((width + self._px(APART)) // self._px(COLUMN + APART)))

    def height(self, found: OverTime, width: float) -> int:
        """Return the height of all the people and the days below them."""
        rows = -(-len(found.people) // self.columns(width))
        return round(rows * self._row(found, width) + self._px(20))

    def paint(self, painter: QPainter, area: QRectF, found: OverTime) -> None:
        """Paint everybody from the top of ``area``, and the days at the foot of each column."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns = self.columns(area.width())
        rows = -(-len(found.people) // columns) or 1
        width = (area.width() - self._px(APART) * (columns - 1)) / columns
        row = self._row(found, area.width())
        for place, person in enumerate(found.people):
            left = area.left() + (place // rows) * (width + self._px(APART))
            cell = QRectF(left, area.top() + (place % rows) * row, width, row)
            self._paint_person(painter, cell, person, len(found.days), on_two_lines=row > self._px(NAME + PLOT + 8))
            if place % rows == rows - 1 or place == len(found.people) - 1:
                self._paint_days(painter, QRectF(cell.left(), cell.bottom(), width, self._px(20)), found.days)
        painter.restore()

    def _row(self, found: OverTime, width: float) -> float:
        """Return the height of one person: one more line of type where a name and its numbers do not fit on one."""
        metrics = QFontMetricsF(self._look.font(self._size, bold=True))
        columns = self.columns(width)
        room = (width - self._px(APART) * (columns - 1)) / columns - self._px(8)
        tight = any(metrics.horizontalAdvance(f"{one.name}  {one.in_short}") > room for one in found.people)
        return self._px(NAME * (2 if tight else 1) + PLOT + 8)

    def _paint_person(
        self, painter: QPainter, cell: QRectF, person: PersonOverTime, days: int, *, on_two_lines: bool
    ) -> None:
        colours = self._look.colours
        line = QRectF(cell.left(), cell.top(), cell.width(), self._px(NAME))
        painter.setPen(QColor(colours.ink))
        bold = self._look.font(self._size, bold=True)
        painter.setFont(bold)
        name = QFontMetricsF(bold).elidedText(person.name, Qt.TextElideMode.ElideRight, line.width())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | middle, name)
        painter.setFont(self._look.font(self._size))
        numbers = line.translated(0, self._px(NAME)) if on_two_lines else line
        side = Qt.AlignmentFlag.AlignLeft if on_two_lines else Qt.AlignmentFlag.AlignRight
        painter.drawText(numbers, side | middle, person.in_short)
        plot = QRectF(cell.left() + self._px(22), numbers.bottom() + self._px(2), 0, self._px(PLOT - 10))
        plot.setRight(cell.right() - self._px(6))
        self._paint_grid(painter, plot)
        self._paint_numbers(painter, plot, person.numbers, days)

    def _paint_grid(self, painter: QPainter, plot: QRectF) -> None:
        colours = self._look.colours
        painter.setFont(self._look.font(self._size - 2))
        for value in (0, 10):
            y = self._y(plot, value)
            painter.setPen(QPen(QColor(colours.line), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(colours.quiet))
            around = QRectF(plot.left() - self._px(22), y - self._px(8), self._px(17), self._px(16))
            painter.drawText(around, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(value))

    def _paint_numbers(self, painter: QPainter, plot: QRectF, numbers: tuple[Number | None, ...], days: int) -> None:
        ink = QColor(self._look.colours.accent)
        points = [
            (QPointF(self._x(plot, at, days), self._y(plot, number.middle)), number)
            for at, number in enumerate(numbers)
            if number is not None
        ]
        painter.setPen(QPen(ink, self._px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline([point for point, _ in points])
        for place, (point, number) in enumerate(points):
            if number.high is not None:
                painter.setPen(QPen(ink, self._px(3)))
                painter.drawLine(
                    QPointF(point.x(), self._y(plot, number.low)), QPointF(point.x(), self._y(plot, number.high))
                )
            painter.setPen(QPen(ink, self._px(2)))
            last = place == len(points) - 1
            painter.setBrush(ink if last else QColor(self._look.colours.card))
            painter.drawEllipse(point, self._px(4), self._px(4))

    def _paint_days(self, painter: QPainter, area: QRectF, days: tuple[str, ...]) -> None:
        if not days:
            return
        painter.setPen(QColor(self._look.colours.quiet))
        painter.setFont(self._look.font(self._size - 1))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, days[0])
        if len(days) > 1:
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, days[-1])

    def _px(self, size: float) -> int:
        return self._look.pixels(size * self._larger)

    def _x(self, plot: QRectF, place: int, days: int) -> float:
        inside = self._px(6)
        return plot.left() + inside + (plot.width() - 2 * inside) * place / max(1, days - 1)

    def _y(self, plot: QRectF, value: float) -> float:
        return plot.bottom() - plot.height() * value / 10
