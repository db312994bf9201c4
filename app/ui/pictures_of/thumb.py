"""One picture, small, as a button: Enter opens it large, Delete takes it away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QPushButton

from app.ui.widgets.form import name_control

SIDE = 360
"""In pixels: the small picture is read once, large enough for every zoom and for finer screens."""
LINES = 5
"""How many lines of text it is high."""
HELP = "Enter opens it large; Delete takes it away"
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Thumb(QPushButton):
    """``taken_away`` is said on Delete; a click, Enter or Space opens it."""

    taken_away = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._image = QImage()
        self.setProperty("kind", "picture")
        name_control(self, f"Picture by {name}", HELP)
        self._fit()

    def show_image(self, image: QImage) -> None:
        """Show the picture; an empty image says in words that it cannot be shown."""
        self._image = image
        self.setText("" if not image.isNull() else "This picture cannot be shown")
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete takes away."""
        if event.key() in ENTER:
            self.click()
        elif event.key() == Qt.Key.Key_Delete:
            self.taken_away.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        high = LINES * self.fontMetrics().lineSpacing()
        box = QSize(round(high * 1.4), high)
        if self.iconSize() != box or self.icon().isNull():
            self.setIconSize(box)
            self.setFixedSize(box + QSize(12, 12))
        if not self._image.isNull():
            dots = self._image.size().scaled(box * self.devicePixelRatio(), Qt.AspectRatioMode.KeepAspectRatio)
            small = self._image.scaled(
                dots, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            small.setDevicePixelRatio(self.devicePixelRatio())
            self.setIcon(QIcon(QPixmap.fromImage(small)))
