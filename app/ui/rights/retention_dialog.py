"""When to look at a family's records again, and which families are due now. Nothing is erased by itself."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from app.store.retention import ReviewDay, keep_review_day, review_days
from app.ui.desk import Desk
from app.ui.safety.form_dialog import FormDialog
from app.ui.widgets.day_words import read_day
from app.ui.widgets.form import label, line_edit
from app.ui.wording import day_words

WORDS = (
    "On this day somebody decides whether the records are kept longer or erased. Nothing is erased by itself. The rule "
    "for all families is in the settings."
)
NOT_READ = "That day was not understood. Write it like 24 March 2032. Nothing was changed."
MOST = 12
"""Families named; the rest are counted."""


class RetentionDialog(FormDialog):
    """One family's day, and the families that are due."""

    def __init__(
        self, desk: Desk, parent: QWidget, family_id: uuid.UUID, family: str, today: Callable[[], date]
    ) -> None:
        super().__init__(parent, "When to look again", WORDS, "Keep this day")
        self._desk = desk
        self._family_id = family_id
        self._today = today
        self._closed = False
        self.finished.connect(self._close_reading)
        self.day = self.form.row(f"Look at {family} again on", line_edit("Empty: by the rule"), name="Look again on")
        self.due = label("", wrap=True)
        self.column.insertWidget(3, self.due)
        self.day.returnPressed.connect(self.keep)
        self.does.clicked.connect(self.keep)
        self._read(first=True)
        self.day.setFocus()

    def keep(self) -> None:
        """Keep the day that is typed, or leave it to the rule."""
        typed = self.day.text().strip()
        try:
            day = read_day(typed) if typed else None
        except ValueError:
            self.refuse(NOT_READ, self.day)
            return
        change = partial(keep_review_day, family_id=self._family_id, day=day)
        self._desk.run("When to look again", change, done=lambda _: self._read(first=False), in_conference=False)

    def _read(self, *, first: bool) -> None:
        years = self._desk.preferences.get("retention_years")
        self._desk.read(partial(review_days, years=years), partial(self._show, first))

    def _show(self, first: bool, days: list[ReviewDay]) -> None:
        if self._closed:
            return
        own = next((one for one in days if one.family_id == self._family_id), None)
        self.due.setText(_due_words([one for one in days if one.on_date <= self._today()]))
        if first:
            self.day.setText(day_words(own.on_date) if own is not None and not own.by_rule else "")
        words = "There is no day: none was set, and there is no rule or no conference." if own is None else (
            f"{'By the rule' if own.by_rule else 'Set for this family'}: {day_words(own.on_date)}."
        )  # fmt: skip
        self.say(words if first else f"✓ {words}", "quiet" if first else "good")

    def _close_reading(self) -> None:
        """An answer that is still on its way finds nobody here."""
        self._closed = True


def _due_words(due: list[ReviewDay]) -> str:
    if not due:
        return "No family is due."
    lines = [f"{one.family} {one.reference}".strip() + f", since {day_words(one.on_date)}" for one in due[:MOST]]
    more = [f"and {len(due) - MOST} more"] if len(due) > MOST else []
    return "\n".join(["Due to be looked at:", *lines, *more])
