"""The order of speaking on the safety scale: the parents first, always; the rest as is usual here.

"Parents are asked first. Then the child or their advocate, the family's network, the professionals; the chair last or
not at all" (practice.md, The safety scale; seed 004). A local order refines the middle of it and can do no more.
"""

from __future__ import annotations

import enum
import uuid
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.models.conference import NOT_HERE, Attendance, Part, Presence
from app.models.person import Person, PersonKind
from app.models.score import NoScore, answered

if TYPE_CHECKING:
    from app.models.conference import Conference
    from app.models.scale import Scale

YOUNGEST_ASKED = 3
"""Years. A younger child has a row, but nobody waits for it. No guidance read here names an age (unverified)."""


class Group(enum.StrEnum):
    """Who speaks between the parents and the chair."""

    CHILDREN = "children"
    FAMILY = "family"
    PROFESSIONALS = "professionals"


@dataclass(frozen=True, slots=True)
class SpeakingOrder:
    """What is usual here, between the parents and the chair.

    ``groups`` come one after the other. ``people`` are those who were moved by hand at this conference, in the order
    wanted: they change places among themselves and stay on their side of the parents and the chair. ``ask_chair`` is
    True where the chair gives a number too, last.
    """

    groups: tuple[Group, ...] = (Group.CHILDREN, Group.FAMILY, Group.PROFESSIONALS)
    people: tuple[uuid.UUID, ...] = ()
    ask_chair: bool = False


USUAL_ORDER = SpeakingOrder()


def group_of(person: Person) -> Group:
    """Return the group somebody speaks with; an advocate with a row of their own speaks with the professionals."""
    if person.kind is PersonKind.CHILD:
        return Group.CHILDREN
    return Group.FAMILY if person.kind in (PersonKind.FAMILY, PersonKind.NETWORK) else Group.PROFESSIONALS


def speakers_in_order(scale: Scale, order: SpeakingOrder) -> list[Person]:
    """Return everyone with a row on a scale, in the order they are asked.

    Children speak for themselves or through their advocate, so an advocate of a child has no row of their own; the
    minute-taker has none either, unless they answered. An unborn child has one: somebody may speak for the baby.
    """
    conference = scale.conference
    here = list(conference.people_invited)
    here += [child for child in conference.children_here if child not in here]
    here += [score.person for score in scale.scores if score.person not in here]
    silent = [person for person in here if _has_no_row(conference, person) and not scale.score_of(person.id)]
    tiers = {person.id: _tier(scale, person) for person in here}
    found: list[Person] = []
    for tier in range(3):
        own = [person for person in here if tiers[person.id] == tier and person not in silent]
        if tier == 1:
            own.sort(key=lambda person: _place(person, order))
        found += _moved(own, order.people)
    return found


def _has_no_row(conference: Conference, person: Person) -> bool:
    return person.kind is PersonKind.ADVOCATE or person.id == conference.minute_taker_id


def _tier(scale: Scale, person: Person) -> int:
    """Return 0 for the parents, 2 for the chair, 1 for all between. No local order goes past a tier."""
    if scale.is_parent(person):
        return 0
    return 2 if person.id == scale.conference.chair_id else 1


def _place(person: Person, order: SpeakingOrder) -> int:
    group = group_of(person)
    return order.groups.index(group) if group in order.groups else len(order.groups)


def _moved(own: list[Person], wanted: tuple[uuid.UUID, ...]) -> list[Person]:
    """Return one tier with those who were moved by hand in their wanted order, in the places they have together."""
    by_hand = iter(sorted((one for one in own if one.id in wanted), key=lambda one: wanted.index(one.id)))
    return [next(by_hand) if person.id in wanted else person for person in own]


def move_speaker(scale: Scale, person: Person, by: int, order: SpeakingOrder) -> SpeakingOrder:
    """Return the order with somebody asked ``by`` places later (earlier where it is negative).

    It stops at the parents and at the chair: nobody is put before the parents, and the chair stays last.
    """
    own = [one for one in speakers_in_order(scale, order) if _tier(scale, one) == _tier(scale, person)]
    if person not in own:
        return order
    target = max(0, min(own.index(person) + by, len(own) - 1))
    own.remove(person)
    own.insert(target, person)
    ids = tuple(one.id for one in own)
    return replace(order, people=(*(one for one in order.people if one not in ids), *ids))


def next_in_order(scale: Scale, order: SpeakingOrder) -> Person | None:
    """Return who is asked next: the first in order without an answer.

    A parent who was "not here yet" and has come is asked before all the rest, whoever has answered meanwhile. Left out
    are the chair where the chair gives no number, children who are too young or not born, and whoever is recorded as
    not here; but a parent who is not here needs a reason.
    """
    for person in speakers_in_order(scale, order):
        if is_asked(scale, person, order) and (not answered(scale.score_of(person.id)) or has_come(scale, person)):
            return person
    return None


def is_asked(scale: Scale, person: Person, order: SpeakingOrder = USUAL_ORDER) -> bool:
    """Return True for whoever the room waits for: the parents invited, and all who are here and old enough."""
    conference = scale.conference
    if scale.is_parent(person):
        return person in scale.parents
    line = conference.presence_of(person.id)
    away = line is not None and line.presence in NOT_HERE
    chair = person.id == conference.chair_id and not order.ask_chair
    return not away and not chair and not is_too_young(conference, person)


def has_come(scale: Scale, person: Person) -> bool:
    """Return True for a parent who was recorded as not here yet and has come since: asked next."""
    score, line = scale.score_of(person.id), scale.conference.presence_of(person.id)
    late = score is not None and score.no_score is NoScore.NOT_YET_HERE
    return late and line is not None and line.presence is Presence.CAME and scale.is_parent(person)


def is_too_young(conference: Conference, person: Person) -> bool:
    """Return True for a child not born or below YOUNGEST_ASKED: nobody waits for them, somebody may speak for them."""
    if person.kind is not PersonKind.CHILD:
        return False
    age = person.age_on(conference.held_on) if conference.held_on is not None else None
    return person.is_unborn or (age is not None and age < YOUNGEST_ASKED)


def usual_voice(conference: Conference, person: Person) -> Person | None:
    """Return the advocate through whom a child speaks who did not come; None for anybody who speaks for themselves."""
    line = conference.presence_of(person.id)
    if person.kind is not PersonKind.CHILD or (line is not None and line.presence is Presence.CAME):
        return None
    advocates = [one for one in conference.people_invited if one.speaks_for_id == person.id]
    return advocates[0] if len(advocates) == 1 else None


def likely_reason(scale: Scale, person: Person, part: Part | None = None) -> NoScore | None:
    """Return the reason for no number that the attendance suggests; None where the person seems to be in the room.

    In a meeting of several parts (``part`` is the one that runs) somebody who is only in another part is not in this
    one. It is offered, never recorded by itself: the chair says so.
    """
    lines = [line for one in scale.conference.parts for line in one.attendance if line.person_id == person.id]
    if not lines:
        return None
    several = part is not None and len(scale.conference.parts) > 1
    here = [line for line in lines if part is not None and line.part_id == part.id] if several else lines
    if not here:
        return NoScore.EXCLUDED
    line = next((one for one in here if one.presence is Presence.CAME), here[0])
    return _reason_for(line)


def _reason_for(line: Attendance) -> NoScore | None:
    if line.presence is Presence.EXCLUDED:
        return NoScore.EXCLUDED
    if line.presence in NOT_HERE:
        return NoScore.ABSENT
    return NoScore.LEFT_BEFORE if line.left_at is not None else None
