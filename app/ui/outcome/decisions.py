"""What is decided for each child, in the words of the nation."""

from __future__ import annotations

import uuid

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout

from app.models.conference import Conference
from app.models.deciding import STARTS, decide_alike
from app.ui.changes import Changes
from app.ui.outcome.child_decision import ChildDecision
from app.ui.shell.keys import KEYS
from app.ui.widgets.autosave import TextBinding
from app.ui.widgets.form import Form
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.rows import Card, Rows


class DecisionsCard(Card):
    """The question, one block for each child, and what else this nation decides."""

    def __init__(self, changes: Changes) -> None:
        super().__init__("What is decided for each child")
        self._changes = changes
        self._names: dict[uuid.UUID, str] = {}
        blocks = QVBoxLayout()
        blocks.setSpacing(16)
        self.column.addLayout(blocks)
        self.rows: Rows[uuid.UUID, ChildDecision] = Rows(blocks, self._make)
        asked = changes.words.also_decided
        self._reporter: TextBinding | None = None
        for other in asked:
            if other.key == "reporter":
                self._reporter = self._text(other.question, "reporter_referral")
        hint = " ".join(other.question for other in asked if other.key != "reporter")
        self._note = self._text("Anything else that was decided", "decision_note", hint)
        same = QShortcut(QKeySequence(KEYS["same_for_all"].keys), self)
        same.activated.connect(lambda: self.same_for_all(self._child_in_hand()))

    def show_conference(self, conference: Conference) -> None:
        """Show the decisions of a snapshot."""
        words = self._changes.words
        self.say(words.decision_question if conference.kind in STARTS else words.review_question)
        children = conference.children_here
        self._names = {child.id: child.shown_name or "this child" for child in children}
        for _, row in self.rows.show(list(self._names)):
            row.show_conference(conference, several=len(children) > 1)
        if self._reporter is not None:
            self._reporter.show(conference.reporter_referral)
        self._note.show(conference.decision_note)

    def focus_first(self) -> None:
        """Go to the first child's answer."""
        for row in list(self.rows.rows.values())[:1]:
            row.focus_first()

    def same_for_all(self, child_id: uuid.UUID | None) -> None:
        """Decide for all children what is decided for one."""
        if child_id is not None and len(self.rows.rows) > 1:
            self._changes.desk.flush()
            self._changes.run("Decide the same for all", lambda conference: decide_alike(conference, child_id))

    def _child_in_hand(self) -> uuid.UUID | None:
        """Return the child being worked on, else the first with a decision."""
        focused = QApplication.focusWidget()
        for child_id, row in self.rows.rows.items():
            if focused is not None and row.isAncestorOf(focused):
                return child_id
        return next((child_id for child_id, row in self.rows.rows.items() if row.is_decided), None)

    def _make(self, child_id: uuid.UUID) -> ChildDecision:
        made = ChildDecision(self._changes, child_id, self._names[child_id])
        made.same_for_all.connect(lambda: self.same_for_all(child_id))
        return made

    def _text(self, question: str, column: str, hint: str = "") -> TextBinding:
        form = Form()
        field = form.row(question, GrowingText(hint))
        self.column.addWidget(form)
        return self._changes.text(
            field, "Change what was decided", lambda conference, text: setattr(conference, column, text)
        )
