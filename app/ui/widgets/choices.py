"""Choosing one of a few: buttons side by side, or a list that folds out."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import name_control

TICK = "✓ "


class Toggle(QPushButton):
    """A button that stays down, with a tick as well as a colour. It keeps room for the tick, so that nothing jumps."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words
        self.setProperty("kind", "toggle")
        self.setCheckable(True)
        self.toggled.connect(self._write)
        self._write(False)

    def sizeHint(self) -> QSize:
        """Return the size with the tick."""
        size = super().sizeHint()
        return size if self.isChecked() else size + QSize(self.fontMetrics().horizontalAdvance(TICK), 0)

    def _write(self, down: bool) -> None:
        words = self.words.replace("&", "&&")
        self.setText(f"{TICK}{words}" if down else words)


class Options(QWidget):
    """A few answers as buttons; a second press on the same one takes the answer back.

    ``chosen`` comes with the key of the answer pressed, or with an empty text where it was taken back.
    """

    chosen = Signal(str)

    def __init__(self, question: str, options: Sequence[tuple[str, str]]) -> None:
        """Offer ``options``: each a key and its words. A screen reader says the question before the words."""
        super().__init__()
        self.setAccessibleName(question)
        self.buttons: dict[str, Toggle] = {}
        row = FlowLayout(self)
        for key, words in options:
            made = name_control(Toggle(words), f"{question}: {words}")
            made.clicked.connect(lambda down, key=key: self._press(key, down))
            self.buttons[key] = made
            row.addWidget(made)

    @property
    def answer(self) -> str:
        """Return the key of the answer that is down; empty for none."""
        return next((key for key, made in self.buttons.items() if made.isChecked()), "")

    def show_answer(self, key: str) -> None:
        """Show which answer the store has."""
        for one, made in self.buttons.items():
            made.setChecked(one == key)

    def offer(self, keys: Sequence[str]) -> None:
        """Show only some of the answers, and whichever is chosen."""
        for key, made in self.buttons.items():
            made.setVisible(key in keys or made.isChecked())

    def _press(self, key: str, down: bool) -> None:
        self.show_answer(key if down else "")
        self.chosen.emit(key if down else "")


class ChoiceBox(QComboBox):
    """A list that folds out. The wheel scrolls the page, not the answer; a refresh leaves an open list alone.

    ``picked`` comes with the key of what the user chose.
    """

    picked = Signal(object)

    def __init__(self, *, wide: int = 10) -> None:
        """``wide`` is how many letters there must be room for."""
        super().__init__()
        self._offered: list[tuple[Any, str]] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(wide)
        self.activated.connect(lambda index: self.picked.emit(self._offered[index][0]))

    def show_choices(self, choices: Sequence[tuple[Hashable, str]], chosen: Hashable) -> None:
        """Offer ``choices``, each a key and its words, and show which one the store has."""
        offered = list(choices)
        if offered != self._offered:
            self._offered = offered
            self.clear()
            self.addItems([words for _, words in offered])
        index = next((number for number, (key, _) in enumerate(offered) if key == chosen), -1)
        if index != self.currentIndex() and not self.view().isVisible():
            self.setCurrentIndex(index)

    @property
    def key(self) -> Any:
        """Return the key of what is shown; None for nothing."""
        index = self.currentIndex()
        return self._offered[index][0] if 0 <= index < len(self._offered) else None

    def event(self, event: QEvent) -> bool:
        """Keep letters for finding a line of the list: a key of the window may be one of them (B blanks the wall)."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_letter(event):
            event.accept()
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


def _is_letter(event: QKeyEvent) -> bool:
    plain = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    return event.modifiers() in plain and event.text().strip().isprintable() and bool(event.text().strip())
