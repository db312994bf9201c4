"""At the foot of a plan: the way to the record of a core group meeting."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.models.conference import Conference, ConferenceKind
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import button, label


class CoreGroupLine(QWidget):
    """``wanted`` says that a core group meeting is to be recorded."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = label("", "quiet")
        self.record = button("Record a core group meeting", help_text="Who came, the steps reviewed, what changes")
        self.record.clicked.connect(self.wanted)
        flow = FlowLayout(self, spacing=10)
        flow.addWidget(self._words)
        flow.addWidget(self.record)

    def show_conference(self, conference: Conference) -> None:
        """Offer it once there is a plan to review."""
        again = conference.kind is ConferenceKind.CORE_GROUP
        self._words.setText("When the core group meets again:" if again else "When the core group meets:")
        self.setVisible(conference.plan is not None and bool(conference.plan.steps))
