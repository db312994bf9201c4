"""A picture as large as the window, with what it shows below it. On the chair's screen only; never on the wall."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from app.ui.widgets.form import label, name_control

SHARE = 0.85
"""How much of the window behind it the dialog takes."""
LONGEST_TITLE = 80


class Large(QDialog):
    """One picture. Escape or Enter closes it."""

    def __init__(self, words: str, image: QImage, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words if len(words) <= LONGEST_TITLE else f"{words[: LONGEST_TITLE - 1]}…")
        column = QVBoxLayout(self)
        column.addWidget(name_control(_Shown(image), words), 1)
        column.addWidget(label(words, wrap=True))
        buttons = QDialogButtonBox()
        close = buttons.addButton("Close", QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        close.setFocus()
        self.resize(parent.window().size() * SHARE)


class _Shown(QWidget):
    """The picture, whole, in the middle of its place."""

    def __init__(self, image: QImage) -> None:
        super().__init__()
        self.setObjectName("large_picture")
        self._image = image
        self.setMinimumSize(QSize(160, 120))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it no larger than twice its dots."""
        most = self._image.size() * 2
        size = self._image.size().scaled(self.size().boundedTo(most), Qt.AspectRatioMode.KeepAspectRatio)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QPoint((self.width() - size.width()) // 2, (self.height() - size.height()) // 2)
        painter.translate(place)
        painter.scale(size.width() / max(1, self._image.width()), size.height() / max(1, self._image.height()))
        painter.drawImage(0, 0, self._image)
        painter.end()
