"""What the board asks the store to do: each is one change, one step of undo. They run on the store's thread."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy.orm import Session

from app.models.board import Domain, Entry, EntryChild, StillSo, add_entry, column, concern, move_column
from app.models.conference import Conference
from app.models.errors import Gone
from app.models.keeping import NOBODY, KeptFrom
from app.models.person import Person
from app.models.start import start_plan
from app.models.step import Step
from app.ui.board.card_maker import steps_in_order


@dataclass(frozen=True, slots=True)
class NewCard:
    """What was typed in a line: the words, the impact on some children, who said it, and from whom it is kept."""

    text: str
    impacts: dict[uuid.UUID, str] = field(default_factory=dict)
    said_by_id: uuid.UUID | None = None
    said_by_text: str = ""
    kept: KeptFrom = NOBODY


GONE = "That card has just been taken away, so nothing was changed. Undo brings it back."
MARKS = ("own_words", "disagreed", "existing_safety", "opinion")


def add_card(
    session: Session, conference_id: uuid.UUID, domain: Domain, new: NewCard, part_id: uuid.UUID | None
) -> uuid.UUID:
    """Add a card with its impacts and return its key. Whom it is kept from is part of the same change."""
    conference = session.get_one(Conference, conference_id)
    entry = add_entry(
        conference, domain, new.text, part_id=part_id, said_by_id=new.said_by_id, said_by_text=new.said_by_text
    )
    for child_id, words in new.impacts.items():
        entry.say_impact(child_id, words)
    new.kept.put_on(conference.family, entry)
    session.flush()
    return entry.id


def add_step(
    session: Session, conference_id: uuid.UUID, new: NewCard, part_id: uuid.UUID | None, answers: uuid.UUID | None
) -> uuid.UUID:
    """Add a step to the plan, answering a worry where one is given, and return its key."""
    conference = session.get_one(Conference, conference_id)
    step = start_plan(conference).add_step(new.text, part_id=part_id)
    entry = session.get(Entry, answers) if answers is not None else None
    if entry is not None:
        step.answer_entry(entry)
    new.kept.put_on(conference.family, step)
    session.flush()
    return step.id


def shift_card(session: Session, entry_id: uuid.UUID, by: int, today: date) -> None:
    """Move a card up (-1) or down (+1) in its domain."""
    entry = _entry(session, entry_id)
    place = column(entry.conference, entry.domain).index(entry) + by
    if place >= 0:
        entry.move_to(entry.domain, place, today)


def move_card(session: Session, entry_id: uuid.UUID, domain: Domain, row: int, today: date) -> None:
    """Move a card before a row (as they stand now) of a domain; its impacts stay with it."""
    entry = _entry(session, entry_id)
    if entry.domain is domain and column(entry.conference, domain).index(entry) < row:
        row -= 1
    entry.move_to(domain, row, today)


def shift_step(session: Session, step_id: uuid.UUID, by: int) -> None:
    """Move a step up or down in the plan."""
    _step(session, step_id).shift(by)


def move_step(session: Session, step_id: uuid.UUID, row: int) -> None:
    """Move a step before a row of the plan's steps. It comes under the safety goal of the step above its new place."""
    step = _step(session, step_id)
    order = steps_in_order(step.plan.conference)
    own = order.index(step)
    order.remove(step)
    row = max(0, min(row - (own < row), len(order)))
    if order and row != own:
        step.pair = order[row - 1 if row else 0].pair
    order.insert(row, step)
    for number, one in enumerate(order):
        if one.position != number:
            one.position = number


def take_away(session: Session, kind: type[Entry] | type[Step], row_id: uuid.UUID) -> None:
    """Delete a card or a step. Undo brings it back with all that hung on it."""
    row = session.get(kind, row_id)
    if row is not None:
        session.delete(row)


def set_text(session: Session, entry_id: uuid.UUID, text: str) -> None:
    """Change a card's words; nothing where the card is gone."""
    entry = session.get(Entry, entry_id)
    if entry is not None:
        entry.reword(text)


def say_impact(session: Session, entry_id: uuid.UUID, child_id: uuid.UUID, text: str, kept: KeptFrom = NOBODY) -> None:
    """Record the impact on one child, or with no words take it away. A new one is kept from whom ``kept`` says."""
    entry = session.get(Entry, entry_id)
    if entry is None:
        return
    new = entry.impact_on(child_id) is None
    entry.say_impact(child_id, text)
    impact = entry.impact_on(child_id)
    if new and impact is not None:
        kept.put_on(entry.conference.family, impact)


def mark(session: Session, entry_id: uuid.UUID, name: str, on: bool) -> None:
    """Set one of MARKS."""
    setattr(_entry(session, entry_id), name, on)


def mark_impact(session: Session, entry_id: uuid.UUID, child_id: uuid.UUID, on: bool) -> None:
    """Say that an impact is in the child's own words."""
    impact = _entry(session, entry_id).impact_on(child_id)
    if impact is not None:
        impact.own_words = on


def say_who(session: Session, entry_id: uuid.UUID, person_id: uuid.UUID | None, words: str) -> None:
    """Record who said it: somebody of the family's people, or words for somebody else."""
    entry = session.get(Entry, entry_id)
    if entry is None:
        return
    person = session.get(Person, person_id) if person_id is not None else None
    entry.said_by = person
    entry.said_by_text = words


def concern_child(session: Session, entry_id: uuid.UUID, child_id: uuid.UUID, concerned: bool) -> None:
    """Say that a card is about a child, or is not. About every child is the same as saying nothing."""
    entry = _entry(session, entry_id)
    everyone = {child.id for child in entry.conference.children_here}
    concern(entry.concerns, everyone, child_id, concerned, EntryChild)


def answer(session: Session, entry_id: uuid.UUID, step_id: uuid.UUID, answers: bool) -> None:
    """Say that a step answers a card, or no longer does."""
    _step(session, step_id).answer_entry(_entry(session, entry_id), answers)


def say_still_so(session: Session, entry_id: uuid.UUID, still_so: StillSo) -> None:
    """At a review: say whether an entry from the last board is still true."""
    _entry(session, entry_id).still_so = still_so


def order_columns(session: Session, conference_id: uuid.UUID, name: str, by: int) -> None:
    """Move a column left or right of others."""
    move_column(session.get_one(Conference, conference_id), name, by)


def _entry(session: Session, entry_id: uuid.UUID) -> Entry:
    """Return a card to change; raise Gone where it was taken away while the screen still showed it."""
    entry = session.get(Entry, entry_id)
    if entry is None:
        raise Gone(GONE)
    return entry


def _step(session: Session, step_id: uuid.UUID) -> Step:
    """Return a step to change; raise Gone where it was taken away while the screen still showed it."""
    step = session.get(Step, step_id)
    if step is None:
        raise Gone(GONE)
    return step
