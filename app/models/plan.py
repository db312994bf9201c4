"""The family's plan: its period, the order of its steps, and the worries it answers.

It runs 3 or 6 months and answers the worries (practice.md, The plan; seed 004).
"""

from __future__ import annotations

import calendar
import uuid
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Row
from app.models.errors import DatesOutOfOrder, Unfinished
from app.models.order import next_position
from app.models.step import Step

if TYPE_CHECKING:
    from app.models.board import Entry, StatementPair
    from app.models.conference import Conference

MONTHS = (3, 6)
EIGHT_STEPS = 8
"""About as many actions as a family can hold (practice.md, The plan)."""


def add_months(day: date, months: int) -> date:
    """Return the same day ``months`` later, or the last of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def worries_to_answer(conference: Conference) -> list[Entry]:
    """Return the worries on a conference's board, in its order; one that is no longer so asks for no step."""
    worries = (entry for entry in conference.entries if entry.domain.value == "worry" and not entry.is_over)
    return sorted(worries, key=lambda worry: worry.position)


class Plan(Row):
    """The plan made at one conference."""

    __tablename__ = "plan"
    __table_args__ = (
        CheckConstraint("months IN (3, 6)", name="three_or_six_months"),
        CheckConstraint("ends_on IS NULL OR starts_on IS NULL OR ends_on >= starts_on", name="dates_in_order"),
    )

    conference_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("conference.id"), unique=True)
    months: Mapped[int] = mapped_column(default=3)
    starts_on: Mapped[date | None] = mapped_column(default=None)
    ends_on: Mapped[date | None] = mapped_column(default=None)
    contingency: Mapped[str] = mapped_column(Text, default="")

    conference: Mapped[Conference] = relationship(back_populates="plan")
    steps: Mapped[list[Step]] = relationship(
        back_populates="plan", cascade="all, delete-orphan", order_by="Step.position"
    )

    def run_for(self, months: int, starts_on: date | None) -> None:
        """Set the period: 3 or 6 months from a day. Raises Unfinished for any other number."""
        if months not in MONTHS:
            raise Unfinished("A plan runs for 3 or 6 months.")
        self.months, self.starts_on = months, starts_on
        self.ends_on = add_months(starts_on, months) if starts_on else None

    def end_on(self, day: date | None) -> None:
        """Set another last day. Raises DatesOutOfOrder where it comes before the first."""
        if day is not None and self.starts_on is not None and day < self.starts_on:
            raise DatesOutOfOrder("The plan would end before it begins. The date was not changed.")
        self.ends_on = day

    def add_step(self, text: str, **values: object) -> Step:
        """Add a step at the end and return it."""
        # Without a day is said outright: what is left unsaid cannot be journaled when a day comes later in the change.
        days = {"starts_on": None, "due_on": None}
        step = Step(text=text, position=next_position(self.steps), **{**days, **values})
        self.steps.append(step)
        return step

    def groups(self) -> list[tuple[StatementPair | None, list[Step]]]:
        """Return the steps under each safety goal, in order; last, under None, those that belong to no goal."""
        steps = sorted(self.steps, key=lambda step: step.position)
        found: list[tuple[StatementPair | None, list[Step]]] = [
            (pair, [step for step in steps if step.pair_id == pair.id]) for pair in self.conference.pairs
        ]
        known = {pair.id for pair in self.conference.pairs}
        return [*found, (None, [step for step in steps if step.pair_id not in known])]

    def worries(self) -> list[Entry]:
        """Return the worries this plan has to answer, in the board's order.

        They stand on the conference's own board; a core group has none, and goes on with those its steps came from.
        """
        return worries_to_answer(self._board())

    def worries_without_step(self) -> list[Entry]:
        """Return the worries no step answers yet, in the board's order."""
        steps = {one for step in self.steps for one in (step, *step.earlier)}
        answered = {link.entry_id for step in steps for link in step.answers}
        return [worry for worry in self.worries() if worry.id not in answered]

    def _board(self) -> Conference:
        """Return the conference with the board that this plan answers."""
        if self.conference.entries:
            return self.conference
        before = (one.plan.conference for step in self.steps for one in step.earlier)
        return next((conference for conference in before if conference.entries), self.conference)

    @property
    def is_more_than_a_family_can_hold(self) -> bool:
        """True past about eight steps (practice.md, The plan)."""
        return len(self.steps) > EIGHT_STEPS
