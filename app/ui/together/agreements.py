"""The tab "Agreements": written agreements, with the standing caution and what the plan's coach doubts about them."""

from __future__ import annotations

import uuid

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.agreements import agreements_of
from app.models.conference import Conference
from app.models.step import Step
from app.practice.prompts import prompt
from app.ui.changes import Changes
from app.ui.plan.reading import read_step
from app.ui.theme import Theme
from app.ui.together.advice import AdviceBox
from app.ui.together.agreement_row import AgreementRow
from app.ui.together.page import TogetherPage
from app.ui.together.questions import QuestionsCard
from app.ui.together.written import WrittenRows, numbered
from app.ui.widgets.form import button, label
from app.ui.widgets.rows import Card, Rows

TRAP = "agreement_as_safety"
IN_THE_PLAN = "What somebody will do belongs in the plan, as a step of its own: who, what, and how anyone would know."
DOUBT = "leans on a paper. What will someone do, and who would see it?"


class AgreementsPage(TogetherPage):
    """The papers on the left; on the right what to ask, and the plan's steps that lean on one."""

    step_wanted = Signal(object)

    def __init__(self, changes: Changes, theme: Theme) -> None:
        self._plan = PlanCard()
        super().__init__(theme, [QuestionsCard("Before anybody signs", "agreement", after=1), self._plan])
        self._card = AgreementsCard(changes)
        self._card.rows.lines_changed.connect(self.order)
        self._plan.step_wanted.connect(self.step_wanted)
        self.put(self._card)

    def show_conference(self, conference: Conference) -> None:
        """Show a snapshot."""
        self._card.show_conference(conference)
        self._plan.show_conference(conference)
        self.order()


class AgreementsCard(Card):
    """The written agreements of this conference."""

    def __init__(self, changes: Changes) -> None:
        words = prompt("agreement")
        super().__init__(words.title)
        self._changes = changes
        caution = AdviceBox("written agreements")
        caution.say([words.hint, words.questions[0]])
        self.column.addWidget(caution)
        self.rows = WrittenRows(self._make, button(words.add))
        self.column.addWidget(self.rows)

    def show_conference(self, conference: Conference) -> None:
        """Show the agreements of a snapshot."""
        self.rows.show_rows(conference, {paper.id: paper for paper in agreements_of(conference)})

    def _make(self, key: uuid.UUID, number: int) -> AgreementRow:
        return AgreementRow(self._changes, key, numbered("the written agreement", number))


class PlanCard(Card):
    """The steps of the plan about which the coach says that a signed paper is not safety, each a way to it.

    ``step_wanted`` comes with a step's key.
    """

    step_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__("In the plan", IN_THE_PLAN)
        self._words: dict[uuid.UUID, str] = {}
        rows = QVBoxLayout()
        rows.setSpacing(8)
        self.column.addLayout(rows)
        self._rows: Rows[uuid.UUID, StepLine] = Rows(rows, self._make)

    def show_conference(self, conference: Conference) -> None:
        """Read the plan of a snapshot as its coach does."""
        self._words = leaning_on_paper(conference)
        for key, line in self._rows.show(list(self._words)):
            line.words.setText(f"“{self._words[key]}” {DOUBT}")

    def _make(self, key: uuid.UUID) -> StepLine:
        line = StepLine(self._words[key])
        line.link.clicked.connect(lambda: self.step_wanted.emit(key))
        return line


class StepLine(QWidget):
    """A step of the plan in words, and the way to it."""

    def __init__(self, step: str) -> None:
        super().__init__()
        self.words = label("", wrap=True)
        self.link = button("Go to this step", "link", name=f"Go to the step: {step}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.words)
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)


def leaning_on_paper(conference: Conference) -> dict[uuid.UUID, str]:
    """Return the steps that lean on a written agreement, by key, with the words of each; not what was put aside."""
    steps = conference.plan.steps if conference.plan is not None else []
    return {step.id: step.text for step in steps if _leans(step, conference)}


def _leans(step: Step, conference: Conference) -> bool:
    traps = read_step(step, conference).traps
    return any(trap.name == TRAP and trap.key not in step.dismissed for trap in traps)
