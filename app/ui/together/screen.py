"""The room Working together: what was tried, written agreements, differences between agencies, and notes for staff."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from app.models.agreements import agreements_of
from app.practice.nations import nation
from app.ui.changes import Changes
from app.ui.desk import Desk
from app.ui.tabbed_screen import TabbedScreen, TabPage
from app.ui.theme import Theme
from app.ui.together.agreements import AgreementsPage
from app.ui.together.differences import DifferencesPage
from app.ui.together.engagement import EngagementPage
from app.ui.together.page import TogetherPage
from app.ui.together.staff_only import StaffOnlyPage

if TYPE_CHECKING:
    from app.models.conference import Conference

TRIED, AGREEMENTS, DIFFERENCES, STAFF_ONLY = range(4)
FOR_STAFF = (DIFFERENCES, STAFF_ONLY)


class TogetherScreen(TabbedScreen):
    """Four tabs: what was tried, written agreements, differences between agencies, and notes for staff.

    A tab for staff is never left standing: whoever leaves the room, locks the computer or shows something on the room's
    screen finds another tab open, and its page is gone.
    """

    step = "together"
    title = "Working together"
    tab_words = ("What we tried", "Agreements", "Differences", "Staff only")

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(desk, theme, parent)
        desk.locked.connect(lambda locked: self.put_away() if locked else None)

    def show_row(self, row_id: uuid.UUID) -> None:
        """Go to a note, an agreement, a difference or a step of one. Notes for staff are opened by their tab alone."""
        tab = _tab_of(self._conference, row_id) if self._conference is not None else None
        page = self._open_tab(tab) if tab is not None else None
        if isinstance(page, TogetherPage):
            page.show_row(row_id)

    def put_away(self) -> None:
        """Turn to another tab where one for staff is open."""
        if self.tabs.currentIndex() in FOR_STAFF:
            self.tabs.setCurrentIndex(TRIED)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing for staff open behind."""
        super().hideEvent(event)
        self.put_away()

    def _turn_to(self, index: int) -> None:
        """Take away what is for staff and is left; then show the tab, and go there where the room is seen at all."""
        for left in [one for one in FOR_STAFF if one != index and one in self._pages]:
            self.desk.flush()
            self._drop(left)
        if self.isVisible():
            super()._turn_to(index)
        else:
            self._show_page(index)

    def _show_new(self, page: TabPage, conference: Conference) -> None:
        """Fill a page before it is shown: with all its rows there, the keyboard can go to any of them."""
        page.show_conference(conference)
        page.show()

    def _make_page(self, index: int, conference: Conference) -> TogetherPage:
        changes = Changes(self.desk, conference.id, nation(conference.family.nation.value))
        if index == AGREEMENTS:
            agreements = AgreementsPage(changes, self.theme)
            agreements.step_wanted.connect(lambda key: self.go_to.emit("plan", key))
            return agreements
        if index == DIFFERENCES:
            differences = DifferencesPage(changes, self.theme)
            differences.outcome_wanted.connect(lambda: self.go_to.emit("outcome", None))
            return differences
        return StaffOnlyPage(changes, self.theme) if index == STAFF_ONLY else EngagementPage(changes, self.theme)


def _tab_of(conference: Conference, row_id: uuid.UUID) -> int | None:
    """Return on which tab a row stands that may be led to; None for any other."""
    family = conference.family
    keys = {
        TRIED: {note.id for note in family.engagements},
        AGREEMENTS: {paper.id for paper in agreements_of(conference)},
        DIFFERENCES: {row.id for one in family.differences for row in (one, *one.escalations)},
    }
    return next((tab for tab, found in keys.items() if row_id in found), None)
