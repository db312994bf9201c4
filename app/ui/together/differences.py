"""The tab "Differences": what agencies differ about, how it is taken further, and who does not agree here."""

from __future__ import annotations

import uuid

from PySide6.QtCore import Qt, Signal

from app.models.conference import Conference
from app.models.differences import dissents, open_first
from app.models.outcome import AgencyView, Stance
from app.practice.prompts import prompt
from app.ui.changes import Changes
from app.ui.theme import Theme
from app.ui.together.difference_row import DifferenceRow
from app.ui.together.page import TogetherPage
from app.ui.together.questions import QuestionsCard
from app.ui.together.written import WrittenRows, numbered
from app.ui.widgets.form import button, label
from app.ui.widgets.rows import Card

FOR_STAFF = "For staff only: it is in no copy for the family and not on the room's screen."
DISSENT = "What an agency says to this decision is written under Outcome, and stands in the record."
NOBODY = "No agency disagrees with the decision, as far as is written down."
STANCES = {Stance.DISAGREES: "does not agree", Stance.ABSTAINS: "abstains"}


class DifferencesPage(TogetherPage):
    """The differences of the family on the left; on the right the questions, and this conference's dissent."""

    outcome_wanted = Signal()

    def __init__(self, changes: Changes, theme: Theme) -> None:
        self._dissents = DissentsCard()
        super().__init__(theme, [self._dissents, QuestionsCard("Questions that help", "difference")])
        self._dissents.outcome_wanted.connect(self.outcome_wanted)
        self._card = DifferencesCard(changes)
        self._card.rows.lines_changed.connect(self.order)
        self._card.lines_changed.connect(self.order)
        self.put(self._card)

    def show_conference(self, conference: Conference) -> None:
        """Show a snapshot."""
        self._card.show_conference(conference)
        self._dissents.show_conference(conference)
        self.order()


class DifferencesCard(Card):
    """Every difference of the family: the open ones first, and those that are settled to be read."""

    lines_changed = Signal()

    def __init__(self, changes: Changes) -> None:
        words = prompt("difference")
        super().__init__(words.title, f"{words.hint} {FOR_STAFF}")
        self._changes = changes
        self.rows = WrittenRows(self._make, button(words.add), spacing=22)
        self.column.addWidget(self.rows)

    def show_conference(self, conference: Conference) -> None:
        """Show the differences of a snapshot."""
        self.rows.show_rows(conference, {one.id: one for one in open_first(conference.family.differences)})

    def _make(self, key: uuid.UUID, number: int) -> DifferenceRow:
        row = DifferenceRow(self._changes, key, numbered("the difference", number))
        row.lines_changed.connect(self.lines_changed)
        return row


class DissentsCard(Card):
    """The agencies that do not agree with this conference's decision, to be read; ``outcome_wanted`` goes there."""

    outcome_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("This decision", DISSENT)
        self._lines = label("", wrap=True)
        link = button("Go to Outcome", "link")
        link.clicked.connect(self.outcome_wanted)
        self.column.addWidget(self._lines)
        self.column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def show_conference(self, conference: Conference) -> None:
        """Show the dissent of a snapshot."""
        lines = [dissent_words(conference, view) for view in dissents(conference)]
        self._lines.setText("\n".join(lines) or NOBODY)


def dissent_words(conference: Conference, view: AgencyView) -> str:
    """Return who says what, about whom, and why: "Police does not agree about Rhys: ..."."""
    person, child = conference.family.person(view.person_id), conference.family.person(view.child_id)
    who = view.agency or (person.written_name if person is not None else "An agency")
    about = f" about {child.shown_name}" if child is not None else ""
    why = f": {view.reasons.strip()}" if view.reasons.strip() else ". No reasons are written down yet."
    return f"{who} {STANCES[view.stance]}{about}{why}"
