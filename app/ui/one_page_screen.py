"""A screen of one page that scrolls: the outcome, the chronology."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.ui.desk import Desk
from app.ui.screen import Screen
from app.ui.theme import Theme
from app.ui.widgets.withhold import WithholdKeys

if TYPE_CHECKING:
    from app.models.conference import Conference


class Page(QWidget):
    """Everything such a screen shows of one conference, in two parts beside or below each other."""

    def show_conference(self, conference: Conference) -> None:
        """Show a snapshot: update what differs, and leave alone whatever is being typed."""
        raise NotImplementedError

    def stand_beside(self, side_by_side: bool) -> None:
        """Put the second part beside the first one, or below it."""
        raise NotImplementedError


PageT = TypeVar("PageT", bound=Page)


class OnePageScreen(Screen, Generic[PageT]):
    """Shows one page, made anew for each conference so that no field can write into another one.

    ``beside_from`` is in pixels at 100% text: with less room the second part of the page stands below the first.
    """

    beside_from = 0

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(desk, theme, parent)
        self._shown: tuple[uuid.UUID, str] | None = None
        self._page: PageT | None = None
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
        made_for = (conference.id, conference.family.nation.value)
        if self._page is not None and self._shown == made_for:
            self._page.show_conference(conference)
            return
        self._shown = made_for
        self._page = self._make_page(conference)
        before = self._scroll.takeWidget()
        if before is not None:
            # Out of sight first: a field that is left saves itself, and must be whole while it does.
            before.deleteLater()
        self._scroll.setWidget(self._page)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width there is."""
        super().resizeEvent(event)
        self._arrange()

    def _make_page(self, conference: Conference) -> PageT:
        """Return a new page that shows a conference."""
        raise NotImplementedError

    def _arrange(self) -> None:
        if self._page is not None:
            self._page.stand_beside(self.width() >= self.beside_from * self.theme.zoom / 100)
