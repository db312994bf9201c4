"""Who does something: people of this family and conference, and anybody else in words."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.conference import Conference
from app.models.plan import Step, WhoRole
from app.ui.plan.pick_field import Choice, PickField
from app.ui.widgets.form import line_edit, name_control


class PeopleField(QWidget):
    """A box of names to tick, and a line for the others."""

    def __init__(self, name: str, role: WhoRole, others: str) -> None:
        super().__init__()
        self.role = role
        self.picks = PickField(name, "Nobody chosen yet")
        self.words = name_control(line_edit(others), f"{name}: others, in words")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.picks)
        column.addWidget(self.words)
        self.setFocusProxy(self.picks.choose)

    def show_step(self, step: Step, people: Sequence[Choice]) -> None:
        """Show who is picked for a step."""
        picked = [link.person_id for link in step.people if link.role is self.role]
        self.picks.show_picks(in_order(people, picked), frozenset(picked))


def in_order(people: Sequence[Choice], picked: Sequence[uuid.UUID]) -> list[Choice]:
    """Return the choices with those picked first, in the order they were picked."""
    found = dict(people)
    return [(key, found[key]) for key in picked if key in found] + [one for one in people if one[0] not in picked]


def people_of(conference: Conference) -> list[Choice]:
    """Return everybody who may have a part in the plan: those invited, then the rest of the family's people."""
    invited = conference.people_invited
    rest = [person for person in conference.family.people if person not in invited and not person.is_unborn]
    return [(person.id, person.shown_name) for person in [*invited, *rest] if person.shown_name]
