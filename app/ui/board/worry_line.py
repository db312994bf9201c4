"""The line to add a worry: the concern, and beside it the impact on each child."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.board.board_line import BoardLine, words_in
from app.ui.widgets.add_line import TEXT
from app.ui.widgets.form import label, name_control
from app.ui.widgets.line_to_add import LineToAdd

UNFOLDED_LINES = 3


class WorryLine(BoardLine):
    """The concern, and beside it a field for the impact on each child, which Tab goes through."""

    def _lay_out(self) -> None:
        self._children: list[tuple[uuid.UUID, str]] = []
        self._impacts: dict[str, tuple[QLabel, LineToAdd]] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(self.field)
        left.addWidget(self._make_signs(self.field.accessibleName()))
        left.addStretch(1)
        self._beside = QWidget()
        self._grid = QGridLayout(self._beside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._beside.hide()
        row.addLayout(left, 47)
        row.addWidget(self._beside, 53, Qt.AlignmentFlag.AlignTop)

    def show_children(self, children: Sequence[tuple[uuid.UUID, str]]) -> None:
        """Offer one field for each child (key and first name); what is typed about a child stays."""
        if list(children) == self._children:
            return
        self._children = list(children)
        kept = self.typed()
        for chip, field in self._impacts.values():
            for widget in (chip, field):
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._impacts = {}
        before: QWidget = self.field
        for number, (child_id, name) in enumerate(children):
            chip = label(name, "chip")
            field = name_control(LineToAdd("impact"), f"Impact on {name}")
            field.entered.connect(self.add)
            field.upwards.connect(self.field.setFocus)
            field.textChanged.connect(self.changed)
            chip.setBuddy(field)
            self._grid.addWidget(chip, number, 0, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(field, number, 1)
            self._impacts[str(child_id)] = (chip, field)
            QWidget.setTabOrder(before, field)
            before = field
        self.put(words_in(kept))
        self.show_kept()

    def fields(self) -> dict[str, LineToAdd]:
        """Return the concern and the impacts by child."""
        return {TEXT: self.field, **{key: field for key, (_, field) in self._impacts.items()}}

    def unfold(self, focused: bool) -> None:
        """Show the fields for the children while somebody types here or has typed something."""
        unfolded = bool(self._impacts) and (focused or bool(self.typed()))
        self._beside.setVisible(unfolded)
        self.field.show_lines(UNFOLDED_LINES if unfolded else 1)
        self.field.setPlaceholderText(self.field.accessibleName() if unfolded else self._placeholder)
