"""Counting days as practice counts them: working days of a nation, months, weeks of pregnancy. Pure functions on dates.

The first day counted is the day after the start, so that "within 10 working days" of a Tuesday begins on the Wednesday.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from functools import cache

from app.practice.nations import NationWords, nation

SUBDIVISIONS = {"england": "ENG", "wales": "WLS", "scotland": "SCT", "northern_ireland": "NIR"}
WHOLE_PREGNANCY = timedelta(weeks=40)
"""A pregnancy is counted as 40 weeks that end on the due date."""
ONE_DAY = timedelta(days=1)


def bank_holidays(code: str, year: int) -> frozenset[date]:
    """Return the bank holidays of a nation in a year, with the days that stand in for a weekend.

    Raise KeyError for an unknown nation.
    """
    return _bank_holidays(SUBDIVISIONS[code], year)


@cache
def _bank_holidays(subdivision: str, year: int) -> frozenset[date]:
    # Imported on first use: the package takes a noticeable part of the start of the program.
    import holidays

    return frozenset(holidays.country_holidays("GB", subdiv=subdivision, years=year))


def make_calendars_ready(year: int) -> None:
    """Load the bank holidays of every nation around a year: off the UI thread, the first take a third of a second."""
    for code in SUBDIVISIONS:
        for near in (year - 1, year, year + 1):
            bank_holidays(code, near)


def is_working_day(day: date, where: str | NationWords) -> bool:
    """True for Monday to Friday, bank holidays left out, and the local days of ``where`` respected.

    ``where`` is a nation's code, or its words where a local file is in use.
    """
    words = nation(where) if isinstance(where, str) else where
    if day.weekday() >= calendar.SATURDAY or day in words.closed_on:
        return False
    return day in words.works_on or day not in bank_holidays(words.code, day.year)


def add_working_days(day: date, number: int, where: str | NationWords) -> date:
    """Return the working day that is ``number`` after ``day``; ``day`` itself for 0.

    Raise ValueError for a negative number, OverflowError past the end of the calendar.
    """
    if number < 0:
        raise ValueError("working days are counted forward")
    words = nation(where) if isinstance(where, str) else where
    while number:
        day += ONE_DAY
        number -= is_working_day(day, words)
    return day


def working_day_number(start: date, day: date, where: str | NationWords) -> int:
    """Return how many working days after ``start`` the ``day`` is; 0 on the start or before it.

    A day at the weekend has the number of the Friday before.
    """
    words = nation(where) if isinstance(where, str) else where
    after_start = (start + timedelta(days=number) for number in range(1, (day - start).days + 1))
    return sum(is_working_day(one, words) for one in after_start)


def add_months(day: date, number: int) -> date:
    """Return the same day ``number`` months later, or the last of that month where it is shorter.

    Raise OverflowError past the end of the calendar.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError("past the end of the calendar")
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def weeks_of_pregnancy(due: date, on: date) -> tuple[int, int]:
    """Return the whole weeks and the days over on a day, from the due date (40 weeks): (27, 0) is 27 weeks.

    After the due date the count goes on. A day before the pregnancy gives (0, 0).
    """
    counted = max(0, (on - (due - WHOLE_PREGNANCY)).days)
    return divmod(counted, 7)


def week_of_pregnancy_on(due: date, week: int) -> date:
    """Return the day on which that many weeks of pregnancy are complete."""
    return due - WHOLE_PREGNANCY + timedelta(weeks=week)
