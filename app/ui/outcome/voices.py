"""Each child's own voice in short: before anybody decides, what does the child say?"""

from __future__ import annotations

import uuid

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.export.labels import LIFE_NOW
from app.export.wording import quoted
from app.models.child_over_time import voice_of
from app.models.conference import Conference
from app.models.person import Person
from app.models.voice import ChildVoice
from app.practice.prompts import prompt
from app.ui.changes import Changes
from app.ui.widgets.form import button, label
from app.ui.widgets.rows import Card, Rows

MOST_LETTERS = 160
NOTHING = "Nothing written yet."
NOT_BORN = "Not born yet."


class VoicesCard(Card):
    """A few lines for each child. ``page_wanted`` comes with the key of the child whose page is to be opened."""

    page_wanted = Signal(object)

    def __init__(self, changes: Changes) -> None:
        super().__init__("In the children's own words", prompt("voice", "each child").hint)
        self._children: dict[uuid.UUID, str] = {}
        column = QVBoxLayout()
        column.setSpacing(12)
        self.column.addLayout(column)
        self.rows: Rows[tuple[uuid.UUID, str], _InShort] = Rows(column, self._make)

    def show_conference(self, conference: Conference) -> None:
        """Show the voices of a snapshot in short."""
        children = {(child.id, child.shown_name or "this child"): child for child in conference.children_here}
        for key, row in self.rows.show(list(children)):
            row.show_words(in_short(children[key], voice_of(conference, key[0])))

    def _make(self, key: tuple[uuid.UUID, str]) -> _InShort:
        child_id, name = key
        made = _InShort(name)
        made.open.clicked.connect(lambda: self.page_wanted.emit(child_id))
        return made


class _InShort(QWidget):
    """A child's name, what the child says in a line or two, and the way to the page."""

    def __init__(self, name: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        top = QHBoxLayout()
        top.addWidget(label(name, "child", wrap=True), 1)
        self.open = button(f"Open {name}\u2019s page", "link", name=f"Open {name}'s page")
        top.addWidget(self.open, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(top)
        self._words = label("", wrap=True)
        column.addWidget(self._words)

    def show_words(self, words: str) -> None:
        """Show what the child says."""
        self._words.setText(words)


def in_short(child: Person, voice: ChildVoice | None) -> str:
    """Return a child's voice in a line or two; a sentence where nothing is written."""
    if voice is None:
        return NOT_BORN if child.is_unborn else NOTHING
    text = voice.text.strip()
    if len(text) > MOST_LETTERS:
        text = f"{text[:MOST_LETTERS].rsplit(' ', 1)[0]} \u2026"
    parts = [quoted(text) if voice.own_words else text]
    parts += [f"{LIFE_NOW[voice.life_now]}."] if voice.life_now in LIFE_NOW else []
    for about, words in (("Feels safe", voice.feels_safe), ("Wishes", voice.wishes), ("Takes part", voice.takes_part)):
        if words.strip():
            parts.append(f"{about}: {words.strip().rstrip('.')}.")
    return " ".join(part for part in parts if part) or (NOT_BORN if child.is_unborn else NOTHING)
