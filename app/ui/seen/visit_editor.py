"""The fields of a visit that stands in the log: each saves itself."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date
from functools import partial

from app.models.around import Visit
from app.models.conference import Conference
from app.models.seen import Mark, find_visit, marks_of, put_mark, share_with_all
from app.ui.changes import Changes
from app.ui.seen.visit_fields import VisitFields
from app.ui.seen.words import visit_name
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.ticks import on_tick


class VisitEditor(VisitFields):
    """Fields tied to one visit in the store."""

    def __init__(self, changes: Changes, child_id: uuid.UUID, name: str, visit: Visit) -> None:
        note = GrowingText("What did you see and hear? For staff only")
        super().__init__(changes.desk, name, visit_name(visit, name), note)
        self._changes = changes
        self._visit_id = visit.id
        self._label = f"Change a visit to {name}"
        self._text = changes.text(self.note, f"Change the note on a visit to {name}", self._write)
        self.day.kept.connect(lambda day: self._change(lambda one: setattr(one, "on_date", day)))
        self.by.picked.connect(lambda key: self._change(lambda one: setattr(one, "by_id", key)))
        for mark, tick in self.ticks.items():
            on_tick(tick, partial(self._tick, mark))
        on_tick(self.others, lambda on: self._change(lambda one: share_with_all(one, child_id, on)))

    def show_visit(self, conference: Conference, visit: Visit, today: date) -> None:
        """Show what the store has."""
        self.show_choices(conference, today, visit.by_id)
        self.day.show_moment(visit.on_date)
        self.show_marks(marks_of(visit))
        self.others.setChecked(visit.child_id is None)
        self._text.show(visit.note)

    def _tick(self, mark: Mark, on: bool) -> None:
        self._change(lambda visit: put_mark(visit, mark, on))

    def _change(self, change: Callable[[Visit], object]) -> None:
        self._changes.run(self._label, lambda one: change(find_visit(one.family, self._visit_id)))

    def _write(self, conference: Conference, text: str) -> None:
        find_visit(conference.family, self._visit_id).note = text.strip()
