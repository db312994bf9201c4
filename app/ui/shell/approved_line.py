"""One quiet line over the steps of an approved record: why nothing changes here any more, and where corrections go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.ui.widgets.form import button, label

if TYPE_CHECKING:
    from app.models.conference import Conference

WORDS = (
    "The chair has approved this record, and it stays as it is. You can still choose who may not have something; "
    "on the Record screen you can add a correction, make copies and note what was sent."
)


class ApprovedLine(QFrame):
    """Shown over every step but Record itself. ``wanted`` asks for that one."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "soft")
        self.setAccessibleName("This record is approved")
        go = button("Go to Record", "plain")
        go.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 4, 12, 4)
        row.addWidget(label(WORDS, wrap=True), 1)
        row.addWidget(go)
        self.hide()

    def show_conference(self, conference: Conference, step: str) -> None:
        """Show the line where a snapshot's record is approved and another step than Record is open."""
        self.setVisible(conference.is_approved and step != "record")
