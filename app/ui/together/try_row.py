"""One note on working with somebody: when, what was tried, what got in the way on both sides, and the next try."""

from __future__ import annotations

import uuid

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout

from app.models.around import Engagement
from app.models.conference import Conference
from app.models.engagement import engagement_for
from app.practice.engagement_words import advise
from app.practice.prompts import prompt
from app.ui.changes import Changes
from app.ui.prepare.fields import Fields
from app.ui.together.advice import AdviceBox
from app.ui.together.written import WrittenRow
from app.ui.widgets.form import button, name_control
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.moment_field import DayField, doubt_of
from app.ui.widgets.withhold import Withhold


class TryRow(WrittenRow):
    """A day, four boxes, and what one could ask about the words in them."""

    def __init__(self, changes: Changes, key: uuid.UUID, person_id: uuid.UUID | None, about: str) -> None:
        """``about`` says whose it is: "with Mum", "with Mum, 2"."""
        super().__init__(changes, key, f"what was tried {about}")
        self._person_id = person_id
        self._day = name_control(DayField(changes.desk, with_year=True), f"Day of {self.what}")
        self._whom = Withhold(changes.desk, self.what, Engagement)
        self._doubt = doubt_of([self._day])
        self._advice = AdviceBox(self.what)
        self._form = Fields(most=2)
        self._fields: dict[str, QPlainTextEdit] = {}
        self._add("tried", "What we have tried", prompt("engagement").empty, about, span=2)
        self._add("our_side", "What got in the way on our side", "Our language, our times, a change of worker?", about)
        self._add("their_side", "On their side, in their words", "What do they say about it?", about)
        self._add("next_try", "Next try", "What, who, and when?", about, span=2)
        for field in self._fields.values():
            field.textChanged.connect(self._ask)
        self._lay_out()
        self._day.kept.connect(lambda day: self.put("Set the day of a try", lambda note: setattr(note, "on_date", day)))

    def show_stored(self, conference: Conference, row: Engagement | None) -> None:
        """Show a note of a snapshot."""
        super().show_stored(conference, row)
        self._whom.show_row(conference, row.id if row is not None else None)
        self._day.show_moment(row.on_date if row is not None else None)
        self._ask()

    def focus_first(self) -> None:
        """Go to what was tried."""
        self._fields["tried"].setFocus()

    def live(self, conference: Conference) -> Engagement:
        """Return the note, made where there is none yet."""
        return engagement_for(conference.family, self.key, self._person_id)

    def remove_from(self, conference: Conference) -> None:
        """Take the note away."""
        for note in [note for note in conference.family.engagements if note.id == self.key]:
            conference.family.engagements.remove(note)

    def _add(self, column: str, words: str, hint: str, about: str, *, span: int = 1) -> None:
        field = self._form.add(words, GrowingText(hint, 1 if span == 2 else 2), span=span, name=f"{words} ({about})")
        self._fields[column] = field
        self.bind(column, field)

    def _lay_out(self) -> None:
        remove = button("Take away", "plain", name=f"Take away {self.what}")
        remove.clicked.connect(self.take_away)
        top = QHBoxLayout()
        top.addWidget(self._day)
        top.addStretch(1)
        top.addWidget(self._whom)
        top.addWidget(remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        for widget in (self._doubt, self._form, self._advice):
            column.addWidget(widget)

    def _ask(self) -> None:
        """Ask about the words as they stand in the boxes now."""
        tried, our_side, their_side, next_try = (field.toPlainText() for field in self._fields.values())
        self._advice.say([advice.sentence for advice in advise(tried, our_side, their_side, next_try)])
