"""The field one adds with: Enter adds what is typed, Shift+Enter starts a new line in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.ui.widgets.growing_text import GrowingText

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LineToAdd(GrowingText):
    """``entered`` says that what is typed is to be added; ``upwards`` that the keyboard wants to leave the line."""

    entered = Signal()
    upwards = Signal()

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder)
        self.setProperty("kind", "add")

    def show_lines(self, lines: int) -> None:
        """Be at least this many lines high."""
        self._least = lines
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds; Up from an empty line, or Escape, goes back to the cards."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in ENTER and plain:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape or (event.key() == Qt.Key.Key_Up and plain and not self.toPlainText()):
            self.upwards.emit()
        else:
            super().keyPressEvent(event)
