"""The lines of what was found: words, and under them quietly whose and from when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.store.find import Found
from app.ui.theme import Theme
from app.ui.widgets.two_lines import line_height, paint_two_lines
from app.ui.wording import age_of, short_day

Index = QModelIndex | QPersistentModelIndex
FOUND = Qt.ItemDataRole.UserRole
SOURCES = {
    "family": "Family", "impact": "Impact", "statement_pair": "Danger statement", "step": "Step of the plan",
    "picture": "Child\u2019s picture",
    "worry": "Worry", "working_well": "Working well", "grey_area": "Grey area",
}  # fmt: skip


def about(line: Found, today: date) -> str:
    """Return what stands under a line: what it is, whose family, when."""
    what = line.role if line.source == "person" else SOURCES.get(line.domain or line.source, "")
    age = age_of(line.born_on, today)
    family = line.family if line.source == "family" else f"{line.family} family"
    reference = line.reference if line.source == "family" else ""
    when = short_day(line.held_on) if line.source not in ("family", "person") else ""
    parts = (what, f"aged {age}" if age else "", "" if line.source == "family" else family, reference, when)
    return " · ".join(part for part in parts if part)


class Results(QAbstractListModel):
    """What was found last."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.lines: list[Found] = []

    def show(self, lines: Sequence[Found]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a line's words, what is spoken of it, or the line itself."""
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(line.text.split())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.text}, {about(line, self._today)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return about(line, self._today)
        return line if role == FOUND else None


class LineDelegate(QStyledItemDelegate):
    """Paints two lines for each result."""

    def __init__(self, theme: Theme, today: date) -> None:
        super().__init__()
        self._theme = theme
        self._today = today

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of two lines."""
        return QSize(0, line_height(self._theme))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a line; the chosen one on a ground of its own with a bar at its side."""
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(self._theme.colours.accent_ground))
            bar = option.rect.adjusted(0, 0, 0, 0)
            bar.setWidth(self._theme.pixels(4))
            painter.fillRect(bar, QColor(self._theme.colours.accent))
        line: Found = index.data(FOUND)
        words = str(index.data())
        paint_two_lines(painter, option.rect, self._theme, words, about(line, self._today), faint=False)
        painter.restore()
