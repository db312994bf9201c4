"""What agencies and the family say to the decision."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout

from app.models.conference import Conference
from app.models.deciding import other_agencies_agree, people_deciding, take_stance, view_of
from app.models.outcome import Stance
from app.ui.changes import Changes
from app.ui.outcome.view_row import STANCES, ViewKey, ViewRow
from app.ui.widgets.choices import ChoiceBox, Options
from app.ui.widgets.form import button, label, name_control
from app.ui.widgets.rows import Card, Rows


@dataclass(frozen=True, slots=True)
class _Line:
    """One line: whose view it is, as shown."""

    key: ViewKey
    name: str
    role: str


class ViewsCard(Card):
    """A line for everybody who was there, agencies before family, and more lines where somebody wants one."""

    def __init__(self, changes: Changes) -> None:
        super().__init__(
            "What agencies and family say", "Ask each one. Who does not agree gives reasons; they stand in the record."
        )
        self._changes = changes
        self._people: dict[str, uuid.UUID] = {}
        self._lines: dict[ViewKey, _Line] = {}
        self._empty = label("Nobody is marked as here yet. Mark who came in the step Prepare.", "quiet", wrap=True)
        rows = QVBoxLayout()
        rows.setSpacing(8)
        self.column.addWidget(self._empty)
        self.column.addLayout(rows)
        self.rows: Rows[ViewKey, ViewRow] = Rows(rows, self._make)
        self._agree = button(
            "All other agencies agree", help_text="Note that every agency here that said nothing else agrees"
        )
        self._agree.clicked.connect(lambda: changes.run("All other agencies agree", other_agencies_agree))
        self.column.addWidget(self._agree, 0, Qt.AlignmentFlag.AlignLeft)
        self._make_foot()

    def show_conference(self, conference: Conference) -> None:
        """Show the views of a snapshot."""
        lines = _lines(conference)
        self._lines = {line.key: line for line in lines}
        self._empty.setVisible(not lines)
        for key, row in self.rows.show(list(self._lines)):
            row.show_view(view_of(conference, *key))
        silent = [line for line in lines if line.key.person_id and view_of(conference, *line.key) is None]
        agencies = {person.id for person in people_deciding(conference) if person.is_professional}
        self._agree.setVisible(any(line.key.person_id in agencies for line in silent))
        self._show_choices(conference)

    def _make_foot(self) -> None:
        self._who = QComboBox()
        self._who.setEditable(True)
        name_control(self._who, "Whose view to add", "Choose a person, or write an agency")
        self._who.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._who.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._who.setMinimumContentsLength(14)
        field = self._who.lineEdit()
        if field is not None:
            field.setPlaceholderText("Somebody else, or an agency")
        self._child = name_control(ChoiceBox(wide=10), "For which child")
        self._stance = Options("Add this view", STANCES)
        self._stance.chosen.connect(self._add)
        if field is not None:
            field.returnPressed.connect(self._stance.buttons[Stance.AGREES.value].setFocus)
        row = QHBoxLayout()
        row.addWidget(self._who, 3)
        row.addWidget(self._child, 2)
        self.column.addLayout(row)
        self.column.addWidget(self._stance)

    def _show_choices(self, conference: Conference) -> None:
        grown = [person for person in conference.family.people if not person.is_child]
        people = {person.written_name: person.id for person in grown}
        if people != self._people:
            typed = self._who.currentText()
            self._people = people
            self._who.clear()
            self._who.addItems(list(people))
            self._who.setCurrentIndex(-1)
            self._who.setEditText(typed)
        children = [(child.id, f"for {child.shown_name}") for child in conference.children_here]
        self._child.show_choices([(None, "for all children"), *children], self._child.key)

    def _add(self, stance: str) -> None:
        """Add the view of whoever stands in the field, and go back to it for the next."""
        who = self._who.currentText().strip()
        child_id: uuid.UUID | None = self._child.key
        person_id = self._people.get(who)
        self._stance.show_answer("")
        self._who.setFocus()
        if not who:
            self._changes.desk.tell("Say whose view it is first: choose a person, or write the agency.")
            return

        def change(conference: Conference) -> None:
            agency = "" if person_id else who
            take_stance(conference, Stance(stance), person_id=person_id, agency=agency, child_id=child_id)

        self._changes.run(f"{who} {stance}", change)
        self._who.setCurrentIndex(-1)
        self._who.clearEditText()

    def _make(self, key: ViewKey) -> ViewRow:
        line = self._lines[key]
        return ViewRow(self._changes, key, line.name, line.role)


def _lines(conference: Conference) -> list[_Line]:
    """Return a line for everybody asked, then for every other view there is."""
    children = {child.id: child.shown_name for child in conference.family.children}
    lines = [
        _Line(ViewKey(person.id), person.written_name, _role(person.role, person.agency))
        for person in people_deciding(conference)
    ]
    known = {line.key for line in lines}
    for view in conference.agency_views:
        key = ViewKey(view.person_id, "" if view.person_id else view.agency, view.child_id)
        if key in known:
            continue
        role = _role(view.person.role, view.person.agency) if view.person is not None else ""
        about = f"for {children[view.child_id]}" if view.child_id in children else ""
        name = view.person.written_name if view.person is not None else view.agency
        lines.append(_Line(key, name, " · ".join(part for part in (about, role) if part)))
    return lines


def _role(role: str, agency: str) -> str:
    return role if agency.casefold() in role.casefold() else ", ".join(part for part in (role, agency) if part)
