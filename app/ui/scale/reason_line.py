"""The words beside a reason for no number. "Not asked" is stored only once it has some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.models.score import NoScore, Score
from app.ui.desk import Desk
from app.ui.scale.turn import Turn
from app.ui.widgets.autosave import TextBinding
from app.ui.widgets.form import label, line_edit, name_control

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class ReasonLine(QWidget):
    """Hidden unless a reason is the answer, or is being made one."""

    def __init__(self, name: str, turn: Turn, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._turn = turn
        self._pending = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._label = label("", "field")
        self.field = name_control(line_edit(), f"{name}: why there is no number")
        row.addWidget(self._label)
        row.addWidget(self.field, 1)
        self._binding = TextBinding(self.field, desk, "Say why there is no number", self._write)
        self.hide()

    def choose(self, why: NoScore) -> None:
        """Give a reason: at once, or for "not asked" as soon as there are words for it."""
        self._pending = why is NoScore.NOT_ASKED
        if self._pending:
            self._label.setText("Not asked, because")
            self.field.setPlaceholderText("say why; it will be in the record")
            self.show()
            self.field.setFocus()
            return
        self._desk.run("Say why there is no number", lambda session: self._turn.give_reason(session, why))

    def show_score(self, score: Score | None) -> None:
        """Show the words of a stored reason."""
        why = score.no_score if score is not None else None
        if score is None or why is None:
            if not self._pending:
                self._binding.show("")
                self.hide()
            return
        self._pending = False
        self._label.setText("Because")
        self.field.setPlaceholderText("anything to add?")
        self._binding.show(score.reason)
        self.show()

    def _write(self, session: Session, text: str) -> None:
        score = self._turn.score(session)
        if score.no_score is not None:
            score.explain(text)
        elif text.strip():
            score.give_reason(NoScore.NOT_ASKED, text)
