"""A text field that is as high as its words, in which Enter may mean "done"."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GrowingText(QPlainTextEdit):
    """Grows with its text from ``lines`` up to ``most`` lines; Tab goes on to the next field."""

    def __init__(self, placeholder: str = "", lines: int = 1, most: int = 8) -> None:
        super().__init__()
        self._lines = lines
        self._most = most
        self._spare = 0
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._fit)

    def show_lines(self, lines: int) -> None:
        """Be at least this many lines high."""
        if lines != self._lines:
            self._lines = lines
            self._fit()

    def sizeHint(self) -> QSize:
        """Return the height of the words within the bounds."""
        return QSize(super().sizeHint().width(), self._wanted())

    def minimumSizeHint(self) -> QSize:
        """As narrow as the layout needs, as high as the words."""
        return QSize(40, self._wanted())

    def _wanted(self) -> int:
        shown = max(self._lines, min(round(self.document().size().height()), self._most))
        around = self.height() - self.viewport().height() if self.isVisible() else 2 * self.frameWidth() + 14
        return round(shown * self.fontMetrics().lineSpacing() + 2 * self.document().documentMargin() + around)

    def _fit(self) -> None:
        wanted = self._wanted()
        if wanted != self.height() or wanted != self.minimumHeight():
            self.setFixedHeight(wanted)
        more = round(self.document().size().height()) > self._most
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if more else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if policy != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps the words into another number of lines."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another text size needs another height."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def event(self, event: QEvent) -> bool:
        """Leave Undo and Redo to the window where this field has nothing of its own to take back."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document = self.document()
            nothing = (event.matches(QKeySequence.StandardKey.Undo) and not document.isUndoAvailable()) or (
                event.matches(QKeySequence.StandardKey.Redo) and not document.isRedoAvailable()
            )
            if nothing:
                event.ignore()
                return True
        return super().event(event)


class LineToAdd(GrowingText):
    """A field at the foot of a column: Enter adds what is typed, Shift+Enter starts a new line in it."""

    entered = Signal()
    upwards = Signal()

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder, most=5)
        self.setProperty("kind", "add")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds; Up from an empty line, or Escape, goes back to the cards."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in ENTER and plain:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape or (event.key() == Qt.Key.Key_Up and plain and not self.toPlainText()):
            self.upwards.emit()
        else:
            super().keyPressEvent(event)
