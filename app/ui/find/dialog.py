"""Ctrl+K: find a family, somebody, or words of a board or a plan as one types. It never appears on the wall."""

from __future__ import annotations

from datetime import date
from itertools import count

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QListView, QVBoxLayout, QWidget

from app.store.find import Found, search
from app.ui.desk import Desk
from app.ui.find.indexer import Indexer
from app.ui.find.results import FOUND, LineDelegate, Results
from app.ui.theme import Theme
from app.ui.widgets.form import label, line_edit, name_control

HINT = "A name, an age, a reference, or words from a board or a plan."
NOTHING = "Nothing fits these words. Try the beginning of a name, or fewer words."
STILL = "Older records are still being read; more may come."


class FindDialog(QDialog):
    """One field and what fits. ``chosen`` comes with the line that was opened."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, theme: Theme, indexer: Indexer, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Find")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._indexer = indexer
        self._today = today
        self._numbers = count()
        self._asked = -1
        self._field = name_control(line_edit(HINT), "Find", HINT)
        self._field.setProperty("kind", "search")
        self._field.textEdited.connect(self._ask)
        self._field.installEventFilter(self)
        self._results = Results(today)
        self._list = name_control(QListView(), "What was found")
        self._list.setModel(self._results)
        self._list.setItemDelegate(LineDelegate(theme, today))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys go down it while one types
        self._list.clicked.connect(self._open)
        self._says = name_control(label("", "quiet", wrap=True), "What Find says")
        column = QVBoxLayout(self)
        for widget in (self._field, self._list, self._says):
            column.addWidget(widget)
        room = parent.size()
        self.resize(min(theme.pixels(640), room.width() - 40), min(theme.pixels(520), room.height() - 80))
        indexer.caught_up.connect(self._ask)
        indexer.hurry()
        self.finished.connect(self._finish)
        self._say()

    def _ask(self) -> None:
        number = self._asked = next(self._numbers)
        typed, today = self._field.text(), self._today

        def show(lines: list[Found]) -> None:
            if number == self._asked:
                self._show(lines)

        self._desk.read(lambda session: search(session, typed, today), show)

    def _finish(self) -> None:
        """An answer that is still on its way finds nobody here."""
        self._asked = -1
        self._indexer.rest()

    def _show(self, lines: list[Found]) -> None:
        if lines != self._results.lines:
            self._results.show(lines)
            self._list.setCurrentIndex(self._results.index(0))
        self._say()

    def _say(self) -> None:
        typed = bool(self._field.text().strip())
        words = NOTHING if typed and not self._results.lines else ""
        if not self._indexer.up_to_date:
            words = f"{words} {STILL}".strip()
        self._says.setText(words)

    def _open(self, index: QModelIndex) -> None:
        line = index.data(FOUND)
        if line is not None:
            self.close()
            self.chosen.emit(line)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys and Enter work on the list while one types."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open(self._list.currentIndex())
                return True
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            by = steps.get(Qt.Key(event.key()))
            if by is not None and self._results.lines:
                row = max(0, min(self._list.currentIndex().row() + by, len(self._results.lines) - 1))
                self._list.setCurrentIndex(self._results.index(row))
                return True
        return super().eventFilter(watched, event)
