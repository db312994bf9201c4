"""The chronology on the screen: which entry is chosen, and keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from app.ui.chronology.delegate import LineDelegate
from app.ui.chronology.lines import Entry, Key, Line
from app.ui.chronology.model import ChronologyModel
from app.ui.shell.keys import KEYS
from app.ui.theme import Theme
from app.ui.widgets.form import name_control
from app.ui.widgets.line_model import LINE, Index
from app.ui.widgets.painted_list import PaintedList

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
LEAST_HEIGHT = 240
EMPTY = "Nothing to show here yet. Write above what happened, or look at everything."


class ChronologyView(PaintedList):
    """Says what is to be done with an entry; it changes nothing itself.

    ``chosen`` comes with the entry now chosen, or None; ``opened`` where somebody wants to change it, or to go where it
    is written; ``taken_away`` for one written here.
    """

    chosen = Signal(object)
    opened = Signal(object)
    taken_away = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, EMPTY)
        self._showing = False
        self.lines = ChronologyModel()
        self._delegate = LineDelegate(theme, self)
        name_control(self, "What happened when")
        self.setAccessibleDescription("Enter opens an entry, or goes to where it is written")
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.doubleClicked.connect(lambda _: self._open())
        theme.changed.connect(self._lay_out_anew)

    @property
    def entry(self) -> Entry | None:
        """The entry chosen."""
        line = self.currentIndex().data(LINE)
        return line if isinstance(line, Entry) else None

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show a chronology. The entry chosen stays chosen while it is there."""
        was = self.entry
        self._showing = True
        self.lines.show_lines(lines)
        row = self.lines.row_of(was.key) if was is not None else -1
        self.setCurrentIndex(self.lines.index(row) if row >= 0 else QModelIndex())
        self._showing = False
        if self.entry != was:
            self.chosen.emit(self.entry)
        self.viewport().update()

    def choose(self, key: Key) -> bool:
        """Choose an entry and show it; return False where it is not in the list."""
        row = self.lines.row_of(key)
        if row < 0:
            return False
        self.setCurrentIndex(self.lines.index(row))
        self.scrollTo(self.currentIndex())
        return True

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Say which entry is chosen, unless a refresh is under way: that says it at its end."""
        super().currentChanged(current, previous)
        if not self._showing:
            self.chosen.emit(self.entry)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the entry; Delete takes one away that is written here."""
        entry, pressed = self.entry, QKeySequence(event.keyCombination().toCombined())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in ENTER and plain and entry is not None:
            self._open()
        elif pressed == QKeySequence(KEYS["event_delete"].keys) and entry is not None and entry.is_own:
            self.taken_away.emit(entry)
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Room for some entries."""
        return QSize(self._theme.pixels(200), self._theme.pixels(LEAST_HEIGHT))

    def _open(self) -> None:
        if self.entry is not None:
            self.opened.emit(self.entry)

    def _lay_out_anew(self) -> None:
        self._delegate.forget()
        self.doItemsLayout()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
