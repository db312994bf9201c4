"""A conference's own day beside its last lawful one, and what the record says where it was late."""

from __future__ import annotations

import uuid
from datetime import date

import pytest

from app.export.gather import gather_record
from app.export.gather_own_day import gather_own_day
from app.export.reader import Reader
from app.models import Conference, ConferenceKind, DateKind, Family, NextDate, Person, PersonKind
from app.models.family import Nation
from app.models.preparing import keep_held_on
from app.models.sharing import Audience, withhold
from app.models.start import start_conference
from app.practice.nations import nation
from app.store.limits import due_of
from app.store.own_day import asks_for_reason, own_limits

STRATEGY, LAST = date(2026, 3, 3), date(2026, 3, 24)


def meeting(
    held_on: date | None, *, kind: ConferenceKind = ConferenceKind.INITIAL, where: Nation = Nation.ENGLAND
) -> Conference:
    family = Family(name="Marsh", nation=where)
    family.people.append(Person(name="Billy", kind=PersonKind.CHILD))
    conference = start_conference(family, kind, held_on)
    conference.strategy_on = STRATEGY
    return conference


def said(conference: Conference) -> list[str]:
    return [limit.sentence for limit in own_limits(conference, nation(conference.family.nation.value))]


@pytest.mark.parametrize(
    ("held_on", "sentence", "late"),
    [
        (date(2026, 3, 12), "working day 7 of 15, last lawful day 24 March 2026", False),
        (LAST, "working day 15 of 15, last lawful day 24 March 2026", False),
        (date(2026, 3, 26), "working day 17 of 15, last lawful day 24 March 2026, 2 working days late", True),
        (None, "last lawful day 24 March 2026, within 15 working days", False),
    ],
)
def test_the_first_meeting_after_the_strategy_discussion(held_on: date | None, sentence: str, late: bool) -> None:
    conference = meeting(held_on)
    assert said(conference) == [sentence]
    assert asks_for_reason(own_limits(conference, nation("england"))) is late


def test_nothing_is_said_without_the_day_it_is_counted_from() -> None:
    conference = meeting(LAST)
    conference.strategy_on = None
    assert said(conference) == []


@pytest.mark.parametrize("kind", [ConferenceKind.TRANSFER, ConferenceKind.STRATEGY, ConferenceKind.CORE_GROUP])
def test_no_clock_of_a_nation_is_for_these(kind: ConferenceKind) -> None:
    assert said(meeting(LAST, kind=kind)) == []


def test_an_unborn_child_in_scotland_has_both_clocks_the_sooner_first() -> None:
    conference = meeting(date(2026, 6, 10), kind=ConferenceKind.PRE_BIRTH, where=Nation.SCOTLAND)
    conference.strategy_on = date(2026, 5, 11)
    conference.family.people[0].due_on = date(2026, 9, 3)
    assert said(conference) == [
        "day 30 of 28, last lawful day 8 June 2026, 2 days late",
        "last lawful day 11 June 2026, within 28 weeks of pregnancy",
    ]
    conference.strategy_on = None
    assert said(conference) == ["last lawful day 11 June 2026, within 28 weeks of pregnancy"]


@pytest.mark.parametrize(
    ("born_on", "is_due"),
    [(None, True), (date(2026, 6, 30), True), (date(2026, 6, 4), False), (date(2026, 5, 30), False)],
)
def test_a_child_born_after_the_meeting_was_not_born_then(born_on: date | None, is_due: bool) -> None:
    conference = meeting(date(2026, 6, 4), kind=ConferenceKind.PRE_BIRTH, where=Nation.SCOTLAND)
    conference.family.people[0].due_on = date(2026, 9, 3)
    conference.family.people[0].born_on = born_on
    assert due_of(conference) == (date(2026, 9, 3) if is_due else None)


def test_a_review_is_counted_from_the_deciding_meeting_before_it() -> None:
    first = meeting(LAST)
    family = first.family
    core_group = start_conference(family, ConferenceKind.CORE_GROUP, date(2026, 4, 7))
    review = start_conference(family, ConferenceKind.REVIEW, date(2026, 6, 26))
    again = start_conference(family, ConferenceKind.REVIEW, date(2026, 12, 24))
    assert said(core_group) == []
    assert said(review) == ["last lawful day 24 June 2026, 2 days late"]
    assert said(again) == ["last lawful day 26 December 2026, within 6 months"]


def told(conference: Conference, audience: Audience) -> str:
    return gather_own_day(Reader(conference, audience), nation("england"))


def test_the_record_says_that_the_meeting_was_late_and_why() -> None:
    conference = meeting(date(2026, 3, 26))
    late = "This meeting was held later than the last lawful day 24 March 2026, counted from the strategy discussion 3 "
    assert told(conference, Audience.file()) == f"{late}March 2026. No reason is recorded."
    conference.strategy_note = "Mum was in hospital."
    assert told(conference, Audience.file()) == f"{late}March 2026. What was noted: Mum was in hospital."
    conference.held_on = LAST
    assert told(conference, Audience.file()) == ""


def test_a_reader_who_may_not_have_the_note_is_told_nothing() -> None:
    conference = meeting(date(2026, 3, 26))
    family_member = Audience.of([(conference.family.people[0].id, False)])
    assert told(conference, family_member)
    withhold(conference.family, conference, staff_only=True, field="strategy_note")
    assert told(conference, family_member) == ""


def test_reasons_for_later_days_stand_in_the_record() -> None:
    conference = meeting(date(2026, 3, 26))
    conference.reason = "Mum was drunk."
    conference.next_dates.append(NextDate(kind=DateKind.CORE_GROUP, late_reason="Mum is in hospital"))
    conference.next_dates[0].keep_day(date(2026, 4, 20), date(2026, 4, 13))
    content = gather_record(conference, Audience.file(), nation=nation("england"))
    assert content.reason.splitlines()[0] == "Mum was drunk."
    assert "later than the last lawful day 24 March 2026" in content.reason.splitlines()[1]
    assert [one.late_reason for one in content.dates] == ["Mum is in hospital"]


def test_the_record_counts_the_last_lawful_day_from_where_the_meeting_was_moved_to() -> None:
    conference = meeting(LAST)
    conference.next_dates.append(NextDate(kind=DateKind.REVIEW, on_date=date(2026, 6, 16), limit_on=date(2026, 6, 24)))
    keep_held_on(conference, date(2026, 3, 31))
    (review,) = gather_record(conference, Audience.file(), nation=nation("england")).dates
    assert review.last_lawful == date(2026, 6, 30)


def test_the_last_lawful_day_does_not_tell_a_day_that_is_withheld() -> None:
    conference = meeting(LAST)
    conference.next_dates.append(NextDate(kind=DateKind.REVIEW, on_date=date(2026, 6, 16), limit_on=date(2026, 6, 24)))
    withhold(conference.family, conference, field="held_on")
    (review,) = gather_record(conference, Audience.of([(uuid.uuid4(), False)]), nation=nation("england")).dates
    assert (review.on, review.last_lawful) == (date(2026, 6, 16), None)
