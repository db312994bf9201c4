"""What comes next, each date beside the last lawful day."""

from __future__ import annotations

import uuid
from datetime import date
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from shiboken6 import isValid
from sqlalchemy.orm import Session

from app.models.conference import Conference
from app.models.core_group import works_on_plan_only
from app.models.deciding import add_date
from app.models.outcome import DateKind
from app.practice.days import is_working_day
from app.store.calendar_dates import conference_calendar
from app.ui.changes import Changes
from app.ui.home.calendar_dialog import CalendarDialog
from app.ui.outcome.date_row import DateRow
from app.ui.widgets.add_line import TEXT, AddLine, Typed
from app.ui.widgets.drafts import DraftKeeper, give_back, keep_drafts
from app.ui.widgets.form import button
from app.ui.widgets.rows import Card, Rows

ALWAYS = (DateKind.CORE_GROUP, DateKind.REVIEW, DateKind.LETTER, DateKind.RECORD)
"""Dates that every conference sets; they have their line before there is anything in it."""
OF_A_CORE_GROUP = tuple(kind for kind in ALWAYS if kind is not DateKind.LETTER)
"""It decides nothing about status, so no decision letter goes out."""
PLACE = "dates"
"""Under this name what is typed and not added yet is kept."""


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
        self._line = AddLine("Another date: what for?", "Add another date")
        self._line.added.connect(self._add)
        self._drafts = DraftKeeper(changes.desk, {PLACE: self._line}, self, place=PLACE)
        self._drafts.open(changes.conference_id)
        add = button("Add", name="Add this date")
        add.clicked.connect(self._line.add)
        foot = QHBoxLayout()
        foot.addWidget(self._line, 1)
        foot.addWidget(add)
        self.column.addLayout(foot)
        export = button(
            "Export as calendar file…", "plain", name="Export these dates as calendar file",
            help_text="For the calendar you use; without names",
        )  # fmt: skip
        export.clicked.connect(self._ask_calendar)
        self.column.addWidget(export, 0, Qt.AlignmentFlag.AlignLeft)

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
        if not isValid(self):
            return  # another page has come meanwhile
        if conference is not None and conference.id == self._changes.conference_id:
            self.show_conference(conference)

    def _add(self, typed: Typed) -> None:
        """Add a date; where that fails its words go back into the line, or wait where another page is open by now."""
        desk, key, title = self._changes.desk, self._changes.conference_id, " ".join(typed[TEXT].split())

        def change(session: Session) -> None:
            keep_drafts(session, key, {}, PLACE)
            add_date(session.get_one(Conference, key), title=title)

        def failed(error: BaseException) -> None:
            give_back(desk, self._line, typed, key, PLACE)
            desk.fail(error)

        desk.run(f"Add a date: {title}", change, failed=failed, keeps=True)

    def _ask_calendar(self) -> None:
        question = partial(conference_calendar, conference_id=self._changes.conference_id)
        CalendarDialog(self._changes.desk, self, [("These dates", question)]).open()

    def _make(self, key: DateKey) -> DateRow:
        return DateRow(self._changes, key.kind, key.date_id, self._titles.get(key, ""))
