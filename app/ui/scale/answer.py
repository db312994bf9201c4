"""Everything one person can answer with on one scale."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.person import Person
from app.models.scale import NO_SCORE_WORDS, Scale, Score, ScoreRevision
from app.practice.prompts import prompt
from app.ui.desk import Desk
from app.ui.scale.more import MoreAboutAnswer
from app.ui.scale.number_binding import NumberBinding
from app.ui.scale.numbers import Number
from app.ui.scale.other_answer import OtherAnswer
from app.ui.scale.reason_line import ReasonLine
from app.ui.scale.strip import NumberButtons, NumberField
from app.ui.scale.turn import Turn
from app.ui.theme import Theme
from app.ui.widgets.autosave import TextBinding
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import label, name_control
from app.ui.widgets.growing_text import GrowingText


class Answer(QWidget):
    """Number, face or reason; the words; what one higher would look like; and more where that is wanted."""

    def __init__(self, name: str, turn: Turn, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self._desk = desk
        self._turn = turn
        self._name = name
        self.numbers = NumberButtons(name)
        self.field = NumberField(name, theme.pixels(72))
        self.other = OtherAnswer(name, theme)
        self.reason = ReasonLine(name, turn, desk)
        self.more: MoreAboutAnswer | None = None
        self._more_width = theme.pixels(140)
        self._shown: tuple[Scale, Person, Score | None] | None = None
        self._number = NumberBinding(desk, turn.give, self)
        self._earlier = label("", "quiet", wrap=True)
        self._connect()
        self._lay_out()

    def show_score(self, scale: Scale, person: Person, score: Score | None) -> None:
        """Show what the store has; a field being typed in keeps what is typed."""
        given = Number(score.low, score.high) if score is not None and score.low is not None else None
        self._number.show(given)
        self.other.show_score(score)
        self.reason.show_score(score)
        self._words.show(score.words if score is not None else "")
        self._one_higher.show(score.one_higher if score is not None else "")
        self._shown = (scale, person, score)
        if self.more is not None:
            self.more.show_score(scale, person, score)
        earlier = [_revision_words(old) for old in score.revisions] if score is not None else []
        self._earlier.setText(f"Earlier: {', then '.join(earlier)}." if earlier else "")
        self._earlier.setVisible(bool(earlier))

    def show_more(self, shown: bool) -> None:
        """Show or hide own words, spoken by and how; made on first use, as most rows never need them."""
        if shown and self.more is None and self._shown is not None:
            self.more = MoreAboutAnswer(self._name, self._turn, self._desk, self._more_width)
            self.more.show_score(*self._shown)
            self._column.insertWidget(self._column.indexOf(self._earlier), self.more)
        if self.more is not None:
            self.more.setVisible(shown)

    def tab_stops(self) -> list[QWidget]:
        """Return the controls in the order Tab goes through them."""
        return [
            *self.numbers.buttons, self.field.field, self.other, self.reason.field, self.words, self.one_higher,
        ]  # fmt: skip

    def flush(self) -> None:
        """Save a number that was just chosen."""
        self._number.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a digit that no field wanted."""
        if not self.numbers.type_digit(event.text()):
            super().keyPressEvent(event)

    # -- making

    def _connect(self) -> None:
        self.numbers.chosen.connect(self._number.choose)
        self.field.chosen.connect(self._number.choose)
        self.field.doubted.connect(self._desk.tell)
        self._number.changed.connect(self.numbers.show_number)
        self._number.changed.connect(self.field.show_number)
        self.other.reason.connect(self.reason.choose)
        self.other.face.connect(
            lambda face: self._desk.run("Give a face", lambda session: self._turn.give_face(session, face))
        )
        self.other.taken_back.connect(lambda: self._desk.run("Take an answer back", self._turn.take_back))

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        flow = FlowLayout()
        for widget in (self.numbers, self.field.field, self.other):
            flow.addWidget(widget)
        column.addLayout(flow)
        column.addWidget(self.reason)
        words = QHBoxLayout()
        words.setSpacing(8)
        self.words = name_control(GrowingText(prompt("scale_reason").hint), f"{self._name}: words")
        self.one_higher = name_control(GrowingText(prompt("scale_one_higher").hint), f"{self._name}: one higher")
        words.addWidget(self.words, 3, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self.one_higher, 2, Qt.AlignmentFlag.AlignTop)
        column.addLayout(words)
        column.addWidget(self._earlier)
        column.addStretch(1)
        self._earlier.hide()
        self._words = TextBinding(self.words, self._desk, "Write why that number", self._turn.say)
        self._one_higher = TextBinding(
            self.one_higher, self._desk, "Write what one higher would look like", self._turn.say_one_higher
        )


def _revision_words(old: ScoreRevision) -> str:
    if old.low is not None:
        return str(Number(old.low, old.high))
    return old.face or (NO_SCORE_WORDS[old.no_score] if old.no_score is not None else "")
