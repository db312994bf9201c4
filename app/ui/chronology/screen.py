"""The room Chronology: what happened when."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from app.models.around import ChronologyEvent
from app.practice.nations import nation
from app.ui.changes import Changes
from app.ui.chronology.elsewhere import Place
from app.ui.chronology.page import ChronologyPage
from app.ui.one_page_screen import OnePageScreen
from app.ui.widgets.keeping_back import Subject

if TYPE_CHECKING:
    from app.models.conference import Conference

BESIDE_FROM = 860
"""Pixels at 100% text: with less room the chosen entry stands below the list."""


class ChronologyScreen(OnePageScreen[ChronologyPage]):
    """The list of what happened, and the entry that is chosen."""

    step = "chronology"
    title = "What happened when"
    beside_from = BESIDE_FROM

    def focus_first(self) -> None:
        """Go to the day of what one would write down."""
        if self._page is not None:
            self._page.line.day.setFocus()

    def show_row(self, row_id: uuid.UUID) -> None:
        """Go to an entry."""
        if self._page is not None:
            self._page.show_row(row_id)

    def is_done(self, conference: Conference) -> bool:
        """Return True where something is written in the chronology itself."""
        return bool(conference.family.chronology)

    def _make_page(self, conference: Conference) -> ChronologyPage:
        changes = Changes(self.desk, conference.id, nation(conference.family.nation.value))
        page = ChronologyPage(changes, self.theme, conference)
        page.place_wanted.connect(self._go)
        self._withhold.speaks_for(page.list, self._subject)
        return page

    def _subject(self) -> Subject | None:
        """Return what the keys to keep something back are about while the keyboard is in the list."""
        entry = self._page.list.entry if self._page is not None else None
        if entry is None or not entry.is_own or entry.item.row_id is None:
            return None
        return Subject(ChronologyEvent, entry.item.row_id)

    def _go(self, place: Place) -> None:
        conference = self.desk.conference
        if conference is None:
            return
        if place.conference_id is not None and place.conference_id != conference.id:
            self.go_to_meeting.emit(place.conference_id, place.step, place.row_id)
        else:
            self.go_to.emit(place.step, place.row_id)
