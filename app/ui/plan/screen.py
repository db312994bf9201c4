"""The plan: what it must answer on top, its steps on the left, one step in plain boxes on the right."""

from __future__ import annotations

import uuid

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.models.conference import Conference
from app.models.step import Step
from app.models.step_review import is_reviewed_at
from app.ui.desk import Desk
from app.ui.plan.adding import DRAFTS, Adding
from app.ui.plan.cards import lines_of
from app.ui.plan.contingency import Contingency
from app.ui.plan.core_group_line import CoreGroupLine
from app.ui.plan.editor import StepEditor
from app.ui.plan.examples import ExamplesDialog
from app.ui.plan.header import PlanHeader
from app.ui.plan.left import PlanLeft
from app.ui.plan.menus import StepActions, step_menu
from app.ui.plan.page import Page, scroll_to_keyboard
from app.ui.plan.restricting import PlanRestricting
from app.ui.plan.review_card import ReviewCard
from app.ui.plan.work import StepWork
from app.ui.screen import Screen
from app.ui.shell.keys import KEYS
from app.ui.theme import Theme
from app.ui.widgets.drafts import DraftKeeper
from app.ui.widgets.form import label
from app.ui.widgets.keeping_back import Subject
from app.ui.widgets.rows import order_tabs

SIDE_BY_SIDE = 800
"""Pixels at 100% text from which the step stands beside the list, not below it."""
LIST_SHARE, EDITOR_SHARE = 5, 8


class PlanScreen(Screen):
    """The fourth step: the family's plan, which professionals help to build."""

    step = "plan"
    title = "Plan"

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(desk, theme, parent)
        self._conference: Conference | None = None
        self._wanted: uuid.UUID | None = None
        self._header = PlanHeader(desk)
        self._left = PlanLeft(theme)
        self._review: ReviewCard | None = None
        self._editor = StepEditor(desk, theme)
        self._contingency = Contingency(desk)
        self._core_group = CoreGroupLine()
        self._adding = Adding(desk, self._left, self._choose)
        self._hint = label(
            "Write the first step on the left, in the family’s words. Its boxes open here.", "quiet", wrap=True
        )
        self._work = work = StepWork(desk, self._choose)
        self._actions = StepActions(work.shift, work.serve, work.cross, work.duplicate, self._split, work.take_away)
        self._drafts = DraftKeeper(desk, {DRAFTS: self._left.line}, self, place=DRAFTS)
        self._lay_out()
        self._connect()
        PlanRestricting(desk, self, self._left.line).speaks_for(self, self._chosen_subject)

    # -- showing

    def show_conference(self, conference: Conference) -> None:
        """Show the conference's plan; the step chosen stays chosen, and what is being typed stays."""
        if self._conference is None or self._conference.id != conference.id:
            self._left.steps.forget()
            self._left.let_go()
            self._wanted = None
            self._drafts.open(conference.id)
        self._conference = conference
        self._adding.show_conference(conference)
        self._header.show_conference(conference)
        self._contingency.show_conference(conference)
        self._core_group.show_conference(conference)
        self._left.show_conference(conference)
        self._left.steps.show_lines(lines_of(conference))
        if self._wanted is not None and self._left.steps.choose(self._wanted):
            self._wanted = None
        self._show_step()

    def focus_first(self) -> None:
        """Put the keyboard on the steps, on the offer of those before, or on the line to write the first."""
        if self._left.offer.isVisibleTo(self):
            self._left.offer.bring.setFocus()
        elif self._left.steps.chosen_id is not None:
            self._left.steps.setFocus()
        else:
            self._left.line.field.setFocus()

    def show_row(self, row_id: uuid.UUID) -> None:
        """Put the keyboard on a step, where another screen asks for it."""
        self._choose(row_id)
        self._left.steps.setFocus()
        self._scroll_to_keyboard()

    def is_done(self, conference: Conference) -> bool:
        """Return True once there is a step."""
        return conference.plan is not None and bool(conference.plan.steps)

    def _chosen_subject(self) -> Subject | None:
        """Return the step chosen, as one that can be kept back."""
        step_id = self._left.steps.chosen_id
        return Subject(Step, step_id) if step_id is not None else None

    def _choose(self, step_id: uuid.UUID) -> None:
        """Choose a step now, or as soon as a snapshot brings it."""
        self._wanted = None if self._left.steps.choose(step_id) else step_id
        self._show_step()

    def _show_step(self) -> None:
        step = self._step(self._left.steps.chosen_id)
        self._editor.setVisible(step is not None)
        self._hint.setVisible(step is None and self._left.offer.isHidden())
        if self._conference is not None:
            self._show_review(step, self._conference)
            if step is not None:
                self._editor.show_step(step, self._conference, self._adding.filled(step))

    def _show_review(self, step: Step | None, conference: Conference) -> None:
        """Show what this meeting finds about a step. Most meetings look back at nothing: its boxes are made late."""
        if self._review is None and step is not None and is_reviewed_at(conference, step):
            self._review = ReviewCard(self.desk, self.theme)
            self._column.insertWidget(0, self._review)
            order_tabs(self._right)
        if self._review is not None:
            self._review.show_step(step, conference)

    def _open(self, _: uuid.UUID) -> None:
        """Go to the boxes of the step chosen."""
        self._editor.focus_what()
        self._scroll_to_keyboard()

    def _scroll_to_keyboard(self) -> None:
        """Show where the keyboard is, once what was just opened or made larger has its place."""
        QTimer.singleShot(0, self, lambda: scroll_to_keyboard(self._boxes, self._page))

    def _step(self, step_id: uuid.UUID | None) -> Step | None:
        plan = self._conference.plan if self._conference is not None else None
        return next((step for step in plan.steps if step.id == step_id), None) if plan is not None else None

    # -- adding

    def _write_for(self, worry_id: uuid.UUID) -> None:
        """Write a step for a worry; at a core group the worry stands on the board of the meeting before."""
        plan = self._conference.plan if self._conference is not None else None
        worry = next((one for one in plan.worries() if one.id == worry_id), None) if plan is not None else None
        if worry is not None and self._conference is not None:
            here = worry.conference_id == self._conference.id
            self._left.write_for(worry_id if here else None, worry.text)
            self._scroll_to_keyboard()

    def _add_by_key(self) -> None:
        """Add what is typed in the line; from anywhere else go to the line."""
        if self._left.line.field.hasFocus():
            self._left.line.add()
        else:
            self._left.line.field.setFocus()
            self._scroll_to_keyboard()

    def _split_by_key(self) -> None:
        """Add what is typed in the line as several steps; from anywhere else split the step chosen."""
        chosen = self._left.steps.chosen_id
        if self._left.line.field.hasFocus():
            self._left.add_apart()
        elif chosen is not None:
            self._split(chosen)

    def _split(self, step_id: uuid.UUID) -> None:
        """Make several steps of one, of its words as they stand in the box."""
        self.desk.flush()
        step = self._step(step_id)
        if step is not None:
            chosen = step_id == self._left.steps.chosen_id
            self._adding.split(step, self._editor.boxes.what.toPlainText() if chosen else step.text)

    def _show_menu(self, step_id: uuid.UUID, place: QPoint) -> None:
        step = self._step(step_id)
        if step is None or self._conference is None:
            return
        step_menu(self, self._conference, step, self._actions).popup(place)

    def _show_examples(self) -> None:
        ExamplesDialog(self.theme, self).open()

    # -- making

    def _connect(self) -> None:
        self._header.worry_picked.connect(self._write_for)
        self._left.added.connect(self._adding.add)
        steps = self._left.steps
        steps.chosen.connect(lambda _: self._show_step())
        steps.opened.connect(self._open)
        steps.shifted.connect(self._work.shift)
        steps.crossed.connect(self._work.cross)
        steps.steps.dropped.connect(self._work.drop)
        steps.duplicated.connect(self._work.duplicate)
        steps.taken_away.connect(self._work.take_away)
        steps.menu_wanted.connect(self._show_menu)
        self._left.offer.taken.connect(self._adding.bring_over)
        self._core_group.wanted.connect(self._adding.record_core_group)
        self._editor.untouched.connect(self._adding.forget)
        self._editor.coach.examples.connect(self._show_examples)
        works = {
            "step_add": self._add_by_key,
            "step_split": self._split_by_key,
            "step_examples": self._show_examples,
        }
        for name, work in works.items():
            key = QShortcut(QKeySequence(KEYS[name].keys), self, activated=work)  # type: ignore[call-overload]
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.theme.changed.connect(self._fit)

    def _lay_out(self) -> None:
        self._right = QWidget()
        self._column = QVBoxLayout(self._right)
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.setSpacing(10)
        for widget in (self._hint, self._editor, self._contingency, self._core_group):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._boxes = Page(self._right)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(10)
        self._body.addWidget(self._left, LIST_SHARE)
        self._body.addWidget(self._boxes, EDITOR_SHARE)
        whole = QWidget()
        inner = QVBoxLayout(whole)
        inner.setContentsMargins(14, 12, 12, 10)
        inner.setSpacing(10)
        inner.addWidget(self._header)
        inner.addLayout(self._body, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._page = Page(whole)
        outer.addWidget(self._page)
        order_tabs(self._right)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the step beside the list or below it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = self.width() >= self.theme.pixels(SIDE_BY_SIDE)
        ways = QBoxLayout.Direction
        self._body.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._left.setMinimumHeight(0 if beside else round(self.height() * 0.7))
        self._boxes.show_whole(not beside)
