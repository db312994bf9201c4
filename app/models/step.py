"""A step of the plan: who does what, when, how anyone would know, and what happens if it goes wrong.

A standing rule, a frequency or a trigger makes a step time-bound as well as a date does (practice.md, The plan).
"""

from __future__ import annotations

import enum
import uuid
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Row, words_of
from app.models.errors import DatesOutOfOrder, Unfinished
from app.models.keeping import keep_alike
from app.models.order import next_position, place

if TYPE_CHECKING:
    from app.models.board import Entry, StatementPair
    from app.models.person import Person
    from app.models.plan import Plan


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


COPIED = (
    "who_text", "when_kind", "when_text", "starts_on", "due_on", "evidence", "checker_text", "if_wrong", "bottom_line",
    "family_own", "draft",
)  # fmt: skip
"""What a duplicate has in common with its step, besides words, people, worries, goal and part."""


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
    carried_from: Mapped[Step | None] = relationship(remote_side="Step.id")
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

    def cross(self, by: int) -> None:
        """Move the step to the safety goal before (-1) or after (+1), below the steps there; at the end it stays."""
        groups = self.plan.groups()
        at = next(number for number, (_, steps) in enumerate(groups) if self in steps)
        if 0 <= at + by < len(groups):
            self.serve(groups[at + by][0])

    def place_before(self, other: Step | None, pair: StatementPair | None) -> None:
        """Put the step under a safety goal just before another step of it; last of that goal where there is none."""
        self.pair = pair
        if other is None:
            self.move_to(len(self.plan.steps))
        elif other is not self:
            own, there = self._rank(self), self._rank(other)
            self.move_to(there - (own < there))

    def duplicate(self) -> Step:
        """Add the same step again, just below this one, and return it."""
        twin = self._twin(text=self.text, **{name: getattr(self, name) for name in COPIED})
        twin.people = [StepPerson(person=link.person, role=link.role, position=link.position) for link in self.people]
        return twin

    def split_into(self, texts: Sequence[str]) -> list[Step]:
        """Keep the first of ``texts`` and put a new step below for each of the others; return all of them in order.

        The new ones stand under the same goal and answer the same worries; who and when are their own to say. Raises
        Unfinished where there is nothing to split.
        """
        if len(texts) < 2:
            raise Unfinished("This reads as one step, so there is nothing to split.")
        self.text = texts[0]
        steps = [self]
        for text in texts[1:]:
            steps.append(steps[-1]._twin(text=text, family_own=self.family_own, starts_on=None, due_on=None))
        return steps

    def _twin(self, **values: object) -> Step:
        """Add a step just below this one, for the same goal, worries and part.

        Who may not have the one may not have the other: a copy is no way round a withholding.
        """
        twin = Step(pair_id=self.pair_id, part_id=self.part_id, position=next_position(self.plan.steps), **values)
        twin.answers = [StepEntry(entry_id=link.entry_id) for link in self.answers]
        self.plan.steps.append(twin)
        twin.move_to(self._rank(self) + 1)
        keep_alike(self.plan.conference.family, self, twin)
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
    def earlier(self) -> list[Step]:
        """The steps of earlier plans that this one goes on from, the latest first."""
        found: list[Step] = []
        step = self.carried_from
        while step is not None and step not in found and step is not self:
            found.append(step)
            step = step.carried_from
        return found

    @property
    def is_if_then(self) -> bool:
        """True for a step that waits for something to happen: "If Dad comes after drinking, Mum ..."."""
        return self.when_kind is WhenKind.TRIGGER or self.text.lstrip().casefold().startswith("if ")

    @property
    def dismissed(self) -> frozenset[str]:
        """The coach's questions that were put aside for this step, by their keys."""
        return frozenset(self.coach_dismissed.splitlines())

    def dismiss(self, key: str) -> None:
        """Put one of the coach's questions aside for this step, for good."""
        self.coach_dismissed = "\n".join(sorted(self.dismissed | {key}))

    def ask_again(self) -> None:
        """Let the coach ask everything again."""
        self.coach_dismissed = ""

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
