"""Questions beside a page, to be asked aloud: prompts, not fields (practice.md, Around the conference)."""

from __future__ import annotations

from app.models.conference import Conference
from app.practice.prompts import prompt
from app.ui.widgets.form import label
from app.ui.widgets.rows import Card


class QuestionsCard(Card):
    """The questions of one topic, one a line; ``after`` leaves out those that are asked elsewhere on the page."""

    def __init__(self, heading: str, topic: str, *, after: int = 0) -> None:
        super().__init__(heading)
        self.column.setSpacing(8)
        for question in prompt(topic).questions[after:]:
            self.column.addWidget(label(question, wrap=True))

    def show_conference(self, conference: Conference) -> None:
        """Stay as it is: the questions are the same for everybody."""
