"""How the plan puts into words when something happens, and how words about time were understood. No Qt."""

from __future__ import annotations

import re
from datetime import date

from app.models.step import WhenKind
from app.practice.when import When
from app.practice.written_days import DAY_NAMES, MONTH_NAMES
from app.ui.wording import day_words

ALWAYS = "always"
KIND_WORDS = {
    WhenKind.UNSAID: "Not said yet",
    WhenKind.DATE: "By a date",
    WhenKind.FREQUENCY: "How often",
    WhenKind.TRIGGER: "If … then",
    WhenKind.STANDING_RULE: "Always, a rule",
}
DAYS = {day[:3].casefold(): day for day in DAY_NAMES}
MONTHS = {month[:3].casefold(): month for month in MONTH_NAMES}
SHORT_DAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)(?:s|rs|urs|nes)?\b(?!\s*day)", re.IGNORECASE)
SHORT_MONTH = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", re.I)


def days_words(kind: WhenKind, starts_on: date | None, due_on: date | None) -> str:
    """Return "from 27 March 2026, until 21 May 2026"; a date that is the whole answer reads "by 21 May 2026"."""
    until = "by" if kind in (WhenKind.DATE, WhenKind.UNSAID) else "until"
    days = [f"from {day_words(starts_on)}" if starts_on else "", f"{until} {day_words(due_on)}" if due_on else ""]
    return ", ".join(day for day in days if day)


def meaning(when: When) -> str:
    """Return how words about time were understood: "every Wednesday, until 21 May 2026"."""
    kind = WhenKind(when.kind)
    if kind is WhenKind.STANDING_RULE:
        return ALWAYS
    if kind is WhenKind.DATE and when.due_on is not None:
        return days_words(kind, when.starts_on, when.due_on)
    words, days = in_full(when.words.strip()), [when.starts_on, when.due_on]
    for number, day in enumerate(days):
        short = day_words(day, year=False)
        if day is not None and short in words:
            words = words if day_words(day) in words else words.replace(short, day_words(day), 1)
            days[number] = None
    return ", ".join(part for part in (words, days_words(kind, *days)) if part)


def in_full(words: str) -> str:
    """Return words with days of the week and months written out: "Wed" becomes "Wednesday", "21 Mar" "21 March"."""
    words = SHORT_DAY.sub(lambda found: DAYS[found[1].casefold()], words)
    return SHORT_MONTH.sub(lambda found: f"{found[1]} {MONTHS[found[2].casefold()]}", words)
