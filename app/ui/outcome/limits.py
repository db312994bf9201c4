"""What the nation's clock says about a date that follows from a conference."""

from __future__ import annotations

from datetime import date

from app.models.conference import Conference, ConferenceKind
from app.models.outcome import DateKind
from app.practice.clocks import Limit, limit_for
from app.practice.days import bank_holidays, is_working_day
from app.practice.nations import NationWords

LATER = frozenset({ConferenceKind.REVIEW, ConferenceKind.CORE_GROUP})
"""Meetings after the first one: the longer clocks for the next review and core group begin here."""


def limit_of(conference: Conference, kind: DateKind, words: NationWords, chosen: date | None) -> Limit | None:
    """Return the limit for one kind of date, counted from the day of the conference; None where there is none."""
    if conference.held_on is None or kind is DateKind.OTHER:
        return None
    due = next((child.due_on for child in conference.children_here if child.is_unborn), None)
    later = conference.kind in LATER
    return limit_for(kind.value, words, conference.held_on, chosen=chosen, later=later, due=due)


def set_elsewhere(conference: Conference, kind: DateKind, words: NationWords) -> str:
    """Return where a limit is set that the nation does not set itself; empty where there is nothing to say."""
    later = f"later_{kind.value}"
    name = later if conference.kind in LATER and later in words.clocks else kind.value
    clock = words.clocks.get(name)
    return clock.note if clock is not None and clock.count is None else ""


def day_note(day: date | None, words: NationWords) -> str:
    """Return that nobody works on a day, where that is so: easily overlooked when counting forward."""
    if day is None or is_working_day(day, words):
        return ""
    if day in bank_holidays(words.code, day.year):
        return "This is a bank holiday."
    return "This is a weekend." if day.weekday() > 4 else "This is a local holiday."
