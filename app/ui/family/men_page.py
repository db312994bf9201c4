"""The men who matter to each child, by name (seed 001, Inclusive protection; seed 003, Unseen men)."""

from __future__ import annotations

import uuid
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from app.models.conference import Conference
from app.models.men import WhatHeIs, men_of, name_man, not_said
from app.models.person import Person
from app.ui.changes import Changes
from app.ui.family.add_named import AddNamed
from app.ui.family.man_row import ManRow
from app.ui.family.words import NO_CHILD, men_hint, men_question, names
from app.ui.prepare.scrolling import ScrollPage
from app.ui.prepare.words import listed_name
from app.ui.theme import Theme
from app.ui.widgets.form import label
from app.ui.widgets.rows import Card, Rows, order_tabs

WHAT = tuple((what, what.value.capitalize()) for what in WhatHeIs)
INTRO = (
    "Fathers and other men are part of what is worrying and of what is safe. Ask for them by name; whether somebody"
    " comes is for the chair to weigh."
)
TWO_COLUMNS_FROM = 900
"""Pixels at 100% text: with less room the children stand below each other."""


class MenPage(ScrollPage):
    """A card for each child. ``person_wanted`` asks to see somebody in the family tree."""

    person_wanted = Signal(object)

    def __init__(self, changes: Changes, theme: Theme) -> None:
        super().__init__()
        self._changes = changes
        self._theme = theme
        self._columns = 0
        self._cards: dict[uuid.UUID, ChildsMen] = {}
        column = QVBoxLayout(self.page)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(12)
        column.addWidget(label(INTRO, "quiet", wrap=True))
        self._empty = label(NO_CHILD, wrap=True)
        column.addWidget(self._empty)
        self._grid = QGridLayout()
        self._grid.setSpacing(14)
        column.addLayout(self._grid)
        column.addStretch(1)

    def show_conference(self, conference: Conference) -> None:
        """Show the men of a snapshot, child by child."""
        children = {child.id: child for child in conference.children_here}
        self._empty.setVisible(not children)
        if list(children) != list(self._cards):
            for key in [key for key in self._cards if key not in children]:
                gone = self._cards.pop(key)
                gone.hide()
                gone.deleteLater()
            made = {key: self._cards.get(key) or self._make(key) for key in children}
            self._cards = made
            self._columns = 0
            self._arrange()
        for child_id, card in self._cards.items():
            card.show_child(conference, children[child_id])
        order_tabs(self.page)

    def focus_first(self) -> None:
        """Go to the line that names a man, of the first child."""
        for card in self._cards.values():
            card.add.field.setFocus()
            return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width there is."""
        super().resizeEvent(event)
        self._arrange()

    def _make(self, child_id: uuid.UUID) -> ChildsMen:
        card = ChildsMen(self._changes, child_id)
        card.person_wanted.connect(self.person_wanted)
        return card

    def _arrange(self) -> None:
        wide = self.width() >= TWO_COLUMNS_FROM * self._theme.zoom / 100
        columns = 2 if wide and len(self._cards) > 1 else 1
        if columns == self._columns:
            return
        self._columns = columns
        for place, card in enumerate(self._cards.values()):
            self._grid.addWidget(card, place // columns, place % columns, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if columns > 1 else 0)


class ChildsMen(Card):
    """One child: who is known, what is still to be asked, and a line to name somebody."""

    person_wanted = Signal(object)

    def __init__(self, changes: Changes, child_id: uuid.UUID) -> None:
        super().__init__("")
        self._changes = changes
        self._child_id = child_id
        self._name = ""
        rows = QVBoxLayout()
        rows.setSpacing(8)
        self.column.addLayout(rows)
        self._rows: Rows[uuid.UUID, ManRow] = Rows(rows, self._make)
        self._not_said = label("", "quiet", wrap=True)
        self.column.addWidget(self._not_said)
        self._holder = QVBoxLayout()
        self.column.addLayout(self._holder)
        self.add: AddNamed

    def show_child(self, conference: Conference, child: Person) -> None:
        """Show the men about a child of a snapshot."""
        self.heading.setText(men_question(child))
        self.setAccessibleName(men_question(child))
        self.say(men_hint(child))
        men = {man.person.id: man for man in men_of(child)}
        for person_id, row in self._rows.show(list(men)):
            row.show_man(conference, child, men[person_id])
        others = not_said(child)
        self._not_said.setText(f"Not said whether a man: {names(others)}.")
        self._not_said.setVisible(bool(others))
        if not self._name:
            self._name = listed_name(child)
            self._add_line(self._name, WhatHeIs.GRANDFATHER if men else WhatHeIs.FATHER)
        known = [listed_name(one) for one in conference.family.people if not one.is_child and not one.is_professional]
        self.add.offer(known, names(one for one in conference.children_here if one.id != child.id))

    def _add_line(self, name: str, first: WhatHeIs) -> None:
        self.add = AddNamed(self._changes.desk, f"a man who matters to {name}", WHAT, "His name", first)
        self.add.named.connect(self._name_him)
        self._holder.addWidget(self.add)

    def _make(self, person_id: uuid.UUID) -> ManRow:
        row = ManRow(self._changes, person_id)
        row.person_wanted.connect(self.person_wanted)
        return row

    def _name_him(self, what: WhatHeIs, name: str, for_all: bool) -> None:
        child_id = self._child_id

        def change(conference: Conference) -> None:
            children = [one for one in conference.children_here if for_all or one.id == child_id]
            name_man(conference, name, what, children)

        self._changes.run(f"Name a man who matters to {self._name}", change, refused=partial(self.add.put_back, name))
