"""What is rarely needed about an answer: who spoke, how it came, and whether the words are the person's own."""

from __future__ import annotations

import uuid
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QCompleter, QHBoxLayout, QLineEdit, QWidget

from app.models.person import Person
from app.models.scale import Scale
from app.models.score import Score
from app.ui.desk import Desk
from app.ui.scale.turn import Turn
from app.ui.shell.keys import KEYS
from app.ui.widgets.autosave import TextBinding
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import button, label, line_edit, name_control

THEMSELVES = "themselves"
WAYS = ("in a letter", "by phone", "on video", "by drawing", "in play", "with an interpreter", "by the social worker")


class MoreAboutAnswer(QWidget):
    """Own words, spoken by, how the answer was given, and whether this person is asked earlier or later."""

    moved = Signal(int)

    def __init__(self, name: str, turn: Turn, desk: Desk, field_width: int) -> None:
        super().__init__()
        self._desk = desk
        self._turn = turn
        flow = FlowLayout(self, spacing=12)
        self.own_words = name_control(QCheckBox("In their own words"), f"{name}: in their own words")
        self.own_words.toggled.connect(self._save_own_words)
        flow.addWidget(self.own_words)
        self.spoken_by = name_control(ChoiceBox(wide=9), f"{name}: spoken by")
        self.spoken_by.picked.connect(self._save_spoken_by)
        flow.addWidget(_labelled("Spoken by", self.spoken_by))
        self.how = name_control(line_edit("letter, drawing …"), f"{name}: how it was given")
        self.how.setCompleter(_ways(self.how))
        self.how.setMinimumWidth(field_width)
        self._how = TextBinding(self.how, desk, "Say how the answer was given", turn.say_how)
        flow.addWidget(_labelled("How", self.how))
        flow.addWidget(self._order_buttons(name))

    def show_score(self, scale: Scale, person: Person, score: Score | None) -> None:
        """Show a stored answer's marks; the ones of a new answer where there is none."""
        self.own_words.blockSignals(True)
        self.own_words.setChecked(score is None or score.own_words)
        self.own_words.blockSignals(False)
        speaker = score.spoken_by_id if score is not None else None
        self.spoken_by.show_choices(_speakers_for(scale, person, score), speaker)
        self._how.show(score.given_how if score is not None else "")

    def _order_buttons(self, name: str) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        for words, key, by in (("Ask earlier", "speaker_up", -1), ("Ask later", "speaker_down", 1)):
            made = button(words, "plain", name=f"{name}: {words.lower()}", help_text=KEYS[key].keys)
            made.clicked.connect(partial(self._move, by))
            row.addWidget(made)
        return both

    def _move(self, by: int, _: bool = False) -> None:
        self.moved.emit(by)

    def _save_own_words(self, own: bool) -> None:
        self._desk.run("Mark own words", lambda session: self._turn.set_own_words(session, own))

    def _save_spoken_by(self, speaker: uuid.UUID | None) -> None:
        self._desk.run("Say who spoke", lambda session: self._turn.set_spoken_by(session, speaker))


def _speakers_for(scale: Scale, person: Person, score: Score | None) -> list[tuple[uuid.UUID | None, str]]:
    """Return who may have spoken for a person: their advocate first, then everybody invited."""
    people = [other for other in scale.conference.family.people if other.speaks_for_id == person.id]
    invited = [*scale.conference.people_invited, *([score.spoken_by] if score and score.spoken_by else [])]
    people += [other for other in invited if other is not person and other not in people]
    return [(None, THEMSELVES), *((other.id, other.shown_name) for other in people)]


def _ways(field: QLineEdit) -> QCompleter:
    """Return the usual ways as suggestions while typing; anything else may be typed as well."""
    completer = QCompleter(WAYS, field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    return completer


def _labelled(text: str, control: QWidget) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    words = label(text, "field")
    words.setBuddy(control)
    row.addWidget(words)
    row.addWidget(control)
    return both
