"""When a step happens: by a day, how often, on a trigger, or always. Each of them makes it time-bound."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.step import Step, WhenKind
from app.practice.when import read_when
from app.ui.desk import Desk
from app.ui.plan.day_line import DayLine
from app.ui.plan.when_words import KIND_WORDS, meaning
from app.ui.plan.words_field import WordsField
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import label, name_control

EXAMPLE = "by a day, every …, if …, or always"
UNREAD = "Say below whether this is a date, how often, if … then, or a rule."


class WhenField(QWidget):
    """Words, which are read as one types; below them what they were understood to say, to be put right there.

    ``kind_picked`` and ``days_picked`` say what was put right.
    """

    kind_picked = Signal(object)
    days_picked = Signal(object, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._today = date.min
        self._stored = WhenKind.UNSAID
        self.words = name_control(WordsField(EXAMPLE), "When, in words")
        self.understood = label("", "quiet", wrap=True)
        self.kind = name_control(ChoiceBox(wide=10), "Kind of when")
        self.start = DayLine(desk, "From which day", "from")
        self.due = DayLine(desk, "By which day", "by")
        self.words.textChanged.connect(self._show_meaning)
        self.kind.picked.connect(self.kind_picked)
        self.start.kept.connect(lambda day: self.days_picked.emit(day, self.due.field.moment))
        self.due.kept.connect(lambda day: self.days_picked.emit(self.start.field.moment, day))
        below = QWidget()
        flow = FlowLayout(below, spacing=6)
        for widget in (self.kind, self.start, self.due):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.words, self.understood, below):
            column.addWidget(part)
        self.setFocusProxy(self.words)

    def leave(self) -> None:
        """Keep the days typed, before another step is shown."""
        for line in (self.start, self.due):
            line.leave()

    def show_step(self, step: Step, plan_starts: date | None, today: date) -> None:
        """Show when a step happens; ``today`` is the day from which "next Friday" counts."""
        self._today, self._stored = today, step.when_kind
        dated = step.when_kind is WhenKind.DATE
        self.kind.show_choices(list(KIND_WORDS.items()), step.when_kind)
        self.start.show_day(step.starts_on, plan_starts)
        self.due.show_day(step.due_on, step.starts_on or plan_starts)
        self.due.word.setText("by" if dated else "until")
        self.start.setVisible(step.starts_on is not None)
        self.due.setVisible(dated or step.due_on is not None)
        self._show_meaning()

    def _show_meaning(self) -> None:
        """Say what the words were understood to mean, where that is more than the words themselves."""
        typed = self.words.toPlainText().strip()
        when = read_when(typed, self._today) if typed else None
        if when is None:
            self.understood.setText(UNREAD if typed and self._stored is WhenKind.UNSAID else "")
        else:
            said = meaning(when)
            self.understood.setText(f"Understood: {said}" if said.casefold() != typed.casefold() else "")
        self.understood.setVisible(bool(self.understood.text()))
