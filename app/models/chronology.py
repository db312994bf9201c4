"""Entries made in the chronology itself: what happened, where it is known from, and why it matters (seed 000, 4.19)."""

from __future__ import annotations

import re
import uuid
from collections.abc import Collection
from datetime import date

from app.models.around import ChronologyEvent
from app.models.errors import Gone, Unfinished
from app.models.family import Family
from app.models.person import Person

SOMEBODY = re.compile(
    r"\b(?:neighbou?rs?|anonymous(?:ly)?|unnamed|callers?|friends?|relatives?|mothers?|fathers?|mum|mam|mummy|dad|daddy"
    r"|parents?|gran|nan|nain|taid|grandad|grandmother|grandfather|grandparents?|sisters?|brothers?|siblings?|aunts?"
    r"|aunt(?:ie|y)|uncles?|cousins?|partner|girlfriend|boyfriend|wife|husband|member of the public|passer-?by)\b",
    re.IGNORECASE,
)
"""Words of a source that mean somebody who is here for no agency."""


def add_event(
    family: Family,
    text: str,
    on_date: date | None = None,
    *,
    source: str = "",
    significance: str = "",
    child_id: uuid.UUID | None = None,
) -> ChronologyEvent:
    """Add an entry and return it. Without a day it stands last; without a child it is about all of them.

    Raises Unfinished where nobody says what happened.
    """
    if not text.strip():
        raise Unfinished("Say what happened. The day, the source and why it matters can follow.")
    made = ChronologyEvent(
        text=text.strip(), on_date=on_date, source=source.strip(), significance=significance.strip(), child_id=child_id
    )
    family.chronology.append(made)
    return made


def find_event(family: Family, event_id: uuid.UUID) -> ChronologyEvent:
    """Return an entry of a family. Raises Gone where it was taken away meanwhile."""
    found = next((event for event in family.chronology if event.id == event_id), None)
    if found is None:
        raise Gone("This entry has been taken away meanwhile. Nothing was changed; undo brings it back.")
    return found


def drop_event(family: Family, event_id: uuid.UUID) -> None:
    """Take an entry away. Raises Gone where it was taken away meanwhile."""
    family.chronology.remove(find_event(family, event_id))


def tells_who_told(family: Family, source: str, readers: Collection[uuid.UUID]) -> bool:
    """Return True where a source says that somebody of the family, or a neighbour, told it: other than the readers.

    A record is a summary and not who said what (practice.md, The record), and who told may have to fear for it.
    ``readers`` are persons' keys. An agency, a paper and somebody from an agency are no secret.
    """
    own = [person for person in family.people if person.id in readers]
    others = [person for person in family.people if person.id not in readers and not person.is_staff]
    left = _names_of(own).sub(" ", source)
    return bool(_names_of(others).search(left) or SOMEBODY.search(left))


def _names_of(people: Collection[Person]) -> re.Pattern[str]:
    """Return what finds any of the names of these people, first names too, as whole words."""
    whole = {name.strip() for one in people for name in (one.name, one.record_name, one.latin_name) if name.strip()}
    names = sorted(whole | {name.split()[0] for name in whole}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)" if names else r"(?!)", re.IGNORECASE)
