"""The line at the foot of each column where one adds: Enter adds and stays."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.board.line_to_add import LineToAdd
from app.ui.widgets.form import label, name_control

TEXT = "text"
UNFOLDED_LINES = 3
Typed = dict[str, str]
"""What is typed in a line and not added yet: the words under "text", an impact under its child's key."""


class AddLine(QWidget):
    """One field. ``added`` carries what was typed; the line is empty again at once."""

    added = Signal(object)
    changed = Signal()
    upwards = Signal()

    def __init__(self, placeholder: str, name: str) -> None:
        super().__init__()
        self._placeholder = placeholder
        self.field = name_control(LineToAdd(placeholder), name)
        self.field.entered.connect(self.add)
        self.field.upwards.connect(self.upwards)
        self.field.textChanged.connect(self.changed)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)

    def fields(self) -> dict[str, LineToAdd]:
        """Return the fields by name, in the order of Tab."""
        return {TEXT: self.field}

    def typed(self) -> Typed:
        """Return what is typed; fields with nothing in them are left out."""
        return {key: field.toPlainText() for key, field in self.fields().items() if field.toPlainText().strip()}

    def put(self, typed: Typed) -> None:
        """Put words back into the line: before whatever has been typed there meanwhile."""
        for key, field in self.fields().items():
            if key in typed:
                words = [typed[key], field.toPlainText()]
                field.setPlainText("\n".join(word for word in words if word))

    def clear(self) -> None:
        """Empty every field."""
        for field in self.fields().values():
            field.clear()

    def add(self) -> None:
        """Say what is to be added, and be ready for the next. Without words nothing happens."""
        typed = {key: words.strip() for key, words in self.typed().items()}
        if TEXT in typed:
            self.clear()
            self.added.emit(typed)
        self.field.setFocus()


class WorryLine(AddLine):
    """The concern, and beside it a field for the impact on each child, which Tab goes through."""

    def _lay_out(self) -> None:
        self._children: list[tuple[uuid.UUID, str]] = []
        self._impacts: dict[str, tuple[QLabel, LineToAdd]] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        left = QVBoxLayout()
        left.addWidget(self.field)
        left.addStretch(1)
        self._beside = QWidget()
        self._grid = QGridLayout(self._beside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._beside.hide()
        row.addLayout(left, 47)
        row.addWidget(self._beside, 53)

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
        self.put({key: words for key, words in kept.items() if key != TEXT})

    def fields(self) -> dict[str, LineToAdd]:
        """Return the concern and the impacts by child."""
        return {TEXT: self.field, **{key: field for key, (_, field) in self._impacts.items()}}

    def unfold(self, focused: bool) -> None:
        """Show the fields for the children while somebody types here or has typed something."""
        unfolded = bool(self._impacts) and (focused or bool(self.typed()))
        self._beside.setVisible(unfolded)
        self.field.show_lines(UNFOLDED_LINES if unfolded else 1)
        self.field.setPlaceholderText(self.field.accessibleName() if unfolded else self._placeholder)
