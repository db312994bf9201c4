"""The field for what a picture shows. A picture that is pasted into it or dropped on it is for the card."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal

from app.ui.pictures_of.taking import is_words, may_hold_pictures
from app.ui.widgets.growing_text import GrowingText


class Description(GrowingText):
    """``pasted`` carries what is no text."""

    pasted = Signal(QMimeData)

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder, 2)
        self.setAcceptDrops(False)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Let a picture be pasted, too."""
        return may_hold_pictures(source) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Put words into the field, and hand on a picture."""
        if may_hold_pictures(source) and not is_words(source):
            self.pasted.emit(source)
        else:
            super().insertFromMimeData(source)
