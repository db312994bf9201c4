"""A small family and conference for tests of the store."""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy.orm import Session

from app.models import ConferenceKind, Family, Person, PersonKind, Relation, Tie
from app.models.conference import Attendance
from app.models.start import start_conference


def marsh(session: Session) -> uuid.UUID:
    """Add two children, a mother and a grandmother with a conference; return the conference's key."""
    family = Family(name="Marsh", reference="SB-0031")
    people = [
        Person(name="Billy", kind=PersonKind.CHILD, born_on=date(2015, 9, 12)),
        Person(name="Angie", kind=PersonKind.CHILD, born_on=date(2019, 12, 3)),
        Person(name="Mum", record_name="Donna Marsh"),
        Person(name="Nan", record_name="Maureen Marsh", kind=PersonKind.NETWORK),
    ]
    for number, person in enumerate(people):
        person.position = number
        family.people.append(person)
    billy, angie, mum, nan = people
    mum.ties += [Tie(child=child, relation=Relation.MOTHER, lives_with=True) for child in (billy, angie)]
    conference = start_conference(family, ConferenceKind.INITIAL, date(2026, 3, 24))
    conference.parts[0].attendance += [
        Attendance(person=person, position=number) for number, person in enumerate((mum, nan))
    ]
    session.add(family)
    return conference.id
