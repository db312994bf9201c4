"""The lines of a painted list as a list model: what the plan's steps and the chronology have in common."""

from __future__ import annotations

from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

LINE = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class ReadLine(Protocol):
    """A line that can be read: by the eye, and aloud."""

    @property
    def text(self) -> str:
        """The words that stand there."""

    @property
    def spoken(self) -> str:
        """What a screen reader says of them."""


LineT = TypeVar("LineT", bound=ReadLine)


class LineModel(QAbstractListModel, Generic[LineT]):
    """``lines`` from top to bottom. Subclasses say how they are brought up to date, and which can be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[LineT] = []

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the line, its words, or what a screen reader says of it."""
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        return None
