"""Who lives where: the homes worked out of what is noted, parental responsibility in words, and a grid to tick."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from app.models.conference import Conference
from app.models.household import grown_ups, homes, say_of_tie, with_nobody
from app.ui.changes import Changes
from app.ui.family.home_row import HomeRow
from app.ui.family.tick_grid import Named, TickGrid
from app.ui.family.words import NO_CHILD, nobody_at_home, responsibility, two_homes
from app.ui.prepare.scrolling import ScrollPage
from app.ui.prepare.words import listed_name
from app.ui.theme import Theme
from app.ui.widgets.form import button, label
from app.ui.widgets.rows import Card, Rows, order_tabs

SHOW, HIDE = "Show addresses", "Hide addresses"
HIDDEN = "Addresses are hidden here until you show them: others may see this screen."
NO_HOME = "It is not noted yet with whom the children live. Tick it below."
GRIDS = (
    ("lives_with", "Who lives with whom", "lives with", "lives with a child"),
    (
        "parental_responsibility",
        "Parental responsibility",
        "has parental responsibility for",
        "parental responsibility",
    ),
)
BESIDE_FROM = 860
"""Pixels at 100% text: with less room the parts stand below each other."""


class HomesPage(ScrollPage):
    """The section "Who lives where" of one conference. Addresses are hidden again whenever it is left."""

    def __init__(self, changes: Changes, theme: Theme) -> None:
        super().__init__()
        self._changes = changes
        self._theme = theme
        self._shown: Conference | None = None
        self._with_addresses = False
        self._homes = Card("Who lives where")
        self._responsible = Card("Parental responsibility")
        self._grids: dict[str, TickGrid] = {}
        self._make_homes()
        self._responsibility = label("", wrap=True)
        self._responsible.column.addWidget(self._responsibility)
        self._responsible.column.addStretch(1)
        self._to_tick = self._make_grids()
        self._lay_out()

    def show_conference(self, conference: Conference) -> None:
        """Show the homes, the responsibility and the ticks of a snapshot."""
        self._shown = conference
        family = conference.family
        made = homes(family)
        for place, row in self._rows.show(list(range(len(made)))):
            row.show_home(conference, made[place], with_addresses=self._with_addresses)
        asks = [two_homes(child, made) for child in family.children]
        asks += [nobody_at_home(child) for child in with_nobody(family, made)] if made else [NO_HOME]
        asks = asks if family.children else [NO_CHILD]
        self._asks.setText("\n".join(words for words in asks if words))
        self._asks.setVisible(bool(self._asks.text()))
        self._responsibility.setText("\n".join(responsibility(child) for child in family.children))
        known = any(home.addresses for home in made)
        self._addresses.setVisible(known)
        self._addresses.setText(HIDE if self._with_addresses else SHOW)
        self._homes.say(HIDDEN if known and not self._with_addresses else "")
        adults = [Named(one.id, listed_name(one)) for one in grown_ups(family)]
        children = [Named(one.id, listed_name(one)) for one in family.children]
        self._responsible.setVisible(bool(children))
        self._to_tick.setVisible(bool(children and adults))
        for column, grid in self._grids.items():
            ties = (tie for one in family.people for tie in one.ties if getattr(tie, column))
            grid.show_ticks(adults, children, frozenset((tie.person_id, tie.child_id) for tie in ties))
        order_tabs(self.page)

    def focus_first(self) -> None:
        """Go to the first grid, where there is anything to tick."""
        if not self._to_tick.isHidden():
            next(iter(self._grids.values())).setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Hide the addresses: the next time others may look on."""
        super().hideEvent(event)
        self._put_addresses(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width there is."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        beside = self.width() >= BESIDE_FROM * self._theme.zoom / 100
        for box in (self._top, self._below):
            box.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    # -- making

    def _make_homes(self) -> None:
        self._addresses = button(SHOW, "plain", name="Show or hide addresses")
        self._addresses.clicked.connect(lambda: self._put_addresses(not self._with_addresses))
        self._homes.top.addWidget(self._addresses)
        column = QVBoxLayout()
        column.setSpacing(10)
        self._homes.column.addLayout(column)
        self._rows: Rows[int, HomeRow] = Rows(column, lambda _: HomeRow())
        self._asks = label("", "asked", wrap=True)
        self._homes.column.addWidget(self._asks)
        self._homes.column.addStretch(1)

    def _make_grids(self) -> Card:
        card = Card("Tick what is so", "The arrow keys go about, Space ticks. What is ticked stands in the record.")
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setSpacing(24)
        for column, heading, verb, undone in GRIDS:
            grid = TickGrid(self._theme, heading, verb)
            grid.ticked.connect(self._ticker(column, undone))
            self._grids[column] = grid
            one = QVBoxLayout()
            one.setSpacing(4)
            one.addWidget(label(heading, "field"))
            one.addWidget(grid)
            one.addStretch(1)
            self._below.addLayout(one, 1)
        card.column.addLayout(self._below)
        return card

    def _lay_out(self) -> None:
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(14)
        self._top.addWidget(self._homes, 3)
        self._top.addWidget(self._responsible, 2)
        whole = QVBoxLayout(self.page)
        whole.setContentsMargins(16, 12, 16, 16)
        whole.setSpacing(14)
        whole.addLayout(self._top)
        whole.addWidget(self._to_tick)
        whole.addStretch(1)

    # -- changing

    def _put_addresses(self, shown: bool) -> None:
        self._with_addresses = shown
        if self._shown is not None:
            self.show_conference(self._shown)

    def _ticker(self, column: str, what: str) -> Callable[[uuid.UUID, uuid.UUID, bool], None]:
        def tick(adult_id: uuid.UUID, child_id: uuid.UUID, on: bool) -> None:
            def change(conference: Conference) -> None:
                people = {one.id: one for one in conference.family.people}
                if adult_id in people and child_id in people:
                    say_of_tie(people[adult_id], people[child_id], column, on)

            self._changes.run(f"{'Tick' if on else 'Untick'} {what}", change)

        return tick
