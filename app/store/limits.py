"""The nation's clock for a date that follows from a conference: one rule for screens, documents and lists."""

from __future__ import annotations

from datetime import date

from app.models.conference import Conference, ConferenceKind
from app.models.outcome import DateKind
from app.practice.clocks import Limit, limit_for
from app.practice.nations import NationWords

LATER = frozenset({ConferenceKind.REVIEW, ConferenceKind.CORE_GROUP})
"""Meetings after the first one: the longer clocks for the next review and core group begin here."""


def limit_of(conference: Conference, kind: DateKind, words: NationWords, chosen: date | None) -> Limit | None:
    """Return the limit for one kind of date, counted from the day of the conference; None where there is none."""
    due = next((child.due_on for child in conference.children_here if child.is_unborn), None)
    return limit_from(conference.kind, conference.held_on, kind, words, chosen, due)


def limit_from(
    conference: ConferenceKind,
    held_on: date | None,
    kind: DateKind,
    where: NationWords | str,
    chosen: date | None,
    due: date | None = None,
) -> Limit | None:
    """Return the same from the bare facts; ``where`` is a nation's code or words, ``due`` for an unborn child."""
    if held_on is None or kind is DateKind.OTHER:
        return None
    return limit_for(kind.value, where, held_on, chosen=chosen, later=conference in LATER, due=due)
