"""The decision for one child: answer, categories or concerns, reasons, and who does not agree."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.models.conference import Conference
from app.models.deciding import child_here, put_category, usual_answers
from app.models.outcome import Answer, Decision, decision_for
from app.practice.nations import ANSWERS
from app.ui.changes import Changes
from app.ui.outcome.sure import sure_of, with_certainty
from app.ui.widgets.autosave import TextBinding
from app.ui.widgets.choices import Options
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import Form, button, label, name_control
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.withhold import Withhold
from app.ui.wording import age_words

WITH_CATEGORY = frozenset({Answer.UNDECIDED, Answer.YES, Answer.CONTINUES})
"""Answers that a category belongs to."""


class ChildDecision(QFrame):
    """One child's block. ``same_for_all`` asks for the same decision for the other children."""

    same_for_all = Signal()

    def __init__(self, changes: Changes, child_id: uuid.UUID, name: str) -> None:
        super().__init__()
        self._changes = changes
        self._child_id = child_id
        self._child_name = name
        self._checks: dict[str, QCheckBox] = {}
        self.setAccessibleName(f"Decision for {name}")
        self._name = label("", "child")
        self._whom = Withhold(changes.desk, f"the decision for {name}", Decision)
        self._same = button("Same for all", "plain", name=f"The same for all children as for {name}")
        self._same.setToolTip("Give the other children the same decision (Ctrl+D). Words already written stay.")
        self._same.clicked.connect(self.same_for_all)
        self._answer = Options(f"Decision for {name}", [(key, changes.words.answers[key]) for key in ANSWERS])
        self._answer.chosen.connect(self._decide)
        self._flow = FlowLayout(spacing=10)
        self._categories = self._make_categories()
        form = Form(2)
        self._reasons = self._text(form, "Reasons", f"Reasons for {name}", "reasons")
        self._dissent = self._text(form, "Who does not agree, and why", f"Who does not agree about {name}", "dissent")
        self._lay_out(form)

    def show_conference(self, conference: Conference, *, several: bool) -> None:
        """Show this child's decision out of a snapshot; ``several`` where there are other children."""
        child = child_here(conference, self._child_id)
        decision = next((one for one in conference.decisions if one.child_id == child.id), None)
        answer = decision.answer if decision is not None else Answer.UNDECIDED
        age = age_words(child, conference.held_on)
        self._name.setText(f"{child.shown_name}, {age}" if age else child.shown_name)
        self._same.setVisible(several)
        self._whom.show_row(conference, decision.id if decision is not None else None)
        self._answer.show_answer(answer.value)
        self._answer.offer([one.value for one in usual_answers(conference.kind)])
        self._show_categories(decision.categories if decision is not None else [], answer)
        self._reasons.show(decision.reasons if decision is not None else "")
        self._dissent.show(decision.dissent if decision is not None else "")

    @property
    def is_decided(self) -> bool:
        """True where an answer is chosen."""
        return bool(self._answer.answer)

    def focus_first(self) -> None:
        """Go to the answer chosen, else to the first one."""
        shown = [made for made in self._answer.buttons.values() if not made.isHidden()]
        chosen = [made for made in shown if made.isChecked()]
        for made in (chosen or shown)[:1]:
            made.setFocus()

    # -- making

    def _lay_out(self, form: Form) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        top = QHBoxLayout()
        top.addWidget(self._name, 1)
        top.addWidget(self._whom, 0, Qt.AlignmentFlag.AlignRight)
        top.addWidget(self._same, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(top)
        for widget in (self._answer, self._categories, form):
            column.addWidget(widget)

    def _make_categories(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(2)
        words = self._changes.words
        column.addWidget(label(words.categories_name.capitalize(), "field"))
        column.addLayout(self._flow)
        for category in words.categories:
            for sure in with_certainty(category.text, words.certainties):
                self._add_check(sure, category.basis.note)
        return box

    def _add_check(self, words: str, note: str = "") -> None:
        made = name_control(QCheckBox(words.replace("&", "&&")), f"{self._child_name}: {words}", note)
        made.clicked.connect(lambda chosen: self._put(words, chosen))
        self._checks[words.casefold()] = made
        self._flow.addWidget(made)

    def _text(self, form: Form, question: str, name: str, column: str) -> TextBinding:
        field = form.row(question, GrowingText(least=2), name=name)
        return self._changes.text(
            field,
            f"Change {column} for {self._child_name}",
            lambda conference, text: setattr(self._decision(conference), column, text),
        )

    # -- showing

    def _show_categories(self, chosen: list[str], answer: Answer) -> None:
        for words in chosen:
            if words.casefold() not in self._checks:
                self._add_check(words)
        there = {words.casefold() for words in chosen}
        for words, made in self._checks.items():
            made.setChecked(words in there)
        self._categories.setVisible(answer in WITH_CATEGORY or bool(chosen))

    # -- changing

    def _decide(self, answer: str) -> None:
        def change(decision: Decision) -> None:
            decision.answer = Answer(answer)

        self._change(f"Decide for {self._child_name}", change)

    def _put(self, category: str, chosen: bool) -> None:
        certainties = self._changes.words.certainties

        def change(decision: Decision) -> None:
            plain = sure_of(category, certainties)
            for other in with_certainty(plain, certainties) if plain else ():
                put_category(decision, other, chosen=False)
            put_category(decision, category, chosen=chosen)

        self._change(f"Change {self._changes.words.categories_name} for {self._child_name}", change)

    def _change(self, what: str, change: Callable[[Decision], None]) -> None:
        self._changes.run(what, lambda conference: change(self._decision(conference)))

    def _decision(self, conference: Conference) -> Decision:
        return decision_for(conference, child_here(conference, self._child_id))
