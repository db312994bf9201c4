"""The left of the plan: its steps, and the line to add one."""

from __future__ import annotations

import uuid

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.practice.prompts import prompt
from app.ui.board.add_line import AddLine
from app.ui.plan.step_view import StepView
from app.ui.shell.keys import KEYS
from app.ui.theme import Theme
from app.ui.widgets.form import label


class PlanLeft(QWidget):
    """``added`` comes with what was typed in the line, and with the worry (key) it answers, or None."""

    added = Signal(object, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        words = prompt("plan")
        self._worry_id: uuid.UUID | None = None
        self.steps = StepView(theme, words.empty)
        self.line = AddLine(f"{words.add}   {KEYS['step_add'].keys.replace('Return', 'Enter')}", words.add)
        self._for_worry = label("", "quiet", wrap=True)
        self._for_worry.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.steps, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(4, 0, 4, 0)
        foot.addWidget(self._for_worry)
        foot.addWidget(self.line)
        column.addLayout(foot)
        self.line.added.connect(self._add)
        self.line.upwards.connect(self._go_up)
        self.steps.below.connect(self.line.field.setFocus)

    def write_for(self, worry_id: uuid.UUID, worry: str) -> None:
        """Put the keyboard on the line; the step written there will answer this worry. Escape lets go of it."""
        self._worry_id = worry_id
        self._for_worry.setText(f"A step for: {worry}")
        self._for_worry.show()
        self.line.field.setAccessibleDescription(self._for_worry.text())
        self.line.field.setFocus()

    def let_go(self) -> None:
        """The next step typed answers no particular worry."""
        self._worry_id = None
        self._for_worry.hide()
        self.line.field.setAccessibleDescription("")

    def _add(self, typed: object) -> None:
        worry_id = self._worry_id
        self.let_go()
        self.added.emit(typed, worry_id)

    def _go_up(self) -> None:
        self.let_go()
        self.steps.setFocus()
