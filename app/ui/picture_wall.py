"""The room's screen for the pictures: what is on it, and how the chair sees that it is held."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from app.ui.shell.window import MainWindow

PROJECTOR = QSize(1920, 1080)
LIVE, HOLD, BLANK = "live", "hold", "blank"


def show_wall(window: MainWindow, mode: str) -> QWidget:
    """Show the room the step that is open, and return what to take a picture of.

    That is the wall itself; on hold it looks as before, so there it is the chair's window with the preview.
    """
    window.wall.present()
    wall = window.wall.window
    assert wall is not None
    wall.view.setFixedSize(PROJECTOR)
    if mode == HOLD:
        window.wall.hold()
        return window
    if mode == BLANK:
        window.wall.blank()
    return wall.view
