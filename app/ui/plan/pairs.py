"""Boxes that stand side by side, or below each other where there is little room or the text is large."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.ui.widgets.form import Form

WidgetT = TypeVar("WidgetT", bound=QWidget)
WAYS = QBoxLayout.Direction


class Pairs(QWidget):
    """Rows of one or two labelled boxes each."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[QBoxLayout] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    def row(self, *boxes: tuple[str, QWidget], below: QWidget | None = None) -> None:
        """Add one or two boxes, each under its label; what is ``below`` follows close to the last of them."""
        self.columns(*([box] for box in boxes), below=below)

    def columns(self, *columns: Sequence[tuple[str, QWidget]], below: QWidget | None = None) -> None:
        """Add a row of columns, each of one or more boxes under their labels."""
        row = QBoxLayout(WAYS.LeftToRight)
        row.setSpacing(12)
        for boxes in columns:
            inner = QVBoxLayout()
            inner.setSpacing(10)
            for words, control in boxes:
                form = Form()
                form.row(words, control)
                inner.addWidget(form)
            if below is not None:
                inner.addWidget(below)
            inner.addStretch(1)
            row.addLayout(inner, 1)
        self._rows.append(row)
        self._column.addLayout(row)

    def stand(self, side_by_side: bool) -> None:
        """Put the boxes of each row beside or below each other."""
        for row in self._rows:
            row.setDirection(WAYS.LeftToRight if side_by_side else WAYS.TopToBottom)
            row.setSpacing(12 if side_by_side else 10)
