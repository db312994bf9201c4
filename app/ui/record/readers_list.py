"""The list of readers: who they are, which copy they get, and what the leak check found in it."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.record.readers import ReaderLine
from app.ui.theme import Theme
from app.ui.widgets.form import name_control
from app.ui.widgets.two_lines import line_height, paint_two_lines

LINE, CHECK = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
CHECKING, CLEAN = "checking…", "✓ nothing withheld found"


class ReadersList(QListWidget):
    """``chosen`` comes with the key of a reader; None is the file."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        name_control(self, "Readers", "The pages beside the list are what this reader gets")
        self.setItemDelegate(_ReaderDelegate(self, theme))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(False)
        self.currentItemChanged.connect(self._say_chosen)
        theme.changed.connect(self.doItemsLayout)
        self._theme = theme

    @property
    def key(self) -> uuid.UUID | None:
        """Return the key of the reader chosen; None for the file."""
        item = self.currentItem()
        line: ReaderLine | None = item.data(LINE) if item is not None else None
        return line.person_id if line is not None else None

    def choose(self, person_id: uuid.UUID | None) -> None:
        """Go to a reader."""
        for row in range(self.count()):
            if self.item(row).data(LINE).person_id == person_id:
                self.setCurrentRow(row)

    def show_lines(self, lines: Sequence[ReaderLine]) -> None:
        """Show the readers of a snapshot; the one chosen stays chosen, or the file is."""
        before = self.key
        keys = [line.person_id for line in lines]
        there = [self.item(row).data(LINE).person_id for row in range(self.count())]
        self.blockSignals(True)
        if keys != there:
            self.clear()
            for _ in lines:
                self.addItem(QListWidgetItem())
        for row, line in enumerate(lines):
            self.item(row).setData(LINE, line)
            self._describe(self.item(row))
        self.setCurrentRow(keys.index(before) if before in keys else 0)
        self.blockSignals(False)
        self.updateGeometry()

    def show_check(self, person_id: uuid.UUID | None, words: str) -> None:
        """Say what the leak check found in one reader's copy."""
        for row in range(self.count()):
            item = self.item(row)
            if item.data(LINE).person_id == person_id and item.data(CHECK) != words:
                item.setData(CHECK, words)
                self._describe(item)

    def forget_checks(self) -> None:
        """Nothing is checked yet."""
        for row in range(self.count()):
            self.item(row).setData(CHECK, "")
            self._describe(self.item(row))

    def sizeHint(self) -> QSize:
        """Be as high as six readers, or fewer where there are fewer."""
        lines = max(2, min(self.count(), 6))
        return QSize(super().sizeHint().width(), lines * line_height(self._theme) + 2 * self.frameWidth() + 2)

    def minimumSizeHint(self) -> QSize:
        """Show two readers at least."""
        return QSize(self._theme.pixels(120), 2 * line_height(self._theme))

    def _describe(self, item: QListWidgetItem) -> None:
        line: ReaderLine = item.data(LINE)
        facts = (line.name, line.about, line.chip, item.data(CHECK) or "")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(fact for fact in facts if fact))
        item.setToolTip(line.about)

    def _say_chosen(self) -> None:
        self.chosen.emit(self.key)


class _ReaderDelegate(QStyledItemDelegate):
    """Name and role on the left, the chip and the check on the right."""

    def __init__(self, view: QListWidget, theme: Theme) -> None:
        super().__init__(view)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Every line is as high as every other."""
        return QSize(0, line_height(self._theme))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one reader; the one chosen also has a bar at the side."""
        line: ReaderLine = index.data(LINE)
        check = str(index.data(CHECK) or "")
        theme, colours, rect = self._theme, self._theme.colours, QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.accent_ground))
            painter.fillRect(rect.adjusted(0, 0, theme.pixels(4) - rect.width(), 0), QColor(colours.accent))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        room = rect.adjusted(0, 0, -theme.pixels(8), 0)
        clean = check == CLEAN
        wide = room.width() > theme.pixels(330)
        words = check if wide or not clean else "✓"
        colour = colours.working_well if clean else colours.quiet if check == CHECKING else colours.worry
        room.setRight(self._paint_right(painter, room, words, colour, chip=False))
        room.setRight(self._paint_right(painter, room, line.chip, colours.quiet if not line.gets else colours.ink))
        paint_two_lines(painter, room, theme, line.name, line.about, faint=not line.gets and line.person_id is not None)
        painter.restore()

    def _paint_right(self, painter: QPainter, room: QRect, words: str, colour: str, *, chip: bool = True) -> int:
        """Paint words at the right end; return where the room left of them ends."""
        if not words:
            return room.right()
        theme = self._theme
        font = theme.font(13)
        metrics = QFontMetrics(font)
        pad = theme.pixels(8) if chip else 0
        width = metrics.horizontalAdvance(words) + 2 * pad
        height = metrics.height() + theme.pixels(4)
        box = QRect(room.right() - width, room.center().y() - height // 2, width, height)
        if chip:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.colours.chip))
            painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        return box.left() - theme.pixels(8)
