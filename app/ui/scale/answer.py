"""Everything one person can answer with on one scale."""

from __future__ import annotations

import uuid

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.person import Person
from app.models.scale import Scale
from app.models.score import NO_SCORE_WORDS, NoScore, Score, ScoreRevision, answered
from app.models.several_scales import names_of_children
from app.models.speaking import likely_reason
from app.practice.prompts import prompt
from app.practice.said_of_children import SaidOfChildren
from app.practice.scale_numbers import Number
from app.ui.desk import Desk
from app.ui.scale.keep_from import KeepFrom, shows_by_itself
from app.ui.scale.local import LocalToScale
from app.ui.scale.more import MoreAboutAnswer
from app.ui.scale.number_binding import NumberBinding
from app.ui.scale.number_field import NumberField
from app.ui.scale.one_higher import OneHigher
from app.ui.scale.other_answer import OtherAnswer
from app.ui.scale.reading import number_of
from app.ui.scale.reason_line import ReasonLine
from app.ui.scale.strip import NumberButtons
from app.ui.scale.turn import Turn
from app.ui.theme import Theme
from app.ui.widgets.autosave import TextBinding
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import button, label, name_control
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.rows import tab_stops

FIELD_WIDTH = 124
"""Room for a range, and to see what is typed of "2 for Mali, 4 for the others"."""


class Answer(QWidget):
    """Number, face or reason; the words; what one higher would look like; and more where that is wanted."""

    moved = Signal(int)
    """Ask this person so many places later."""
    grew = Signal()
    """There is more to stop at with Tab."""

    def __init__(self, name: str, turn: Turn, desk: Desk, theme: Theme, local: LocalToScale) -> None:
        super().__init__()
        self._desk = desk
        self._turn = turn
        self._name = name
        self._local = local
        self.numbers = NumberButtons(name)
        self.field = NumberField(name, theme.pixels(FIELD_WIDTH))
        self.other = OtherAnswer(name, theme)
        self.reason = ReasonLine(name, turn, desk)
        self.one_higher = OneHigher(name, turn, desk)
        self.more: MoreAboutAnswer | None = None
        self.keep_from: KeepFrom | None = None
        self._more_shown = False
        self._more_width = theme.pixels(140)
        self._shown: tuple[Scale, Person, Score | None] | None = None
        self._likely: NoScore | None = None
        self._number = NumberBinding(desk, turn.give, self)
        self._suggestion = button("", "plain", name=f"{name}: write down why there is no number")
        self._earlier = label("", "quiet", wrap=True)
        self._connect()
        self._lay_out()

    def show_score(self, scale: Scale, person: Person, score: Score | None) -> None:
        """Show what the store has; a field being typed in keeps what is typed."""
        self._shown = (scale, person, score)
        self._number.show(number_of(score))
        self.field.show_children(names_of_children(scale.conference))
        self.other.show_score(score)
        self.reason.show_score(score)
        self._words.show(score.words if score is not None else "")
        self.one_higher.show_score(score)
        self._show_likely(scale, person, score)
        if self.more is not None:
            self.more.show_score(scale, person, score)
        self._show_keep_from()
        earlier = [_revision_words(old) for old in score.revisions] if score is not None else []
        self._earlier.setText(f"Earlier: {', then '.join(earlier)}." if earlier else "")
        self._earlier.setVisible(bool(earlier))

    def show_more(self, shown: bool) -> None:
        """Show or hide own words, spoken by and how; made on first use, as most rows never need them."""
        self._more_shown = shown
        if shown and self.more is None and self._shown is not None:
            self.more = MoreAboutAnswer(self._name, self._turn, self._desk, self._more_width)
            self.more.moved.connect(self.moved)
            self.more.show_score(*self._shown)
            self._column.insertWidget(self._column.indexOf(self._earlier), self.more)
            self.grew.emit()
        if self.more is not None:
            self.more.setVisible(shown)
        self._show_keep_from()

    def tab_stops(self) -> list[QWidget]:
        """Return the controls in the order Tab goes through them."""
        rarer = [one for one in (self.keep_from, self.more) if one is not None]
        rarer.sort(key=self._column.indexOf)
        return [
            *self.numbers.buttons, self.field.field, self.other, self._suggestion, self.reason.field, self.words,
            self.one_higher.field, self.one_higher.make, *(stop for one in rarer for stop in tab_stops(one)),
        ]  # fmt: skip

    def flush(self) -> None:
        """Save a number that was just chosen."""
        self._number.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key that no field wanted: a digit answers, Delete clears."""
        if not self.numbers.type_key(event):
            super().keyPressEvent(event)

    # -- showing

    def _show_likely(self, scale: Scale, person: Person, score: Score | None) -> None:
        """Offer the reason that the attendance suggests, where there is no answer yet."""
        part_id = self._turn.part()
        part = next((part for part in scale.conference.parts if part.id == part_id), None)
        self._likely = None if answered(score) else likely_reason(scale, person, part)
        words = NO_SCORE_WORDS[self._likely] if self._likely is not None else ""
        self._suggestion.setText(f"Record: {words}")
        self._suggestion.setVisible(bool(words))

    def _show_keep_from(self) -> None:
        if self._shown is None:
            return
        scale, person, score = self._shown
        wanted = self._more_shown or shows_by_itself(person, score, self._local)
        new = wanted and self.keep_from is None
        if new:
            self.keep_from = KeepFrom(self._name, self._desk, self._local)
            self._column.insertWidget(self._column.indexOf(self._earlier), self.keep_from)
        if self.keep_from is not None:
            self.keep_from.setVisible(wanted)
            self.keep_from.show_score(scale, person, score)
        if new:
            self.grew.emit()

    # -- changing

    def _clear(self) -> None:
        """Take the answer back, also one that was chosen a moment ago and is not sent yet."""
        self._number.drop()
        if self._shown is not None and answered(self._shown[2]):
            self._take_back()

    def _take_back(self) -> None:
        self._desk.run("Take an answer back", self._turn.take_back)
        if self._shown is not None:
            self._local.strike(*self._shown[:2])

    def _take_suggestion(self) -> None:
        if self._likely is not None:
            self.reason.choose(self._likely)

    def _give_for_children(self, said: SaidOfChildren[uuid.UUID]) -> None:
        if self._shown is None:
            return
        told = _said_words(self._shown[0], self._name, said)
        turn = self._turn
        self._desk.run(
            "Give a number for each child",
            lambda session: turn.give_for_children(session, said.numbers, said.others),
            done=lambda _: self._desk.tell(told),
        )

    # -- making

    def _connect(self) -> None:
        self.numbers.chosen.connect(self._number.choose)
        self.numbers.cleared.connect(self._clear)
        self.field.chosen.connect(self._number.choose)
        self.field.said.connect(self._give_for_children)
        self.field.doubted.connect(self._desk.tell)
        self._number.changed.connect(self.numbers.show_number)
        self._number.changed.connect(self.field.show_number)
        self.other.reason.connect(self.reason.choose)
        self._suggestion.clicked.connect(self._take_suggestion)
        self.other.face.connect(
            lambda face: self._desk.run("Give a face", lambda session: self._turn.give_face(session, face))
        )
        self.other.taken_back.connect(self._take_back)

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        flow = FlowLayout()
        for widget in (self.numbers, self.field.field, self.other, self._suggestion):
            flow.addWidget(widget)
        column.addLayout(flow)
        column.addWidget(self.reason)
        words = QHBoxLayout()
        words.setSpacing(8)
        self.words = name_control(GrowingText(prompt("scale_reason").hint), f"{self._name}: words")
        words.addWidget(self.words, 3, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self.one_higher, 2, Qt.AlignmentFlag.AlignTop)
        column.addLayout(words)
        column.addWidget(self._earlier)
        column.addStretch(1)
        self._earlier.hide()
        self._words = TextBinding(self.words, self._desk, "Write why that number", self._turn.say)


def _revision_words(old: ScoreRevision) -> str:
    if old.low is not None:
        return str(Number(old.low, old.high))
    return old.face or (NO_SCORE_WORDS[old.no_score] if old.no_score is not None else "")


def _said_words(scale: Scale, name: str, said: SaidOfChildren[uuid.UUID]) -> str:
    """Return what was understood, so that a number on the wrong child is seen at once."""
    children = {child.id: child.shown_name for child in scale.conference.children_here}
    parts = [f"{number} for {children[key]}" for key, number in said.numbers.items()]
    if said.others is not None:
        parts.append(f"{said.others} for {'the others' if parts else 'all'}")
    return f"{name}: {', '.join(parts)}. Each child named has a scale of their own."
