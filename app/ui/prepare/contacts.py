"""How to reach or find a person: addresses, phones, schools. Each is a row of its own, so that each can be withheld."""

from __future__ import annotations

import uuid

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.conference import Conference
from app.models.order import next_position
from app.models.person import ContactDetail, ContactKind, Person
from app.ui.desk import Desk
from app.ui.prepare.changes import RowChanges
from app.ui.prepare.words import CONTACTS
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.form import button, line_edit, name_control
from app.ui.widgets.rows import Card, Rows
from app.ui.widgets.withhold import Withhold

CHOICES = list(CONTACTS.items())


class ContactsCard(Card):
    """The contacts there are, and a line to add one: Enter adds and stays."""

    def __init__(self, desk: Desk, person_id: uuid.UUID) -> None:
        super().__init__("How to reach them")
        self._desk = desk
        column = QVBoxLayout()
        column.setSpacing(8)
        self.column.addLayout(column)
        self._rows: Rows[uuid.UUID, ContactRow] = Rows(column, lambda key: ContactRow(desk, key))
        self.column.addWidget(AddContact(desk, person_id))

    def show_person(self, person: Person) -> None:
        """Show a person out of a snapshot."""
        contacts = {contact.id: contact for contact in person.contacts}
        for key, row in self._rows.show(list(contacts)):
            row.show_contact(self._desk.conference, contacts[key])


class ContactRow(QWidget):
    """Kind, value, and what it is for."""

    def __init__(self, desk: Desk, contact_id: uuid.UUID) -> None:
        super().__init__()
        self._changes = RowChanges(desk, ContactDetail, contact_id)
        self._kind = name_control(ChoiceBox(wide=7), "Kind of contact")
        self._kind.picked.connect(lambda kind: self._changes.put("Change a contact", "kind", kind))
        value = name_control(line_edit(), "Contact")
        what_for = name_control(line_edit("home, mobile, work"), "What the contact is for")
        self._value = self._changes.text(value, "Change a contact", "value")
        self._label = self._changes.text(what_for, "Change what a contact is for", "label")
        self._value_field = value
        self._remove = button("Take away", "plain", name="Take the contact away")
        self._remove.clicked.connect(lambda: self._changes.take_away("Take away a contact", "Contact taken away."))
        self._whom = Withhold(desk, "the contact", ContactDetail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget, share in ((self._kind, 0), (value, 5), (what_for, 2), (self._whom, 0), (self._remove, 0)):
            row.addWidget(widget, share)

    def show_contact(self, conference: Conference | None, contact: ContactDetail) -> None:
        """Show a contact out of a snapshot."""
        self._kind.show_choices(CHOICES, contact.kind)
        self._value.show(contact.value)
        self._label.show(contact.label)
        what = f"{CONTACTS[contact.kind].lower()} {contact.value}".strip()
        self._remove.setAccessibleName(f"Take away {what}")
        self._whom.setAccessibleName(f"Who may not have {what}")
        self._whom.show_row(conference, contact.id)


class AddContact(QWidget):
    """A line that becomes a contact on Enter, or when it is left: nothing typed is lost."""

    def __init__(self, desk: Desk, person_id: uuid.UUID) -> None:
        super().__init__()
        self._changes = RowChanges(desk, Person, person_id)
        self._kind = name_control(ChoiceBox(wide=7), "Kind of the new contact")
        self._kind.show_choices(CHOICES, ContactKind.PHONE)
        self._field = name_control(line_edit("Add a contact: write it and press Enter"), "Add a contact")
        self._field.setProperty("kind", "add")
        self._field.editingFinished.connect(self.flush)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._kind)
        row.addWidget(self._field, 1)
        desk.register(self)
        self.destroyed.connect(lambda: desk.unregister(self))

    @property
    def waiting(self) -> bool:
        """True while something typed is not sent to the store yet."""
        return bool(self._field.text().strip())

    def flush(self) -> None:
        """Add what is typed."""
        value, kind = self._field.text().strip(), self._kind.key
        if not value:
            return
        self._field.clear()

        def add(person: Person) -> None:
            contact = ContactDetail(kind=kind, value=value, position=next_position(person.contacts))
            person.contacts.append(contact)

        self._changes.run("Add a contact", add)
