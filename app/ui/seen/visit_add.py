"""The line that adds a visit: today is in it already, Tab goes along the ticks, Enter adds from anywhere and stays.

What is typed and not added yet is kept as a draft, and is there again when the child's page is opened again.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout
from sqlalchemy.orm import Session

from app.models.around import Visit
from app.models.conference import Conference
from app.models.seen import Mark, keep_marks, with_mark
from app.ui.changes import Changes
from app.ui.seen.visit_fields import VisitFields
from app.ui.seen.words import people_to_choose
from app.ui.widgets.add_line import TEXT, AddLine, Typed
from app.ui.widgets.drafts import DraftKeeper, give_back, keep_drafts
from app.ui.widgets.form import button, label
from app.ui.widgets.line_to_add import ENTER
from app.ui.widgets.moment_field import DayField
from app.ui.widgets.ticks import on_tick

DAY, MARKS, BY, OTHERS = "day", "ticks", "by", "others"
NOTHING_YET = "Tick how it was, or write what happened: then Enter adds the visit."


class AddVisit(AddLine):
    """Nothing is in the record until it is added."""

    def __init__(self, changes: Changes, child_id: uuid.UUID, name: str, today: Callable[[], date]) -> None:
        super().__init__("What did you see and hear? Enter adds the visit", f"Note on a new visit to {name}")
        self._changes = changes
        self._child_id = child_id
        self._name = name
        self._today = today
        self._people: list[tuple[uuid.UUID | None, str]] = []
        self._by: uuid.UUID | None = None
        self.visit = VisitFields(changes.desk, name, f"a new visit to {name}", self.field)
        self._hint = label(NOTHING_YET, "quiet", wrap=True)
        self._hint.hide()
        self._day_shown = today()
        self.day.show_moment(self._day_shown)
        add = button("Add", name=f"Add the visit to {name}")
        add.clicked.connect(self.add)
        self.visit.foot.addWidget(add, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label("Add a visit", "field"))
        column.addWidget(self.visit)
        column.addWidget(self._hint)
        self._connect()
        self._place = f"visit to {child_id}"
        DraftKeeper(changes.desk, {self._place: self}, self, place=self._place).open(changes.conference_id)

    def show_conference(self, conference: Conference) -> None:
        """Offer the people of a snapshot, and today, where a new day has begun and nothing is typed yet."""
        self._people = people_to_choose(conference)
        if self._by is not None and self._by not in dict(self._people):
            self._by = None
        self.visit.show_choices(conference, self._today(), self._by)
        if self._today() != self._day_shown and not self.typed() and self.day.moment == self._day_shown:
            self._show_today()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds, wherever in the line the keyboard is."""
        if event.key() in ENTER:
            self.add()
            return
        super().keyPressEvent(event)

    # -- what is typed

    @property
    def day(self) -> DayField:
        """The field of the day."""
        return self.visit.day

    def typed(self) -> Typed:
        """Return what is typed or ticked, with the day it was; nothing where there is only a day or a person."""
        found, fields = super().typed(), self.visit
        if fields.marks:
            found[MARKS] = " ".join(mark.value for mark in Mark if mark in fields.marks)
        if found:
            found[DAY] = self.day.text()
            if fields.others.isChecked():
                found[OTHERS] = "yes"
            if self._by is not None:
                found[BY] = str(self._by)
        return found

    def put(self, typed: Typed) -> None:
        """Put it back: words before whatever has been typed there meanwhile, the rest where nothing has."""
        fields, untouched = self.visit, not self.typed()
        super().put(typed)
        if not untouched:
            return
        fields.show_marks(frozenset(Mark(word) for word in typed.get(MARKS, "").split()))
        fields.others.setChecked(OTHERS in typed)
        self._by = uuid.UUID(typed[BY]) if BY in typed else None
        fields.by.show_choices(self._people, self._by)
        if DAY in typed:
            self.day.setText(typed[DAY])
            self.day.setModified(True)

    def clear(self) -> None:
        """Be ready for the next visit, by the same person."""
        super().clear()
        self.visit.show_marks(frozenset())
        self.visit.others.setChecked(False)
        self._show_today()

    # -- adding

    def add(self) -> None:
        """Add the visit and be ready for the next. A day that cannot be read is put right first.

        With nothing ticked and nothing written, one more Enter adds no visit in which nobody was seen.
        """
        typed, fields = self.typed(), self.visit
        self._hint.setVisible(not typed)
        if not typed:
            fields.ticks[Mark.SEEN].setFocus()
            return
        self.day.flush()
        if self.day.isModified():
            self.day.setFocus()
            return
        day, marks, by_id, note = self.day.moment, fields.marks, self._by, typed.get(TEXT, "").strip()
        child_id = None if fields.others.isChecked() else self._child_id
        conference_id, place = self._changes.conference_id, self._place

        def change(session: Session) -> None:
            keep_drafts(session, conference_id, {}, place)
            made = Visit(child_id=child_id, on_date=day, by_id=by_id, note=note)
            keep_marks(made, marks)
            family = session.get_one(Conference, conference_id).family
            family.visits.append(made)

        label_of_it = f"Add a visit to {self._name}"
        self._changes.desk.run(label_of_it, change, failed=partial(self._refused, typed), keeps=True)
        self.clear()
        self.day.setFocus()
        self.day.selectAll()

    def _refused(self, typed: Typed, error: BaseException) -> None:
        give_back(self._changes.desk, self, typed, self._changes.conference_id, self._place)
        self._changes.desk.fail(error)

    def _connect(self) -> None:
        fields = self.visit
        for mark, tick in fields.ticks.items():
            on_tick(tick, partial(self._tick, mark))
        for box in (*fields.ticks.values(), fields.others):
            box.toggled.connect(self.changed)
        self.day.textChanged.connect(self.changed)
        self.changed.connect(self._hint.hide)
        fields.by.picked.connect(self._pick)

    def _lay_out(self) -> None:
        """Nothing yet: the note stands among the fields of the visit."""

    def _show_today(self) -> None:
        self._day_shown = self._today()
        self.day.setModified(False)
        self.day.show_moment(self._day_shown)

    def _tick(self, mark: Mark, on: bool) -> None:
        others = self.visit.marks - {mark}
        self.visit.show_marks(with_mark(others if on else others | {mark}, mark, on))

    def _pick(self, person_id: uuid.UUID | None) -> None:
        self._by = person_id
        self.changed.emit()
