"""When a step happens: by a day, how often, on a trigger, or always. Each of them makes it time-bound."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.plan import Step, WhenKind
from app.ui.desk import Desk
from app.ui.plan.cards import WHEN_WORDS
from app.ui.plan.day_line import DayLine
from app.ui.plan.words_field import WordsField
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.form import name_control

EXAMPLES = {
    WhenKind.UNSAID: "by a day, every …, if …, or always",
    WhenKind.DATE: "anything to add, like “before school”",
    WhenKind.FREQUENCY: "every …, like “twice a day”",
    WhenKind.TRIGGER: "each time, or only at night …",
    WhenKind.STANDING_RULE: "always",
}


class WhenField(QWidget):
    """A kind, words, and a day where the kind or the step has one."""

    kind_picked = Signal(object)
    days_picked = Signal(object, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.kind = name_control(ChoiceBox(wide=12), "Kind of when")
        self.words = name_control(WordsField(), "When, in words")
        self.start = DayLine(desk, "From which day", "from")
        self.due = DayLine(desk, "By which day", "by")
        self.kind.picked.connect(self.kind_picked)
        self.start.kept.connect(lambda day: self.days_picked.emit(day, self.due.field.moment))
        self.due.kept.connect(lambda day: self.days_picked.emit(self.start.field.moment, day))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.kind, self.start, self.due, self.words):
            column.addWidget(widget)
        self.setFocusProxy(self.kind)

    def leave(self) -> None:
        """Keep the days typed, before another step is shown."""
        for line in (self.start, self.due):
            line.leave()

    def show_step(self, step: Step, plan_starts: date | None) -> None:
        """Show when a step happens."""
        dated = step.when_kind is WhenKind.DATE
        self.kind.show_choices(list(WHEN_WORDS.items()), step.when_kind)
        if self.words.placeholderText() != EXAMPLES[step.when_kind]:
            self.words.setPlaceholderText(EXAMPLES[step.when_kind])
        self.start.show_day(step.starts_on, plan_starts)
        self.due.show_day(step.due_on, step.starts_on or plan_starts)
        self.due.word.setText("by" if dated else "until")
        self.start.setVisible(step.starts_on is not None)
        self.due.setVisible(dated or step.due_on is not None)
