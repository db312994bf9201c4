"""Who does something: people of this family and conference, and anybody else in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.conference import Conference
from app.models.plan import Step, WhoRole
from app.ui.plan.pick_field import Choice, PickField
from app.ui.plan.words_field import WordsField
from app.ui.widgets.form import name_control


class PeopleField(QWidget):
    """A box of names to tick, and a line for the others."""

    def __init__(self, name: str, role: WhoRole) -> None:
        super().__init__()
        self.role = role
        self.picks = PickField(name, "Nobody chosen yet")
        self.words = name_control(WordsField("anybody else, in words"), f"{name}: anybody else")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.picks)
        column.addWidget(self.words)
        self.setFocusProxy(self.picks.choose)

    def show_step(self, step: Step, people: Sequence[Choice]) -> None:
        """Show who is picked for a step."""
        self.picks.show_picks(people, [link.person_id for link in step.people if link.role is self.role])


def people_of(conference: Conference) -> list[Choice]:
    """Return everybody who may have a part in the plan: those invited, then the rest of the family's people."""
    invited = conference.people_invited
    everybody = [*invited, *(person for person in conference.family.people if person not in invited)]
    return [(person.id, person.shown_name) for person in everybody if person.shown_name and not person.is_unborn]
