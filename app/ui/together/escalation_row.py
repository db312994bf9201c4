"""One step by which a difference was taken further: when, to whom, and what came of it."""

from __future__ import annotations

import uuid

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.models.around import Escalation
from app.models.conference import Conference
from app.models.differences import escalation_for, keep_step_day
from app.ui.changes import Changes
from app.ui.prepare.fields import Fields
from app.ui.together.written import WrittenRow
from app.ui.widgets.form import button, line_edit
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.moment_field import DayField, doubt_of


class EscalationRow(WrittenRow):
    """Three fields in a line, and a way to take it away."""

    def __init__(self, changes: Changes, difference: uuid.UUID, key: uuid.UUID, number: int, about: str) -> None:
        super().__init__(changes, key, f"step {number} {about}")
        self._difference = difference
        self._form = Fields(letters=20, most=3)
        self._day = self._form.add(
            "Taken further on", DayField(changes.desk, with_year=True), name=f"Day of {self.what}"
        )
        self._whom = self._form.add("To whom", line_edit("Both managers"), name=f"To whom, {self.what}")
        answer = self._form.add(
            "What came of it", GrowingText("What was said or agreed"), name=f"What came of {self.what}"
        )
        self.bind("to_whom", self._whom)
        self.bind("answer", answer)
        doubt = doubt_of([self._day])
        self._day.kept.connect(lambda day: self.put(f"Set the day of {self.what}", lambda one: keep_step_day(one, day)))
        remove = button("Take away", "plain", name=f"Take away {self.what}")
        remove.clicked.connect(self.take_away)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        line = QHBoxLayout()
        line.addWidget(self._form, 1)
        line.addWidget(remove, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(line)
        column.addWidget(doubt)

    def show_stored(self, conference: Conference, row: Escalation | None) -> None:
        """Show a step of a snapshot."""
        super().show_stored(conference, row)
        self._day.show_moment(row.on_date if row is not None else None)

    def focus_first(self) -> None:
        """Go to whom it was taken."""
        self._whom.setFocus()

    def live(self, conference: Conference) -> Escalation:
        """Return the step, made where there is none yet."""
        return escalation_for(conference.family, self._difference, self.key)

    def remove_from(self, conference: Conference) -> None:
        """Take the step away."""
        for difference in conference.family.differences:
            for step in [step for step in difference.escalations if step.id == self.key]:
                difference.escalations.remove(step)
