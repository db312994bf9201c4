"""Each child's own voice: before anybody decides, what does the child say?"""

from __future__ import annotations

import uuid
from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.models.conference import Conference
from app.models.deciding import voice_for
from app.models.voice import ChildVoice, LifeNow
from app.practice.prompts import prompt
from app.ui.changes import Changes
from app.ui.widgets.autosave import TextBinding, TextField
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.form import Form, label, line_edit
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.rows import Card, Rows
from app.ui.widgets.withhold import Withhold

WAYS = ("Talking", "Drawing", "Playing", "A letter", "By an advocate", "In the meeting", "By how they are")
"""How a child may tell us; anything else can be written."""

LIFE = (
    (LifeNow.UNSAID, "Not said"),
    (LifeNow.BETTER, "Better"),
    (LifeNow.SAME, "The same"),
    (LifeNow.WORSE, "Worse"),
)


class VoicesCard(Card):
    """A block for each child."""

    def __init__(self, changes: Changes) -> None:
        super().__init__("In the children's own words", prompt("voice", "each child").hint)
        self._changes = changes
        self._names: dict[uuid.UUID, str] = {}
        column = QVBoxLayout()
        column.setSpacing(16)
        self.column.addLayout(column)
        self.rows: Rows[uuid.UUID, VoiceBlock] = Rows(column, self._make)

    def show_conference(self, conference: Conference) -> None:
        """Show the voices of a snapshot."""
        self._names = {child.id: child.shown_name or "this child" for child in conference.children_here}
        for _, row in self.rows.show(list(self._names)):
            row.show_conference(conference)

    def _make(self, child_id: uuid.UUID) -> VoiceBlock:
        return VoiceBlock(self._changes, child_id, self._names[child_id])


class VoiceBlock(QWidget):
    """One child: what they said, how and to whom, whether they feel safe, how life is, what they wish for."""

    def __init__(self, changes: Changes, child_id: uuid.UUID, name: str) -> None:
        super().__init__()
        self._changes = changes
        self._child_id = child_id
        self._name = name
        self._texts: dict[str, TextBinding] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._whom = Withhold(changes.desk, f"what {name} says", ChildVoice)
        top = QHBoxLayout()
        top.addWidget(label(name, "child"), 1)
        top.addWidget(self._whom)
        column.addLayout(top)
        self._form = Form(2)
        self._bind("text", self._form.row(
            "What they say, draw or show", GrowingText(prompt("voice", name).empty, 2), span=2, name=f"What {name} says"
        ))  # fmt: skip
        self._own = self._form.row(
            "Their own words", QCheckBox("Their own words"), span=2, name=f"In {name}'s own words"
        )
        self._own.clicked.connect(self._set_own_words)
        self._bind("given_how", self._way())
        self._to = self._form.row("Told to", ChoiceBox(wide=12), name=f"To whom {name} told it")
        self._to.picked.connect(self._set_told_to)
        safe = self._form.row("Do they feel safe?", line_edit("Where, and with whom?"), name=f"Does {name} feel safe")
        self._bind("feels_safe", safe)
        self._life = self._form.row("Has life got better?", ChoiceBox(wide=10), name=f"Has life got better for {name}")
        self._life.picked.connect(self._set_life)
        self._bind("wishes", self._form.row("What they wish for", line_edit(), span=2, name=f"What {name} wishes for"))
        column.addWidget(self._form)

    def show_conference(self, conference: Conference) -> None:
        """Show this child's voice out of a snapshot."""
        said = next((one for one in conference.voices if one.child_id == self._child_id), None)
        self._whom.show_row(conference, said.id if said is not None else None)
        voice = said or ChildVoice()
        for column, binding in self._texts.items():
            binding.show(getattr(voice, column))
        self._own.setChecked(voice.own_words)
        self._life.show_choices(LIFE, voice.life_now)
        grown = [person for person in conference.family.people if not person.is_child]
        people = [(person.id, person.written_name) for person in grown]
        self._to.show_choices([(None, "Nobody noted"), *people], voice.given_to_id)

    def _way(self) -> QLineEdit:
        field = self._form.row(
            "How they told us", line_edit("talking, drawing, play"), name=f"How {self._name} told us"
        )
        field.setCompleter(QCompleter(list(WAYS), field))
        return field

    def _bind(self, column: str, field: TextField) -> None:
        what = f"Change {self._name}'s voice"
        self._texts[column] = self._changes.text(
            field, what, lambda conference, text: setattr(voice_for(conference, self._child_id), column, text)
        )

    def _change(self, change: Callable[[ChildVoice], None]) -> None:
        self._changes.run(
            f"Change {self._name}'s voice", lambda conference: change(voice_for(conference, self._child_id))
        )

    def _set_own_words(self, own_words: bool) -> None:
        self._change(lambda voice: setattr(voice, "own_words", own_words))

    def _set_told_to(self, person_id: uuid.UUID | None) -> None:
        self._change(lambda voice: setattr(voice, "given_to_id", person_id))

    def _set_life(self, life: LifeNow) -> None:
        self._change(lambda voice: setattr(voice, "life_now", life))
