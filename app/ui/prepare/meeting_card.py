"""When and why people meet, who chairs, and which children it is about."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QCheckBox

from app.export.wording import capitalised
from app.models.conference import Conference, ConferenceKind
from app.models.person import Person
from app.models.preparing import include_child, keep_held_on, keep_strategy_on
from app.practice.nations import nation
from app.ui.desk import Desk
from app.ui.prepare.changes import RowChanges
from app.ui.prepare.fields import Fields
from app.ui.prepare.own_day import OwnDay, first_counted
from app.ui.prepare.urgency import UrgencyFields
from app.ui.prepare.words import listed_name
from app.ui.widgets.choices import ChoiceBox, Options
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import label, line_edit, name_control
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.moment_field import DayField, doubt_of
from app.ui.widgets.rows import Card

QUORATE = {True: "yes", False: "no", None: ""}


class MeetingCard(Card):
    """The fields of the conference row."""

    def __init__(self, desk: Desk, conference_id: uuid.UUID) -> None:
        super().__init__("The conference")
        self._changes = RowChanges(desk, Conference, conference_id)
        self._conference: Conference | None = None
        fields = self._fields = Fields(most=2)
        self.column.addWidget(fields)
        self._kind = fields.add("What kind of meeting", ChoiceBox(wide=14))
        self._kind.picked.connect(lambda kind: self._changes.put("Change the kind of meeting", "kind", kind))
        self._own_day = OwnDay()
        self._day = fields.add("Day of the meeting", DayField(desk), below=self._own_day.words)
        self._day.kept.connect(self._keep_day)
        reason = fields.add("Why we meet", GrowingText("In a sentence or two: what led to this meeting?", 2), span=2)
        self._reason = self._changes.text(reason, "Change why we meet", "reason")
        self._strategy = fields.add("Day of the strategy discussion", DayField(desk))
        self._strategy.kept.connect(self._keep_strategy)
        note = fields.add("Note on the strategy discussion", line_edit())
        self._strategy_note = self._changes.text(note, "Change the note on the strategy discussion", "strategy_note")
        self._own_day.speak_for(self._day, note)
        self._note, self._counted = note, "day of the strategy discussion"
        self._urgency = UrgencyFields(desk, self._changes, fields)
        self._chair = fields.add("Chair", ChoiceBox(wide=14))
        self._minutes = fields.add("Minute-taker", ChoiceBox(wide=14))
        self._chair.picked.connect(lambda key: self._choose("Choose the chair", "chair_id", key))
        self._minutes.picked.connect(lambda key: self._choose("Choose the minute-taker", "minute_taker_id", key))
        self._make_quorate()
        self.column.addWidget(doubt_of([self._day, self._strategy, self._urgency.day]))

    def show_conference(self, conference: Conference) -> None:
        """Show a snapshot."""
        self._conference = conference
        words = nation(conference.family.nation.value)
        kinds = [(kind, capitalised(words.meeting_of(kind.value))) for kind in ConferenceKind]
        self._kind.show_choices(kinds, conference.kind)
        self._name_start(first_counted(words))
        self._day.show_moment(conference.held_on)
        self._strategy.show_moment(conference.strategy_on)
        self._reason.show(conference.reason)
        self._strategy_note.show(conference.strategy_note)
        self._show_people(conference)
        self._quorate.show_answer(QUORATE[conference.quorate])
        self._quorate_note.show(conference.quorate_note)
        self._own_day.show_conference(conference, words)
        self._urgency.show_conference(conference)

    def focus_first(self) -> None:
        """Go to the kind of meeting."""
        self._kind.setFocus()

    def _name_start(self, counted: str) -> None:
        """Call the day that the first meeting is counted from what the nation calls it."""
        if counted != self._counted:
            self._counted = counted
            self._fields.rename(self._strategy, capitalised(counted))
            self._fields.rename(self._note, f"Note on the {counted.removeprefix('day of the ')}")

    def _make_quorate(self) -> None:
        self._quorate = self._fields.add(
            "Are enough agencies here to decide?", Options("Enough agencies to decide", (("yes", "Yes"), ("no", "No")))
        )
        self._quorate.chosen.connect(self._set_quorate)
        note = self._fields.add("Note on that", line_edit("who is missing, and why it goes on"))
        note.setAccessibleName("Note on enough agencies")
        self._quorate_note = self._changes.text(note, "Change the note on enough agencies", "quorate_note")

    def _show_people(self, conference: Conference) -> None:
        family = conference.family.people
        able = [person for person in family if not person.is_child]
        able.sort(key=lambda person: not person.is_professional)
        choices: list[tuple[uuid.UUID | None, str]] = [(None, "Nobody chosen")]
        choices += [(person.id, _with_role(person)) for person in able]
        self._chair.show_choices(choices, conference.chair_id)
        self._minutes.show_choices(choices, conference.minute_taker_id)

    # -- changing

    def _keep_day(self, day: date | None) -> None:
        self._changes.run("Set the day of the meeting", lambda one: keep_held_on(one, day), refused=self._put_back)

    def _keep_strategy(self, day: date | None) -> None:
        self._changes.run(
            "Set the day of the strategy discussion", lambda one: keep_strategy_on(one, day), refused=self._put_back
        )

    def _choose(self, what: str, column: str, key: uuid.UUID | None) -> None:
        self._changes.run(what, lambda one: setattr(one, column, key), refused=self._put_back)

    def _set_quorate(self, answer: str) -> None:
        quorate = {"yes": True, "no": False}.get(answer)
        self._changes.put("Say whether enough agencies are here", "quorate", quorate)

    def _put_back(self) -> None:
        """Show again what the store has, where a choice was refused."""
        if self._conference is not None:
            self.show_conference(self._conference)


class ChildrenCard(Card):
    """A check for each child of the family."""

    def __init__(self, desk: Desk, conference_id: uuid.UUID) -> None:
        super().__init__("The children this conference is about")
        self._changes = RowChanges(desk, Conference, conference_id)
        self._conference: Conference | None = None
        self._checks: dict[uuid.UUID, QCheckBox] = {}
        self._flow = FlowLayout(spacing=14)
        self._empty = label("No child yet. Add the children on the tab People.", "quiet", wrap=True)
        self.column.addWidget(self._empty)
        self.column.addLayout(self._flow)

    def show_conference(self, conference: Conference) -> None:
        """Show a snapshot."""
        self._conference = conference
        children = {child.id: child for child in conference.family.children}
        self._empty.setVisible(not children)
        for key in self._checks.keys() - children.keys():
            self._checks.pop(key).deleteLater()
        here = {child.id for child in conference.children_here}
        for key, child in children.items():
            check = self._checks.get(key)
            if check is None:
                check = self._checks[key] = QCheckBox()
                check.clicked.connect(self._includes(key))
                self._flow.addWidget(check)
            name = listed_name(child)
            check.setText(name.replace("&", "&&"))
            name_control(check, f"About {name}")
            check.setChecked(key in here)

    def _includes(self, key: uuid.UUID) -> Callable[[bool], None]:
        def include(included: bool) -> None:
            def change(conference: Conference) -> None:
                child = conference.family.person(key)
                if child is not None:
                    include_child(conference, child, included=included)

            self._changes.run("Choose the children of the conference", change, refused=self._put_back)

        return include

    def _put_back(self) -> None:
        if self._conference is not None:
            self.show_conference(self._conference)


def _with_role(person: Person) -> str:
    about = person.role or person.agency
    return f"{listed_name(person)} ({about})" if about and person.shown_name != about else listed_name(person)
