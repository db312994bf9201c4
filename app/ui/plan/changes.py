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
from app.models.plan import Plan
from app.models.start import start_plan
from app.models.step import Step, WhenKind, WhoRole
from app.practice.when import read_when


def plan_of(session: Session, conference_id: uuid.UUID) -> Plan:
    """Return the conference's plan, begun where there is none yet."""
    return start_plan(session.get_one(Conference, conference_id))


def run_for(session: Session, conference_id: uuid.UUID, months: int) -> None:
    """Let the plan run 3 or 6 months from where it starts."""
    plan = plan_of(session, conference_id)
    plan.run_for(months, plan.starts_on)


def start_on(session: Session, conference_id: uuid.UUID, day: date | None) -> None:
    """Let the plan start on a day; it ends as many months later as it did."""
    plan = plan_of(session, conference_id)
    plan.run_for(plan.months, day)


def end_on(session: Session, conference_id: uuid.UUID, day: date | None) -> None:
    """Let the plan end on a day. Raises DatesOutOfOrder."""
    plan_of(session, conference_id).end_on(day)


def set_contingency(session: Session, conference_id: uuid.UUID, text: str) -> None:
    """Say what happens if the whole plan does not hold."""
    plan_of(session, conference_id).contingency = text


def shift(session: Session, step_id: uuid.UUID, by: int) -> None:
    """Move a step up (-1) or down (+1), on to the next goal from the last place of one."""
    step = session.get(Step, step_id)
    if step is not None:
        step.shift(by)


def cross(session: Session, step_id: uuid.UUID, by: int) -> None:
    """Move a step to the goal before (-1) or after (+1)."""
    step = session.get(Step, step_id)
    if step is not None:
        step.cross(by)


def serve(session: Session, step_id: uuid.UUID, pair_id: uuid.UUID | None) -> None:
    """Put a step under another safety goal."""
    step = session.get(Step, step_id)
    if step is not None:
        step.serve(session.get(StatementPair, pair_id) if pair_id is not None else None)


def drop(
    session: Session, step_id: uuid.UUID, pair_id: uuid.UUID | None, before_id: uuid.UUID | None
) -> None:  # fmt: skip
    """Put a step under a goal, before another one or last."""
    step = session.get(Step, step_id)
    if step is not None:
        before = session.get(Step, before_id) if before_id is not None else None
        step.place_before(before, session.get(StatementPair, pair_id) if pair_id is not None else None)


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


def say_when(session: Session, step_id: uuid.UUID, text: str, today: date) -> None:
    """Write when a step happens and take from the words its kind and days, as far as they say them.

    Days that were set by hand, and are not in the words, stay.
    """
    step = session.get(Step, step_id)
    if step is None:
        return
    before = read_when(step.when_text, today) if step.when_text.strip() else None
    now = read_when(text, today) if text.strip() else None
    step.when_text = text
    if now is not None:
        step.when_kind = WhenKind(now.kind)
    elif before is not None and step.when_kind is WhenKind(before.kind):
        step.when_kind = WhenKind.UNSAID
    said = (before.starts_on, before.due_on) if before is not None else (None, None)
    starts_on = None if step.starts_on == said[0] else step.starts_on
    due_on = None if step.due_on == said[1] else step.due_on
    if now is not None:
        starts_on, due_on = now.starts_on or starts_on, now.due_on or due_on
    if starts_on and due_on and due_on < starts_on:
        starts_on = None  # the words are newer than a day set by hand
    step.keep_dates(starts_on, due_on)


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


def dismiss(session: Session, step_id: uuid.UUID, key: str) -> None:
    """Put one of the coach's questions aside; without a key let it ask everything again."""
    step = session.get(Step, step_id)
    if step is not None:
        if key:
            step.dismiss(key)
        else:
            step.ask_again()
