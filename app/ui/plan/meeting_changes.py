"""What a review or core group changes: the steps it goes on with, and what it found about each."""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy.orm import Session

from app.models.carry_plan import carry_steps, plan_before
from app.models.conference import Conference
from app.models.core_group import core_group_after, start_core_group
from app.models.start import start_plan
from app.models.step import Step
from app.models.step_review import drop_if_empty, review_at, start_review


def carry(session: Session, conference_id: uuid.UUID) -> list[uuid.UUID]:
    """Bring over the steps of the plan in force and return their keys."""
    conference = session.get_one(Conference, conference_id)
    before = plan_before(conference)
    steps = carry_steps(before, start_plan(conference)) if before is not None else []
    session.flush()
    return [step.id for step in steps]


def record_core_group(session: Session, conference_id: uuid.UUID, held_on: date) -> uuid.UUID:
    """Start the record of a core group meeting after a conference, and return its key.

    Where one was begun for the same day, that is the one meant: a second press makes no second meeting.
    """
    before = session.get_one(Conference, conference_id)
    made = core_group_after(before, held_on) or start_core_group(before, held_on)
    session.flush()
    return made.id


def write_review(
    session: Session, conference_id: uuid.UUID, step_id: uuid.UUID, part_id: uuid.UUID | None, name: str,
    value: str | date | None,
) -> None:  # fmt: skip
    """Write what a meeting found about a step, in the part that runs. A review with nothing in it any more goes."""
    conference, step = session.get(Conference, conference_id), session.get(Step, step_id)
    if conference is None or step is None or (not value and review_at(conference, step) is None):
        return
    review = start_review(conference, step, part_id)
    setattr(review, name, value)
    drop_if_empty(conference, review)
