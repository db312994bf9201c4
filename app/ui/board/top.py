"""The line above the columns: danger statements to unfold, and the part of the meeting that is running."""

from __future__ import annotations

import uuid

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from app.models.conference import Conference
from app.ui.board.cards import PART_WORDS
from app.ui.shell.keys import KEYS
from app.ui.theme import Theme
from app.ui.widgets.form import button, label, name_control

STATEMENTS = "Danger statements and safety goals"


class Top(QWidget):
    """``statements_wanted`` says whether they are to be shown; ``part_chosen`` carries the running part's key."""

    statements_wanted = Signal(bool)
    part_chosen = Signal(object)

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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.pixels(10))
        row.addWidget(self.statements)
        row.addStretch(1)
        row.addWidget(self._part_label)
        row.addWidget(self.part)
        self.setFocusProxy(self.statements)

    def toggle(self) -> None:
        """Fold or unfold the statements."""
        self.statements.toggle()

    def show_conference(self, conference: Conference, part_id: uuid.UUID | None) -> None:
        """Show how many pairs there are, and the parts where there is more than one."""
        count = len(conference.pairs)
        self.statements.setText(f"{STATEMENTS}  ·  {count}" if count else STATEMENTS)
        parts = [(part.id, PART_WORDS[part.kind]) for part in conference.parts]
        if parts != self._parts:
            self._parts = parts
            self.part.clear()
            self.part.addItems([words.capitalize() for _, words in parts])
        chosen = next((number for number, (key, _) in enumerate(parts) if key == part_id), 0)
        if parts and self.part.currentIndex() != chosen:
            self.part.setCurrentIndex(chosen)
        for widget in (self._part_label, self.part):
            widget.setVisible(len(parts) > 1)
