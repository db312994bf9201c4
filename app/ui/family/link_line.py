"""A link as wide as there is room: what is too long ends in dots, and stands whole in its tip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from app.ui.widgets.form import name_control


class LinkLine(QPushButton):
    """One line that leads somewhere. Its words are what people typed: plain text."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._words = ""
        self.setProperty("kind", "link")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name_control(self, name)

    def show_words(self, words: str, spoken: str) -> None:
        """Show words; ``spoken`` is what a screen reader says."""
        self._words = " ".join(words.split())
        self.setToolTip(self._words)
        self.setAccessibleName(spoken)
        self._elide()

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as need be."""
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many of the words as there is room for."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(40, self.width() - 6)
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room).replace("&", "&&")
        if shown != self.text():
            self.setText(shown)
