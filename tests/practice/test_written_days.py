"""Days in English whatever the computer's language: strftime is not asked, which follows it once Qt has started."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from app.practice.day_words import DAYS, MONTHS
from app.practice.written_days import DAY_NAMES, MONTH_NAMES, day_and_month, full_date, plain_date, short_date


class Welsh(date):
    """A day on a computer that speaks Welsh."""

    def strftime(self, format: str) -> str:
        return "Dydd Llun 23 Chwefror"

    def __format__(self, spec: str) -> str:
        return self.strftime(spec)


@pytest.mark.parametrize(
    ("write", "written"),
    [
        (plain_date, "23 February 2026"),
        (full_date, "Monday 23 February 2026"),
        (day_and_month, "23 February"),
        (short_date, "23 Feb 2026"),
    ],
)
def test_a_day_is_written_in_english(write: Callable[[date], str], written: str) -> None:
    assert write(Welsh(2026, 2, 23)) == written


def test_every_day_and_month_can_be_read_back() -> None:
    assert [DAYS[name.lower()] for name in DAY_NAMES] == list(range(7))
    assert [MONTHS[name.lower()[:3]] for name in MONTH_NAMES] == list(range(1, 13))
    year = [date(2026, month, 1) for month in range(1, 13)]
    assert [plain_date(day).split()[1] for day in year] == list(MONTH_NAMES)
