"""The family tree: the picture, the same in words, and one person's form beside it."""

from __future__ import annotations

import uuid

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from app.models.conference import Conference
from app.models.person import PersonKind
from app.models.preparing import add_person
from app.ui.changes import Changes
from app.ui.family.add_named import AddNamed
from app.ui.family.person_panel import PersonPanel
from app.ui.family.picture import FamilyPicture
from app.ui.prepare.words import listed_name
from app.ui.theme import Theme
from app.ui.widgets.choices import ChoiceBox, Toggle
from app.ui.widgets.form import label, name_control
from app.ui.widgets.rows import order_tabs

KINDS = ((PersonKind.FAMILY, "Family"), (PersonKind.CHILD, "Child"), (PersonKind.NETWORK, "Network"))
ADD_EXAMPLE = "Add somebody: write a name and press Enter"
NOBODY = "Nobody is here yet. Start with the children: write a name and press Enter."
PANEL_PIXELS, BESIDE_FROM = 400, 820
"""Pixels at 100% text: how wide the form is, and from where there is room for it beside the picture."""


class TreePage(QWidget):
    """``details_wanted`` asks for a person's whole form in Prepare."""

    details_wanted = Signal(object)

    def __init__(self, changes: Changes, theme: Theme) -> None:
        super().__init__()
        self._changes = changes
        self._theme = theme
        self._conference: Conference | None = None
        self._panel: PersonPanel | None = None
        self._wanted: uuid.UUID | None = None
        self._choices: list[tuple[uuid.UUID | None, str]] = []
        self._empty = label(NOBODY, wrap=True)
        self.picture = FamilyPicture(theme)
        self.picture.person_chosen.connect(self.open_person)
        self._go_to = name_control(ChoiceBox(wide=14), "Open somebody of the family")
        self._go_to.picked.connect(self._pick)
        self._in_words = name_control(Toggle("In words"), "The family tree in words")
        self._in_words.clicked.connect(self.picture.show_words)
        self._add = AddNamed(changes.desk, "somebody to the family", KINDS, ADD_EXAMPLE)
        self._add.named.connect(self._name_somebody)
        self._lay_out()

    def show_conference(self, conference: Conference) -> None:
        """Show the family of a snapshot, and the person who is open."""
        self._conference = conference
        people = [one for one in conference.family.people if not one.is_staff and one.kind is not PersonKind.ADVOCATE]
        self._choices = [(None, "Open somebody"), *((one.id, listed_name(one)) for one in people)]
        self._show_choice()
        self._empty.setVisible(not people)
        self.picture.setVisible(bool(people))
        self.picture.show_conference(conference)
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.open_person(wanted)  # it goes on waiting where they are not there yet
        if self._panel is not None:
            if conference.family.person(self._panel.person_id) is None:
                self.close_person()
            else:
                self._panel.show_conference(conference)
        order_tabs(self)

    def focus_first(self) -> None:
        """Go to the picture, or to the line that names the first child."""
        if self._conference is not None and not self._conference.family.people:
            self._add.begin_with(PersonKind.CHILD)
            self._add.field.setFocus()
            return
        self.picture.take_keyboard()

    def open_person(self, person_id: uuid.UUID) -> None:
        """Open somebody's form, now or as soon as a snapshot has them."""
        if self._conference is None or self._conference.family.person(person_id) is None:
            self._wanted = person_id
            return
        if self._panel is None or self._panel.person_id != person_id:
            self._drop_panel()
            self._panel = PersonPanel(self._changes, person_id)
            self._panel.closed.connect(self.close_person)
            self._panel.details_wanted.connect(self.details_wanted)
            self._both.addWidget(self._panel)
            self._panel.show_conference(self._conference)
            self._panel.show()
            self._arrange()
        self.picture.choose(person_id)
        self.picture.mark_open(person_id)
        self._show_choice()
        order_tabs(self)
        self._panel.focus_first()

    def close_person(self) -> None:
        """Go back to the picture."""
        self._drop_panel()
        self.picture.mark_open(None)
        self._arrange()
        self._show_choice()
        self.picture.take_keyboard()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width there is."""
        super().resizeEvent(event)
        self._arrange()

    # -- making

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self._in_words)
        top.addWidget(self._go_to)
        top.addWidget(self._add, 1)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignTop)
        left.addWidget(self.picture, 1)
        self._left = QWidget()
        self._left.setLayout(left)
        self._left.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._both = QHBoxLayout()
        self._both.setSpacing(14)
        self._both.addWidget(self._left, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 16)
        whole.setSpacing(10)
        whole.addLayout(top)
        whole.addLayout(self._both, 1)

    def _arrange(self) -> None:
        """Put the form beside the picture, or in its place where there is little room."""
        if self._panel is None:
            self._left.show()
            return
        beside = self.width() >= BESIDE_FROM * self._theme.zoom / 100
        self._left.setVisible(beside)
        self._panel.setMaximumWidth(self._theme.pixels(PANEL_PIXELS) if beside else 16777215)
        self._panel.setMinimumWidth(self._theme.pixels(PANEL_PIXELS) if beside else 0)

    def _drop_panel(self) -> None:
        if self._panel is not None:
            self._panel.hide()  # out of sight first: a field that is left saves itself
            self._both.removeWidget(self._panel)
            self._panel.deleteLater()
            self._panel = None

    def _show_choice(self) -> None:
        self._go_to.show_choices(self._choices, self._panel.person_id if self._panel is not None else None)

    # -- changing

    def _pick(self, person_id: uuid.UUID | None) -> None:
        if person_id is None:
            self.close_person()
        else:
            self.open_person(person_id)

    def _name_somebody(self, kind: PersonKind, name: str, _: bool) -> None:
        """Add somebody, and open their form: what they are to whom is said there."""
        conference_id = self._changes.conference_id

        def add(session: Session) -> uuid.UUID:
            person = add_person(session.get_one(Conference, conference_id), kind)
            person.name = name
            return person.id

        def failed(error: BaseException) -> None:
            self._add.put_back(name)
            self._changes.desk.fail(error)

        self._changes.desk.run(f"Add {name}", add, done=self.open_person, failed=failed, keeps=True)
