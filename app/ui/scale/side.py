"""Beside the rows: numbers over time, and where people see it differently a question for each."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.models.over_time import Gap, gap
from app.models.scale import Scale, Scope
from app.models.score import Score
from app.practice.prompts import prompt
from app.ui.scale.chart import OverTimeChart
from app.ui.scale.reading import number_of, over_time
from app.ui.theme import Theme
from app.ui.widgets.form import label

FIRST_TIME = "The first time with this scale. At the next conference a line starts here."
SAME_STATEMENT = "A danger statement is followed where its words are the same, or where there is only one."


class SidePanel(QFrame):
    """A card with the chart and, where the numbers are far apart, what to ask about that."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._chart = OverTimeChart(theme)
        self._first = label(FIRST_TIME, "quiet", wrap=True)
        self._statement = label(SAME_STATEMENT, "quiet", wrap=True)
        self._gap = GapPrompt()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 14)
        column.setSpacing(8)
        column.addWidget(self._gap)
        column.addWidget(label("Over time", "heading"))
        for widget in (self._first, self._chart, self._statement):
            column.addWidget(widget)
        column.addStretch(1)

    def show_scale(self, scale: Scale) -> None:
        """Show the earlier numbers of a scale, and the gap prompt where people are far apart."""
        found = over_time(scale)
        self._first.setVisible(not found.is_change)
        self._chart.setVisible(found.is_change)
        self._chart.show_over_time(found)
        several = len(scale.conference.family.conferences) > 1
        self._statement.setVisible(several and scale.scope is Scope.DANGER_STATEMENT)
        self._gap.show_gap(gap(scale))


class GapPrompt(QFrame):
    """Who is furthest apart, and a question to ask each. It says nothing of who is right."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "hint")
        self.setObjectName("gap_prompt")
        words = prompt("scale_gap")
        self._low = label("", "field", wrap=True)
        self._high = label("", "field", wrap=True)
        to_low, to_high, to_all = words.questions[:3]
        inner = QVBoxLayout(self)
        inner.setContentsMargins(12, 10, 12, 10)
        inner.setSpacing(6)
        for widget in (
            label(words.hint, wrap=True), self._low, label(to_low, "small", wrap=True), self._high,
            label(to_high, "small", wrap=True), label("Everybody", "field"), label(to_all, "small", wrap=True),
        ):  # fmt: skip
            inner.addWidget(widget)

    def show_gap(self, found: Gap | None) -> None:
        """Show who stands at both ends; hidden where nobody is far from anybody."""
        self.setVisible(found is not None)
        if found is not None:
            self._low.setText(_who(found.lowest))
            self._high.setText(_who(found.highest))


def _who(scores: tuple[Score, ...]) -> str:
    """Return "PC Imran Shah, Priya Nair: 3"."""
    numbers = list(dict.fromkeys(str(number_of(score)) for score in scores))
    return f"{', '.join(score.person.shown_name for score in scores)}: {' or '.join(numbers)}"
