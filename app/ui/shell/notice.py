"""A line at the foot of the window: something was taken away (with undo), a rule was not kept, a quiet question.

Never a box in the way of a meeting.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.ui.widgets.form import button, label

STAYS_MILLISECONDS = 12000


class Notice(QFrame):
    """Shows one sentence for a while, with an Undo or an answer where that helps."""

    undo = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "undo")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        self.sentence = label("", wrap=True)
        self.undo_button = button("Undo", name="Undo the last change")
        self.yes_button = button("", name="Yes")
        self.close_button = button("Close", name="Close this message")
        self._yes: Callable[[], object] | None = None
        self.yes_button.clicked.connect(self._say_yes)
        self.undo_button.clicked.connect(self.undo)
        self.undo_button.clicked.connect(self.hide)
        self.close_button.clicked.connect(self.hide)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.yes_button)
        row.addWidget(self.undo_button)
        row.addWidget(self.close_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MILLISECONDS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, sentence: str, *, can_undo: bool = False) -> None:
        """Show a sentence, and read it to a screen reader."""
        self._yes = None
        self.yes_button.hide()
        self.undo_button.setVisible(can_undo)
        self._show(sentence)

    def ask(self, question: str, yes: str, work: Callable[[], object]) -> None:
        """Ask something that nothing waits for: ``work`` is done where the chair presses the button ``yes``."""
        self._yes = work
        self.yes_button.setText(yes.replace("&", "&&"))
        self.yes_button.setAccessibleName(yes)
        self.yes_button.show()
        self.undo_button.hide()
        self._show(question)

    def _say_yes(self) -> None:
        work, self._yes = self._yes, None
        self.hide()
        if work is not None:
            work()

    def _show(self, sentence: str) -> None:
        self.sentence.setText(sentence)
        self.show()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
