"""The fields of one visit: the day, what is ticked, by whom, and a note."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.models.conference import Conference
from app.models.seen import ALONE_MEANS_SEEN, Mark, Marks
from app.ui.desk import Desk
from app.ui.seen.words import people_to_choose, since_when
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import name_control
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.moment_field import DayField, doubt_of

TICKS = {
    Mark.SEEN: "Seen",
    Mark.ALONE: "Seen alone",
    Mark.AT_HOME: "At home",
    Mark.UNANNOUNCED: "Unannounced",
}
DAY_LETTERS = 29
"""Room for "Wed 30 September 2026" and the sign of the calendar."""


def day_width(widget: QWidget) -> int:
    """Return how wide a field for a day is in a widget, in pixels."""
    return widget.fontMetrics().averageCharWidth() * DAY_LETTERS


class VisitFields(QWidget):
    """Lays the fields out in a line that goes on below where there is little room, with the note under it."""

    def __init__(self, desk: Desk, name: str, about: str, note: GrowingText) -> None:
        """``name`` is the child's; ``about`` says which visit it is, for screen readers."""
        super().__init__()
        self.day = DayField(desk, "Which day?")
        self.ticks = {mark: QCheckBox(words) for mark, words in TICKS.items()}
        self.ticks[Mark.ALONE].setToolTip(ALONE_MEANS_SEEN)
        self.others = QCheckBox("The other children too")
        self.by = ChoiceBox(wide=16)
        self.note = note
        self._doubt = doubt_of([self.day])
        self.name(name, about)
        self._line = FlowLayout(spacing=8)
        for widget in (self.day, *self.ticks.values(), self.others, self.by):
            self._line.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._line)
        column.addWidget(self._doubt)
        self.foot = QHBoxLayout()
        self.foot.addWidget(self.note, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self.foot)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need a wider field."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def name(self, name: str, about: str) -> None:
        """Say which visit it is, where that has changed."""
        for mark, tick in self.ticks.items():
            name_control(tick, f"{TICKS[mark]}: {about}")
        name_control(self.day, f"Day of {about}")
        name_control(self.others, f"The other children were seen so too: {about}")
        name_control(self.by, f"Who made {about}")
        name_control(self.note, f"Note on {about}")
        self.others.setToolTip(f"What is ticked holds for every child of the family, not for {name} alone")

    def show_choices(self, conference: Conference, today: date, chosen: object) -> None:
        """Offer the people of the record, and the other children where there are any."""
        self.day.after = since_when(today)
        self.by.show_choices(people_to_choose(conference), chosen)
        self.others.setVisible(len(conference.family.children) > 1)

    def show_marks(self, marks: Marks) -> None:
        """Show what is ticked."""
        for mark, tick in self.ticks.items():
            tick.setChecked(mark in marks)

    def _fit(self) -> None:
        self.day.setFixedWidth(day_width(self))

    @property
    def marks(self) -> Marks:
        """Return what is ticked."""
        return frozenset(mark for mark, tick in self.ticks.items() if tick.isChecked())
