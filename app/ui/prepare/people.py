"""Who is in the family and around it: a list on the left, one person's form on the right."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from app.models.conference import Conference
from app.models.person import Person, PersonKind
from app.models.preparing import add_person, move_person
from app.ui.desk import Desk
from app.ui.prepare.changes import RowChanges
from app.ui.prepare.people_list import PeopleList, people_lines
from app.ui.prepare.person_form import PersonForm
from app.ui.prepare.scrolling import ScrollPage
from app.ui.prepare.words import listed_name
from app.ui.theme import Theme
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import button, label
from app.ui.widgets.keeping_back import Subject
from app.ui.widgets.rows import order_tabs

ADD = (
    ("Add a child", PersonKind.CHILD),
    ("Add family", PersonKind.FAMILY),
    ("Add a professional", PersonKind.PROFESSIONAL),
    ("Add somebody else", PersonKind.NETWORK),
)
EMPTY = "Nobody is here yet. Start with the children: their names are on every page of the conference."
BESIDE_FROM = 560
"""Pixels at 100% text: with less room the form stands below the list."""


class PeoplePage(QWidget):
    """The tab "People" of one conference."""

    def __init__(self, desk: Desk, theme: Theme, conference: Conference) -> None:
        super().__init__()
        self._desk = desk
        self._theme = theme
        self._conference = conference
        self._changes = RowChanges(desk, Conference, conference.id)
        self._forms: dict[uuid.UUID, tuple[ScrollPage, PersonForm]] = {}
        self._opening: uuid.UUID | None = None
        self.list = PeopleList(theme)
        self._empty = label(EMPTY, wrap=True)
        self._stack = QStackedWidget()
        self._nobody = QWidget()
        self._stack.addWidget(self._nobody)
        self._lay_out()
        self.list.chosen.connect(self._show_form)
        self.list.opened.connect(self._open_form)
        self.list.moved.connect(self._move)
        self.list.taken_away.connect(self._take_away)

    def show_conference(self, conference: Conference) -> None:
        """Show the people of a snapshot, and the form of the one chosen."""
        self._conference = conference
        lines = people_lines(conference)
        self._empty.setVisible(not lines)
        for widget in (self._left, self._stack):
            widget.setVisible(bool(lines))
        people = {person.id for person in conference.family.people}
        for key in [key for key in self._forms if key not in people]:
            gone, _ = self._forms.pop(key)
            self._stack.removeWidget(gone)
            gone.deleteLater()
        self.list.show_lines(lines)
        self._show_form(self.list.key)

    def focus_first(self) -> None:
        """Go to the list, or to the first button where there is nobody."""
        (self.list if self.list.count() else self._add_buttons[0]).setFocus()

    def chosen_subject(self) -> Subject | None:
        """Return whom the list is on, as somebody who can be kept back."""
        key = self.list.key
        return Subject(Person, key) if key is not None else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width there is."""
        super().resizeEvent(event)
        zoom = self._theme.zoom / 100
        beside = self.width() >= BESIDE_FROM * zoom
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._left.setMaximumWidth(max(self._theme.pixels(250), self.width() * 3 // 10) if beside else 16777215)

    # -- making

    def _lay_out(self) -> None:
        self._left = QWidget()
        self._left.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        self._add_buttons = [button(words) for words, _ in ADD]
        adds = FlowLayout()
        for made, (words, kind) in zip(self._add_buttons, ADD, strict=True):
            made.clicked.connect(self._adder(words, kind))
            adds.addWidget(made)
        left.addWidget(self.list, 1)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(14)
        self._both.addWidget(self._left, 3)
        self._both.addWidget(self._stack, 7)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(10)
        whole.addLayout(adds)
        whole.addWidget(self._empty)
        whole.addLayout(self._both, 1)

    def _adder(self, words: str, kind: PersonKind) -> Callable[[], None]:
        conference_id = self._changes.key

        def add(session: Session) -> uuid.UUID:
            return add_person(session.get_one(Conference, conference_id), kind).id

        return lambda: self._desk.run(words, add, done=self._choose_new)

    # -- showing

    def _show_form(self, key: uuid.UUID | None) -> None:
        if key is None:
            self._stack.setCurrentWidget(self._nobody)
            return
        if key not in self._forms:
            self._stack.setCurrentWidget(self._nobody)
            QTimer.singleShot(0, self, self._make_form)  # the list is painted first, and the arrow keys stay quick
            return
        scroll, form = self._forms[key]
        form.show_conference(self._conference)
        order_tabs(form)
        self._stack.setCurrentWidget(scroll)
        if self._opening == key:
            self._opening = None
            form.focus_name()

    def _make_form(self) -> None:
        key = self.list.key
        if key is None or key in self._forms:
            return
        form = PersonForm(self._desk, key)
        form.taken_away.connect(self._take_away)
        self._forms[key] = (ScrollPage(form), form)
        self._stack.addWidget(self._forms[key][0])
        self._show_form(key)

    def _open_form(self) -> None:
        self._opening = self.list.key
        self._show_form(self._opening)

    # -- changing

    def _choose_new(self, key: uuid.UUID) -> None:
        """Go to somebody just added, and to their name, as soon as the snapshot has them."""
        self._opening = key
        self.list.choose(key)
        if self.list.key == key:
            self._show_form(key)

    def _move(self, key: uuid.UUID, by: int) -> None:
        RowChanges(self._desk, Person, key).run("Move a person", lambda person: move_person(person, by))

    def _take_away(self, key: uuid.UUID) -> None:
        person = self._conference.family.person(key)
        if person is not None:
            said = f"{listed_name(person)} was taken away, and what was noted about them."
            RowChanges(self._desk, Person, key).take_away(f"Take away {listed_name(person)}", said)
