"""Labelled fields in as many columns as there is room for; fields that do not apply are left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.ui.widgets.form import Form, name_control

WidgetT = TypeVar("WidgetT", bound=QWidget)
LETTERS = 27
"""About as many letters as a field has room for, at the least."""
MOST_COLUMNS = 3


class Fields(QWidget):
    """Label over field, side by side. A field keeps its place in the order when others come and go."""

    def __init__(self, *, letters: int = LETTERS, most: int = MOST_COLUMNS) -> None:
        """``letters`` is the least width of a column, ``most`` the largest number of columns."""
        super().__init__()
        self._letters = letters
        self._most = most
        self._boxes: list[tuple[QWidget, int]] = []
        self._shown: dict[QWidget, bool] = {}
        self._placed: list[tuple[QWidget, int, int, int]] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)

    def add(
        self, text: str, control: WidgetT, *, name: str = "", help_text: str = "", span: int = 1,
        below: QWidget | None = None,
    ) -> WidgetT:  # fmt: skip
        """Add a control under its label and return it; see Form.row. ``span`` beyond the columns is a whole line.

        ``below`` are words about the control, that stand under it.
        """
        box = Form()
        box.row(text, control, name=name, help_text=help_text)
        if below is not None:
            box.add(below)
        self._boxes.append((box, span))
        self._shown[control] = True
        return control

    def rename(self, control: QWidget, text: str) -> None:
        """Change the label over a control, and what a screen reader calls it."""
        name_control(control, text)
        for above in self.findChildren(QLabel):
            if above.buddy() is control:
                above.setText(text)

    def show_fields(self, shown: Mapping[QWidget, bool]) -> None:
        """Show some fields with their labels and leave others out, but never the one somebody is in."""
        self._shown |= {control: wanted or control.hasFocus() for control, wanted in shown.items()}
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width there is."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """A larger font needs wider columns."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        least = self.fontMetrics().averageCharWidth() * self._letters
        columns = max(1, min(self._most, (self.width() + 12) // (least + 12)))
        wanted = self._places(columns)
        if wanted == self._placed:
            return
        for box, *_ in self._placed:
            self._grid.removeWidget(box)
        for box, row, column, span in wanted:
            self._grid.addWidget(box, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
        for column in range(self._most):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        there = {box for box, *_ in wanted}
        for box, _ in self._boxes:
            box.setVisible(box in there)
        self._placed = wanted
        self._columns = columns

    def _places(self, columns: int) -> list[tuple[QWidget, int, int, int]]:
        places = []
        row = column = 0
        for (box, wide), shown in zip(self._boxes, self._shown.values(), strict=True):
            if not shown:
                continue
            span = min(wide, columns)
            if column + span > columns:
                row, column = row + 1, 0
            places.append((box, row, column, span))
            column += span
        return places
