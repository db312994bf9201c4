"""The room Working together: what was tried, written agreements, differences between agencies, and notes for staff."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.models.agreements import agreements_of
from app.practice.nations import nation
from app.ui.changes import Changes
from app.ui.desk import Desk
from app.ui.screen import Screen
from app.ui.theme import Theme
from app.ui.together.agreements import AgreementsPage
from app.ui.together.differences import DifferencesPage
from app.ui.together.engagement import EngagementPage
from app.ui.together.page import TogetherPage
from app.ui.together.staff_only import StaffOnlyPage
from app.ui.widgets.form import name_control
from app.ui.widgets.withhold import WithholdKeys

if TYPE_CHECKING:
    from app.models.conference import Conference

TRIED, AGREEMENTS, DIFFERENCES, STAFF_ONLY = range(4)
WORDS = ("What we tried", "Agreements", "Differences", "Staff only")
FOR_STAFF = (DIFFERENCES, STAFF_ONLY)


class TogetherScreen(Screen):
    """Four tabs; Ctrl+Tab goes round. A page is made when it is first opened, and anew for each conference.

    A tab for staff is never left standing: whoever leaves the room, locks the computer or shows something on the room's
    screen finds another tab open, and its page is gone.
    """

    step = "together"
    title = "Working together"

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(desk, theme, parent)
        self._conference: Conference | None = None
        self._shown: tuple[uuid.UUID, str] | None = None
        self._pages: dict[int, TogetherPage] = {}
        self.tabs = name_control(QTabWidget(), "Working together", "Ctrl+Tab goes to the next tab")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self._holders = [self._add_tab(words) for words in WORDS]
        self.tabs.currentChanged.connect(self._turn_to)
        self._withhold = WithholdKeys(desk, self)
        desk.locked.connect(lambda locked: self.put_away() if locked else None)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.tabs)

    def show_conference(self, conference: Conference) -> None:
        """Show a snapshot on the page that is open; the others get it when they are opened."""
        self._conference = conference
        about = conference.id, conference.family.nation.value
        if self._shown != about:
            self._shown = about
            for index in list(self._pages):
                self._drop(index)
            self.tabs.setCurrentIndex(TRIED)
        self._show_page(self.tabs.currentIndex())

    def focus_first(self) -> None:
        """Go to where one would start on the page that is open."""
        page = self._pages.get(self.tabs.currentIndex())
        if page is not None:
            page.focus_first()

    def show_row(self, row_id: uuid.UUID) -> None:
        """Go to a note, an agreement, a difference or a step of one. Notes for staff are opened by their tab alone."""
        tab = _tab_of(self._conference, row_id) if self._conference is not None else None
        if tab is not None:
            self.tabs.setCurrentIndex(tab)
            self._pages[tab].show_row(row_id)

    def put_away(self) -> None:
        """Turn to another tab where one for staff is open."""
        if self.tabs.currentIndex() in FOR_STAFF:
            self.tabs.setCurrentIndex(TRIED)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing for staff open behind."""
        super().hideEvent(event)
        self.put_away()

    def _turn_to(self, index: int) -> None:
        """Show a tab and go to where one would start on it, unless the arrow keys are going along the tabs."""
        for left in [one for one in FOR_STAFF if one != index and one in self._pages]:
            self.desk.flush()
            self._drop(left)
        self._show_page(index)
        if not self.tabs.tabBar().hasFocus() and self.isVisible():
            self.focus_first()

    def _show_page(self, index: int) -> None:
        if self._conference is None:
            return
        page = self._pages.get(index)
        is_new = page is None
        if page is None:
            page = self._pages[index] = self._make(index, self._conference)
            self._holders[index].addWidget(page)
        page.show_conference(self._conference)
        if is_new:
            page.show()  # at once and with all its rows, so that the keyboard can go to any of them

    def _make(self, index: int, conference: Conference) -> TogetherPage:
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

    def _drop(self, index: int) -> None:
        page = self._pages.pop(index)
        page.hide()  # out of sight first: a field that is left saves itself, and must be whole while it does
        page.deleteLater()

    def _add_tab(self, words: str) -> QVBoxLayout:
        tab = QWidget()
        holder = QVBoxLayout(tab)
        holder.setContentsMargins(0, 0, 0, 0)
        self.tabs.addTab(tab, words)
        return holder


def _tab_of(conference: Conference, row_id: uuid.UUID) -> int | None:
    """Return on which tab a row stands that may be led to; None for any other."""
    family = conference.family
    keys = {
        TRIED: {note.id for note in family.engagements},
        AGREEMENTS: {paper.id for paper in agreements_of(conference)},
        DIFFERENCES: {row.id for one in family.differences for row in (one, *one.escalations)},
    }
    return next((tab for tab, found in keys.items() if row_id in found), None)
