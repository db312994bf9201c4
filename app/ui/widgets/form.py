"""The one way to put a control on a screen: its label, buddy, accessible name, help and object name come from one text.

Forgetting to name a control for a screen reader is not possible this way; a test walks every screen and looks for
controls that went round it.
"""

from __future__ import annotations

import re
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

WidgetT = TypeVar("WidgetT", bound=QWidget)


def name_control(control: WidgetT, name: str, help_text: str = "") -> WidgetT:
    """Name a control for screen readers and tests, and give it its help; return it.

    The object name is the name in lower case with underscores, so that a test finds "Add a worry" as ``add_a_worry``.
    Of a list that one can write in, the field inside is named too: it is what has the keyboard.
    """
    control.setAccessibleName(name)
    inside = control.lineEdit() if isinstance(control, QComboBox) else None
    if inside is not None:
        inside.setAccessibleName(name)
    if help_text:
        control.setAccessibleDescription(help_text)
        control.setToolTip(help_text)
    if not control.objectName():
        control.setObjectName(re.sub(r"\W+", "_", name.lower()).strip("_"))
    return control


def label(text: str, kind: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label. Plain text always: what people typed is never read as mark-up."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if kind:
        made.setProperty("kind", kind)
    return made


def button(text: str, kind: str = "", *, help_text: str = "", name: str = "") -> QPushButton:
    """Return a named push button. An ampersand in ``text`` is shown as one."""
    made = QPushButton(text.replace("&", "&&"))
    if kind:
        made.setProperty("kind", kind)
    return name_control(made, name or text, help_text)


def line_edit(placeholder: str = "") -> QLineEdit:
    """Return a field for one line, to be named by a form row."""
    made = QLineEdit()
    made.setPlaceholderText(placeholder)
    return made


def restyle(widget: QWidget, kind: str) -> None:
    """Give a widget another kind from the style sheet while it is on the screen."""
    widget.setProperty("kind", kind)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class Form(QWidget):
    """Rows of label over field, in one or more columns."""

    def __init__(self, columns: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._next = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(4)
        self._grid.setHorizontalSpacing(12)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def row(self, text: str, control: WidgetT, *, help_text: str = "", span: int = 1, name: str = "") -> WidgetT:
        """Add a control under its label and return it; ``span`` is how many columns it takes.

        ``name`` is what a screen reader says where the label alone would be too short ("Notes on Billy").
        """
        name_control(control, name or text, help_text)
        column = self._next % self._columns
        if column + span > self._columns:
            self._next += self._columns - column
            column = 0
        line = self._next // self._columns * 2
        if isinstance(control, QAbstractButton):
            self._grid.addWidget(control, line + 1, column, 1, span)
        else:
            above = label(text, "field", wrap=True)
            above.setBuddy(control)
            self._grid.addWidget(above, line, column, 1, span, Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(control, line + 1, column, 1, span, Qt.AlignmentFlag.AlignTop)
        self._next += span
        return control

    def add(self, widget: QWidget) -> None:
        """Add a widget that names itself across all columns."""
        if self._next % self._columns:
            self._next += self._columns - self._next % self._columns
        self._grid.addWidget(widget, self._next // self._columns * 2, 0, 2, self._columns)
        self._next += self._columns
