"""One line: who, whether they agree, and why."""

from __future__ import annotations

import uuid
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.models.conference import Conference
from app.models.deciding import take_stance, view_of
from app.models.outcome import AgencyView, Stance
from app.ui.changes import Changes
from app.ui.widgets.choices import Options
from app.ui.widgets.form import label, name_control
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.withhold import Withhold

STANCES = (
    (Stance.AGREES.value, "Agrees"),
    (Stance.DISAGREES.value, "Disagrees"),
    (Stance.ABSTAINS.value, "Abstains"),
)
NAME_LETTERS = 20
"""How much room a name and a role have before they wrap."""


class ViewKey(NamedTuple):
    """Whose view it is, and about which child; no child means all of them."""

    person_id: uuid.UUID | None
    agency: str = ""
    child_id: uuid.UUID | None = None


class ViewRow(QWidget):
    """Name and role, three buttons, and a line for the reasons that opens once there is an answer."""

    def __init__(self, changes: Changes, key: ViewKey, name: str, role: str) -> None:
        super().__init__()
        self._changes = changes
        self._key = key
        self._name = name
        whose = f"{name}, {role}" if role.startswith("for ") else name
        self._stance = Options(whose, STANCES)
        self._stance.chosen.connect(self._take)
        self._field = name_control(GrowingText(), f"Reasons of {whose}")
        self._reasons = changes.text(self._field, f"Change the reasons of {name}", self._write)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(label(name, wrap=True))
        names.addWidget(label(role, "quiet", wrap=True))
        self._names = QWidget()
        self._names.setLayout(names)
        names.setContentsMargins(0, 0, 0, 0)
        left = QHBoxLayout()
        left.addWidget(self._names, 0, Qt.AlignmentFlag.AlignTop)
        left.addWidget(self._stance, 0, Qt.AlignmentFlag.AlignTop)
        self._whom = Withhold(changes.desk, f"the view of {whose}", AgencyView)
        left.addWidget(self._whom, 0, Qt.AlignmentFlag.AlignTop)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        left.addStretch(1)
        self._line.addLayout(left)
        self._below = QVBoxLayout()
        self._below.addWidget(self._field, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addLayout(self._below, 1)

    def show_view(self, view: AgencyView | None) -> None:
        """Show what the store has; None where nothing is said yet."""
        self._stance.show_answer(view.stance.value if view is not None else "")
        self._reasons.show(view.reasons if view is not None else "")
        self._whom.show_row(self._changes.desk.conference, view.id if view is not None else None)
        self._show_field(view.stance.value if view is not None else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the reasons on a line of their own where there is little room."""
        super().resizeEvent(event)
        letter = self.fontMetrics().averageCharWidth()
        self._names.setFixedWidth(min(letter * NAME_LETTERS, self.width() // 3))
        self._show_field(self._stance.answer)

    def _show_field(self, stance: str) -> None:
        """Open the reasons where there is an answer; on a line of their own where they matter or room is scarce."""
        self._field.setVisible(bool(stance))
        self._field.setPlaceholderText("Why?" if stance and stance != Stance.AGREES.value else "")
        needed = self._names.width() + self._stance.sizeHint().width() + 16 * self.fontMetrics().averageCharWidth()
        inline = stance == Stance.AGREES.value and self.width() >= needed
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.LeftToRight if inline else ways.TopToBottom)
        self._below.setContentsMargins(0 if inline else self._names.width() + self._line.spacing(), 0, 0, 0)

    def _take(self, stance: str) -> None:
        key = self._key
        self._show_field(stance)  # at once, so that Tab can go on to the reasons

        def change(conference: Conference) -> None:
            chosen = Stance(stance) if stance else None
            take_stance(conference, chosen, person_id=key.person_id, agency=key.agency, child_id=key.child_id)

        if stance:
            self._changes.run(f"{self._name} {stance}", change)
        else:
            self._changes.take_away(f"Take back the view of {self._name}", change, f"{self._name}: taken back.")

    def _write(self, conference: Conference, text: str) -> None:
        view = view_of(conference, *self._key)
        if view is not None:
            view.reasons = text
