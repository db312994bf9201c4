"""At a review or core group: what has changed in what the children live with, and what went otherwise and why."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.models.conference import Conference
from app.models.step import Step
from app.models.step_review import DEVIATION, StepReview, is_reviewed_at, review_at
from app.practice.smart import Statement
from app.ui.desk import Desk
from app.ui.plan import meeting_changes
from app.ui.plan.cards import first_names
from app.ui.plan.day_line import DayLine
from app.ui.plan.history import History
from app.ui.plan.pairs import Pairs
from app.ui.plan.reading import known_of, read, today_of
from app.ui.plan.words_field import WordsField
from app.ui.theme import Theme
from app.ui.widgets.autosave import TextBinding
from app.ui.widgets.form import button, label, name_control
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.withhold import Withhold

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

SIDE_BY_SIDE = 480
PAUSE_MILLISECONDS = 300
ATTENDANCE = "relevant.attendance"
"""What the coach calls somebody's coming to a service without a word of what is different."""
OTHERWISE = "It went otherwise than planned"


class ReviewCard(QFrame):
    """Evidence of change first; a deviation unfolds where there is one or one asks for it; below, what was before."""

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._desk = desk
        self._theme = theme
        self._keys: tuple[uuid.UUID, uuid.UUID] | None = None
        self._asked = False
        self._conference: Conference | None = None
        self.heading = label("", "heading", wrap=True)
        self._hint = label("What somebody saw or heard at home, not who came to what.", "quiet", wrap=True)
        self.fields = {
            "evidence": GrowingText("What is different for them, day by day?"),
            "seen_by": WordsField("Who saw it, or heard it from whom?"),
            "deviation": GrowingText("Step by step, without blame"),
            "why": GrowingText("What got in the way? What had we not thought of?"),
            "response": GrowingText("Who does what from today, so that the children are safe?"),
            "who_tells_whom": WordsField("Who needs to know, and who tells them?"),
        }
        self._only_came = label("", "trouble", wrap=True)
        self._only_came.hide()
        self.seen_on = DayLine(desk, "Seen on which day", "on")
        self.unfold = name_control(button(f"{OTHERWISE} …", "link"), "It went otherwise than planned")
        self.whom = Withhold(desk, "what was found about this step", StepReview)
        self._history = History()
        self._lay_out()
        self._bindings = {
            name: TextBinding(field, desk, "Review a step", _nothing) for name, field in self.fields.items()
        }
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._doubt)
        self.fields["evidence"].textChanged.connect(self._pause.start)
        self.seen_on.kept.connect(self._keep_day)
        self.unfold.clicked.connect(self._ask)
        theme.changed.connect(self._fit)

    def show_step(self, step: Step | None, conference: Conference) -> None:
        """Show what this meeting found about a step; nothing where it does not look back at it."""
        if step is None or not is_reviewed_at(conference, step):
            self.seen_on.leave()
            self.hide()
            return
        keys = (conference.id, step.id)
        review = review_at(conference, step)
        if keys != self._keys:
            self.seen_on.leave()
            self._keys, self._asked = keys, False
            for name, binding in self._bindings.items():
                binding.rebind(self._writer(*keys, name), getattr(review, name) if review is not None else "")
        else:
            for name, binding in self._bindings.items():
                binding.show(getattr(review, name) if review is not None else "")
        self.seen_on.show_day(review.on_date if review is not None else None, conference.held_on)
        self.heading.setText(f"What has changed for {first_names(conference)}?")
        self._conference = conference
        self.whom.show_row(conference, review.id if review is not None else None)
        self._doubt()
        self._history.show_step(step)
        self._unfold(self._asked or (review is not None and review.has_deviation))
        self.show()

    def _doubt(self) -> None:
        """Where the words only say who came to what, ask what is different. It is a question, and nothing more."""
        text, conference = self.fields["evidence"].toPlainText().strip(), self._conference
        only_came = False
        if text and conference is not None:
            reading = read(Statement(text), known_of(conference), today_of(conference))
            only_came = ATTENDANCE in {reading.letters["relevant"].key, *(trap.key for trap in reading.traps)}
            self._only_came.setText(
                f"This says who came to what. What is different for {first_names(conference)} because of it?"
            )
        self._only_came.setVisible(only_came)

    def _ask(self) -> None:
        """Open the four questions about what went otherwise, and go to the first."""
        self._asked = True
        self._unfold(True)
        self.fields["deviation"].setFocus()

    def _unfold(self, unfolded: bool) -> None:
        typing = any(self.fields[name].hasFocus() or self.fields[name].toPlainText() for name in DEVIATION)
        self._otherwise.setVisible(unfolded or typing)
        self.unfold.setVisible(not self._otherwise.isVisibleTo(self))

    def _keep_day(self, day: date | None) -> None:
        if self._keys is not None:
            keys, part_id = self._keys, self._part_id()
            self._desk.run(
                "Review a step", lambda session: meeting_changes.write_review(session, *keys, part_id, "on_date", day)
            )

    def _writer(self, conference_id: uuid.UUID, step_id: uuid.UUID, name: str) -> Callable[[Session, str], None]:
        return lambda session, text: meeting_changes.write_review(
            session, conference_id, step_id, self._part_id(), name, text
        )

    def _part_id(self) -> uuid.UUID | None:
        """Return the part that runs: what is found there stays with those who may hear it."""
        part = self._desk.running_part()
        return part.id if part is not None else None

    # -- making

    def _lay_out(self) -> None:
        fields = self.fields
        self._found, self._otherwise = Pairs(), Pairs()
        self._found.row(("What was seen or heard", fields["evidence"]), below=self._only_came)
        self._found.row(("By whom", fields["seen_by"]), ("When", self.seen_on))
        self._otherwise.row(("What happened", fields["deviation"]), ("Why, as far as we know", fields["why"]))
        self._otherwise.row(("What we do now", fields["response"]), ("Who tells whom", fields["who_tells_whom"]))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(8)
        widgets: list[QWidget] = [
            self._hint, self._found, self.unfold, self._otherwise, self._history,
        ]  # fmt: skip
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.whom)
        column.addLayout(top)
        for widget in widgets:
            column.addWidget(widget)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the boxes beside or below each other."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = self.width() >= self._theme.pixels(SIDE_BY_SIDE)
        for pairs in (self._found, self._otherwise):
            pairs.stand(beside)


def _nothing(session: Session, text: str) -> None:
    """Before a step is shown there is nothing to write."""
