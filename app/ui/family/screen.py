"""The room Family: the tree, who lives where, the men who matter to each child, and who else would help."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.practice.nations import nation
from app.ui.changes import Changes
from app.ui.desk import Desk
from app.ui.family.homes_page import HomesPage
from app.ui.family.men_page import MenPage
from app.ui.family.network_page import NetworkPage
from app.ui.family.tree_page import TreePage
from app.ui.screen import Screen
from app.ui.theme import Theme
from app.ui.widgets.form import name_control
from app.ui.widgets.withhold import WithholdKeys

if TYPE_CHECKING:
    from app.models.conference import Conference

Page = TreePage | HomesPage | MenPage | NetworkPage
PAGES: tuple[tuple[str, Callable[[Changes, Theme], Page]], ...] = (
    ("Family tree", TreePage),
    ("Who lives where", HomesPage),
    ("The men who matter", MenPage),
    ("Who else would help", NetworkPage),
)
TREE = 0


class FamilyScreen(Screen):
    """Four sections; Ctrl+Tab goes round. A section is made when it is first opened, anew for each conference."""

    step = "family"
    title = "The family"

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(desk, theme, parent)
        self._conference: Conference | None = None
        self._shown: tuple[uuid.UUID, str] | None = None
        self._pages: dict[int, Page] = {}
        self.tabs = name_control(QTabWidget(), "The family", "Ctrl+Tab goes to the next section")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self._holders = [self._add_tab(words) for words, _ in PAGES]
        self.tabs.currentChanged.connect(self._turn_to)
        self._withhold = WithholdKeys(desk, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.tabs)

    def show_conference(self, conference: Conference) -> None:
        """Show a snapshot in the section that is open; the others get it when they are opened."""
        self._conference = conference
        shown = (conference.id, conference.family.nation.value)
        if self._shown != shown:
            self._shown = shown
            for page in self._pages.values():
                page.hide()
                page.deleteLater()
            self._pages = {}
            self.tabs.setCurrentIndex(TREE)
        self._show_page(self.tabs.currentIndex())

    def focus_first(self) -> None:
        """Go to where one would start in the section that is open."""
        page = self._pages.get(self.tabs.currentIndex())
        if page is not None:
            page.focus_first()

    def show_row(self, row_id: uuid.UUID) -> None:
        """Open a person in the family tree; for what two people are to each other, the first of them."""
        bonds = self._conference.family.bonds if self._conference is not None else []
        row_id = next((bond.person_id for bond in bonds if bond.id == row_id), row_id)
        self.tabs.setCurrentIndex(TREE)
        page = self._pages.get(TREE)
        if isinstance(page, TreePage):
            page.open_person(row_id)

    def _turn_to(self, index: int) -> None:
        """Show a section and go to where one would start, unless the arrow keys are going along the tabs."""
        self._show_page(index)
        if not self.tabs.tabBar().hasFocus():
            self.focus_first()

    def _show_page(self, index: int) -> None:
        if self._conference is None:
            return
        page = self._pages.get(index)
        if page is None:
            page = self._pages[index] = self._make(index, self._conference)
            self._holders[index].addWidget(page)
            page.show()  # at once, so that the keyboard can go there
        page.show_conference(self._conference)

    def _make(self, index: int, conference: Conference) -> Page:
        changes = Changes(self.desk, conference.id, nation(conference.family.nation.value))
        page = PAGES[index][1](changes, self.theme)
        if isinstance(page, TreePage):
            page.details_wanted.connect(lambda key: self.go_to.emit("prepare", key))
        elif isinstance(page, MenPage | NetworkPage):
            page.person_wanted.connect(self.show_row)
        if isinstance(page, NetworkPage):
            page.step_wanted.connect(lambda key: self.go_to.emit("plan", key))
        return page

    def _add_tab(self, words: str) -> QVBoxLayout:
        tab = QWidget()
        holder = QVBoxLayout(tab)
        holder.setContentsMargins(0, 0, 0, 0)
        self.tabs.addTab(tab, words)
        return holder
