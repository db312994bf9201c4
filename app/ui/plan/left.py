"""The left of the plan: its steps, the line to add one, and what happens if the whole plan does not hold."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.plan import Plan
from app.practice.prompts import prompt
from app.ui.desk import Desk
from app.ui.plan.cards import Line
from app.ui.plan.step_list import StepList
from app.ui.shell.keys import KEYS
from app.ui.theme import Theme
from app.ui.widgets.autosave import TextBinding
from app.ui.widgets.form import Form, line_edit, name_control
from app.ui.widgets.growing_text import GrowingText

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class PlanLeft(QWidget):
    """``added`` comes with the words of a new step."""

    added = Signal(str)

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self._plan_id: uuid.UUID | None = None
        self.steps = StepList(theme)
        self.add = name_control(line_edit(f"{prompt('plan').add}   {KEYS['step_add'].keys}"), "Add a step")
        self.add.setProperty("kind", "add")
        self.add.returnPressed.connect(self.add_now)
        form = Form()
        contingency = form.row(
            "If the plan is not working, then …",
            GrowingText("Who does what, so that the children are safe that night?"),
        )
        self._contingency = TextBinding(contingency, desk, "Write what if the plan is not working", _nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.steps, 1)
        column.addWidget(self.add)
        column.addWidget(form)

    def show_plan(self, plan: Plan, lines: list[Line]) -> None:
        """Show a plan's steps and its contingency."""
        self.steps.show_lines(lines)
        if plan.id == self._plan_id:
            self._contingency.show(plan.contingency)
            return
        plan_id = self._plan_id = plan.id

        def write(session: Session, text: str) -> None:
            session.get_one(Plan, plan_id).contingency = text

        self._contingency.rebind(write, plan.contingency)

    def add_now(self) -> None:
        """Add the step that is written in the line, and stay there for the next."""
        text = self.add.text().strip()
        self.add.setFocus()
        if text:
            self.add.clear()
            self.added.emit(text)


def _nothing(session: Session, text: str) -> None:
    """Before a plan is shown there is nothing to write."""
