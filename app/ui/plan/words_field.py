"""A box for a few words that wraps where they are many. It holds one paragraph: Enter goes on to the next box."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.ui.widgets.growing_text import GrowingText

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WordsField(GrowingText):
    """Who, when: seldom more than a line, and never cut off."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on."""
        if event.key() in ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)
