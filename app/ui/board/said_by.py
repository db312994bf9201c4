"""Who said it: picked by typing initials or any part of a name; words for somebody who is not in the list."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter

from app.models.person import Person

KEY = Qt.ItemDataRole.UserRole
FIND = Qt.ItemDataRole.UserRole + 1


class SaidBy(QComboBox):
    """``chosen`` carries a person's key, or None with words for somebody else."""

    chosen = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._people = QStandardItemModel(self)
        self._listed: list[tuple[uuid.UUID, str, str]] = []
        self._shown: tuple[uuid.UUID | None, str] = (None, "")
        self.setModel(self._people)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        completer = _ByInitials(self._people, self)
        self.setCompleter(completer)
        line = self.lineEdit()
        if line is not None:
            line.setPlaceholderText("Type initials or a name")
            line.editingFinished.connect(self._take)
        self.activated.connect(self._take)

    def show_people(self, people: Sequence[Person]) -> None:
        """Offer these people; what is being typed stays."""
        listed = [(person.id, person.shown_name, f"{initials(person)} {_find(person)}") for person in people]
        if listed == self._listed:
            return
        self._listed = listed
        typed = self.currentText()
        self._people.clear()
        for key, name, find in listed:
            item = QStandardItem(name)
            item.setData(key, KEY)
            item.setData(find, FIND)
            self._people.appendRow(item)
        self.setCurrentIndex(-1)
        self.setEditText(typed)

    def show_speaker(self, person_id: uuid.UUID | None, words: str) -> None:
        """Show who said it, unless somebody is typing here."""
        line = self.lineEdit()
        if line is not None and line.hasFocus() and line.isModified() and (person_id, words) == self._shown:
            return
        self._shown = (person_id, words)
        name = next((name for key, name, _ in self._listed if key == person_id), words)
        if self.currentText() != name:
            self.setEditText(name)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what is typed on leaving, also while the list of matches is open: Qt does not say it is finished."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._take()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the sheet scroll: the wheel must not change who said it."""
        event.ignore()

    def _take(self) -> None:
        """Find who was meant: the whole name, else the initials, else words."""
        typed = self.currentText().strip()
        lower = typed.casefold()
        key = next((key for key, name, _ in self._listed if name.casefold() == lower), None)
        if key is None and lower:
            key = next((key for key, _, find in self._listed if find.split(" ", 1)[0].casefold() == lower), None)
        said = (key, "" if key is not None else typed)
        if said != self._shown:
            self._shown = said
            self.setEditText(next((name for one, name, _ in self._listed if one == key), typed))
            self.chosen.emit(*said)


class _ByInitials(QCompleter):
    """Looks in initials, names and agencies, and puts in the name."""

    def __init__(self, people: QStandardItemModel, parent: SaidBy) -> None:
        super().__init__(people, parent)
        self.setCompletionRole(FIND)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Return the name to put in for a match."""
        return str(index.data(Qt.ItemDataRole.DisplayRole))


def initials(person: Person) -> str:
    """Return the initials given, else the first letters of the name."""
    return person.initials or "".join(word[0] for word in person.shown_name.split())


def _find(person: Person) -> str:
    return " ".join(dict.fromkeys([person.shown_name, person.record_name, person.agency, person.role]))
