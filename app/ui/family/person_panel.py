"""One person beside the family tree: what they are to each child and to other grown-ups, and what the signs show."""

from __future__ import annotations

import uuid
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.bond import bonds_of
from app.models.conference import Conference
from app.models.person import Person
from app.models.preparing import keep_death
from app.ui.changes import Changes
from app.ui.family.bonds_card import BondsCard
from app.ui.prepare.changes import RowChanges
from app.ui.prepare.fields import Fields
from app.ui.prepare.scrolling import ScrollPage
from app.ui.prepare.ties import TiesCard
from app.ui.prepare.words import about_person, listed_name
from app.ui.shell.keys import KEYS
from app.ui.widgets.form import button, label, line_edit
from app.ui.widgets.moment_field import NOT_A_DAY_LONG_AGO, DayField, doubt_of
from app.ui.widgets.rows import Card, order_tabs
from app.ui.widgets.withhold import Withhold


class PersonPanel(ScrollPage):
    """``closed`` asks to go back to the tree, ``details_wanted`` for the whole form in Prepare."""

    closed = Signal()
    details_wanted = Signal(object)

    def __init__(self, changes: Changes, person_id: uuid.UUID) -> None:
        super().__init__()
        self.person_id = person_id
        self._row = RowChanges(changes.desk, Person, person_id)
        self._about = Card("")
        self._whom = Withhold(changes.desk, "this person", Person)
        help_text = f"Back to the family tree ({KEYS['family_close'].keys})"
        self._close = button("Close", "plain", help_text=help_text, name="Close this person")
        self._close.clicked.connect(self.closed)
        self._who = label("", "quiet", wrap=True)
        self._details = button("Open in Prepare", "link", name="All details in Prepare")
        self._details.clicked.connect(lambda: self.details_wanted.emit(person_id))
        self._fields = Fields(letters=14, most=2)
        self._name_field = self._fields.add("Name, as the family says it", line_edit(), span=2)
        self._name = self._row.text(self._name_field, "Change name", "name")
        self._sex_field = self._fields.add("Sex", line_edit("if it is to be shown"))
        self._sex = self._row.text(self._sex_field, "Change sex", "sex")
        self._died = self._fields.add("Died on", DayField(changes.desk, "7 April 2016", with_year=True))
        self._died.kept.connect(self._keep_death)
        self._doubt = doubt_of([self._died], NOT_A_DAY_LONG_AGO)
        self._ties = TiesCard(changes.desk, person_id, narrow=True)
        self._bonds = BondsCard(changes, person_id)
        self._person: Person | None = None
        self._lay_out()
        escape = QShortcut(QKeySequence(KEYS["family_close"].keys), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.closed)

    def show_conference(self, conference: Conference) -> None:
        """Show this person out of a snapshot."""
        person = conference.family.person(self.person_id)
        if person is None:
            return
        self._person = person
        self._about.heading.setText(listed_name(person))
        self._whom.show_row(conference, person.id)
        about = about_person(person, conference.held_on)
        self._who.setText(about)
        self._name.show(person.name)
        self._sex.show(person.sex)
        self._died.show_moment(person.died_on)
        self._fields.show_fields({self._sex_field: not person.is_unborn})
        self._ties.setVisible(not person.is_professional or bool(person.ties))
        self._ties.show_person(person)
        parental = bool(person.ties) or bool(bonds_of(conference.family, person))
        self._bonds.setVisible(parental if person.is_child or person.is_professional else True)
        self._bonds.show_person(conference, person)
        order_tabs(self.page)

    def focus_first(self) -> None:
        """Go to the name."""
        self._name_field.setFocus()

    def _lay_out(self) -> None:
        self._about.top.addWidget(self._whom)
        self._about.top.addWidget(self._close)
        column = self._about.column
        column.setSpacing(8)
        line = QHBoxLayout()
        line.addWidget(self._who, 1)
        line.addWidget(self._details)
        column.addLayout(line)
        column.addWidget(self._fields)
        column.addWidget(self._doubt)
        whole = QVBoxLayout(self.page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        for card in self._cards():
            whole.addWidget(card)
        whole.addStretch(1)

    def _cards(self) -> tuple[QWidget, ...]:
        return self._about, self._ties, self._bonds

    def _keep_death(self, day: date | None) -> None:
        self._row.run("Change date of death", lambda person: keep_death(person, day), refused=self._show_death)

    def _show_death(self) -> None:
        """Show the day the store has, where it refused another."""
        if self._person is not None:
            self._died.show_moment(self._person.died_on)
