"""One thing that happened and is written somewhere else: read here, and changed where it stands."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.export.chronology_content import ChronologyItem
from app.export.leak_sources import STEPS
from app.models.conference import Conference
from app.ui.chronology.lines import Entry
from app.ui.widgets.day_words import weekday_words
from app.ui.widgets.form import button, label, name_control

FAMILY = "family"
WHERE = {
    "prepare": "Prepare", "scale": "the safety scale", "plan": "the plan", "outcome": "Outcome",
    "children": "the children’s pages", "together": "Working together", FAMILY: "Family",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is written: a step or room, the row to open it at, and the meeting, where it has one."""

    step: str
    row_id: uuid.UUID | None
    conference_id: uuid.UUID | None


def place_of(item: ChronologyItem, conference: Conference) -> Place:
    """Return where an item of the chronology is written."""
    if item.table == "person":
        return Place(FAMILY, item.row_id, None)
    step = STEPS.get(item.table, "outcome")
    if item.table == "step_review":
        reviews = (review for one in conference.family.conferences for review in one.step_reviews)
        found = next((review.step_id for review in reviews if review.id == item.row_id), None)
        return Place(step, found, item.conference_id)
    if step == "children":  # of the family, whatever the meeting: the child's page finds the row
        return Place(step, item.row_id, None)
    return Place(step, item.row_id, item.conference_id)


class Elsewhere(QWidget):
    """``wanted`` asks to go to where the entry is written."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._what = label("", "heading", wrap=True)
        self._words = name_control(label("", wrap=True), "What is recorded")
        self._why = label("", wrap=True)
        self._beside = label("", "quiet", wrap=True)
        self.go = button("Go to where it is written", name="Go to where this is written")
        self.go.clicked.connect(self.wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._what, self._words, self._why, self._beside):
            column.addWidget(widget)
        column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def show_entry(self, entry: Entry, place: Place) -> None:
        """Show an entry, with the name of the step or room where it is written."""
        day = weekday_words(entry.item.on)
        for shown, words in (
            (self._what, entry.text),
            (self._words, "\n".join(entry.item.said)),
            (self._why, entry.why),
            (self._beside, "\n".join(part for part in (day, *entry.beside.split("  ·  ")) if part)),
        ):
            shown.setText(words)
            shown.setVisible(bool(words))
        self.go.setText(f"Go to {WHERE.get(place.step, 'where it is written')}")
