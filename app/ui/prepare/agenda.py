"""The order of the meeting: a small list, moved with Alt+Up and Alt+Down or the two buttons."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem

from app.models.conference import Conference
from app.models.preparing import move_agenda
from app.ui.desk import Desk
from app.ui.prepare.changes import RowChanges
from app.ui.shell.rail import WORDS
from app.ui.theme import Theme
from app.ui.widgets.form import button, name_control
from app.ui.widgets.rows import Card

STEP = Qt.ItemDataRole.UserRole


class AgendaList(QListWidget):
    """The six steps in their local order, all of them in view."""

    moved = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        name_control(self, "Order of the meeting", "Alt+Up and Alt+Down move a step")
        for policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_steps(self, steps: Sequence[str]) -> None:
        """Show the order; the keyboard stays on the step it is on."""
        if list(steps) != [self.item(row).data(STEP) for row in range(self.count())]:
            chosen = self.step
            self.clear()
            for number, step in enumerate(steps, start=1):
                item = QListWidgetItem(f"{number}   {WORDS[step]}")
                item.setData(STEP, step)
                self.addItem(item)
            self.setCurrentRow(list(steps).index(chosen) if chosen in steps else 0)
        self.fit()

    def fit(self) -> None:
        """Be as high as the steps."""
        self.setFixedHeight(self.sizeHintForRow(0) * self.count() + 2 * self.frameWidth() + 4)

    @property
    def step(self) -> str:
        """Return the step the keyboard is on."""
        item = self.currentItem()
        return str(item.data(STEP)) if item is not None else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Up and Alt+Down move."""
        key = event.key()
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(self.step, -1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


class AgendaCard(Card):
    """The list with its buttons."""

    def __init__(self, desk: Desk, theme: Theme, conference_id: uuid.UUID) -> None:
        super().__init__("The order of the meeting", "The steps on the left follow it, and so do Ctrl+1 to Ctrl+6.")
        self._changes = RowChanges(desk, Conference, conference_id)
        self._list = AgendaList()
        self._list.moved.connect(self._move)
        theme.changed.connect(self._list.fit)
        row = QHBoxLayout()
        for words, by in (("Earlier", -1), ("Later", 1)):
            made = button(words, name=f"Move the step {words.lower()}", help_text=f"Alt+{'Up' if by < 0 else 'Down'}")
            made.clicked.connect(lambda _=False, by=by: self._move(self._list.step, by))
            row.addWidget(made)
        row.addStretch(1)
        self.column.addWidget(self._list)
        self.column.addLayout(row)

    def show_conference(self, conference: Conference) -> None:
        """Show the order of a snapshot."""
        self._list.show_steps(conference.agenda)

    def _move(self, step: str, by: int) -> None:
        self._changes.run("Change the order of the meeting", lambda conference: move_agenda(conference, step, by))
