"""Rows that are kept from one snapshot to the next, so that whoever types in one is never interrupted."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Hashable, Sequence
from itertools import pairwise
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.models.conference import Conference
from app.ui.widgets.form import label

KeyT = TypeVar("KeyT", bound=Hashable)
RowT = TypeVar("RowT", bound=QWidget)


class Rows(Generic[KeyT, RowT]):
    """One widget for each key, in the order of the keys, inside a column of its own."""

    def __init__(self, column: QBoxLayout, make: Callable[[KeyT], RowT]) -> None:
        self._column = column
        self._make = make
        self.rows: dict[KeyT, RowT] = {}

    def show(self, keys: Sequence[KeyT]) -> list[tuple[KeyT, RowT]]:
        """Make, keep, move and drop rows so that they stand for ``keys``; return them in order."""
        for key in [key for key in self.rows if key not in keys]:
            gone = self.rows.pop(key)
            gone.hide()
            gone.deleteLater()
        for place, key in enumerate(keys):
            if key not in self.rows:
                self.rows[key] = self._make(key)
            row = self.rows[key]
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
        return [(key, self.rows[key]) for key in keys]


class Card(QFrame):
    """A section of the screen: a heading, a sentence, and what belongs under it."""

    def __init__(self, heading: str, hint: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setAccessibleName(heading)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 14, 16, 16)
        self.column.setSpacing(10)
        self.top = QHBoxLayout()
        self.heading = label(heading, "heading", wrap=True)
        self.top.addWidget(self.heading, 1)
        self.hint = label(hint, "quiet", wrap=True)
        self.column.addLayout(self.top)
        self.column.addWidget(self.hint)
        self.say(hint)

    def show_conference(self, conference: Conference) -> None:
        """Show a snapshot: update what differs, and leave alone whatever is being typed."""
        raise NotImplementedError

    def row_of(self, row_id: uuid.UUID) -> QWidget | None:
        """Return what stands in this card for a row of the store; None where nothing does."""
        return None

    def say(self, hint: str) -> None:
        """Show a sentence under the heading."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))


def order_tabs(whole: QWidget) -> None:
    """Let Tab follow the layout, also where rows came in later or a section was built after another."""
    for first, second in pairwise(tab_stops(whole)):
        # Not asked first whether it is so already: PySide takes what nextInFocusChain() gives for a child, and with the
        # one widget the layouts of the other would be gone.
        QWidget.setTabOrder(first, second)


def tab_stops(widget: QWidget) -> list[QWidget]:
    """Return what Tab stops at in a widget, in the order of its layouts."""
    layout = widget.layout()
    if layout is None:
        return [widget] if widget.focusPolicy() & Qt.FocusPolicy.TabFocus else []
    return _tab_stops_of(layout)


def _tab_stops_of(layout: QLayout) -> list[QWidget]:
    stops: list[QWidget] = []
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            stops += _tab_stops_of(inner)
        elif widget is not None:
            stops += tab_stops(widget)
    return stops
