"""Every clock of every nation as a table: over Easter, Christmas, New Year, 12 July, leap days and month ends.

The expected days are counted by hand on a wall calendar with the bank holidays that the governments publish
(gov.uk/bank-holidays; for Scotland mygov.scot; for Northern Ireland nidirect), never by the program. The remark beside
a row is that count: "4" after a run of days means that the fourth working day is reached, "x" is a day nobody works.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import pytest

from app.practice.clocks import limit_for, limits_for
from app.practice.days import bank_holidays, is_working_day
from app.practice.nation_words import CLOCK_KINDS, EXTRA_CLOCK_KINDS
from app.practice.nations import CODES, nation

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(words: str) -> date:
    """Return "Tue 24 Mar 2026" as a date. The weekday must be true, so that a slip in a table is found out."""
    weekday, number, month, year = words.split()
    found = date(int(year), MONTHS.index(month) + 1, int(number))
    assert WEEKDAYS[found.weekday()] == weekday, f"{words} is a {WEEKDAYS[found.weekday()]}"
    return found


def days(year: int, words: str) -> set[date]:
    """Return "1 Jan, 29 Mar" in a year as dates."""
    pairs = (one.split() for one in words.split(","))
    return {date(year, MONTHS.index(month) + 1, int(number)) for number, month in pairs}


# -- the bank holidays themselves: those that fall on a working week's day, with the days that stand in for a weekend

ENGLAND_AND_WALES = {
    2024: "1 Jan, 29 Mar, 1 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec",
    2025: "1 Jan, 18 Apr, 21 Apr, 5 May, 26 May, 25 Aug, 25 Dec, 26 Dec",
    2026: "1 Jan, 3 Apr, 6 Apr, 4 May, 25 May, 31 Aug, 25 Dec, 28 Dec",  # Boxing Day on a Saturday
    2027: "1 Jan, 26 Mar, 29 Mar, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec",  # Christmas on a Saturday
    2028: "3 Jan, 14 Apr, 17 Apr, 1 May, 29 May, 28 Aug, 25 Dec, 26 Dec",  # 1 January on a Saturday
}
ALSO_IN_NORTHERN_IRELAND = {
    2024: "18 Mar, 12 Jul",  # St Patrick's Day on a Sunday
    2025: "17 Mar, 14 Jul",  # 12 July on a Saturday
    2026: "17 Mar, 13 Jul",  # 12 July on a Sunday
    2027: "17 Mar, 12 Jul",
    2028: "17 Mar, 12 Jul",
}
SCOTLAND = {  # no Easter Monday; 2 January, the first Monday in August and St Andrew's Day instead
    2024: "1 Jan, 2 Jan, 29 Mar, 6 May, 27 May, 5 Aug, 2 Dec, 25 Dec, 26 Dec",  # 30 November on a Saturday
    2025: "1 Jan, 2 Jan, 18 Apr, 5 May, 26 May, 4 Aug, 1 Dec, 25 Dec, 26 Dec",  # 30 November on a Sunday
    2026: "1 Jan, 2 Jan, 3 Apr, 4 May, 25 May, 15 Jun, 3 Aug, 30 Nov, 25 Dec, 28 Dec",  # 15 June: a football match
    2027: "1 Jan, 4 Jan, 26 Mar, 3 May, 31 May, 2 Aug, 30 Nov, 27 Dec, 28 Dec",  # 2 January on a Saturday
    2028: "3 Jan, 4 Jan, 14 Apr, 1 May, 29 May, 7 Aug, 30 Nov, 25 Dec, 26 Dec",  # 1 and 2 January at the weekend
}


def published(code: str, year: int) -> set[date]:
    if code == "scotland":
        return days(year, SCOTLAND[year])
    also = days(year, ALSO_IN_NORTHERN_IRELAND[year]) if code == "northern_ireland" else set()
    return days(year, ENGLAND_AND_WALES[year]) | also


@pytest.mark.parametrize("year", ENGLAND_AND_WALES)
@pytest.mark.parametrize("code", CODES)
def test_the_calendar_knows_the_bank_holidays_as_published(code: str, year: int) -> None:
    on_weekdays = {one for one in bank_holidays(code, year) if one.weekday() < 5}
    assert on_weekdays == published(code, year)


# -- the clocks


class Row(NamedTuple):
    """One clock from one day. ``kind`` is as in the nation's file; ``due`` where the child is not born yet."""

    code: str
    kind: str
    counted_on: str
    last_day: str
    due: str = ""


TABLE = (
    # ENGLAND: first meeting, 15 working days after the strategy discussion
    Row("england", "first_meeting", "Tue 3 Mar 2026", "Tue 24 Mar 2026"),  # 4-6 3, 9-13 8, 16-20 13, 23-24 15
    Row("england", "first_meeting", "Mon 23 Mar 2026", "Wed 15 Apr 2026"),  # -27 4, -2 Apr 8, x 3 and 6, -10 12, 15
    Row("england", "first_meeting", "Mon 14 Dec 2026", "Thu 7 Jan 2027"),  # -18 4, -24 8, x 25 28, -31 11, x 1, 4-7
    Row("england", "first_meeting", "Tue 15 Feb 2028", "Tue 7 Mar 2028"),  # -18 3, -25 8, 28 29 Feb 1-3 Mar 13, 6 7
    # core group, 10 working days after the initial conference
    Row("england", "core_group", "Tue 24 Mar 2026", "Thu 9 Apr 2026"),  # -27 3, -2 Apr 7, x 3 and 6, 7 8 9
    Row("england", "core_group", "Wed 29 Apr 2026", "Thu 14 May 2026"),  # 30 1 2, x 4, 5-8 6, 11-14 10
    Row("england", "core_group", "Mon 18 May 2026", "Tue 2 Jun 2026"),  # 19-22 4, x 25, 26-29 8, 1 2
    Row("england", "core_group", "Tue 25 Aug 2026", "Wed 9 Sep 2026"),  # 26-28 3, x 31, 1-4 7, 7 8 9
    Row("england", "core_group", "Mon 20 Dec 2027", "Thu 6 Jan 2028"),  # -24 4, x 27 28, -31 7, x 3, 4 5 6
    # review: 3 months after the initial conference, then every 6. A month end that is not there is the month's last.
    Row("england", "review", "Tue 24 Mar 2026", "Wed 24 Jun 2026"),
    Row("england", "review", "Mon 30 Nov 2026", "Sun 28 Feb 2027"),
    Row("england", "review", "Tue 30 Nov 2027", "Tue 29 Feb 2028"),
    Row("england", "review", "Tue 29 Feb 2028", "Mon 29 May 2028"),  # a bank holiday: months are not moved for it
    Row("england", "later_review", "Mon 31 Aug 2026", "Sun 28 Feb 2027"),
    Row("england", "later_review", "Tue 31 Aug 2027", "Tue 29 Feb 2028"),
    Row("england", "later_review", "Tue 16 Jun 2026", "Wed 16 Dec 2026"),
    # letter 1 working day, record 15 (both local)
    Row("england", "letter", "Tue 24 Mar 2026", "Wed 25 Mar 2026"),
    Row("england", "letter", "Thu 2 Apr 2026", "Tue 7 Apr 2026"),  # x 3 to 6 April
    Row("england", "letter", "Thu 24 Dec 2026", "Tue 29 Dec 2026"),  # x 25 to 28 December
    Row("england", "record", "Tue 24 Mar 2026", "Thu 16 Apr 2026"),  # 9 April 10, 10 11, 13-16 15
    #
    # WALES
    Row("wales", "first_meeting", "Mon 2 Feb 2026", "Mon 23 Feb 2026"),  # -6 4, -13 9, -20 14, 23
    Row("wales", "first_meeting", "Thu 26 Mar 2026", "Mon 20 Apr 2026"),  # 27 1, -2 Apr 5, x 3 6, -10 9, -17 14, 20
    Row("wales", "core_group", "Mon 23 Feb 2026", "Mon 9 Mar 2026"),  # -27 4, -6 9, 9
    Row("wales", "core_group", "Fri 21 Aug 2026", "Mon 7 Sep 2026"),  # -28 5, x 31, 1-4 9, 7
    Row("wales", "core_group", "Tue 22 Dec 2026", "Fri 8 Jan 2027"),  # 23 24 2, x 25 28, -31 5, x 1, 4-8 10
    # later core groups at most 6 weeks apart, with and without a 29 February between
    Row("wales", "later_core_group", "Thu 5 Mar 2026", "Thu 16 Apr 2026"),
    Row("wales", "later_core_group", "Thu 20 Jan 2028", "Thu 2 Mar 2028"),
    Row("wales", "later_core_group", "Wed 20 Jan 2027", "Wed 3 Mar 2027"),
    Row("wales", "review", "Mon 23 Feb 2026", "Sat 23 May 2026"),
    Row("wales", "review", "Mon 30 Nov 2026", "Sun 28 Feb 2027"),
    Row("wales", "later_review", "Tue 19 May 2026", "Thu 19 Nov 2026"),
    Row("wales", "later_review", "Tue 31 Aug 2027", "Tue 29 Feb 2028"),
    # seen alone every 10 working days, at home every 4 weeks
    Row("wales", "visit", "Tue 24 Mar 2026", "Thu 9 Apr 2026"),
    Row("wales", "visit", "Tue 22 Dec 2026", "Fri 8 Jan 2027"),
    Row("wales", "visit_at_home", "Tue 24 Mar 2026", "Tue 21 Apr 2026"),
    Row("wales", "visit_at_home", "Tue 15 Feb 2028", "Tue 14 Mar 2028"),  # 29 February is one of the 28 days
    # summary 5 working days, record 20
    Row("wales", "letter", "Mon 23 Feb 2026", "Mon 2 Mar 2026"),
    Row("wales", "letter", "Wed 1 Apr 2026", "Fri 10 Apr 2026"),  # 2 1, x 3 6, 7-10 5
    Row("wales", "record", "Mon 23 Feb 2026", "Mon 23 Mar 2026"),
    Row("wales", "record", "Mon 27 Apr 2026", "Wed 27 May 2026"),  # -1 4, x 4, -8 8, -15 13, -22 18, x 25, 26 27
    #
    # SCOTLAND: first meeting 28 calendar days after the concern, whatever day that is
    Row("scotland", "first_meeting", "Mon 11 May 2026", "Mon 8 Jun 2026"),
    Row("scotland", "first_meeting", "Thu 10 Feb 2028", "Thu 9 Mar 2028"),
    Row("scotland", "first_meeting", "Wed 10 Feb 2027", "Wed 10 Mar 2027"),
    Row("scotland", "first_meeting", "Sat 28 Nov 2026", "Sat 26 Dec 2026"),
    # and before birth by 28 complete weeks: 12 weeks before the due date
    Row("scotland", "first_meeting_unborn", "Mon 25 May 2026", "Thu 11 Jun 2026", "Thu 3 Sep 2026"),
    Row("scotland", "first_meeting_unborn", "Mon 24 Jan 2028", "Wed 16 Feb 2028", "Wed 10 May 2028"),
    Row("scotland", "first_meeting_unborn", "Mon 25 Jan 2027", "Mon 15 Feb 2027", "Mon 10 May 2027"),
    # core group 15 working days
    Row("scotland", "core_group", "Thu 4 Jun 2026", "Thu 25 Jun 2026"),  # 5 1, -12 6, 15 is worked -19 11, -25 15
    Row("scotland", "core_group", "Mon 14 Dec 2026", "Fri 8 Jan 2027"),  # -18 4, -24 8, -31 11, x 1, x 4, 5-8 15
    Row("scotland", "core_group", "Tue 24 Mar 2026", "Wed 15 Apr 2026"),  # -27 3, -2 Apr 7, x 3, 6-10 12, 13-15
    # record 10 working days
    Row("scotland", "record", "Thu 4 Jun 2026", "Thu 18 Jun 2026"),  # 5 1, -12 6, 15-18 10
    Row("scotland", "record", "Tue 24 Mar 2026", "Wed 8 Apr 2026"),  # -27 3, -2 Apr 7, x 3, Easter Monday worked
    Row("scotland", "record", "Mon 22 Dec 2025", "Fri 9 Jan 2026"),  # 23 24 2, x 25 26, -31 5, x 1 2, 5-9 10
    Row("scotland", "record", "Mon 20 Dec 2027", "Fri 7 Jan 2028"),  # -24 4, x 27 28, -31 7, x 3 4, 5 6 7
    Row("scotland", "record", "Mon 27 Jul 2026", "Tue 11 Aug 2026"),  # -31 4, x 3, -7 8, 10 11
    Row("scotland", "record", "Mon 24 Aug 2026", "Mon 7 Sep 2026"),  # -28 4, 31 August is worked -4 9, 7
    Row("scotland", "record", "Fri 20 Nov 2026", "Mon 7 Dec 2026"),  # -27 5, x 30, -4 9, 7
    Row("scotland", "record", "Fri 22 Nov 2024", "Mon 9 Dec 2024"),  # -29 5, x 2 December for Saturday 30, -6 9, 9
    Row("scotland", "record", "Fri 21 Nov 2025", "Mon 8 Dec 2025"),  # -28 5, x 1 December for Sunday 30, -5 9, 8
    Row("scotland", "review", "Mon 31 Aug 2026", "Sun 28 Feb 2027"),
    Row("scotland", "review_unborn", "Thu 4 Jun 2026", "Fri 4 Sep 2026", "Thu 3 Sep 2026"),
    Row("scotland", "review_unborn", "Tue 30 Nov 2027", "Tue 29 Feb 2028", "Thu 3 Feb 2028"),
    Row("scotland", "later_review", "Tue 31 Aug 2027", "Tue 29 Feb 2028"),
    #
    # NORTHERN IRELAND
    Row("northern_ireland", "first_meeting", "Mon 29 Jun 2026", "Tue 21 Jul 2026"),  # -3 4, -10 9, x 13, -17 13, 20 21
    Row("northern_ireland", "core_group", "Mon 7 Jul 2025", "Tue 22 Jul 2025"),  # -11 4, x 14, -18 8, 21 22
    Row("northern_ireland", "core_group", "Fri 2 Jul 2027", "Mon 19 Jul 2027"),  # -9 5, x 12, -16 9, 19
    Row("northern_ireland", "core_group", "Mon 3 Jul 2028", "Tue 18 Jul 2028"),  # -7 4, 10 11 6, x 12, 13 14 8, 17 18
    Row("northern_ireland", "core_group", "Mon 9 Mar 2026", "Tue 24 Mar 2026"),  # -13 4, 16 5, x 17, -20 8, 23 24
    Row("northern_ireland", "core_group", "Mon 11 Mar 2024", "Tue 26 Mar 2024"),  # -15 4, x 18 for Sunday 17, -22 8
    Row("northern_ireland", "core_group", "Mon 12 Mar 2029", "Tue 27 Mar 2029"),  # -16 4, x 19 for Saturday 17, -23 8
    Row("northern_ireland", "core_group", "Mon 30 Mar 2026", "Wed 15 Apr 2026"),  # -2 Apr 3, x 3 6, -10 7, 13-15
    Row("northern_ireland", "review", "Mon 30 Nov 2026", "Sun 28 Feb 2027"),
    Row("northern_ireland", "later_review", "Tue 31 Aug 2027", "Tue 29 Feb 2028"),
    Row("northern_ireland", "visit", "Tue 24 Mar 2026", "Tue 21 Apr 2026"),
    Row("northern_ireland", "visit", "Tue 15 Feb 2028", "Tue 14 Mar 2028"),
)


def named(row: Row) -> str:
    return f"{row.code} {row.kind} {row.counted_on}"


@pytest.mark.parametrize("row", TABLE, ids=named)
def test_the_last_lawful_day(row: Row) -> None:
    due = day(row.due) if row.due else None
    later = row.kind.startswith("later_")
    kind = row.kind.removeprefix("later_").removesuffix("_unborn")
    limit = limit_for(kind, row.code, day(row.counted_on), later=later, due=due)
    assert limit is not None
    assert limit.last_day == day(row.last_day)


SET_ELSEWHERE = {
    ("england", "later_core_group"),
    ("england", "visit"),
    ("scotland", "later_core_group"),
    ("scotland", "visit"),
    ("scotland", "letter"),
    ("northern_ireland", "later_core_group"),
    ("northern_ireland", "letter"),
    ("northern_ireland", "record"),
}
"""Set locally or in the child's plan (practice.md, Nations): no last day, and a sentence says where."""


@pytest.mark.parametrize(("code", "kind"), sorted(SET_ELSEWHERE))
def test_no_day_is_made_up_where_the_limit_is_set_elsewhere(code: str, kind: str) -> None:
    assert limit_for(kind.removeprefix("later_"), code, day("Tue 24 Mar 2026"), later=kind.startswith("later_")) is None
    assert nation(code).clocks[kind].note.endswith(".")


def every_clock() -> Iterator[tuple[str, str]]:
    for code in CODES:
        for kind in CLOCK_KINDS + EXTRA_CLOCK_KINDS:
            if kind in nation(code).clocks:
                yield code, kind


def test_no_clock_of_any_nation_is_left_out_of_the_tables() -> None:
    assert set(every_clock()) == {(row.code, row.kind) for row in TABLE} | SET_ELSEWHERE


# -- the same fortnight in each nation


@pytest.mark.parametrize(
    ("start", "england_and_wales", "scotland", "northern_ireland"),
    [
        # ten working days each
        pytest.param("Tue 24 Mar 2026", "Thu 9 Apr 2026", "Wed 8 Apr 2026", "Thu 9 Apr 2026", id="Easter 2026"),
        pytest.param("Fri 15 Mar 2024", "Tue 2 Apr 2024", "Mon 1 Apr 2024", "Wed 3 Apr 2024", id="St Patrick, Easter"),
        pytest.param("Mon 21 Dec 2026", "Thu 7 Jan 2027", "Fri 8 Jan 2027", "Thu 7 Jan 2027", id="New Year 2027"),
        pytest.param("Mon 22 Dec 2025", "Thu 8 Jan 2026", "Fri 9 Jan 2026", "Thu 8 Jan 2026", id="New Year 2026"),
        pytest.param("Mon 6 Jul 2026", "Mon 20 Jul 2026", "Mon 20 Jul 2026", "Tue 21 Jul 2026", id="12 July 2026"),
        pytest.param("Mon 27 Jul 2026", "Mon 10 Aug 2026", "Tue 11 Aug 2026", "Mon 10 Aug 2026", id="early August"),
        pytest.param("Mon 24 Aug 2026", "Tue 8 Sep 2026", "Mon 7 Sep 2026", "Tue 8 Sep 2026", id="late August"),
        pytest.param("Mon 23 Nov 2026", "Mon 7 Dec 2026", "Tue 8 Dec 2026", "Mon 7 Dec 2026", id="St Andrew"),
        pytest.param("Mon 21 Feb 2028", "Mon 6 Mar 2028", "Mon 6 Mar 2028", "Mon 6 Mar 2028", id="29 February"),
    ],
)
def test_ten_working_days_in_each_nation(
    start: str, england_and_wales: str, scotland: str, northern_ireland: str
) -> None:
    expected = {
        "england": england_and_wales, "wales": england_and_wales, "scotland": scotland,
        "northern_ireland": northern_ireland,
    }  # fmt: skip
    for code, last in expected.items():
        counted = (date.fromordinal(number) for number in range(day(start).toordinal() + 1, day(last).toordinal() + 1))
        assert sum(is_working_day(one, code) for one in counted) == 10, code
        assert is_working_day(day(last), code)


# -- the three cases: every line of theirs that tells a date and a limit

BILLY, PETRIE, PUGHS = "england", "scotland", "wales"


class Line(NamedTuple):
    """What a case file says of one date. ``position`` is "" where it only says the limit."""

    code: str
    kind: str
    counted_on: str
    chosen: str
    position: str
    last_day: str
    due: str = ""


CASES = {
    # billy-and-angie.md
    "Strategy discussion 3 March 2026 (working day 15 = 24 March)": Line(
        BILLY, "first_meeting", "Tue 3 Mar 2026", "Tue 24 Mar 2026", "working day 15 of 15", "Tue 24 Mar 2026"),
    "core group Tue 7 April 2026 (working day 8 of 10)": Line(
        BILLY, "core_group", "Tue 24 Mar 2026", "Tue 7 Apr 2026", "working day 8 of 10", "Thu 9 Apr 2026"),
    "review Tue 16 June 2026 (limit 24 June)": Line(
        BILLY, "review", "Tue 24 Mar 2026", "Tue 16 Jun 2026", "", "Wed 24 Jun 2026"),
    "Letter 25 March": Line(
        BILLY, "letter", "Tue 24 Mar 2026", "Wed 25 Mar 2026", "working day 1 of 1", "Wed 25 Mar 2026"),
    "record by 16 April": Line(
        BILLY, "record", "Tue 24 Mar 2026", "Thu 16 Apr 2026", "working day 15 of 15", "Thu 16 Apr 2026"),
    # baby-petrie.md; held on 4 June, raised on 11 May, due on 3 September
    "Concern raised 11 May (28 days = 8 June": Line(
        PETRIE, "first_meeting", "Mon 11 May 2026", "Thu 4 Jun 2026", "day 24 of 28", "Mon 8 Jun 2026",
        "Thu 3 Sep 2026"),
    "core group Thu 18 June (working day 10 of 15)": Line(
        PETRIE, "core_group", "Thu 4 Jun 2026", "Thu 18 Jun 2026", "working day 10 of 15", "Thu 25 Jun 2026"),
    "record by 18 June": Line(
        PETRIE, "record", "Thu 4 Jun 2026", "Thu 18 Jun 2026", "working day 10 of 10", "Thu 18 Jun 2026"),
    "review Tue 1 September 2026 (limit 4 September)": Line(
        PETRIE, "review", "Thu 4 Jun 2026", "Tue 1 Sep 2026", "", "Fri 4 Sep 2026", "Thu 3 Sep 2026"),
    # four-pughs.md
    "Strategy discussion 2 February (working day 15)": Line(
        PUGHS, "first_meeting", "Mon 2 Feb 2026", "Mon 23 Feb 2026", "working day 15 of 15", "Mon 23 Feb 2026"),
    "summary and outline plan by 2 March (5 working days)": Line(
        PUGHS, "letter", "Mon 23 Feb 2026", "Mon 2 Mar 2026", "working day 5 of 5", "Mon 2 Mar 2026"),
    "core group Thu 5 March (8 of 10)": Line(
        PUGHS, "core_group", "Mon 23 Feb 2026", "Thu 5 Mar 2026", "working day 8 of 10", "Mon 9 Mar 2026"),
    "record by 23 March (20 working days)": Line(
        PUGHS, "record", "Mon 23 Feb 2026", "Mon 23 Mar 2026", "working day 20 of 20", "Mon 23 Mar 2026"),
    "review Tue 19 May (limit 23 May)": Line(
        PUGHS, "review", "Mon 23 Feb 2026", "Tue 19 May 2026", "", "Sat 23 May 2026"),
}  # fmt: skip


@pytest.mark.parametrize("words", CASES)
def test_every_date_of_the_three_cases_comes_out(words: str) -> None:
    line = CASES[words]
    due = day(line.due) if line.due else None
    limit = limit_for(line.kind, line.code, day(line.counted_on), chosen=day(line.chosen), due=due)
    assert limit is not None
    assert (limit.position, limit.last_day, limit.is_late) == (line.position, day(line.last_day), False)


def test_the_unborn_child_of_the_cases_has_both_limits_of_its_first_meeting() -> None:
    """Baby Petrie's file: "28 days = 8 June; 28 weeks = 11 June"."""
    limits = limits_for("first_meeting", PETRIE, day("Mon 11 May 2026"), due=day("Thu 3 Sep 2026"))
    assert [one.last_day for one in limits] == [day("Mon 8 Jun 2026"), day("Thu 11 Jun 2026")]


def test_later_meetings_of_the_pughs_are_counted_from_the_last_one() -> None:
    """Their file: core group "then every 4 weeks", at most 6; review "after that at most 6 months"."""
    core_group = limit_for("core_group", PUGHS, day("Thu 5 Mar 2026"), chosen=day("Thu 2 Apr 2026"), later=True)
    review = limit_for("review", PUGHS, day("Tue 19 May 2026"), later=True)
    assert core_group is not None
    assert review is not None
    assert not core_group.is_late
    assert (core_group.last_day, review.last_day) == (day("Thu 16 Apr 2026"), day("Thu 19 Nov 2026"))
