"""A family made into its tree, as one reader may know it: people, ties and bonds pass the gate one by one.

Whoever may not be known is not in it, and nothing hangs from them: no gap, no line, no word.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable
from datetime import date

from app.export.reader import Reader
from app.export.tree_homes import households_of
from app.export.tree_links import IN_TREE, Links
from app.export.wording import capitalised
from app.models.person import NO_KIN, Person, PersonKind, Relation, Tie
from app.practice.family_tree.generations import without_rings
from app.practice.family_tree.signs import sign_for
from app.practice.family_tree.tree import FamilyTree, Sign, TreePerson
from app.practice.written_days import plain_date

_KINDS = frozenset({PersonKind.CHILD, PersonKind.FAMILY, PersonKind.NETWORK})
_SMALL_CHILD = 24
"""Months: a younger child's age is said in months."""
_BY_RELATION = {Relation.MOTHER: Sign.FEMALE, Relation.FATHER: Sign.MALE}


def gather_tree(reader: Reader, *, full_name: Callable[[Person], str] | None = None) -> FamilyTree:
    """Return the family's tree for a reader: children, relatives and carers, and whoever is bound to them.

    Professionals, advocates and friends are not in it unless they are kin. Under the signs stand the names that the
    room uses; ``full_name`` says how somebody is named to whoever hears the tree: as the record does, unless it says
    otherwise. Ages are those on the day of the meeting.
    """
    known = [person for person in reader.rows(reader.conference.family.people) if reader.room_name(person)]
    ties = [tie for person in known for tie in person.ties if _may_know(reader, tie)]
    links = Links(reader, known, ties)
    people = _in_tree(links, known, ties)
    keys = {person.id for person in people}
    here = {child.id for child in reader.children()}
    return FamilyTree(
        tuple(
            _person(reader, one, here, full_name or reader.name) for one in sorted(people, key=_eldest_first(reader))
        ),
        without_rings(one for one in links.parentages if {one.parent, one.child} <= keys),
        tuple(one for one in links.couples if {one.one, one.other} <= keys),
        links.kinships(keys),
        households_of(reader, people),
    )


def _may_know(reader: Reader, tie: Tie) -> bool:
    return all(reader.may(tie, field) for field in ("person_id", "child_id", "relation"))


def _in_tree(links: Links, known: Iterable[Person], ties: Iterable[Tie]) -> list[Person]:
    """Return the children, whoever is kin or carer to one of them, and those bound to any of these, in their order."""
    people = {person.id: person for person in known}
    kin = {tie.person_id for tie in ties if tie.relation in IN_TREE and tie.child_id in people}
    kin = {key for key in kin if people[key].kind in _KINDS or _is_family(people[key], ties)}
    found = {key for key, person in people.items() if person.is_child} | kin
    waiting = list(found)
    while waiting:
        for other in links.bound_to(waiting.pop()):
            if other not in found and people[other].kind in _KINDS:
                found.add(other)
                waiting.append(other)
    return [person for key, person in people.items() if key in found]


def _is_family(person: Person, ties: Iterable[Tie]) -> bool:
    """Return True for somebody from an agency who is a relative as well: the teacher who is an aunt."""
    return any(tie.person_id == person.id and tie.relation in IN_TREE - NO_KIN for tie in ties)


def _eldest_first(reader: Reader) -> Callable[[Person], tuple[bool, date, date]]:
    def order(person: Person) -> tuple[bool, date, date]:
        born: date | None = reader.value(person, "born_on")
        due: date | None = reader.value(person, "due_on")
        return (not person.is_child, born or (date.max if due else date(9999, 12, 30)), due or date.max)

    return order


def _person(
    reader: Reader, person: Person, here: Iterable[uuid.UUID], full_name: Callable[[Person], str]
) -> TreePerson:
    name, role = reader.room_name(person), reader.text(person, "role")
    relations = reader.relations(person)
    return TreePerson(
        key=person.id,
        name=name,
        full_name=full_name(person) or name,
        sign=_sign(reader, person, role, name),
        life=_life(reader, person),
        who="" if person.is_child else capitalised(role or ", ".join(relations)),
        has_died=reader.holds(person, "died_on"),
        in_meeting=person.id in here,
    )


def _sign(reader: Reader, person: Person, role: str, name: str) -> Sign:
    if person.is_unborn and reader.value(person, "due_on"):
        # Nobody is on the way any more where a loss is kept from the reader: then no more is said than a name.
        return Sign.UNBORN if reader.may(person, "died_on") or person.died_on is None else Sign.NOT_SAID
    sex = reader.text(person, "sex")
    said = {_BY_RELATION.get(tie.relation) for tie in person.ties if _may_know(reader, tie)} - {None}
    if not sex and len(said) == 1:
        return said.pop() or Sign.NOT_SAID
    # A child's own name is no word of kinship: a girl may be called Nan.
    return sign_for(sex, *(() if person.is_child else (role, name)))


def _life(reader: Reader, person: Person) -> str:
    """Return the age, or when somebody died or is due; never an age before birth (practice.md, The record).

    Nothing untrue where a date is kept from the reader: no age of somebody who has died, and nobody due who is born.
    """
    died: date | None = reader.value(person, "died_on")
    due: date | None = reader.value(person, "due_on")
    born: date | None = reader.value(person, "born_on")
    if person.died_on is not None:
        return f"died {died.year}" if died else ""
    if person.is_unborn and due:
        return f"due {plain_date(due)}"
    held_on: date | None = reader.value(reader.conference, "held_on")
    if born and held_on and born <= held_on:
        months = person.months_on(held_on) or 0
        if months < 1:
            return "under a month"
        return f"{months} month{'s' if months > 1 else ''}" if months < _SMALL_CHILD else str(person.age_on(held_on))
    return reader.text(person, "age_text")
