"""One written agreement: its title, its day, and what it says. There is nothing to tick."""

from __future__ import annotations

import uuid

from PySide6.QtWidgets import QVBoxLayout

from app.models.agreements import agreement_for
from app.models.conference import Conference
from app.models.outcome import Document
from app.practice.prompts import prompt
from app.ui.changes import Changes
from app.ui.prepare.fields import Fields
from app.ui.together.written import WrittenRow
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import button, line_edit
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.moment_field import DayField, doubt_of
from app.ui.widgets.withhold import Withhold


class AgreementRow(WrittenRow):
    """Title, day and note."""

    def __init__(self, changes: Changes, key: uuid.UUID, what: str) -> None:
        super().__init__(changes, key, what)
        self._form = Fields(most=2)
        self._title = self._form.add(
            "What it is called", line_edit("About who is in the house"), name=f"Title of {what}"
        )
        self._day = self._form.add("Day", DayField(changes.desk, with_year=True), name=f"Day of {what}")
        note = GrowingText(prompt("agreement").empty, 3)
        self._form.add("What it says, with whom, and who helps to keep it", note, span=2, name=f"What {what} says")
        self.bind("title", self._title)
        self.bind("note", note)
        self._doubt = doubt_of([self._day])
        self._day.kept.connect(lambda day: self.put(f"Set the day of {what}", lambda one: setattr(one, "on_date", day)))
        self._whom = Withhold(changes.desk, what, Document)
        remove = button("Take away", "plain", name=f"Take away {what}")
        remove.clicked.connect(self.take_away)
        foot = FlowLayout()
        foot.addWidget(self._whom)
        foot.addWidget(remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._form)
        column.addWidget(self._doubt)
        column.addLayout(foot)

    def show_stored(self, conference: Conference, row: Document | None) -> None:
        """Show an agreement of a snapshot."""
        super().show_stored(conference, row)
        self._whom.show_row(conference, row.id if row is not None else None)
        self._day.show_moment(row.on_date if row is not None else None)

    def focus_first(self) -> None:
        """Go to the title."""
        self._title.setFocus()

    def live(self, conference: Conference) -> Document:
        """Return the paper, made where there is none yet."""
        return agreement_for(conference, self.key)

    def remove_from(self, conference: Conference) -> None:
        """Take the paper away."""
        for paper in [paper for paper in conference.documents if paper.id == self.key]:
            conference.documents.remove(paper)
