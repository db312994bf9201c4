"""The children on an open card: what it does to each, in whose words, and whom it is about."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from app.models.board import Domain, Entry
from app.models.conference import Conference
from app.models.person import Person
from app.practice.prompts import prompt
from app.ui.board import changes
from app.ui.board.actions import BoardActions
from app.ui.board.cards import first_name
from app.ui.board.ticks import on_tick
from app.ui.desk import Desk
from app.ui.widgets.autosave import TextBinding
from app.ui.widgets.form import label, name_control
from app.ui.widgets.growing_text import GrowingText

ABOUT_COLUMNS = 3


@dataclass(slots=True)
class _Row:
    """The controls for one child."""

    impact: QWidget
    text: GrowingText
    binding: TextBinding
    own_words: QCheckBox
    about: QCheckBox


class ChildrenRows(QWidget):
    """Rows for each child of the conference, made anew only when the children are others."""

    def __init__(self, desk: Desk, actions: BoardActions) -> None:
        super().__init__()
        self._desk = desk
        self._actions = actions
        self._entry_id: uuid.UUID | None = None
        self._named: list[tuple[uuid.UUID, str]] = []
        self._rows: dict[uuid.UUID, _Row] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._inside = QWidget()
        self._column.addWidget(self._inside)

    def open_card(self, conference: Conference, entry: Entry) -> None:
        """Tie the rows to another card."""
        self._entry_id = entry.id
        self._make(conference.children_here)
        for child_id, row in self._rows.items():
            impact = entry.impact_on(child_id)
            row.binding.rebind(_writer(entry.id, child_id), impact.text if impact is not None else "")

    def refresh(self, conference: Conference, entry: Entry) -> None:
        """Show the card as it is now, but leave what is being typed."""
        if self._make(conference.children_here):
            self.open_card(conference, entry)
        concerned = {link.child_id for link in entry.concerns}
        for child_id, row in self._rows.items():
            impact = entry.impact_on(child_id)
            row.binding.show(impact.text if impact is not None else "")
            row.impact.setVisible(entry.domain is Domain.WORRY or impact is not None)
            row.own_words.setVisible(impact is not None)
            row.own_words.setChecked(impact is not None and impact.own_words)
            row.about.setChecked(not concerned or child_id in concerned)

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
        grid.addWidget(above, 0, 0)
        grid.addWidget(own_words, 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(text, 1, 0, 1, 2)
        QWidget.setTabOrder(text, own_words)
        column.addWidget(impact)
        about = name_control(QCheckBox(name), f"About {name}")
        on_tick(about, partial(self._concern, child_id))
        binding = TextBinding(text, self._desk, "Change the impact", lambda session, words: None)
        return _Row(impact, text, binding, own_words, about)


def _writer(entry_id: uuid.UUID, child_id: uuid.UUID) -> Callable[[Session, str], object]:
    return lambda session, text: changes.say_impact(session, entry_id, child_id, text)
