"""The plan: what it must answer on top, its steps on the left, one step in plain boxes on the right."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.models.board import Entry
from app.models.conference import Conference
from app.models.plan import EIGHT_STEPS, Plan, Step
from app.models.start import start_plan
from app.practice.prompts import prompt
from app.ui.desk import Desk
from app.ui.plan.cards import lines_of
from app.ui.plan.editor import StepEditor
from app.ui.plan.header import PlanHeader
from app.ui.plan.left import PlanLeft
from app.ui.screen import Screen
from app.ui.shell.keys import KEYS
from app.ui.theme import Theme
from app.ui.widgets.form import button, label

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

SIDE_BY_SIDE = 860
"""From how many pixels (at 100%) the step stands beside the list, not below it."""
LIST_SHARE, EDITOR_SHARE = 2, 3


class PlanScreen(Screen):
    """The family's plan, which professionals help to build."""

    step = "plan"
    title = "Plan"

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(desk, theme, parent)
        self._plan: Plan | None = None
        self._to_write: uuid.UUID | None = None
        self._header = PlanHeader(desk)
        self._left = PlanLeft(desk, theme)
        self._editor = StepEditor(desk)
        self._empty = label("", wrap=True)
        self._many = label("", "quiet", wrap=True)
        self._start_button = button("Start the plan", "main")
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()
        theme.changed.connect(self._fit)

    def show_conference(self, conference: Conference) -> None:
        """Show the conference's plan; the step picked stays picked."""
        plan = self._plan = conference.plan
        for part in (self._header, self._left):
            part.setVisible(plan is not None)
        self._start_button.setVisible(plan is None)
        if plan is None:
            self._editor.hide()
            self._many.hide()
            self._say("There is no plan yet.")
            return
        self._header.show_plan(plan)
        self._left.show_plan(plan, lines_of(plan))
        count = len(plan.steps)
        self._many.setText(f"{count} steps. About {EIGHT_STEPS} are as many as a family can hold: which matter most?")
        self._many.setVisible(plan.is_more_than_a_family_can_hold)
        self._show_step()

    def focus_first(self) -> None:
        """Put the keyboard on the steps, or on the line to write the first."""
        if self._plan is None:
            self._start_button.setFocus()
        elif self._plan.steps:
            self._left.steps.setFocus()
        else:
            self._left.add.setFocus()

    def show_row(self, row_id: uuid.UUID) -> None:
        """Put the keyboard on a step, where another screen asks for it."""
        self._left.steps.pick(row_id)
        self._show_step()
        self._left.steps.setFocus()

    def is_done(self, conference: Conference) -> bool:
        """Return True once there is a step."""
        return conference.plan is not None and bool(conference.plan.steps)

    # -- showing

    def _show_step(self) -> None:
        plan = self._plan
        if plan is None:
            return
        step = next((step for step in plan.steps if step.id == self._left.steps.picked_id), None)
        self._editor.setVisible(step is not None)
        if step is not None:
            self._empty.hide()
            self._editor.show_step(step, plan, plan.conference)
            if step.id == self._to_write:
                self._to_write = None
                self._editor.focus_what()
        else:
            self._say(prompt("plan").empty)

    def _say(self, words: str) -> None:
        self._empty.setText(words)
        self._empty.show()

    # -- changing

    def _add(self, text: str) -> None:
        pair_id = self._pair_for_new()
        self._change_plan("Add a step", lambda plan, session: plan.add_step(text, pair_id=pair_id).id, self._picked_new)

    def _add_for(self, worry_id: uuid.UUID) -> None:
        """Add an empty step for a worry and put the keyboard where it is written."""
        pair_id = self._pair_for_new()

        def change(plan: Plan, session: Session) -> uuid.UUID:
            step = plan.add_step("", pair_id=pair_id)
            step.answer_entry(session.get_one(Entry, worry_id))
            return step.id

        self._change_plan("Add a step for a worry", change, self._write_new)

    def _pair_for_new(self) -> uuid.UUID | None:
        """Return the safety goal a new step goes under: that of the step picked, else the first."""
        plan = self._plan
        if plan is None:
            return None
        picked = next((step for step in plan.steps if step.id == self._left.steps.picked_id), None)
        pairs = plan.conference.pairs
        return picked.pair_id if picked is not None else pairs[0].id if pairs else None

    def _picked_new(self, step_id: uuid.UUID) -> None:
        self._left.steps.pick(step_id)
        self._show_step()

    def _write_new(self, step_id: uuid.UUID) -> None:
        self._to_write = step_id
        self._picked_new(step_id)

    def _move(self, by: int) -> None:
        step_id = self._left.steps.picked_id
        if step_id is not None:
            self.desk.flush()
            self.desk.run("Move a step", lambda session: session.get_one(Step, step_id).shift(by))

    def _remove(self, step_id: uuid.UUID) -> None:
        self.desk.flush()
        self.desk.run(
            "Take a step away",
            lambda session: session.delete(session.get_one(Step, step_id)),
            done=lambda _: self.desk.deleted.emit("The step was taken away."),
        )

    def _change_plan(
        self, label: str, change: Callable[[Plan, Session], uuid.UUID], done: Callable[[uuid.UUID], None]
    ) -> None:
        plan = self._plan
        if plan is None:
            return
        plan_id = plan.id
        self.desk.flush()
        self.desk.run(label, lambda session: change(session.get_one(Plan, plan_id), session), done=done)

    def _start(self) -> None:
        conference = self.desk.conference
        if conference is not None:
            conference_id = conference.id
            self.desk.run("Start the plan", lambda session: start_plan(session.get_one(Conference, conference_id)).id)

    # -- making

    def _connect(self) -> None:
        self._start_button.clicked.connect(self._start)
        self._header.worry_picked.connect(self._add_for)
        self._left.added.connect(self._add)
        self._left.steps.picked.connect(lambda _: self._show_step())
        self._left.steps.removed.connect(self._remove)
        for name, work in (
            ("step_up", lambda: self._move(-1)),
            ("step_down", lambda: self._move(1)),
            ("step_add", self._left.add_now),
        ):
            here = Qt.ShortcutContext.WidgetWithChildrenShortcut
            QShortcut(QKeySequence(KEYS[name].keys), self, work, context=here)

    def _lay_out(self) -> None:
        self._right = QWidget()
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._editor)
        column.addWidget(self._empty)
        column.addWidget(self._start_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._scroll = _scroller()
        self._scroll.setWidget(self._right)
        self._body.setSpacing(12)
        self._body.addWidget(self._left, LIST_SHARE)
        self._body.addWidget(self._scroll, EDITOR_SHARE)
        whole = QWidget()
        inner = QVBoxLayout(whole)
        inner.setContentsMargins(16, 14, 12, 12)
        inner.setSpacing(8)
        inner.addWidget(self._header)
        inner.addWidget(self._many)
        inner.addLayout(self._body, 1)
        page = _scroller()
        page.setWidget(whole)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the step beside the list or below it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = self.width() >= self.theme.pixels(SIDE_BY_SIDE)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._body.direction() is direction:
            return
        self._body.setDirection(direction)
        # Side by side each half scrolls for itself; below each other the page does.
        if beside:
            self._body.removeWidget(self._right)
            self._scroll.setWidget(self._right)
        else:
            self._body.addWidget(self._scroll.takeWidget())
        self._scroll.setVisible(beside)
        self._right.show()


def _scroller() -> QScrollArea:
    """Return an area that scrolls up and down only, and that Tab passes over."""
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made
