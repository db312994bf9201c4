"""The nation's clock for a date that follows from a conference: one rule for screens, documents and lists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.models.conference import Conference, ConferenceKind
from app.models.outcome import DateKind
from app.practice.clocks import Limit, limit_for, span
from app.practice.nations import NationWords


@dataclass(frozen=True, slots=True)
class Counted:
    """What a limit is counted from: a conference, its day, the nation's code, and the due date of an unborn child."""

    meeting: ConferenceKind
    held_on: date | None
    nation: str
    due: date | None = None


LATER = frozenset({ConferenceKind.REVIEW, ConferenceKind.CORE_GROUP})
"""Meetings after the first one: the longer clocks for the next review and core group begin here."""


def limit_of(conference: Conference, kind: DateKind, words: NationWords, chosen: date | None) -> Limit | None:
    """Return the limit for one kind of date, counted from the day of the conference; None where there is none."""
    return limit_from(conference.kind, conference.held_on, kind, words, chosen, due_of(conference))


def due_of(conference: Conference) -> date | None:
    """Return the due date of the first child of the conference who was not born yet on its day."""
    dues = (due_then(child.due_on, child.born_on, conference.held_on) for child in conference.children_here)
    return next((due for due in dues if due is not None), None)


def due_then(due_on: date | None, born_on: date | None, held_on: date | None) -> date | None:
    """Return a child's due date where it was not born yet when people met; the clocks before birth go on after it.

    Source: National Guidance for Child Protection in Scotland 3.143, the review of a plan made before birth.
    """
    was_born = born_on is not None and (held_on is None or born_on <= held_on)
    return None if was_born else due_on


def limit_from(
    conference: ConferenceKind,
    held_on: date | None,
    kind: DateKind,
    where: NationWords | str,
    chosen: date | None,
    due: date | None = None,
) -> Limit | None:
    """Return the same from the bare facts; ``where`` is a nation's code or words, ``due`` for an unborn child."""
    if held_on is None or kind is DateKind.OTHER:
        return None
    return limit_for(kind.value, where, held_on, chosen=chosen, later=conference in LATER, due=due)


def coming_note(counted: Counted | None, kind: DateKind, on_date: date, note: str) -> str:
    """Return what stands beside a date to come: "working day 8 of 10", and what somebody wrote about its limit.

    Where the clock counts no days it is the last lawful day; a limit that nobody verified says "check locally".
    """
    if counted is None:
        return note
    limit = limit_from(counted.meeting, counted.held_on, kind, counted.nation, on_date, counted.due)
    if limit is None:
        return note
    doubt = " (check locally)" if limit.position and not limit.verified else ""
    said = [f"{limit.position or limit.last_day_words}{doubt}"]
    if limit.is_late:
        said.append(f"{limit.late_by} late")
    if note.casefold() not in f"{said[0]}, {span(limit.of, limit.unit)}".casefold():
        said.append(note)
    return ", ".join(said)
