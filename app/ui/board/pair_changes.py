"""What the danger statements ask the store to do; on the store's thread."""

from __future__ import annotations

import uuid

from sqlalchemy.orm import Session

from app.models.apart import kept_by_part
from app.models.board import PairChild, StatementPair, concern
from app.models.conference import Conference
from app.models.order import next_position


def add_pair(session: Session, conference_id: uuid.UUID, part_id: uuid.UUID | None) -> uuid.UUID:
    """Add an empty pair at the end and return its key. It is kept from those who do not hear the running part."""
    conference = session.get_one(Conference, conference_id)
    pair = StatementPair(position=next_position(conference.pairs))
    conference.pairs.append(pair)
    kept_by_part(conference, part_id).put_on(conference.family, pair)
    session.flush()
    return pair.id


def write_pair(session: Session, pair_id: uuid.UUID, field: str, text: str) -> None:
    """Write the danger statement, the safety goal or the disagreement; nothing where the pair is gone."""
    pair = session.get(StatementPair, pair_id)
    if pair is not None:
        setattr(pair, field, text)


def take_pair_away(session: Session, pair_id: uuid.UUID) -> None:
    """Delete a pair. Its steps stay in the plan, under no goal; undo brings all back."""
    pair = session.get(StatementPair, pair_id)
    if pair is not None:
        session.delete(pair)


def pair_child(session: Session, pair_id: uuid.UUID, child_id: uuid.UUID, concerned: bool) -> None:
    """Say that a pair is about a child, or is not. About every child is the same as saying nothing."""
    pair = session.get_one(StatementPair, pair_id)
    everyone = {child.id for child in pair.conference.children_here}
    concern(pair.children, everyone, child_id, concerned, PairChild)
