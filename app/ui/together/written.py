"""Rows that are written down one after another: each is made in the store with its first words, never empty."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.models.conference import Conference
from app.ui.changes import Changes
from app.ui.together.next_key import NextKey
from app.ui.widgets.autosave import TextBinding, TextField
from app.ui.widgets.rows import Rows


class WrittenRow(QWidget):
    """One row by its key, stored or just begun. ``gone`` says that one was taken away which the store never had."""

    gone = Signal(object)

    def __init__(self, changes: Changes, key: uuid.UUID, what: str) -> None:
        """``what`` names the row's fields, and the row in the list of undo: "a written agreement"."""
        super().__init__()
        self.changes = changes
        self.key = key
        self.what = what
        self.called = what
        """What undo, which stands on every screen, and the bar below call it."""
        self.stored: Any = None
        self._texts: dict[str, TextBinding] = {}

    def show_stored(self, conference: Conference, row: Any) -> None:
        """Show a row of a snapshot; None where the store has nothing of it yet."""
        self.stored = row
        for column, binding in self._texts.items():
            binding.show(getattr(row, column) if row is not None else "")

    def focus_first(self) -> None:
        """Go to where one would start."""
        raise NotImplementedError

    def live(self, conference: Conference) -> Any:
        """Return the live row with this key, made where there is none yet."""
        raise NotImplementedError

    def remove_from(self, conference: Conference) -> None:
        """Take the live row with this key away, where it is there."""
        raise NotImplementedError

    def bind(self, column: str, field: TextField) -> None:
        """Tie a text field to one column of the row."""
        key = column

        def write(conference: Conference, text: str) -> None:
            setattr(self.live(conference), key, text)

        self._texts[column] = self.changes.text(field, f"Change {self.called}", write)

    def put(self, label: str, change: Callable[[Any], object]) -> None:
        """Make a change to the live row; what the store refuses is shown again as it was."""
        self.changes.run(label, lambda conference: change(self.live(conference)), refused=self.show_again)

    def show_again(self) -> None:
        """Show once more what the store has."""
        conference = self.changes.desk.conference
        if conference is not None:
            self.show_stored(conference, self.stored)

    def take_away(self) -> None:
        """Take the row away and offer to undo it; one that was never written just goes."""
        self.changes.desk.flush()  # what is typed in it comes back with it
        if self.stored is None and not any(binding.waiting for binding in self._texts.values()):
            self.gone.emit(self.key)
            return
        said = f"{self.called[:1].upper()}{self.called[1:]}: taken away."
        self.changes.take_away(f"Take away {self.called}", self.remove_from, said)


class WrittenRows(QWidget):
    """The rows in their order, one that is being begun, and the button that begins one.

    ``lines_changed`` says that Tab has to be told where the rows stand; ``emptied`` that the last one has gone.
    """

    lines_changed = Signal()
    emptied = Signal()

    def __init__(self, make: Callable[[uuid.UUID, int], WrittenRow], add: QPushButton, *, spacing: int = 18) -> None:
        """``make`` gets a row's key and its number, from 1."""
        super().__init__()
        self._make_row = make
        self._next = NextKey()
        self._shown: tuple[Conference, Mapping[uuid.UUID, Any]] | None = None
        self._add = add
        add.clicked.connect(self.begin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        rows = QVBoxLayout()
        rows.setSpacing(spacing)
        column.addLayout(rows)
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows: Rows[uuid.UUID, WrittenRow] = Rows(rows, self._make)

    def show_rows(self, conference: Conference, stored: Mapping[uuid.UUID, Any]) -> None:
        """Show the rows of a snapshot in their order, and the one that is being begun."""
        self._shown = (conference, stored)
        keys = self._next.with_stored(list(stored))
        for key, row in self.rows.show(keys):
            row.show_stored(conference, stored.get(key))
        self._add.setVisible(not keys or keys[-1] in stored)  # one empty row at a time is enough

    @property
    def is_empty(self) -> bool:
        """True where nothing is written and nothing is begun."""
        return not self.rows.rows

    def begin(self) -> None:
        """Open a row to write in, and go there."""
        key = self._next.open()
        self._show_again()
        self.rows.rows[key].show()  # at once, so that the keyboard can go there
        self.rows.rows[key].focus_first()

    def _make(self, key: uuid.UUID) -> WrittenRow:
        row = self._make_row(key, len(self.rows.rows) + 1)
        row.gone.connect(self._drop)
        return row

    def _drop(self, key: uuid.UUID) -> None:
        self._next.close(key)
        self._show_again()
        self._add.setFocus()
        if self.is_empty:
            self.emptied.emit()

    def _show_again(self) -> None:
        if self._shown is not None:
            self.show_rows(*self._shown)
            self.lines_changed.emit()


def numbered(words: str, number: int) -> str:
    """Return the words for the first of several, and with their number for the others: "with Mum, 2"."""
    return f"{words}, {number}" if number > 1 else words
