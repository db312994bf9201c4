"""One difference between agencies: what one thinks and why, how it was taken further, and how it ended."""

from __future__ import annotations

import uuid
from datetime import date

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.models.around import Difference
from app.models.conference import Conference
from app.models.differences import difference_for, is_open, keep_begun, keep_closed, steps_of
from app.practice.prompts import prompt
from app.ui.changes import Changes
from app.ui.prepare.fields import Fields
from app.ui.prepare.words import listed_name
from app.ui.together.escalation_row import EscalationRow
from app.ui.together.written import WrittenRow, WrittenRows
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.form import button, label, line_edit
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.moment_field import DayField, doubt_of
from app.ui.wording import day_words


class DifferenceRow(WrittenRow):
    """A card of its own: a head that says since when it is open, the fields, the steps, and the end."""

    def __init__(self, changes: Changes, key: uuid.UUID, what: str) -> None:
        super().__init__(changes, key, what)
        self._state = label("", "child", wrap=True)
        self._form = Fields(most=3, letters=22)
        self._agency = self._form.add("Which agency", line_edit("School, police, health"), name=f"Agency of {what}")
        self._day = self._form.add("Since", DayField(changes.desk, with_year=True), name=f"Day of {what}")
        self._child = self._form.add("About", ChoiceBox(wide=10), name=f"Whom {what} is about")
        reasons = GrowingText(prompt("difference").empty, 2)
        self._form.add("What they think, and why", reasons, span=3, name=f"Reasons of {what}")
        self._end = Fields(most=2)
        outcome = self._end.add(
            "How it ended", GrowingText("What was agreed, or what stays apart"), name=f"End of {what}"
        )
        self._closed = self._end.add("Settled on", DayField(changes.desk, with_year=True), name=f"{what}: settled on")
        self.bind("agency", self._agency)
        self.bind("reasons", reasons)
        self.bind("outcome", outcome)
        self._doubt = doubt_of([self._day, self._closed])
        self._steps = WrittenRows(self._make_step, button("Take it further", name=f"Take {what} further"), spacing=6)
        self.lines_changed = self._steps.lines_changed
        self._lay_out()
        self._connect()

    def show_stored(self, conference: Conference, row: Difference | None) -> None:
        """Show a difference of a snapshot."""
        super().show_stored(conference, row)
        self._day.show_moment(row.on_date if row is not None else None)
        self._closed.show_moment(row.closed_on if row is not None else None)
        children = [(child.id, listed_name(child)) for child in conference.family.children]
        self._child.show_choices([(None, "All children"), *children], row.child_id if row is not None else None)
        self._state.setText(state_words(row))
        self._steps.setVisible(row is not None)
        self._end.setVisible(row is not None)
        self._steps.show_rows(conference, {step.id: step for step in steps_of(row)} if row is not None else {})

    def focus_first(self) -> None:
        """Go to the agency."""
        self._agency.setFocus()

    def live(self, conference: Conference) -> Difference:
        """Return the difference, made where there is none yet."""
        return difference_for(conference.family, self.key)

    def remove_from(self, conference: Conference) -> None:
        """Take the difference away, with its steps."""
        for one in [one for one in conference.family.differences if one.id == self.key]:
            conference.family.differences.remove(one)

    def _lay_out(self) -> None:
        remove = button("Take away", "plain", name=f"Take away {self.what}")
        remove.clicked.connect(self.take_away)
        top = QHBoxLayout()
        top.addWidget(self._state, 1)
        top.addWidget(remove)
        rule = QFrame()
        rule.setProperty("kind", "rule")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        for widget in (self._form, self._doubt, self._steps, self._end, rule):
            column.addWidget(widget)

    def _connect(self) -> None:
        self._day.kept.connect(self._keep_begun)
        self._closed.kept.connect(self._keep_closed)
        self._child.picked.connect(self._set_child)

    def _make_step(self, key: uuid.UUID, number: int) -> EscalationRow:
        return EscalationRow(self.changes, self.key, key, number, f"of {self.what}")

    def _keep_begun(self, day: date | None) -> None:
        self.put(f"Set the day of {self.what}", lambda one: keep_begun(one, day))

    def _keep_closed(self, day: date | None) -> None:
        self.put(f"Settle {self.what}", lambda one: keep_closed(one, day))

    def _set_child(self, child_id: uuid.UUID | None) -> None:
        self.put(f"Say whom {self.what} is about", lambda one: setattr(one, "child_id", child_id))


def state_words(difference: Difference | None) -> str:
    """Return since when it is open, or when it was settled: "School: open since 3 March 2026"."""
    if difference is None:
        return "A new difference"
    who = difference.agency.strip() or "An agency"
    to = f", taken to {difference.escalated_to.strip()}" if difference.escalated_to.strip() else ""
    if is_open(difference):
        since = f" since {day_words(difference.on_date)}" if difference.on_date is not None else ""
        return f"{who}: open{since}{to}"
    return f"{who}: settled on {day_words(difference.closed_on)}{to}"
