"""One step of the plan in plain boxes. The widgets stay; what they are tied to changes with the step chosen."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from app.models.conference import Conference
from app.models.plan import Step, WhenKind, WhoRole
from app.practice.prompts import prompt
from app.ui.desk import Desk
from app.ui.plan import changes
from app.ui.plan.cards import goal_words
from app.ui.plan.pairs import Pairs
from app.ui.plan.people_field import PeopleField, people_of
from app.ui.plan.pick_field import Choice, PickField
from app.ui.plan.when_field import WhenField
from app.ui.theme import Theme
from app.ui.widgets.autosave import TextBinding, TextField
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import name_control
from app.ui.widgets.growing_text import GrowingText

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

MARKS = {
    "bottom_line": ("A bottom line", "If this does not hold, the plan does not hold"),
    "family_own": ("The family’s own step", "The family thought of it"),
    "draft": ("A draft", "To be put into plainer words"),
}
SIDE_BY_SIDE = 480
"""Pixels at 100% text that two boxes need beside each other."""


class StepEditor(QFrame):
    """Who, what, when, how we will know, who checks, what if it goes wrong, and which worries it answers.

    The coach will stand below the boxes, in the same column.
    """

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._desk = desk
        self._theme = theme
        self._step_id: uuid.UUID | None = None
        self._shown: tuple[Conference, Step] | None = None
        self._what = GrowingText(prompt("step_what").hint, least=2)
        self._evidence = GrowingText(prompt("step_evidence").hint)
        self._if_wrong = GrowingText(prompt("step_contingency").hint)
        self._who = PeopleField("Who", WhoRole.DOES)
        self._checker = PeopleField("Who checks", WhoRole.CHECKS)
        self._worries = PickField("Worries this answers", "None chosen yet", one_a_line=True)
        self._when = WhenField(desk)
        self._goal = ChoiceBox(wide=12)
        self._marks = {name: name_control(QCheckBox(words), words, why) for name, (words, why) in MARKS.items()}
        self._boxes = Pairs()
        self._lay_out()
        self._bindings = self._bind()
        self._connect()
        theme.changed.connect(self._fit)

    # -- showing

    def show_step(self, step: Step, conference: Conference) -> None:
        """Show a step; as long as it is the same one, a field being typed in keeps what is typed."""
        other = self._step_id != step.id
        if other:
            self._when.leave()
            self._step_id = step.id
        for name, binding in self._bindings.items():
            text: str = getattr(step, name)
            if other:
                binding.rebind(_text_writer(step.id, name), text)
            else:
                binding.show(text)
        self._shown = (conference, step)
        self._show_choices()

    def focus_what(self) -> None:
        """Put the keyboard on what will be done."""
        self._what.setFocus()

    def _show_choices(self) -> None:
        """Show all that is not text as the store has it."""
        if self._shown is None:
            return
        conference, step = self._shown
        people = people_of(conference)
        self._who.show_step(step, people)
        self._checker.show_step(step, people)
        self._worries.show_picks(worries_of(conference), [link.entry_id for link in step.answers])
        self._when.show_step(step, step.plan.starts_on)
        goals = [(pair.id if pair else None, goal_words(conference, pair)) for pair, _ in step.plan.groups()]
        self._goal.show_choices(goals, step.pair_id)
        for name, box in self._marks.items():
            box.setChecked(getattr(step, name))

    # -- making

    def _lay_out(self) -> None:
        boxes = self._boxes
        boxes.row(("Who", self._who), ("Worries this answers", self._worries))
        boxes.row(("Will do what", self._what))
        boxes.row(("When or how often", self._when), ("How we will know it has happened", self._evidence))
        boxes.row(("Who checks", self._checker), ("If it goes wrong, then …", self._if_wrong))
        boxes.row(("Safety goal", self._goal))
        marks = QWidget()
        flow = FlowLayout(marks, spacing=16)
        for box in self._marks.values():
            flow.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(10)
        column.addWidget(boxes)
        column.addWidget(marks)

    def _bind(self) -> dict[str, TextBinding]:
        fields: dict[str, tuple[TextField, str]] = {
            "text": (self._what, "Write a step"),
            "who_text": (self._who.words, "Say who"),
            "when_text": (self._when.words, "Say when"),
            "evidence": (self._evidence, "Say how we will know"),
            "checker_text": (self._checker.words, "Say who checks"),
            "if_wrong": (self._if_wrong, "Say what if it goes wrong"),
        }
        return {name: TextBinding(field, self._desk, words, _nothing) for name, (field, words) in fields.items()}

    def _connect(self) -> None:
        for people in (self._who, self._checker):
            people.picks.ticked.connect(partial(self._involve, people.role))
        self._worries.ticked.connect(self._answer)
        self._when.kind_picked.connect(self._set_kind)
        self._when.days_picked.connect(self._keep_dates)
        self._goal.picked.connect(self._serve)
        for name, box in self._marks.items():
            box.clicked.connect(lambda on, name=name: self._mark(name, on))

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
        self._boxes.stand(self.width() >= self._theme.pixels(SIDE_BY_SIDE))


def worries_of(conference: Conference) -> list[Choice]:
    """Return what a step may answer: the board's worries in their order, then its grey areas."""
    heads = {"worry": "", "grey_area": "Grey area: "}
    entries = [entry for entry in conference.entries if entry.domain.value in heads and entry.text]
    entries.sort(key=lambda entry: (entry.domain.value != "worry", entry.position))
    return [(entry.id, f"{heads[entry.domain.value]}{entry.text}") for entry in entries]


def _text_writer(step_id: uuid.UUID, name: str) -> Callable[[Session, str], None]:
    return lambda session, text: changes.write(session, step_id, name, text)


def _nothing(session: Session, text: str) -> None:
    """Before a step is shown there is nothing to write."""
