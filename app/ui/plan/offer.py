"""At a review or core group with an empty plan: the steps of the plan in force, to be brought over in one press."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.models.carry_plan import plan_before, steps_to_carry
from app.models.conference import Conference
from app.models.step_review import REVIEWING
from app.ui.widgets.form import button, label
from app.ui.wording import day_words


class Offer(QFrame):
    """``taken`` says that the steps are to be brought over. Nothing is copied before that."""

    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "soft")
        self._words = label("", wrap=True)
        self._hint = label("Each step and its goal comes with its history, and is asked what has changed.", "quiet",
                           wrap=True)  # fmt: skip
        self.bring = button("Bring the steps over", "main")
        self.bring.clicked.connect(self.taken)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(6)
        for widget in (self._words, self._hint, self.bring):
            column.addWidget(widget)
        self.hide()

    def show_conference(self, conference: Conference) -> None:
        """Offer what there is to bring over; nothing where the plan goes on already."""
        steps = steps_to_carry(conference) if conference.kind in REVIEWING else []
        before = plan_before(conference) if steps else None
        if before is not None:
            day = day_words(before.conference.held_on)
            count = f"{len(steps)} step{'' if len(steps) == 1 else 's'}"
            self._words.setText(f"The plan{f' of {day}' if day else ''} has {count}.")
        self.setVisible(before is not None)
