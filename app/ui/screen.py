"""What every screen of a conference is: a widget that shows a snapshot and asks the desk for changes."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.desk import Desk
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.models.conference import Conference


class Screen(QWidget):
    """One of the six steps, or of the rooms around them.

    The window calls ``show_conference`` with each fresh snapshot while it is open.

    ``go_to`` asks for another step, to be opened at the row with that key ("plan" and a step of the plan).
    ``go_to_meeting`` asks for another meeting of the family: its key, the step, and the row or None.
    """

    go_to = Signal(str, object)
    go_to_meeting = Signal(object, str, object)
    step = ""
    title = ""

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.theme = theme

    def show_conference(self, conference: Conference) -> None:
        """Show a snapshot: update what differs, and leave alone whatever is being typed."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the keyboard where one would start."""
        self.setFocus()

    def show_row(self, row_id: uuid.UUID) -> None:
        """Put the keyboard on the row with this key, where another screen asks for it."""

    def put_away(self) -> None:
        """Something is shown on the room's screen: leave nothing open that is for staff alone."""

    def is_done(self, conference: Conference) -> bool:
        """Return True where this step has something recorded: it shows a tick in the rail."""
        return False
