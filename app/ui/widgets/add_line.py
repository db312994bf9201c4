"""A line to add with, at the foot of a list: Enter adds and stays."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets.form import name_control
from app.ui.widgets.line_to_add import LineToAdd

TEXT = "text"
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

    @property
    def restricted(self) -> bool:
        """True where what is typed here will be kept from somebody: it must not be shown before it is added."""
        return False

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

    def reset(self) -> None:
        """Be as new: nothing of another conference stays."""
        self.clear()

    def add(self) -> None:
        """Say what is to be added, and be ready for the next. Without words nothing happens."""
        typed = {key: words.strip() for key, words in self.typed().items()}
        if TEXT in typed:
            self.clear()
            self.added.emit(typed)
        self.field.setFocus()
