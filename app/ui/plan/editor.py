"""One step of the plan in plain boxes. The widgets stay; what they are tied to changes with the step chosen."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Collection
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.models.conference import Conference
from app.models.step import Step, WhenKind, WhoRole
from app.models.step_review import wording_before
from app.ui.desk import Desk
from app.ui.plan import changes, line_changes
from app.ui.plan.boxes import MainBoxes, MoreBoxes, ReadFromLine
from app.ui.plan.cards import goal_words
from app.ui.plan.coach import CoachPanel
from app.ui.plan.coaching import Coaching
from app.ui.plan.lines import Filled
from app.ui.plan.people_field import people_of
from app.ui.plan.pick_field import Choice
from app.ui.plan.reading import today_of
from app.ui.theme import Theme
from app.ui.widgets.autosave import TextBinding
from app.ui.widgets.rows import order_tabs
from app.ui.wording import day_words

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

SIDE_BY_SIDE = 480
"""Pixels at 100% text that two boxes need beside each other."""


class StepEditor(QFrame):
    """The boxes of one step, and the coach between those one fills in first and the rest.

    ``untouched`` says that what was read from a line is taken back or accepted: it need not be shown again.
    """

    untouched = Signal(object)

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._desk = desk
        self._theme = theme
        self._step_id: uuid.UUID | None = None
        self._shown: tuple[Conference, Step] | None = None
        self._filled: Filled | None = None
        self.read_from_line = ReadFromLine()
        self.boxes = MainBoxes(desk)
        self.coach = CoachPanel()
        self.more = MoreBoxes(desk)
        self._coaching = Coaching(self.boxes, self.coach, theme)
        self._lay_out()
        self._bindings = {
            name: TextBinding(field, desk, words, _nothing) for name, (field, words) in self.boxes.texts.items()
        }
        self._connect()
        theme.changed.connect(self._fit)

    # -- showing

    def show_step(self, step: Step, conference: Conference, filled: Filled | None = None) -> None:
        """Show a step; as long as it is the same one, a field being typed in keeps what is typed.

        ``filled`` is what was read from the line it was typed in.
        """
        other = self._step_id != step.id
        if other:
            self.boxes.when.leave()
            self._step_id = step.id
        for name, binding in self._bindings.items():
            text: str = getattr(step, name)
            if other:
                binding.rebind(_text_writer(step.id, name, today_of(conference)), text)
            else:
                binding.show(text)
        self._shown = (conference, step)
        if other or filled != self._filled:
            self._filled = filled
            self.read_from_line.show_filled(filled)
        self._show_choices(other=other)
        self._coaching.show_step(step, conference)

    def focus_what(self) -> None:
        """Put the keyboard on what will be done."""
        self.boxes.what.setFocus()

    def _show_choices(self, *, other: bool = False) -> None:
        """Show all that is not text as the store has it."""
        if self._shown is None:
            return
        conference, step = self._shown
        boxes, more, people = self.boxes, self.more, people_of(conference)
        boxes.who.show_step(step, people, other=other)
        boxes.checker.show_step(step, people, other=other)
        boxes.worries.show_picks(*answered(conference, step))
        boxes.worries.let_choose(bool(conference.entries) or not step.earlier)
        boxes.when.show_step(step, step.plan.starts_on, today_of(conference))
        boxes.before.setText(_before(step))
        boxes.before.setVisible(bool(boxes.before.text()))
        goals = [(pair.id if pair else None, goal_words(conference, pair)) for pair, _ in step.plan.groups()]
        more.goal.show_choices(goals, step.pair_id)
        more.whom.show_row(conference, step.id)
        for name, box in more.marks.items():
            box.setChecked(getattr(step, name))

    # -- making

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(10)
        for widget in (self.read_from_line, self.boxes, _rule(), self.coach, _rule(), self.more):
            column.addWidget(widget)

    def _connect(self) -> None:
        boxes, more = self.boxes, self.more
        for people in (boxes.who, boxes.checker):
            people.picks.ticked.connect(partial(self._involve, people.role))
        boxes.worries.ticked.connect(self._answer)
        boxes.when.kind_picked.connect(self._set_kind)
        boxes.when.days_picked.connect(self._keep_dates)
        more.goal.picked.connect(self._serve)
        for name, box in more.marks.items():
            box.clicked.connect(lambda on, name=name: self._mark(name, on))
        self.coach.lines_changed.connect(lambda: order_tabs(self))
        self.coach.put_aside.connect(self._put_aside)
        self.coach.ask_again.connect(lambda: self._put_aside(""))
        self.read_from_line.undo.clicked.connect(self._take_back)
        self.read_from_line.right.clicked.connect(lambda: self.untouched.emit(self._step_id))

    # -- changing

    def _involve(self, role: WhoRole, person_id: uuid.UUID, on: bool) -> None:
        self._run("Say who", lambda session, step: changes.involve(session, step, person_id, role, on))

    def _answer(self, entry_id: uuid.UUID, on: bool) -> None:
        self._run("Say which worry a step answers", lambda session, step: changes.answer(session, step, entry_id, on))

    def _set_kind(self, kind: WhenKind) -> None:
        self._run("Say when", lambda session, step: changes.set_kind(session, step, kind))

    def _keep_dates(self, starts_on: date | None, due_on: date | None) -> None:
        self._run("Say when", lambda session, step: changes.keep_dates(session, step, starts_on, due_on))

    def _serve(self, pair_id: uuid.UUID | None) -> None:
        self._run("Move a step to another goal", lambda session, step: changes.serve(session, step, pair_id))

    def _mark(self, name: str, on: bool) -> None:
        self._run("Mark a step", lambda session, step: changes.write(session, step, name, on))

    def _put_aside(self, key: str) -> None:
        label = "Put a question aside" if key else "Ask again what was put aside"
        self._run(label, lambda session, step: changes.dismiss(session, step, key))

    def _take_back(self) -> None:
        filled = self._filled
        if filled is None:
            return
        self._desk.flush()
        self.untouched.emit(self._step_id)
        self._run("Undo what was read", lambda session, step: line_changes.take_back(session, step, filled))

    def _run(self, label: str, change: Callable[[Session, uuid.UUID], None]) -> None:
        """Change the step shown; where a rule is not kept, show again what the store has."""
        step_id = self._step_id
        if step_id is None:
            return

        def failed(error: BaseException) -> None:
            self._show_choices()
            self._desk.fail(error)

        self._desk.run(label, lambda session: change(session, step_id), failed=failed, keeps=True)

    # -- room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the boxes beside or below each other."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.boxes.stand(self.width() >= self._theme.pixels(SIDE_BY_SIDE))


def worries_of(conference: Conference, answered: Collection[uuid.UUID] = ()) -> list[Choice]:
    """Return what a step may answer: the board's worries in their order, then its grey areas.

    What is no longer so is not among them, unless it is one of those ``answered`` (keys).
    """
    heads = {"worry": "", "grey_area": "Grey area: "}
    entries = [entry for entry in conference.entries if entry.domain.value in heads and entry.text]
    entries = [entry for entry in entries if not entry.is_over or entry.id in answered]
    entries.sort(key=lambda entry: (entry.domain.value != "worry", entry.position))
    return [(entry.id, f"{heads[entry.domain.value]}{entry.text}") for entry in entries]


def answered(conference: Conference, step: Step) -> tuple[list[Choice], list[uuid.UUID]]:
    """Return what a step may answer, and what it does; at a core group, which has no board, what it did before."""
    steps = [step, *step.earlier] if not conference.entries else [step]
    picked = [link.entry_id for one in steps for link in one.answers]
    boards = [conference, *(older.plan.conference for older in steps[1:])]
    return [choice for board in boards for choice in worries_of(board, picked)], picked


def _before(step: Step) -> str:
    """Return the words a step had at an earlier meeting, where they were others."""
    chapter = wording_before(step)
    if chapter is None:
        return ""
    day = day_words(chapter.conference.held_on)
    return f"{f'On {day}' if day else 'Before'} it said: “{chapter.step.text.strip()}”"


def _rule() -> QFrame:
    line = QFrame()
    line.setProperty("kind", "rule")
    line.setFrameShape(QFrame.Shape.HLine)
    return line


def _text_writer(step_id: uuid.UUID, name: str, today: date) -> Callable[[Session, str], None]:
    if name == "when_text":
        return lambda session, text: changes.say_when(session, step_id, text, today)
    return lambda session, text: changes.write(session, step_id, name, text)


def _nothing(session: Session, text: str) -> None:
    """Before a step is shown there is nothing to write."""
