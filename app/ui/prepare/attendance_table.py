"""The table of who is here. One letter marks everybody chosen; a click marks one."""

from __future__ import annotations

import uuid

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from app.models.conference import Presence
from app.ui.prepare.attendance_model import (
    COLUMNS,
    KEYS,
    LINE,
    NOTES_COLUMN,
    PRESENCE_COLUMNS,
    AttendanceLine,
    AttendanceModel,
)
from app.ui.theme import Theme
from app.ui.widgets.form import name_control
from app.ui.widgets.two_lines import line_height, paint_two_lines

HELP = (
    "C came, A apologies, I invited, N not here, X excluded, Space came or not, Delete takes off the list. "
    "Shift and the arrows choose several."
)
NOTES_FROM = 200
"""Pixels at 100% text that notes need; with less room they only stand beside the table."""


class AttendanceTable(QTableView):
    """``marked`` comes with the keys of the people and their presence; ``chosen`` with whom the keyboard is on."""

    marked = Signal(object, object)
    chosen = Signal(object)
    taken_off = Signal(object)
    opened = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.people = AttendanceModel(self)
        name_control(self, "Who is here", HELP)
        self.setToolTip("")
        self.setModel(self.people)
        self.setItemDelegate(_LineDelegate(self, theme))
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setMinimumSectionSize(10)
        self.clicked.connect(self._mark_clicked)
        self.doubleClicked.connect(lambda index: self.opened.emit() if index.column() in (0, NOTES_COLUMN) else None)
        self.selectionModel().currentRowChanged.connect(lambda *_: self.chosen.emit(self.key))
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def key(self) -> uuid.UUID | None:
        """Return the key of the person the keyboard is on."""
        row = self.currentIndex().row()
        return self.people.lines[row].key if 0 <= row < len(self.people.lines) else None

    def show_lines(self, lines: list[AttendanceLine]) -> None:
        """Show a snapshot's lines; the keyboard stays on the person it is on."""
        key, row = self.key, self.currentIndex().row()
        self.people.show_lines(lines)
        if self.key != key or key is None:
            keys = [line.key for line in lines]
            row = keys.index(key) if key in keys else max(0, min(row, len(keys) - 1))
            self.selectionModel().setCurrentIndex(self.people.index(row, 0), _WHOLE_ROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter marks; Space says came, or takes that back; Delete takes off the list."""
        lines = self._chosen_lines()
        wanted = _LETTERS.get(event.key()) if not event.modifiers() & _NOT_PLAIN else None
        if wanted is not None and lines:
            self.marked.emit([line.key for line in lines], wanted)
        elif event.key() == Qt.Key.Key_Space and lines:
            all_came = all(line.presence is Presence.CAME for line in lines)
            self.marked.emit([line.key for line in lines], Presence.INVITED if all_came else Presence.CAME)
        elif event.key() == Qt.Key.Key_Delete and lines:
            self.taken_off.emit([line.key for line in lines])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and lines:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the width."""
        super().resizeEvent(event)
        self._share_width()

    def _chosen_lines(self) -> list[AttendanceLine]:
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.people.lines[row] for row in rows]

    def _mark_clicked(self, index: QModelIndex) -> None:
        if 0 < index.column() < NOTES_COLUMN:
            self.marked.emit([self.people.lines[index.row()].key], PRESENCE_COLUMNS[index.column() - 1])

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(line_height(self._theme))
        self.setMinimumHeight(line_height(self._theme) * 5)
        self._share_width()

    def _share_width(self) -> None:
        metrics = self.horizontalHeader().fontMetrics()
        marks = [metrics.horizontalAdvance(words) + self._theme.pixels(16) for words in COLUMNS[1:NOTES_COLUMN]]
        room = self.viewport().width() - sum(marks)
        notes = room * 11 // 20
        with_notes = notes >= self._theme.pixels(NOTES_FROM)
        self.setColumnHidden(NOTES_COLUMN, not with_notes)
        self.setColumnWidth(NOTES_COLUMN, notes)
        self.setColumnWidth(0, room - (notes if with_notes else 0))
        for column, width in enumerate(marks, start=1):
            self.setColumnWidth(column, width)


class _LineDelegate(QStyledItemDelegate):
    """A name with its role, a full dot in one of five columns and empty rings in the others, notes."""

    def __init__(self, view: QTableView, theme: Theme) -> None:
        super().__init__(view)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Every line is as high as every other."""
        return QSize(0, line_height(self._theme))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell; the line the keyboard is on has a bar at the side."""
        line: AttendanceLine = index.data(LINE)
        theme, colours, rect = self._theme, self._theme.colours, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.accent_ground))
            if index.column() == 0:
                painter.fillRect(rect.adjusted(0, 0, theme.pixels(4) - rect.width(), 0), QColor(colours.accent))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if index.column() == 0:
            paint_two_lines(painter, rect, theme, line.name, line.about, faint=line.presence is None)
        elif index.column() == NOTES_COLUMN:
            painter.setFont(theme.font(13))
            painter.setPen(QColor(colours.quiet))
            inner = rect.adjusted(theme.pixels(8), theme.pixels(2), -theme.pixels(6), -theme.pixels(2))
            words = painter.fontMetrics().elidedText(line.notes, Qt.TextElideMode.ElideRight, inner.width() * 19 // 10)
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, words)
        else:
            self._paint_mark(painter, QPointF(rect.center()), line.presence is PRESENCE_COLUMNS[index.column() - 1])
        painter.restore()

    def _paint_mark(self, painter: QPainter, centre: QPointF, here: bool) -> None:
        colours = self._theme.colours
        radius = self._theme.pixels(7)
        painter.setPen(QPen(QColor(colours.accent if here else colours.field_line), self._theme.pixels(1.5)))
        painter.drawEllipse(centre, radius, radius)
        if here:
            painter.setBrush(QColor(colours.accent))
            painter.drawEllipse(centre, radius * 0.55, radius * 0.55)


_LETTERS = {getattr(Qt.Key, f"Key_{letter}"): presence for presence, letter in KEYS.items()}
_NOT_PLAIN = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_WHOLE_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
