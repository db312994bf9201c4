"""Changing places at the laptop without locking: the names said before are offered."""

from __future__ import annotations

from PySide6.QtWidgets import QCompleter, QWidget

from app.store.who import known_names
from app.ui.desk import Desk
from app.ui.safety.form_dialog import FormDialog
from app.ui.widgets.form import line_edit

WORDS = "The name stands in the history beside what is changed from now on. The door asks for it as well."


class WhoDialog(FormDialog):
    """Asks who is at the laptop now."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, "Who is at the laptop?", WORDS, "Go on")
        self._desk = desk
        self.who = self.form.row("Name", line_edit())
        self.who.setText(desk.store.who)
        self.who.selectAll()
        self.who.returnPressed.connect(self.choose)
        self.does.clicked.connect(self.choose)
        self.who.setFocus()
        self._closed = False
        self.finished.connect(self._close_reading)
        desk.read(known_names, self._offer)

    def choose(self) -> None:
        """Take the name that is typed."""
        said = self.who.text().strip()
        if not said:
            self.refuse("Type a name first.", self.who)
            return
        self._desk.flush()  # what was typed until now is still by whoever typed it
        self.begin("Taking note", lambda: self._desk.store.introduce(said), self._take)

    def _take(self, name: str) -> None:
        self._desk.status.emit(f"{name} is at the laptop", True)
        self.accept()

    def _close_reading(self) -> None:
        """An answer that is still on its way finds nobody here."""
        self._closed = True

    def _offer(self, names: list[str]) -> None:
        if not self._closed:
            self.who.setCompleter(QCompleter(names, self.who))
