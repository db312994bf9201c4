"""Gentle questions under a note: advice with the words it is about. It blocks nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.ui.widgets.form import label


class AdviceBox(QFrame):
    """A quiet box with one sentence a line; out of sight where there is nothing to ask."""

    def __init__(self, about: str) -> None:
        """``about`` names the note for screen readers."""
        super().__init__()
        self.setProperty("kind", "soft")
        self.setAccessibleName(f"Advice: {about}")
        self._words = label("", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.addWidget(self._words)
        self.hide()

    def say(self, sentences: Sequence[str]) -> None:
        """Show these sentences, or nothing."""
        self._words.setText("\n".join(sentences))
        self.setVisible(bool(sentences))
