"""Everything about one person. No field has to be filled; those that do not apply to a person are left out."""

from __future__ import annotations

import uuid

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.models.conference import Conference
from app.models.person import Person, PersonKind
from app.models.preparing import become, keep_birth
from app.ui.desk import Desk
from app.ui.prepare.changes import RowChanges
from app.ui.prepare.contacts import ContactsCard
from app.ui.prepare.fields import Fields
from app.ui.prepare.ties import TiesCard
from app.ui.prepare.words import KINDS, listed_name
from app.ui.widgets.autosave import TextBinding
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.form import button, label, line_edit
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.moment_field import NOT_A_DAY_LONG_AGO, DayField, doubt_of
from app.ui.widgets.rows import Card
from app.ui.widgets.withhold import Withhold
from app.ui.wording import age_words

WITH_AGENCY = (PersonKind.PROFESSIONAL, PersonKind.ADVOCATE)


class PersonForm(QWidget):
    """The form of one person, kept as long as the person is there. ``taken_away`` asks to take them away."""

    taken_away = Signal(object)

    def __init__(self, desk: Desk, person_id: uuid.UUID) -> None:
        super().__init__()
        self._changes = RowChanges(desk, Person, person_id)
        self._desk = desk
        self._texts: dict[str, TextBinding] = {}
        self._lines: dict[str, QLineEdit] = {}
        self._about = Card("")
        self._age = label("", "quiet")
        self._remove = button("Take away", "plain", name="Take this person away")
        self._remove.clicked.connect(lambda: self.taken_away.emit(person_id))
        self._about.top.addWidget(self._age)
        self._whom = Withhold(desk, "this person", Person)
        self._about.top.addWidget(self._whom)
        self._about.top.addWidget(self._remove)
        self._fields = Fields()
        self._about.column.addWidget(self._fields)
        self._make_names()
        self._make_birth()
        self._make_work()
        self._make_needs()
        self._ties = TiesCard(desk, person_id)
        self._contacts = ContactsCard(desk, person_id)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for card in (self._about, self._ties, self._contacts):
            column.addWidget(card)
        column.addStretch(1)

    def show_conference(self, conference: Conference) -> None:
        """Show this person out of a snapshot."""
        person = conference.family.person(self._changes.key)
        if person is None:
            return
        self._about.heading.setText(listed_name(person))
        self._whom.show_row(conference, person.id)
        age = age_words(person, conference.held_on)
        self._age.setText(age if not age.isdigit() else f"{age} years old")
        for column, binding in self._texts.items():
            binding.show(getattr(person, column))
        self._kind.show_choices(list(KINDS.items()), person.kind)
        self._born.show_moment(person.born_on)
        self._due.show_moment(person.due_on)
        others = [other for other in conference.family.people if other is not person and not other.is_professional]
        choices = [(other.id, listed_name(other)) for other in others]
        self._speaks_for.show_choices([(None, "Nobody noted"), *choices], person.speaks_for_id)
        self._leave_out(person)
        self._ties.setVisible(person.kind in (PersonKind.FAMILY, PersonKind.NETWORK) or bool(person.ties))
        self._ties.show_person(person)
        self._contacts.show_person(person)

    def focus_name(self) -> None:
        """Put the keyboard into the first name."""
        self._lines["name"].setFocus()

    # -- making

    def _make_names(self) -> None:
        self._line("name", "Name, as the family says it", "Nan")
        self._line("record_name", "Name in the record", "Maureen Marsh")
        self._line("sort_name", "Name for sorting", "Marsh, Maureen")
        self._line("latin_name", "Name in Latin letters", "where it is written in others")
        self._kind = self._fields.add("Who they are here", ChoiceBox(wide=12))
        self._kind.picked.connect(self._become)

    def _make_birth(self) -> None:
        self._born = self._fields.add("Born", DayField(self._desk, "7 April 2016", with_year=True))
        self._due = self._fields.add("Due, before birth", DayField(self._desk, "3 September 2026"))
        self._born.kept.connect(lambda _: self._keep_birth())
        self._due.kept.connect(lambda _: self._keep_birth())
        self._line("age_text", "Age, where the day is not known", "about 60")
        self._line("sex", "Sex", "")

    def _make_work(self) -> None:
        self._line("role", "Role", "grandmother, head teacher")
        self._line("agency", "Agency", "Police, school, health visiting")
        self._line("school", "School or nursery", "")
        self._speaks_for = self._fields.add("Speaks for", ChoiceBox(wide=12))
        self._speaks_for.picked.connect(
            lambda key: self._changes.put("Change whom the advocate speaks for", "speaks_for_id", key)
        )

    def _make_needs(self) -> None:
        self._line("first_language", "First language", "")
        self._line("interpreter", "Interpreter", "needed for, booked with")
        self._line("format_needs", "How they read or hear best", "easy read, large print, Welsh copy")
        field = GrowingText("Only for those who prepare: it is not printed in the record.")
        self._texts["notes"] = self._changes.text(
            self._fields.add("Notes", field, span=3), "Change notes on a person", "notes"
        )
        self._about.column.addWidget(doubt_of([self._born, self._due], NOT_A_DAY_LONG_AGO))

    def _line(self, column: str, text: str, example: str) -> None:
        field = self._fields.add(text, line_edit(example))
        self._lines[column] = field
        self._texts[column] = self._changes.text(field, f"Change {text.split(',')[0].lower()}", column)

    # -- changing

    def _leave_out(self, person: Person) -> None:
        """Show the fields that apply, and those with something in them."""
        child, works = person.is_child, person.kind in WITH_AGENCY
        applies: dict[QWidget, bool] = {
            self._born: not works or person.born_on is not None,
            self._due: child and (person.born_on is None or person.due_on is not None),
            self._speaks_for: person.kind is PersonKind.ADVOCATE or person.speaks_for_id is not None,
        }
        for column, usual in (
            ("age_text", not works and person.born_on is None and not person.is_unborn),
            ("sex", child and not person.is_unborn),
            ("role", not child),
            ("agency", works),
            ("school", child and not person.is_unborn),
        ):
            applies[self._lines[column]] = usual or bool(getattr(person, column))
        self._fields.show_fields(applies)

    def _keep_birth(self) -> None:
        born, due = self._born.moment, self._due.moment
        self._changes.run(
            "Change date of birth", lambda person: keep_birth(person, born, due), refused=self._show_birth
        )

    def _show_birth(self) -> None:
        """Show the days the store has, where it refused others."""
        if self._desk.conference is not None and (person := self._desk.conference.family.person(self._changes.key)):
            self._born.show_moment(person.born_on)
            self._due.show_moment(person.due_on)

    def _become(self, kind: PersonKind) -> None:
        self._changes.run("Change who somebody is", lambda person: become(person, kind))
