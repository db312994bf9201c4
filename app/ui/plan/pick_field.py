"""A box that shows what is picked out of a list, with a menu to tick several at once by mouse or keys."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout

from app.ui.widgets.form import button, label

Choice = tuple[uuid.UUID, str]
LONGEST = 80


class CheckMenu(QMenu):
    """A menu that stays open while one ticks: with the mouse, or with Space. Enter ticks and closes."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick without closing."""
        if not self._tick():
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space."""
        if event.key() != Qt.Key.Key_Space or not self._tick():
            super().keyPressEvent(event)

    def _tick(self) -> bool:
        action = self.activeAction()
        if action is None or not action.isCheckable():
            return False
        action.trigger()
        return True


class PickField(QFrame):
    """Shows the picked ones in words. ``ticked`` says which (key) was picked or let go (False); ``others`` that
    somebody who is not in the list is to be named."""

    ticked = Signal(object, bool)
    others = Signal()

    def __init__(self, name: str, nothing: str, *, one_a_line: bool = False) -> None:
        """``nothing`` stands where none is picked; with ``one_a_line`` several stand below each other."""
        super().__init__()
        self.setProperty("kind", "picks")
        self._nothing = nothing
        self._one_a_line = one_a_line
        self._choices: list[Choice] = []
        self._picked: frozenset[uuid.UUID] = frozenset()
        self._words: list[str] = []
        self._column = QVBoxLayout()
        self.choose = button("Choose", "plain", name=f"{name}: choose")
        self.choose.clicked.connect(self.open_menu)
        self.menu = CheckMenu(self)
        self.menu.setAccessibleName(name)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(4)
        self._row.addLayout(self._column, 1)
        self._row.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignTop)
        self._space()
        self.setFocusProxy(self.choose)

    @property
    def words(self) -> str:
        """What the box says."""
        return "\n".join(self._words)

    def show_picks(self, choices: Sequence[Choice], picked: Sequence[uuid.UUID]) -> None:
        """Show what there is to pick from, and what is picked, in the order it was picked."""
        self._choices, self._picked = list(choices), frozenset(picked)
        known = dict(choices)
        found = [known[key] for key in picked if key in known]
        self.show_words(found if self._one_a_line else [", ".join(found)] if found else [])

    def let_choose(self, on: bool) -> None:
        """Let the picks be changed, or only read."""
        self.choose.setEnabled(on)
        self.choose.setVisible(on)

    def show_words(self, words: list[str]) -> None:
        """Show what is picked, or that nothing is."""
        if words == self._words and self._column.count():
            return
        self._words = words
        while (item := self._column.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for one in words or [self._nothing]:
            self._column.addWidget(label(one, "" if words else "none", wrap=True))
        self.choose.setAccessibleDescription(self.words or self._nothing)

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room around them."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._space()

    def _space(self) -> None:
        """Let the words stand where those of a text field do."""
        line = self.fontMetrics().height()
        self._row.setContentsMargins(round(line * 0.45), 2, 2, 2)
        self._column.setContentsMargins(0, round(line * 0.28), 0, round(line * 0.28))
        self._column.setSpacing(round(line * 0.28))

    def open_menu(self) -> None:
        """Show the list to tick."""
        self.menu.clear()
        self.fill_menu()
        if self.menu.isEmpty():
            self.menu.addAction("There is nothing to choose from yet").setEnabled(False)
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        self.menu.setActiveAction(self.menu.actions()[0])

    def fill_menu(self) -> None:
        """Put into the empty menu what there is to tick."""
        for key, text in self._choices:
            self.add_tick(text, key in self._picked, partial(self.ticked.emit, key))

    def add_tick(self, words: str, on: bool, work: Callable[[bool], object]) -> None:
        """Add one line to tick."""
        short = words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"
        action = self.menu.addAction(short.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(on)
        action.toggled.connect(work)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press anywhere in the box opens the list."""
        if not self.choose.isEnabled():
            return
        self.choose.setFocus()
        self.open_menu()
