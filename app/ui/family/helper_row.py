"""Somebody of the network: who they are, what they would do, whether they are invited, and their steps of the plan."""

from __future__ import annotations

import uuid
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.conference import Conference
from app.models.network import alike_ties, steps_of
from app.models.person import Person
from app.ui.changes import Changes
from app.ui.family.inviting import InviteButton
from app.ui.family.link_line import LinkLine
from app.ui.family.words import names, relations_of
from app.ui.prepare.words import listed_name
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import button, label, name_control
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.rows import Rows
from app.ui.widgets.withhold import Withhold

QUESTION = "What would {name} do for {children}, or does already?"


class HelperRow(QWidget):
    """What they would do is a note on their ties, one for all the children of whom the same is said."""

    person_wanted = Signal(object)
    step_wanted = Signal(object)

    def __init__(self, changes: Changes, person_id: uuid.UUID) -> None:
        super().__init__()
        self._changes = changes
        self._person_id = person_id
        self._ties: frozenset[uuid.UUID] = frozenset()
        self._who = button("", "link", name="Somebody in the family tree")
        self._who.clicked.connect(lambda: self.person_wanted.emit(person_id))
        self._about = label("", "quiet", wrap=True)
        self._about.setContentsMargins(2, 0, 0, 0)
        self._invite = InviteButton(changes, person_id)
        self._whom = Withhold(changes.desk, "this person", Person)
        self._field = GrowingText()
        self._would = changes.text(self._field, "Change what somebody would do", self._write)
        self._other_notes = label("", "quiet", wrap=True)
        self._has_steps = label("In the plan already:", "quiet")
        self._lay_out()

    def show_person(self, conference: Conference, person: Person) -> None:
        """Show somebody of a snapshot."""
        name = listed_name(person)
        self._who.setText(name.replace("&", "&&"))
        self._who.setAccessibleName(f"{name}, in the family tree")
        what = person.role.strip() or relations_of(person, conference.children_here)
        self._about.setText(what or "Not said what they are to the children")
        self._invite.show_person(conference, person, "Invite")
        self._whom.name(name)
        self._whom.show_row(conference, person.id)
        self._show_note(person, name)
        steps = {step.id: step.text for step in steps_of(conference, person)}
        self._has_steps.setVisible(bool(steps))
        for step_id, shown in self._steps.show(list(steps)):
            shown.show_words(steps[step_id], f"In the plan: {steps[step_id]}")

    def _show_note(self, person: Person, name: str) -> None:
        """Show the note that most ties have, and below it what is noted for single children.

        Somebody who is writing goes on with the children they began with.
        """
        if not self._field.hasFocus() and not self._would.waiting:
            self._ties = frozenset(tie.id for tie in alike_ties(person))
        shared = [tie for tie in person.ties if tie.id in self._ties]
        others = [tie for tie in person.ties if tie.id not in self._ties and tie.note.strip()]
        some = len(shared) < len(person.ties)
        children = names(tie.child for tie in shared) if some or len(shared) < 3 else "the children"
        self._field.setPlaceholderText(QUESTION.format(name=name, children=children))
        self._field.setObjectName("")
        name_control(self._field, f"What {name} would do for {children}")
        self._would.show(shared[0].note if shared else "")
        self._field.setVisible(bool(person.ties))
        self._other_notes.setText("\n".join(f"{listed_name(tie.child)}: {tie.note}" for tie in others))
        self._other_notes.setVisible(bool(others))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        who = QVBoxLayout()
        who.setSpacing(0)
        who.addWidget(self._who, 0, Qt.AlignmentFlag.AlignLeft)
        who.addWidget(self._about)
        does = FlowLayout()
        does.addWidget(self._invite)
        does.addWidget(self._whom)
        top.addLayout(who, 1)
        top.addLayout(does)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self._field)
        column.addWidget(self._other_notes)
        column.addWidget(self._has_steps)
        steps = QVBoxLayout()
        steps.setContentsMargins(12, 0, 0, 0)
        steps.setSpacing(0)
        column.addLayout(steps)
        self._steps: Rows[uuid.UUID, LinkLine] = Rows(steps, self._make_step)

    def _make_step(self, step_id: uuid.UUID) -> LinkLine:
        made = LinkLine("A step of the plan")
        made.clicked.connect(partial(self._open_step, step_id))
        return made

    def _open_step(self, step_id: uuid.UUID, _: bool = False) -> None:
        self.step_wanted.emit(step_id)

    def _write(self, conference: Conference, text: str) -> None:
        person = conference.family.person(self._person_id)
        for tie in person.ties if person is not None else ():
            if tie.id in self._ties:
                tie.note = text
