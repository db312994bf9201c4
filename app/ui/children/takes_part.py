"""Does this child take part, and how? Questions to think about, and a place for what was thought."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from shiboken6 import isValid

from app.models.child_over_time import voice_of
from app.models.conference import Conference
from app.models.deciding import voice_for
from app.models.participation import TakesPart, way_of, why_not_is_open
from app.models.voice import ChildVoice
from app.practice.participation import AboutChild
from app.ui.changes import Changes
from app.ui.widgets.choices import Options
from app.ui.widgets.form import Form, label, line_edit
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.rows import Card
from app.ui.widgets.withhold import Withhold

COLUMNS = ("takes_part", "takes_part_reason")


class TakesPartCard(Card):
    """How the child takes part, the considerations as questions, the reason, and advice where a reason is open."""

    def __init__(self, changes: Changes, child_id: uuid.UUID, words: AboutChild) -> None:
        super().__init__(words.text("takes_part.question"), words.text("takes_part.hint"))
        self._changes = changes
        self._child_id = child_id
        self._words = words
        self._shown: Conference | None = None
        self._whom = Withhold(changes.desk, f"how {words.name} takes part", ChildVoice, fields=COLUMNS)
        self.top.addWidget(self._whom)
        self._way = Options(f"How {words.name} takes part", [(way.value, way.value) for way in TakesPart])
        self._way.chosen.connect(self._take)
        self.column.addWidget(self._way)
        form = Form()
        in_words = form.row("In more words", line_edit(), name=f"How {words.name} takes part, in words")
        self._text = changes.text(in_words, f"Change how {words.name} takes part", self._writes("takes_part"))
        self.column.addWidget(form)
        self._add_considerations()
        form = Form()
        reason = form.row(
            words.text("takes_part.reason"), GrowingText(least=2), name=f"Why {words.name} takes part like this"
        )
        self._reason = changes.text(
            reason, f"Change why {words.name} takes part like this", self._writes("takes_part_reason")
        )
        self.column.addWidget(form)
        self._advice = label(words.text("takes_part.advice"), "trouble", wrap=True)
        self._advice.setObjectName("advice_on_taking_part")
        self.column.addWidget(self._advice)
        self._advice.hide()

    def show_conference(self, conference: Conference) -> None:
        """Show how this child takes part, out of a snapshot."""
        self._shown = conference
        voice = voice_of(conference, self._child_id)
        self._whom.show_row(
            conference, voice.id if voice is not None and (voice.takes_part or voice.takes_part_reason) else None
        )
        way = way_of(voice)
        self._way.show_answer(way.value if way is not None else "")
        self._text.show(voice.takes_part if voice is not None else "")
        self._reason.show(voice.takes_part_reason if voice is not None else "")
        self._advice.setVisible(why_not_is_open(voice))

    def _add_considerations(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(3)
        for question in self._words.lines("takes_part.considerations"):
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(label("\u2022", "quiet"), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(label(question, "quiet", wrap=True), 1)
            column.addLayout(line)
        self.column.addLayout(column)

    def _take(self, way: str) -> None:
        write = self._writes("takes_part")
        label = f"Change how {self._words.name} takes part"
        self._changes.run(label, lambda conference: write(conference, way), refused=self._put_back)

    def _put_back(self) -> None:
        """Show what the store has, where it refused something else: the record is approved."""
        if self._shown is not None and isValid(self):
            self.show_conference(self._shown)

    def _writes(self, column: str) -> Callable[[Conference, str], None]:
        return lambda conference, text: setattr(voice_for(conference, self._child_id), column, text)
