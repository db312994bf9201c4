"""The family's plan: who does what, when, how anyone would know, and what happens if it goes wrong.

It runs 3 or 6 months and answers the worries (practice.md, The plan; seed 004).
"""

from __future__ import annotations

import calendar
import enum
import uuid
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Row, words_of
from app.models.errors import DatesOutOfOrder, Unfinished
from app.models.order import next_position, place

if TYPE_CHECKING:
    from app.models.board import Entry, StatementPair
    from app.models.conference import Conference
    from app.models.person import Person


class WhenKind(enum.StrEnum):
    """What makes a step time-bound: a standing rule, a frequency or a trigger does as well as a date."""

    UNSAID = ""
    DATE = "date"
    FREQUENCY = "frequency"
    TRIGGER = "trigger"
    STANDING_RULE = "standing_rule"


class WhoRole(enum.StrEnum):
    """What a person has to do with a step."""

    DOES = "does"
    CHECKS = "checks"


MONTHS = (3, 6)
EIGHT_STEPS = 8
"""About as many actions as a family can hold (practice.md, The plan)."""
COPIED = (
    "text", "who_text", "when_kind", "when_text", "starts_on", "due_on", "evidence", "checker_text", "if_wrong",
    "bottom_line", "family_own", "draft",
)  # fmt: skip
"""What a duplicate has in common with its step, besides people, worries, goal and part."""


def add_months(day: date, months: int) -> date:
    """Return the same day ``months`` later, or the last of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


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
        step = Step(text=text, position=next_position(self.steps), **values)
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
        """Return the worries of the board this plan has to answer, in the board's order."""
        worries = [entry for entry in self.conference.entries if entry.domain.value == "worry"]
        return sorted(worries, key=lambda worry: worry.position)

    def worries_without_step(self) -> list[Entry]:
        """Return the worries no step answers yet, in the board's order."""
        answered = {link.entry_id for step in self.steps for link in step.answers}
        return [worry for worry in self.worries() if worry.id not in answered]

    @property
    def is_more_than_a_family_can_hold(self) -> bool:
        """True past about eight steps (practice.md, The plan)."""
        return len(self.steps) > EIGHT_STEPS


class Step(Row):
    """One step of the plan, in the family's words."""

    __tablename__ = "step"
    __table_args__ = (
        CheckConstraint("due_on IS NULL OR starts_on IS NULL OR due_on >= starts_on", name="dates_in_order"),
    )

    plan_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("plan.id"), index=True)
    pair_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("statement_pair.id"), default=None)
    part_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("part.id"), default=None)
    position: Mapped[int] = mapped_column(default=0)
    text: Mapped[str] = mapped_column(Text, default="")
    who_text: Mapped[str] = mapped_column(Text, default="")
    when_kind: Mapped[WhenKind] = mapped_column(words_of(WhenKind), default=WhenKind.UNSAID)
    when_text: Mapped[str] = mapped_column(Text, default="")
    starts_on: Mapped[date | None] = mapped_column(default=None)
    due_on: Mapped[date | None] = mapped_column(default=None)
    evidence: Mapped[str] = mapped_column(Text, default="")
    checker_text: Mapped[str] = mapped_column(Text, default="")
    if_wrong: Mapped[str] = mapped_column(Text, default="")
    bottom_line: Mapped[bool] = mapped_column(default=False)
    family_own: Mapped[bool] = mapped_column(default=False)
    draft: Mapped[bool] = mapped_column(default=False)
    coach_dismissed: Mapped[str] = mapped_column(Text, default="")
    carried_from_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("step.id"), default=None)

    plan: Mapped[Plan] = relationship(back_populates="steps")
    pair: Mapped[StatementPair | None] = relationship()
    people: Mapped[list[StepPerson]] = relationship(
        back_populates="step", cascade="all, delete-orphan", order_by="StepPerson.position, StepPerson.id"
    )
    answers: Mapped[list[StepEntry]] = relationship(
        back_populates="step", cascade="all, delete-orphan", order_by="StepEntry.id"
    )

    def move_to(self, position: int) -> None:
        """Move the step to a place (from 0) in the plan."""
        place(self, position, self.plan.steps)

    def shift(self, by: int) -> None:
        """Move the step one place up (-1) or down (+1) among the steps of its safety goal.

        From the first place it goes up to the end of the goal before, from the last down to the top of the next.
        """
        groups = self.plan.groups()
        at = next(number for number, (_, steps) in enumerate(groups) if self in steps)
        neighbours = groups[at][1]
        place_there = neighbours.index(self) + by
        if 0 <= place_there < len(neighbours):
            self.move_to(self._rank(neighbours[place_there]))
            return
        if not 0 <= at + by < len(groups):
            return
        pair, steps = groups[at + by]
        self.pair = pair
        if steps:
            nearest = self._rank(steps[-1] if by < 0 else steps[0])
            own = self._rank(self)
            self.move_to(nearest + (by < 0) - (own < nearest))

    def serve(self, pair: StatementPair | None) -> None:
        """Put the step under another safety goal, below the steps that are there already; None for no goal."""
        if (pair.id if pair is not None else None) != self.pair_id:
            self.pair = pair
            self.move_to(len(self.plan.steps))

    def duplicate(self) -> Step:
        """Add the same step again, just below this one, and return it.

        Who may not have the one may not have the other: a copy is no way round a withholding.
        """
        words = {name: getattr(self, name) for name in COPIED}
        twin = Step(pair_id=self.pair_id, part_id=self.part_id, position=next_position(self.plan.steps), **words)
        twin.people = [StepPerson(person=link.person, role=link.role, position=link.position) for link in self.people]
        twin.answers = [StepEntry(entry_id=link.entry_id) for link in self.answers]
        self.plan.steps.append(twin)
        twin.move_to(self._rank(self) + 1)
        family = self.plan.conference.family
        for held in [held for held in family.withholdings if held.subject_id == self.id]:
            family.withholdings.append(held.on(twin))
        return twin

    def _rank(self, step: Step) -> int:
        """Return the place (from 0) of a step in the whole plan."""
        return sorted(self.plan.steps, key=lambda one: one.position).index(step)

    def keep_dates(self, starts_on: date | None, due_on: date | None) -> None:
        """Set both days. Raises DatesOutOfOrder where the last comes before the first."""
        if starts_on and due_on and due_on < starts_on:
            raise DatesOutOfOrder("The step would end before it begins. The dates were not changed.")
        self.starts_on, self.due_on = starts_on, due_on

    def involve(self, person: Person, role: WhoRole, involved: bool = True) -> None:
        """Say that a person does (or checks) this step, or no longer does."""
        same = [link for link in self.people if link.role is role]
        link = next((link for link in same if link.person_id == person.id), None)
        if involved and link is None:
            self.people.append(StepPerson(person=person, role=role, position=next_position(same)))
        elif not involved and link is not None:
            self.people.remove(link)

    def answer_entry(self, entry: Entry, answers: bool = True) -> None:
        """Say that this step answers a worry, or no longer does."""
        link = next((link for link in self.answers if link.entry_id == entry.id), None)
        if answers and link is None:
            self.answers.append(StepEntry(entry_id=entry.id))
        elif not answers and link is not None:
            self.answers.remove(link)

    @property
    def who(self) -> str:
        """Who does it: the people picked and the words typed."""
        names = [link.person.shown_name for link in self.people if link.role is WhoRole.DOES]
        return ", ".join([*names, self.who_text] if self.who_text else names)

    @property
    def checker(self) -> str:
        """Who checks: the people picked and the words typed."""
        names = [link.person.shown_name for link in self.people if link.role is WhoRole.CHECKS]
        return ", ".join([*names, self.checker_text] if self.checker_text else names)


class StepPerson(Row):
    """Somebody who does a step or checks it."""

    __tablename__ = "step_person"
    __table_args__ = (UniqueConstraint("step_id", "person_id", "role"),)

    step_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("step.id"))
    person_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("person.id"), index=True)
    role: Mapped[WhoRole] = mapped_column(words_of(WhoRole), default=WhoRole.DOES)
    position: Mapped[int] = mapped_column(default=0)

    step: Mapped[Step] = relationship(back_populates="people")
    person: Mapped[Person] = relationship()


class StepEntry(Row):
    """A worry (or grey area) that a step answers."""

    __tablename__ = "step_entry"
    __table_args__ = (UniqueConstraint("step_id", "entry_id"),)

    step_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("step.id"))
    entry_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("entry.id"), index=True)

    step: Mapped[Step] = relationship(back_populates="answers")
    entry: Mapped[Entry] = relationship(back_populates="answers")


class StepReview(Row):
    """What a core group or review found about a step: evidence of change, not co-operation (seed 000, 4.15).

    A deviation is explored in detail and answered in practical terms (seed 000, 4.14).
    """

    __tablename__ = "step_review"

    conference_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("conference.id"), index=True)
    step_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("step.id"), index=True)
    on_date: Mapped[date | None] = mapped_column(default=None)
    evidence: Mapped[str] = mapped_column(Text, default="")
    seen_by: Mapped[str] = mapped_column(Text, default="")
    deviation: Mapped[str] = mapped_column(Text, default="")
    why: Mapped[str] = mapped_column(Text, default="")
    response: Mapped[str] = mapped_column(Text, default="")
    who_tells_whom: Mapped[str] = mapped_column(Text, default="")

    step: Mapped[Step] = relationship()
