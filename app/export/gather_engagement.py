"""What was tried to work together with each person, as one reader may know it (seeds 001 and 003)."""

from __future__ import annotations

import uuid
from datetime import date

from app.export.board_content import Tried, TriedWith
from app.export.reader import Reader
from app.models.around import Engagement
from app.models.engagement import in_order, is_for, says_something
from app.models.person import Person


def gather_tried(reader: Reader) -> tuple[TriedWith, ...]:
    """Return the notes of the family up to the day of the meeting, person by person in the family's order.

    Of the family each reads what is about themselves (models/engagement.py). Where people meet apart, what is noted
    about somebody of one part is not for those of the other.
    """
    apart = {person.id for person in reader.conference.people_invited} - {person.id for person in reader.invited()}
    known = (note for note in reader.rows(reader.conference.family.engagements) if is_for(note, reader.audience))
    notes = [note for note in in_order(known) if _is_due(reader, note)]
    by_person: dict[uuid.UUID | None, list[Tried]] = {}
    for note in notes:
        if note.person_id in apart or not (reader.may(note, "person_id") and says_something(note)):
            continue
        tried = _tried(reader, note)
        if any((tried.tried, tried.our_side, tried.their_side, tried.next_try)):
            by_person.setdefault(note.person_id, []).append(tried)
    people: list[Person | None] = [None, *reader.rows(reader.conference.family.people)]
    found = ((_name(reader, person), by_person.get(person.id if person is not None else None)) for person in people)
    return tuple(TriedWith(name, tuple(tries)) for name, tries in found if name and tries)


def _is_due(reader: Reader, note: Engagement) -> bool:
    held_on = reader.conference.held_on
    return note.on_date is None or held_on is None or note.on_date <= held_on


def _name(reader: Reader, person: Person | None) -> str:
    return reader.name(person) if person is not None else "The family"


def _tried(reader: Reader, note: Engagement) -> Tried:
    day: date | None = reader.value(note, "on_date")
    return Tried(
        day,
        reader.text(note, "tried"),
        reader.text(note, "our_side"),
        reader.text(note, "their_side"),
        reader.text(note, "next_try"),
    )
