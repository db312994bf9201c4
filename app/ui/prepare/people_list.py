"""The people of a family as a list by group. Alt+Up and Alt+Down move somebody, Delete takes them away."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.models.conference import Conference
from app.ui.prepare.words import GROUPS, about_person, listed_name
from app.ui.theme import Theme
from app.ui.widgets.form import name_control
from app.ui.widgets.two_lines import line_height, paint_two_lines

LINE = Qt.ItemDataRole.UserRole


class PersonLine(NamedTuple):
    """One line of the list; no key for the heading of a group."""

    key: uuid.UUID | None
    name: str
    about: str = ""
    group: str = ""


def people_lines(conference: Conference) -> list[PersonLine]:
    """Return every group that has somebody in it, each with its people in order."""
    lines = []
    for kind, group in GROUPS.items():
        people = [person for person in conference.family.people if person.kind is kind]
        if people:
            lines.append(PersonLine(None, group))
        for person in sorted(people, key=lambda one: one.position):
            about = about_person(person, conference.held_on)
            lines.append(PersonLine(person.id, listed_name(person), about, group))
    return lines


class PeopleList(QListWidget):
    """``chosen`` comes with the key of the person the keyboard is on, ``opened`` when their form is asked for."""

    chosen = Signal(object)
    opened = Signal()
    moved = Signal(object, int)
    taken_away = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._lines: list[PersonLine] = []
        self._wanted: uuid.UUID | None = None
        name_control(self, "People", "Alt+Up and Alt+Down move somebody, Delete takes away, Enter opens the form")
        self.setItemDelegate(_PersonDelegate(self, theme))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.currentItemChanged.connect(self._say_chosen)
        self.itemActivated.connect(lambda _: self.opened.emit())
        theme.changed.connect(self.doItemsLayout)

    @property
    def key(self) -> uuid.UUID | None:
        """Return the key of the person the keyboard is on."""
        item = self.currentItem()
        line: PersonLine | None = item.data(LINE) if item is not None else None
        return line.key if line is not None else None

    def choose(self, key: uuid.UUID) -> None:
        """Go to a person, now or as soon as a snapshot has them."""
        self._wanted = key
        self._go_to_wanted()

    def show_lines(self, lines: Sequence[PersonLine]) -> None:
        """Show the people of a snapshot; the keyboard stays on the person it is on."""
        if lines != self._lines:
            keys = [line.key for line in lines]
            if keys == [line.key for line in self._lines]:
                for row, line in enumerate(lines):
                    _fill(self.item(row), line)
            else:
                self._rebuild(lines)
            self._lines = list(lines)
        self._go_to_wanted()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, take away, open, and Home to the first person."""
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.key is not None:
            self.moved.emit(self.key, -1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Delete and self.key is not None:
            self.taken_away.emit(self.key)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and self.key is not None:
            self.opened.emit()
        elif key == Qt.Key.Key_Home and self.count() > 1:
            self.setCurrentRow(1)  # the first line is a heading, where Home would stop short
        else:
            super().keyPressEvent(event)

    def _rebuild(self, lines: Sequence[PersonLine]) -> None:
        key, row = self.key, self.currentRow()
        self.blockSignals(True)
        self.clear()
        for line in lines:
            item = QListWidgetItem()
            if line.key is None:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            _fill(item, line)
            self.addItem(item)
        rows = [number for number, line in enumerate(lines) if line.key is not None]
        same = [number for number in rows if lines[number].key == key and key is not None]
        near = [number for number in rows if number <= max(row, 0)]
        self.setCurrentRow(next(iter(same or near[-1:] or rows), -1))
        self.blockSignals(False)
        self._say_chosen()

    def _go_to_wanted(self) -> None:
        for row in range(self.count()):
            if self._wanted is not None and self.item(row).data(LINE).key == self._wanted:
                self._wanted = None
                self.setCurrentRow(row)

    def _say_chosen(self) -> None:
        self.chosen.emit(self.key)


def _fill(item: QListWidgetItem, line: PersonLine) -> None:
    item.setData(LINE, line)
    item.setText(line.name)
    item.setToolTip(line.about)
    words = (line.name, line.about, line.group) if line.key is not None else (line.name,)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(word for word in words if word))


class _PersonDelegate(QStyledItemDelegate):
    """Headings small and quiet, people with a second line."""

    def __init__(self, view: QListWidget, theme: Theme) -> None:
        super().__init__(view)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Every person's line is as high as every other."""
        heading = index.data(LINE).key is None
        return QSize(0, self._theme.pixels(32) if heading else line_height(self._theme))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a heading or a person; whoever is chosen also has a bar at the side."""
        line: PersonLine = index.data(LINE)
        theme, colours, rect = self._theme, self._theme.colours, option.rect
        painter.save()
        if line.key is None:
            painter.setFont(theme.font(12, bold=True))
            painter.setPen(QColor(colours.quiet))
            inner = rect.adjusted(theme.pixels(10), 0, 0, -theme.pixels(3))
            painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, line.name.upper())
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(rect, QColor(colours.accent_ground))
                painter.fillRect(rect.adjusted(0, 0, theme.pixels(4) - rect.width(), 0), QColor(colours.accent))
            paint_two_lines(painter, rect, theme, line.name, line.about, faint=False)
        painter.restore()
