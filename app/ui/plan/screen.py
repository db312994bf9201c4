"""The plan: what it must answer on top, its steps on the left, one step in plain boxes on the right."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QMenu, QVBoxLayout, QWidget

from app.models.conference import Conference
from app.models.plan import Step
from app.ui.board.add_line import TEXT, Typed
from app.ui.board.drafts import DraftKeeper, keep_drafts
from app.ui.desk import Desk
from app.ui.plan import changes
from app.ui.plan.cards import lines_of
from app.ui.plan.contingency import Contingency
from app.ui.plan.editor import StepEditor
from app.ui.plan.header import PlanHeader
from app.ui.plan.left import PlanLeft
from app.ui.plan.menus import StepActions, fill_step_menu
from app.ui.plan.page import Page
from app.ui.screen import Screen
from app.ui.shell.keys import KEYS
from app.ui.theme import Theme
from app.ui.widgets.form import label
from app.ui.widgets.rows import order_tabs

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

SIDE_BY_SIDE = 800
"""Pixels at 100% text from which the step stands beside the list, not below it."""
LIST_SHARE, EDITOR_SHARE = 5, 8
DRAFTS = "plan"


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
        self._editor = StepEditor(desk, theme)
        self._contingency = Contingency(desk)
        self._hint = label(
            "Write the first step on the left, in the family’s words. Its boxes open here.", "quiet", wrap=True
        )
        self._actions = StepActions(self._shift, self._serve, self._duplicate, self._take_away)
        self._drafts = DraftKeeper(desk, {DRAFTS: self._left.line}, self, place=DRAFTS)
        self._lay_out()
        self._connect()

    # -- showing

    def show_conference(self, conference: Conference) -> None:
        """Show the conference's plan; the step chosen stays chosen, and what is being typed stays."""
        if self._conference is None or self._conference.id != conference.id:
            self._left.steps.forget()
            self._left.let_go()
            self._wanted = None
            self._drafts.open(conference.id)
        self._conference = conference
        self._header.show_conference(conference)
        self._contingency.show_conference(conference)
        self._left.steps.show_lines(lines_of(conference))
        if self._wanted is not None and self._left.steps.choose(self._wanted):
            self._wanted = None
        self._show_step()

    def focus_first(self) -> None:
        """Put the keyboard on the steps, or on the line to write the first."""
        if self._left.steps.chosen_id is not None:
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

    def _choose(self, step_id: uuid.UUID) -> None:
        """Choose a step now, or as soon as a snapshot brings it."""
        self._wanted = None if self._left.steps.choose(step_id) else step_id

    def _show_step(self) -> None:
        step = self._step(self._left.steps.chosen_id)
        self._editor.setVisible(step is not None)
        self._hint.setVisible(step is None)
        if step is not None and self._conference is not None:
            self._editor.show_step(step, self._conference)

    def _open(self, _: uuid.UUID) -> None:
        """Go to the boxes of the step chosen."""
        self._editor.focus_what()
        self._scroll_to_keyboard()

    def _scroll_to_keyboard(self) -> None:
        focused = self.focusWidget()
        for page in (self._boxes, self._page):
            if focused is not None and page.isAncestorOf(focused):
                page.scroll_to(focused)

    def _step(self, step_id: uuid.UUID | None) -> Step | None:
        plan = self._conference.plan if self._conference is not None else None
        return next((step for step in plan.steps if step.id == step_id), None) if plan is not None else None

    # -- adding

    def _add(self, typed: Typed, worry_id: uuid.UUID | None) -> None:
        """Add what was typed; where that fails the words go back into the line."""
        if self._conference is None:
            return
        conference_id, pair_id = self._conference.id, self._goal_for_new()

        def change(session: Session) -> uuid.UUID:
            keep_drafts(session, conference_id, {}, place=DRAFTS)
            return changes.add_step(session, conference_id, typed[TEXT], pair_id, worry_id)

        def failed(error: BaseException) -> None:
            self._left.line.put(typed)
            self.desk.status.emit(str(error), False)

        self.desk.run("Add a step", change, done=self._choose, failed=failed)

    def _goal_for_new(self) -> uuid.UUID | None:
        """Return the safety goal a new step goes under: that of the step chosen, else the only one there is."""
        chosen = self._step(self._left.steps.chosen_id)
        pairs = self._conference.pairs if self._conference is not None else []
        return chosen.pair_id if chosen is not None else pairs[0].id if len(pairs) == 1 else None

    def _write_for(self, worry_id: uuid.UUID) -> None:
        entries = self._conference.entries if self._conference is not None else []
        worry = next((entry for entry in entries if entry.id == worry_id), None)
        if worry is not None:
            self._left.write_for(worry_id, worry.text)
            self._scroll_to_keyboard()

    def _add_by_key(self) -> None:
        """Add what is typed in the line; from anywhere else go to the line."""
        if self._left.line.field.hasFocus():
            self._left.line.add()
        else:
            self._left.line.field.setFocus()
            self._scroll_to_keyboard()

    # -- changing

    def _shift(self, step_id: uuid.UUID, by: int) -> None:
        self._run("Move a step", lambda session: changes.shift(session, step_id, by))

    def _serve(self, step_id: uuid.UUID, pair_id: uuid.UUID | None) -> None:
        self._run("Move a step to another goal", lambda session: changes.serve(session, step_id, pair_id))

    def _duplicate(self, step_id: uuid.UUID) -> None:
        self.desk.flush()
        self.desk.run("Duplicate a step", lambda session: changes.duplicate(session, step_id), done=self._choose)

    def _take_away(self, step_id: uuid.UUID) -> None:
        self._run(
            "Take a step away",
            lambda session: changes.take_away(session, step_id),
            lambda _: self.desk.deleted.emit("Step taken away."),
        )

    def _run(self, words: str, change: Callable[[Session], None], done: Callable[[None], None] | None = None) -> None:
        """Save what is typed first, so that it comes before the change in the undo list."""
        self.desk.flush()
        self.desk.run(words, change, done=done)

    def _show_menu(self, step_id: uuid.UUID, place: QPoint) -> None:
        step = self._step(step_id)
        if step is None or self._conference is None:
            return
        menu = QMenu(self)
        menu.setObjectName("step_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill_step_menu(menu, self._conference, step, self._actions)
        menu.popup(place)

    # -- making

    def _connect(self) -> None:
        self._header.worry_picked.connect(self._write_for)
        self._left.added.connect(self._add)
        steps = self._left.steps
        steps.chosen.connect(lambda _: self._show_step())
        steps.opened.connect(self._open)
        steps.shifted.connect(self._shift)
        steps.taken_away.connect(self._take_away)
        steps.menu_wanted.connect(self._show_menu)
        add = QShortcut(QKeySequence(KEYS["step_add"].keys), self, activated=self._add_by_key)  # type: ignore[call-overload]
        add.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.theme.changed.connect(self._fit)

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(10)
        for widget in (self._hint, self._editor, self._contingency):
            column.addWidget(widget)
        column.addStretch(1)
        self._boxes = Page(right)
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
        order_tabs(right)

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
