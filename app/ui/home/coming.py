"""What comes up across families: overdue first, then the next days."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.store.queries import ComingUp
from app.ui.home.coming_list import ALL, COMING, LATE, NEXT, ComingDates, ComingList
from app.ui.theme import Theme
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.form import button, label, name_control


class ComingPanel(QWidget):
    """A list of dates and which part of them is shown. ``chosen`` comes with the ComingUp that somebody opened."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.model = ComingDates()
        self.list = ComingList(theme, self.model)
        self.list.opened.connect(self.chosen)
        self.part = name_control(ChoiceBox(wide=12), "Which dates")
        self.part.picked.connect(self._choose)
        self.export = button("Export as calendar file…", help_text="For the calendar you use; without names")
        head = QHBoxLayout()
        head.addWidget(label("Coming up", "heading"), 1)
        head.addWidget(self.part)
        card = QFrame()
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(card, 1)
        column.addWidget(self.export, 0, Qt.AlignmentFlag.AlignLeft)
        self._offer()

    def show_dates(self, dates: list[ComingUp], today: date) -> None:
        """Show the dates, in order of day. The keyboard stays on its date, or goes to no other where that is gone."""
        if self.model.holds(dates, today):
            return
        chosen = self.list.currentIndex().data(COMING)
        self.model.show(dates, today)
        row = self.model.row_of(chosen)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row, 0))
        self._offer()

    def _offer(self) -> None:
        late = self.model.overdue
        words = f"Only overdue ({late})" if late else "Only overdue"
        self.part.show_choices([(ALL, "All"), (NEXT, "Next 14 days"), (LATE, words)], self.model.part)

    def _choose(self, part: str) -> None:
        self.model.choose(part)
        self.list.say_empty(part)
