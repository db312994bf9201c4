"""What was tried with one person, try by try."""

from __future__ import annotations

import uuid

from app.models.conference import Conference
from app.models.engagement import notes_on
from app.ui.changes import Changes
from app.ui.together.try_row import TryRow
from app.ui.together.written import WrittenRows, numbered
from app.ui.widgets.form import button
from app.ui.widgets.rows import Card


class PersonCard(Card):
    """The notes on working with one person (None: with the family as a whole)."""

    def __init__(self, changes: Changes, person_id: uuid.UUID | None, name: str, about: str) -> None:
        super().__init__(name, about)
        self._changes = changes
        self._person_id = person_id
        self._name = name
        self.rows = WrittenRows(self._make, button("Another try", name=f"Another try with {name}"))
        self.column.addWidget(self.rows)

    def show_conference(self, conference: Conference) -> None:
        """Show the notes of a snapshot, and the one that is being begun."""
        self.rows.show_rows(conference, {note.id: note for note in notes_on(conference.family, self._person_id)})

    def _make(self, key: uuid.UUID, number: int) -> TryRow:
        return TryRow(self._changes, key, self._person_id, numbered(f"with {self._name}", number))
