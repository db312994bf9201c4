"""What the plan asks the store to do: each is one change, one step of undo. They run on the store's thread.

A step or person that is gone by the time a change runs (undo took it) is passed over: there is nothing to change.
"""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy.orm import Session

from app.models.board import Entry, StatementPair
from app.models.conference import Conference
from app.models.person import Person
from app.models.plan import Plan, Step, WhenKind, WhoRole
from app.models.start import start_plan


def plan_of(session: Session, conference_id: uuid.UUID) -> Plan:
    """Return the conference's plan, begun where there is none yet."""
    return start_plan(session.get_one(Conference, conference_id))


def add_step(
    session: Session, conference_id: uuid.UUID, text: str, pair_id: uuid.UUID | None, answers: uuid.UUID | None
) -> uuid.UUID:
    """Add a step under a safety goal, answering a worry where one is given, and return its key."""
    pair = session.get(StatementPair, pair_id) if pair_id is not None else None
    step = plan_of(session, conference_id).add_step(text, pair=pair)
    entry = session.get(Entry, answers) if answers is not None else None
    if entry is not None:
        step.answer_entry(entry)
    session.flush()
    return step.id


def run_for(session: Session, conference_id: uuid.UUID, months: int) -> None:
    """Let the plan run 3 or 6 months from where it starts."""
    plan = plan_of(session, conference_id)
    plan.run_for(months, plan.starts_on)


def start_on(session: Session, conference_id: uuid.UUID, day: date | None) -> None:
    """Let the plan start on a day; it ends as many months later as it did."""
    plan = plan_of(session, conference_id)
    plan.run_for(plan.months, day)


def set_contingency(session: Session, conference_id: uuid.UUID, text: str) -> None:
    """Say what happens if the whole plan does not hold."""
    plan_of(session, conference_id).contingency = text


def shift(session: Session, step_id: uuid.UUID, by: int) -> None:
    """Move a step up (-1) or down (+1), on to the next goal from the last place of one."""
    step = session.get(Step, step_id)
    if step is not None:
        step.shift(by)


def serve(session: Session, step_id: uuid.UUID, pair_id: uuid.UUID | None) -> None:
    """Put a step under another safety goal."""
    step = session.get(Step, step_id)
    if step is not None:
        step.serve(session.get(StatementPair, pair_id) if pair_id is not None else None)


def duplicate(session: Session, step_id: uuid.UUID) -> uuid.UUID:
    """Add the same step again below it, and return its key."""
    twin = session.get_one(Step, step_id).duplicate()
    session.flush()
    return twin.id


def take_away(session: Session, step_id: uuid.UUID) -> None:
    """Delete a step. Undo brings it back with all that hung on it."""
    step = session.get(Step, step_id)
    if step is not None:
        session.delete(step)


def write(session: Session, step_id: uuid.UUID, name: str, value: str | bool) -> None:
    """Write one of a step's texts or marks."""
    step = session.get(Step, step_id)
    if step is not None:
        setattr(step, name, value)


def set_kind(session: Session, step_id: uuid.UUID, kind: WhenKind) -> None:
    """Say what makes the step time-bound. Days and words that were given stay."""
    step = session.get(Step, step_id)
    if step is not None:
        step.when_kind = kind


def keep_dates(session: Session, step_id: uuid.UUID, starts_on: date | None, due_on: date | None) -> None:
    """Set from which day and until which day. Raises DatesOutOfOrder."""
    step = session.get(Step, step_id)
    if step is not None:
        step.keep_dates(starts_on, due_on)


def involve(session: Session, step_id: uuid.UUID, person_id: uuid.UUID, role: WhoRole, involved: bool) -> None:
    """Say that a person does or checks it, or no longer does."""
    step, person = session.get(Step, step_id), session.get(Person, person_id)
    if step is not None and person is not None:
        step.involve(person, role, involved)


def answer(session: Session, step_id: uuid.UUID, entry_id: uuid.UUID, answers: bool) -> None:
    """Say that it answers a worry or grey area, or no longer does."""
    step, entry = session.get(Step, step_id), session.get(Entry, entry_id)
    if step is not None and entry is not None:
        step.answer_entry(entry, answers)
