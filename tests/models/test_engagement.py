"""Working with somebody: whose notes stand where, and that a note is made with its first words."""

from __future__ import annotations

import uuid
from datetime import date

from app.models import Engagement, PersonKind, Relation
from app.models.engagement import (
    engagement_for,
    notes_on,
    others_to_work_with,
    people_worked_with,
    safety_note_for,
    says_something,
)
from tests.models.rooms import conference_of, family_of, named


def test_parents_stand_first_and_nobody_from_an_agency_does() -> None:
    family = family_of(
        parents={"Mum": Relation.MOTHER, "Dad": Relation.FATHER},
        others={"Nan": PersonKind.FAMILY, "Priya": PersonKind.PROFESSIONAL, "Kath": PersonKind.NETWORK},
    )
    family.people.sort(key=lambda person: person.name != "Nan")
    conference = conference_of(family)
    assert [person.name for person in people_worked_with(conference)] == ["Mum", "Dad", "Nan", "Kath"]
    assert [person.name for person in others_to_work_with(conference)] == ["Billy", "Angie"]


def test_a_child_stands_there_once_something_is_noted() -> None:
    family = family_of()
    conference = conference_of(family)
    billy = named(family, "Billy")
    engagement_for(family, uuid.uuid4(), billy.id).tried = "A walk with the dog, not a meeting."
    assert billy in people_worked_with(conference)
    assert billy not in others_to_work_with(conference)


def test_a_note_is_made_once_for_its_key() -> None:
    family = family_of()
    mum, key = named(family, "Mum"), uuid.uuid4()
    made = engagement_for(family, key, mum.id)
    assert engagement_for(family, key, mum.id) is made
    assert family.engagements == [made]
    assert (made.id, made.person_id) == (key, mum.id)
    assert not says_something(made)
    made.our_side = "We came at teatime."
    assert says_something(made)


def test_notes_stand_by_day_and_those_without_one_last() -> None:
    family = family_of()
    mum = named(family, "Mum")
    for day in (None, date(2026, 3, 2), date(2026, 2, 1)):
        family.engagements.append(Engagement(person_id=mum.id, on_date=day))
    family.engagements.append(Engagement(tried="A letter to all of them"))
    assert [note.on_date for note in notes_on(family, mum.id)] == [date(2026, 2, 1), date(2026, 3, 2), None]
    assert [note.tried for note in notes_on(family, None)] == ["A letter to all of them"]


def test_a_safety_note_is_made_once_for_its_key() -> None:
    family, key = family_of(), uuid.uuid4()
    assert safety_note_for(family, key) is safety_note_for(family, key)
    assert len(family.safety_notes) == 1
