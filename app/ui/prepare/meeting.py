"""The conference itself: the family it is about, when and why people meet, its parts, and the order of the meeting."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from app.models.conference import Conference
from app.ui.desk import Desk
from app.ui.prepare.agenda import AgendaCard
from app.ui.prepare.family_card import FamilyCard
from app.ui.prepare.meeting_card import ChildrenCard, MeetingCard
from app.ui.prepare.parts import PartsCard
from app.ui.prepare.scrolling import ScrollPage
from app.ui.theme import Theme
from app.ui.widgets.rows import order_tabs

TWO_COLUMNS_FROM = 900
"""Pixels at 100% text: with less room the second column stands below the first."""


class MeetingPage(ScrollPage):
    """The tab "Conference" of one conference."""

    def __init__(self, desk: Desk, theme: Theme, conference: Conference) -> None:
        super().__init__()
        self._theme = theme
        self._meeting = MeetingCard(desk, conference.id)
        left = (self._meeting, PartsCard(desk, conference.id))
        right = (FamilyCard(desk, conference.family_id), ChildrenCard(desk, conference.id),
                 AgendaCard(desk, theme, conference.id))  # fmt: skip
        self._cards = (*left, *right)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.page)
        self._both.setContentsMargins(16, 12, 16, 16)
        self._both.setSpacing(14)
        for cards, share in ((left, 3), (right, 2)):
            column = QVBoxLayout()
            column.setSpacing(14)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            self._both.addLayout(column, share)

    def show_conference(self, conference: Conference) -> None:
        """Show a snapshot."""
        for card in self._cards:
            card.show_conference(conference)
        order_tabs(self.page)

    def focus_first(self) -> None:
        """Go to the day of the meeting."""
        self._meeting.focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width there is."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        beside = self.width() >= self._theme.pixels(TWO_COLUMNS_FROM)
        self._both.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
