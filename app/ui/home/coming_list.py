"""The dates that come up as a list that paints only the rows in sight: there may be thousands."""

from __future__ import annotations

import bisect
from datetime import date, timedelta

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.store.queries import ComingUp
from app.ui.home.lines import OVERDUE, coming_note_words, coming_spoken, coming_words, when_words
from app.ui.theme import Theme
from app.ui.today import local_today
from app.ui.widgets.form import name_control
from app.ui.widgets.painted_list import PaintedList

Index = QModelIndex | QPersistentModelIndex
COMING = Qt.ItemDataRole.UserRole
SOON = timedelta(days=14)
ALL, NEXT, LATE = "all", "next", "late"
"""Which dates are shown: all, those of the next 14 days, or only those overdue."""
EMPTY = {
    ALL: "No dates yet. They come from the outcome of each conference.",
    NEXT: "Nothing in the next 14 days.",
    LATE: "Nothing is overdue.",
}


class ComingDates(QAbstractListModel):
    """Holds the dates, the earliest first, and shows all of them or a part."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[ComingUp] = []
        self._shown: list[ComingUp] = []
        self.part = ALL
        self.today = local_today()

    def show(self, dates: list[ComingUp], today: date) -> None:
        """Show other dates, in order of day, or the same ones changed."""
        self.beginResetModel()
        self._all, self.today = dates, today
        first, last = {ALL: (0, len(dates)), LATE: (0, self.overdue), NEXT: (self.overdue, self._soon)}[self.part]
        self._shown = dates[first:last]
        self.endResetModel()

    def choose(self, part: str) -> None:
        """Show another part of the dates."""
        self.part = part
        self.show(self._all, self.today)

    def row_of(self, coming: ComingUp | None) -> int:
        """Return where the same date of the same family stands now, also where it was moved; -1 where it is gone."""
        if coming is None:
            return -1
        wanted = _same(coming)
        return next((row for row, one in enumerate(self._shown) if _same(one) == wanted), -1)

    @property
    def overdue(self) -> int:
        """How many dates are past."""
        return bisect.bisect_left(self._all, self.today, key=lambda one: one.on_date)

    @property
    def _soon(self) -> int:
        return bisect.bisect_right(self._all, self.today + SOON, key=lambda one: one.on_date)

    def holds(self, dates: list[ComingUp], today: date) -> bool:
        """Return True where just these dates are held already."""
        return (dates, today) == (self._all, self.today)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many dates are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a date, its words, what a screen reader says of it, or all of it in a tip where it is cut off."""
        if not index.isValid():
            return None
        coming = self._shown[index.row()]
        if role == COMING:
            return coming
        if role == Qt.ItemDataRole.DisplayRole:
            return coming_words(coming)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return coming_spoken(coming, self.today)
        return None


def _same(one: ComingUp) -> tuple[object, ...]:
    """Return what a date is known by from one answer of the store to the next."""
    return one.family_id, one.step, one.kind, one.row_id, one.visit.sight if one.visit is not None else None


class ComingRow(QStyledItemDelegate):
    """Paints one date: the day, what and whose it is, and below that how it stands."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines of text and some air."""
        return QSize(100, self._theme.pixels(58))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row; a frame shows where the keyboard is, and the word "overdue" what is past."""
        coming: ComingUp = index.data(COMING)
        model = index.model()
        today = model.today if isinstance(model, ComingDates) else coming.on_date
        late = coming.on_date < today
        colours, pixels = self._theme.colours, self._theme.pixels
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_MouseOver or state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.accent_ground))
        upper = QRect(rect.left() + pixels(12), rect.top() + pixels(8), rect.width() - pixels(20), pixels(21))
        lower = upper.translated(0, pixels(21))
        room = pixels(92)
        soon = late or (coming.on_date - today).days < 2
        day_ink = colours.worry if soon else colours.ink
        painter.setFont(self._theme.font(14, bold=True))
        self._words(painter, upper, when_words(coming.on_date, today), day_ink, until=room)
        painter.setFont(self._theme.font(14))
        self._words(painter, upper, coming_words(coming), colours.ink, begin=room)
        painter.setFont(self._theme.font(13))
        if late:
            self._words(painter, lower, OVERDUE, colours.worry, until=room)
        self._words(painter, lower, coming_note_words(coming, today), colours.quiet, begin=room)
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 4, 4)
        painter.restore()

    def _words(self, painter: QPainter, line: QRect, text: str, ink: str, begin: int = 0, until: int = 0) -> None:
        """Write from ``begin`` to ``until`` of a line, to its end where that is 0; what has no room ends in dots."""
        cell = line.adjusted(begin, 0, until - line.width() if until else 0, 0)
        painter.setPen(QColor(ink))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        painter.drawText(cell, flags, painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, cell.width()))


class ComingList(PaintedList):
    """The list itself: a click or Enter opens what the date is about."""

    opened = Signal(object)

    def __init__(self, theme: Theme, model: ComingDates) -> None:
        super().__init__(theme, EMPTY[ALL])
        name_control(self, "Coming up", "Enter opens the conference that a date comes from")
        self.setProperty("kind", "inside")  # the row itself shows where the keyboard is
        self.setModel(model)
        self.setItemDelegate(ComingRow(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._open)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def say_empty(self, part: str) -> None:
        """Choose the sentence that stands where no date does."""
        self._empty = EMPTY[part]
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the date the keyboard is on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _open(self, index: Index) -> None:
        self.opened.emit(index.data(COMING))
