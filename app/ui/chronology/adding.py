"""The line to write down what happened: the day and the words, then where it is known from, why it matters, and who."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.models.conference import Conference
from app.ui.desk import Desk
from app.ui.today import local_today
from app.ui.widgets.add_line import TEXT, AddLine, Typed
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.day_words import read_day
from app.ui.widgets.form import button, name_control
from app.ui.widgets.line_to_add import LineToAdd
from app.ui.widgets.moment_field import DayField, doubt_of

DAY, SOURCE, WHY, CHILD = "day", "source", "significance", "child"
OR_EMPTY = "This is not a day that can be read. Write it as 7 April 2026, or leave it empty."
ALL = "All the children"
WHO_TOLD = "Who said it, or which paper. A relative or neighbour is named in no copy that one of the family reads"


class EventLine(AddLine):
    """Enter in any of its fields adds what is typed and goes back to the day, for the next."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("What happened?", "What happened")
        self.day = name_control(DayField(desk, "Day"), "Day it happened")
        self.source = name_control(LineToAdd("How is it known?"), "How it is known", WHO_TOLD)
        self.why = name_control(LineToAdd("Why does it matter?"), "Why it matters")
        self.child = name_control(ChoiceBox(wide=12), "Which child it is about")
        self.add_button = button("Add", "main", name="Add to the chronology")
        self._children: list[tuple[str, str]] = [("", ALL)]
        self._doubt = doubt_of([self.day], OR_EMPTY)
        self._arrange()
        self._connect()

    def show_conference(self, conference: Conference) -> None:
        """Offer the children of the family. A day without a year is one of the last twelve months."""
        today = local_today()
        self.day.after = today - timedelta(days=364)
        self._children = child_choices(conference)
        self.child.show_choices(self._children, self.child.key or "")
        self.child.setVisible(len(conference.family.children) > 1)

    def fields(self) -> dict[str, LineToAdd]:
        """Return the fields for words by name, in the order of Tab."""
        return {TEXT: self.field, SOURCE: self.source, WHY: self.why}

    def typed(self) -> Typed:
        """Return what is typed; a child is only chosen for what is typed about them."""
        found = super().typed()
        if self.day.text().strip():
            found[DAY] = self.day.text()
        if found and self.child.key:
            found[CHILD] = str(self.child.key)
        return found

    def put(self, typed: Typed) -> None:
        """Put words back into the line: before whatever has been typed there meanwhile."""
        super().put(typed)
        if DAY in typed and not self.day.text():
            self.day.setText(typed[DAY])
            self.day.setModified(True)
        if CHILD in typed:
            self.child.show_choices(self._children, typed[CHILD])

    def clear(self) -> None:
        """Empty every field."""
        super().clear()
        self.day.setText("")
        self.day.show_moment(None)
        self.child.show_choices(self._children, "")
        self._doubt.hide()

    def add(self) -> None:
        """Say what is to be added, and be ready for the next. A day that cannot be read is asked for again."""
        self.day.flush()
        typed = self.typed()
        if TEXT not in typed:
            self.field.setFocus()
        elif self.day.isModified():
            self.day.setFocus()
        else:
            self.clear()
            self.added.emit(typed)
            self.day.setFocus()

    def _lay_out(self) -> None:
        """Nothing yet: the field does not stand in a column by itself."""

    def _arrange(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.day)
        first.addWidget(self.field, 1)
        second.addWidget(self.source, 2)
        second.addWidget(self.why, 3)
        second.addWidget(self.child)
        second.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self._doubt)

    def _connect(self) -> None:
        for field in (self.source, self.why):
            field.entered.connect(self.add)
            field.upwards.connect(self.field.setFocus)
            field.textChanged.connect(self.changed)
        self.day.textChanged.connect(self.changed)
        self.day.returnPressed.connect(self.field.setFocus)
        self.child.picked.connect(lambda _: self.changed.emit())
        self.add_button.clicked.connect(self.add)


def child_choices(conference: Conference) -> list[tuple[str, str]]:
    """Return the choices of whom something is about: all the children, or one by key."""
    return [("", ALL), *((str(child.id), child.shown_name) for child in conference.family.children)]


def day_of(typed: Typed) -> date | None:
    """Return the day in what was typed, which a line has read and written out by now."""
    return read_day(typed.get(DAY, ""))
