"""The reports of the agencies, and whether the parents had them before the meeting."""

from __future__ import annotations

import uuid

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from sqlalchemy.orm import Session

from app.models.conference import Conference, Report, SharedWithParents
from app.models.preparing import add_report, people_without_report, reported_by
from app.ui.desk import Desk
from app.ui.prepare.changes import RowChanges
from app.ui.prepare.fields import Fields
from app.ui.prepare.scrolling import ScrollPage
from app.ui.prepare.words import REPORTS, SHARED, about_person, listed_name
from app.ui.theme import Theme
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.form import button, label, line_edit
from app.ui.widgets.moment_field import DayField, doubt_of
from app.ui.widgets.rows import Card, Rows, order_tabs
from app.ui.widgets.withhold import Withhold

EMPTY = "No report is listed yet. Parents should have each one in good time before the meeting."


class ReportsPage(ScrollPage):
    """The tab "Reports" of one conference."""

    def __init__(self, desk: Desk, theme: Theme, conference: Conference) -> None:
        super().__init__()
        self._changes = RowChanges(desk, Conference, conference.id)
        self._new: uuid.UUID | None = None
        column = QVBoxLayout(self.page)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(12)
        self._empty = label(EMPTY, wrap=True)
        self._add = button("Add a report")
        self._add.clicked.connect(self._add_one)
        self._add_all = button("Add one for each agency invited")
        self._add_all.clicked.connect(lambda: self._changes.run("Add a report for each agency", _add_for_each))
        buttons = QHBoxLayout()
        buttons.addWidget(self._add)
        buttons.addWidget(self._add_all)
        buttons.addStretch(1)
        cards = QVBoxLayout()
        cards.setSpacing(12)
        self._rows: Rows[uuid.UUID, ReportCard] = Rows(cards, lambda key: ReportCard(desk, key))
        column.addWidget(self._empty)
        column.addLayout(cards)
        column.addLayout(buttons)
        column.addStretch(1)

    def show_conference(self, conference: Conference) -> None:
        """Show the reports of a snapshot."""
        reports = {report.id: report for report in conference.reports}
        self._empty.setVisible(not reports)
        self._add_all.setVisible(bool(people_without_report(conference)))
        for key, row in self._rows.show(list(reports)):
            row.show_report(conference, reports[key])
        order_tabs(self.page)
        self._go_to_new()

    def focus_first(self) -> None:
        """Go to the button that adds a report."""
        self._add.setFocus()

    def _add_one(self) -> None:
        key = self._changes.key

        def add(session: Session) -> uuid.UUID:
            return add_report(session.get_one(Conference, key)).id

        def added(report_id: uuid.UUID) -> None:
            self._new = report_id
            self._go_to_new()

        self._changes.desk.run("Add a report", add, done=added)

    def _go_to_new(self) -> None:
        """Put the keyboard on a report just added, as soon as the snapshot has it."""
        row = self._rows.rows.get(self._new) if self._new is not None else None
        if row is not None:
            self._new = None
            row.focus_agency()


class ReportCard(Card):
    """One report."""

    def __init__(self, desk: Desk, report_id: uuid.UUID) -> None:
        super().__init__("")
        self._changes = RowChanges(desk, Report, report_id)
        self._remove = button("Take away", "plain", name="Take the report away")
        self._remove.clicked.connect(lambda: self._changes.take_away("Take away a report", "Report taken away."))
        self._whom = Withhold(desk, "this report", Report)
        self.top.addWidget(self._whom)
        self.top.addWidget(self._remove)
        fields = self._fields = Fields()
        self.column.addWidget(fields)
        self._agency_field = fields.add("Agency", line_edit("Police, school, health visiting"))
        self._agency = self._changes.text(self._agency_field, "Change the agency of a report", "agency")
        self._person = fields.add("Written or given by", ChoiceBox(wide=14))
        self._person.picked.connect(self._set_person)
        self._kind = fields.add("How", ChoiceBox(wide=8))
        self._kind.picked.connect(lambda kind: self._changes.put("Change how an agency reported", "kind", kind))
        self._received = fields.add("Received on", DayField(desk))
        self._received.kept.connect(lambda day: self._changes.put("Set when a report came", "received_on", day))
        self._shared = fields.add("Did the parents have it?", ChoiceBox(wide=10))
        self._shared.picked.connect(lambda kind: self._changes.put("Say whether parents had a report", "shared", kind))
        self._shared_on = fields.add("Shared with them on", DayField(desk))
        self._shared_on.kept.connect(lambda day: self._changes.put("Set when a report was shared", "shared_on", day))
        note = fields.add("Note", line_edit(), span=3)
        self._note = self._changes.text(note, "Change the note on a report", "note")
        self.column.addWidget(doubt_of([self._received, self._shared_on]))

    def show_report(self, conference: Conference, report: Report) -> None:
        """Show a report of a snapshot."""
        who = report.agency or (listed_name(report.person) if report.person is not None else "")
        self.heading.setText(who or "New report")
        self.setAccessibleName(f"Report: {who}" if who else "New report")
        self._whom.show_row(conference, report.id)
        self._agency.show(report.agency)
        grown = [person for person in conference.family.people if not person.is_child]
        grown.sort(key=lambda person: not person.is_professional)
        people = [(person.id, f"{listed_name(person)}, {about_person(person)}".rstrip(", ")) for person in grown]
        self._person.show_choices([(None, "Nobody noted"), *people], report.person_id)
        self._kind.show_choices(list(REPORTS.items()), report.kind)
        self._received.show_moment(report.received_on)
        self._shared.show_choices(list(SHARED.items()), report.shared)
        self._shared_on.show_moment(report.shared_on)
        self._note.show(report.note)
        had_it = report.shared in (SharedWithParents.BEFORE, SharedWithParents.ON_THE_DAY)
        self._fields.show_fields({self._shared_on: had_it or report.shared_on is not None})

    def focus_agency(self) -> None:
        """Put the keyboard where one would start."""
        self._agency_field.setFocus()

    def _set_person(self, key: uuid.UUID | None) -> None:
        def change(report: Report) -> None:
            reported_by(report, report.conference.family.person(key))

        self._changes.run("Say whose report it is", change)


def _add_for_each(conference: Conference) -> None:
    for person in people_without_report(conference):
        add_report(conference, person)
