"""The calendar file, read back with icalendar: right days and times, the same key again, and no name unless asked."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import partial

import pytest
from icalendar import Calendar
from sqlalchemy.orm import Session

from app.export.calendar_file import Telling, calendar_file, summary
from app.models import (
    Answer,
    Conference,
    ConferenceKind,
    DateKind,
    Decision,
    Family,
    Nation,
    NextDate,
    Person,
    PersonKind,
)
from app.models.around import Visit
from app.models.preparing import keep_held_on
from app.models.sharing import withhold
from app.models.start import start_conference
from app.store.calendar_dates import CalendarDate, CalendarDates, coming_calendar, conference_calendar
from app.store.store import Store

HELD, TODAY = date(2026, 3, 24), date(2026, 3, 25)
MADE_AT = datetime(2026, 3, 24, 15, 30, tzinfo=UTC)
KEY = uuid.UUID(int=7)
TYPED = ("Zebedee", "Quillfeather", "Larkspur", "14 Windle Row")
"""Everything in the family below that people typed and that says who or where."""


def one_date(**values: object) -> CalendarDate:
    given: dict[str, object] = {"key": KEY, "version": 3, "kind": DateKind.CORE_GROUP, "on_date": date(2026, 4, 7)}
    return CalendarDate(**(given | values))  # type: ignore[arg-type]


def read_back(*dates: CalendarDate) -> tuple[Calendar, bytes]:
    data = calendar_file(dates, MADE_AT)
    found = Calendar.from_ical(data)
    assert isinstance(found, Calendar)
    return found, data


def test_a_day_without_a_time_is_all_day_and_makes_nobody_busy() -> None:
    calendar, _ = read_back(one_date(kind=DateKind.RECORD, reference="SB-0031"))
    (event,) = calendar.events
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2026, 4, 7), date(2026, 4, 8))
    assert (event["summary"], event["transp"]) == ("Record goes out · SB-0031", "TRANSPARENT")


@pytest.mark.parametrize(
    ("on_date", "hours"),
    [
        pytest.param(date(2026, 3, 27), 0, id="winter time, the Friday before the clocks go forward"),
        pytest.param(date(2026, 3, 30), 1, id="summer time, the Monday after"),
        pytest.param(date(2026, 10, 23), 1, id="summer time, before they go back"),
        pytest.param(date(2026, 10, 26), 0, id="winter time again"),
    ],
)
def test_a_time_is_london_time_with_its_zone_in_the_file(on_date: date, hours: int) -> None:
    calendar, data = read_back(one_date(on_date=on_date, starts_at=time(10, 30), ends_at=time(12)))
    (event,) = calendar.events
    start, end = event["dtstart"].dt, event["dtend"].dt
    assert (start.date(), start.time(), end.time()) == (on_date, time(10, 30), time(12))
    assert start.utcoffset().total_seconds() == hours * 3600
    assert b"BEGIN:VTIMEZONE\r\nTZID:Europe/London" in data
    assert b"DTSTART;TZID=Europe/London:" in data


def test_the_file_says_who_made_it_and_when_and_asks_nobody_to_come() -> None:
    calendar, data = read_back(one_date(last_day=date(2026, 4, 9)))
    (event,) = calendar.events
    assert str(calendar["prodid"]).startswith("-//Safety Board//")
    assert calendar["version"] == "2.0"
    assert event["dtstamp"].dt == MADE_AT
    assert event["description"] == "Last day for it: 9 April 2026"
    for never in (b"ATTENDEE", b"ORGANIZER", b"VALARM", b"LOCATION"):
        assert never not in data


def test_a_date_that_was_moved_replaces_itself() -> None:
    (first,) = read_back(one_date())[0].events
    (again,) = read_back(one_date(version=4, on_date=date(2026, 4, 9)))[0].events
    assert first["uid"] == again["uid"]
    assert first["sequence"] < again["sequence"]


@pytest.mark.parametrize("sign", ["\n", "\r", "\r\n", "\x00", "\x0b", "\x85", "\u2028"])
def test_signs_that_mean_something_to_a_calendar_are_only_text(sign: str) -> None:
    calendar, data = read_back(one_date(reference=f"SB;31, a\\n{sign}BEGIN:VALARM"))
    (event,) = calendar.events
    assert event["summary"] == "Core group · SB;31, a\\n BEGIN:VALARM"
    assert not event.subcomponents
    assert {line for line in data.decode().splitlines() if line.startswith("BEGIN")} == {
        "BEGIN:VCALENDAR",
        "BEGIN:VEVENT",
    }


def test_long_lines_are_folded_between_letters() -> None:
    reference = "Ŵ" * 200
    calendar, data = read_back(one_date(reference=reference))
    assert calendar.events[0]["summary"] == f"Core group · {reference}"
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    assert [line.decode() for line in data.split(b"\r\n")]


@pytest.mark.parametrize("on_date", [date(9999, 12, 31), date(9998, 12, 31), date(206, 4, 7)])
@pytest.mark.parametrize("starts_at", [None, time(10)])
def test_a_slip_in_the_year_keeps_no_date_from_the_file(on_date: date, starts_at: time | None) -> None:
    others = one_date(key=uuid.UUID(int=8), starts_at=time(10))
    calendar, _ = read_back(one_date(on_date=on_date, starts_at=starts_at), others)
    slip, other = calendar.events
    assert (slip["dtstart"].dt, other["dtstart"].dt.date()) == (on_date, date(2026, 4, 7))


def test_a_day_that_is_worked_out_replaces_itself_also_by_an_earlier_one() -> None:
    before, after = (
        Calendar.from_ical(calendar_file((one_date(version=None, on_date=day),), made_at)).events[0]
        for day, made_at in ((date(2026, 4, 9), MADE_AT), (date(2026, 4, 2), MADE_AT + timedelta(minutes=1)))
    )
    assert (before["uid"], before["sequence"] < after["sequence"]) == (after["uid"], True)


def test_a_file_without_dates_is_a_calendar_too() -> None:
    assert read_back()[0].events == []


def test_what_is_asked_for_is_said() -> None:
    one = one_date(title="Core group at Nan's", reference="SB-0031", first_names=("Billy", "Angie"))
    assert summary(one) == "Core group · SB-0031"
    assert summary(one, Telling(names=True)) == "Core group · SB-0031 · Billy, Angie"
    assert summary(one, Telling(typed=True)) == "Core group at Nan's · SB-0031"


# -- from the store


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.temporary() as opened:
        yield opened


def add_family(session: Session) -> uuid.UUID:
    family = Family(name="Quillfeather", reference="SB-0044")
    family.people.append(Person(name="Zebedee Quillfeather", kind=PersonKind.CHILD, position=0))
    family.people.append(Person(name="Larkspur", kind=PersonKind.CHILD, position=1))
    conference = start_conference(family, ConferenceKind.INITIAL, HELD)
    conference.next_dates += [
        NextDate(kind=DateKind.CORE_GROUP, on_date=date(2026, 4, 7), starts_at=time(10), place="14 Windle Row"),
        NextDate(kind=DateKind.OTHER, on_date=date(2026, 4, 8), title="Zebedee to Larkspur", limit_note="Quillfeather"),
        NextDate(kind=DateKind.LETTER, on_date=HELD),
        NextDate(kind=DateKind.REVIEW),
    ]
    session.add(family)
    session.flush()
    return conference.id


def of_conference(store: Store, key: uuid.UUID) -> CalendarDates:
    return store.read(partial(conference_calendar, conference_id=key)).result()


def test_nothing_that_people_typed_leaves_unless_asked(store: Store) -> None:
    key = store.run("New family", add_family).result()
    for found in (of_conference(store, key), store.read(partial(coming_calendar, today=TODAY)).result()):
        data = calendar_file(found.dates, MADE_AT).decode()
        assert "SB-0044" in data
        assert [words for words in TYPED if words.casefold() in data.casefold()] == []
    asked = calendar_file(found.dates, MADE_AT, Telling(names=True, typed=True)).decode()
    assert "Zebedee\\, Larkspur" in asked
    assert "Windle Row" in asked
    assert "Quillfeather" not in asked


def test_a_conference_has_all_its_dates_and_home_those_to_come(store: Store) -> None:
    key = store.run("New family", add_family).result()
    assert [one.on_date.day for one in of_conference(store, key).dates] == [24, 7, 8]
    coming = store.read(partial(coming_calendar, today=TODAY)).result()
    assert [one.on_date.day for one in coming.dates] == [7, 8]
    none = store.read(partial(coming_calendar, today=TODAY, family_id=uuid.uuid4())).result()
    assert none == CalendarDates(())


def test_what_is_withheld_from_anybody_stays_out_and_is_counted(store: Store) -> None:
    key = store.run("New family", add_family).result()

    def keep_back(session: Session) -> None:
        conference = session.get_one(Conference, key)
        family = conference.family
        withhold(family, conference.next_dates[0], staff_only=True)
        withhold(family, family.people[1], staff_only=True, field="name")

    store.run("Keep back", keep_back).result()
    found = of_conference(store, key)
    assert [one.on_date.day for one in found.dates] == [24, 8]
    assert found.left_out == 1
    assert {one.first_names for one in found.dates} == {("Zebedee",)}


def test_a_date_changed_in_the_store_has_the_same_key_and_a_higher_number(store: Store) -> None:
    key = store.run("New family", add_family).result()
    before = of_conference(store, key).dates[1]
    row_id = store.read(lambda session: session.get_one(Conference, key).next_dates[0].id).result()
    assert before.key != row_id, "a calendar is shared: it gives away no key of the store"

    def move(session: Session) -> None:
        session.get_one(NextDate, row_id).on_date = date(2026, 4, 9)

    store.run("Move", move).result()
    after = next(one for one in of_conference(store, key).dates if one.key == before.key)
    assert after.on_date == date(2026, 4, 9)
    assert (after.version or 0) > (before.version or 0)


def test_the_last_lawful_day_goes_along_with_a_meeting_that_was_moved(store: Store) -> None:
    key = store.run("New family", add_family).result()

    def move(session: Session) -> None:
        conference = session.get_one(Conference, key)
        conference.next_dates[0].limit_on = date(2026, 4, 9)  # as it was kept with the date
        keep_held_on(conference, date(2026, 3, 31))

    store.run("Move", move).result()
    assert of_conference(store, key).dates[1].last_day == date(2026, 4, 16)
    store.run("Withhold", partial(keep_back_day, key=key)).result()
    assert of_conference(store, key).dates[1].last_day is None, "it is counted from the day and would tell it"


def keep_back_day(session: Session, key: uuid.UUID) -> None:
    conference = session.get_one(Conference, key)
    withhold(conference.family, conference, staff_only=True, field="held_on")


def test_a_visit_due_names_those_it_is_due_to_and_stays_where_a_school_is_withheld(store: Store) -> None:
    def prepare(session: Session) -> None:
        conference = session.get_one(Conference, key)
        family = conference.family
        family.nation = Nation.WALES
        conference.decisions += [Decision(child=child, answer=Answer.YES) for child in family.children]
        family.visits.append(Visit(child_id=family.children[0].id, on_date=TODAY, seen=True, at_home=True))
        withhold(family, family.children[1], staff_only=True, field="school")

    key = store.run("New family", add_family).result()
    store.run("Register", prepare).result()
    found = store.read(partial(coming_calendar, today=TODAY)).result()
    at_home = {one.on_date: one.first_names for one in found.dates if one.title == "To be seen at home"}
    assert at_home == {date(2026, 4, 21): (), date(2026, 4, 22): ("Zebedee",)}
    assert found.left_out == 0
