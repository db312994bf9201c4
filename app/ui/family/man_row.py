"""One man who matters to a child, or may: who he is, whether he is invited, and to say that he is one."""

from __future__ import annotations

import uuid

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.conference import Conference
from app.models.men import Man
from app.models.person import Person, Tie
from app.ui.changes import Changes
from app.ui.family.inviting import InviteButton
from app.ui.family.words import what_he_is
from app.ui.prepare.words import listed_name
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import button, label
from app.ui.widgets.withhold import Withhold

PERHAPS = "perhaps: not said whether a man"


class ManRow(QWidget):
    """Name over what he is; beside it the invitation. ``person_wanted`` asks to see him in the family tree."""

    person_wanted = Signal(object)

    def __init__(self, changes: Changes, person_id: uuid.UUID) -> None:
        super().__init__()
        self._changes = changes
        self._person_id = person_id
        self._name = ""
        self._who = button("", "link", name="A man in the family tree")
        self._who.clicked.connect(lambda: self.person_wanted.emit(person_id))
        self._about = label("", "quiet", wrap=True)
        self._about.setContentsMargins(2, 0, 0, 0)
        self._invite = InviteButton(changes, person_id)
        self._a_man = button("Yes, a man", name="Yes, a man")
        self._a_man.clicked.connect(self._say_so)
        self._whom = Withhold(changes.desk, "what he is to the child", Tie)
        self._lay_out()

    def show_man(self, conference: Conference, child: Person, man: Man) -> None:
        """Show somebody of a snapshot."""
        self._name, of = listed_name(man.person), listed_name(child)
        self._who.setText(self._name.replace("&", "&&"))
        self._who.setAccessibleName(f"{self._name}, in the family tree")
        about = [what_he_is(man), PERHAPS if man.perhaps else ""]
        self._about.setText(" · ".join(part for part in about if part))
        self._invite.show_person(conference, man.person, "Invite" if man.perhaps else "Invite him")
        self._a_man.setVisible(man.perhaps)
        self._a_man.setAccessibleName(f"Yes, {self._name} is a man")
        self._whom.name(f"what {self._name} is to {of}")
        self._whom.show_row(conference, man.tie.id if man.tie is not None else None)

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._who, 0, Qt.AlignmentFlag.AlignLeft)
        names.addWidget(self._about)
        does = FlowLayout()
        for widget in (self._a_man, self._invite, self._whom):
            does.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(names, 1)
        row.addLayout(does)

    def _say_so(self) -> None:
        person_id = self._person_id

        def change(conference: Conference) -> None:
            person = conference.family.person(person_id)
            if person is not None:
                person.sex = "male"

        self._changes.run(f"{self._name} is a man", change)
