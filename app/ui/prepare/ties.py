"""What a person is to each child of the family."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from app.models.person import Person, Relation, Tie
from app.models.preparing import tie_to
from app.ui.desk import Desk
from app.ui.prepare.changes import RowChanges
from app.ui.prepare.words import RELATIONS, listed_name
from app.ui.widgets.autosave import TextBinding
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import label, line_edit, name_control
from app.ui.widgets.rows import Card, Rows
from app.ui.widgets.withhold import Withhold

NONE = "Not noted"
NAME_LETTERS = 9
NOTE_LETTERS = 18


class TiesCard(Card):
    """A line for each child. ``narrow`` leaves out the notes, and shows from whom each line is kept instead."""

    def __init__(self, desk: Desk, person_id: uuid.UUID, *, narrow: bool = False) -> None:
        super().__init__(
            "What they are to each child", "Parents, and whoever has parental responsibility, are asked first."
        )
        self._changes = RowChanges(desk, Person, person_id)
        self._narrow = narrow
        self._names: dict[uuid.UUID, str] = {}
        column = QVBoxLayout()
        column.setSpacing(8)
        self.column.addLayout(column)
        self._rows: Rows[uuid.UUID, TieRow] = Rows(column, self._make)

    def show_person(self, person: Person) -> None:
        """Show a person out of a snapshot."""
        self._names = {child.id: listed_name(child) for child in person.family.children if child is not person}
        ties = {tie.child_id: tie for tie in person.ties}
        for key, row in self._rows.show(list(self._names)):
            row.show_tie(self._names[key], ties.get(key))

    def _make(self, child_id: uuid.UUID) -> TieRow:
        return TieRow(self._changes, child_id, self._names[child_id], narrow=self._narrow)


class TieRow(QWidget):
    """Relation, parental responsibility, home, and a note. The tie is made when something is first said of it."""

    def __init__(self, changes: RowChanges[Person], child_id: uuid.UUID, name: str, *, narrow: bool) -> None:
        super().__init__()
        self._changes = changes
        self._child_id = child_id
        self._tie_id: uuid.UUID | None = None
        self._child = label(name, "child")
        self._relation = name_control(ChoiceBox(wide=14), f"Relation to {name}")
        self._relation.picked.connect(self._relate)
        self._responsible = name_control(QCheckBox("Parental responsibility"), f"Parental responsibility for {name}")
        self._lives_with = name_control(QCheckBox("Lives with"), f"Lives with {name}")
        for check, column in ((self._responsible, "parental_responsibility"), (self._lives_with, "lives_with")):
            check.clicked.connect(lambda on, column=column: self._put(column, on))
        self._field = name_control(line_edit("Note"), f"Note on the tie to {name}")
        self._note = TextBinding(self._field, changes.desk, "Change a note on a tie", self._write)
        self._whom = Withhold(changes.desk, f"what they are to {name}", Tie)
        self._narrow = narrow
        self._lay_out()
        self._field.setVisible(not narrow)

    def show_tie(self, name: str, tie: Tie | None) -> None:
        """Show the tie of a snapshot; None where nothing is said yet."""
        self._tie_id = tie.id if tie is not None else None
        self._child.setText(name)
        self._relation.show_choices([(None, NONE), *RELATIONS.items()], tie.relation if tie is not None else None)
        self._responsible.setChecked(tie is not None and tie.parental_responsibility)
        self._lives_with.setChecked(tie is not None and tie.lives_with)
        self._note.show(tie.note if tie is not None else "")
        if self._narrow:
            self._whom.show_row(self._changes.desk.conference, self._tie_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the note on a line of its own where there is little room."""
        super().resizeEvent(event)
        letter = self.fontMetrics().averageCharWidth()
        self._child.setFixedWidth(min(letter * NAME_LETTERS, self.width() // 4))
        narrow = self.width() < self._left.sizeHint().width() + letter * NOTE_LETTERS
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def _lay_out(self) -> None:
        self._left = FlowLayout(spacing=10)
        for widget in (self._child, self._relation, self._whom, self._responsible, self._lives_with):
            self._left.addWidget(widget)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self._left)
        self._box.addWidget(self._field, 1)

    # -- changing

    def _relate(self, relation: Relation | None) -> None:
        if relation is not None:
            self._change("Change a relation", lambda tie: setattr(tie, "relation", relation))
        elif self._tie_id is not None:
            RowChanges(self._changes.desk, Tie, self._tie_id).take_away(
                "Take away a relation", f"What they are to {self._child.text()}: taken away."
            )

    def _put(self, column: str, on: bool) -> None:
        self._change("Change a tie", lambda tie: setattr(tie, column, on))

    def _write(self, session: Session, text: str) -> None:
        self._tie(session.get_one(Person, self._changes.key)).note = text

    def _change(self, label: str, change: Callable[[Tie], None]) -> None:
        self._changes.run(label, lambda person: change(self._tie(person)))

    def _tie(self, person: Person) -> Tie:
        child = next(child for child in person.family.children if child.id == self._child_id)
        return tie_to(person, child)
