"""How a conference's own day stands: the first one after the strategy discussion, a review after the meeting before.

Clocks warn and never block (practice.md, Nations): a later day asks for a reason, in the note beside it.
"""

from __future__ import annotations

from datetime import date

from app.models.conference import Conference, ConferenceKind
from app.models.outcome import DateKind
from app.practice.clocks import Limit, limits_for
from app.practice.days import WHOLE_PREGNANCY
from app.practice.nations import NationWords, Unit
from app.practice.written_days import plain_date
from app.store.limits import due_of, limit_from

FIRST = frozenset({ConferenceKind.INITIAL, ConferenceKind.PRE_BIRTH})
"""Meetings that the first clock is for. A transfer is counted from another authority's notice, by local rule."""
DECIDING = FIRST | {ConferenceKind.REVIEW, ConferenceKind.TRANSFER}
"""Meetings that a review is counted from."""


def own_limits(conference: Conference, words: NationWords) -> tuple[Limit, ...]:
    """Return the limits of a conference's own day, the one that ends first at the beginning; none where none is set."""
    if conference.kind in FIRST:
        return tuple(sorted(_first_limits(conference, words), key=lambda limit: limit.last_day))
    before = _meeting_before(conference) if conference.kind is ConferenceKind.REVIEW else None
    if before is None:
        return ()
    limit = limit_from(before.kind, before.held_on, DateKind.REVIEW, words, conference.held_on, due_of(before))
    return (limit,) if limit is not None else ()


def asks_for_reason(limits: tuple[Limit, ...]) -> bool:
    """Return True where the day is after the last lawful one of any clock."""
    return any(limit.is_late for limit in limits)


def late_sentence(limit: Limit, why: str) -> str:
    """Return what the record says of a meeting that was later than it should have been, with the note on its day.

    A note may say something else than a reason, so it is not called one.
    """
    last = limit.last_day_words
    counted = f"{limit.counted_from} {plain_date(limit.counted_on)}" if limit.counted_from else ""
    start = f", counted from the {counted}" if counted else ""
    noted = f"What was noted: {why.strip().rstrip('.')}." if why.strip() else "No reason is recorded."
    return f"This meeting was held later than the {last}{start}. {noted}"


def _first_limits(conference: Conference, words: NationWords) -> tuple[Limit, ...]:
    """Return the limits of a first meeting; with no day of the strategy discussion only that in weeks of pregnancy."""
    due, chosen = due_of(conference), conference.held_on
    if conference.strategy_on is not None:
        return limits_for("first_meeting", words, conference.strategy_on, chosen=chosen, due=due)
    if due is None:
        return ()
    found = limits_for("first_meeting", words, due - WHOLE_PREGNANCY, chosen=chosen, due=due)
    return tuple(limit for limit in found if limit.unit is Unit.WEEKS_OF_PREGNANCY)


def _meeting_before(conference: Conference) -> Conference | None:
    """Return the family's last deciding meeting before this one."""
    until = conference.held_on or date.max
    earlier = [
        (one.held_on, one)
        for one in conference.family.conferences
        if one.id != conference.id and one.kind in DECIDING and one.held_on is not None and one.held_on < until
    ]
    return max(earlier, key=lambda each: each[0])[1] if earlier else None
