"""Whether somebody is asked to this conference, and the one key that asks them."""

from __future__ import annotations

import uuid
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from app.models.conference import Conference, Presence
from app.models.naming import part_to_invite_to, take_back_invitation
from app.models.person import Person
from app.models.preparing import invite
from app.ui.changes import Changes
from app.ui.prepare.words import PARTS, PRESENCES, listed_name
from app.ui.widgets.choices import Toggle
from app.ui.widgets.form import name_control


class InviteButton(Toggle):
    """Down once somebody is invited, or with what became of it. A second press takes an open invitation back.

    Where the meeting is split a list opens: who sits with whom is for the chair to say.
    """

    def __init__(self, changes: Changes, person_id: uuid.UUID) -> None:
        super().__init__("Invite")
        self._changes = changes
        self._person_id = person_id
        self._presence: Presence | None = None
        self._name = ""
        self.clicked.connect(self._press)

    def show_person(self, conference: Conference, person: Person, words: str) -> None:
        """Show what became of somebody's invitation in a snapshot; ``words`` ("Invite him") where there is none."""
        line = conference.presence_of(person.id)
        self._presence = line.presence if line is not None else None
        self._name = listed_name(person)
        self.words = PRESENCES[self._presence] if self._presence is not None else words
        self.setChecked(self._presence is not None)
        self._write(self._presence is not None)
        self.setObjectName("")
        name_control(self, f"{self._name}: {self.words}" if self._presence is not None else f"Invite {self._name}")
        self.setVisible(person.died_on is None)

    def _press(self) -> None:
        self.setChecked(self._presence is not None)  # the store says what is so
        conference = self._changes.desk.conference
        if conference is None:
            return
        if self._presence is None:
            self._invite(conference)
        elif self._presence is Presence.INVITED:
            self._take_back()
        else:
            self._changes.desk.tell(f"{self._name}: {self.words.lower()}. Change that in Prepare, under Who is here.")

    def _invite(self, conference: Conference) -> None:
        part = part_to_invite_to(conference)
        if part is not None:
            self._invite_to(part.id)
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for one in sorted(conference.parts, key=lambda one: one.position):
            menu.addAction(PARTS[one.kind]).triggered.connect(partial(self._invite_to, one.id))
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _invite_to(self, part_id: uuid.UUID, _: bool = False) -> None:
        person_id = self._person_id

        def change(conference: Conference) -> None:
            part = next((one for one in conference.parts if one.id == part_id), None)
            person = conference.family.person(person_id)
            if part is not None and person is not None:
                invite(part, person)

        self._changes.run(f"Invite {self._name}", change)

    def _take_back(self) -> None:
        person_id = self._person_id

        def change(conference: Conference) -> None:
            person = conference.family.person(person_id)
            if person is not None:
                take_back_invitation(conference, person)

        self._changes.take_away(f"Take back an invitation: {self._name}", change, f"{self._name} is not invited.")
