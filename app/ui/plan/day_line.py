"""A field for a day with a word before it, which says so when it cannot read what was typed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.desk import Desk
from app.ui.widgets.form import label, name_control
from app.ui.widgets.moment_field import DayField, doubt_of

DAY_LETTERS = 26
"""Room for "Wed 24 September 2026" and the sign of the calendar."""


class DayLine(QWidget):
    """ "from", a day, and the doubt below it. ``kept`` comes with the day, or with None where it was taken out."""

    kept = Signal(object)

    def __init__(self, desk: Desk, name: str, word: str) -> None:
        super().__init__()
        self._desk = desk
        self.word = label(word, "quiet")
        self.field = name_control(DayField(desk), name)
        self._doubt = doubt_of([self.field])
        self.field.kept.connect(self.kept)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.word)
        row.addWidget(self.field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._doubt)
        self.field.setMinimumWidth(self.fontMetrics().averageCharWidth() * DAY_LETTERS)

    def show_day(self, day: date | None, after: date | None) -> None:
        """Show what the store has; a day typed without its year is the first on or after ``after``."""
        self.field.after = after
        self.field.show_moment(day)

    def leave(self) -> None:
        """Keep the day typed, and be ready for another step. What cannot be read is said, not kept."""
        self.field.flush()
        if self.field.isModified():
            self._desk.tell(f"“{self.field.text()}” is not a day that can be read. The day was not changed.")
        self.field.setModified(False)
        self._doubt.hide()
