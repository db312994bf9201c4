"""The tab "Staff only": what a worker needs to know before a visit. Staff eyes only (seed 001, Keeping Staff Safe)."""

from __future__ import annotations

import uuid

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from app.models.around import StaffSafetyNote
from app.models.conference import Conference
from app.models.engagement import safety_note_for
from app.practice.prompts import prompt
from app.ui.changes import Changes
from app.ui.prepare.fields import Fields
from app.ui.prepare.words import listed_name
from app.ui.theme import Theme
from app.ui.together.page import TogetherPage
from app.ui.together.questions import QuestionsCard
from app.ui.together.written import WrittenRow, WrittenRows, numbered
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.form import button, label
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.moment_field import DayField, doubt_of
from app.ui.widgets.rows import Card

A_NOTE = "a note"
"""So it is called where the family may look over one's shoulder: undo stands on every screen, the bar below as well."""
FOR_STAFF = "For staff only. It is in no copy and never on the room's screen."


class StaffOnlyPage(TogetherPage):
    """The notes on the left, the questions before a visit beside them. It is there only while its tab is open."""

    def __init__(self, changes: Changes, theme: Theme) -> None:
        super().__init__(theme, [QuestionsCard("Before you go", "staff_safety")])
        self._card = SafetyNotesCard(changes)
        self._card.rows.lines_changed.connect(self.order)
        self.put(self._card)

    def show_conference(self, conference: Conference) -> None:
        """Show a snapshot."""
        self._card.show_conference(conference)
        self.order()


class SafetyNotesCard(Card):
    """The staff safety notes of the family."""

    def __init__(self, changes: Changes) -> None:
        words = prompt("staff_safety")
        super().__init__(words.title, words.hint)
        self._changes = changes
        self.column.insertWidget(1, label(FOR_STAFF, "trouble", wrap=True))
        self.rows = WrittenRows(self._make, button(words.add))
        self.column.addWidget(self.rows)

    def show_conference(self, conference: Conference) -> None:
        """Show the notes of a snapshot."""
        self.rows.show_rows(conference, {note.id: note for note in conference.family.safety_notes})

    def _make(self, key: uuid.UUID, number: int) -> SafetyNoteRow:
        return SafetyNoteRow(self._changes, key, numbered("the staff safety note", number))


class SafetyNoteRow(WrittenRow):
    """About whom, since when, and what to know."""

    def __init__(self, changes: Changes, key: uuid.UUID, what: str) -> None:
        super().__init__(changes, key, what)
        self.called = A_NOTE
        self._form = Fields(most=2)
        self._person = self._form.add("About", ChoiceBox(wide=14), name=f"Whom {what} is about")
        self._day = self._form.add("Noted on", DayField(changes.desk, with_year=True), name=f"Day of {what}")
        self._text = GrowingText(prompt("staff_safety").empty, 3)
        self._form.add("What to know, and what to do", self._text, span=2, name=what.capitalize())
        self.bind("text", self._text)
        doubt = doubt_of([self._day])
        self._day.kept.connect(
            lambda day: self.put(f"Set the day of {A_NOTE}", lambda note: setattr(note, "on_date", day))
        )
        self._person.picked.connect(self._set_person)
        remove = button("Take away", "plain", name=f"Take away {what}")
        remove.clicked.connect(self.take_away)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._form)
        column.addWidget(doubt)
        column.addWidget(remove, 0, Qt.AlignmentFlag.AlignRight)

    def show_stored(self, conference: Conference, row: StaffSafetyNote | None) -> None:
        """Show a note of a snapshot."""
        super().show_stored(conference, row)
        people = [(one.id, listed_name(one)) for one in conference.family.people if not one.is_staff]
        self._person.show_choices([(None, "The home"), *people], row.person_id if row is not None else None)
        self._day.show_moment(row.on_date if row is not None else None)

    def focus_first(self) -> None:
        """Go to the words."""
        self._text.setFocus()

    def live(self, conference: Conference) -> StaffSafetyNote:
        """Return the note, made where there is none yet."""
        return safety_note_for(conference.family, self.key)

    def remove_from(self, conference: Conference) -> None:
        """Take the note away."""
        for note in [note for note in conference.family.safety_notes if note.id == self.key]:
            conference.family.safety_notes.remove(note)

    def _set_person(self, person_id: uuid.UUID | None) -> None:
        self.put(f"Say whom {A_NOTE} is about", lambda note: setattr(note, "person_id", person_id))
