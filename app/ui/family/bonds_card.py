"""What somebody is to the other grown-ups: one line for each, made by keys ("Dana is separated from Wyn")."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from app.models.bond import Bond, BondKind, bonds_of, join_people, other_than, part_people
from app.models.conference import Conference
from app.models.errors import Gone
from app.models.person import Person
from app.ui.changes import Changes
from app.ui.family.words import BONDS, BondChoice
from app.ui.prepare.words import listed_name
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import button, label, name_control
from app.ui.widgets.rows import Card, Rows
from app.ui.widgets.withhold import Withhold

CHOICES = list(BONDS.items())
NOBODY_ELSE = "There is nobody else to choose yet."


class BondsCard(Card):
    """The bonds there are, and a line to say another."""

    def __init__(self, changes: Changes, person_id: uuid.UUID) -> None:
        super().__init__("What they are to other grown-ups")
        self._changes = changes
        self._person_id = person_id
        self._bonds: dict[uuid.UUID, Bond] = {}
        column = QVBoxLayout()
        column.setSpacing(8)
        self.column.addLayout(column)
        self._rows: Rows[uuid.UUID, BondRow] = Rows(column, self._make)
        self._add = AddBond(changes, person_id)
        self.column.addWidget(self._add)

    def show_person(self, conference: Conference, person: Person) -> None:
        """Show a person out of a snapshot."""
        self._bonds = {bond.id: bond for bond in bonds_of(conference.family, person)}
        for key, row in self._rows.show(list(self._bonds)):
            row.show_bond(conference, person, self._bonds[key])
        joined = {other_than(bond, person).id for bond in self._bonds.values()}
        self._add.show_person(conference, person, joined)

    def _make(self, bond_id: uuid.UUID) -> BondRow:
        return BondRow(self._changes, self._person_id, bond_id)


class BondRow(QWidget):
    """ "Is separated from", and whom."""

    def __init__(self, changes: Changes, person_id: uuid.UUID, bond_id: uuid.UUID) -> None:
        super().__init__()
        self._changes = changes
        self._person_id = person_id
        self._bond_id = bond_id
        self._other_id: uuid.UUID | None = None
        self._sentence = ""
        self._choice: BondChoice | None = None
        self._kind = name_control(ChoiceBox(wide=22), "What the two are to each other")
        self._kind.picked.connect(self._change)
        self._other = label("", "child", wrap=True)
        self._whom = Withhold(changes.desk, "what the two are to each other", Bond)
        self._remove = button("Take away", "plain", name="Take away what the two are to each other")
        self._remove.clicked.connect(self._take_away)
        row = FlowLayout(self)
        for widget in (self._kind, self._other, self._whom, self._remove):
            row.addWidget(widget)

    def show_bond(self, conference: Conference, person: Person, bond: Bond) -> None:
        """Show a bond of a snapshot as it is said of ``person``."""
        other = other_than(bond, person)
        self._other_id = other.id
        choice = self._choice = (bond.kind, bond.kind is BondKind.PARENT_OF and bond.other_id == person.id)
        self._kind.show_choices(CHOICES, choice)
        self._kind.setAccessibleName(f"What {listed_name(person)} is to {listed_name(other)}")
        self._other.setText(listed_name(other))
        self._sentence = f"{listed_name(person)} {BONDS[choice]} {listed_name(other)}"
        self._whom.name(f"that {self._sentence}")
        self._whom.show_row(conference, bond.id)
        self._remove.setAccessibleName(f"Take away: {self._sentence}")

    def _change(self, choice: BondChoice) -> None:
        if self._other_id is not None:
            say_bond(self._changes, self._person_id, choice, self._other_id, refused=self._show_kind)

    def _show_kind(self) -> None:
        """Show what the store has, where it refused something else."""
        if isValid(self):
            self._kind.show_choices(CHOICES, self._choice)

    def _take_away(self) -> None:
        bond_id = self._bond_id
        self._changes.take_away(
            "Take away what two people are to each other",
            lambda conference: part_people(conference.family, bond_id),
            f"Taken away: {self._sentence}.",
        )


class AddBond(QWidget):
    """A kind, a person, and Add: three stops of Tab."""

    def __init__(self, changes: Changes, person_id: uuid.UUID) -> None:
        super().__init__()
        self._changes = changes
        self._person_id = person_id
        self._kind = name_control(ChoiceBox(wide=22), "What they are to somebody")
        self._kind.show_choices(CHOICES, CHOICES[0][0])
        self._other = name_control(ChoiceBox(wide=12), "To whom")
        self._add = button("Add", name="Add what they are to somebody")
        self._add.clicked.connect(self._say)
        self._nobody = label(NOBODY_ELSE, "quiet", wrap=True)
        row = FlowLayout(self)
        for widget in (self._kind, self._other, self._add, self._nobody):
            row.addWidget(widget)

    def show_person(self, conference: Conference, person: Person, joined: set[uuid.UUID]) -> None:
        """Offer those of whom nothing is said yet; whoever was chosen stays chosen."""
        others = [
            other
            for other in conference.family.people
            if other.id != person.id and other.id not in joined and not other.is_professional and not other.is_child
        ]
        choices = [(other.id, listed_name(other)) for other in others]
        keys = [key for key, _ in choices]
        chosen = self._other.key if self._other.key in keys else next(iter(keys), None)
        self._other.show_choices(choices, chosen)
        for widget in (self._kind, self._other, self._add):
            widget.setVisible(bool(choices))
        self._nobody.setVisible(not choices)

    def _say(self) -> None:
        if self._other.key is not None:
            say_bond(self._changes, self._person_id, self._kind.key, self._other.key)


def say_bond(
    changes: Changes,
    person_id: uuid.UUID,
    choice: BondChoice,
    other_id: uuid.UUID,
    *,
    refused: Callable[[], None] | None = None,
) -> None:
    """Say what one person is to another, as one change; ``refused`` is called where the store does not take it."""
    kind, reversed_ = choice
    first_id, second_id = (other_id, person_id) if reversed_ else (person_id, other_id)

    def change(conference: Conference) -> None:
        first, second = conference.family.person(first_id), conference.family.person(second_id)
        if first is None or second is None:
            raise Gone("One of the two has been taken away meanwhile. Nothing was changed.")
        join_people(conference.family, first, kind, second)

    changes.run("Say what two people are to each other", change, refused=refused)
