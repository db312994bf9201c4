"""The tab "What we tried": person by person, with what got in the way on both sides."""

from __future__ import annotations

import uuid
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from app.models.conference import Conference
from app.models.engagement import notes_on, others_to_work_with, people_worked_with
from app.models.person import Person
from app.practice.prompts import prompt
from app.ui.changes import Changes
from app.ui.prepare.words import RELATIONS, listed_name
from app.ui.theme import Theme
from app.ui.together.page import TogetherPage
from app.ui.together.person_card import PersonCard
from app.ui.together.questions import QuestionsCard
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import button, name_control
from app.ui.widgets.rows import Card, Rows

Key = uuid.UUID | None
"""Whom a card is about; None for the family as a whole."""
THE_FAMILY = "The whole family"
MEN_TOO = "Fathers and other men who matter to a child belong here too."
WHO_READS = "In the record each of the family reads what is about themselves; staff read all of it."


class EngagementPage(TogetherPage):
    """A card for each person about whom something is noted; below it whom one could write about."""

    def __init__(self, changes: Changes, theme: Theme) -> None:
        super().__init__(theme, [QuestionsCard("Questions that help", "engagement")])
        self._changes = changes
        self._begun: list[Key] = []
        """Whose card is open although the store has nothing of it yet."""
        self._conference: Conference | None = None
        cards = QVBoxLayout()
        cards.setSpacing(14)
        self.left.insertLayout(0, cards)
        self.rows: Rows[Key, PersonCard] = Rows(cards, self._make)
        self._whom = WhomCard()
        self._whom.chosen.connect(self._begin)
        self.put(self._whom)

    def show_conference(self, conference: Conference) -> None:
        """Show a snapshot."""
        self._conference = conference
        for _, card in self.rows.show(self._keys(conference)):
            card.show_conference(conference)
        self._whom.leave_out = frozenset(self.rows.rows)
        self._whom.show_conference(conference)
        self.order()

    def _keys(self, conference: Conference) -> list[Key]:
        """Return whose cards to show: those of whom something is noted, and those just begun."""
        people: list[Key] = [None, *(person.id for person in people_worked_with(conference))]
        people += [key for key in self._begun if key not in people]
        noted = {key for key in people if notes_on(conference.family, key)}
        self._begun = [key for key in self._begun if key not in noted]
        return [key for key in people if key in noted or key in self._begun]

    def _make(self, key: Key) -> PersonCard:
        person = self._conference.family.person(key) if self._conference is not None else None
        name = listed_name(person) if person is not None else THE_FAMILY
        card = PersonCard(self._changes, key, name, _about(person))
        card.rows.emptied.connect(partial(self._close, key))
        card.rows.lines_changed.connect(self.order)
        return card

    def _begin(self, key: Key) -> None:
        if key not in self._begun:
            self._begun.append(key)
        if self._conference is not None:
            self.show_conference(self._conference)
            card = self.rows.rows[key]
            card.show()  # at once, so that the keyboard can go there
            card.rows.begin()

    def _close(self, key: Key) -> None:
        self._begun = [one for one in self._begun if one != key]
        if self._conference is not None:
            self.show_conference(self._conference)
        self._whom.focus_first()


class WhomCard(Card):
    """Names to press, and a list of everybody else. ``chosen`` comes with a person's key, or None for the family."""

    chosen = Signal(object)

    def __init__(self) -> None:
        words = prompt("engagement")
        super().__init__(words.title, f"{words.hint} {MEN_TOO} {WHO_READS}")
        self.leave_out: frozenset[Key] = frozenset()
        self._buttons: dict[Key, QPushButton] = {}
        self._flow = FlowLayout(spacing=8)
        self.column.addLayout(self._flow)
        self._others = name_control(ChoiceBox(wide=16), "Somebody else, to write down what was tried")
        self._others.picked.connect(self._pick)
        self.column.addWidget(self._others, 0, Qt.AlignmentFlag.AlignLeft)

    def show_conference(self, conference: Conference) -> None:
        """Offer whoever has no card yet."""
        offered: dict[Key, str] = {person.id: listed_name(person) for person in people_worked_with(conference)}
        offered[None] = THE_FAMILY
        for key in [key for key in self._buttons if key not in offered]:
            self._buttons.pop(key).deleteLater()
        for key, name in offered.items():
            made = self._buttons.get(key)
            if made is None:
                made = self._buttons[key] = button(name, name=f"Write down what was tried with {name}")
                made.clicked.connect(partial(self._press, key))
                self._flow.addWidget(made)
            made.setText(name.replace("&", "&&"))
            made.setVisible(key not in self.leave_out)
        self.heading.setText("Who else?" if self.leave_out else prompt("engagement").title)
        others = [(one.id, listed_name(one)) for one in others_to_work_with(conference) if one.id not in self.leave_out]
        self._others.setVisible(bool(others))
        self._others.show_choices([(None, "Somebody else"), *others], None)

    def focus_first(self) -> None:
        """Go to the first name."""
        shown = [made for made in self._buttons.values() if not made.isHidden()]
        if shown:
            shown[0].setFocus()

    def _press(self, key: Key, _: bool = False) -> None:
        self.chosen.emit(key)

    def _pick(self, key: Key) -> None:
        if key is not None:
            self.chosen.emit(key)


def _about(person: Person | None) -> str:
    """Return what somebody is to the children, once each: "Father"."""
    if person is None:
        return ""
    return ", ".join(dict.fromkeys(RELATIONS[tie.relation] for tie in person.ties)) or person.role
