"""The children on an open card: what it does to each, in whose words, and whom it is about."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QCheckBox, QGridLayout, QMenu, QPushButton, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from app.models.board import Domain, Entry, Impact
from app.models.conference import Conference
from app.models.keeping import NOBODY, STAFF_ONLY, KeptFrom
from app.models.person import Person
from app.practice.prompts import prompt
from app.ui.board import changes
from app.ui.board.actions import BoardActions
from app.ui.board.cards import first_name
from app.ui.desk import Desk
from app.ui.widgets.autosave import TextBinding
from app.ui.widgets.form import button, label, name_control
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.ticks import on_tick
from app.ui.widgets.whom import fill_whom, kept_words

ABOUT_COLUMNS = 3


@dataclass(slots=True)
class _Row:
    """The controls for one child."""

    impact: QWidget
    text: GrowingText
    binding: TextBinding
    own_words: QCheckBox
    about: QCheckBox
    whom: QPushButton


class ChildrenRows(QWidget):
    """Rows for each child of the conference, made anew only when the children are others."""

    def __init__(self, desk: Desk, actions: BoardActions) -> None:
        super().__init__()
        self._desk = desk
        self._actions = actions
        self._entry_id: uuid.UUID | None = None
        self._conference: Conference | None = None
        self._before: dict[uuid.UUID, KeptFrom] = {}
        """From whom the impact on a child is to be kept when it is written (again): the choice outlives the words."""
        self._chosen: set[uuid.UUID] = set()
        """Children whose choice was made while the store had no impact; it may have got one on the way."""
        self._named: list[tuple[uuid.UUID, str]] = []
        self._rows: dict[uuid.UUID, _Row] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._inside = QWidget()
        self._column.addWidget(self._inside)

    def open_card(self, conference: Conference, entry: Entry) -> None:
        """Tie the rows to another card."""
        self._entry_id = entry.id
        self._conference = conference
        self._before, self._chosen = {}, set()
        self._make(conference.children_here)
        for child_id, row in self._rows.items():
            impact = entry.impact_on(child_id)
            row.binding.rebind(self._writer(entry.id, child_id), impact.text if impact is not None else "")

    def refresh(self, conference: Conference, entry: Entry) -> None:
        """Show the card as it is now, but leave what is being typed."""
        if self._make(conference.children_here):
            self.open_card(conference, entry)
        self._conference = conference
        concerned = {link.child_id for link in entry.concerns}
        for child_id, row in self._rows.items():
            impact = entry.impact_on(child_id)
            row.binding.show(impact.text if impact is not None else "")
            row.impact.setVisible(entry.domain is Domain.WORRY or impact is not None)
            row.own_words.setVisible(impact is not None)
            row.own_words.setChecked(impact is not None and impact.own_words)
            row.about.setChecked(not concerned or child_id in concerned)
            self._keep_in_step(child_id, impact)
            self._show_whom(child_id)

    def _make(self, children: list[Person]) -> bool:
        """Make the rows where the children are others than before; return whether they were."""
        named = [(child.id, first_name(child)) for child in children]
        if named == self._named:
            return False
        self._named = named
        self._rows = {}
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._inside)
        for child_id, name in named:
            self._rows[child_id] = self._row(column, child_id, name)
        if named:
            column.addWidget(label("Which children is it about?", "field"))
        about = QGridLayout()
        about.setVerticalSpacing(0)
        for number, row in enumerate(self._rows.values()):
            about.addWidget(row.about, number // ABOUT_COLUMNS, number % ABOUT_COLUMNS)
        column.addLayout(about)
        return True

    def _mark(self, child_id: uuid.UUID, on: bool) -> None:
        if self._entry_id is not None:
            self._actions.mark_impact(self._entry_id, child_id, on)

    def _concern(self, child_id: uuid.UUID, on: bool) -> None:
        if self._entry_id is not None:
            self._actions.concern_child(self._entry_id, child_id, on)

    # -- from whom an impact is kept

    def _impact(self, child_id: uuid.UUID) -> Impact | None:
        entries = self._conference.entries if self._conference is not None else []
        entry = next((one for one in entries if one.id == self._entry_id), None)
        return entry.impact_on(child_id) if entry is not None else None

    def _kept(self, child_id: uuid.UUID) -> KeptFrom:
        impact = self._impact(child_id)
        if impact is None or self._conference is None:
            return self._before.get(child_id, NOBODY)
        return KeptFrom.read(self._conference.family.withholdings, impact.id)

    def restrict(self, widget: QWidget | None, *, choose: bool = False) -> bool:
        """Keep the impact one types in for staff only, also before a word of it is typed; False for another widget.

        Where it is kept from somebody already, or with ``choose``, the list of people opens.
        """
        found = next((key for key, row in self._rows.items() if widget and row.impact.isAncestorOf(widget)), None)
        if found is None:
            return False
        if choose or self._kept(found):
            whom = self._rows[found].whom
            whom.menu().popup(whom.mapToGlobal(QPoint(0, whom.height())))
        else:
            self._keep_from(found, STAFF_ONLY)
        return True

    def _show_whom(self, child_id: uuid.UUID) -> None:
        people = self._conference.family.people if self._conference is not None else []
        words = kept_words(self._kept(child_id), people)
        self._rows[child_id].whom.setText(words.capitalize().replace("&", "&&") if words else "Restrict")

    def _fill_whom(self, child_id: uuid.UUID, menu: QMenu) -> None:
        menu.clear()
        if self._conference is not None:
            people = self._conference.family.people
            fill_whom(menu, people, self._kept(child_id), partial(self._keep_from, child_id))

    def _keep_from(self, child_id: uuid.UUID, kept: KeptFrom) -> None:
        impact = self._impact(child_id)
        if impact is not None:
            self._actions.keep_from(Impact, impact.id, kept)
        else:
            self._before[child_id] = kept
            self._chosen.add(child_id)
            self._show_whom(child_id)

    def _keep_in_step(self, child_id: uuid.UUID, impact: Impact | None) -> None:
        """Keep an impact that was saved a moment before it was restricted; else remember how it is kept now."""
        if impact is None:
            return
        now, wanted = self._kept(child_id), self._before.get(child_id, NOBODY)
        if child_id in self._chosen and wanted != now:
            self._actions.keep_from(Impact, impact.id, wanted)
        else:
            self._before[child_id] = now
        self._chosen.discard(child_id)

    def _writer(self, entry_id: uuid.UUID, child_id: uuid.UUID) -> Callable[[Session, str], object]:
        """Write an impact; a new one is kept from whom was chosen before it was typed."""
        before = self._before

        def write(session: Session, text: str) -> None:
            changes.say_impact(session, entry_id, child_id, text, before.get(child_id, NOBODY))

        return write

    def _row(self, column: QVBoxLayout, child_id: uuid.UUID, name: str) -> _Row:
        impact = QWidget()
        text = name_control(GrowingText(prompt("impact", name).empty), f"Impact on {name}")
        own_words = name_control(QCheckBox("own words"), f"Impact in {name}'s own words")
        on_tick(own_words, partial(self._mark, child_id))
        above = label(f"Impact on {name}", "field")
        above.setBuddy(text)
        grid = QGridLayout(impact)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        whom = button("Restrict", "plain", name=f"Who may not have the impact on {name}")
        menu = QMenu(whom)
        menu.aboutToShow.connect(partial(self._fill_whom, child_id, menu))
        whom.setMenu(menu)
        grid.setColumnStretch(0, 1)
        grid.addWidget(above, 0, 0)
        grid.addWidget(whom, 0, 1)
        grid.addWidget(own_words, 0, 2)
        grid.addWidget(text, 1, 0, 1, 3)
        for first, second in pairwise((text, own_words, whom)):
            QWidget.setTabOrder(first, second)
        column.addWidget(impact)
        about = name_control(QCheckBox(name), f"About {name}")
        on_tick(about, partial(self._concern, child_id))
        binding = TextBinding(text, self._desk, "Change the impact", lambda session, words: None)
        return _Row(impact, text, binding, own_words, about, whom)
