"""What the nation's clock says about a date that follows from a conference."""

from __future__ import annotations

from datetime import date

from app.models.conference import Conference
from app.models.outcome import DateKind
from app.practice.days import bank_holidays, is_working_day
from app.practice.nations import NationWords
from app.store.limits import LATER


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
