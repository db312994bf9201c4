"""Whether the meeting could decide, and how the family can complain or appeal."""

from __future__ import annotations

from app.models.conference import Conference
from app.ui.changes import Changes
from app.ui.widgets.choices import Options
from app.ui.widgets.form import Form, line_edit
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.rows import Card


class QuorateCard(Card):
    """Were enough agencies there?"""

    def __init__(self, changes: Changes) -> None:
        super().__init__("Were enough agencies there to decide?")
        self._changes = changes
        self._answer = Options("Enough agencies to decide", (("yes", "Yes"), ("no", "No")))
        self._answer.chosen.connect(self._set)
        self.column.addWidget(self._answer)
        form = Form()
        field = form.row("Note", line_edit("who was missing, and why it went on"), name="Note on who was missing")
        self._note = changes.text(field, "Change the note on who was missing", _write_note)
        self.column.addWidget(form)

    def show_conference(self, conference: Conference) -> None:
        """Show what the store has."""
        self._answer.show_answer({True: "yes", False: "no", None: ""}[conference.quorate])
        self._note.show(conference.quorate_note)

    def _set(self, answer: str) -> None:
        quorate = {"yes": True, "no": False}.get(answer)

        def change(conference: Conference) -> None:
            conference.quorate = quorate

        self._changes.run("Say whether enough agencies were there", change)


class ComplaintCard(Card):
    """The nation's usual words stand here until somebody changes them; emptied, they come back."""

    def __init__(self, changes: Changes) -> None:
        words = changes.words
        super().__init__("How to complain or appeal")
        note = words.basis("words.complaint").note
        self.say(f"The usual words for {words.name}{f' ({note})' if note else ''}. Change them here for this family.")
        self._usual = words.complaint
        form = Form()
        field = form.row("Words in the record", GrowingText(least=3), name="How to complain or appeal")
        self._text = changes.text(field, "Change how to complain", self._write)
        self.column.addWidget(form)

    def show_conference(self, conference: Conference) -> None:
        """Show this conference's own words, else the usual ones."""
        self._text.show(conference.complaint_note or self._usual)

    def _write(self, conference: Conference, text: str) -> None:
        conference.complaint_note = "" if text.strip() == self._usual else text.strip()


def _write_note(conference: Conference, text: str) -> None:
    conference.quorate_note = text
