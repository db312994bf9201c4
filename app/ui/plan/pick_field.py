"""A box that shows what is picked out of a list, with a menu to pick several at once by mouse or keys."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton

from app.ui.widgets.form import label, name_control

Choice = tuple[uuid.UUID, str]
LONGEST = 80


class CheckMenu(QMenu):
    """A menu that stays open while one ticks: with the mouse, or with Space."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick without closing."""
        if not self._tick():
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space; Enter ticks and closes."""
        if event.key() != Qt.Key.Key_Space or not self._tick():
            super().keyPressEvent(event)

    def _tick(self) -> bool:
        action = self.activeAction()
        if action is None or not action.isCheckable():
            return False
        action.trigger()
        return True


class PickField(QFrame):
    """Shows the picked ones in words. ``ticked`` says which was picked or let go."""

    ticked = Signal(object, bool)

    def __init__(self, name: str, nothing: str, *, bullets: bool = False) -> None:
        super().__init__()
        self.setProperty("kind", "box")
        self._nothing = nothing
        self._bullets = bullets
        self._choices: list[Choice] = []
        self._picked: frozenset[uuid.UUID] = frozenset()
        self._words = label(nothing, wrap=True)
        self.choose = name_control(QToolButton(), f"{name}: choose")
        self.choose.setText("Choose")
        self.choose.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = CheckMenu(self.choose)
        self.menu.aboutToShow.connect(self._fill)
        self.choose.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(9, 3, 3, 3)
        row.addWidget(self._words, 1)
        row.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self.choose)

    def show_picks(self, choices: Sequence[Choice], picked: frozenset[uuid.UUID]) -> None:
        """Show what there is to pick from, and what is picked."""
        self._choices, self._picked = list(choices), picked
        shown = [text for key, text in choices if key in picked]
        words = "\n".join(f"• {text}" for text in shown) if self._bullets else ", ".join(shown)
        self._words.setText(words or self._nothing)
        self.choose.setAccessibleDescription(words or self._nothing)

    def _fill(self) -> None:
        self.menu.clear()
        for key, text in self._choices:
            short = text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
            action = self.menu.addAction(short.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(key in self._picked)
            action.toggled.connect(partial(self.ticked.emit, key))
        if not self._choices:
            self.menu.addAction("There is nothing to choose from yet").setEnabled(False)
