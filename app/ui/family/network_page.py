"""Who else would help: the people around the parents, what they would do, and what they do in the plan already."""

from __future__ import annotations

import uuid
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from app.models.conference import Conference
from app.models.naming import name_somebody
from app.models.network import helpers
from app.models.person import PersonKind, Relation
from app.ui.changes import Changes
from app.ui.family.add_named import AddNamed
from app.ui.family.helper_row import HelperRow
from app.ui.prepare.scrolling import ScrollPage
from app.ui.prepare.words import RELATIONS, listed_name
from app.ui.theme import Theme
from app.ui.widgets.form import label
from app.ui.widgets.rows import Card, Rows, order_tabs

HINT = (
    "Who rings on Sundays, who would have the children for a night, who would notice? The wider the circle, the more"
    " hands a plan has."
)
EMPTY = "Nobody is noted yet besides the parents."
CAN_BE = (
    Relation.GRANDPARENT, Relation.AUNT_OR_UNCLE, Relation.BROTHER_OR_SISTER, Relation.GREAT_GRANDPARENT,
    Relation.OTHER_RELATIVE, Relation.FRIEND, Relation.FORMER_FOSTER_CARER, Relation.OTHER,
)  # fmt: skip


class NetworkPage(ScrollPage):
    """A row for each. ``person_wanted`` asks to see somebody in the family tree, ``step_wanted`` a step in the plan."""

    person_wanted = Signal(object)
    step_wanted = Signal(object)

    def __init__(self, changes: Changes, theme: Theme) -> None:
        super().__init__()
        self._changes = changes
        self._card = Card("Who else would help?", HINT)
        self._empty = label(EMPTY, wrap=True)
        self._card.column.addWidget(self._empty)
        column = QVBoxLayout()
        column.setSpacing(14)
        self._card.column.addLayout(column)
        self._rows: Rows[uuid.UUID, HelperRow] = Rows(column, self._make)
        choices = [(relation, RELATIONS[relation]) for relation in CAN_BE]
        self._add = AddNamed(changes.desk, "somebody who would help", choices, "Name, as the family says it")
        self._add.named.connect(self._name_somebody)
        self._card.column.addWidget(self._add)
        whole = QVBoxLayout(self.page)
        whole.setContentsMargins(16, 12, 16, 16)
        whole.addWidget(self._card)
        whole.addStretch(1)

    def show_conference(self, conference: Conference) -> None:
        """Show the network of a snapshot."""
        people = {person.id: person for person in helpers(conference)}
        self._empty.setVisible(not people)
        for person_id, row in self._rows.show(list(people)):
            row.show_person(conference, people[person_id])
        known = [one for one in conference.family.people if not one.is_child and not one.is_professional]
        self._add.offer([listed_name(one) for one in known])
        order_tabs(self.page)

    def focus_first(self) -> None:
        """Go to the line that names somebody."""
        self._add.field.setFocus()

    def _make(self, person_id: uuid.UUID) -> HelperRow:
        row = HelperRow(self._changes, person_id)
        row.person_wanted.connect(self.person_wanted)
        row.step_wanted.connect(self.step_wanted)
        return row

    def _name_somebody(self, relation: Relation, name: str, _: bool) -> None:
        """Note somebody as what they are to every child here; where it differs, their form says it child by child."""

        def change(conference: Conference) -> None:
            name_somebody(conference, name, PersonKind.NETWORK, relation, conference.children_here)

        self._changes.run("Name somebody who would help", change, refused=partial(self._add.put_back, name))
