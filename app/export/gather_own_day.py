"""That a first meeting was later than its last lawful day, and why, as one reader may know it."""

from __future__ import annotations

from app.export.reader import Reader
from app.practice.nation_words import NationWords
from app.store.own_day import FIRST, late_sentence, own_limits

TOLD_BY = ("kind", "held_on", "strategy_on", "strategy_note")
"""Fields of the conference that the sentence tells something of."""


def gather_own_day(reader: Reader, words: NationWords) -> str:
    """Return the sentence, nothing for a meeting in time or for a reader who may not have all of what it says.

    A review that was late has its reason beside its date, in the record of the meeting that set it.
    """
    conference = reader.conference
    if conference.kind not in FIRST or not all(reader.may(conference, field) for field in TOLD_BY):
        return ""
    if not all(reader.may(child, "due_on") for child in conference.children_here):
        return ""
    late = next((limit for limit in own_limits(conference, words) if limit.is_late), None)
    return late_sentence(late, reader.text(conference, "strategy_note")) if late is not None else ""
