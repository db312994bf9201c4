"""One thing that has to follow: what, who, on what day, and a note. With a day it is done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.models.around import DeniedAccessAction
from app.models.conference import Conference
from app.models.denied import find_action, is_done
from app.ui.changes import Changes
from app.ui.seen.visit_fields import day_width
from app.ui.widgets.form import button, label, line_edit, name_control, restyle
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.moment_field import DayField, doubt_of

TO_DO, DONE = "Still to do", "Done"
ONE_LINE_FROM = 90
"""Letters: with less room, the note stands on a line of its own."""


class ActionRow(QWidget):
    """A line of the nation's list, whose words stand; or one of one's own, which can be changed and taken away."""

    def __init__(self, changes: Changes, action: DeniedAccessAction, who: str, today: Callable[[], date], *, own: bool):
        """``who`` is the question in its field."""
        super().__init__()
        self._changes = changes
        self._action_id = action.id
        self._today = today
        what = action.what
        self._wide = self._begun = False
        self._state = label(TO_DO, "chip")
        self._what = label(what, wrap=True)
        self._own = GrowingText("What has to be done?") if own else None
        if self._own is not None:
            name_control(self._own, f"What has to be done: {what}")
            self._own_text = changes.text(self._own, "Change what has to be done", self._writes("what"))
        self._done = button("Done today", "plain", name=f"Done today: {what}")
        self._remove = button("Take away", "plain", name=f"Take away: {what}")
        self._remove.setVisible(own)
        self._who_field = name_control(line_edit(who or "Who?"), f"Who: {what}")
        self._day = name_control(DayField(changes.desk, "On which day?"), f"On which day: {what}")
        self._note_field = name_control(line_edit("Note"), f"Note: {what}")
        self._who = changes.text(self._who_field, "Change who does it", self._writes("who"))
        self._note = changes.text(self._note_field, "Change the note on it", self._writes("note"))
        self._doubt = doubt_of([self._day])
        self._lay_out()
        self._day.kept.connect(self._keep_day)
        self._done.clicked.connect(lambda: self._keep_day(self._today()))
        self._remove.clicked.connect(self._take_away)

    def show_action(self, action: DeniedAccessAction, denied_on: date | None) -> None:
        """Show what the store has. A day without a year is the next one after the child could not be seen."""
        done = is_done(action)
        self._state.setText(DONE if done else TO_DO)
        kind = "chip" if done else "trouble"
        if self._state.property("kind") != kind:
            restyle(self._state, kind)
        self._what.setText(action.what)
        if self._own is not None:
            self._own_text.show(action.what)
        self._done.setVisible(not done)
        self._day.after = denied_on
        self._day.show_moment(action.on_date)
        self._who.show(action.who)
        self._note.show(action.note)
        self._begun = bool(done or action.who or action.note)
        self._show_note()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the fields below each other where there is little room."""
        super().resizeEvent(event)
        self._day.setFixedWidth(day_width(self))
        wide = self.width() >= ONE_LINE_FROM * self.fontMetrics().averageCharWidth()
        if wide != self._wide:
            self._wide = wide
            self._fields.removeWidget(self._note_field)
            self._fields.addWidget(self._note_field, *((0, 2) if wide else (1, 0, 1, 2)))
            self._fields.setColumnStretch(2, 3 if wide else 0)
            self._show_note()

    def _show_note(self) -> None:
        """Where it would take a line of its own, the note waits until something is filled in; it never goes from under
        somebody's hands.
        """
        self._note_field.setVisible(self._wide or self._begun or self._note_field.hasFocus())

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._state, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self._own or self._what, 1)
        top.addWidget(self._done)
        top.addWidget(self._remove)
        self._fields = QGridLayout()
        self._fields.setSpacing(6)
        self._fields.setColumnStretch(0, 3)
        self._fields.addWidget(self._who_field, 0, 0)
        self._fields.addWidget(self._day, 0, 1)
        self._fields.addWidget(self._note_field, 1, 0, 1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(self._fields)
        column.addWidget(self._doubt)

    def _keep_day(self, day: date | None) -> None:
        def change(conference: Conference) -> None:
            find_action(conference.family, self._action_id).on_date = day

        self._changes.run("Say when it was done", change)

    def _writes(self, column: str) -> Callable[[Conference, str], None]:
        return lambda conference, text: setattr(find_action(conference.family, self._action_id), column, text.strip())

    def _take_away(self) -> None:
        def change(conference: Conference) -> None:
            action = find_action(conference.family, self._action_id)
            action.denial.actions.remove(action)

        self._changes.take_away("Take away what has to be done", change, "Line taken away.")
