"""What is looked at, saved and printed goes into the journal: who had a record before them, and when."""

from __future__ import annotations

import uuid

from app.export.checking import CopyKey
from app.export.copy_words import copy_words
from app.models.conference import Conference
from app.ui.desk import Desk
from app.ui.record.saving import Saved


class Noting:
    """Notes each copy once as looked at for each time its conference is opened, and every time it goes out."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._looked_at: set[tuple[uuid.UUID, CopyKey]] = set()

    def begin(self) -> None:
        """Another conference was opened: looking at the same copy later is another look."""
        self._looked_at.clear()

    def looked_at(self, conference: Conference, key: CopyKey) -> None:
        """A copy is on the screen; making it anew after a change is the same look."""
        if (conference.id, key) not in self._looked_at:
            self._looked_at.add((conference.id, key))
            self._note(conference.id, f"Looked at: {copy_words(conference, key)}")

    def printed(self, conference: Conference, key: CopyKey) -> None:
        """A copy went to the printer."""
        self._note(conference.id, f"Printed: {copy_words(conference, key)}")

    def saved(self, conference: Conference, saved: Saved, key: CopyKey | None = None) -> None:
        """Copies were saved: one with its key, or all of them under their own names."""
        for path in saved.paths:
            words = copy_words(conference, key) if key is not None else path.name
            self._note(conference.id, f"Copy saved: {words}")

    def _note(self, conference_id: uuid.UUID, words: str) -> None:
        self._desk.watch(self._desk.store.note(words, conference_id), lambda _: None)
