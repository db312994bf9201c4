"""What happens if the whole plan does not hold."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.models.conference import Conference
from app.ui.desk import Desk
from app.ui.plan import changes
from app.ui.widgets.autosave import TextBinding
from app.ui.widgets.form import Form
from app.ui.widgets.growing_text import GrowingText

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class Contingency(QFrame):
    """One field, at the foot of the plan."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._conference_id: uuid.UUID | None = None
        form = Form()
        field = form.row(
            "If the whole plan does not hold, then …",
            GrowingText("Who does what, so that the children are safe that night?"),
        )
        self._binding = TextBinding(field, desk, "Say what if the plan does not hold", lambda session, text: None)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.addWidget(form)

    def show_conference(self, conference: Conference) -> None:
        """Show what the plan says, unless it is being typed."""
        text = conference.plan.contingency if conference.plan is not None else ""
        if conference.id == self._conference_id:
            self._binding.show(text)
            return
        conference_id = self._conference_id = conference.id

        def write(session: Session, typed: str) -> None:
            changes.set_contingency(session, conference_id, typed)

        self._binding.rebind(write, text)
