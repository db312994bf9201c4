"""The line from 0 to 10 with everybody's number on it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.models.scale import Scale
from app.ui.scale.markers import Marker, Placed, in_words, lay_out, markers
from app.ui.theme import Theme

WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter
LABEL_SIZE = 14


class ScaleLine(QWidget):
    """Painted: the line, its numerals, and a label above each number given. Its name says all of it in words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("scale_line")
        self._theme = theme
        self._markers: list[Marker] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._renew)

    def show_scale(self, scale: Scale) -> None:
        """Show the numbers given on a scale."""
        words = f"Safety scale from 0 to 10. {in_words(scale)}."
        found = markers(scale)
        if words == self.accessibleName() and found == self._markers:
            return
        self.setAccessibleName(words)
        self._markers = found
        self._renew()

    def _renew(self) -> None:
        self.updateGeometry()
        self.update()

    # -- size

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more rows of labels."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the labels, the line and the numerals."""
        levels = self._level_heights(self._placed(width))
        return round(sum(levels) + self._px(18 + 8 + 34))

    def sizeHint(self) -> QSize:
        """A line as long as there is room for."""
        width = self.width() or self._px(800)
        return QSize(self._px(600), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Short enough for a small window at 200%."""
        return QSize(self._px(260), self._px(70))

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint stems first, then labels over them, then the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line_top = self.height() - self._px(8 + 34)
        placed = self._placed(self.width())
        boxes = self._boxes(placed, line_top - self._px(16))
        self._paint_stems(painter, placed, boxes, line_top)
        self._paint_line(painter, line_top)
        self._paint_labels(painter, placed, boxes)

    def _paint_line(self, painter: QPainter, top: float) -> None:
        colours = self._theme.colours
        bar = QRectF(self._at(0), top, self._at(10) - self._at(0), self._px(8))
        fill = QLinearGradient(bar.topLeft(), bar.topRight())
        for place, colour in ((0.0, colours.worry), (0.5, colours.halfway), (1.0, colours.working_well)):
            fill.setColorAt(place, QColor(colour))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(bar, self._px(4), self._px(4))
        painter.setPen(QColor(colours.ink))
        painter.setFont(self._theme.font(15, bold=True))
        for value in range(11):
            place_of = QRectF(self._at(value) - self._px(20), bar.bottom() + self._px(4), self._px(40), self._px(26))
            painter.drawText(place_of, Qt.AlignmentFlag.AlignCenter, str(value))

    def _paint_stems(self, painter: QPainter, placed: list[Placed], boxes: list[QRectF], line_top: float) -> None:
        colours = self._theme.colours
        for one, box in zip(placed, boxes, strict=True):
            number = one.marker.number
            foot = QPointF(self._at(number.middle), line_top)
            head = QPointF(min(max(foot.x(), box.left() + self._px(10)), box.right() - self._px(10)), box.bottom())
            painter.setPen(QPen(QColor(colours.ink), self._px(1.5)))
            painter.drawLine(head, foot)
            if number.high is not None:
                painter.setPen(QPen(QColor(colours.ink), self._px(3), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
                painter.drawLine(
                    QPointF(self._at(number.low), line_top - 2), QPointF(self._at(number.high), line_top - 2)
                )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.ink))
            painter.drawEllipse(foot, self._px(3.5), self._px(3.5))

    def _paint_labels(self, painter: QPainter, placed: list[Placed], boxes: list[QRectF]) -> None:
        colours = self._theme.colours
        painter.setFont(self._font())
        for one, box in zip(placed, boxes, strict=True):
            painter.setPen(QPen(QColor(colours.ink), self._px(1.5)))
            painter.setBrush(QColor(colours.card))
            painter.drawRoundedRect(box, self._px(12), self._px(12))
            painter.drawText(box.adjusted(self._px(8), 0, -self._px(8), 0), WRAP, one.marker.text)

    # -- measuring

    def _font(self) -> QFont:
        return self._theme.font(LABEL_SIZE, bold=True)

    def _px(self, size: float) -> int:
        return self._theme.pixels(size)

    def _at(self, value: float) -> float:
        """Where a number stands, in pixels from the left."""
        ends = self._px(26)
        return ends + (self.width() - 2 * ends) * value / 10

    def _placed(self, width: int) -> list[Placed]:
        metrics = QFontMetricsF(self._font())
        ends = self._px(26)
        padding = self._px(20)

        def measure(text: str, widest: float) -> tuple[float, float]:
            size = metrics.boundingRect(QRectF(0, 0, widest - padding, 10000), WRAP, text)
            return size.width() + padding, size.height() + self._px(6)

        return lay_out(
            self._markers, lambda value: ends + (width - 2 * ends) * value / 10, 1, width - 1, measure,
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
