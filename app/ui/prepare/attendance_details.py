"""What else is noted of one person in one part: why excluded, when they came and left, how they joined."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from PySide6.QtWidgets import QCompleter
from sqlalchemy.orm import Session

from app.models.conference import Attendance, Part, Presence
from app.models.person import Person
from app.models.preparing import invite, keep_stay
from app.ui.desk import Desk
from app.ui.prepare.changes import RowChanges
from app.ui.prepare.fields import Fields
from app.ui.prepare.words import PRESENCES, about_person, listed_name
from app.ui.widgets.autosave import TextBinding, TextField
from app.ui.widgets.choices import Options
from app.ui.widgets.form import button, label, line_edit
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.moment_field import TimeField
from app.ui.widgets.rows import Card
from app.ui.widgets.withhold import Withhold

WAYS = ("in the room", "by video", "by phone", "by letter")
DOUBT = "This is not a time that can be read. Write it as 10:30 or 2pm."


class AttendanceDetails(Card):
    """One person in one part. Whatever is written here invites somebody who was not."""

    def __init__(self, desk: Desk, part_id: uuid.UUID, person_id: uuid.UUID) -> None:
        super().__init__("")
        self._changes = RowChanges(desk, Part, part_id)
        self._person_id = person_id
        self._line: Attendance | None = None
        self._name = ""
        self._remove = button("Take off the list", "plain")
        self._remove.clicked.connect(self._take_off)
        self._whom = Withhold(desk, "that this person was asked or came", Attendance)
        self.top.addWidget(self._whom)
        self.top.addWidget(self._remove)
        self.presence = Options("Presence", [(presence.value, words) for presence, words in PRESENCES.items()])
        self.presence.chosen.connect(self._mark)
        self._fields = Fields(letters=16, most=2)
        self._reason_field = GrowingText("Who decided it, and the reasons")
        self._reason = self._bind(self._fields.add("Why excluded", self._reason_field, span=2), "reason")
        self._came = self._fields.add("Came at", TimeField(desk, "13:45, if late"))
        self._left = self._fields.add("Left at", TimeField(desk, "15:00, if early"))
        joined = self._fields.add("How they joined", line_edit("in the room, by video"), span=2)
        joined.setCompleter(QCompleter(list(WAYS), joined))
        self._joined = self._bind(joined, "joined_by")
        self._note = self._bind(self._fields.add("Note", GrowingText("with whom, for which part"), span=2), "note")
        self._doubt = label(DOUBT, "trouble", wrap=True)
        self._doubt.hide()
        for moment in (self._came, self._left):
            moment.kept.connect(lambda _: self._keep_stay())
            moment.doubted.connect(self._doubt.setVisible)
        for widget in (self.presence, self._fields, self._doubt):
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def show_line(self, person: Person, line: Attendance | None) -> None:
        """Show a person's line out of a snapshot; None where they are not invited."""
        self._line, self._name = line, listed_name(person)
        self._whom.show_row(self._changes.desk.conference, line.id if line is not None else None)
        self.heading.setText(self._name)
        self.say(about_person(person) if line is not None else f"{about_person(person)} · not invited".strip(" ·"))
        self.presence.show_answer(line.presence.value if line is not None else "")
        self._remove.setVisible(line is not None)
        shown = line if line is not None else Attendance()
        for binding, column in (
            (self._reason, "reason"), (self._joined, "joined_by"), (self._note, "note")
        ):  # fmt: skip
            binding.show(getattr(shown, column))
        self._came.show_moment(shown.came_at)
        self._left.show_moment(shown.left_at)
        excluded = shown.presence is Presence.EXCLUDED or bool(shown.reason)
        self._fields.show_fields({self._reason_field: excluded})

    def focus_first(self) -> None:
        """Go to why somebody is excluded, else to when they came."""
        shown = self._reason_field.isVisibleTo(self)
        (self._reason_field if shown else self._came).setFocus()

    # -- changing

    def _bind(self, field: TextField, column: str) -> TextBinding:
        part_id, person_id = self._changes.key, self._person_id

        def write(session: Session, text: str) -> None:
            line = invite(session.get_one(Part, part_id), session.get_one(Person, person_id))
            setattr(line, column, text)

        return TextBinding(field, self._changes.desk, "Change what is noted on who is here", write)

    def _change(self, what: str, change: Callable[[Attendance], object]) -> None:
        person_id = self._person_id

        def on_line(part: Part) -> None:
            person = part.conference.family.person(person_id)
            if person is not None:
                change(invite(part, person))

        self._changes.run(what, on_line, refused=self._put_back)

    def _mark(self, answer: str) -> None:
        """Mark; the same answer pressed again takes it back to invited, and from there off the list."""
        if not answer and self._line is not None and self._line.presence is Presence.INVITED:
            self._take_off()
            return
        presence = Presence(answer) if answer else Presence.INVITED
        what = f"{self._name}: {PRESENCES[presence].lower()}"
        self._change(what, lambda line: setattr(line, "presence", presence))

    def _keep_stay(self) -> None:
        came, left = self._came.moment, self._left.moment
        self._change("Set when somebody came and left", lambda line: keep_stay(line, came, left))

    def _put_back(self) -> None:
        self._came.show_moment(self._line.came_at if self._line is not None else None)
        self._left.show_moment(self._line.left_at if self._line is not None else None)

    def _take_off(self) -> None:
        if self._line is not None:
            changes = RowChanges(self._changes.desk, Attendance, self._line.id)
            changes.take_away(f"Take {self._name} off the list", f"{self._name} is off the list.")
