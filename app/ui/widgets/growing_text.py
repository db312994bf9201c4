"""A text field that is as high as its words, so that nothing said is hidden and nothing empty takes room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

MOST_LINES = 8


class GrowingText(QPlainTextEdit):
    """At least ``least`` lines high and at most MOST_LINES; then it scrolls. Tab goes on to the next field."""

    def __init__(self, placeholder: str = "", least: int = 1) -> None:
        super().__init__()
        self._least = least
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def sizeHint(self) -> QSize:
        """Return the height of the words as they are wrapped now, or of the placeholder's."""
        lines = self._placeholder_lines() if self.document().isEmpty() else int(self.document().size().height())
        height = max(self._least, min(lines, MOST_LINES)) * self.fontMetrics().lineSpacing()
        around = self.contentsMargins().top() + self.contentsMargins().bottom()
        return QSize(super().minimumSizeHint().width(), height + around + 6)

    def _placeholder_lines(self) -> int:
        """A question that is cut off asks nothing."""
        room = QRect(0, 0, max(40, self.viewport().width() - 6), 10000)
        box = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self.placeholderText())
        return max(1, round(box.height() / self.fontMetrics().lineSpacing()))

    def minimumSizeHint(self) -> QSize:
        """As high as the words."""
        return QSize(40, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower field may need more lines."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def event(self, event: QEvent) -> bool:
        """Leave Undo and Redo to the window where this field has nothing of its own to take back."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            nothing_back = event.matches(undo) and not self.document().isUndoAvailable()
            if nothing_back or (event.matches(redo) and not self.document().isRedoAvailable()):
                event.ignore()
                return True
        return super().event(event)

    def _fit(self) -> None:
        """Take the height of the words at once: a layout that only hears of it may keep the old one."""
        height = self.sizeHint().height()
        if self.minimumHeight() != height or self.maximumHeight() != height:
            self.setFixedHeight(height)
