"""Naming somebody in the room: the same person where the family knows the name, somebody new where it does not."""

from __future__ import annotations

from collections.abc import Sequence

from app.models.conference import Conference, Part, Presence
from app.models.errors import Unfinished
from app.models.family import Family
from app.models.person import Person, PersonKind, Relation
from app.models.preparing import add_person, tie_to


def known_by(family: Family, name: str) -> Person | None:
    """Return the grown-up of the family or its network who goes by a name; a son may have his father's."""
    wanted = _plain(name)
    people = [one for one in family.people if not one.is_child and not one.is_professional]
    return next((one for one in people if wanted in (_plain(one.name), _plain(one.record_name))), None)


def name_somebody(
    conference: Conference,
    name: str,
    kind: PersonKind,
    relation: Relation,
    children: Sequence[Person],
    role: str = "",
) -> Person:
    """Note somebody by name as what they are to some of the children; return them.

    What is known of them already stays: another relation is put right where it stands, never here. Raises Unfinished
    without a name, and where somebody of that name is something else to one of the children.
    """
    if not name.strip():
        raise Unfinished("Write a name first.")
    person = known_by(conference.family, name)
    if person is None:
        person = add_person(conference, kind)
        person.name, person.role = name.strip(), role
    for child in children:
        tie = next((one for one in person.ties if one.child_id == child.id), None)
        if tie is not None and tie.relation not in (Relation.OTHER, relation):
            raise Unfinished(
                f"{person.shown_name} is noted for {child.shown_name} already, as something else. Change it in the"
                " family tree; or, for somebody else of that name, add a word to it."
            )
        tie_to(person, child).relation = relation
    return person


def part_to_invite_to(conference: Conference) -> Part | None:
    """Return the part an invitation is to, where there is no choice: in a split meeting somebody has to say which."""
    return conference.parts[0] if len(conference.parts) == 1 else None


def take_back_invitation(conference: Conference, person: Person) -> None:
    """Take somebody off the list of those who are asked, unless it is noted already what became of it."""
    for part in conference.parts:
        for line in [line for line in part.attendance if line.person_id == person.id]:
            if line.presence is Presence.INVITED:
                part.attendance.remove(line)


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
