"""One time when a child could not be seen: what happened, what has to follow, and a line for more."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from app.models.around import DeniedAccess, DeniedAccessAction
from app.models.conference import Conference
from app.models.denied import add_action, find_denial, share_with_all, still_to_do
from app.practice.denied_access import DeniedAccessWords
from app.ui.changes import Changes
from app.ui.seen.action_row import ActionRow
from app.ui.seen.visit_fields import day_width
from app.ui.seen.words import since_when
from app.ui.widgets.add_line import TEXT, AddLine, Typed
from app.ui.widgets.drafts import DraftKeeper, give_back, keep_drafts
from app.ui.widgets.form import button, label, name_control
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.moment_field import DayField, doubt_of
from app.ui.widgets.rows import Rows
from app.ui.widgets.ticks import on_tick
from app.ui.wording import day_words


class DenialBlock(QWidget):
    """Everything about one of them."""

    def __init__(
        self,
        changes: Changes,
        child_id: uuid.UUID,
        name: str,
        words: DeniedAccessWords,
        denial: DeniedAccess,
        today: Callable[[], date],
    ) -> None:
        """``name`` is the child's, for screen readers; ``words`` say who is asked for in each line."""
        super().__init__()
        self._changes = changes
        self._child_id = child_id
        self._denial_id = denial.id
        self._today = today
        self._asked = {duty.what: duty.who for duty in words.duties}
        self._actions: dict[uuid.UUID, DeniedAccessAction] = {}
        about = f"could not see {name} on {day_words(denial.on_date) or 'a day'}"
        self._count = label("", "child", wrap=True)
        self._day = name_control(DayField(changes.desk, "Which day?"), f"Day: {about}")
        self._others = name_control(QCheckBox("The other children too"), f"The other children too: {about}")
        self._remove = button("Take away", "plain", name=f"Take away: {about}")
        self.happened = name_control(
            GrowingText("What happened? Who was there, what was said?"), f"What happened: {about}"
        )
        self._text = changes.text(self.happened, "Change what happened", self._write)
        self._doubt = doubt_of([self._day])
        self._more = AddLine("Something else that has to be done", f"Add what has to be done: {about}")
        self._place = f"could not see {denial.id}"
        self._drafts = DraftKeeper(changes.desk, {self._place: self._more}, self, place=self._place)
        rows = QVBoxLayout()
        rows.setSpacing(12)
        self.rows: Rows[uuid.UUID, ActionRow] = Rows(rows, self._make)
        self._lay_out(rows)
        self._day.kept.connect(self._keep_day)
        on_tick(self._others, self._share)
        self._remove.clicked.connect(self._take_away)
        self._more.added.connect(self._add)
        self._drafts.open(changes.conference_id)

    def show_denial(self, conference: Conference, denial: DeniedAccess) -> None:
        """Show what the store has."""
        self._others.setVisible(len(conference.family.children) > 1)
        self._others.setChecked(denial.child_id is None)
        left = len(still_to_do(denial))
        self._count.setText(f"{left} still to do" if left else "Everything here is done")
        self._day.after = since_when(self._today())
        self._day.show_moment(denial.on_date)
        self._text.show(denial.what_happened)
        self._actions = {action.id: action for action in denial.actions}
        for action_id, row in self.rows.show(list(self._actions)):
            row.show_action(self._actions[action_id], denial.on_date)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Larger letters come with more height: the day needs more room."""
        super().resizeEvent(event)
        self._day.setFixedWidth(day_width(self))

    def _lay_out(self, rows: QVBoxLayout) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._day)
        top.addWidget(self._count, 1)
        top.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._others)
        column.addWidget(self._doubt)
        column.addWidget(self.happened)
        column.addLayout(rows)
        column.addWidget(self._more)

    def _make(self, action_id: uuid.UUID) -> ActionRow:
        action = self._actions[action_id]
        own = action.what not in self._asked
        return ActionRow(self._changes, action, self._asked.get(action.what, ""), self._today, own=own)

    def _keep_day(self, day: date | None) -> None:
        self._changes.run(
            "Change the day", lambda one: setattr(find_denial(one.family, self._denial_id), "on_date", day)
        )

    def _share(self, shared: bool) -> None:
        self._changes.run(
            "Say which children could not be seen",
            lambda one: share_with_all(find_denial(one.family, self._denial_id), self._child_id, shared),
        )

    def _write(self, conference: Conference, text: str) -> None:
        find_denial(conference.family, self._denial_id).what_happened = text.strip()

    def _add(self, typed: Typed) -> None:
        desk, key, place, denial_id = self._changes.desk, self._changes.conference_id, self._place, self._denial_id

        def change(session: Session) -> None:
            keep_drafts(session, key, {}, place)
            family = session.get_one(Conference, key).family
            add_action(find_denial(family, denial_id), typed[TEXT])

        def failed(error: BaseException) -> None:
            give_back(desk, self._more, typed, key, place)
            desk.fail(error)

        desk.run("Add what has to be done", change, failed=failed, keeps=True)

    def _take_away(self) -> None:
        def change(conference: Conference) -> None:
            family = conference.family
            family.denials.remove(find_denial(family, self._denial_id))

        self._changes.take_away("Take away that a child could not be seen", change, "Taken away.")
