"""A screen of several tabs, each with a page of its own: Prepare, the family, working together."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.ui.desk import Desk
from app.ui.screen import Screen
from app.ui.theme import Theme
from app.ui.widgets.form import name_control
from app.ui.widgets.withhold import WithholdKeys

if TYPE_CHECKING:
    from app.models.conference import Conference


class TabPage(Protocol):
    """What a screen asks of a page, which is a widget of any kind."""

    def show_conference(self, conference: Conference) -> None:
        """Show a snapshot: update what differs."""

    def focus_first(self) -> None:
        """Go to where one would start."""

    def show(self) -> None:
        """Stand on the screen, as every widget does."""


class TabbedScreen(Screen):
    """Ctrl+Tab goes round. A page is made when its tab is first opened, and anew for each conference.

    Subclasses give ``tab_words`` and ``hint``, and make the pages.
    """

    tab_words: tuple[str, ...] = ()
    hint = "Ctrl+Tab goes to the next tab"

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(desk, theme, parent)
        self._conference: Conference | None = None
        self._shown: Hashable = None
        self._pages: dict[int, TabPage] = {}
        self.tabs = name_control(QTabWidget(), self.title, self.hint)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self._holders = [self._add_tab(words) for words in self.tab_words]
        self.tabs.currentChanged.connect(self._turn_to)
        self._withhold = WithholdKeys(desk, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.tabs)

    def show_conference(self, conference: Conference) -> None:
        """Show a snapshot on the page that is open; the others get it when they are opened."""
        self._conference = conference
        made_for = self._made_for(conference)
        if self._shown != made_for:
            self._shown = made_for
            for index in list(self._pages):
                self._drop(index)
            self.tabs.setCurrentIndex(0)
        self._show_page(self.tabs.currentIndex())

    def focus_first(self) -> None:
        """Go to where one would start on the page that is open."""
        page = self._pages.get(self.tabs.currentIndex())
        if page is not None:
            page.focus_first()

    def _make_page(self, index: int, conference: Conference) -> TabPage:
        """Return a new page for a tab; it is shown and filled afterwards."""
        raise NotImplementedError

    def _made_for(self, conference: Conference) -> Hashable:
        """Return what the pages are made for: where it is another, they are made anew."""
        return conference.id, conference.family.nation.value

    def _open_tab(self, index: int) -> TabPage | None:
        """Turn to a tab and return its page; None before there is a conference."""
        self.tabs.setCurrentIndex(index)
        return self._pages.get(index)

    def _turn_to(self, index: int) -> None:
        """Show a tab and go to where one would start on it, unless the arrow keys are going along the tabs."""
        self._show_page(index)
        if not self.tabs.tabBar().hasFocus():
            self.focus_first()

    def _show_page(self, index: int) -> None:
        if self._conference is None:
            return
        page = self._pages.get(index)
        if page is not None:
            page.show_conference(self._conference)
            return
        page = self._pages[index] = self._make_page(index, self._conference)
        self._holders[index].addWidget(cast(QWidget, page))
        self._show_new(page, self._conference)

    def _show_new(self, page: TabPage, conference: Conference) -> None:
        """Show a page for the first time: at once, so that the keyboard can go there."""
        page.show()
        page.show_conference(conference)

    def _drop(self, index: int) -> None:
        widget = cast(QWidget, self._pages.pop(index))
        widget.hide()  # out of sight first: a field that is left saves itself, and must be whole while it does
        widget.deleteLater()

    def _add_tab(self, words: str) -> QVBoxLayout:
        tab = QWidget()
        holder = QVBoxLayout(tab)
        holder.setContentsMargins(0, 0, 0, 0)
        self.tabs.addTab(tab, words)
        return holder
