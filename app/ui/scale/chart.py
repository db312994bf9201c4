"""A small chart of numbers over time. Each person has a shape and a dash of their own, so it reads in grey too."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.scale.history import MOST_LINES, History, Line
from app.ui.theme import Theme

DASHES: tuple[list[float], ...] = ([], [4, 2], [1, 2], [6, 2, 1, 2], [8, 3], [2, 2], [6, 2, 2, 2], [3, 1])
SHAPES = ("circle", "square", "triangle", "diamond")
CORNERS = {
    "square": ((-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)),
    "triangle": ((0, -1.1), (1.05, 0.8), (-1.05, 0.8)),
    "diamond": ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)),
}


class OverTimeChart(QWidget):
    """Painted: lines from 0 to 10 over the conferences, and a key below. Its name says all of it in words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("over_time")
        self._theme = theme
        self._history = History((), ())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_history(self, history: History) -> None:
        """Show the numbers of several conferences."""
        if history == self._history:
            return
        self._history = history
        self.setAccessibleName(history.in_words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The chart and a line of the key for each person."""
        return QSize(self._px(240), self._px(170) + self._px(22) * len(self._shown))

    def minimumSizeHint(self) -> QSize:
        """As high as it is."""
        return QSize(self._px(160), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the grid, the lines and the key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot = QRectF(self._px(26), self._px(8), self.width() - self._px(40), self._px(128))
        self._paint_grid(painter, plot)
        for place, line in enumerate(self._shown):
            self._paint_line(painter, plot, place, line)
            self._paint_key(painter, self._px(178) + self._px(22) * place, place, line)

    @property
    def _shown(self) -> tuple[Line, ...]:
        return self._history.lines[:MOST_LINES]

    def _px(self, size: float) -> int:
        return self._theme.pixels(size)

    def _paint_grid(self, painter: QPainter, plot: QRectF) -> None:
        colours = self._theme.colours
        painter.setFont(self._theme.font(12))
        for value in (0, 5, 10):
            y = self._y(plot, value)
            painter.setPen(QPen(QColor(colours.line), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(colours.quiet))
            box = QRectF(0, y - self._px(9), self._px(20), self._px(18))
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(value))
        days = self._history.days
        for place, day in enumerate(days):
            if place not in (0, len(days) - 1):
                continue
            align = Qt.AlignmentFlag.AlignLeft if place == 0 else Qt.AlignmentFlag.AlignRight
            left, width = plot.left() - self._px(8), plot.width() + self._px(20)
            box = QRectF(left, plot.bottom() + self._px(8), width, self._px(20))
            painter.drawText(box, align, day)

    def _paint_line(self, painter: QPainter, plot: QRectF, place: int, line: Line) -> None:
        colour = self._colour(place)
        points = [
            QPointF(self._x(plot, at), self._y(plot, number.middle))
            for at, number in enumerate(line.numbers)
            if number is not None
        ]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._pen(place))
        painter.drawPolyline(QPolygonF(points))
        for point in points:
            self._paint_shape(painter, point, place, colour)

    def _paint_key(self, painter: QPainter, top: float, place: int, line: Line) -> None:
        middle = top + self._px(9)
        painter.setPen(self._pen(place))
        painter.drawLine(QPointF(self._px(2), middle), QPointF(self._px(38), middle))
        self._paint_shape(painter, QPointF(self._px(20), middle), place, self._colour(place))
        painter.setPen(QColor(self._theme.colours.ink))
        font = self._theme.font(13)
        painter.setFont(font)
        numbers = " → ".join(str(number) if number else "–" for number in line.numbers)
        box = QRectF(self._px(46), top - self._px(1), self.width() - self._px(46), self._px(20))
        room = painter.fontMetrics().horizontalAdvance(f" {numbers}")
        name = painter.fontMetrics().elidedText(line.name, Qt.TextElideMode.ElideRight, int(box.width() - room))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, f"{name} {numbers}")

    def _paint_shape(self, painter: QPainter, at: QPointF, place: int, colour: QColor) -> None:
        radius = self._px(4.5)
        painter.setPen(QPen(QColor(self._theme.colours.card), 1))
        painter.setBrush(colour)
        shape = SHAPES[place % len(SHAPES)]
        if shape == "circle":
            painter.drawEllipse(at, radius, radius)
            return
        painter.drawPolygon(QPolygonF([QPointF(at.x() + x * radius, at.y() + y * radius) for x, y in CORNERS[shape]]))

    def _pen(self, place: int) -> QPen:
        pen = QPen(self._colour(place), self._px(2))
        if DASHES[place % len(DASHES)]:
            pen.setDashPattern(DASHES[place % len(DASHES)])
        return pen

    def _colour(self, place: int) -> QColor:
        colours = self._theme.colours
        found = (colours.accent, colours.worry, colours.plan, colours.working_well, colours.caution, colours.ink)
        return QColor(found[place % len(found)])

    def _x(self, plot: QRectF, place: int) -> float:
        steps = max(1, len(self._history.days) - 1)
        return plot.left() + self._px(8) + (plot.width() - self._px(16)) * place / steps

    def _y(self, plot: QRectF, value: float) -> float:
        return plot.bottom() - plot.height() * value / 10
