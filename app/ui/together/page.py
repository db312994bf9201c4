"""One tab of the room: what is written down on the left, the questions to ask beside it."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.models.conference import Conference
from app.ui.prepare.scrolling import ScrollPage
from app.ui.theme import Theme
from app.ui.together.written import WrittenRow
from app.ui.widgets.rows import Card, order_tabs, tab_stops

TWO_COLUMNS_FROM = 900
"""Pixels at 100% text: with less room the questions stand below."""


class TogetherPage(ScrollPage):
    """Two columns of cards. Subclasses fill ``left`` and say where one would start."""

    def __init__(self, theme: Theme, right: Sequence[QWidget]) -> None:
        super().__init__()
        self._theme = theme
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.page)
        self._both.setContentsMargins(16, 12, 16, 16)
        self._both.setSpacing(14)
        self.left = QVBoxLayout()
        beside = QVBoxLayout()
        for widget in right:
            beside.addWidget(widget)
        for column, share in ((self.left, 3), (beside, 1)):
            column.setSpacing(14)
            column.addStretch(1)
            self._both.addLayout(column, share)

    def put(self, card: Card) -> None:
        """Add a card to the left column, above what is left of the room."""
        self.left.insertWidget(self.left.count() - 1, card)

    def show_conference(self, conference: Conference) -> None:
        """Show a snapshot."""
        raise NotImplementedError

    def order(self) -> None:
        """Let Tab follow the layout; call it whenever rows have come or gone."""
        order_tabs(self.page)

    def show_row(self, row_id: uuid.UUID) -> None:
        """Bring the row with that key into sight, and go there."""
        for row in self.findChildren(WrittenRow):
            if row.key == row_id:
                row.focus_first()
                self.ensureWidgetVisible(row)

    def focus_first(self) -> None:
        """Go to the first control of the page."""
        stops = [one for one in tab_stops(self.page) if one.isVisibleTo(self.page)]
        if stops:
            stops[0].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width there is."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        beside = self.width() >= self._theme.pixels(TWO_COLUMNS_FROM)
        self._both.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
