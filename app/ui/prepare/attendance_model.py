"""Who is here, as a table of people by what became of their invitation."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.models.conference import Attendance, Conference, Part, Presence
from app.ui.prepare.words import GROUPS, PRESENCES, about_person, listed_name
from app.ui.widgets.day_words import time_words

LINE = Qt.ItemDataRole.UserRole
PRESENCE_COLUMNS = tuple(PRESENCES)
NOTES_COLUMN = len(PRESENCE_COLUMNS) + 1
COLUMNS = ("Person", *PRESENCES.values(), "Notes")
KEYS = {
    Presence.INVITED: "I",
    Presence.CAME: "C",
    Presence.APOLOGIES: "A",
    Presence.ABSENT: "N",
    Presence.EXCLUDED: "X",
}
"""The letter that says each on a chosen line; N for "not here"."""


class AttendanceLine(NamedTuple):
    """One person's line; no presence for somebody who is not invited."""

    key: uuid.UUID
    name: str
    about: str
    presence: Presence | None
    notes: str


def attendance_lines(conference: Conference, part: Part) -> list[AttendanceLine]:
    """Return a line for everybody in and around the family, group by group."""
    found = {line.person_id: line for line in part.attendance}
    lines = []
    for kind in GROUPS:
        people = [person for person in conference.family.people if person.kind is kind]
        for person in sorted(people, key=lambda one: one.position):
            line = found.get(person.id)
            about, presence = about_person(person, conference.held_on), line.presence if line is not None else None
            lines.append(AttendanceLine(person.id, listed_name(person), about, presence, notes_of(line)))
    return lines


def notes_of(line: Attendance | None) -> str:
    """Return times, way of joining, reason and note in a line."""
    if line is None:
        return ""
    came, left = time_words(line.came_at), time_words(line.left_at)
    parts = [
        f"from {came}" if came else "",
        f"until {left}" if left else "",
        line.joined_by,
        line.reason,
        line.note,
    ]
    return " · ".join(part.strip().rstrip(".") for part in parts if part.strip())


def summary(lines: Sequence[AttendanceLine]) -> str:
    """Return "9 came · 1 apologies": how many of each there are."""
    counts = [(sum(line.presence is presence for line in lines), words) for presence, words in PRESENCES.items()]
    return " · ".join(f"{count} {words.lower()}" for count, words in counts if count) or "Nobody is invited yet"


class AttendanceModel(QAbstractTableModel):
    """Lines with a person, a mark in one of five columns, and notes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[AttendanceLine] = []

    def show_lines(self, lines: Sequence[AttendanceLine]) -> None:
        """Show other lines; where the people are the same, only those that differ are painted anew."""
        if [line.key for line in lines] != [line.key for line in self.lines]:
            self.beginResetModel()
            self.lines = list(lines)
            self.endResetModel()
            return
        before, self.lines = self.lines, list(lines)
        for row, (old, new) in enumerate(zip(before, lines, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row, 0), self.index(row, NOTES_COLUMN))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return how many people there are."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Person, five marks, notes."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name the columns, with their keys as help."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section]
        if role == Qt.ItemDataRole.ToolTipRole and 0 < section < NOTES_COLUMN:
            return f"{COLUMNS[section]}: press {KEYS[PRESENCE_COLUMNS[section - 1]]} on a line"
        if role == Qt.ItemDataRole.TextAlignmentRole and 0 < section < NOTES_COLUMN:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give a cell its words."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(line, index.column())
        if role == Qt.ItemDataRole.DisplayRole and index.column() == 0:
            return line.name
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) and index.column() == NOTES_COLUMN:
            return line.notes
        return None


def _spoken(line: AttendanceLine, column: int) -> str:
    """Return what a screen reader says: the whole line on the name, yes or no on a mark."""
    if column == 0:
        state = PRESENCES[line.presence].lower() if line.presence is not None else "not invited"
        return ", ".join(part for part in (line.name, line.about, state, line.notes) if part)
    if column == NOTES_COLUMN:
        return line.notes
    here = line.presence is PRESENCE_COLUMNS[column - 1]
    return f"{line.name}, {COLUMNS[column].lower()}: {'yes' if here else 'no'}"
