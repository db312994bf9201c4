"""One date: the day, times and place where people meet, the last lawful day, and why where it is later."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date, time

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.conference import Conference
from app.models.deciding import next_date_for
from app.models.errors import Gone
from app.models.outcome import DateKind, NextDate
from app.practice.clocks import Limit, pregnancy_words
from app.store.limits import due_of, limit_of
from app.ui.changes import Changes
from app.ui.outcome.limits import day_note, set_elsewhere
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import button, label, line_edit, name_control, restyle
from app.ui.widgets.moment_field import DayField, TimeField
from app.ui.widgets.withhold import Withhold
from app.ui.wording import day_words

MEETINGS = frozenset({DateKind.CORE_GROUP, DateKind.REVIEW, DateKind.OTHER, DateKind.VISIT})
"""Dates with a time and a place; a letter and the record only have a day."""
DOUBT = "This is not a day or time that can be read. Write the day as 7 April 2026 and the time as 10:30."


class DateRow(QWidget):
    """A date of one kind, made in the store when it is first filled in; ``date_id`` for one that stands there."""

    def __init__(self, changes: Changes, kind: DateKind, date_id: uuid.UUID | None, title: str) -> None:
        super().__init__()
        self._changes = changes
        self._kind = kind
        self._date_id = date_id
        self._name = title or self._title_of_kind()
        self._one: NextDate | None = None
        self._title = label(self._name, "child", wrap=True)
        self._day = name_control(DayField(changes.desk), f"{self._name}: day")
        self._from = name_control(TimeField(changes.desk, "from"), f"{self._name}: from")
        self._to = name_control(TimeField(changes.desk, "to"), f"{self._name}: to")
        self._place_field = name_control(line_edit("Place"), f"{self._name}: place")
        self._place = changes.text(self._place_field, f"Change the place: {self._name}", self._writes("place"))
        self._limit = label("", "quiet", wrap=True)
        self._doubt = label(DOUBT, "trouble", wrap=True)
        self._reason_field = name_control(line_edit("Why later than the last lawful day?"), f"{self._name}: why later")
        self._reason = changes.text(self._reason_field, f"Change why later: {self._name}", self._writes("late_reason"))
        self._whom = Withhold(changes.desk, f"the date: {self._name}", NextDate)
        self._remove = button("Take away", "plain", name=f"Take away the date: {self._name}")
        self._lay_out()
        self._connect()

    def show_date(self, conference: Conference, one: NextDate | None, *, counted: bool) -> None:
        """Show the date in a snapshot; None where nothing is set yet. ``counted`` once the calendar is at hand."""
        if one is not None and one.title:
            self._title.setText(one.title)
        self._one = one
        self._whom.show_row(conference, one.id if one is not None else None)
        self._day.after = conference.held_on
        self._show_moments()
        self._place.show(one.place if one is not None else "")
        self._reason.show(one.late_reason if one is not None else "")
        if counted:
            self._show_limit(conference, one)

    def _show_moments(self) -> None:
        one = self._one
        self._day.show_moment(one.on_date if one is not None else None)
        self._from.show_moment(one.starts_at if one is not None else None)
        self._to.show_moment(one.ends_at if one is not None else None)

    def _show_limit(self, conference: Conference, one: NextDate | None) -> None:
        chosen = one.on_date if one is not None else None
        limit = limit_of(conference, self._kind, self._changes.words, chosen)
        own_limit = one.limit_on if one is not None else None
        late = limit.is_late if limit is not None else one is not None and one.is_late
        said = [set_elsewhere(conference, self._kind, self._changes.words)]
        if limit is not None:
            said = [f"{limit.sentence[:1].upper()}{limit.sentence[1:]}."]
            self._limit.setToolTip(limit.reason)
        elif own_limit is not None:
            said = [f"Last lawful day {day_words(own_limit)}."]
        if limit is not None and limit.local:
            said.append(f"Source: {limit.source}.")
        if self._kind in MEETINGS:
            said.append(_pregnancy(conference, chosen))
        said.append(_own_note(one, limit))
        said.append(day_note(chosen, self._changes.words))
        self._limit.setText(" ".join(part for part in said if part))
        self._limit.setVisible(bool(self._limit.text()))
        restyle(self._limit, "trouble" if late else "quiet")
        self._day.setAccessibleDescription(self._limit.text())
        self._reason_field.setVisible(late or bool(one is not None and one.late_reason))

    # -- making

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._whom)
        top.addWidget(self._remove)
        letter = self.fontMetrics().averageCharWidth()
        self._day.setMinimumWidth(letter * 26)
        for field in (self._from, self._to):
            field.setFixedWidth(letter * 10)
        when = FlowLayout()
        when.addWidget(self._day)
        if self._kind in MEETINGS:
            when.addWidget(self._from)
            when.addWidget(self._to)
        column.addLayout(top)
        column.addLayout(when)
        for widget in (self._place_field, self._limit, self._doubt, self._reason_field):
            column.addWidget(widget)
        self._remove.setVisible(self._date_id is not None)
        self._doubt.hide()
        for field in (self._place_field, *(() if self._kind in MEETINGS else (self._from, self._to))):
            field.setVisible(self._kind in MEETINGS)

    def _connect(self) -> None:
        self._day.kept.connect(self._keep_day)
        self._from.kept.connect(lambda _: self._keep_times())
        self._to.kept.connect(lambda _: self._keep_times())
        for field in (self._day, self._from, self._to):
            field.doubted.connect(self._doubt.setVisible)
        self._remove.clicked.connect(self._take_away)

    def _title_of_kind(self) -> str:
        words = self._changes.words
        names = {
            DateKind.CORE_GROUP: words.meeting_of("core_group"),
            DateKind.REVIEW: words.meeting_of("review"),
            DateKind.LETTER: "decision letter goes out",
            DateKind.RECORD: "record goes out",
            DateKind.VISIT: "visit",
            DateKind.OTHER: "other date",
        }
        name = names[self._kind]
        return f"{name[:1].upper()}{name[1:]}"

    # -- changing

    def _keep_day(self, day: date | None) -> None:
        kind, words, find = self._kind, self._changes.words, self._find

        def change(conference: Conference) -> None:
            one = find(conference)
            limit = limit_of(conference, kind, words, day)
            one.keep_day(day, limit.last_day if limit is not None else one.limit_on)

        self._changes.run(f"Set the day: {self._name}", change, refused=self._show_moments)

    def _keep_times(self) -> None:
        starts_at: time | None = self._from.moment
        ends_at: time | None = self._to.moment
        self._changes.run(
            f"Set the time: {self._name}",
            lambda conference: self._find(conference).keep_times(starts_at, ends_at),
            refused=self._show_moments,
        )

    def _take_away(self) -> None:
        date_id = self._date_id

        def change(conference: Conference) -> None:
            for one in [one for one in conference.next_dates if one.id == date_id]:
                conference.next_dates.remove(one)

        self._changes.take_away(f"Take away the date: {self._name}", change, "Date taken away.")

    def _writes(self, column: str) -> Callable[[Conference, str], None]:
        return lambda conference, text: setattr(self._find(conference), column, text)

    def _find(self, conference: Conference) -> NextDate:
        if self._date_id is None:
            return next_date_for(conference, self._kind)
        found = next((one for one in conference.next_dates if one.id == self._date_id), None)
        if found is None:
            raise Gone("This date has been taken away meanwhile. Nothing was changed; undo brings it back.")
        return found


def _pregnancy(conference: Conference, chosen: date | None) -> str:
    """Return how far the pregnancy of an unborn child is on the day chosen: "Week 39 of pregnancy."."""
    due = due_of(conference)
    if due is None or chosen is None:
        return ""
    words = pregnancy_words(due, chosen)
    return f"{words[:1].upper()}{words[1:]}." if words else ""


def _own_note(one: NextDate | None, limit: Limit | None) -> str:
    """Return what somebody wrote about the limit, unless the clock says the same."""
    note = one.limit_note.strip().rstrip(".") if one is not None else ""
    said = f"{limit.sentence} {limit.reason}".casefold() if limit is not None else ""
    return f"{note[:1].upper()}{note[1:]}." if note and note.casefold() not in said else ""
