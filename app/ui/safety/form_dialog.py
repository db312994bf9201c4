"""What the dialogs about keys and backups share: a few words, fields, one thing to do, and how it went."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.ui.lock.roomy import grow
from app.ui.lock.trouble import sentence_of
from app.ui.lock.work import Work
from app.ui.widgets.form import Form, label, line_edit, restyle

T = TypeVar("T")


class FormDialog(QDialog):
    """A form over a sentence and two buttons. Work goes on beside the UI thread; closing waits until it is done."""

    def __init__(self, parent: QWidget, title: str, words: str, does: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = Form()
        self.message = label("", "quiet", wrap=True)
        self.message.setMinimumHeight(self.message.fontMetrics().lineSpacing() * 3)
        self._work = Work(self)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(12)
        self.column.addWidget(label(title, "heading"))
        self.column.addWidget(label(words, wrap=True))
        self.column.addWidget(self.form)
        self.column.addWidget(self.message)
        self.buttons = QDialogButtonBox()
        self.does = QPushButton(does)
        self.does.setProperty("kind", "main")
        self.buttons.addButton(self.does, QDialogButtonBox.ButtonRole.ActionRole)
        self.cancel = self.buttons.addButton("Close", QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.rejected.connect(self.reject)
        self.column.addWidget(self.buttons)
        self.setMinimumWidth(self.message.fontMetrics().averageCharWidth() * 62)

    def secret(self, text: str, help_text: str = "") -> QLineEdit:
        """Add a field whose letters are not shown."""
        field = self.form.row(text, line_edit(), help_text=help_text)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        return field

    def say(self, sentence: str, kind: str = "quiet") -> None:
        """Say how it goes; ``kind`` is "quiet", "good" or "trouble"."""
        self.message.setText(sentence)
        restyle(self.message, kind)

    def refuse(self, sentence: str, field: QLineEdit | None = None) -> None:
        """Say what is wrong and go to the field to look at."""
        self.say(sentence, "trouble")
        if field is not None:
            field.setFocus()
            field.selectAll()

    def begin(self, sentence: str, task: Callable[[], T], done: Callable[[T], object]) -> None:
        """Do some work and say so meanwhile; what goes wrong is said in its own words."""
        self.say(sentence)
        self.does.setEnabled(False)

        def well(result: T) -> None:
            self.does.setEnabled(True)
            done(result)

        def badly(error: Exception) -> None:
            self.does.setEnabled(True)
            self.refuse(sentence_of(error))

        self._work.do(task, well, badly)

    def showEvent(self, event: QShowEvent) -> None:
        """Make room for the words."""
        super().showEvent(event)
        grow(self)

    def reject(self) -> None:
        """Close, unless work is under way: a key file is written to its end."""
        if not self._work.is_busy:
            super().reject()
