"""What comes next, each date beside the last lawful day."""

from __future__ import annotations

import uuid
from datetime import date
from typing import NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.models.conference import Conference
from app.models.core_group import works_on_plan_only
from app.models.deciding import add_date
from app.models.outcome import DateKind
from app.practice.days import is_working_day
from app.ui.changes import Changes
from app.ui.outcome.date_row import DateRow
from app.ui.widgets.form import button, line_edit, name_control
from app.ui.widgets.rows import Card, Rows

ALWAYS = (DateKind.CORE_GROUP, DateKind.REVIEW, DateKind.LETTER, DateKind.RECORD)
"""Dates that every conference sets; they have their line before there is anything in it."""
OF_A_CORE_GROUP = tuple(kind for kind in ALWAYS if kind is not DateKind.LETTER)
"""It decides nothing about status, so no decision letter goes out."""


class DateKey(NamedTuple):
    """The first date of one kind, or any other date by its key."""

    kind: DateKind
    date_id: uuid.UUID | None = None


class DatesCard(Card):
    """A line for each date, and one to add another."""

    def __init__(self, changes: Changes) -> None:
        super().__init__("Next dates")
        self._changes = changes
        self._counted = False
        self._titles: dict[DateKey, str] = {}
        column = QVBoxLayout()
        column.setSpacing(14)
        self.column.addLayout(column)
        self.rows: Rows[DateKey, DateRow] = Rows(column, self._make)
        self._field = name_control(line_edit("Another date: what for?"), "Add another date")
        self._field.setProperty("kind", "add")
        self._field.returnPressed.connect(self._add)
        add = button("Add", name="Add this date")
        add.clicked.connect(self._add)
        foot = QHBoxLayout()
        foot.addWidget(self._field, 1)
        foot.addWidget(add)
        self.column.addLayout(foot)

    def show_conference(self, conference: Conference) -> None:
        """Show the dates of a snapshot."""
        if conference.held_on is None:
            self.say("Set the day of this conference in the step Prepare; then each date shows its last lawful day.")
        else:
            self.say("The last lawful day stands beside each date.")
        kinds = OF_A_CORE_GROUP if works_on_plan_only(conference) else ALWAYS
        first = {kind: next((one for one in conference.next_dates if one.kind is kind), None) for kind in kinds}
        found = {DateKey(kind): one for kind, one in first.items()}
        for one in conference.next_dates:
            if one not in first.values():
                found[DateKey(one.kind, one.id)] = one
        self._titles = {key: one.title for key, one in found.items() if one is not None}
        for key, row in self.rows.show(list(found)):
            row.show_date(conference, found[key], counted=self._counted)
        if not self._counted:
            # The calendar of bank holidays takes a third of a second to load: the store's thread does it.
            day, words = conference.held_on or date(2026, 1, 1), self._changes.words
            self._changes.desk.read(lambda _: is_working_day(day, words), self._count)

    def _count(self, _: bool) -> None:
        self._counted = True
        conference = self._changes.desk.conference
        if conference is not None and conference.id == self._changes.conference_id:
            self.show_conference(conference)

    def _add(self) -> None:
        title = self._field.text().strip()
        self._field.setFocus()
        if title:
            self._field.clear()
            self._changes.run(f"Add a date: {title}", lambda conference: add_date(conference, title=title))

    def _make(self, key: DateKey) -> DateRow:
        return DateRow(self._changes, key.kind, key.date_id, self._titles.get(key, ""))
