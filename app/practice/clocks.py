"""Last lawful days: what a nation's clock says about one date, and where the chosen day stands in it.

Clocks warn and never block (practice.md, Nations): a later date asks for a reason, and that is the caller's to do.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from app.practice.days import (
    add_months,
    add_working_days,
    bank_holidays,
    is_working_day,
    week_of_pregnancy_on,
    weeks_of_pregnancy,
    working_day_number,
)
from app.practice.nations import Clock, NationWords, Unit, nation
from app.practice.written_days import plain_date

__all__ = [
    "Limit",
    "add_months",
    "add_working_days",
    "bank_holidays",
    "is_working_day",
    "limit_for",
    "limits_for",
    "pregnancy_words",
    "span",
    "week_of_pregnancy_on",
    "weeks_of_pregnancy",
    "working_day_number",
]

UNIT_WORDS = {
    Unit.WORKING_DAYS: ("working day", "working days"),
    Unit.DAYS: ("day", "days"),
    Unit.WEEKS: ("week", "weeks"),
    Unit.MONTHS: ("month", "months"),
    Unit.WEEKS_OF_PREGNANCY: ("week of pregnancy", "weeks of pregnancy"),
}
COUNTED_IN_DAYS = frozenset({Unit.WORKING_DAYS, Unit.DAYS})
FARTHEST = timedelta(days=3 * 366)
"""A day farther than this from the start is a slip in the year: it gets no number, only the last lawful day."""


def span(count: int, unit: Unit) -> str:
    """Return a length of time in words: "10 working days", "1 month"."""
    one, several = UNIT_WORDS[unit]
    return f"{count} {one if count == 1 else several}"


@dataclass(frozen=True, slots=True)
class Limit:
    """The last day on which something may happen by one clock, and where the chosen day stands.

    ``number`` counts the chosen day in ``unit``, out of ``of``; None without a chosen day, for weeks and for months.
    """

    kind: str
    counted_on: date
    counted_from: str
    last_day: date
    number: int | None
    of: int
    unit: Unit
    source: str
    verified: bool
    local: bool
    chosen: date | None = None
    late_by: str = ""
    """How far the chosen day is after the last one ("2 working days"); nothing where it is in time."""

    @property
    def is_late(self) -> bool:
        """True where the chosen day is after the last lawful day."""
        return self.chosen is not None and self.chosen > self.last_day

    @property
    def position(self) -> str:
        """Return "working day 8 of 10"; nothing for weeks and months, or before the first day counted."""
        return f"{UNIT_WORDS[self.unit][0]} {self.number} of {self.of}" if self.number else ""

    @property
    def last_day_words(self) -> str:
        """Return "last lawful day 24 June 2026"; a value that nobody verified is never called lawful."""
        day = plain_date(self.last_day)
        if self.local:
            return f"last day by your local setting {day}"
        return f"last lawful day {day}" if self.verified else f"last day {day} (check locally)"

    @property
    def reason(self) -> str:
        """Return the rule and its source: "10 working days from the initial conference 24 March 2026 (source)"."""
        start = f" from the {self.counted_from} {plain_date(self.counted_on)}" if self.counted_from else ""
        return f"{span(self.of, self.unit)}{start} ({self.source})"

    @property
    def sentence(self) -> str:
        """Return what stands beside the date: "working day 8 of 10, last lawful day 9 April 2026"."""
        parts = [self.position, self.last_day_words]
        if self.is_late:
            parts.append(f"{self.late_by} late")
        elif not self.position:
            parts.append(f"within {span(self.of, self.unit)}")
        return ", ".join(part for part in parts if part)


def pregnancy_words(due: date, on: date) -> str:
    """Return how far a pregnancy is on a day, in whole weeks: "week 27 of pregnancy", or "5 days after the due date".

    Nothing for a day before it began.
    """
    if on > due:
        return f"{span((on - due).days, Unit.DAYS)} after the due date"
    weeks, _ = weeks_of_pregnancy(due, on)
    return f"week {weeks} of pregnancy" if weeks else ""


def limit_for(
    kind: str,
    where: str | NationWords,
    counted_on: date,
    *,
    chosen: date | None = None,
    later: bool = False,
    due: date | None = None,
) -> Limit | None:
    """Return the limit that ends first (see limits_for), or None where the nation sets none."""
    limits = limits_for(kind, where, counted_on, chosen=chosen, later=later, due=due)
    return min(limits, key=lambda limit: limit.last_day, default=None)


def limits_for(
    kind: str,
    where: str | NationWords,
    counted_on: date,
    *,
    chosen: date | None = None,
    later: bool = False,
    due: date | None = None,
) -> tuple[Limit, ...]:
    """Return every limit that a nation sets for one kind of date; none where it is set elsewhere (see Clock.note).

    ``kind``: a value of app.models.outcome.DateKind, or "first_meeting", "visit_at_home".
    ``where``: a nation's code, or its words where a local file is in use.
    ``counted_on``: the day of the conference; for the first meeting the day named by Clock.counted_from; for a visit
    the day the child was last seen.
    ``later``: a review or core group after the first one. ``due``: the due date, where a child is not born yet.
    Raise ValueError for an unknown nation.
    """
    words = nation(where) if isinstance(where, str) else where
    kinds = [f"later_{kind}" if later and f"later_{kind}" in words.clocks else kind]
    if due is not None:
        kinds.append(f"{kind}_unborn")
    clocks = [words.clocks[one] for one in kinds if one in words.clocks]
    limits = (_limit(clock, kind, words, counted_on, chosen, due) for clock in clocks)
    return tuple(limit for limit in limits if limit is not None)


def _limit(
    clock: Clock, kind: str, words: NationWords, counted_on: date, chosen: date | None, due: date | None
) -> Limit | None:
    """Return what one clock says; None without a count, or past the end of the calendar."""
    if clock.count is None:
        return None
    try:
        last_day = _last_day(clock.count, clock.unit, words, counted_on, due)
    except OverflowError:
        return None
    if last_day is None:
        return None
    return Limit(
        kind=kind,
        counted_on=counted_on,
        counted_from=clock.counted_from,
        last_day=last_day,
        number=_number(clock.unit, words, counted_on, chosen),
        of=clock.count,
        unit=clock.unit,
        source=clock.basis.source,
        verified=clock.basis.verified,
        local=clock.basis.local,
        chosen=chosen,
        late_by=_late_by(clock.unit, words, last_day, chosen),
    )


def _last_day(count: int, unit: Unit, words: NationWords, counted_on: date, due: date | None) -> date | None:
    """Return the last day of a clock; None for a week of pregnancy that was over when counting began."""
    if unit is Unit.WORKING_DAYS:
        return add_working_days(counted_on, count, words)
    if unit is Unit.MONTHS:
        return add_months(counted_on, count)
    if unit is Unit.WEEKS_OF_PREGNANCY:
        # A concern that comes up late in a pregnancy has only the clock in days.
        day = week_of_pregnancy_on(due, count) if due is not None else None
        return day if day is not None and day >= counted_on else None
    return counted_on + (timedelta(weeks=count) if unit is Unit.WEEKS else timedelta(days=count))


def _number(unit: Unit, words: NationWords, start: date, chosen: date | None) -> int | None:
    """Return the number of the chosen day after ``start``, where the unit is a day and the day is not far off."""
    if chosen is None or unit not in COUNTED_IN_DAYS or abs(chosen - start) > FARTHEST:
        return None
    if unit is Unit.WORKING_DAYS:
        return working_day_number(start, chosen, words)
    return max(0, (chosen - start).days)


def _late_by(unit: Unit, words: NationWords, last_day: date, chosen: date | None) -> str:
    """Return how late the chosen day is, in working days where the clock counts them and at least one has gone."""
    if chosen is None or chosen <= last_day:
        return ""
    working_days = _number(unit, words, last_day, chosen) if unit is Unit.WORKING_DAYS else None
    return span(working_days, unit) if working_days else span((chosen - last_day).days, Unit.DAYS)
