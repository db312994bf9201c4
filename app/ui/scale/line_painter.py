"""Paints the line from 0 to 10 with everybody's number on it, from plain frozen values.

It knows no rows and no widget: the chair's screen gives it the markers of a scale, the wall those that passed the gate.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPen

from app.practice.scale_line import Marker, Placed, lay_out
from app.ui.scale.look import Look

WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter
LABEL_SIZE = 14
ENDS = 26
BELOW_LABELS = 18
BAR = 8
NUMERALS = 34


class LinePainter:
    """Lays out and paints one line. Sizes are pixels at 100%; ``look`` makes them larger."""

    def __init__(self, look: Look, *, label_size: float = LABEL_SIZE) -> None:
        """``label_size`` is the size of the names; the wall asks for larger ones."""
        self._look = look
        self._label_size = label_size
        self._larger = label_size / LABEL_SIZE

    def height(self, markers: Sequence[Marker], width: float) -> int:
        """Return the height of the labels, the line and the numerals at a width."""
        levels = self._level_heights(self._placed(markers, width))
        return round(sum(levels) + self._px(BELOW_LABELS + BAR + NUMERALS))

    def paint(self, painter: QPainter, area: QRectF, markers: Sequence[Marker]) -> None:
        """Paint at the foot of ``area``: stems first, then labels over them, then the line."""
        painter.save()
        painter.translate(area.topLeft())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = area.width()
        line_top = area.height() - self._px(BAR + NUMERALS)
        placed = self._placed(markers, width)
        boxes = self._boxes(placed, line_top - self._px(16))
        self._paint_stems(painter, placed, boxes, line_top, width)
        self._paint_line(painter, line_top, width)
        self._paint_labels(painter, placed, boxes)
        painter.restore()

    def _paint_line(self, painter: QPainter, top: float, width: float) -> None:
        colours = self._look.colours
        left, right = self._at(0, width), self._at(10, width)
        bar = QRectF(left, top, right - left, self._px(BAR))
        fill = QLinearGradient(bar.topLeft(), bar.topRight())
        for place, colour in ((0.0, colours.worry), (0.5, colours.halfway), (1.0, colours.working_well)):
            fill.setColorAt(place, QColor(colour))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(bar, self._px(4), self._px(4))
        painter.setPen(QColor(colours.ink))
        painter.setFont(self._look.font(self._label_size + 1, bold=True))
        for value in range(11):
            around = QRectF(
                self._at(value, width) - self._px(20), bar.bottom() + self._px(4), self._px(40), self._px(26)
            )
            painter.drawText(around, Qt.AlignmentFlag.AlignCenter, str(value))

    def _paint_stems(
        self, painter: QPainter, placed: list[Placed], boxes: list[QRectF], line_top: float, width: float
    ) -> None:
        ink = QColor(self._look.colours.ink)
        for one, box in zip(placed, boxes, strict=True):
            number = one.marker.number
            foot = QPointF(self._at(number.middle, width), line_top)
            head = QPointF(min(max(foot.x(), box.left() + self._px(10)), box.right() - self._px(10)), box.bottom())
            painter.setPen(QPen(ink, self._px(1.5)))
            painter.drawLine(head, foot)
            if number.high is not None:
                painter.setPen(QPen(ink, self._px(3), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
                above = line_top - 2
                painter.drawLine(
                    QPointF(self._at(number.low, width), above), QPointF(self._at(number.high, width), above)
                )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(foot, self._px(3.5), self._px(3.5))

    def _paint_labels(self, painter: QPainter, placed: list[Placed], boxes: list[QRectF]) -> None:
        colours = self._look.colours
        painter.setFont(self._font())
        for one, box in zip(placed, boxes, strict=True):
            painter.setPen(QPen(QColor(colours.ink), self._px(1.5)))
            painter.setBrush(QColor(colours.card))
            painter.drawRoundedRect(box, self._px(12), self._px(12))
            painter.drawText(box.adjusted(self._px(8), 0, -self._px(8), 0), WRAP, one.marker.text)

    # -- measuring

    def _font(self) -> QFont:
        return self._look.font(self._label_size, bold=True)

    def _px(self, size: float) -> int:
        return self._look.pixels(size * self._larger)

    def _at(self, value: float, width: float) -> float:
        """Return where a number stands, in pixels from the left."""
        ends = self._px(ENDS)
        return ends + (width - 2 * ends) * value / 10

    def _placed(self, markers: Sequence[Marker], width: float) -> list[Placed]:
        metrics = QFontMetricsF(self._font())
        padding = self._px(20)

        def measure(text: str, widest: float) -> tuple[float, float]:
            size = metrics.boundingRect(QRectF(0, 0, widest - padding, 10000), WRAP, text)
            return size.width() + padding, size.height() + self._px(6)

        return lay_out(
            markers, lambda value: self._at(value, width), 1, width - 1, measure,
            gap=self._px(6), factor=self._px(100) / 100,
        )  # fmt: skip

    def _level_heights(self, placed: list[Placed]) -> list[float]:
        levels = max((one.level for one in placed), default=-1) + 1
        return [max(one.height for one in placed if one.level == level) + self._px(6) for level in range(levels)]

    def _boxes(self, placed: list[Placed], foot: float) -> list[QRectF]:
        heights = self._level_heights(placed)
        return [
            QRectF(one.left, foot - sum(heights[: one.level]) - one.height, one.width, one.height) for one in placed
        ]
