"""A small true picture of the wall for the chair: the very view the room looks at, painted small."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.wall.mode import MODE_WORDS, Mode
from app.ui.wall.view import WallView

HEIGHT = 50
SOON_MILLISECONDS = 120
"""Changes that come together are painted once."""


class Preview(QWidget):
    """Shows what is on the wall, and says the mode to a screen reader. Dark where there is no wall."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view: WallView | None = None
        self._picture = QPixmap()
        self._mode = Mode.LIVE
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MILLISECONDS)
        self._soon.timeout.connect(self._take)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_wall(self, view: WallView | None, mode: Mode) -> None:
        """Show the view of the wall; None for a dark one."""
        if view is not self._view:
            if self._view is not None:
                self._view.changed.disconnect(self._soon.start)
            if view is not None:
                view.changed.connect(self._soon.start)
            self._view = view
        self._mode = mode
        self.setToolTip(MODE_WORDS[mode])
        self.setAccessibleName(f"What the room sees. {MODE_WORDS[mode]}" if view is not None else "The wall is dark")
        self._take()

    def sizeHint(self) -> QSize:
        """Small enough for the bar, in the shape of the wall."""
        height = self._theme.pixels(HEIGHT)
        wide = self._view.size() if self._view is not None else QSize(16, 9)
        return QSize(round(height * wide.width() / max(wide.height(), 1)), height)

    def _take(self) -> None:
        """Paint the view small. What the room does not see is not here either."""
        self._soon.stop()
        ratio = self.devicePixelRatio()
        self._picture = QPixmap()
        if self._view is not None:
            self._picture = self._view.grab().scaled(
                self.sizeHint() * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            self._picture.setDevicePixelRatio(ratio)
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture in a frame that tells the mode by its width and dashes."""
        painter = QPainter(self)
        colours = self._theme.colours
        painter.fillRect(self.rect(), QColor(colours.ink if self._view is None else colours.paper))
        if not self._picture.isNull():
            painter.drawPixmap(self.rect(), self._picture)
        live = self._mode is Mode.LIVE
        style = Qt.PenStyle.SolidLine if live else Qt.PenStyle.DashLine
        painter.setPen(QPen(QColor(colours.field_line if live else colours.caution), 1 if live else 4, style))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
