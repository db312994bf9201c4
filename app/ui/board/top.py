"""The line above the columns: danger statements to unfold, what is still to ask, the running part, and the order."""

from __future__ import annotations

import uuid

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QWidget

from app.models.conference import Conference, Part
from app.ui.board.cards import PART_WORDS
from app.ui.board.carrying import to_ask
from app.ui.shell.keys import KEYS
from app.ui.theme import Theme
from app.ui.widgets.form import button, label, name_control

STATEMENTS = "Danger statements and safety goals"


class Top(QWidget):
    """What stands above the columns.

    ``statements_wanted`` says whether they are to be shown; ``part_chosen`` carries the running part's key;
    ``ask_next`` wants the next card that is asked "still so?"; ``order_menu`` is filled when it is opened.
    """

    statements_wanted = Signal(bool)
    part_chosen = Signal(object)
    ask_next = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._parts: list[tuple[uuid.UUID, str]] = []
        self.statements = button(STATEMENTS, help_text=f"Show or hide them ({KEYS['board_statements'].keys})")
        self.statements.setCheckable(True)
        self.statements.toggled.connect(self.statements_wanted)
        self._part_label = label("Now in", "quiet")
        self.part = name_control(QComboBox(), "Part of the meeting", "What is added now belongs to this part")
        self.part.activated.connect(lambda row: self.part_chosen.emit(self._parts[row][0]))
        self._part_label.setBuddy(self.part)
        self.asked = button(
            "", "toggle", help_text="Go to the next card from the last board that nobody was asked about"
        )
        self.asked.clicked.connect(self.ask_next)
        self.asked.hide()
        self.order = button("Columns", help_text="The order of the columns", name="Order of the columns")
        self.order_menu = QMenu(self.order)
        self.order.setMenu(self.order_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.pixels(10))
        row.addWidget(self.statements)
        row.addWidget(self.asked)
        row.addStretch(1)
        row.addWidget(self._part_label)
        row.addWidget(self.part)
        row.addWidget(self.order)
        self.setFocusProxy(self.statements)

    def toggle(self) -> None:
        """Fold or unfold the statements."""
        self.statements.toggle()

    def show_conference(self, conference: Conference, running: Part | None) -> None:
        """Show how many pairs there are, and the parts where there is more than one."""
        count = len(conference.pairs)
        self.statements.setText(f"{STATEMENTS}  ·  {count}" if count else STATEMENTS)
        parts = [(part.id, PART_WORDS[part.kind]) for part in conference.parts]
        if parts != self._parts:
            self._parts = parts
            self.part.clear()
            self.part.addItems([words.capitalize() for _, words in parts])
        chosen = next((number for number, (key, _) in enumerate(parts) if running is not None and key == running.id), 0)
        if parts and self.part.currentIndex() != chosen:
            self.part.setCurrentIndex(chosen)
        left = to_ask(conference)
        self.asked.setText(f"Still so?  ·  {left} to ask")
        self.asked.setAccessibleName(f"Still so? {left} to ask")
        self.asked.setVisible(left > 0)
        for widget in (self._part_label, self.part):
            widget.setVisible(len(parts) > 1)
