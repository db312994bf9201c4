"""Families made in memory, for tests of rules that need neither a database nor Qt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.models import Attendance, Conference, ConferenceKind, Family, Person, PersonKind, Relation, Tie
from app.models.start import start_conference


def family_of(
    children: Sequence[str] = ("Billy", "Angie"),
    parents: dict[str, Relation] | None = None,
    others: dict[str, PersonKind] | None = None,
) -> Family:
    """Return a family with children, their parents (of all of them) and others."""
    family = Family(name="Marsh")
    for name in children:
        family.people.append(Person(name=name, kind=PersonKind.CHILD, position=len(family.people)))
    for name, relation in (parents if parents is not None else {"Mum": Relation.MOTHER}).items():
        person = Person(name=name, position=len(family.people))
        person.ties += [Tie(child=child, relation=relation) for child in family.children]
        family.people.append(person)
    for name, kind in (others or {}).items():
        family.people.append(Person(name=name, kind=kind, position=len(family.people)))
    return family


def conference_of(family: Family, invited: Sequence[str] | None = None) -> Conference:
    """Return a conference with everyone but the children invited, or only those named."""
    conference = start_conference(family, ConferenceKind.INITIAL, date(2026, 3, 24))
    for person in family.people:
        if (invited is None and not person.is_child) or (invited is not None and person.name in invited):
            conference.parts[0].attendance.append(Attendance(person=person))
    return conference


def named(family: Family, name: str) -> Person:
    """Return the person of that name."""
    return next(person for person in family.people if person.name == name)
