"""The step Prepare."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING

from app.ui.prepare.attendance import AttendancePage
from app.ui.prepare.meeting import MeetingPage
from app.ui.prepare.people import PeoplePage
from app.ui.prepare.reports import ReportsPage
from app.ui.tabbed_screen import TabbedScreen

if TYPE_CHECKING:
    from app.models.conference import Conference

Page = PeoplePage | MeetingPage | AttendancePage | ReportsPage
PAGES: tuple[tuple[str, Callable[..., Page]], ...] = (
    ("People", PeoplePage),
    ("Conference", MeetingPage),
    ("Who is here", AttendancePage),
    ("Reports", ReportsPage),
)
PEOPLE = 0


class PrepareScreen(TabbedScreen):
    """Four tabs: the people, the conference, who is here, the reports."""

    step = "prepare"
    title = "Prepare"
    tab_words = tuple(words for words, _ in PAGES)

    def show_row(self, row_id: uuid.UUID) -> None:
        """Go to a person."""
        page = self._open_tab(PEOPLE)
        if isinstance(page, PeoplePage):
            page.list.choose(row_id)

    def _made_for(self, conference: Conference) -> uuid.UUID:
        """Return the key of the conference alone: the nation is chosen on one of these pages, which then stays."""
        return conference.id

    def _make_page(self, index: int, conference: Conference) -> Page:
        page = PAGES[index][1](self.desk, self.theme, conference)
        if isinstance(page, PeoplePage):
            self._withhold.speaks_for(page.list, page.chosen_subject)
        if isinstance(page, AttendancePage):
            self._withhold.speaks_for(page.table, page.chosen_subject)
            page.people_wanted.connect(lambda: self.tabs.setCurrentIndex(PEOPLE))
        return page
