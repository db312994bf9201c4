"""Has life got better for this child? What was said at each meeting, in the words of that day."""

from __future__ import annotations

import uuid

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.export.wording import quoted
from app.models.child_over_time import SaidThen, said_before, voice_of
from app.models.conference import Conference
from app.models.voice import ChildVoice
from app.practice.life_over_time import LifeOverTime, LifeThen
from app.practice.participation import AboutChild
from app.ui.children.life_strip import LifeStrip
from app.ui.theme import Theme
from app.ui.widgets.form import label
from app.ui.widgets.rows import Card, Rows
from app.ui.wording import KINDS, short_day


class OverTimeCard(Card):
    """A strip with an arrow and a word for each meeting, and below it what the child said there. Nothing to fill in.

    It stands there from the second meeting at which the child said something.
    """

    def __init__(self, theme: Theme, child_id: uuid.UUID, words: AboutChild) -> None:
        super().__init__(words.text("over_time.question"), words.text("over_time.hint"))
        self._child_id = child_id
        self._name = words.name
        self._strip = LifeStrip(theme)
        self.line = label("", wrap=True)
        self.line.setObjectName("life_in_words")
        self.column.addWidget(self.line)
        self.column.addWidget(self._strip)
        rows = QVBoxLayout()
        rows.setSpacing(10)
        self.column.addLayout(rows)
        self._said: dict[uuid.UUID, SaidThen] = {}
        self.rows: Rows[uuid.UUID, _Then] = Rows(rows, lambda key: _Then())

    def show_conference(self, conference: Conference) -> None:
        """Show what was said before, and today's answer beside it."""
        before = said_before(conference, self._child_id)
        self.setVisible(bool(before))
        now = voice_of(conference, self._child_id)
        today = LifeThen(short_day(conference.held_on) or "Today", now.life_now.value if now else "", now=True)
        answers = LifeOverTime(
            self._name, (*(LifeThen(short_day(one.held_on), one.life.value) for one in before), today)
        )
        self.line.setText(answers.in_words)
        self._strip.show_answers(answers)
        self._said = {one.voice.id: one for one in before}
        for key, row in self.rows.show(list(reversed(self._said))):
            row.show_said(self._said[key])


class _Then(QWidget):
    """One meeting: the day, how and to whom it was given then, and the words."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._head = label("", "field", wrap=True)
        self._words = label("", wrap=True)
        column.addWidget(self._head)
        column.addWidget(self._words)

    def show_said(self, said: SaidThen) -> None:
        """Show the words of one meeting."""
        how = given(said.voice)
        head = f"{short_day(said.held_on)}, {KINDS[said.kind].lower()}"
        self._head.setText(f"{head} ({how})" if how else head)
        self._words.setText(in_own_words(said.voice))
        self._words.setVisible(bool(self._words.text()))


def given(voice: ChildVoice) -> str:
    """Return how a voice was given, and to whom: "drawing, to Priya Nair"."""
    to = f"to {voice.given_to.written_name}" if voice.given_to is not None else ""
    return ", ".join(part for part in (voice.given_how.strip(), to) if part)


def in_own_words(voice: ChildVoice) -> str:
    """Return what a child said in one paragraph: the words, quoted where they are the child's own, and the answers."""
    text = voice.text.strip()
    parts = [quoted(text) if voice.own_words else text]
    for about, words in (("Safe", voice.feels_safe), ("Wishes", voice.wishes), ("Trusts", voice.trusts)):
        if words.strip():
            parts.append(f"{about}: {words.strip().rstrip('.')}.")
    return " ".join(part for part in parts if part)
