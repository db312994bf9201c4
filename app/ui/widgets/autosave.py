"""Text fields that save themselves: 700 ms after the first unsaved key, on leaving, and when the desk says so.

However long somebody types without a pause, never more than those 700 ms are at risk; what is typed in one go is still
one step to undo.

What was typed stays in the field until the store has it; a refresh never touches a field somebody is typing in.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from app.ui.desk import Desk

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

PAUSE_MILLISECONDS = 700
BURST_MILLISECONDS = 3000
"""After a rest as long as this, what follows is another step to undo."""
TextField = QLineEdit | QPlainTextEdit


class TextBinding(QObject):
    """Ties one text field to one text in the store."""

    def __init__(self, field: TextField, desk: Desk, label: str, write: Callable[[Session, str], object]) -> None:
        """Save the field's text with ``write``, a change named ``label`` in the undo list."""
        super().__init__(desk)  # not to the field: it must outlive what it filters
        self._field = field
        self._desk = desk
        self._label = label
        self._write = write
        self._gone = False
        self._saved = self._asked = self.text()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.flush)
        self._burst = uuid.uuid4()
        self._since_key = QElapsedTimer()
        field.textChanged.connect(self._typing)
        field.installEventFilter(self)
        desk.register(self)
        field.destroyed.connect(self._end)

    def _end(self) -> None:
        """Let go of a field that is gone. What was sent is the desk's to bring home."""
        self._gone = True
        self._pause.stop()
        self._desk.unregister(self)
        self.deleteLater()

    def text(self) -> str:
        """Return what the field shows."""
        return self._field.text() if isinstance(self._field, QLineEdit) else self._field.toPlainText()

    @property
    def waiting(self) -> bool:
        """True while something typed is not acknowledged by the store."""
        return not self._gone and self.text() != self._saved

    def show(self, text: str) -> None:
        """Show what the store has, unless something else is being typed here."""
        if self.waiting:
            return
        self._saved = self._asked = text
        if self.text() != text:
            if isinstance(self._field, QLineEdit):
                self._field.setText(text)
                if not self._field.hasFocus():
                    self._field.setCursorPosition(0)
            else:
                self._field.setPlainText(text)

    def rebind(self, write: Callable[[Session, str], object], text: str) -> None:
        """Save what is typed, then tie the field to another text."""
        self.flush()
        self._write = write
        self._saved = self._asked = text
        if isinstance(self._field, QLineEdit):
            self._field.setText(text)
        else:
            self._field.setPlainText(text)
        self._pause.stop()
        self._burst = uuid.uuid4()

    def flush(self) -> None:
        """Send on what was typed since it was sent last, even while that is still on its way."""
        if self._gone:
            return
        self._pause.stop()
        text, write = self.text(), self._write
        if text == self._asked:
            return
        self._asked = text

        def done(_: object) -> None:
            if self._write is write:
                self._saved = text

        def failed(error: BaseException) -> None:
            if self._write is write and self._asked == text:
                self._asked = self._saved
                if _is_approved(error):
                    self._put_back()
            self._desk.fail(error)

        change = partial(_written, write, text)
        self._desk.run(self._label, change, done=done, failed=failed, burst=self._burst, keeps=True)

    def _put_back(self) -> None:
        """Show what the approved record says: nothing typed here can ever be saved, and the chair is told why."""
        if self._gone or self.text() == self._saved:
            return
        if isinstance(self._field, QLineEdit):
            self._field.setText(self._saved)
        else:
            self._field.setPlainText(self._saved)
        self._pause.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save on leaving the field."""
        if event.type() is QEvent.Type.FocusOut:
            self.flush()
            self._burst = uuid.uuid4()
        return False

    def _typing(self) -> None:
        if not self._since_key.isValid() or self._since_key.hasExpired(BURST_MILLISECONDS):
            self._burst = uuid.uuid4()
        self._since_key.start()
        if self.text() != self._asked and not self._pause.isActive():
            self._pause.start()


def _is_approved(error: BaseException) -> bool:
    from app.models.errors import Approved  # behind the first window

    return isinstance(error, Approved)


def _written(write: Callable[[Session, str], object], text: str, session: Session) -> None:
    write(session, text)
