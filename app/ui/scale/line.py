"""The line from 0 to 10 with everybody's number on it, on the chair's screen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.models.scale import Scale
from app.practice.scale_line import Marker
from app.ui.scale.line_painter import LinePainter
from app.ui.scale.reading import answers_in_words, markers_of
from app.ui.theme import Theme


class ScaleLine(QWidget):
    """Painted: the line, its numerals, and a label above each number given. Its name says all of it in words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("scale_line")
        self._theme = theme
        self._painter = LinePainter(theme)
        self._markers: list[Marker] = []
        # Not Fixed: the height for another family's labels, or for another width, would be the most it ever gets.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._renew)

    def show_scale(self, scale: Scale) -> None:
        """Show the numbers given on a scale."""
        words = f"Safety scale from 0 to 10. {answers_in_words(scale)}."
        found = markers_of(scale)
        if words == self.accessibleName() and found == self._markers:
            return
        self.setAccessibleName(words)
        self._markers = found
        self._renew()

    def _renew(self) -> None:
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more rows of labels."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the labels, the line and the numerals."""
        return self._painter.height(self._markers, width)

    def sizeHint(self) -> QSize:
        """A line as long as there is room for."""
        width = self.width() or self._theme.pixels(800)
        return QSize(self._theme.pixels(600), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Short enough for a small window at 200%."""
        return QSize(self._theme.pixels(260), self._theme.pixels(70))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line over the whole widget."""
        self._painter.paint(QPainter(self), QRectF(self.rect()), self._markers)
