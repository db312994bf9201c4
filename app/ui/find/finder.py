"""Find for the whole window: the key, the dialog, and the way from a line to the place where it stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.ui.desk import Desk
from app.ui.find.indexer import Indexer
from app.ui.theme import Theme

STEPS = {"family": "prepare", "person": "prepare", "step": "plan", "picture": "children"}


class Finder(QObject):
    """``conference_wanted`` carries a conference's key, a step and a row's key (or None); ``family_wanted`` a name."""

    conference_wanted = Signal(object, str, object)
    family_wanted = Signal(str)

    def __init__(self, desk: Desk, theme: Theme, today: Callable[[], date], window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._theme = theme
        self._today = today
        self._window = window
        self.indexer = Indexer(desk, self)

    def open(self) -> None:
        """Open the dialog over the window, after saving what is being typed so that it can be found."""
        from app.ui.find.dialog import FindDialog  # behind the first window

        self._desk.flush()
        dialog = FindDialog(self._desk, self._theme, self.indexer, self._today(), self._window)
        dialog.chosen.connect(self._go)
        dialog.open()

    def _go(self, line: object) -> None:
        from app.store.find import Found  # behind the first window

        if not isinstance(line, Found):
            return
        if line.conference_id is None:
            self.family_wanted.emit(line.family)
            return
        row = None if line.source == "family" else line.opens
        self.conference_wanted.emit(line.conference_id, STEPS.get(line.source, "board"), row)
