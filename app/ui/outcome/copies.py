"""Who gets a copy: which document, all of it or a part, and how it is sent."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QGridLayout, QVBoxLayout, QWidget

from app.models.conference import Conference
from app.models.deciding import add_copy, copies_for_all
from app.models.outcome import Copy
from app.models.person import Person
from app.ui.changes import Changes
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import button, label, line_edit, name_control
from app.ui.widgets.rows import Card, Rows

DOCUMENTS = (("letter", "Decision letter"), ("record", "Full record"), ("plan", "The plan"))
EXTENTS = (("", "Not decided"), ("full", "All of it"), ("part", "A part"))
WAYS = ("by post", "by hand", "secure e-mail")


class CopiesCard(Card):
    """A line for each copy, and one to add another."""

    def __init__(self, changes: Changes) -> None:
        super().__init__("Who gets a copy", "The chair decides who gets which document, and whether all of it.")
        self._changes = changes
        self._people: dict[uuid.UUID, str] = {}
        rows = QVBoxLayout()
        rows.setSpacing(8)
        self.column.addLayout(rows)
        self.rows: Rows[uuid.UUID, CopyRow] = Rows(rows, self._make)
        self._picked: uuid.UUID | None = None
        self._who = name_control(ChoiceBox(wide=14), "Who gets another copy")
        self._who.picked.connect(self._pick)
        add = button("Add a copy")
        add.clicked.connect(self._add)
        self._all = button("Everyone invited", help_text="Add a copy for everyone invited who is to get none yet")
        self._all.clicked.connect(lambda: changes.run("Add a copy for everyone", copies_for_all))
        foot = FlowLayout()
        for widget in (self._who, add, self._all):
            foot.addWidget(widget)
        self.column.addLayout(foot)

    def show_conference(self, conference: Conference) -> None:
        """Show the copies of a snapshot."""
        self._people = {copy.id: copy.person.written_name for copy in conference.copies}
        copies = {copy.id: copy for copy in conference.copies}
        for copy_id, row in self.rows.show(list(copies)):
            row.show_copy(copies[copy_id])
        grown = [person for person in conference.family.people if not person.is_child]
        people = [(person.id, person.written_name) for person in [*grown, *conference.family.children]]
        waiting = _next_one(conference, grown)
        chosen = self._picked if self._picked is not None else waiting
        self._who.show_choices(people, chosen)
        self._all.setVisible(waiting is not None)

    def _pick(self, person_id: uuid.UUID) -> None:
        self._picked = person_id

    def _add(self) -> None:
        person_id = self._who.key

        def change(conference: Conference) -> None:
            person = conference.family.person(person_id)
            if person is not None:
                add_copy(conference, person)

        self._picked = None  # the list goes on to the next who gets nothing yet
        if person_id is not None:
            self._changes.run("Add a copy", change)

    def _make(self, copy_id: uuid.UUID) -> CopyRow:
        return CopyRow(self._changes, copy_id, self._people[copy_id])


def _next_one(conference: Conference, people: list[Person]) -> uuid.UUID | None:
    """Return the first who gets nothing yet."""
    served = {copy.person_id for copy in conference.copies}
    return next((person.id for person in people if person.id not in served), None)


class CopyRow(QWidget):
    """One copy."""

    def __init__(self, changes: Changes, copy_id: uuid.UUID, name: str) -> None:
        super().__init__()
        self._changes = changes
        self._copy_id = copy_id
        self._name = name
        self._document = name_control(ChoiceBox(wide=12), f"Document for {name}")
        self._document.picked.connect(lambda key: self._set("document", key))
        self._extent = name_control(ChoiceBox(wide=9), f"How much of it {name} gets")
        self._extent.picked.connect(lambda key: self._set("extent", key))
        self._field = name_control(line_edit("how it is sent"), f"How it is sent to {name}")
        self._field.setCompleter(QCompleter(list(WAYS), self._field))
        self._how = changes.text(self._field, f"Change how {name} gets the copy", self._write_how)
        remove = button("Take away", "plain", name=f"Take away the copy for {name}")
        remove.clicked.connect(self._take_away)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.addWidget(label(name, wrap=True), 0, 0, 1, 2)
        grid.addWidget(remove, 0, 2, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self._document, 1, 0)
        grid.addWidget(self._extent, 1, 1)
        grid.addWidget(self._field, 1, 2)
        for column, share in enumerate((4, 3, 4)):
            grid.setColumnStretch(column, share)

    def show_copy(self, copy: Copy) -> None:
        """Show what the store has."""
        known = {key for key, _ in DOCUMENTS}
        own = () if copy.document in known else ((copy.document, copy.document),)
        self._document.show_choices([*DOCUMENTS, *own], copy.document)
        extents = {key for key, _ in EXTENTS}
        other = () if copy.extent in extents else ((copy.extent, copy.extent),)
        self._extent.show_choices([*EXTENTS, *other], copy.extent)
        self._how.show(copy.sent_how)

    def _set(self, column: str, value: str) -> None:
        self._change(f"Change the copy for {self._name}", lambda copy: setattr(copy, column, value))

    def _write_how(self, conference: Conference, text: str) -> None:
        for copy in conference.copies:
            if copy.id == self._copy_id:
                copy.sent_how = text

    def _change(self, what: str, change: Callable[[Copy], None]) -> None:
        def on_conference(conference: Conference) -> None:
            for copy in conference.copies:
                if copy.id == self._copy_id:
                    change(copy)

        self._changes.run(what, on_conference)

    def _take_away(self) -> None:
        def change(conference: Conference) -> None:
            for copy in [copy for copy in conference.copies if copy.id == self._copy_id]:
                conference.copies.remove(copy)

        self._changes.take_away(
            f"Take away the copy for {self._name}", change, f"The copy for {self._name} is taken away."
        )
