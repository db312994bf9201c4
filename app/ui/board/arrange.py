"""How the four columns stand: side by side, or stacked where the text is large for the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from app.ui.board.column import Column
from app.ui.theme import Theme

SIDE_BY_SIDE = 960
"""Pixels at 100% text that four columns need beside each other."""
STACKED_HEIGHT = 420
SHARES = {"worry": 210, "working_well": 98, "grey_area": 98, "plan": 112}


class Columns(QScrollArea):
    """Side by side they fill the height and each scrolls by itself; stacked, the whole scrolls."""

    def __init__(self, columns: dict[str, Column], theme: Theme) -> None:
        super().__init__()
        self._columns = columns
        self._theme = theme
        self._order: list[str] = list(columns)
        self._shown: tuple[list[str], bool, int] | None = None
        self._inside = QWidget()
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._inside)
        for column in columns.values():
            column.setParent(self._inside)

    def set_order(self, order: Sequence[str]) -> None:
        """Show the columns in the local order; one that the order forgets comes last."""
        self._order = [*[name for name in order if name in self._columns]]
        self._order += [name for name in self._columns if name not in self._order]
        self.arrange()

    @property
    def order(self) -> list[Column]:
        """The columns as they stand."""
        return [self._columns[name] for name in self._order]

    @property
    def names(self) -> list[str]:
        """The names of the columns as they stand."""
        return list(self._order)

    def arrange(self) -> None:
        """Put the columns where they belong at this width and text size."""
        beside = self.viewport().width() >= self._theme.pixels(SIDE_BY_SIDE)
        least = 0 if beside else max(round(self.viewport().height() * 0.92), self._theme.pixels(STACKED_HEIGHT))
        wanted = (list(self._order), beside, least)
        if wanted == self._shown:
            return
        self._shown = wanted
        self._grid.setSpacing(self._theme.pixels(10))
        for column in self._columns.values():
            self._grid.removeWidget(column)
        for number in range(4):
            self._grid.setColumnStretch(number, 0)
            self._grid.setRowStretch(number, 0)
        place = 0
        for column in self.order:
            column.setMinimumHeight(least)
            if beside:
                self._grid.addWidget(column, 0, place)
                self._grid.setColumnStretch(place, SHARES[column.domain])
                place += 1
            else:
                wide = column.domain in ("worry", "plan")
                place += place % 2 if wide else 0
                self._grid.addWidget(column, place // 2, place % 2, 1, 2 if wide else 1)
                place += 2 if wide else 1
        if not beside:
            self._grid.setColumnStretch(0, 1)
            self._grid.setColumnStretch(1, 1)

    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll until the whole of a widget is seen; Qt's own way stops at the line the cursor is in."""
        top = widget.mapTo(self._inside, QPoint(0, 0))
        margin = self._theme.pixels(8)
        self.ensureVisible(top.x(), top.y() + widget.height(), 0, margin)
        if widget.height() > self.viewport().height():
            return
        self.ensureVisible(top.x(), top.y(), 0, margin)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew at another width."""
        super().resizeEvent(event)
        self.arrange()
