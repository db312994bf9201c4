"""Who said it: picked by typing initials or any part of a name; words for somebody who is not in the list."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter

from app.models.person import Person
from app.models.speaker import find_speaker, initials

FIND = Qt.ItemDataRole.UserRole


class SaidBy(QComboBox):
    """``chosen`` carries a person's key, or None with words for somebody else."""

    chosen = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._people = QStandardItemModel(self)
        self._listed: list[tuple[uuid.UUID, str, str, str]] = []
        self._everybody: Sequence[Person] = ()
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
            line.editingFinished.connect(self.take)
        self.activated.connect(self.take)

    def show_people(self, people: Sequence[Person]) -> None:
        """Offer these people; what is being typed stays."""
        self._everybody = people
        listed = [(one.id, one.shown_name, _shown(one), f"{initials(one)} {_find(one)}") for one in people]
        if listed == self._listed:
            return
        self._listed = listed
        typed = self.currentText()
        self._people.clear()
        for _, _, shown, find in listed:
            item = QStandardItem(shown)
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
        name = next((name for key, name, _, _ in self._listed if key == person_id), words)
        if self.currentText() != name:
            self.setEditText(name)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what is typed on leaving, also while the list of matches is open: Qt does not say it is finished."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.take()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the sheet scroll: the wheel must not change who said it."""
        event.ignore()

    def take(self) -> None:
        """Find who was meant: by name, initials, role or agency, where only one fits; else it is words."""
        typed = self.currentText().strip()
        key = next((key for key, name, shown, _ in self._listed if typed in (shown, name)), None)
        if key is None:
            person = find_speaker(self._everybody, typed)
            key = person.id if person is not None else None
        said = (key, "" if key is not None else typed)
        if said != self._shown:
            self._shown = said
            self.setEditText(next((name for one, name, _, _ in self._listed if one == key), typed))
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


def _shown(person: Person) -> str:
    """Return how somebody stands in the list: the name, and what they are here."""
    job = person.role or person.agency
    return f"{person.shown_name}  ·  {job}" if job.strip() else person.shown_name


def _find(person: Person) -> str:
    return " ".join(dict.fromkeys([person.shown_name, person.record_name, person.agency, person.role]))
