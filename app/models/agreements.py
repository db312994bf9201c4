"""Written agreements of a conference: what, with whom, who helps to keep it. Never a tick for safety.

A written agreement that is used as if it were safety is one of the traps of a plan (practice.md, The plan). So there is
nothing here to tick: it is a paper with a title, a day and a note.
"""

from __future__ import annotations

import uuid

from app.models.conference import Conference
from app.models.order import next_position
from app.models.outcome import Document

KIND = "written agreement"


def agreements_of(conference: Conference) -> list[Document]:
    """Return the written agreements in the order they were added; case does not matter, other papers are left out."""
    found = [paper for paper in conference.documents if paper.kind.strip().casefold() == KIND]
    return sorted(found, key=lambda paper: paper.position)


def agreement_for(conference: Conference, key: uuid.UUID) -> Document:
    """Return the paper with that key, made as a written agreement where there is none yet."""
    found = next((paper for paper in conference.documents if paper.id == key), None)
    if found is None:
        found = Document(id=key, kind=KIND, position=next_position(conference.documents))
        conference.documents.append(found)
    return found
