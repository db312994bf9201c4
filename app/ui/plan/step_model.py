"""The lines of the plan as a list model. A refresh touches only the rows that differ."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, Qt, Signal

from app.ui.plan.cards import Card, Heading, Line
from app.ui.widgets.line_model import Index, LineModel

MIME = "application/x-safety-board-step"
Key = tuple[type, uuid.UUID | None]


def _key(line: Line) -> Key:
    return type(line), line.id


class StepModel(LineModel[Line]):
    """Headings and cards, from top to bottom.

    ``dropped`` comes with a step, the goal it was dropped under, and the step before which it is to stand, or None.
    """

    dropped = Signal(object, object, object)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Take rows out, move, add and repaint until the list equals ``lines``; rows that are the same stay."""
        wanted = {_key(line) for line in lines}
        for row in range(len(self.lines) - 1, -1, -1):
            if _key(self.lines[row]) not in wanted:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self.lines[row]
                self.endRemoveRows()
        if not self.lines and lines:
            self.beginInsertRows(QModelIndex(), 0, len(lines) - 1)
            self.lines = list(lines)
            self.endInsertRows()
            return
        for row, line in enumerate(lines):
            self._put(row, line)

    def _put(self, row: int, line: Line) -> None:
        """Make ``row`` show ``line``; the rows above it are right already."""
        if row >= len(self.lines) or _key(self.lines[row]) != _key(line):
            keys = [_key(one) for one in self.lines]
            if _key(line) not in keys[row:]:
                self.beginInsertRows(QModelIndex(), row, row)
                self.lines.insert(row, line)
                self.endInsertRows()
                return
            found = keys.index(_key(line), row)
            self.beginMoveRows(QModelIndex(), found, found, QModelIndex(), row)
            self.lines.insert(row, self.lines.pop(found))
            self.endMoveRows()
        if self.lines[row] != line:
            self.lines[row] = line
            self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, step_id: uuid.UUID | None) -> int:
        """Return the row of a step; -1 where it is not there."""
        rows = (row for row, line in enumerate(self.lines) if isinstance(line, Card) and line.id == step_id)
        return next(rows, -1)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let steps be chosen and dragged; the keyboard passes over headings. The list, not a line, takes a drop."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        if not isinstance(self.lines[index.row()], Card):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    # -- dragging

    def supportedDropActions(self) -> Qt.DropAction:
        """A step is moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return our own kind of data: a step cannot be dropped into another program."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the key of the dragged step."""
        data = QMimeData()
        data.setData(MIME, str(self.lines[indexes[0].row()].id).encode())
        return data

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:  # fmt: skip
        """Take steps of the plan, and nothing else."""
        return data.hasFormat(MIME)

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Say what was dropped where. Returns False: the view must not take the row out, the store moves the step."""
        if data.hasFormat(MIME):
            goal, before = self.place_at(row if row >= 0 else len(self.lines))
            self.dropped.emit(uuid.UUID(bytes(data.data(MIME).data()).decode()), goal, before)
        return False

    def place_at(self, row: int) -> tuple[uuid.UUID | None, uuid.UUID | None]:
        """Return the goal and the step before which something dropped at ``row`` stands; no step for a goal's end."""
        row = max(row, 1) if self.lines and isinstance(self.lines[0], Heading) else row
        headings = [line for line in self.lines[:row] if isinstance(line, Heading)]
        there = self.lines[row] if row < len(self.lines) else None
        return headings[-1].id if headings else None, there.id if isinstance(there, Card) else None
