"""The families as a list that paints only the rows in sight."""

from __future__ import annotations

import uuid
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.store.queries import FamilyLine
from app.ui.home.lines import children_words, fold, found_by, next_words, spoken, status_words, trend, trend_words
from app.ui.theme import Theme
from app.ui.today import local_today
from app.ui.widgets.form import name_control

Index = QModelIndex | QPersistentModelIndex
FAMILY = Qt.ItemDataRole.UserRole
HEADS = ("Family", "Children", "Status", "Lowest score so far", "Next")
SHARES = (0.16, 0.26, 0.20, 0.18, 0.20)


def columns(rect: QRect) -> list[QRect]:
    """Return where the five columns of a row are."""
    found = []
    left = rect.left()
    for share in SHARES:
        width = int(rect.width() * share)
        found.append(QRect(left, rect.top(), width, rect.height()))
        left += width
    return found


class Families(QAbstractListModel):
    """Holds the families that fit what is typed in the search line."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[FamilyLine] = []
        self._shown: list[FamilyLine] = []
        self._words = ""
        self._found_by: list[str] = []
        """Beside each family what it is found by, made with the first letter typed: for thousands it takes a while."""
        self.today = local_today()

    def show(self, families: list[FamilyLine], today: date) -> None:
        """Show other families, or the same ones changed."""
        self.beginResetModel()
        if families is not self._all:
            self._found_by = []
        self._all, self.today = families, today
        self._shown = self._fitting(fold(self._words).split())
        self.endResetModel()

    def find(self, words: str) -> None:
        """Show only the families that fit the words typed."""
        self._words = words
        self.show(self._all, self.today)

    def _fitting(self, words: list[str]) -> list[FamilyLine]:
        """Return the families in whose name, reference or anybody's name every word typed stands."""
        if not words:
            return self._all
        self._found_by = self._found_by or [found_by(family) for family in self._all]
        pairs = zip(self._all, self._found_by, strict=True)
        return [family for family, where in pairs if all(word in where for word in words)]

    def row_of(self, family_id: uuid.UUID | None) -> int:
        """Return the row a family is in, or -1."""
        return next((row for row, family in enumerate(self._shown) if family.id == family_id), -1)

    @property
    def is_empty(self) -> bool:
        """True where there is no family at all."""
        return not self._all

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many families are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a family, its name, or what a screen reader says of it."""
        if not index.isValid():
            return None
        family = self._shown[index.row()]
        if role == FAMILY:
            return family
        if role == Qt.ItemDataRole.DisplayRole:
            return family.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(family, self.today)
        return None


class FamilyRow(QStyledItemDelegate):
    """Paints one family: name, children, status, the small line of numbers, what is next."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines of text and some air."""
        return QSize(100, self._theme.pixels(62))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row; a frame shows where the keyboard is."""
        family: FamilyLine = index.data(FAMILY)
        model = index.model()
        today = model.today if isinstance(model, Families) else local_today()
        colours, pad = self._theme.colours, self._theme.pixels(12)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.accent_ground))
        cells = [cell.adjusted(pad, 0, -4, 0) for cell in columns(rect)]
        self._two_lines(painter, cells[0], family.name, family.reference)
        self._words(painter, cells[1], children_words(family, today), colours.ink)
        self._chip(painter, cells[2], status_words(family))
        self._line(painter, cells[3], trend(family))
        self._words(painter, cells[4], next_words(family), colours.ink)
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 4, 4)
        painter.restore()

    def _words(self, painter: QPainter, cell: QRect, text: str, colour: str) -> None:
        painter.setFont(self._theme.font())
        painter.setPen(QColor(colour))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(cell.adjusted(0, 4, 0, -4), flags, text)

    def _two_lines(self, painter: QPainter, cell: QRect, above: str, below: str) -> None:
        top = QRect(cell.left(), cell.top(), cell.width(), cell.height() * 54 // 100)
        painter.setFont(self._theme.font(15, bold=True))
        painter.setPen(QColor(self._theme.colours.ink))
        name = painter.fontMetrics().elidedText(above, Qt.TextElideMode.ElideRight, cell.width())
        painter.drawText(
            top if below else cell,
            int(Qt.AlignmentFlag.AlignVCenter if not below else Qt.AlignmentFlag.AlignBottom),
            name,
        )
        painter.setFont(self._theme.font(13))
        painter.setPen(QColor(self._theme.colours.quiet))
        rest = QRect(cell.left(), top.bottom(), cell.width(), cell.height() - top.height())
        painter.drawText(rest, int(Qt.AlignmentFlag.AlignTop), below)

    def _chip(self, painter: QPainter, cell: QRect, text: str) -> None:
        painter.setFont(self._theme.font(13))
        pad = self._theme.pixels(9)
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, cell.width() - 2 * pad)
        height = painter.fontMetrics().height() + self._theme.pixels(6)
        width = painter.fontMetrics().horizontalAdvance(text) + 2 * pad
        chip = QRectF(cell.left(), cell.center().y() - height / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.chip))
        painter.drawRoundedRect(chip, height / 2, height / 2)
        painter.setPen(QColor(self._theme.colours.ink))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)

    def _line(self, painter: QPainter, cell: QRect, numbers: list[float]) -> None:
        """A line from the first number to the last, 0 at the foot and 10 at the head, and both in figures."""
        if not numbers:
            self._words(painter, cell, "—", self._theme.colours.quiet)
            return
        painter.setFont(self._theme.font(15))
        words = trend_words(numbers)
        room = cell.width() - painter.fontMetrics().horizontalAdvance(words) - self._theme.pixels(26)
        middle, reach = cell.center().y(), self._theme.pixels(16)
        step = room / max(len(numbers) - 1, 1)
        points = [
            QPointF(cell.left() + 4 + number * step, middle + reach - 2 * reach * value / 10)
            for number, value in enumerate(numbers)
        ]
        accent = QColor(self._theme.colours.accent)
        painter.setPen(QPen(accent, 2))
        if room > 20 and len(points) > 1:
            painter.drawPolyline(points)
        painter.setBrush(accent)
        last = points[-1] if room > 20 else points[0]
        painter.drawEllipse(last, self._theme.pixels(3), self._theme.pixels(3))
        self._words(painter, cell.adjusted(int(last.x()) - cell.left() + self._theme.pixels(12), 0, 0, 0), words,
                    self._theme.colours.ink)  # fmt: skip


class FamilyList(QListView):
    """The list itself, with its heads painted above by the screen."""

    def __init__(self, theme: Theme, model: Families) -> None:
        super().__init__()
        name_control(self, "Families", "Enter opens the latest conference; the Menu key shows the others")
        self.setModel(model)
        self.setItemDelegate(FamilyRow(theme, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def family(self) -> FamilyLine | None:
        """Return the family the keyboard is on."""
        found = self.currentIndex().data(FAMILY)
        return found if isinstance(found, FamilyLine) else None
