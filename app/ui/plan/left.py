"""The left of the plan: its steps, and the line to add one, which says what it understands as one types."""

from __future__ import annotations

import uuid

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.conference import Conference
from app.practice.prompts import prompt
from app.ui.board.board_line import BoardLine
from app.ui.plan.lines import fill, split
from app.ui.plan.offer import Offer
from app.ui.plan.step_view import StepView
from app.ui.shell.keys import KEYS
from app.ui.theme import Theme
from app.ui.widgets.add_line import TEXT
from app.ui.widgets.form import button, label

PAUSE_MILLISECONDS = 250


class PlanLeft(QWidget):
    """``added`` comes with what was typed in the line, the worry (key) it answers or None, and whether to split it."""

    added = Signal(object, object, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        words = prompt("plan")
        self._worry_id: uuid.UUID | None = None
        self._conference: Conference | None = None
        self._splits = False
        self.offer = Offer()
        self.steps = StepView(theme, words.empty)
        self.line = BoardLine(f"{words.add}   {_shown('step_add')}", words.add, speakers=False)
        self._for_worry = label("", "quiet", wrap=True)
        self._understood = label("", "quiet", wrap=True)
        self.apart = button("", "link", name="Add several steps", help_text=_shown("step_split"))
        for widget in (self._for_worry, self._understood, self.apart):
            widget.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MILLISECONDS)
        self._lay_out()
        self._pause.timeout.connect(self._read)
        self.line.changed.connect(self._pause.start)
        self.line.added.connect(self._add)
        self.line.upwards.connect(self._go_up)
        self.apart.clicked.connect(self.add_apart)
        self.steps.below.connect(self.line.field.setFocus)

    def show_conference(self, conference: Conference) -> None:
        """Know whose names may stand in a line, and offer the steps of the plan before."""
        self._conference = conference
        self.offer.show_conference(conference)
        self.line.show_people(conference.family.people)
        self._read()

    def write_for(self, worry_id: uuid.UUID | None, worry: str) -> None:
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

    def add_apart(self) -> None:
        """Add what is typed as the several steps it holds."""
        self._splits = True
        self.line.add()
        self._splits = False

    def _add(self, typed: object) -> None:
        worry_id = self._worry_id
        self.let_go()
        self.added.emit(typed, worry_id, self._splits)

    def _go_up(self) -> None:
        self.let_go()
        self.steps.setFocus()

    def _read(self) -> None:
        """Say what would go into the boxes, and how many steps the line holds."""
        typed, conference = self.line.typed().get(TEXT, ""), self._conference
        filled = fill(typed, conference) if typed and conference is not None else None
        count = len(split(typed, conference)) if typed and conference is not None else 0
        self._understood.setText(f"Read as  {filled.words}" if filled is not None and filled.has_read else "")
        self._understood.setVisible(bool(self._understood.text()))
        self.apart.setText(f"This says {count} things: add {count} steps   {_shown('step_split')}")
        self.apart.setVisible(count > 1)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.offer)
        column.addWidget(self.steps, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(4, 0, 4, 0)
        foot.setSpacing(4)
        for widget in (self._for_worry, self.line, self._understood, self.apart):
            foot.addWidget(widget)
        column.addLayout(foot)


def _shown(key: str) -> str:
    return KEYS[key].keys.replace("Return", "Enter")
