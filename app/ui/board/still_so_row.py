"""The question on an open card that comes from the last board: is it still so?"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.board import Entry, StillSo
from app.ui.board.cards import STILL_SO, STILL_SO_QUESTION
from app.ui.widgets.form import button, label


class StillSoRow(QWidget):
    """Three answers; pressing the one that is down takes it back. ``answered`` carries the answer."""

    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout()
        row.setSpacing(6)
        self.buttons = {}
        for still_so in (StillSo.YES, StillSo.CHANGED, StillSo.NO):
            words = STILL_SO[still_so].capitalize()
            made = button(words, "toggle", name=f"{STILL_SO_QUESTION} {words}")
            made.setCheckable(True)
            made.clicked.connect(partial(self._press, still_so))
            row.addWidget(made)
            self.buttons[still_so] = made
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label("From the last board. Still so?", "field"))
        column.addLayout(row)

    def show_entry(self, entry: Entry) -> None:
        """Show the answer given; nothing for a card that is new here."""
        self.setVisible(entry.still_so is not StillSo.NOT_CARRIED)
        for still_so, made in self.buttons.items():
            made.setChecked(entry.still_so is still_so)

    def _press(self, still_so: StillSo, *_: object) -> None:
        self.answered.emit(still_so if self.buttons[still_so].isChecked() else StillSo.ASK)
