"""The wall goes where the chair is: the card or statement, the place scrolled to, the scale picked."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

TRIED = 6
"""So many cards below the top of the chair's list are tried: the first may not be for the room."""


class Following(QObject):
    """``at`` carries the keys of rows, best first, and whether the first of them is to stand at the top.

    The lists of a screen are found by themselves: whatever stands under the user role of their rows has an ``id``.
    """

    at = Signal(list, bool)
    scale_picked = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watched: set[QWidget] = set()

    def watch(self, screen: QWidget) -> None:
        """Follow one of the chair's screens from now on."""
        if screen in self._watched:
            return
        self._watched.add(screen)
        for view in screen.findChildren(QAbstractItemView):
            view.selectionModel().currentChanged.connect(self._go)
            view.verticalScrollBar().valueChanged.connect(partial(self._scroll, view))
        picked = getattr(screen, "scale_picked", None)
        if picked is not None:
            picked.connect(self.scale_picked)
        statement_at = getattr(screen, "statement_at", None)
        if statement_at is not None:
            statement_at.connect(lambda key: self.at.emit([key], False))

    def _go(self, now: QModelIndex, before: QModelIndex) -> None:
        keys = [key for key in (_key(now),) if key is not None]
        if keys:
            self.at.emit(keys, False)

    def _scroll(self, view: QAbstractItemView, value: int) -> None:
        keys = list(_keys_from(view, view.indexAt(QPoint(view.viewport().width() // 2, 2))))
        if keys:
            self.at.emit(keys, True)


def _keys_from(view: QAbstractItemView, first: QModelIndex) -> Iterator[uuid.UUID]:
    for row in range(first.row(), first.row() + TRIED) if first.isValid() else ():
        key = _key(view.model().index(row, 0))
        if key is not None:
            yield key


def _key(index: QModelIndex) -> uuid.UUID | None:
    key = getattr(index.data(Qt.ItemDataRole.UserRole), "id", None)
    return key if isinstance(key, uuid.UUID) else None
