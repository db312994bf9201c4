"""The changes the editor makes to one step; each runs in the store's session."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.models.board import Entry
from app.models.person import Person
from app.models.plan import Step, WhenKind, WhoRole


@dataclass(frozen=True, slots=True)
class StepWriter:
    """Which step is written."""

    step_id: uuid.UUID

    def step(self, session: Session) -> Step:
        """Return the live row."""
        return session.get_one(Step, self.step_id)

    def set(self, session: Session, name: str, value: object) -> None:
        """Write one plain value: a text or a mark."""
        setattr(self.step(session), name, value)

    def set_when(self, session: Session, kind: WhenKind) -> None:
        """Say what makes the step time-bound; a day that no longer fits goes."""
        step = self.step(session)
        step.when_kind = kind
        if kind is not WhenKind.DATE:
            step.due_on = None
        if kind in (WhenKind.DATE, WhenKind.UNSAID):
            step.starts_on = None

    def set_due(self, session: Session, day: date | None) -> None:
        """Set the day by which it is done. Raises DatesOutOfOrder."""
        step = self.step(session)
        step.keep_dates(step.starts_on, day)

    def set_start(self, session: Session, day: date | None) -> None:
        """Set the day from which it holds. Raises DatesOutOfOrder."""
        step = self.step(session)
        step.keep_dates(day, step.due_on)

    def involve(self, session: Session, person_id: uuid.UUID, role: WhoRole, involved: bool) -> None:
        """Say that a person does or checks it, or no longer does."""
        self.step(session).involve(session.get_one(Person, person_id), role, involved)

    def answer(self, session: Session, entry_id: uuid.UUID, answers: bool) -> None:
        """Say that it answers a worry, or no longer does."""
        self.step(session).answer_entry(session.get_one(Entry, entry_id), answers)

    def set_goal(self, session: Session, pair_id: uuid.UUID | None) -> None:
        """Put it under a safety goal."""
        self.step(session).pair_id = pair_id
