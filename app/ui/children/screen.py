"""The room Each child: a page for every child of the conference."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from app.models.child_over_time import says_something
from app.models.child_rows import child_of_row
from app.practice.nations import nation
from app.ui.changes import Changes
from app.ui.children.page import ChildPage
from app.ui.desk import Desk
from app.ui.screen import Screen
from app.ui.theme import Theme
from app.ui.widgets.form import label, name_control
from app.ui.widgets.withhold import WithholdKeys
from app.ui.wording import age_words

if TYPE_CHECKING:
    from app.models.conference import Conference

NOBODY = "There is no child here yet. Add the children in the step Prepare, and each gets a page."
TWO_COLUMNS_FROM = 980
"""Pixels at 100% text: with less room the second column stands below the first."""


class _Tab(NamedTuple):
    """What a page is made for: it is made anew where any of it changes."""

    child_id: uuid.UUID
    name: str
    unborn: bool


class ChildrenScreen(Screen):
    """A tab for each child; Ctrl+Tab goes on. Each conference opens again at the child who was open last.

    A page is made when it is first opened, and anew for each conference, so that no field can write into another one.
    """

    step = "children"
    title = "Each child"

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(desk, theme, parent)
        self._conference: Conference | None = None
        self._shown: tuple[uuid.UUID, str] | None = None
        self._tabs: list[_Tab] = []
        self._pages: dict[_Tab, ChildPage] = {}
        self._open: dict[uuid.UUID, uuid.UUID] = {}
        """The child who was open last, by conference."""
        self._withhold = WithholdKeys(desk, self)
        self.tabs = name_control(QTabWidget(), "Children", "Ctrl+Tab goes to the next child")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.currentChanged.connect(self._turn_to)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._nobody = label(NOBODY, "quiet", wrap=True)
        self._nobody.setContentsMargins(18, 14, 18, 14)
        whole.addWidget(self._nobody)
        whole.addWidget(self.tabs, 1)
        theme.changed.connect(self._arrange)

    def show_conference(self, conference: Conference) -> None:
        """Show a snapshot on the page that is open; the others get it when they are opened."""
        self._conference = conference
        shown = (conference.id, conference.family.nation.value)
        children = conference.children_here
        tabs = [_Tab(child.id, child.shown_name, child.is_unborn) for child in children]
        if (shown, tabs) != (self._shown, self._tabs):
            self._shown = shown
            self._make_tabs(tabs)
            self._nobody.setVisible(not tabs)
        for place, child in enumerate(children):
            age = age_words(child, conference.held_on)
            words = f"{child.shown_name or 'This child'}{', ' if age else ''}{age}".replace("&", "&&")
            if self.tabs.tabText(place) != words:
                self.tabs.setTabText(place, words)
        self._show_page(self.tabs.currentIndex())

    def focus_first(self) -> None:
        """Go to what the child who is open says."""
        page = self._page(self.tabs.currentIndex())
        if page is not None:
            page.focus_first()

    def show_row(self, row_id: uuid.UUID) -> None:
        """Open a child's page, at the row with this key where it is no child's: a picture, an offer, a visit."""
        child_id = child_of_row(self._conference, row_id) if self._conference is not None else None
        place = next((at for at, tab in enumerate(self._tabs) if tab.child_id == child_id), None)
        if place is None:
            return
        self.tabs.setCurrentIndex(place)
        self.focus_first()
        page = self._page(place)
        if page is not None and row_id != child_id:
            page.show_row(row_id)

    def put_away(self) -> None:
        """Leave nothing open that is for staff alone."""
        for page in self._pages.values():
            page.put_away()

    def is_done(self, conference: Conference) -> bool:
        """Return True where any child's voice is written down."""
        return any(says_something(voice) for voice in conference.voices)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width there is."""
        super().resizeEvent(event)
        self._arrange()

    def _make_tabs(self, tabs: list[_Tab]) -> None:
        """Make an empty tab for each child, and open the one who was open last."""
        assert self._conference is not None
        self.desk.flush()  # what is typed and not added yet comes back on the page made anew
        before = [self.tabs.widget(place) for place in range(self.tabs.count())]
        was_open = self._open.get(self._conference.id)
        self.tabs.blockSignals(True)
        self.tabs.clear()
        for scroll in before:
            if scroll is not None:
                # Out of sight first: a field that is left saves itself, and must be whole while it does.
                scroll.hide()
                scroll.deleteLater()
        self._tabs, self._pages = tabs, {}
        for tab in tabs:
            scroll = QScrollArea()
            scroll.setWidgetResizable(True)
            scroll.setFrameShape(QFrame.Shape.NoFrame)
            self.tabs.addTab(scroll, tab.name)
        self.tabs.setCurrentIndex(next((at for at, tab in enumerate(tabs) if tab.child_id == was_open), 0))
        self.tabs.blockSignals(False)

    def _turn_to(self, place: int) -> None:
        """Show a child and go to where one would start, unless the arrow keys are going along the tabs."""
        self._show_page(place)
        if self._conference is not None and 0 <= place < len(self._tabs):
            self._open[self._conference.id] = self._tabs[place].child_id
        if not self.tabs.tabBar().hasFocus():
            self.focus_first()

    def _page(self, place: int) -> ChildPage | None:
        return self._pages.get(self._tabs[place]) if 0 <= place < len(self._tabs) else None

    def _show_page(self, place: int) -> None:
        conference, scroll = self._conference, self.tabs.widget(place)
        if conference is None or not isinstance(scroll, QScrollArea):
            return
        page = self._page(place)
        if page is None:
            tab = self._tabs[place]
            child = next(child for child in conference.children_here if child.id == tab.child_id)
            changes = Changes(self.desk, conference.id, nation(conference.family.nation.value))
            page = self._pages[tab] = ChildPage(changes, self.theme, child, conference)
            scroll.setWidget(page)
            page.show()  # at once, so that the keyboard can go there
            self._arrange()
        else:
            page.show_conference(conference)

    def _arrange(self) -> None:
        for page in self._pages.values():
            page.stand_beside(self.width() >= TWO_COLUMNS_FROM * self.theme.zoom / 100)
