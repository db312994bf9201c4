"""Days and times as people type them in Britain: the day first, the month in words or figures, with or without year."""

from __future__ import annotations

import re
from datetime import date, time

from app.practice.written_days import DAY_NAMES, MONTH_NAMES
from app.ui.today import local_today
from app.ui.wording import day_words

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})\s*[./ -]\s*(\d{1,2})(?:\s*[./ -]\s*(\d{4}|\d{2}))?\.?")
_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.?(?:\s+of)?\s*([a-z]{3,9})\.?,?(?:\s*(\d{4}|\d{2}))?")
_WEEKDAY = re.compile(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+")
_TIME = re.compile(r"(\d{1,2})(?:\s*[:.h]?\s*(\d{2}))?\s*(am|pm)?")


def weekday_words(day: date | None) -> str:
    """Return "Tue 7 April 2026"; empty for no day."""
    return f"{DAY_NAMES[day.weekday()][:3]} {day_words(day)}" if day is not None else ""


def read_day(text: str, after: date | None = None) -> date | None:
    """Return the day that was typed: "7 April 2026", "7 Apr", "7/4/26", "2026-04-07", with or without its weekday.

    Without a year it is the first such day on or after ``after`` (today where that is not known). Returns None for
    nothing. Raises ValueError for anything else: what cannot be read is never guessed at.
    """
    typed = _WEEKDAY.sub("", text.strip().casefold())
    if not typed:
        return None
    if found := _ISO.fullmatch(typed):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMBERS.fullmatch(typed):
        return _day(int(found[1]), int(found[2]), found[3], after)
    if found := _WORDS.fullmatch(typed):
        months = [number for number, name in enumerate(MONTH_NAMES, 1) if name.casefold().startswith(found[2])]
        if len(months) == 1:
            return _day(int(found[1]), months[0], found[3], after)
    raise ValueError(f"not a day: {text!r}")


def read_time(text: str) -> time | None:
    """Return the time that was typed: "10", "10:30", "10.30", "1030", "2pm"; None for nothing. Raises ValueError."""
    typed = text.strip().casefold()
    if not typed:
        return None
    found = _TIME.fullmatch(typed)
    if found is None:
        raise ValueError(f"not a time: {text!r}")
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        if not 1 <= hour <= 12:
            raise ValueError(f"not a time: {text!r}")
        hour = hour % 12 + (12 if found[3] == "pm" else 0)
    return time(hour, minute)


def time_words(moment: time | None) -> str:
    """Return "10:00"; empty for no time."""
    return f"{moment:%H:%M}" if moment is not None else ""


def _day(day: int, month: int, year: str | None, after: date | None) -> date:
    if year:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    start = after or local_today()  # where the conference has none
    for one in range(start.year, start.year + 9):  # 29 February may be years away
        try:
            found = date(one, month, day)
        except ValueError:
            continue
        if found >= start:
            return found
    raise ValueError("no such day")
