"""One entry that is written in the chronology itself, to be changed: the day, the words, how it is known, and why."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from app.models.around import ChronologyEvent
from app.models.chronology import drop_event, find_event
from app.models.conference import Conference
from app.ui.changes import Changes
from app.ui.chronology.adding import OR_EMPTY, WHO_TOLD, child_choices
from app.ui.widgets.autosave import TextBinding
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.form import Form, button, label
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.moment_field import DayField, doubt_of
from app.ui.widgets.withhold import Withhold

Write = Callable[[Session, str], None]


class OwnEntry(QWidget):
    """The fields of one entry. Another one is shown in the same fields, after what is typed about this one is saved."""

    def __init__(self, changes: Changes) -> None:
        super().__init__()
        self._changes = changes
        self._event: ChronologyEvent | None = None
        self._form = Form(1)
        self._day = self._form.row("Day", DayField(changes.desk), name="Day of this entry")
        self._doubt = doubt_of([self._day], OR_EMPTY)
        self._form.add(self._doubt)
        self._texts: dict[str, TextBinding] = {}
        self.first = self._text("text", "What happened", GrowingText("", 2), "What happened in this entry")
        self._text("source", "How is it known?", GrowingText("who said it, or which paper"), "How this entry is known")
        self._text("significance", "Why does it matter?", GrowingText("", 2), "Why this entry matters")
        self._child = self._form.row("Which child?", ChoiceBox(wide=12), name="Which child this entry is about")
        self._whom = Withhold(changes.desk, "this entry", ChronologyEvent)
        self.remove = button("Take away", "plain", name="Take this entry away")
        self._lay_out()
        self._day.kept.connect(self._keep_day)
        self._child.picked.connect(self._keep_child)
        self.remove.clicked.connect(self.take_away)

    def show_event(self, conference: Conference, event: ChronologyEvent) -> None:
        """Show an entry of a snapshot."""
        is_other = self._event is None or self._event.id != event.id
        if is_other:
            self._day.flush()
            self._day.setText("")  # what could not be read belongs to the entry before
            self._doubt.hide()
        self._event = event
        for column, binding in self._texts.items():
            if is_other:
                binding.rebind(_writer(conference.id, event.id, column), getattr(event, column))
            else:
                binding.show(getattr(event, column))
        self._day.after = conference.held_on
        self._day.show_moment(event.on_date)
        self._child.show_choices(child_choices(conference), str(event.child_id or ""))
        self._whom.show_row(conference, event.id)

    def take_away(self) -> None:
        """Take the entry away; the bar below offers to undo it."""
        if self._event is not None:
            event_id = self._event.id
            self._changes.take_away(
                "Take away an entry of the chronology",
                lambda conference: drop_event(conference.family, event_id),
                "Entry taken away.",
            )

    def _text(self, column: str, words: str, field: GrowingText, name: str) -> GrowingText:
        self._form.row(words, field, name=name, help_text=WHO_TOLD if column == "source" else "")
        # No entry is shown yet: the first one ties the field to its own words.
        self._texts[column] = TextBinding(
            field, self._changes.desk, "Change the chronology", lambda session, text: None
        )
        return field

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(label("Written here", "heading", wrap=True), 1)
        top.addWidget(self._whom)
        top.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._form)

    def _keep_day(self, day: date | None) -> None:
        self._change("Change the day of an entry", lambda event: setattr(event, "on_date", day))

    def _keep_child(self, key: str) -> None:
        child_id = uuid.UUID(key) if key else None
        self._change("Change which child an entry is about", lambda event: setattr(event, "child_id", child_id))

    def _change(self, words: str, change: Callable[[ChronologyEvent], None]) -> None:
        shown = self._event
        if shown is None:
            return

        def put_back() -> None:
            if self._event is shown:
                self._day.show_moment(shown.on_date)

        self._changes.run(words, lambda conference: change(find_event(conference.family, shown.id)), refused=put_back)


def _writer(conference_id: uuid.UUID, event_id: uuid.UUID, column: str) -> Write:
    def write(session: Session, text: str) -> None:
        family = session.get_one(Conference, conference_id).family
        setattr(find_event(family, event_id), column, text)

    return write
