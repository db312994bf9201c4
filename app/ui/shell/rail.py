"""The six steps down the left, and below them what stands around a conference. On a small screen only their signs."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.ui.shell.keys import KEYS, ROOMS
from app.ui.widgets.form import button, label

WORDS = {
    "prepare": "Prepare",
    "board": "Board",
    "scale": "Safety scale",
    "plan": "Plan",
    "outcome": "Outcome",
    "record": "Record",
}
ROOM_WORDS = {
    "family": "Family",
    "children": "Children",
    "together": "Working together",
    "chronology": "Chronology",
}
ROOM_SIGNS = {"family": "F6", "children": "F7", "together": "F8", "chronology": "F9"}
"""What is left of their words where there is no room for them: their keys."""


class Rail(QScrollArea):
    """Says which step was chosen; shows which is open and which have something recorded.

    As wide as its words, and never the reason for a tall window: with large text on a small screen it scrolls.
    """

    chosen = Signal(str)
    settings = Signal()
    find_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "rail")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        self._inside = QWidget()
        self._folded = False
        self._done: frozenset[str] = frozenset()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(8, 12, 8, 12)
        self._column.setSpacing(2)
        self._group = QButtonGroup(self)
        named = {**WORDS, **ROOM_WORDS}
        self._buttons = {step: button(words, "step", name=words) for step, words in named.items()}
        self._around = label("Around it", "quiet")
        self._around.setContentsMargins(12, 0, 0, 0)
        self.steps: list[str] = list(WORDS)
        for step, made in self._buttons.items():
            made.setCheckable(True)
            made.clicked.connect(lambda _=False, step=step: self.chosen.emit(step))
            self._group.addButton(made)
        self._find = button("Find", "step", help_text=f"Find ({KEYS['find'].keys})")
        self._find.clicked.connect(self.find_wanted)
        self._settings = button("Settings", "step", help_text=f"Settings ({KEYS['settings'].keys})")
        self._settings.clicked.connect(self.settings)
        self.set_order(self.steps)
        self.setWidget(self._inside)

    def sizeHint(self) -> QSize:
        """Return the width of the words, and of the bar beside them where they do not all fit."""
        inside = self._inside.minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width() if inside.height() > self.height() else 0
        return QSize(inside.width() + bar + 2 * self.frameWidth(), 0)

    def minimumSizeHint(self) -> QSize:
        """Return the same: it is never narrower."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for the scroll bar, or give it back."""
        super().resizeEvent(event)
        self.updateGeometry()

    def set_order(self, steps: Iterable[str]) -> None:
        """Show the steps in the local agenda's order."""
        self.steps = [*steps]
        while self._column.count():
            self._column.takeAt(0)
        for made in self._buttons.values():
            made.setVisible(False)
        for step in self.steps:
            self._put(step)
        self._column.addSpacing(14)
        self._column.addWidget(self._around)
        for room in ROOMS:
            self._put(room)
        self._column.addStretch(1)
        self._column.addWidget(self._find)
        self._column.addWidget(self._settings)
        self._write()

    def _put(self, step: str) -> None:
        self._column.addWidget(self._buttons[step])
        self._buttons[step].setVisible(True)

    def show_step(self, step: str, done: frozenset[str]) -> None:
        """Mark the open step, and tick those with something recorded."""
        self._done = done
        self._buttons[step].setChecked(True)
        self._write()
        self.ensureWidgetVisible(self._buttons[step])

    def fold(self, folded: bool) -> None:
        """Show only the numbers, for a small screen or large text."""
        self._folded = folded
        self._write()

    def _write(self) -> None:
        self._find.setText("⌕" if self._folded else "⌕   Find")
        self._settings.setText("⚙" if self._folded else "⚙   Settings")
        for number, step in enumerate(self.steps, start=1):
            made = self._buttons[step]
            mark = "✓" if step in self._done and not made.isChecked() else str(number)
            made.setText(mark if self._folded else f"{mark}   {WORDS[step]}")
            made.setToolTip(f"{WORDS[step]} ({KEYS[f'step_{number}'].keys})")
            made.setAccessibleDescription("has something recorded" if step in self._done else "nothing recorded yet")
        self._around.setVisible(not self._folded)
        for room, words in ROOM_WORDS.items():
            self._buttons[room].setText(ROOM_SIGNS[room] if self._folded else words)
            self._buttons[room].setToolTip(f"{words} ({KEYS[f'room_{room}'].keys})")
        self._make_room()

    def _make_room(self) -> None:
        """Leave room for each word in the weight that it has once it is chosen."""
        for made in self._buttons.values():
            heavy = QFont(made.font())
            heavy.setWeight(QFont.Weight.DemiBold)
            made.setMinimumWidth(0 if self._folded else QFontMetrics(heavy).horizontalAdvance(made.text()) + 28)
        self.updateGeometry()
