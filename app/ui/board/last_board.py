"""The last board of the family as a review sees it: read once from the store, as frozen values."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.models.board import StatementPair
from app.models.carry import board_before, carry_forward, carry_pair, entries_to_carry
from app.models.conference import Conference
from app.practice.written_days import day_and_month


@dataclass(frozen=True, slots=True)
class LastPair:
    """A danger statement of the last board."""

    id: uuid.UUID
    danger_statement: str
    safety_goal: str


@dataclass(frozen=True, slots=True)
class LastBoard:
    """What a review can start from."""

    conference_id: uuid.UUID
    held_on: date | None
    entries: int
    pairs: tuple[LastPair, ...]

    @property
    def title(self) -> str:
        """Return "21 November"; "the last conference" where it has no day."""
        return day_and_month(self.held_on) if self.held_on is not None else "the last conference"


def read_last_board(session: Session, conference_id: uuid.UUID) -> LastBoard | None:
    """Return what a conference can start from, or None."""
    conference = session.get(Conference, conference_id)
    previous = board_before(conference) if conference is not None else None
    if previous is None:
        return None
    pairs = [pair for pair in previous.pairs if pair.danger_statement.strip() or pair.safety_goal.strip()]
    return LastBoard(
        previous.id,
        previous.held_on,
        len(entries_to_carry(previous)),
        tuple(LastPair(pair.id, pair.danger_statement, pair.safety_goal) for pair in pairs),
    )


def carry(session: Session, previous_id: uuid.UUID, conference_id: uuid.UUID) -> tuple[uuid.UUID, str] | None:
    """Carry the last board forward; return the key and the domain of the first new entry."""
    previous, conference = session.get_one(Conference, previous_id), session.get_one(Conference, conference_id)
    made = carry_forward(previous, conference)
    session.flush()
    return (made[0].id, made[0].domain.value) if made else None


def take_over(session: Session, pair_id: uuid.UUID, conference_id: uuid.UUID, part_id: uuid.UUID | None) -> uuid.UUID:
    """Take over one danger statement with its safety goal and return the key of the new pair."""
    made = carry_pair(session.get_one(StatementPair, pair_id), session.get_one(Conference, conference_id), part_id)
    session.flush()
    return made.id
