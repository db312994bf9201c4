"""A number over what it counts, to read or to press."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.ui.widgets.form import label, name_control


class _Figure:
    """The two labels of a count."""

    def __init__(self, whole: QWidget) -> None:
        self._whole = whole
        self._number, self._words = label("", "heading"), label("", "quiet")
        column = QVBoxLayout(whole)
        column.setContentsMargins(8, 4, 8, 4)
        column.setSpacing(0)
        for one in (self._number, self._words):
            one.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(one)

    def show(self, number: str, words: str) -> None:
        self._number.setText(number)
        self._words.setText(words)
        self._whole.setAccessibleName(f"{number} {words.removesuffix(' ▾')}")
        self._whole.updateGeometry()


class Count(QWidget):
    """A count to read."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._figure = _Figure(name_control(self, name))

    def show_count(self, number: str, words: str) -> None:
        """Show a number and its words."""
        self._figure.show(number, words)


class CountButton(QPushButton):
    """A count that shows more when it is pressed."""

    def __init__(self, name: str, help_text: str) -> None:
        super().__init__()
        self.setProperty("kind", "count")
        self._figure = _Figure(name_control(self, name, help_text))

    def show_count(self, number: str, words: str) -> None:
        """Show a number and its words."""
        self._figure.show(number, words)

    def sizeHint(self) -> QSize:
        """Room for the number and its words."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Never less."""
        return self.sizeHint()
