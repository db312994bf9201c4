"""Beside the rows: numbers over time, and a question where people see it differently."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.models.scale import Scale
from app.practice.prompts import prompt
from app.ui.scale.chart import OverTimeChart
from app.ui.scale.history import FAR_APART, MOST_LINES, gap, history
from app.ui.theme import Theme
from app.ui.widgets.form import label

FIRST_TIME = "The first time with this scale. At the next conference a line starts here."


class SidePanel(QFrame):
    """A card with the chart and, where the numbers are far apart, what to ask about that."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._chart = OverTimeChart(theme)
        self._first = label(FIRST_TIME, "quiet", wrap=True)
        self._rest = label("", "quiet", wrap=True)
        self._gap = QFrame()
        self._gap.setProperty("kind", "hint")
        self._gap.setObjectName("gap_prompt")
        inner = QVBoxLayout(self._gap)
        inner.setContentsMargins(12, 10, 12, 10)
        inner.setSpacing(6)
        inner.addWidget(label(prompt("scale_gap").hint, wrap=True))
        for question in prompt("scale_gap").questions:
            inner.addWidget(label(question, "small", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 14)
        column.setSpacing(8)
        column.addWidget(label("Over time", "heading"))
        for widget in (self._first, self._chart, self._rest, self._gap):
            column.addWidget(widget)
        column.addStretch(1)

    def show_scale(self, scale: Scale) -> None:
        """Show the earlier numbers of a scale, and the gap prompt from two points apart."""
        found = history(scale)
        first_time = len(found.days) < 2
        self._first.setVisible(first_time)
        self._chart.setVisible(not first_time)
        self._chart.show_history(found)
        rest = found.lines[MOST_LINES:]
        self._rest.setVisible(bool(rest) and not first_time)
        self._rest.setText("; ".join(line.in_words for line in rest))
        self._gap.setVisible(gap(scale) >= FAR_APART)
