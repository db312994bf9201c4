"""What belongs to taking the scale in the room and not to the record: hidden numbers, who was moved, what was asked.

Kept among the store's local settings: encrypted, there again after a restart, and in no journal, file or document.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from app.models.conference import Conference
from app.models.written_first import WritingRound
from app.store.settings import keep_setting, read_setting


@dataclass(frozen=True, slots=True)
class LocalScales:
    """One conference's: the writing rounds by scale, the people moved by hand, and the scores asked about."""

    rounds: dict[uuid.UUID, WritingRound] = field(default_factory=dict)
    people: tuple[uuid.UUID, ...] = ()
    asked: frozenset[uuid.UUID] = frozenset()


def read_local_scales(session: Session, conference_id: uuid.UUID) -> LocalScales:
    """Return all of it for one conference."""
    conference = session.get_one(Conference, conference_id)
    rounds = {scale.id: read_round(session, scale.id) for scale in conference.scales}
    return LocalScales(
        {key: found for key, found in rounds.items() if found is not None},
        tuple(_keys(read_setting(session, _order(conference_id)))),
        frozenset(_keys(read_setting(session, _asked(conference_id)))),
    )


def read_round(session: Session, scale_id: uuid.UUID) -> WritingRound | None:
    """Return the writing round of a scale, or None where there is none."""
    kept = read_setting(session, _round(scale_id))
    return WritingRound.from_plain(kept) if kept is not None else None


def keep_round(session: Session, scale_id: uuid.UUID, found: WritingRound | None) -> None:
    """Store a writing round; None ends it and forgets its numbers."""
    keep_setting(session, _round(scale_id), found.to_plain() if found is not None else None)


def keep_people_order(session: Session, conference_id: uuid.UUID, people: Iterable[uuid.UUID]) -> None:
    """Store who was moved by hand, in the order wanted; nobody for the usual order."""
    keep_setting(session, _order(conference_id), [str(key) for key in people] or None)


def keep_asked(session: Session, conference_id: uuid.UUID, score_id: uuid.UUID) -> None:
    """Store that it was asked who may see a child's answer, and everybody may."""
    kept = read_setting(session, _asked(conference_id)) or []
    if str(score_id) not in kept:
        keep_setting(session, _asked(conference_id), [*kept, str(score_id)])


def _keys(kept: list[str] | None) -> list[uuid.UUID]:
    return [uuid.UUID(key) for key in kept or []]


def _round(scale_id: uuid.UUID) -> str:
    return f"scale round {scale_id}"


def _order(conference_id: uuid.UUID) -> str:
    return f"scale order {conference_id}"


def _asked(conference_id: uuid.UUID) -> str:
    return f"scale asked {conference_id}"
