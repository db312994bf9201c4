"""Working with somebody: what was tried, what got in the way on both sides, and the next try.

Non-engagement is made by both sides and is a shared responsibility (practice.md, Around the conference; seeds 001 and
003). A note is made when something is first written in it, so that an empty one never stands in the record.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import date

from app.models.around import Engagement, StaffSafetyNote
from app.models.conference import Conference
from app.models.family import Family
from app.models.person import Person, PersonKind
from app.models.sharing import Audience

WORDS = ("tried", "our_side", "their_side", "next_try")
"""The texts of a note on working together."""


def people_worked_with(conference: Conference) -> list[Person]:
    """Return the grown-ups of the family and their network, parents first, fathers and other men among them.

    Children are asked in a room of their own, and stand here only where something was noted about them.
    """
    family = conference.family
    noted = {note.person_id for note in family.engagements}
    own = [one for one in family.people if one.kind in (PersonKind.FAMILY, PersonKind.NETWORK) or one.id in noted]
    return sorted(own, key=lambda one: not one.is_parent)


def others_to_work_with(conference: Conference) -> list[Person]:
    """Return whoever else a note could be about: the children, but nobody who is here for an agency."""
    shown = {person.id for person in people_worked_with(conference)}
    return [one for one in conference.family.people if one.id not in shown and not one.is_staff]


def notes_on(family: Family, person_id: uuid.UUID | None) -> list[Engagement]:
    """Return the notes on working with somebody (None: with the family as a whole), the first day first."""
    return in_order(note for note in family.engagements if note.person_id == person_id)


def engagement_for(family: Family, key: uuid.UUID, person_id: uuid.UUID | None) -> Engagement:
    """Return the note with that key, made about this person where there is none yet."""
    found = next((note for note in family.engagements if note.id == key), None)
    if found is None:
        found = Engagement(id=key, person_id=person_id)
        family.engagements.append(found)
    return found


def says_something(note: Engagement) -> bool:
    """Return True where any words stand in a note."""
    return any(getattr(note, column).strip() for column in WORDS)


def is_for(note: Engagement, audience: Audience) -> bool:
    """Return True where a note may be read by these people: staff, and of the family whoever it is about.

    What somebody says gets in their way ("he reads my messages") is said to the workers, and another of the family who
    reads it may be the reason. What is noted about the family as a whole is for all of them.
    """
    about = {note.person_id} if note.person_id is not None else set()
    return audience.is_file or not audience.has_family or about <= audience.people


def safety_note_for(family: Family, key: uuid.UUID) -> StaffSafetyNote:
    """Return the staff safety note with that key, made where there is none yet. It never leaves the file."""
    found = next((note for note in family.safety_notes if note.id == key), None)
    if found is None:
        found = StaffSafetyNote(id=key)
        family.safety_notes.append(found)
    return found


def in_order(notes: Iterable[Engagement]) -> list[Engagement]:
    """Return notes by day; those without a day last, as they were written."""
    return sorted(notes, key=lambda note: note.on_date or date.max)
