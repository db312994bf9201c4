"""Which backups to keep: many of today, fewer of last month, one for each month before that."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

HOURS, DAYS, WEEKS, MONTHS = 24, 14, 8, 24
"""How many of each kind are kept: the newest of each of the last 24 hours that have one, and so on."""

_STEPS: tuple[tuple[int, Callable[[datetime], object]], ...] = (
    (HOURS, lambda at: (at.date(), at.hour)),
    (DAYS, lambda at: at.date()),
    (WEEKS, lambda at: at.isocalendar()[:2]),
    (MONTHS, lambda at: (at.year, at.month)),
)


def to_thin(made: Iterable[datetime], now: datetime) -> list[datetime]:
    """Return which backups may go, the oldest first. All times are local.

    The newest of all stays, and so does whatever seems to come from the future: after a clock was set back nobody can
    say how old it is.
    """
    times = sorted(set(made), reverse=True)
    past = [at for at in times if at <= now]
    keep = set(times) - set(past) | set(times[:1])
    for count, span in _STEPS:
        newest: dict[object, datetime] = {}
        for at in past:
            newest.setdefault(span(at), at)
        keep |= set(list(newest.values())[:count])
    return sorted(set(times) - keep)
