"""How one reader's copy goes out: how much of it, which way, and that it went; with what is late by the clock."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QCompleter, QHBoxLayout, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from app.models.conference import Conference
from app.models.outcome import Copy
from app.models.person import Person
from app.models.releasing import copy_of, find_copy, mark_sent, take_back_sent
from app.ui.desk import Desk
from app.ui.record.readers import due_day
from app.ui.widgets.autosave import TextBinding
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.form import button, label, line_edit, name_control, restyle
from app.ui.wording import day_words

CHOICES = (("", "Not decided"), ("full", "All of it"), ("part", "A part"))
WAYS = ("by post", "by hand", "secure e-mail")


def sent_words(conference: Conference, copy: Copy | None, document: str, today: date) -> tuple[str, bool]:
    """Return what is to be said of a copy that went out or did not yet, and True where it is late."""
    due = due_day(conference, document)
    if copy is not None and copy.sent_on is not None:
        how = f" {copy.sent_how}" if copy.sent_how else ""
        version = (
            f", version {copy.record_version}"
            if copy.record_version.isdigit()
            else (", as a draft" if copy.record_version else "")
        )
        late = due is not None and copy.sent_on > due
        return f"Sent on {day_words(copy.sent_on)}{how}{version}.{' That was late.' if late else ''}", late
    if due is None or copy is None:
        return "", False
    late = today > due
    return (f"Not sent yet. It was due by {day_words(due)}." if late else f"To be sent by {day_words(due)}."), late


class Sending(QWidget):
    """The fields of one copy. Hidden for the file's own."""

    def __init__(self, desk: Desk, today: Callable[[], date]) -> None:
        super().__init__()
        self._desk = desk
        self._today = today
        self._document = ""
        self._person_id: uuid.UUID | None = None
        self._digest = ""
        self._extent = name_control(ChoiceBox(wide=10), "How much of it this reader gets")
        self._extent.picked.connect(lambda extent: self._change("How much of a copy", "extent", extent))
        self._field = name_control(line_edit("how it is sent"), "How it is sent")
        self._field.setCompleter(QCompleter(list(WAYS), self._field))
        self._how = TextBinding(self._field, desk, "How a copy is sent", self._write_how)
        self.sent = button("Mark as sent", help_text="Notes the day and the version")
        self.sent.clicked.connect(self._mark_sent)
        self.back = button("Not sent after all", "plain")
        self.back.clicked.connect(self._take_back)
        self.said = name_control(label("", "quiet", wrap=True), "When it was sent")
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._extent)
        row.addWidget(self._field, 1)
        below = QHBoxLayout()
        below.addWidget(self.said, 1)
        below.addWidget(self.back)
        below.addWidget(self.sent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addLayout(below)

    def show_copy(self, conference: Conference, person: Person, document: str) -> None:
        """Show one copy of a snapshot; nothing is written before somebody chooses something."""
        copy = find_copy(conference, person, document)
        other = (self._person_id, self._document) != (person.id, document)
        self._person_id, self._document = person.id, document
        how = copy.sent_how if copy is not None else ""
        if other:
            self._how.rebind(_writer(conference.id, person.id, document), how)
        else:
            self._how.show(how)
        extent = copy.extent if copy is not None else ""
        own = () if extent in dict(CHOICES) else ((extent, extent),)
        self._extent.show_choices([*CHOICES, *own], extent)
        words, late = sent_words(conference, copy, document, self._today())
        self.said.setText(words)
        restyle(self.said, "trouble" if late else "quiet")
        went = copy is not None and copy.sent_on is not None
        self.sent.setVisible(not went)
        self.back.setVisible(went)

    def show_made(self, digest: str, *, may_go: bool) -> None:
        """Know the finished copy by its SHA-256; ``may_go`` is False while the leak check holds it back."""
        self._digest = digest
        self.sent.setEnabled(may_go)

    # -- changing

    def _write_how(self, session: Session, text: str) -> None:
        """Nothing: no copy is shown yet."""

    def _run(self, what: str, change: Callable[[Conference, Copy], None]) -> None:
        conference, person_id, document = self._desk.conference, self._person_id, self._document
        if conference is None or person_id is None:
            return
        conference_id = conference.id

        def on_copy(session: Session) -> None:
            live = session.get_one(Conference, conference_id)
            change(live, copy_of(live, session.get_one(Person, person_id), document))

        self._desk.flush()
        self._desk.run(what, on_copy)

    def _change(self, what: str, column: str, value: str) -> None:
        self._run(what, lambda conference, copy: setattr(copy, column, value))

    def _mark_sent(self) -> None:
        today, digest, how = self._today(), self._digest, self._field.text()
        self._run("A copy was sent", lambda conference, copy: mark_sent(conference, copy, today, how, digest))

    def _take_back(self) -> None:
        self._run("A copy was not sent", lambda conference, copy: take_back_sent(copy))


def _writer(conference_id: uuid.UUID, person_id: uuid.UUID, document: str) -> Callable[[Session, str], None]:
    def write(session: Session, text: str) -> None:
        conference = session.get_one(Conference, conference_id)
        copy_of(conference, session.get_one(Person, person_id), document).sent_how = text

    return write
