"""Who leads, and who works on the plan with the family from here on."""

from __future__ import annotations

import uuid

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.models.conference import Conference
from app.models.deciding import join_core_group, leave_core_group
from app.models.outcome import CoreGroupMember
from app.models.person import Person, PersonKind
from app.ui.changes import Changes
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.form import Form, label, line_edit, name_control
from app.ui.widgets.rows import Card, Rows


class CoreGroupCard(Card):
    """The lead worker, and a list to tick."""

    def __init__(self, changes: Changes) -> None:
        words = changes.words
        heading = f"{words.lead[:1].upper()}{words.lead[1:]} and {words.core_group}"
        super().__init__(heading)
        self._changes = changes
        self._people: dict[uuid.UUID, Person] = {}
        form = Form()
        self._lead = form.row(f"{words.lead[:1].upper()}{words.lead[1:]}", ChoiceBox(wide=16))
        self._lead.picked.connect(self._set_lead)
        self.column.addWidget(form)
        self.column.addWidget(label(f"In the {words.core_group}", "field"))
        rows = QVBoxLayout()
        rows.setSpacing(2)
        self.column.addLayout(rows)
        self.rows: Rows[uuid.UUID, MemberRow] = Rows(rows, self._make)

    def show_conference(self, conference: Conference) -> None:
        """Show who is in it."""
        staff = [person for person in conference.family.people if person.is_professional]
        choices = [(person.id, _with_role(person)) for person in staff]
        self._lead.show_choices([(None, "Nobody yet"), *choices], conference.lead_id)
        members = {member.person_id: member for member in conference.core_group}
        asked = people_to_ask(conference)
        self._people = {person.id: person for person in asked}
        for person_id, row in self.rows.show(list(self._people)):
            row.show_member(members.get(person_id))

    def _set_lead(self, person_id: uuid.UUID | None) -> None:
        def change(conference: Conference) -> None:
            conference.lead_id = person_id

        self._changes.run(f"Choose the {self._changes.words.lead}", change)

    def _make(self, person_id: uuid.UUID) -> MemberRow:
        return MemberRow(self._changes, self._people[person_id])


class MemberRow(QWidget):
    """Somebody to tick, and a note that opens once they are in the group."""

    def __init__(self, changes: Changes, person: Person) -> None:
        super().__init__()
        self._changes = changes
        self._person_id = person.id
        self._name = person.written_name
        self._check = name_control(QCheckBox(self._name.replace("&", "&&")), f"{self._name} is in the core group")
        self._check.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._check.setToolTip(self._name)
        self._check.clicked.connect(self._tick)
        self._field = name_control(line_edit("Note"), f"Core group note on {self._name}")
        self._note = changes.text(self._field, f"Change the note on {self._name}", self._write)
        role = label(person.role or person.agency, "quiet", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._check, 4)
        row.addWidget(role, 3)
        row.addWidget(self._field, 3, Qt.AlignmentFlag.AlignVCenter)
        self._keep_room(self._field)

    def show_member(self, member: CoreGroupMember | None) -> None:
        """Show the person's place in the group; None where they are not in it."""
        self._check.setChecked(member is not None)
        self._note.show(member.note if member is not None else "")
        self._field.setVisible(member is not None)

    def _tick(self, chosen: bool) -> None:
        person_id = self._person_id
        self._field.setVisible(chosen)
        if chosen:
            self._changes.run(
                f"Put {self._name} in the core group", lambda conference: join_core_group(conference, person_id)
            )
        else:
            self._changes.take_away(
                f"Take {self._name} out of the core group",
                lambda conference: leave_core_group(conference, person_id),
                f"{self._name} is out of the core group.",
            )

    def _write(self, conference: Conference, note: str) -> None:
        for member in conference.core_group:
            if member.person_id == self._person_id:
                member.note = note

    def _keep_room(self, field: QWidget) -> None:
        """Keep a line as high with its field as without, so that ticking moves nothing."""
        policy = field.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        field.setSizePolicy(policy)


def people_to_ask(conference: Conference) -> list[Person]:
    """Return who may belong: the family and network first, then those who work with them; never the minute-taker.

    The children stand at the end: being in the group is theirs to choose.
    """
    apart = {conference.chair_id, conference.minute_taker_id}
    members = {member.person_id for member in conference.core_group}
    order = (PersonKind.FAMILY, PersonKind.NETWORK, PersonKind.PROFESSIONAL, PersonKind.ADVOCATE, PersonKind.CHILD)
    found = [person for person in conference.family.people if person.id in members or person.id not in apart]
    return sorted(found, key=lambda person: order.index(person.kind))


def _with_role(person: Person) -> str:
    role = person.role or person.agency
    return f"{person.written_name}, {role}" if role and role != person.written_name else person.written_name
