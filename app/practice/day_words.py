"""Days that words name: "21 May", "by Friday", "for six weeks from 3 March", reckoned from a given day."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.practice.written_days import DAY_NAMES, MONTH_NAMES

MONTHS = {name.lower()[:3]: number for number, name in enumerate(MONTH_NAMES, start=1)}
DAYS = {name.lower(): number for number, name in enumerate(DAY_NAMES)}
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "sixteen": 16, "eighteen": 18, "twenty": 20, "thirty": 30,
    "the": 1, "couple": 2,
}  # fmt: skip
MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
YEAR = r"(?:(?: ,)? (?P<year>\d{4}))?"
DATES = (
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{MONTH}{YEAR}"),
    re.compile(rf"\b{MONTH} (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|[.:]\d|am|pm){YEAR}"),
    re.compile(r"\b(?P<day>\d{1,2})[/.](?P<number>\d{1,2})(?:[/.](?P<year>\d{2,4}))?\b(?!am|pm)"),
)
ONLY_DAY = re.compile(r"\bthe (?P<day>\d{1,2})(?:st|nd|rd|th)\b")
ONLY_MONTH = re.compile(rf"\b(?P<part>(?:start|end|beginning|middle) of )?(?:the )?{MONTH}{YEAR}\b")
WEEKDAY = re.compile(rf"\b(?P<next>next )?(?P<name>{'|'.join(DAYS)})s?\b")
SPAN = re.compile(
    r"\b(?P<how>within|inside|in|for|after|over)\b(?: \w+){0,4}? (?P<count>\d+|[a-z]+)"
    + r"(?: more| full| working| clear| consecutive| school| calendar| whole)* "
    + r"(?P<unit>minute|hour|day|night|week|fortnight|month|term|year)s?\b"
)
WORKING = re.compile(r"\bworking days?\b")
BEGINS = re.compile(
    r"^(?:from|since|starting|beginning|commencing|as of|with effect from|w / c|wc|week commencing|after|week)\b"
)
GOES_ON = frozenset({"for", "over"})
LOOK_BACK = timedelta(days=90)
"""A first day may lie a little back: "from 3 March" said on 24 March."""
WEEKDAY_OR_RELATIVE = re.compile(rf"\b(?:{'|'.join(DAYS)}|today|tonight|tomorrow|week|month|weekend)s?\b")
RELATIVE = {"today": 0, "tonight": 0, "tomorrow": 1}


@dataclass(frozen=True, slots=True)
class Period:
    """The first and the last day, where they are said."""

    starts_on: date | None = None
    due_on: date | None = None


def period_of(words: str, today: date, known: Period = Period()) -> Period:
    """Return what some words of time add to what is known already.

    ``words`` are in small letters with single spaces. A day that does not exist, 31 April, adds nothing.
    """
    day = day_of(words, today - LOOK_BACK if BEGINS.match(words) and not WEEKDAY_OR_RELATIVE.search(words) else today)
    if day is not None:
        if BEGINS.match(words):
            known = replace(known, starts_on=day)
        elif not _every_weekday(words):
            known = replace(known, due_on=day)
        return (
            known
            if known.starts_on is None or known.due_on is None or known.due_on >= known.starts_on
            else replace(known, due_on=None)
        )
    span = SPAN.search(words)
    if span is None:
        return known
    begin = known.starts_on or today
    end = _later(begin, span, words)
    return replace(known, due_on=end) if end is not None else known


def day_of(words: str, today: date) -> date | None:
    """Return the day that words name: the next one from ``today`` where no year is said; None where they name none."""
    for pattern in DATES:
        match = pattern.search(words)
        if match:
            found = match.groupdict()
            month = MONTHS[found["month"]] if found.get("month") else int(found["number"])
            return _next_date(today, found.get("year"), month, int(found["day"]))
    match = ONLY_DAY.search(words)
    if match:
        return _this_or_next_month(today, int(match["day"]))
    relative = next((number for name, number in RELATIVE.items() if re.search(rf"\b{name}\b", words)), None)
    if relative is not None:
        return today + timedelta(days=relative)
    match = WEEKDAY.search(words)
    if match and not _every_weekday(words):
        return _next_weekday(today, DAYS[match["name"]], next_week=bool(match["next"]))
    return _week_or_month(words, today)


def _every_weekday(words: str) -> bool:
    """True for "on Fridays" and "every Monday": a frequency, no day."""
    match = WEEKDAY.search(words)
    if match is None:
        return False
    plural = words[match.end() - 1 : match.end()] == "s" and match.group().endswith("s")
    one = re.match(r"^(?:by|before|until|till|this|next|coming|from|starting|first)\b", words)
    return plural or one is None


def _week_or_month(words: str, today: date) -> date | None:
    """Return the last day of "this week", "the end of the month", "by June"."""
    if re.search(r"\b(?:this week|end of (?:the |this )?week)\b", words):
        return today + timedelta(days=(4 - today.weekday()) % 7)
    if re.search(r"\bnext week\b", words):
        return today + timedelta(days=7 - today.weekday() + 4)
    if re.search(r"\b(?:this|the) weekend\b", words):
        return today + timedelta(days=(6 - today.weekday()) % 7)
    if re.search(r"\b(?:this month|end of (?:the |this )?month)\b", words):
        return _last_of(today.year, today.month)
    if re.search(r"\bnext month\b", words):
        return _last_of(today.year + today.month // 12, today.month % 12 + 1)
    match = ONLY_MONTH.search(words)
    if match is None or not re.match(r"^(?:by|until|before|in|from|since|starting|during|throughout)\b", words):
        return None
    month = MONTHS[match["month"]]
    year = int(match["year"]) if match["year"] else today.year + (month < today.month)
    if (match["part"] or "").startswith(("start", "beginning")) or words.startswith(
        ("before", "from", "since", "starting")
    ):
        return date(year, month, 1)
    return _last_of(year, month)


def _later(begin: date, span: re.Match[str], words: str) -> date | None:
    """Return the day some days, weeks or months later."""
    said = span["count"]
    count = int(said) if said.isdigit() else NUMBERS.get(said)
    if count is None or count > 1000:
        return None
    unit = span["unit"]
    if unit in ("minute", "hour"):
        return begin + timedelta(days=-(-count // 24)) if unit == "hour" and count >= 24 else None
    if unit in ("month", "year"):
        months = begin.year * 12 + begin.month - 1 + count * (12 if unit == "year" else 1)
        year, month = divmod(months, 12)
        return date(year, month + 1, min(begin.day, calendar.monthrange(year, month + 1)[1]))
    if unit == "term" or span["how"] == "after":
        return None
    if WORKING.search(words):
        return _working_days(begin, count)
    return begin + timedelta(days=count * {"week": 7, "fortnight": 14}.get(unit, 1))


def _working_days(begin: date, count: int) -> date:
    """Return the day ``count`` weekdays later. Bank holidays are the clocks' business, not a plain reading's."""
    day = begin
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day


def _next_date(today: date, year: str | None, month: int, day: int) -> date | None:
    """Return a date, in the year said or else the next one from today; None where there is no such day."""
    try:
        if year:
            number = int(year)
            return date(number + 2000 if number < 100 else number, month, day)
        found = date(today.year, month, day)
        return found if found >= today else date(today.year + 1, month, day)
    except ValueError:
        return None


def _this_or_next_month(today: date, day: int) -> date | None:
    year, month = today.year, today.month
    if day < today.day:
        year, month = year + month // 12, month % 12 + 1
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _next_weekday(today: date, weekday: int, *, next_week: bool) -> date:
    """Return the next such day after today; "next Friday" is the one in the week that follows."""
    if next_week:
        return today + timedelta(days=7 - today.weekday() + weekday)
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _last_of(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
