"""Runs the coach as one types: a moment after the last key it reads the boxes as they stand on the screen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from app.models.conference import Conference
from app.models.step import Step
from app.practice.smart import Statement
from app.ui.plan.boxes import MainBoxes
from app.ui.plan.coach import CoachPanel
from app.ui.plan.doubts import show_doubts
from app.ui.plan.hints import Hint
from app.ui.plan.reading import known_of, read, statement_of, today_of
from app.ui.theme import Theme

PAUSE_MILLISECONDS = 250


class Coaching(QObject):
    """Between the boxes of a step and what the coach says beside them."""

    def __init__(self, boxes: MainBoxes, panel: CoachPanel, theme: Theme) -> None:
        super().__init__(panel)
        self._boxes = boxes
        self._panel = panel
        self._theme = theme
        self._shown: tuple[Step, Conference] | None = None
        self._hints: list[Hint] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._look)
        for field, _ in boxes.texts.values():
            field.textChanged.connect(self._pause.start)
        theme.changed.connect(self._mark)

    def show_step(self, step: Step, conference: Conference) -> None:
        """Say now what the coach sees in a step."""
        self._shown = (step, conference)
        self._look()

    def _look(self) -> None:
        self._pause.stop()
        if self._shown is None:
            return
        step, conference = self._shown
        statement = self._statement(step)
        reading = read(statement, known_of(conference), today_of(conference))
        self._hints = self._panel.show_reading(reading, step.dismissed, written=bool(statement.text.strip()))
        self._mark()

    def _statement(self, step: Step) -> Statement:
        """Return the step as it stands in the boxes: what is typed there may not be stored yet."""
        stored = statement_of(step)
        typed = {name: field.toPlainText() for name, (field, _) in self._boxes.texts.items()}
        return Statement(
            typed["text"],
            _instead(stored.who, step.who_text, typed["who_text"]),
            _instead(stored.when, step.when_text, typed["when_text"]),
            _instead(stored.evidence, step.evidence, typed["evidence"]),
        )

    def _mark(self) -> None:
        """Underline the words doubted, in the boxes they stand in."""
        words = [word for hint in self._hints for word in hint.words]
        fields = {"text": self._boxes.what, "when": self._boxes.when.words, "evidence": self._boxes.evidence}
        for name, field in fields.items():
            show_doubts(field, [word for word in words if word.field == name], self._theme.colours)


def _instead(whole: str, stored: str, typed: str) -> str:
    """Return a box's words with what is typed now in the place of what is stored."""
    if stored and stored in whole:
        return whole.replace(stored, typed, 1).strip()
    return " ".join(part for part in (typed, whole) if part)
