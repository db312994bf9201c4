"""The question and both end sentences of a scale: local words, changed in place."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.models.scale import Scale, ScaleWords
from app.ui.desk import Desk
from app.ui.scale.local_words import keep_as_usual, local_scale_words
from app.ui.widgets.autosave import TextBinding
from app.ui.widgets.form import Form, button, line_edit
from app.ui.widgets.growing_text import GrowingText

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class WordingForm(Form):
    """Three fields for one scale at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(columns=2)
        self._desk = desk
        self._scale_id: uuid.UUID | None = None
        question = self.row("The question", line_edit(), span=2)
        low = self.row("What 0 means", GrowingText())
        high = self.row("What 10 means", GrowingText())
        self.first = question
        self.add(self._make_buttons())
        self._bindings = {
            name: TextBinding(field, desk, "Change the scale's words", _nothing)
            for name, field in (("question", question), ("low_words", low), ("high_words", high))
        }

    def _make_buttons(self) -> QWidget:
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        keep = button("Use these words for new scales", "link")
        keep.clicked.connect(self._keep_as_usual)
        usual = button("Take our usual words here", "link")
        usual.clicked.connect(self._take_usual)
        row.addWidget(keep)
        row.addSpacing(16)
        row.addWidget(usual)
        row.addStretch(1)
        return buttons

    def _keep_as_usual(self) -> None:
        texts = {name: binding.text() for name, binding in self._bindings.items()}
        keep_as_usual(self._desk.preferences, ScaleWords(**texts))
        self._desk.tell("New scales ask with these words. They can be changed in Settings.")

    def _take_usual(self) -> None:
        key, words = self._scale_id, local_scale_words(self._desk.preferences)
        if key is not None:
            self._desk.flush()
            self._desk.run("Take our usual words", lambda session: session.get_one(Scale, key).use_words(words))

    def show_scale(self, scale: Scale) -> None:
        """Show a scale's words; what is being typed stays."""
        for name, binding in self._bindings.items():
            text: str = getattr(scale, name)
            if scale.id == self._scale_id:
                binding.show(text)
            else:
                binding.rebind(_writer(scale.id, name), text)
        self._scale_id = scale.id


def _writer(scale_id: uuid.UUID, name: str) -> Callable[[Session, str], None]:
    return lambda session, text: setattr(session.get_one(Scale, scale_id), name, text)


def _nothing(session: Session, text: str) -> None:
    """Before a scale is shown there is nothing to write."""
