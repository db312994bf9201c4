"""Who is in the room while a part of a conference runs: it decides what the wall may show.

In doubt somebody is there: what is withheld from a person never reaches the projector while that person is in the
room, or, when in doubt, at all (practice.md, Withholding).
"""

from __future__ import annotations

from datetime import datetime

from app.models.conference import Attendance, Conference, Part, Presence
from app.models.sharing import Audience

POSSIBLY_HERE = frozenset({Presence.CAME, Presence.INVITED})
"""Somebody invited of whom nothing else is recorded yet may be sitting there."""


def present(conference: Conference, part: Part | None, now: datetime | None = None) -> Audience:
    """Return who looks at the wall while ``part`` runs (None: it is not known which part).

    Everybody who came and has not left, however they joined, children too, and everybody invited of whom it is not
    recorded that they are away. An advocate looks with the eyes of the person they speak for. Where nobody is known to
    be there, anybody of the family's people may be. The room always counts as having family in it.

    ``now`` is the clock on the wall there, without a time zone; see :func:`has_left`.
    """
    lines = part.attendance if part is not None else [line for one in conference.parts for line in one.attendance]
    keys = {line.person_id for line in lines if _may_be_here(line, part, now)}
    if not keys:
        keys = {person.id for person in conference.family.people}
    people = [person for person in conference.family.people if person.id in keys]
    spoken_for = {person.speaks_for_id for person in people if person.speaks_for_id is not None}
    return Audience(people=frozenset(keys | spoken_for), has_family=True)


def has_left(line: Attendance, part: Part | None, now: datetime | None) -> bool:
    """Return True where somebody who came has gone again.

    A time of leaving that is still to come on the day itself is an intention: they are there until then.
    """
    if line.presence is not Presence.CAME or line.left_at is None:
        return False
    today = now is not None and (part is None or part.on_date is None or part.on_date == now.date())
    return not today or now is None or line.left_at <= now.time()


def _may_be_here(line: Attendance, part: Part | None, now: datetime | None) -> bool:
    return line.presence in POSSIBLY_HERE and not has_left(line, part, now)
