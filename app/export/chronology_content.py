"""What happened when, as the record and the screen show it: frozen plain values that have passed the gate."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ChronologyItem:
    """Something that happened: when, what, more about it a paragraph each, where it is known from, why it matters.

    ``about`` names the children as the room does; nobody where it is about all of them. The rest is never printed:
    what ``kind`` it is (models/timeline.py), the table and key of the row it is made of, that row's meeting where it
    has one, and the keys of the children.
    """

    kind: str
    on: date | None
    what: str
    said: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    source: str = ""
    why_it_matters: str = ""
    table: str = ""
    row_id: uuid.UUID | None = None
    conference_id: uuid.UUID | None = None
    child_ids: frozenset[uuid.UUID] = frozenset()

    @property
    def unnamed(self) -> tuple[str, ...]:
        """The children it is about, where what happened does not name them all by itself."""
        named = all(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", self.what) for name in self.about)
        return () if named else self.about


@dataclass(frozen=True, slots=True)
class ChronologyOf:
    """What is asked for: the chronology of one child, by key, or (None) of the whole family."""

    child_id: uuid.UUID | None = None


@dataclass(frozen=True, slots=True)
class Chronology:
    """What happened when, the oldest first. ``of`` names the child it was asked for; nobody for the whole family."""

    items: tuple[ChronologyItem, ...] = ()
    of: str = ""
