"""A large number on every screen for a moment, so that the chair sees which is which."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from app.ui.theme import Theme
from app.ui.widgets.form import label

SHOWN_MILLISECONDS = 3000
SHARE = 4
"""The number takes a quarter of the screen's height."""


def identify(theme: Theme) -> None:
    """Show each screen's number on it for three seconds; nothing else, and the keyboard stays where it is."""
    for number, screen in enumerate(QGuiApplication.screens(), start=1):
        side = screen.geometry().height() // SHARE
        made = label(str(number))
        made.setObjectName("screen_number")
        made.setWindowFlags(
            Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus
        )  # fmt: skip
        made.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        font = theme.font(bold=True)
        font.setPixelSize(side * 2 // 3)
        made.setFont(font)
        made.setScreen(screen)
        area = QRect(0, 0, side, side)
        area.moveCenter(screen.geometry().center())
        made.setGeometry(area)
        made.show()
        QTimer.singleShot(SHOWN_MILLISECONDS, made, made.close)
