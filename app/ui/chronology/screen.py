"""The room Chronology: what happened when."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.models.around import ChronologyEvent
from app.practice.nations import nation
from app.ui.changes import Changes
from app.ui.chronology.elsewhere import Place
from app.ui.chronology.page import ChronologyPage
from app.ui.desk import Desk
from app.ui.screen import Screen
from app.ui.theme import Theme
from app.ui.widgets.keeping_back import Subject
from app.ui.widgets.withhold import WithholdKeys

if TYPE_CHECKING:
    from app.models.conference import Conference

BESIDE_FROM = 860
"""Pixels at 100% text: with less room the chosen entry stands below the list."""


class ChronologyScreen(Screen):
    """Shows one page, made anew for each conference so that no field can write into another family's chronology."""

    step = "chronology"
    title = "What happened when"

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(desk, theme, parent)
        self._shown: tuple[uuid.UUID, str] | None = None
        self._page: ChronologyPage | None = None
        self._withhold = WithholdKeys(desk, self)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        theme.changed.connect(self._arrange)

    def show_conference(self, conference: Conference) -> None:
        """Show a snapshot."""
        code = conference.family.nation.value
        if self._page is not None and self._shown == (conference.id, code):
            self._page.show_conference(conference)
            return
        self._shown = (conference.id, code)
        self._page = ChronologyPage(Changes(self.desk, conference.id, nation(code)), self.theme, conference)
        self._page.place_wanted.connect(self._go)
        self._withhold.speaks_for(self._page.list, self._subject)
        before = self._scroll.takeWidget()
        if before is not None:
            # Out of sight first: a field that is left saves itself, and must be whole while it does.
            before.deleteLater()
        self._scroll.setWidget(self._page)
        self._arrange()

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width there is."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if self._page is not None:
            self._page.stand_beside(self.width() >= BESIDE_FROM * self.theme.zoom / 100)

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
