"""The lines of the chronology as a list model. A refresh touches only the stretch that differs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt

from app.ui.chronology.lines import Entry, Key, Line
from app.ui.widgets.line_model import Index, LineModel


class ChronologyModel(LineModel[Line]):
    """Years and entries, from top to bottom."""

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Replace what stands between the first and the last line that is another; the lines around it stay."""
        old, new = self.lines, list(lines)
        first = next((at for at, (was, now) in enumerate(zip(old, new, strict=False)) if was != now), None)
        first = min(len(old), len(new)) if first is None else first
        alike = 0
        while alike < min(len(old), len(new)) - first and old[-1 - alike] == new[-1 - alike]:
            alike += 1
        old_end, new_end = len(old) - alike, len(new) - alike
        if old_end - first == new_end - first and _same_keys(old[first:old_end], new[first:new_end]):
            self.lines = new
            if first < new_end:
                self.dataChanged.emit(self.index(first), self.index(new_end - 1))
            return
        if first < old_end:
            self.beginRemoveRows(QModelIndex(), first, old_end - 1)
            self.lines = [*old[:first], *old[old_end:]]
            self.endRemoveRows()
        if first < new_end:
            self.beginInsertRows(QModelIndex(), first, new_end - 1)
            self.lines = new
            self.endInsertRows()

    def row_of(self, key: Key | None) -> int:
        """Return the row of an entry; -1 where it is not there."""
        rows = (row for row, line in enumerate(self.lines) if isinstance(line, Entry) and line.key == key)
        return next(rows, -1)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let entries be chosen; the keyboard passes over the years."""
        if not index.isValid() or not isinstance(self.lines[index.row()], Entry):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _same_keys(old: Sequence[Line], new: Sequence[Line]) -> bool:
    """Return True where the same entries stand in the same places, in other words."""
    return all(
        isinstance(was, Entry) and isinstance(now, Entry) and was.key == now.key
        for was, now in zip(old, new, strict=True)
    )
