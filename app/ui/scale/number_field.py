"""The small field beside the buttons, for what the buttons cannot say."""

from __future__ import annotations

import uuid
from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit

from app.practice.said_of_children import SaidOfChildren, read_said
from app.practice.scale_numbers import Number, read_number
from app.ui.widgets.form import line_edit, name_control

ONE_CHILD = 'Type a number, a half or a range: "4½" or "4 to 5".'
SEVERAL_CHILDREN = 'Type a number, a half or a range: "4½" or "4 to 5"; or "2 for {name}, 4 for the others".'


class NumberField(QObject):
    """The small field beside the buttons: "4½", "4-5", "between 4 and 5", and "2 for Mali, 4 for the others"."""

    chosen = Signal(object)
    said = Signal(object)
    """What was said of several children at once (SaidOfChildren, by the child's key)."""
    doubted = Signal(str)

    def __init__(self, name: str, theme_width: int) -> None:
        super().__init__()
        self.field: QLineEdit = name_control(line_edit("or 4–5"), f"Number for {name}", ONE_CHILD)
        self.setParent(self.field)
        self.field.setFixedWidth(theme_width)
        self.field.editingFinished.connect(self._read)
        self._children: Mapping[uuid.UUID, tuple[str, ...]] = {}
        self._example = ""
        self._shown = ""

    def show_children(self, children: Mapping[uuid.UUID, tuple[str, ...]]) -> None:
        """Take the names by which the children may be meant."""
        if children == self._children:
            return
        self._children = children
        several = len(children) > 1
        youngest = next((names[0] for names in reversed(list(children.values())) if names), "the baby")
        self._example = f"2 for {youngest}"
        self.field.setPlaceholderText(f"{self._example} …" if several else "or 4–5")
        help_text = SEVERAL_CHILDREN.format(name=youngest) if several else ONE_CHILD
        self.field.setToolTip(help_text)
        self.field.setAccessibleDescription(help_text)

    def show_number(self, number: Number | None) -> None:
        """Show what the buttons cannot: a half or a range."""
        text = "" if number is None or str(number).isdigit() else str(number)
        if self.field.hasFocus() and self.field.text() != self._shown:
            return
        self._shown = text
        self.field.setText(text)

    def _read(self) -> None:
        text = self.field.text().strip()
        if not text or text == self._shown:
            return
        number = read_number(text)
        if number is not None:
            self._shown = text
            self.chosen.emit(number)
            return
        said: SaidOfChildren[uuid.UUID] | None = read_said(text, self._children)
        if said is None:
            self.doubted.emit(f"“{text}” is not a number from 0 to 10, so nothing was saved. {self._what_to_type()}")
            return
        self._shown = ""
        self.field.clear()
        self.said.emit(said)

    def _what_to_type(self) -> str:
        if len(self._children) < 2:
            return "Type 6, 4½ or 4 to 5; words go in the field below."
        return f"Type 6, 4½, 4 to 5, or “{self._example}, 4 for the others”; words go in the field below."
