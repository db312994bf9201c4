"""What somebody in the room can read on the wall, and what a screen reader finds in it."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from app.ui.shell.window import MainWindow
from app.ui.wall.window import WallWindow

TEXTS = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help)


def wall_of(window: MainWindow) -> WallWindow:
    """Return the window on the room's screen."""
    assert window.wall.window is not None
    return window.wall.window


def told(widget: QWidget) -> list[str]:
    """Return every text in the accessibility tree below a widget, hidden or not, in its order."""
    found: list[str] = []
    waiting: list[QAccessibleInterface] = [QAccessible.queryAccessibleInterface(widget)]
    while waiting:
        one = waiting.pop(0)
        found += [one.text(kind) for kind in TEXTS if one.text(kind)]
        waiting[:0] = [child for at in range(one.childCount()) if (child := one.child(at)) is not None]
    return found


def cards(window: MainWindow) -> list[str]:
    """Return the cards on the wall as a screen reader says them."""
    kinds = ("worry, ", "working well, ", "grey area, ", "step, ", "answer, ")
    return list(dict.fromkeys(text for text in told(wall_of(window)) if text.startswith(kinds)))


def reads(window: MainWindow, words: str) -> bool:
    """Return True where these words are anywhere on the wall."""
    return any(words in text for text in told(wall_of(window)))
