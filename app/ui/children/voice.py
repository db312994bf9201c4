"""What does this child say? The one place where a child's own words are written down."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QCompleter, QLineEdit
from shiboken6 import isValid

from app.models.child_over_time import voice_of
from app.models.conference import Conference
from app.models.deciding import voice_for
from app.models.voice import ChildVoice, LifeNow
from app.practice.participation import AboutChild
from app.ui.changes import Changes
from app.ui.widgets.autosave import TextBinding, TextField
from app.ui.widgets.choices import ChoiceBox, Options
from app.ui.widgets.form import Form, label, line_edit
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.rows import Card
from app.ui.widgets.withhold import Withhold

LIFE = ((LifeNow.BETTER.value, "Better"), (LifeNow.SAME.value, "The same"), (LifeNow.WORSE.value, "Worse"))


class VoiceForm(Card):
    """Words, how they were given and to whom, whether the child feels safe, how life is, wishes, whom they trust.

    For a child who is not born yet: who speaks for the baby, and what they say.
    """

    def __init__(self, changes: Changes, child_id: uuid.UUID, words: AboutChild, *, unborn: bool = False) -> None:
        question, hint = ("unborn_question", "unborn") if unborn else ("question", "hint")
        super().__init__(words.text(f"says.{question}"), words.text(f"says.{hint}"))
        self._changes = changes
        self._child_id = child_id
        self._words = words
        self._name = words.name
        self._texts: dict[str, TextBinding] = {}
        self._whom = Withhold(changes.desk, f"what {self._name} says", ChildVoice)
        self.top.addWidget(self._whom)
        self._form = Form(2)
        self.column.addWidget(self._form)
        self._shown: Conference | None = None
        self._own: QCheckBox | None = None
        self._to: ChoiceBox | None = None
        self._life: Options | None = None
        if unborn:
            self._ask_for_the_baby()
        else:
            self._ask()

    def show_conference(self, conference: Conference) -> None:
        """Show this child's voice out of a snapshot."""
        self._shown = conference
        said = voice_of(conference, self._child_id)
        self._whom.show_row(conference, said.id if said is not None else None)
        voice = said or ChildVoice()
        for column, binding in self._texts.items():
            binding.show(getattr(voice, column))
        if self._own is not None:
            self._own.setChecked(voice.own_words)
        if self._life is not None:
            self._life.show_answer(voice.life_now.value)
        if self._to is not None:
            grown = [person for person in conference.family.people if not person.is_child]
            people = [(person.id, person.written_name) for person in grown]
            self._to.show_choices([(None, "Nobody noted"), *people], voice.given_to_id)

    def focus_first(self) -> None:
        """Go to the child's words."""
        for field in self._form.findChildren(GrowingText)[:1]:
            field.setFocus()

    # -- making

    def _ask(self) -> None:
        name, row = self._name, self._form.row
        text = GrowingText(self._words.text("says.empty"), 2)
        self._bind("text", row(f"What {name} says, draws or shows", text, span=2, name=f"What {name} says"))
        own = row("Their own words", QCheckBox("Their own words"), span=2, name=f"In {name}'s own words")
        own.clicked.connect(self._set_own_words)
        self._own = own
        self._bind("given_how", self._way("How they told us", f"How {name} told us"))
        to = row("To whom", ChoiceBox(wide=12), name=f"To whom {name} told it")
        to.picked.connect(self._set_told_to)
        self._to = to
        self._add_life()
        safe = GrowingText("Where, and with whom?")
        self._bind("feels_safe", row("Do they feel safe?", safe, span=2, name=f"Does {name} feel safe"))
        self._bind("wishes", row("What they wish for", GrowingText(), name=f"What {name} wishes for"))
        self._bind("trusts", row("Who they trust", GrowingText(), name=f"Who {name} trusts"))

    def _ask_for_the_baby(self) -> None:
        name, row = self._name, self._form.row
        said = GrowingText("What do they see, and how do they know?", 2)
        self._bind("text", row("What somebody says for the baby", said, span=2, name=f"What is said for {name}"))
        self._bind("given_how", row("Who speaks for the baby", line_edit(), span=2, name=f"Who speaks for {name}"))

    def _add_life(self) -> None:
        """Three answers side by side, each at once: the child is asked, not the form."""
        self._form.add(label("Has life got better?", "field"))
        self._life = Options(f"Has life got better for {self._name}", LIFE)
        self._life.chosen.connect(self._set_life)
        self._form.add(self._life)

    def _way(self, text: str, name: str) -> QLineEdit:
        ways = self._words.lines("suggestions.given_how")
        field = self._form.row(text, line_edit("talking, drawing, play, a letter"), name=name)
        field.setCompleter(QCompleter(list(ways), field))
        return field

    def _bind(self, column: str, field: TextField) -> None:
        what = f"Change {self._name}'s voice"
        self._texts[column] = self._changes.text(
            field, what, lambda conference, text: setattr(voice_for(conference, self._child_id), column, text)
        )

    # -- changing

    def _change(self, change: Callable[[ChildVoice], None]) -> None:
        self._changes.run(
            f"Change {self._name}'s voice",
            lambda conference: change(voice_for(conference, self._child_id)),
            refused=self._put_back,
        )

    def _put_back(self) -> None:
        """Show what the store has, where it refused something else: the record is approved."""
        if self._shown is not None and isValid(self):
            self.show_conference(self._shown)

    def _set_own_words(self, own_words: bool) -> None:
        self._change(lambda voice: setattr(voice, "own_words", own_words))

    def _set_told_to(self, person_id: uuid.UUID | None) -> None:
        self._change(lambda voice: setattr(voice, "given_to_id", person_id))

    def _set_life(self, life: str) -> None:
        self._change(lambda voice: setattr(voice, "life_now", LifeNow(life)))
