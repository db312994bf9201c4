"""When a step happens: by a day, how often, on a trigger, or always. Each of them makes it time-bound."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.models.plan import Step, WhenKind
from app.ui.desk import Desk
from app.ui.plan.cards import WHEN_WORDS
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.form import line_edit, name_control
from app.ui.widgets.moment_field import DayField

EXAMPLES = {
    WhenKind.UNSAID: "by a date, every …, if …, or always",
    WhenKind.DATE: "anything to add, for example: before school",
    WhenKind.FREQUENCY: "every …, for example: twice a day",
    WhenKind.TRIGGER: "if …, for example: if Mum has been drinking",
    WhenKind.STANDING_RULE: "always, or each time",
}
WITH_START = (WhenKind.FREQUENCY, WhenKind.TRIGGER, WhenKind.STANDING_RULE)


class WhenField(QWidget):
    """A kind, a day where the kind has one, and words."""

    kind_picked = Signal(object)
    due_picked = Signal(object)
    start_picked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.kind = name_control(ChoiceBox(wide=12), "Kind of when")
        self.words: QLineEdit = name_control(line_edit(), "When, in words")
        self.due = name_control(DayField(desk), "By which day")
        self.start = name_control(DayField(desk, "from which day"), "From which day")
        self.kind.picked.connect(self.kind_picked)
        self.due.kept.connect(self.due_picked)
        self.start.kept.connect(self.start_picked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(self.kind, 2)
        first.addWidget(self.due, 3)
        first.addWidget(self.start, 3)
        column.addLayout(first)
        column.addWidget(self.words)
        self.setFocusProxy(self.kind)

    def flush(self) -> None:
        """Keep the days typed, before another step is shown."""
        for field in (self.due, self.start):
            field.flush()
            field.setModified(False)

    def show_step(self, step: Step, plan_starts: date | None) -> None:
        """Show when a step happens."""
        self.kind.show_choices(list(WHEN_WORDS.items()), step.when_kind)
        self.words.setPlaceholderText(EXAMPLES[step.when_kind])
        for field, day in ((self.due, step.due_on), (self.start, step.starts_on)):
            field.after = plan_starts
            field.show_moment(day)
        self.due.setVisible(step.when_kind is WhenKind.DATE or step.due_on is not None)
        self.start.setVisible(step.when_kind in WITH_START or step.starts_on is not None)
