"""From a hit of the leak check back to the words it comes from: which row the chair has to leave out or to reword."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from app.export.leaks import Leak, places_of
from app.export.letters import Letters, squeezed
from app.export.needles import known_from, needles
from app.export.reader import BELONGS_TO, Reader
from app.export.secrets import known_to, rows_of, text_fields
from app.models.base import Row
from app.models.conference import Conference
from app.models.sharing import SHAREABLE, Audience

STEPS = {
    "person": "prepare", "tie": "prepare", "contact_detail": "prepare", "conference": "prepare", "part": "prepare",
    "attendance": "prepare", "report": "prepare", "entry": "board", "impact": "board", "statement_pair": "board",
    "scale": "scale", "score": "scale", "plan": "plan", "step": "plan", "step_review": "plan", "visit": "children",
    "advocacy_offer": "children", "denied_access": "children", "denied_access_action": "children",
    "picture": "children", "engagement": "together", "difference": "together", "escalation": "together",
    "chronology_event": "chronology", "child_voice": "children", "bond": "family",
}  # fmt: skip
"""The step or room where each kind of row is written; the rest is written under Outcome."""


@dataclass(frozen=True, slots=True)
class Source:
    """A row whose words give something away: its table, its key, the step where it is written, and the words."""

    table: str
    row_id: uuid.UUID
    field: str
    step: str
    words: str


class Sources:
    """The words that one reader may have, each with its row. Build it once for all that was found in a copy."""

    def __init__(self, conference: Conference, audience: Audience) -> None:
        reader = Reader(conference, audience)
        self._known = known_from(known_to(conference, audience))
        self._readable = [
            (row, field, Letters(words)) for row, field, words in _readable(reader, conference) if words.strip()
        ]

    def source_of(self, leak: Leak) -> Source | None:
        """Return the row whose words hold what was found; None where it is found in no one.

        Of several rows it is the first whose words also stand around the hit.
        """
        wanted, around = list(needles(leak.secret, self._known)), squeezed(leak.excerpt)
        found: Source | None = None
        for row, field, words in self._readable:
            if not places_of(wanted, words):
                continue
            source = Source(row.__tablename__, row.id, field, STEPS.get(row.__tablename__, "outcome"), words.text)
            if words.letters in around or around in words.letters:
                return source
            found = found or source
        return found


def _readable(reader: Reader, conference: Conference) -> Iterator[tuple[Row, str, str]]:
    rows = [row for row in rows_of(conference) if row.__tablename__ in SHAREABLE and row is not conference.family]
    # What is nothing without another row is looked at first: an impact before its worry.
    for row in sorted(rows, key=lambda one: one.__tablename__ not in BELONGS_TO):
        for field in text_fields(row):
            if reader.may(row, field):
                yield row, field, str(getattr(row, field) or "")
