"""Who is here, part by part: a table on the left, what else is noted of one person on the right."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
)
from sqlalchemy.orm import Session

from app.models.conference import Attendance, Conference, Part, Presence
from app.models.preparing import add_part, everybody_came, invite_everybody, mark
from app.ui.desk import Desk
from app.ui.prepare.attendance_details import AttendanceDetails
from app.ui.prepare.attendance_model import attendance_lines, summary
from app.ui.prepare.attendance_table import AttendanceTable
from app.ui.prepare.changes import RowChanges
from app.ui.prepare.scrolling import ScrollPage
from app.ui.prepare.words import PARTS, PRESENCES, listed_name
from app.ui.theme import Theme
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.day_words import time_words
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import button, label, name_control
from app.ui.widgets.keeping_back import Subject
from app.ui.widgets.rows import order_tabs
from app.ui.wording import short_day

KEYS_HINT = "Keys on a line: C came, A apologies, I invited, N not here, X excluded, Space came or not."
NO_PART = "This conference has no part yet: no day, no place, nobody invited."
NO_PEOPLE = "Nobody is here yet. First add the family and the professionals."
BESIDE_FROM = 860
"""Pixels at 100% text: with less room the details stand below the table."""


class AttendancePage(ScrollPage):
    """The tab "Who is here" of one conference. ``people_wanted`` asks for the tab People."""

    people_wanted = Signal()

    def __init__(self, desk: Desk, theme: Theme, conference: Conference) -> None:
        super().__init__()
        self._desk = desk
        self._theme = theme
        self._conference = conference
        self._part_id: uuid.UUID | None = None
        self._panels: dict[tuple[uuid.UUID, uuid.UUID], AttendanceDetails] = {}
        self.table = AttendanceTable(theme)
        self._details = QStackedWidget()
        self._details.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._make_top()
        self._lay_out()
        self._connect()

    def show_conference(self, conference: Conference) -> None:
        """Show the part chosen out of a snapshot."""
        self._conference = conference
        parts = {part.id: part for part in conference.parts}
        if self._part_id not in parts:
            self._part_id = next(iter(parts), None)
        self._choice.show_choices([(key, _part_words(part)) for key, part in parts.items()], self._part_id)
        self._choice.setVisible(len(parts) > 1)
        part = parts.get(self._part_id) if self._part_id is not None else None
        ready = part is not None and bool(conference.family.people)
        self._empty.setText(NO_PEOPLE if part is not None else NO_PART)
        self._empty.setVisible(not ready)
        self._add_part.setVisible(part is None)
        self._add_people.setVisible(part is not None and not ready)
        for widget in (self.table, self._details, self._invite, self._came, self._count, self._hint):
            widget.setVisible(ready)
        if part is not None and ready:
            lines = attendance_lines(conference, part)
            self._count.setText(summary(lines))
            self._came.setEnabled(any(line.presence is Presence.INVITED for line in lines))
            self.table.show_lines(lines)
            self._show_details(self.table.key)

    def focus_first(self) -> None:
        """Go to the table, or to the button that fills it."""
        starts = (self.table, self._add_part, self._add_people)
        next(widget for widget in starts if widget.isVisibleTo(self)).setFocus()

    def chosen_subject(self) -> Subject | None:
        """Return the line the table is on, as one that can be kept back; None for somebody who was not asked."""
        part = next((part for part in self._conference.parts if part.id == self._part_id), None)
        lines = part.attendance if part is not None else []
        return next((Subject(Attendance, line.id) for line in lines if line.person_id == self.table.key), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width there is."""
        super().resizeEvent(event)
        beside = self.width() >= self._theme.pixels(BESIDE_FROM)
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._both.setStretch(0, 7 if beside else 1)
        self._both.setStretch(1, 3 if beside else 0)

    # -- making

    def _make_top(self) -> None:
        self._choice = name_control(ChoiceBox(wide=28), "Part of the conference")
        self._count = label("", "name")
        self._hint = label(KEYS_HINT, "quiet", wrap=True)
        self._invite = button("Invite everybody", help_text="All but the children: whether a child comes is a decision")
        self._came = button("All invited came", help_text="Everybody of whom nothing else is noted")
        self._empty = label(NO_PART)
        self._add_part = button("Add a part")
        self._add_people = button("Add people", help_text="Goes to the tab People")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.page)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        top = FlowLayout(spacing=10)
        for widget in (self._choice, self._count, self._invite, self._came):
            top.addWidget(widget)
        nothing = QHBoxLayout()
        nothing.addWidget(self._empty)
        nothing.addWidget(self._add_part)
        nothing.addWidget(self._add_people)
        nothing.addStretch(1)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(14)
        self._both.addWidget(self.table, 7)
        self._both.addWidget(self._details, 3)
        column.addLayout(top)
        column.addLayout(nothing)
        column.addLayout(self._both, 1)
        column.addWidget(self._hint)
        order_tabs(self.page)

    def _connect(self) -> None:
        self._choice.picked.connect(self._choose_part)
        self._invite.clicked.connect(lambda: self._change("Invite everybody", invite_everybody))
        self._came.clicked.connect(lambda: self._change("All invited came", everybody_came))
        conference_changes = RowChanges(self._desk, Conference, self._conference.id)
        self._add_part.clicked.connect(lambda: conference_changes.run("Add a part", add_part))
        self._add_people.clicked.connect(self.people_wanted)
        self.table.chosen.connect(self._show_details)
        self.table.marked.connect(self._mark)
        self.table.taken_off.connect(self._take_off)
        self.table.opened.connect(self._open_details)

    # -- showing

    def _choose_part(self, key: uuid.UUID) -> None:
        self._part_id = key
        self.show_conference(self._conference)

    def _show_details(self, person_id: uuid.UUID | None) -> None:
        person = self._conference.family.person(person_id)
        part = next((part for part in self._conference.parts if part.id == self._part_id), None)
        if person is None or part is None:
            return
        panel = self._panels.get((part.id, person.id))
        if panel is None:
            panel = self._panels[part.id, person.id] = AttendanceDetails(self._desk, part.id, person.id)
            self._details.addWidget(panel)
        panel.show_line(person, next((line for line in part.attendance if line.person_id == person.id), None))
        order_tabs(panel)
        self._details.setCurrentWidget(panel)

    def _open_details(self) -> None:
        panel = self._details.currentWidget()
        if isinstance(panel, AttendanceDetails):
            panel.focus_first()

    # -- changing

    def _change(self, what: str, change: Callable[[Part], object]) -> None:
        if self._part_id is not None:
            RowChanges(self._desk, Part, self._part_id).run(what, change)

    def _mark(self, keys: list[uuid.UUID], presence: Presence) -> None:
        names = [listed_name(person) for person in self._conference.family.people if person.id in keys]
        who = names[0] if len(names) == 1 else f"{len(names)} people"

        def change(part: Part) -> None:
            mark(part, [person for person in part.conference.family.people if person.id in keys], presence)

        self._change(f"{who}: {PRESENCES[presence].lower()}", change)

    def _take_off(self, keys: list[uuid.UUID]) -> None:
        part = next((part for part in self._conference.parts if part.id == self._part_id), None)
        lines = [line.id for line in part.attendance if line.person_id in keys] if part is not None else []
        if not lines:
            return
        said = "1 person is off the list." if len(lines) == 1 else f"{len(lines)} people are off the list."

        def delete(session: Session) -> None:
            for key in lines:
                session.delete(session.get_one(Attendance, key))

        self._desk.flush()
        self._desk.run("Take off the list", delete, done=lambda _: self._desk.deleted.emit(said))


def _part_words(part: Part) -> str:
    when = " ".join(words for words in (short_day(part.on_date), time_words(part.starts_at)) if words)
    return f"{PARTS[part.kind]}, {when}" if when else PARTS[part.kind]
