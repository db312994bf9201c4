"""One step of the plan in plain boxes. The widgets stay; what they are tied to changes with the step picked."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout

from app.models.conference import Conference
from app.models.plan import Plan, Step, WhenKind, WhoRole
from app.practice.prompts import prompt
from app.ui.desk import Desk
from app.ui.plan.cards import goal_words
from app.ui.plan.people_field import PeopleField, people_of
from app.ui.plan.pick_field import PickField
from app.ui.plan.step_writer import StepWriter
from app.ui.plan.when_field import WhenField
from app.ui.widgets.autosave import TextBinding, TextField
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import Form, name_control
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.rows import order_tabs

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

MARKS = {"bottom_line": "A bottom line", "family_own": "The family’s own idea", "draft": "A draft, to be rewritten"}


class StepEditor(QFrame):
    """Who, what, when, how we will know, who checks, what if it goes wrong, and which worries it answers."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._desk = desk
        self._writer: StepWriter | None = None
        self._bindings: dict[str, TextBinding] = {}
        self._form = Form(columns=2)
        self._make_boxes()
        self._connect()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.addWidget(self._form)
        column.addStretch(1)
        order_tabs(self)

    def show_step(self, step: Step, plan: Plan, conference: Conference) -> None:
        """Show a step; fields being typed in keep what is typed as long as it is the same step."""
        writer = self._writer
        other = writer is None or writer.step_id != step.id
        if writer is None or other:
            self._when.flush()
            writer = self._writer = StepWriter(step.id)
        for name, binding in self._bindings.items():
            text: str = getattr(step, name)
            if other:
                binding.rebind(_text_writer(writer, name), text)
            else:
                binding.show(text)
        people = people_of(conference)
        self._who.show_step(step, people)
        self._checker.show_step(step, people)
        self._show_worries(step, conference)
        self._when.show_step(step, plan.starts_on)
        goals = [(pair.id if pair else None, goal_words(plan, pair)) for pair, _ in plan.groups()]
        self._goal.show_choices(goals, step.pair_id)
        for name, box in self._marks.items():
            box.blockSignals(True)
            box.setChecked(getattr(step, name))
            box.blockSignals(False)

    def focus_what(self) -> None:
        """Put the keyboard on what will be done."""
        self._what.setFocus()

    # -- making

    def _make_boxes(self) -> None:
        form = self._form
        self._what = form.row("Will do what", GrowingText(prompt("step_what").hint, least=2), span=2)
        self._who = form.row("Who", PeopleField("Who", WhoRole.DOES, "anyone else, in words"))
        self._worries = form.row(
            "Worries this answers", PickField("Worries this answers", "None chosen yet", bullets=True)
        )
        self._when = form.row("When, or how often", WhenField(self._desk))
        evidence = form.row("How we will know it has happened", GrowingText(prompt("step_evidence").hint, least=2))
        self._checker = form.row("Who checks", PeopleField("Who checks", WhoRole.CHECKS, "anyone else, in words"))
        if_wrong = form.row("If it goes wrong, then …", GrowingText(prompt("step_contingency").hint, least=2))
        self._goal = form.row("Safety goal", ChoiceBox(wide=20), span=2)
        self._marks = {name: name_control(QCheckBox(words), words) for name, words in MARKS.items()}
        marks = QFrame()
        flow = FlowLayout(marks, spacing=16)
        for box in self._marks.values():
            flow.addWidget(box)
        form.add(marks)
        fields: dict[str, tuple[TextField, str]] = {
            "text": (self._what, "Write a step"),
            "who_text": (self._who.words, "Say who"),
            "when_text": (self._when.words, "Say when"),
            "evidence": (evidence, "Say how we will know"),
            "checker_text": (self._checker.words, "Say who checks"),
            "if_wrong": (if_wrong, "Say what if it goes wrong"),
        }
        for name, (field, label) in fields.items():
            self._bindings[name] = TextBinding(field, self._desk, label, _nothing)

    def _connect(self) -> None:
        for people in (self._who, self._checker):
            role = people.role
            people.picks.ticked.connect(
                lambda person, on, role=role: self._run("Say who", lambda w, s: w.involve(s, person, role, on))
            )
        self._worries.ticked.connect(
            lambda entry, on: self._run("Say which worry a step answers", lambda w, s: w.answer(s, entry, on))
        )
        self._when.kind_picked.connect(lambda kind: self._run("Say when", lambda w, s: w.set_when(s, WhenKind(kind))))
        self._when.due_picked.connect(lambda day: self._run("Say when", lambda w, s: w.set_due(s, day)))
        self._when.start_picked.connect(lambda day: self._run("Say when", lambda w, s: w.set_start(s, day)))
        self._goal.picked.connect(
            lambda pair: self._run("Move a step to another goal", lambda w, s: w.set_goal(s, pair))
        )
        for name, box in self._marks.items():
            box.toggled.connect(lambda on, name=name: self._run("Mark a step", lambda w, s: w.set(s, name, on)))

    def _run(self, label: str, change: Callable[[StepWriter, Session], None]) -> None:
        writer = self._writer
        if writer is not None:
            self._desk.run(label, lambda session: change(writer, session))

    def _show_worries(self, step: Step, conference: Conference) -> None:
        kinds = {"worry": "", "grey_area": "Grey area: "}
        choices: list[tuple[uuid.UUID, str]] = [
            (entry.id, f"{kinds[entry.domain.value]}{entry.text}")
            for entry in sorted(conference.entries, key=lambda entry: (entry.domain.value != "worry", entry.position))
            if entry.domain.value in kinds and entry.text
        ]
        self._worries.show_picks(choices, frozenset(link.entry_id for link in step.answers))


def _text_writer(writer: StepWriter, name: str) -> Callable[[Session, str], None]:
    return lambda session, text: writer.set(session, name, text)


def _nothing(session: Session, text: str) -> None:
    """Before a step is shown there is nothing to write."""
