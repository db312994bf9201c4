"""Looking critically before the decision: four short questions, each one line until somebody answers it (issue 7)."""

from __future__ import annotations

from dataclasses import astuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.models.conference import Conference
from app.models.critical import answer_question, answer_to, missing_voices, questions_of
from app.models.outcome import CriticalAnswer
from app.practice.looking_critically import WHOSE_VOICE, questions, voices_sentence
from app.practice.prompts import prompt
from app.ui.changes import Changes
from app.ui.widgets.form import label, name_control
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.rows import Card
from app.ui.widgets.withhold import Withhold

LETTERS = 34
"""About as many letters as a question has room for, at the least, beside another one."""


class CriticalCard(Card):
    """The questions side by side where there is room, and a hint whose voice may be missing."""

    def __init__(self, changes: Changes) -> None:
        words = prompt("critical")
        super().__init__(words.title, words.hint)
        self._changes = changes
        self._asked = questions()
        self._answers: dict[str, AnswerField] = {}
        self._placed: dict[AnswerField, tuple[int, int]] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._voices = label("", "quiet", wrap=True)
        self.column.addLayout(self._grid)
        self.column.addWidget(self._voices)
        for question in self._asked:
            self._ask(question)
        self._arrange()

    def show_conference(self, conference: Conference) -> None:
        """Show the answers of a snapshot."""
        shown = questions_of(conference, self._asked)
        others = [question for question in shown if question not in self._answers]
        for question in others:
            self._ask(question)
        for question, answer in self._answers.items():
            answer.show_answer(conference, answer_to(conference, question))
            answer.setVisible(question in shown)
        if others:
            self._arrange()
        missing = voices_sentence(*astuple(missing_voices(conference)))
        self._voices.setText(f"{self._asked[WHOSE_VOICE]} {missing}" if len(self._asked) > WHOSE_VOICE else missing)
        self._voices.setVisible(bool(missing))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width there is."""
        super().resizeEvent(event)
        self._arrange()

    def _ask(self, question: str) -> None:
        self._answers[question] = AnswerField(self._changes, question, len(self._answers))

    def _arrange(self) -> None:
        """Put two questions side by side where both can be read."""
        wide = self.width() >= 2 * LETTERS * self.fontMetrics().averageCharWidth()
        for number, answer in enumerate(self._answers.values()):
            place = divmod(number, 2) if wide else (number, 0)
            if self._placed.get(answer) != place:
                self._placed[answer] = place
                self._grid.addWidget(answer, *place, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if wide else 0)


class AnswerField(QWidget):
    """One question: its words stand in the line until there is an answer, and then above it."""

    def __init__(self, changes: Changes, question: str, position: int) -> None:
        super().__init__()
        self._above = QWidget()
        self._whom = Withhold(changes.desk, f"the answer to: {question}", CriticalAnswer)
        self._field = name_control(GrowingText(question), question)
        top = QHBoxLayout(self._above)
        top.setContentsMargins(0, 0, 0, 0)
        asked = label(question, "field", wrap=True)
        asked.setBuddy(self._field)
        top.addWidget(asked, 1)
        top.addWidget(self._whom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._above)
        column.addWidget(self._field)
        self._text = changes.text(
            self._field, f"Answer: {question}", lambda one, text: answer_question(one, question, text, position)
        )
        self._field.textChanged.connect(self._show_question)
        self._show_question()

    def show_answer(self, conference: Conference, answer: CriticalAnswer | None) -> None:
        """Show what the store has; None where nobody has answered."""
        self._text.show(answer.text if answer is not None else "")
        self._whom.show_row(conference, answer.id if answer is not None else None)

    def _show_question(self) -> None:
        self._above.setVisible(not self._field.document().isEmpty())
