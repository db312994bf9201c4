"""The step Prepare."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.ui.desk import Desk
from app.ui.prepare.attendance import AttendancePage
from app.ui.prepare.meeting import MeetingPage
from app.ui.prepare.people import PeoplePage
from app.ui.prepare.reports import ReportsPage
from app.ui.screen import Screen
from app.ui.theme import Theme
from app.ui.widgets.form import name_control
from app.ui.widgets.withhold import WithholdKeys

if TYPE_CHECKING:
    from app.models.conference import Conference

Page = PeoplePage | MeetingPage | AttendancePage | ReportsPage
PAGES: tuple[tuple[str, Callable[..., Page]], ...] = (
    ("People", PeoplePage),
    ("Conference", MeetingPage),
    ("Who is here", AttendancePage),
    ("Reports", ReportsPage),
)


class PrepareScreen(Screen):
    """Four tabs; Ctrl+Tab goes round. A page is made when it is first opened, and anew for each conference."""

    step = "prepare"
    title = "Prepare"

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(desk, theme, parent)
        self._conference: Conference | None = None
        self._shown: uuid.UUID | None = None
        self._pages: dict[int, Page] = {}
        self.tabs = name_control(QTabWidget(), "Prepare", "Ctrl+Tab goes to the next tab")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self._holders = [self._add_tab(words) for words, _ in PAGES]
        self.tabs.currentChanged.connect(self._turn_to)
        self._withhold = WithholdKeys(desk, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.tabs)

    def show_conference(self, conference: Conference) -> None:
        """Show a snapshot on the page that is open; the others get it when they are opened."""
        self._conference = conference
        if self._shown != conference.id:
            self._shown = conference.id
            for page in self._pages.values():
                page.hide()
                page.deleteLater()
            self._pages = {}
            self.tabs.setCurrentIndex(0)
        self._show_page(self.tabs.currentIndex())

    def focus_first(self) -> None:
        """Go to where one would start on the page that is open."""
        page = self._pages.get(self.tabs.currentIndex())
        if page is not None:
            page.focus_first()

    def show_row(self, row_id: uuid.UUID) -> None:
        """Go to a person."""
        self.tabs.setCurrentIndex(0)
        page = self._pages.get(0)
        if isinstance(page, PeoplePage):
            page.list.choose(row_id)

    def _turn_to(self, index: int) -> None:
        """Show a tab and go to where one would start on it, unless the arrow keys are going along the tabs."""
        self._show_page(index)
        if not self.tabs.tabBar().hasFocus():
            self.focus_first()

    def _show_page(self, index: int) -> None:
        if self._conference is None:
            return
        page = self._pages.get(index)
        if page is None:
            page = self._pages[index] = PAGES[index][1](self.desk, self.theme, self._conference)
            self._holders[index].addWidget(page)
            page.show()  # at once, so that the keyboard can go there
            if isinstance(page, PeoplePage):
                self._withhold.speaks_for(page.list, page.chosen_subject)
            if isinstance(page, AttendancePage):
                self._withhold.speaks_for(page.table, page.chosen_subject)
                page.people_wanted.connect(lambda: self.tabs.setCurrentIndex(0))
        page.show_conference(self._conference)

    def _add_tab(self, words: str) -> QVBoxLayout:
        tab = QWidget()
        holder = QVBoxLayout(tab)
        holder.setContentsMargins(0, 0, 0, 0)
        self.tabs.addTab(tab, words)
        return holder
