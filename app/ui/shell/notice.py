"""A line at the foot of the window: something was taken away (with undo), or a rule was not kept.

Never a box in the way of a meeting.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.ui.widgets.form import button, label

STAYS_MILLISECONDS = 12000


class Notice(QFrame):
    """Shows one sentence for a while, with an Undo where that helps."""

    undo = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "undo")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        self.sentence = label("", wrap=True)
        self.undo_button = button("Undo", name="Undo the last change")
        self.close_button = button("Close", name="Close this message")
        self.undo_button.clicked.connect(self.undo)
        self.undo_button.clicked.connect(self.hide)
        self.close_button.clicked.connect(self.hide)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.undo_button)
        row.addWidget(self.close_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MILLISECONDS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, sentence: str, *, can_undo: bool = False) -> None:
        """Show a sentence, and read it to a screen reader."""
        self.sentence.setText(sentence)
        self.undo_button.setVisible(can_undo)
        self.show()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
