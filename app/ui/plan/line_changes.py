"""From a typed line to steps with their boxes filled, and back: each is one change, one step of undo."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.models.board import Entry, StatementPair
from app.models.conference import Conference, Part
from app.models.keeping import NOBODY, KeptFrom
from app.models.person import Person
from app.models.start import start_plan
from app.models.step import Step, WhenKind, WhoRole
from app.ui.plan.lines import Filled


@dataclass(frozen=True, slots=True)
class Place:
    """Where a new step goes: its safety goal, the worry it answers, the part it is said in, and who may not have it."""

    pair_id: uuid.UUID | None = None
    worry_id: uuid.UUID | None = None
    part_id: uuid.UUID | None = None
    kept: KeptFrom = NOBODY


def add_steps(session: Session, conference_id: uuid.UUID, lines: Sequence[Filled], where: Place) -> list[uuid.UUID]:
    """Add a step for each line, with its boxes filled, and return their keys."""
    plan = start_plan(session.get_one(Conference, conference_id))
    pair = session.get(StatementPair, where.pair_id) if where.pair_id is not None else None
    entry = session.get(Entry, where.worry_id) if where.worry_id is not None else None
    part = session.get(Part, where.part_id) if where.part_id is not None else None
    made = []
    for filled in lines:
        step = plan.add_step(filled.text, pair=pair, part_id=part.id if part is not None else None)
        if entry is not None:
            step.answer_entry(entry)
        _put(session, step, filled)
        where.kept.put_on(plan.conference.family, step)
        made.append(step)
    session.flush()
    return [step.id for step in made]


def _put(session: Session, step: Step, filled: Filled) -> None:
    """Fill the boxes of a step from its line."""
    for person_id in filled.people:
        person = session.get(Person, person_id)
        if person is not None:
            step.involve(person, WhoRole.DOES)
    for name, text in filled.texts.items():
        setattr(step, name, text)
    if filled.when is not None:
        step.when_kind = WhenKind(filled.when.kind)
        step.keep_dates(filled.when.starts_on, filled.when.due_on)


def take_back(session: Session, step_id: uuid.UUID, filled: Filled) -> None:
    """Leave of a line just the words as they were typed. What somebody has put right since stays."""
    step = session.get(Step, step_id)
    if step is None:
        return
    for link in [link for link in step.people if link.role is WhoRole.DOES and link.person_id in filled.people]:
        step.people.remove(link)
    if filled.when is not None and step.when_text == filled.texts["when_text"]:
        step.when_kind = WhenKind.UNSAID
        step.keep_dates(None, None)
    for name, text in filled.texts.items():
        if text and getattr(step, name) == text:
            setattr(step, name, filled.line if name == "text" else "")


def split_step(session: Session, step_id: uuid.UUID, lines: Sequence[Filled]) -> list[uuid.UUID]:
    """Make several steps of one that says several things, and return their keys. Raises Unfinished for one line.

    The first keeps its boxes, which somebody may have filled, and so every word of its line.
    """
    texts = [filled.text if number else filled.line for number, filled in enumerate(lines)]
    steps = session.get_one(Step, step_id).split_into(texts)
    for step, filled in list(zip(steps, lines, strict=True))[1:]:
        _put(session, step, filled)
    session.flush()
    return [step.id for step in steps]
