"""A grid to tick: grown-ups down the side, children along the top. Arrows go about, Space or Enter ticks."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from app.ui.theme import Theme
from app.ui.widgets.form import name_control

Index = QModelIndex | QPersistentModelIndex
Ticked = frozenset[tuple[uuid.UUID, uuid.UUID]]
"""The keys of a grown-up and a child, for each tick."""
HELP = "The arrow keys go about, Space ticks and unticks"
ROW_PIXELS, BOX_PIXELS, LEAST_PIXELS, NAME_PIXELS = 34, 20, 56, 150


class Named(NamedTuple):
    """Somebody at the side or at the top of the grid."""

    key: uuid.UUID
    name: str


class TickModel(QAbstractTableModel):
    """Who is ticked for whom."""

    def __init__(self, verb: str, parent: QObject | None = None) -> None:
        """``verb`` stands between the two in what a screen reader says ("lives with")."""
        super().__init__(parent)
        self._verb = verb
        self.adults: list[Named] = []
        self.young: list[Named] = []
        self.ticked: Ticked = frozenset()

    def show(self, adults: Sequence[Named], children: Sequence[Named], ticked: Ticked) -> bool:
        """Show a snapshot; return True where the people are others than before."""
        other = [*adults] != self.adults or [*children] != self.young
        if other:
            self.beginResetModel()
            self.adults, self.young, self.ticked = [*adults], [*children], ticked
            self.endResetModel()
        elif ticked != self.ticked:
            self.ticked = ticked
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.adults) - 1, len(self.young) - 1))
        return other

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many grown-ups there are."""
        return 0 if parent.isValid() else len(self.adults)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many children there are."""
        return 0 if parent.isValid() else len(self.young)

    def pair(self, index: Index) -> tuple[uuid.UUID, uuid.UUID]:
        """Return the keys of the grown-up and of the child of a cell."""
        return self.adults[index.row()].key, self.young[index.column()].key

    def place(self, pair: tuple[uuid.UUID, uuid.UUID]) -> QModelIndex:
        """Return the cell of a grown-up and a child; none where one of them is not here."""
        rows, columns = ([one.key for one in side] for side in (self.adults, self.young))
        if pair[0] not in rows or pair[1] not in columns:
            return QModelIndex()
        return self.index(rows.index(pair[0]), columns.index(pair[1]))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name rows and columns."""
        side = self.young if orientation is Qt.Orientation.Horizontal else self.adults
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) and section < len(side):
            return side[section].name
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Say what a cell means, and whether it is ticked."""
        if not index.isValid():
            return None
        on = self.pair(index) in self.ticked
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            adult, child = self.adults[index.row()].name, self.young[index.column()].name
            return f"{adult} {self._verb} {child}: {'yes' if on else 'no'}"
        return None


class TickGrid(QTableView):
    """``ticked`` comes with the keys of a grown-up and a child, and whether the box is to be ticked.

    As high as its rows: the page around it scrolls.
    """

    ticked = Signal(object, object, bool)

    def __init__(self, theme: Theme, name: str, verb: str) -> None:
        super().__init__()
        self._theme = theme
        self.people = TickModel(verb, self)
        name_control(self, name, HELP)
        self.setToolTip("")
        self.setProperty("kind", "ticks")
        self.setModel(self.people)
        self.setItemDelegate(_BoxDelegate(self, theme))
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for header, mode in (
            (self.horizontalHeader(), QHeaderView.ResizeMode.Stretch),
            (self.verticalHeader(), QHeaderView.ResizeMode.Fixed),
        ):
            header.setSectionResizeMode(mode)
            header.setHighlightSections(True)
            header.setSectionsClickable(False)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.clicked.connect(self._toggle)
        theme.changed.connect(self._fit)
        self._fit()

    def show_ticks(self, adults: Sequence[Named], children: Sequence[Named], ticked: Ticked) -> None:
        """Show a snapshot; the keyboard stays with the same two people.

        Where one of them is gone it stands nowhere: the next Space must not tick somebody else.
        """
        at = self.currentIndex()
        pair = self.people.pair(at) if at.isValid() else None
        if self.people.show(adults, children, ticked):
            self.setCurrentIndex(self.people.place(pair) if pair is not None else self.people.index(0, 0))
            self._fit()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter tick the box the keyboard is on."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._toggle(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room to scroll sideways where there are more children than fit."""
        super().resizeEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard has gone."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _toggle(self, index: QModelIndex) -> None:
        adult, child = self.people.pair(index)
        self.ticked.emit(adult, child, (adult, child) not in self.people.ticked)

    def _fit(self) -> None:
        """Take the height of all rows, and the width of the longest name up to a limit."""
        pixels = self._theme.pixels
        height = pixels(ROW_PIXELS)
        self.verticalHeader().setDefaultSectionSize(height)
        letters = self.verticalHeader().fontMetrics()
        widest = max((letters.horizontalAdvance(one.name) for one in self.people.adults), default=0)
        self.verticalHeader().setFixedWidth(min(widest + pixels(24), pixels(NAME_PIXELS)))
        self.horizontalHeader().setMinimumSectionSize(pixels(LEAST_PIXELS))
        self.horizontalHeader().setFixedHeight(height)
        needed = len(self.people.young) * pixels(LEAST_PIXELS) + self.verticalHeader().width() + 4
        scroll = self.horizontalScrollBar().sizeHint().height() if needed > self.width() else 0
        self.setFixedHeight(height * (len(self.people.adults) + 1) + scroll)


class _BoxDelegate(QStyledItemDelegate):
    """A box with or without a tick; the one the keyboard is on has a frame."""

    def __init__(self, view: QTableView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every cell is as large as every other."""
        return QSize(self._theme.pixels(LEAST_PIXELS), self._theme.pixels(ROW_PIXELS))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one box."""
        colours, rect = self._theme.colours, option.rect
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if index == self._view.currentIndex() and self._view.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(rect.adjusted(2, 2, -3, -3), 4, 4)
        side = self._theme.pixels(BOX_PIXELS)
        box = QRect(0, 0, side, side)
        box.moveCenter(rect.center())
        painter.setPen(QPen(QColor(colours.accent if on else colours.field_line), 1.5))
        painter.setBrush(QColor(colours.accent if on else colours.card))
        painter.drawRoundedRect(box, 4, 4)
        if on:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent_ink), max(2.0, side / 9)))
            painter.drawPolyline(_tick(box))
        painter.restore()


def _tick(box: QRect) -> QPolygonF:
    """Return the three points of a tick inside a box."""

    shares = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.3))
    return QPolygonF([QPointF(box.x() + box.width() * x, box.y() + box.height() * y) for x, y in shares])
