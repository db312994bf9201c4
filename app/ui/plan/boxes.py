"""The boxes of one step: what one fills in first stands on top, what orders and guards it below."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.models.step import Step, WhoRole
from app.practice.prompts import prompt
from app.ui.desk import Desk
from app.ui.plan.lines import Filled
from app.ui.plan.pairs import Pairs
from app.ui.plan.people_field import PeopleField
from app.ui.plan.pick_field import PickField
from app.ui.plan.when_field import WhenField
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import Form, button, label, name_control
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.withhold import Withhold

MARKS = {
    "bottom_line": ("A bottom line", "If this does not hold, the plan does not hold"),
    "family_own": ("The family’s own step", "The family thought of it"),
    "draft": ("A draft", "To be put into plainer words"),
}


class MainBoxes(Pairs):
    """Who does what, when, how anyone would know, who checks, and what if it goes wrong."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.what = GrowingText(prompt("step_what").hint, least=2)
        self.before = label("", "quiet", wrap=True)
        self.before.hide()
        self.evidence = GrowingText(prompt("step_evidence").hint)
        self.if_wrong = GrowingText(prompt("step_contingency").hint)
        self.who = PeopleField("Who", WhoRole.DOES)
        self.checker = PeopleField("Who checks", WhoRole.CHECKS)
        self.worries = PickField("Worries this answers", "None chosen yet", one_a_line=True)
        self.when = WhenField(desk)
        self.columns([("Who", self.who), ("Who checks", self.checker)], [("Worries this answers", self.worries)])
        self.row(("Will do what", self.what), below=self.before)
        self.row(("When or how often", self.when), ("How we will know it has happened", self.evidence))
        self.row(("If it goes wrong, then …", self.if_wrong))

    @property
    def texts(self) -> dict[str, tuple[QPlainTextEdit, str]]:
        """The fields with words in them, by the step's text they show, and what writing there is called."""
        return {
            "text": (self.what, "Write a step"),
            "who_text": (self.who.words, "Say who"),
            "when_text": (self.when.words, "Say when"),
            "evidence": (self.evidence, "Say how we will know"),
            "checker_text": (self.checker.words, "Say who checks"),
            "if_wrong": (self.if_wrong, "Say what if it goes wrong"),
        }


class MoreBoxes(QWidget):
    """Under which goal a step stands, its marks, and who may not have it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        form = Form()
        self.goal = form.row("Safety goal", ChoiceBox(wide=12))
        self.marks = {name: name_control(QCheckBox(words), words, why) for name, (words, why) in MARKS.items()}
        self.whom = Withhold(desk, "this step", Step)
        marks = QWidget()
        flow = FlowLayout(marks, spacing=16)
        for box in (*self.marks.values(), self.whom):
            flow.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(form)
        column.addWidget(marks)


class ReadFromLine(QFrame):
    """Says which boxes were filled from the line just typed, and takes that back in one press (``undo``)."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "soft")
        self._words = label("", wrap=True)
        self.undo = button("Undo this", "link", name="Undo what was read from the line")
        self.right = button("That is right", "link", name="What was read is right")
        self.right.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(14)
        row.addWidget(self._words, 1)
        row.addWidget(self.right)
        row.addWidget(self.undo)
        self.hide()

    def show_filled(self, filled: Filled | None) -> None:
        """Show what was read; nothing where no box was filled."""
        self.setVisible(filled is not None and filled.has_read)
        if filled is not None:
            self._words.setText(f"Read from your line: {filled.words}")
            self.setAccessibleName(self._words.text())
