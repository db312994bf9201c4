"""Working days, months and weeks of pregnancy, as tables of cases. Bank holidays as published by the governments."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.practice.days import (
    add_months,
    add_working_days,
    is_working_day,
    week_of_pregnancy_on,
    weeks_of_pregnancy,
    working_day_number,
)
from app.practice.nations import CODES
from app.practice.written_days import plain_date

EVERYWHERE = set(CODES)
NOT_SCOTLAND = EVERYWHERE - {"scotland"}


@pytest.mark.parametrize(
    ("day", "closed_in"),
    [
        pytest.param(date(2026, 4, 3), EVERYWHERE, id="Good Friday"),
        pytest.param(date(2026, 4, 6), NOT_SCOTLAND, id="Easter Monday"),
        pytest.param(date(2026, 5, 4), EVERYWHERE, id="first Monday in May"),
        pytest.param(date(2026, 5, 25), EVERYWHERE, id="last Monday in May"),
        pytest.param(date(2026, 8, 3), {"scotland"}, id="first Monday in August"),
        pytest.param(date(2026, 8, 31), NOT_SCOTLAND, id="last Monday in August"),
        pytest.param(date(2026, 1, 1), EVERYWHERE, id="New Year's Day"),
        pytest.param(date(2026, 1, 2), {"scotland"}, id="2 January"),
        pytest.param(date(2026, 3, 17), {"northern_ireland"}, id="St Patrick"),
        pytest.param(date(2027, 7, 12), {"northern_ireland"}, id="12 July"),
        pytest.param(date(2026, 7, 13), {"northern_ireland"}, id="for 12 July on a Sunday"),
        pytest.param(date(2026, 11, 30), {"scotland"}, id="St Andrew"),
        pytest.param(date(2026, 12, 25), EVERYWHERE, id="Christmas"),
        pytest.param(date(2026, 12, 28), EVERYWHERE, id="for Boxing Day on a Saturday"),
        pytest.param(date(2022, 1, 4), {"scotland"}, id="for 2 January on a Sunday"),
        pytest.param(date(2026, 6, 15), set(), id="a bank holiday that councils need not keep"),
        pytest.param(date(2026, 12, 24), set(), id="Christmas Eve"),
        pytest.param(date(2026, 3, 7), EVERYWHERE, id="a Saturday"),
        pytest.param(date(2026, 3, 8), EVERYWHERE, id="a Sunday"),
    ],
)
def test_each_nation_keeps_its_own_holidays(day: date, closed_in: set[str]) -> None:
    assert {code for code in CODES if not is_working_day(day, code)} == closed_in


@pytest.mark.parametrize(
    ("start", "number", "code", "expected"),
    [
        pytest.param(date(2026, 3, 3), 15, "england", date(2026, 3, 24), id="Billy and Angie: strategy discussion"),
        pytest.param(date(2026, 3, 24), 10, "england", date(2026, 4, 9), id="over Easter, England"),
        pytest.param(date(2026, 3, 24), 10, "northern_ireland", date(2026, 4, 9), id="over Easter, Northern Ireland"),
        pytest.param(date(2026, 3, 24), 10, "scotland", date(2026, 4, 8), id="over Easter, Scotland"),
        pytest.param(date(2026, 12, 22), 5, "wales", date(2026, 12, 31), id="over Christmas, Wales"),
        pytest.param(date(2026, 12, 22), 6, "wales", date(2027, 1, 4), id="over New Year, Wales"),
        pytest.param(date(2026, 12, 22), 6, "scotland", date(2027, 1, 5), id="over New Year, Scotland"),
        pytest.param(date(2025, 12, 31), 1, "england", date(2026, 1, 2), id="2 January, England"),
        pytest.param(date(2025, 12, 31), 1, "scotland", date(2026, 1, 5), id="2 January, Scotland"),
        pytest.param(date(2026, 7, 10), 1, "northern_ireland", date(2026, 7, 14), id="12 July, Northern Ireland"),
        pytest.param(date(2026, 7, 10), 1, "england", date(2026, 7, 13), id="12 July, England"),
        pytest.param(date(2028, 2, 28), 2, "england", date(2028, 3, 1), id="29 February"),
        pytest.param(date(2027, 2, 26), 1, "england", date(2027, 3, 1), id="no 29 February"),
        pytest.param(date(2026, 3, 7), 1, "england", date(2026, 3, 9), id="from a Saturday"),
        pytest.param(date(2026, 3, 7), 0, "england", date(2026, 3, 7), id="none at all"),
    ],
)
def test_add_working_days(start: date, number: int, code: str, expected: date) -> None:
    assert add_working_days(start, number, code) == expected


def test_working_days_are_counted_forward_only() -> None:
    with pytest.raises(ValueError, match="forward"):
        add_working_days(date(2026, 3, 3), -1, "england")


@pytest.mark.parametrize(
    ("start", "day", "code", "expected"),
    [
        pytest.param(date(2026, 3, 24), date(2026, 4, 7), "england", 8, id="Billy and Angie: core group"),
        pytest.param(date(2026, 6, 4), date(2026, 6, 18), "scotland", 10, id="Baby Petrie: core group"),
        pytest.param(date(2026, 2, 2), date(2026, 2, 23), "wales", 15, id="Four Pughs: conference"),
        pytest.param(date(2026, 2, 23), date(2026, 3, 5), "wales", 8, id="Four Pughs: core group"),
        pytest.param(date(2026, 3, 6), date(2026, 3, 8), "wales", 0, id="Friday to Sunday"),
        pytest.param(date(2026, 3, 5), date(2026, 3, 8), "wales", 1, id="a Sunday counts as the Friday before"),
        pytest.param(date(2026, 3, 5), date(2026, 3, 5), "wales", 0, id="the same day"),
        pytest.param(date(2026, 3, 5), date(2026, 3, 1), "wales", 0, id="before the start"),
    ],
)
def test_working_day_number(start: date, day: date, code: str, expected: int) -> None:
    assert working_day_number(start, day, code) == expected


@given(st.dates(date(2000, 1, 1), date(2040, 12, 31)), st.integers(min_value=1, max_value=40), st.sampled_from(CODES))
def test_the_nth_working_day_has_the_number_n(start: date, number: int, code: str) -> None:
    day = add_working_days(start, number, code)
    assert is_working_day(day, code)
    assert working_day_number(start, day, code) == number


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 3, 24), 3, date(2026, 6, 24)),
        (date(2026, 6, 4), 3, date(2026, 9, 4)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 3, 31), 1, date(2026, 4, 30)),
        (date(2026, 9, 15), 3, date(2026, 12, 15)),
        (date(2026, 10, 15), 3, date(2027, 1, 15)),
    ],
)
def test_months_end_where_the_month_ends(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


DUE = date(2026, 9, 3)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2026, 6, 4), (27, 0)),
        (date(2026, 6, 10), (27, 6)),
        (date(2026, 6, 11), (28, 0)),
        (DUE, (40, 0)),
        (date(2026, 9, 8), (40, 5)),
        (date(2025, 1, 1), (0, 0)),
    ],
)
def test_weeks_of_pregnancy_from_the_due_date(on: date, expected: tuple[int, int]) -> None:
    assert weeks_of_pregnancy(DUE, on) == expected


def test_the_day_of_a_week_of_pregnancy() -> None:
    assert week_of_pregnancy_on(DUE, 28) == date(2026, 6, 11)
    assert week_of_pregnancy_on(DUE, 40) == DUE


def test_a_date_is_written_as_people_write_it() -> None:
    assert plain_date(date(2026, 6, 4)) == "4 June 2026"
