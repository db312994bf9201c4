"""When was the child last seen, and when next? The answer on top, a line to add a visit, and the log below."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from app.models.around import Visit
from app.models.conference import Conference
from app.models.denied import denials_of
from app.models.person import Person
from app.models.seen import last_seen, visits_key, visits_of
from app.practice.days import bank_holidays
from app.store.visits_due import VISIT, SeenSoFar, seen_so_far
from app.ui.changes import Changes
from app.ui.seen.visit_add import AddVisit
from app.ui.seen.visit_row import VisitRow
from app.ui.seen.words import last_words, next_words, stands_words
from app.ui.today import local_today
from app.ui.widgets.form import button, label
from app.ui.widgets.rows import Card, Rows, order_tabs

FIRST, MORE = 4, 40
"""So many visits are shown at first, and so many more each time somebody asks: the log of years is long."""


class SeenCard(Card):
    """The log of one child. ``could_not_see`` comes with a day where somebody asks what must happen now."""

    could_not_see = Signal(object)

    def __init__(self, changes: Changes, child_id: uuid.UUID, today: Callable[[], date] = local_today) -> None:
        super().__init__("")
        self._changes = changes
        self._child_id = child_id
        self._today = today
        self._counted = False
        self._most = FIRST
        self._name = "this child"
        self._visits: dict[uuid.UUID, Visit] = {}
        self._answer = label("", "name", wrap=True)
        self._stands = [label("", kind, wrap=True) for kind in ("trouble", "trouble", "quiet", "quiet")]
        """How the one or two clocks stand: a line for each that is overdue, and one for each that is not."""
        for said in (self._answer, *self._stands):
            self.column.addWidget(said)
        self._add: AddVisit | None = None
        column = QVBoxLayout()
        column.setSpacing(14)
        self.rows: Rows[uuid.UUID, VisitRow] = Rows(column, self._make)
        self._more = button("", "plain", name="Show more visits")
        self._more.clicked.connect(lambda: self._show_more(MORE))
        self._log = label("", "field")
        self.column.addWidget(self._log)
        self.column.addLayout(column)
        self.column.addWidget(self._more)

    def show_conference(self, conference: Conference) -> None:
        """Show this child's visits out of a snapshot, and what the nation's clock says."""
        child = conference.family.person(self._child_id)
        if child is None:
            return
        self._name = child.shown_name or "this child"
        asks = not child.is_unborn and child.died_on is None
        self.heading.setText(
            f"When was {self._name} last seen, and when next?" if asks else f"Visits to see {self._name}"
        )
        self.setAccessibleName(self.heading.text())
        self._show_answer(conference, child)
        if self._add is None and not child.is_unborn:
            self._add = AddVisit(self._changes, self._child_id, self._name, self._today)
            self.column.insertWidget(self.column.indexOf(self._log), self._add)
        if self._add is not None:
            self._add.show_conference(conference)
        self._show_visits(conference)

    def row_of(self, row_id: uuid.UUID) -> QWidget | None:
        """Return a visit's row, one further down the log is brought out; or the whole log by the child's visits_key."""
        if row_id == visits_key(self._child_id):
            return self
        conference = self._changes.desk.conference
        visits = visits_of(conference.family, self._child_id) if conference is not None else []
        place = next((at for at, visit in enumerate(visits) if visit.id == row_id), None)
        if place is not None and row_id not in self.rows.rows:
            self._show_more(place + 1 - self._most)
        return self.rows.rows.get(row_id)

    def focus_first(self) -> None:
        """Go to the day of the visit to add."""
        if self._add is not None:
            self._add.day.setFocus()

    # -- the answer

    def _show_answer(self, conference: Conference, child: Person) -> None:
        today, words = self._today(), self._changes.words
        if not self._counted:
            # The calendar of bank holidays takes a third of a second to load: the store's thread does it.
            self._answer.setText(last_words(self._name, last_seen(conference.family, child, today)))
            for said in self._stands:
                said.hide()
            self._changes.desk.read(lambda _: _load_calendar(words.code, today), self._count)
            return
        so_far = seen_so_far(conference.family, child, words, today)
        last = last_words(self._name, so_far.last) if so_far.last.seen or not child.is_unborn else ""
        self._answer.setText(f"{last} {next_words(so_far)}".strip())
        self.setAccessibleDescription(self._answer.text())
        self._show_stands(so_far)

    def _show_stands(self, so_far: SeenSoFar) -> None:
        note = self._changes.words.clocks[VISIT].note
        late = [due for due in so_far.due if due.is_overdue]
        ahead = [due for due in so_far.due if not due.is_overdue]
        lines = [*late, None, None][:2] + [*ahead, None, None][:2]
        for said, due in zip(self._stands, lines, strict=True):
            said.setVisible(due is not None)
            if due is not None:
                said.setText(f"{stands_words(due)}{f' {note}' if note and due is so_far.due[0] else ''}")
                said.setToolTip(due.limit.reason)

    def _count(self, _: None) -> None:
        self._counted = True
        if isValid(self):  # another conference may have come meanwhile
            self._show_again()

    # -- the log

    def _show_visits(self, conference: Conference) -> None:
        visits = visits_of(conference.family, self._child_id)
        shown = visits[: self._most]
        self._visits = {visit.id: visit for visit in shown}
        asked = {denial.on_date for denial in denials_of(conference.family, self._child_id)}
        today = self._today()
        for visit_id, row in self.rows.show(list(self._visits)):
            visit = self._visits[visit_id]
            gone_in_vain = not visit.seen and (visit.on_date is None or visit.on_date <= today)
            row.show_visit(conference, visit, today, offer=gone_in_vain and visit.on_date not in asked)
        self._log.setText("Visits, the newest first")
        self._log.setVisible(bool(visits))
        hidden = len(visits) - len(shown)
        self._more.setText(f"Show all {len(visits)} visits" if hidden <= MORE else f"Show {MORE} more of {len(visits)}")
        self._more.setVisible(len(shown) < len(visits))

    def _make(self, visit_id: uuid.UUID) -> VisitRow:
        row = VisitRow(self._changes, self._child_id, self._name, self._visits[visit_id])
        row.asked.connect(self.could_not_see)
        return row

    def _show_more(self, number: int) -> None:
        self._most += number
        self._show_again()

    def _show_again(self) -> None:
        conference = self._changes.desk.conference
        if conference is not None and conference.id == self._changes.conference_id:
            self.show_conference(conference)
            order_tabs(self)


def _load_calendar(nation_code: str, today: date) -> None:
    for year in (today.year - 1, today.year, today.year + 1):
        bank_holidays(nation_code, year)
