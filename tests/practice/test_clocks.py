"""The last lawful days of the three cases and at the edges, and the sentence that stands beside a date."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.practice.clocks import limit_for, limits_for
from app.practice.nations import CODES, nation

STRATEGY, CONFERENCE = date(2026, 3, 3), date(2026, 3, 24)
CONCERN, PLANNING, DUE = date(2026, 5, 11), date(2026, 6, 4), date(2026, 9, 3)
PUGH_STRATEGY, PUGH_CONFERENCE = date(2026, 2, 2), date(2026, 2, 23)


@pytest.mark.parametrize(
    ("kind", "code", "counted_on", "chosen", "due", "last_day", "position"),
    [
        # Billy and Angie, England
        ("first_meeting", "england", STRATEGY, CONFERENCE, None, date(2026, 3, 24), "working day 15 of 15"),
        ("core_group", "england", CONFERENCE, date(2026, 4, 7), None, date(2026, 4, 9), "working day 8 of 10"),
        ("review", "england", CONFERENCE, date(2026, 6, 16), None, date(2026, 6, 24), ""),
        ("letter", "england", CONFERENCE, date(2026, 3, 25), None, date(2026, 3, 25), "working day 1 of 1"),
        ("record", "england", CONFERENCE, date(2026, 4, 16), None, date(2026, 4, 16), "working day 15 of 15"),
        # Baby Petrie, Scotland
        ("first_meeting", "scotland", CONCERN, PLANNING, DUE, date(2026, 6, 8), "day 24 of 28"),
        (
            "core_group",
            "scotland",
            PLANNING,
            date(2026, 6, 18),
            None,
            date(2026, 6, 25),
            "working day 10 of 15",
        ),
        ("record", "scotland", PLANNING, date(2026, 6, 18), None, date(2026, 6, 18), "working day 10 of 10"),
        ("review", "scotland", PLANNING, date(2026, 9, 1), DUE, date(2026, 9, 4), ""),
        # Four Pughs, Wales
        ("first_meeting", "wales", PUGH_STRATEGY, PUGH_CONFERENCE, None, date(2026, 2, 23), "working day 15 of 15"),
        ("letter", "wales", PUGH_CONFERENCE, date(2026, 3, 2), None, date(2026, 3, 2), "working day 5 of 5"),
        ("core_group", "wales", PUGH_CONFERENCE, date(2026, 3, 5), None, date(2026, 3, 9), "working day 8 of 10"),
        ("record", "wales", PUGH_CONFERENCE, date(2026, 3, 23), None, date(2026, 3, 23), "working day 20 of 20"),
        ("review", "wales", PUGH_CONFERENCE, date(2026, 5, 19), None, date(2026, 5, 23), ""),
    ],
)
def test_the_three_cases_come_out(
    kind: str, code: str, counted_on: date, chosen: date, due: date | None, last_day: date, position: str
) -> None:
    limit = limit_for(kind, code, counted_on, chosen=chosen, due=due)
    assert limit is not None
    assert (limit.last_day, limit.position, limit.is_late) == (last_day, position, False)


@pytest.mark.parametrize(
    ("kind", "code", "counted_on", "last_day"),
    [
        ("review", "wales", date(2026, 5, 19), date(2026, 11, 19)),
        ("review", "scotland", date(2026, 8, 31), date(2027, 2, 28)),
        ("core_group", "wales", date(2026, 3, 5), date(2026, 4, 16)),
        ("visit", "wales", date(2026, 3, 24), date(2026, 4, 9)),
        ("visit_at_home", "wales", date(2026, 3, 24), date(2026, 4, 21)),
        ("visit", "northern_ireland", date(2028, 2, 15), date(2028, 3, 14)),
    ],
)
def test_later_meetings_and_visits(kind: str, code: str, counted_on: date, last_day: date) -> None:
    limit = limit_for(kind, code, counted_on, later=True)
    assert limit is not None
    assert limit.last_day == last_day


def test_an_unborn_child_in_scotland_has_two_clocks() -> None:
    limits = limits_for("first_meeting", "scotland", CONCERN, due=DUE)
    assert [limit.last_day for limit in limits] == [date(2026, 6, 8), date(2026, 6, 11)]


def test_the_week_of_pregnancy_comes_first_where_it_is_sooner() -> None:
    limit = limit_for("first_meeting", "scotland", date(2026, 5, 25), due=DUE)
    assert limit is not None
    assert limit.last_day == date(2026, 6, 11)
    assert limit.sentence == "last lawful day 11 June 2026, within 28 weeks of pregnancy"


def test_a_concern_late_in_the_pregnancy_has_the_clock_in_days_only() -> None:
    limits = limits_for("first_meeting", "scotland", date(2026, 7, 1), due=DUE)
    assert [limit.last_day for limit in limits] == [date(2026, 7, 29)]


@pytest.mark.parametrize(
    ("kind", "chosen", "sentence"),
    [
        ("core_group", date(2026, 4, 7), "working day 8 of 10, last lawful day 9 April 2026"),
        ("core_group", None, "last lawful day 9 April 2026, within 10 working days"),
        ("core_group", date(2026, 4, 14), "working day 13 of 10, last lawful day 9 April 2026, 3 working days late"),
        ("core_group", date(2026, 4, 10), "working day 11 of 10, last lawful day 9 April 2026, 1 working day late"),
        ("review", date(2026, 6, 24), "last lawful day 24 June 2026, within 3 months"),
        ("review", date(2026, 6, 26), "last lawful day 24 June 2026, 2 days late"),
        ("record", date(2026, 4, 16), "working day 15 of 15, last day 16 April 2026 (check locally)"),
    ],
)
def test_the_sentence_beside_a_date(kind: str, chosen: date | None, sentence: str) -> None:
    limit = limit_for(kind, "england", CONFERENCE, chosen=chosen)
    assert limit is not None
    assert limit.sentence == sentence


def test_a_saturday_after_a_friday_limit_is_late_by_a_day() -> None:
    limit = limit_for("letter", "wales", date(2026, 2, 20), chosen=date(2026, 2, 28))
    assert limit is not None
    assert limit.sentence == "working day 5 of 5, last lawful day 27 February 2026, 1 day late"


def test_the_rule_and_its_source_can_be_shown() -> None:
    limit = limit_for("core_group", "scotland", PLANNING)
    assert limit is not None
    assert limit.reason == (
        "15 working days from the planning meeting 4 June 2026 "
        "(National Guidance for Child Protection in Scotland 2021, Appendix D)"
    )


@pytest.mark.parametrize(
    ("kind", "code"),
    [("visit", "england"), ("visit", "scotland"), ("record", "northern_ireland"), ("other", "wales")],
)
def test_no_limit_where_the_nation_sets_none(kind: str, code: str) -> None:
    assert limit_for(kind, code, CONFERENCE) is None


@pytest.mark.parametrize("code", CODES)
def test_a_day_at_the_end_of_the_calendar_has_no_limit(code: str) -> None:
    assert limit_for("core_group", code, date.max) is None
    assert limit_for("review", code, date.max) is None


def test_a_slip_in_the_year_gets_no_number_but_is_late() -> None:
    limit = limit_for("core_group", "england", CONFERENCE, chosen=date(9026, 4, 7))
    assert limit is not None
    assert limit.number is None
    assert limit.is_late


def test_an_unknown_nation_is_refused() -> None:
    with pytest.raises(ValueError, match="no such nation"):
        limit_for("review", "atlantis", CONFERENCE)


def test_a_local_clock_wins_and_says_so(tmp_path: Path) -> None:
    local = tmp_path / "local.toml"
    local.write_text('[england.clocks.record]\ncount = 10\nsource = "Our procedure 4.2"\n')
    limit = limit_for("record", nation("england", local), CONFERENCE, chosen=date(2026, 4, 9))
    assert limit is not None
    assert limit.sentence == "working day 10 of 10, last day by your local setting 9 April 2026"
    assert limit.source == "Our procedure 4.2"


def test_a_local_holiday_and_a_holiday_that_is_kept_after_all(tmp_path: Path) -> None:
    local = tmp_path / "local.toml"
    local.write_text("[scotland.days]\nclosed_on = [2026-06-15, 2026-06-17]\n")
    limit = limit_for("record", nation("scotland", local), PLANNING)
    assert limit is not None
    assert limit.last_day == date(2026, 6, 22)
