"""What one higher would look like: the words, and the one press that makes a step of the plan of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.one_higher import step_of
from app.models.score import Score
from app.practice.prompts import prompt
from app.ui.desk import Desk
from app.ui.scale.turn import Turn
from app.ui.shell.keys import KEYS
from app.ui.widgets.autosave import TextBinding
from app.ui.widgets.form import button, label, name_control
from app.ui.widgets.growing_text import GrowingText

MADE = "✓ In the plan"
TOLD = "It is a step of the plan now, in the same words. Who does it and when can be said there."


class OneHigher(QWidget):
    """A growing field, and below it a button as soon as there are words."""

    opened = Signal()
    """Show the plan."""

    def __init__(self, name: str, turn: Turn, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._turn = turn
        self._step_made = False
        self.field = name_control(GrowingText(prompt("scale_one_higher").hint), f"{name}: one higher")
        self._binding = TextBinding(self.field, desk, "Write what one higher would look like", turn.say_one_higher)
        key = KEYS["scale_step"].keys
        self.make = button(f"Make it a step of the plan  {key}", "link", name=f"{name}: make it a step of the plan")
        self.make.clicked.connect(self.make_step)
        self._made = label(MADE, "good")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.field)
        column.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._made)
        self.field.textChanged.connect(self._show_state)
        self._show_state()

    def show_score(self, score: Score | None) -> None:
        """Show the stored words, and whether they are in the plan."""
        self._binding.show(score.one_higher if score is not None else "")
        self._step_made = score is not None and step_of(score) is not None
        self._show_state()

    def make_step(self) -> None:
        """Save the words and make a step of them."""
        self._binding.flush()
        if not self._step_made:
            self._desk.run("Make a step of the plan", self._turn.make_step, done=lambda _: self._desk.tell(TOLD))

    def _show_state(self) -> None:
        has_words = bool(self._binding.text().strip())
        self.make.setVisible(has_words and not self._step_made)
        self._made.setVisible(self._step_made)
