"""Dates as a calendar file (iCalendar, RFC 5545): for the calendar that people look at every day.

Without names unless asked: an event says "Core group" and the family's reference, no more. What people typed, a title
or a place, may hold names and addresses, so it stays out as well.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from app import __version__
from app.models.outcome import DateKind
from app.practice.written_days import plain_date
from app.store.calendar_dates import CalendarDate

if TYPE_CHECKING:
    from icalendar import Event

PRODUCT: Final = f"-//Safety Board//Safety Board {__version__}//EN"
AT: Final = "safety-board"
"""Stands after a date's key, as every calendar expects of a key; it is no address."""
ZONE: Final = ZoneInfo("Europe/London")
WHAT: Final = {
    DateKind.CORE_GROUP: "Core group",
    DateKind.REVIEW: "Review",
    DateKind.LETTER: "Decision letter goes out",
    DateKind.RECORD: "Record goes out",
    DateKind.VISIT: "Visit",
    DateKind.OTHER: "Date",
}
LAST_DAY: Final = "Last day for a visit"
WORKED_OUT_SINCE: Final = datetime(2020, 1, 1, tzinfo=UTC)
FARTHEST: Final = timedelta(days=20 * 366)
"""A day farther off than this is a slip in the year: its time needs no rule of the clocks, and no calendar ends."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What else an event may say: the children's first names; titles and places as people typed them."""

    names: bool = False
    typed: bool = False


def calendar_file(dates: tuple[CalendarDate, ...], made_at: datetime, telling: Telling = Telling()) -> bytes:
    """Return the dates as one calendar file in UTF-8.

    ``made_at`` is an aware time. Taken into a calendar again, a date replaces itself: it keeps its key, and its number
    grows with each change.
    """
    # Loaded with the first file that is made: it takes a tenth of a second, and more from a cold disk.
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    for one in dates:
        calendar.add_component(_event(one, made_at.astimezone(UTC), telling))
    near = [one.on_date.year for one in dates if one.starts_at and abs(one.on_date - made_at.date()) < FARTHEST]
    if near:
        calendar.add_missing_timezones(first_date=date(min(near), 1, 1), last_date=date(max(near) + 1, 12, 31))
    return bytes(calendar.to_ical())


def summary(one: CalendarDate, telling: Telling = Telling()) -> str:
    """Return the line of a date in a calendar: "Core group · SB-0031"; with names asked for, " · Billy, Angie"."""
    what = one.title if telling.typed and one.title else LAST_DAY if one.by_clock else WHAT[one.kind]
    names = ", ".join(one.first_names) if telling.names else ""
    return " · ".join(said for part in (what, one.reference, names) if (said := _line(part)))


def _line(text: str) -> str:
    """Return what people typed as one line: a calendar may hold no control signs (RFC 5545, 3.1)."""
    plain = (" " if unicodedata.category(sign) in ("Cc", "Zl", "Zp", "Cs") else sign for sign in text)
    return " ".join("".join(plain).split())


def _minutes(made_at: datetime) -> int:
    """Return a number that grows with each file: a day that is worked out can come nearer again as well."""
    return (made_at - WORKED_OUT_SINCE) // timedelta(minutes=1)


def _event(one: CalendarDate, made_at: datetime, telling: Telling) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", f"{one.key}@{AT}")
    event.add("sequence", one.version if one.version is not None else _minutes(made_at))
    event.add("dtstamp", made_at)
    event.add("summary", summary(one, telling))
    event.add("class", "CONFIDENTIAL")
    if one.starts_at is not None and abs(one.on_date - made_at.date()) < FARTHEST:
        event.add("dtstart", datetime.combine(one.on_date, one.starts_at, ZONE))
        if one.ends_at is not None and one.ends_at > one.starts_at:
            event.add("dtend", datetime.combine(one.on_date, one.ends_at, ZONE))
    else:
        event.add("dtstart", one.on_date)
        if one.on_date < date.max:  # without an end it is that day
            event.add("dtend", one.on_date + timedelta(days=1))
        event.add("transp", "TRANSPARENT")  # a day to send a letter by does not make anybody busy
    if one.last_day is not None:
        event.add("description", f"Last day for it: {plain_date(one.last_day)}")
    if telling.typed and one.place:
        event.add("location", _line(one.place))
    return event
