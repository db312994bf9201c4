"""From a hit of the leak check back to the words it comes from: which row the chair has to leave out or to reword."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from app.export.leaks import Leak, find_leaks
from app.export.reader import BELONGS_TO, Reader
from app.export.secrets import names_known, rows_of, text_fields
from app.models.base import Row
from app.models.conference import Conference
from app.models.sharing import SHAREABLE, Audience

STEPS = {
    "person": "prepare", "tie": "prepare", "contact_detail": "prepare", "conference": "prepare", "part": "prepare",
    "attendance": "prepare", "report": "prepare", "entry": "board", "impact": "board", "statement_pair": "board",
    "scale": "scale", "score": "scale", "plan": "plan", "step": "plan", "step_review": "plan",
}  # fmt: skip
"""The step of a meeting where each kind of row is written; the rest is written under Outcome."""


@dataclass(frozen=True, slots=True)
class Source:
    """A row whose words give something away: its table, its key, the step where it is written, and the words."""

    table: str
    row_id: uuid.UUID
    field: str
    step: str
    words: str


def source_of(leak: Leak, conference: Conference, audience: Audience) -> Source | None:
    """Return the row that the reader may have and whose words hold what was found; None where it is found in no one.

    Of several rows it is the first whose words also stand around the hit. The family's own file has all of them.
    """
    reader, known = Reader(conference, audience), names_known(conference, audience)
    found: Source | None = None
    around = _letters(leak.excerpt)
    for row, field in _readable(reader, conference):
        words = str(getattr(row, field) or "")
        if not words.strip() or not find_leaks([words], {}, [leak.secret], known):
            continue
        source = Source(row.__tablename__, row.id, field, STEPS.get(row.__tablename__, "outcome"), words)
        if _letters(words) in around or around in _letters(words):
            return source
        found = found or source
    return found


def _readable(reader: Reader, conference: Conference) -> Iterator[tuple[Row, str]]:
    rows = [row for row in rows_of(conference) if row.__tablename__ in SHAREABLE and row is not conference.family]
    # What is nothing without another row is looked at first: an impact before its worry.
    for row in sorted(rows, key=lambda one: one.__tablename__ not in BELONGS_TO):
        for field in text_fields(row):
            if reader.may(row, field):
                yield row, field


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))
