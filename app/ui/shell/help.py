"""F1: every key in one list."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.shell.keys import KEYS
from app.ui.widgets.form import label, name_control


class KeysDialog(QDialog):
    """Shows the keys by where they work."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        inside = QWidget()
        grid = QGridLayout(inside)
        line = 0
        for where, keys in groupby(sorted(KEYS.values(), key=lambda key: key.where), key=lambda key: key.where):
            grid.addWidget(label(where, "heading"), line, 0, 1, 2)
            line += 1
            for key in keys:
                grid.addWidget(label(key.keys), line, 0)
                grid.addWidget(label(key.does), line, 1)
                line += 1
        scroll = name_control(QScrollArea(), "The keys and what they do")
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(scroll)
        column.addWidget(close)
        self.resize(520, 560)
