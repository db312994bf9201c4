"""Split meetings: what is said in one part is not for those who were only in the other (docs/decisions/0008).

Part A with one parent and part B with the other are held apart because the two may not meet, or may not hear the same
(practice.md, Withholding). Nobody can withhold every card of the other part by hand, so the rule keeps them apart from
the start; what both may have is put to the whole meeting, on purpose.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from app.models.base import Row
from app.models.conference import Attendance, Conference, Part, PartKind, Presence
from app.models.errors import Unfinished
from app.models.keeping import NOBODY, STAFF_ONLY, KeptFrom
from app.models.outcome import AgencyView
from app.models.score import Score
from app.models.sharing import Audience

KEPT_APART = frozenset({PartKind.A, PartKind.B})


def parts_not_for(conference: Conference, audience: Audience) -> frozenset[uuid.UUID]:
    """Return the keys of the parts of which this audience may have nothing.

    The closed part is never for one of the family. Part A and part B are for those of the family who were asked to them
    and not shut out; somebody of the family who was asked to neither has nothing of either. Staff have every part, and
    so has the authority's own file.
    """
    if audience.is_file or not audience.has_family:
        return frozenset()
    closed = {part.id for part in conference.parts if part.kind is PartKind.CLOSED}
    relatives = _relatives(conference, audience)
    apart = {
        part.id
        for part in conference.parts
        if part.kind in KEPT_APART and not (relatives and all(_belongs(conference, part, one) for one in relatives))
    }
    return frozenset(closed | apart)


def was_asked(conference: Conference, audience: Audience) -> bool:
    """Return True where everybody of the family in the audience was asked to a meeting, be it to one part of it.

    A part without the family does not count, and neither does a line that says somebody was shut out. Staff have every
    meeting, and so has the authority's own file.
    """
    if audience.is_file or not audience.has_family:
        return True
    relatives = _relatives(conference, audience)
    open_parts = [part for part in conference.parts if part.kind is not PartKind.CLOSED]
    return bool(relatives) and all(any(_belongs(conference, part, one) for part in open_parts) for one in relatives)


def part_of(conference: Conference, row: Row) -> uuid.UUID | None:
    """Return the key of the part that a row belongs to; None for what belongs to the whole meeting.

    An answer on the scale, or a view on the decision, of somebody who was in one part only was given there, also where
    nobody said so.
    """
    if isinstance(row, Part):
        return row.id
    part_id: uuid.UUID | None = getattr(row, "part_id", None)
    if part_id is None and isinstance(row, Score | AgencyView):
        parts = {line.part_id for line in _lines(_meeting(conference, row)) if _was_in(line, row.person_id)}
        return next(iter(parts)) if len(parts) == 1 else None
    return part_id


def _meeting(conference: Conference, row: Score | AgencyView) -> Conference:
    """Return the meeting at which something was said: another of the family's, for what is shown of earlier ones."""
    if isinstance(row, Score):
        return row.scale.conference
    return next((one for one in conference.family.conferences if one.id == row.conference_id), conference)


def share_with_all_parts(row: Row) -> None:
    """Put something that was said in one part to the whole meeting: the people of each part may have it from now on.

    Raises Unfinished for what cannot belong to a part, and for a line of attendance, which is its part's.
    """
    if isinstance(row, Attendance) or not hasattr(row, "part_id"):
        raise Unfinished("This belongs to no part of the meeting by itself.")
    row.part_id = None


def kept_by_part(conference: Conference, part_id: uuid.UUID | None) -> KeptFrom:
    """Return from whom a part keeps what was said in it, for a copy that goes on to another meeting.

    The other meeting has other parts, or none, so the copy itself has to be kept: for staff only what was said in a
    closed part; what was said in part A or B from all of the family who were not to hear it.
    """
    part = next((one for one in conference.parts if one.id == part_id), None)
    if part is None:
        return NOBODY
    family = conference.family
    own = KeptFrom.read(family.withholdings, part.id)
    if part.kind is PartKind.CLOSED:
        return own | STAFF_ONLY
    relatives = (person for person in family.people if not person.is_staff)
    return own | KeptFrom(
        people=frozenset(
            one.id for one in relatives if part.id in parts_not_for(conference, Audience.of([(one.id, False)]))
        )
    )


def is_split(conference: Conference) -> bool:
    """Return True where people meet in parts that are kept from each other."""
    return any(part.kind in KEPT_APART for part in conference.parts)


def _relatives(conference: Conference, audience: Audience) -> frozenset[uuid.UUID]:
    return audience.people - {person.id for person in conference.family.people if person.is_staff}


def _belongs(conference: Conference, part: Part, person_id: uuid.UUID) -> bool:
    """Return True where somebody was asked to a part, or an advocate was for them, or they are the advocate."""
    together = {person_id}
    for person in conference.family.people:
        if person.id == person_id and person.speaks_for_id is not None:
            together.add(person.speaks_for_id)
        elif person.speaks_for_id == person_id:
            together.add(person.id)
    lines = [line for line in part.attendance if line.person_id in together]
    shut_out = any(line.person_id == person_id and line.presence is Presence.EXCLUDED for line in lines)
    return not shut_out and any(line.presence is not Presence.EXCLUDED for line in lines)


def _was_in(line: Attendance, person_id: uuid.UUID | None) -> bool:
    return line.person_id == person_id and line.presence in (Presence.CAME, Presence.INVITED)


def _lines(conference: Conference) -> Iterable[Attendance]:
    return (line for part in conference.parts for line in part.attendance)
