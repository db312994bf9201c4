"""The window on the room's screen. It holds the view and nothing else: nothing of the chair's has it as parent."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence, QScreen, QWindow
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.shell.keys import KEYS
from app.ui.theme import Theme
from app.ui.wall.view import WallView

SCROLL_KEYS = {
    Qt.Key.Key_PageDown: 0.9,
    Qt.Key.Key_PageUp: -0.9,
    Qt.Key.Key_Down: 0.2,
    Qt.Key.Key_Up: -0.2,
}
WALL_KEYS = ("present", "hold", "blank", "hold_typing", "blank_typing")


class WallWindow(QWidget):
    """Covers one screen.

    ``asked`` carries the name of a key of the wall that was pressed on it; ``strayed`` says that it found itself on
    another screen, because its own is gone.
    """

    asked = Signal(str)
    strayed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setWindowTitle("Safety Board")
        # The program ends when the chair's window closes, whatever is on the wall.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setProperty("stays_when_locked", True)  # blank (lock/keeper.py)
        self.view = WallView(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._where: QScreen | None = None
        self._handle: QWindow | None = None

    @property
    def where(self) -> QScreen | None:
        """The screen it covers; None while it is dark."""
        return self._where

    def cover(self, screen: QScreen, *, alone: bool) -> None:
        """Cover a screen. ``alone`` is True for the computer's only one, which takes the keyboard along."""
        flags = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint
        if not alone:
            flags |= Qt.WindowType.WindowStaysOnTopHint
        self.setWindowFlags(flags)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not alone)
        self.setCursor(Qt.CursorShape.BlankCursor if alone else Qt.CursorShape.ArrowCursor)
        self._where = screen
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.setGeometry(screen.geometry())
        self._watch()
        if alone:
            self.activateWindow()
            self.setFocus()

    def _watch(self) -> None:
        """Hear of it when the desktop moves the window; it has another handle after its flags were changed."""
        handle = self.windowHandle()
        if handle is not self._handle:
            self._handle = handle
            handle.screenChanged.connect(self._moved_to)

    def _moved_to(self, screen: QScreen) -> None:
        if self._where is None or screen == self._where:
            return
        if self._where in QGuiApplication.screens():
            QTimer.singleShot(0, self, self._fill)  # after the move that is under way
        else:
            self.strayed.emit()

    def _fill(self) -> None:
        if self._where is not None:
            self.setGeometry(self._where.geometry())

    def go_dark(self) -> None:
        """Leave the screen at once. Whoever calls it has taken the words out of the view."""
        self._where = None
        self.hide()

    def is_on(self, area: QRect) -> bool:
        """Return True where it covers a part of this area of the desktop."""
        return self.isVisible() and self.geometry().intersects(area)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the wall's own keys, and scroll. Nothing can be typed here."""
        pressed = QKeySequence(event.keyCombination())
        name = next((name for name in WALL_KEYS if pressed == QKeySequence(KEYS[name].keys)), "")
        if event.key() == Qt.Key.Key_Escape:
            name = "present"
        if name:
            self.asked.emit(name)
        elif Qt.Key(event.key()) in SCROLL_KEYS:
            self.view.scroll_by(SCROLL_KEYS[Qt.Key(event.key())])

    def changeEvent(self, event: QEvent) -> None:
        """Cover the screen again where the desktop has made the window smaller."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange and not self.isMinimized():
            self._fill()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave the wall where somebody closes its window by other means."""
        event.ignore()
        self.asked.emit("present")
