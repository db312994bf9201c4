"""Whose page a row stands on: what a child says, draws, is offered, and each time the child was seen or was not."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.models.seen import visits_key

if TYPE_CHECKING:
    from app.models.conference import Conference


def child_of_row(conference: Conference, row_id: uuid.UUID) -> uuid.UUID | None:
    """Return the child of this conference on whose page a row stands, by the key of the row or of the child.

    What is about all the children stands on each page, so that is the first of them. None where it is on no page here.
    """
    here = [child.id for child in conference.children_here]
    found = dict(_rows(conference)) | {child_id: child_id for child_id in here}
    if row_id not in found:
        return None
    child_id = found[row_id] or next(iter(here), None)
    return child_id if child_id in here else None


def _rows(conference: Conference) -> Iterator[tuple[uuid.UUID, uuid.UUID | None]]:
    """Yield the key of each row that stands on a child's page, and the child's; None where it is about all of them."""
    family = conference.family
    yield from ((voice.id, voice.child_id) for voice in conference.voices)
    yield from ((picture.id, picture.child_id) for picture in conference.pictures)
    yield from ((visit.id, visit.child_id) for visit in family.visits)
    yield from ((offer.id, offer.child_id) for offer in family.advocacy_offers)
    for child in family.children:
        yield visits_key(child.id), child.id
    for denial in family.denials:
        yield from ((row.id, denial.child_id) for row in (denial, *denial.actions))
