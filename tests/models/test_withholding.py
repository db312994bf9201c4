"""Keeping back one field, those who would tell, and the parts of a split meeting: tables of cases."""

from __future__ import annotations

import uuid

import pytest

from app.export.reader import Reader
from app.models import (
    AgencyView,
    Attendance,
    Audience,
    Conference,
    ContactDetail,
    ContactKind,
    Domain,
    Family,
    Part,
    PartKind,
    Person,
    PersonKind,
    Presence,
    Relation,
    Tie,
    Unfinished,
)
from app.models.apart import is_split, parts_not_for, share_with_all_parts
from app.models.board import add_entry
from app.models.keeping import FAMILY, NOBODY, STAFF, KeptFrom
from app.models.score import Score
from app.models.telling import others_to_ask_about, would_tell
from tests.models.rooms import conference_of, family_of, named

BOTH = {"Mum": Relation.MOTHER, "Dad": Relation.FATHER}


# -- one field


def test_a_field_is_kept_by_itself_and_given_back_by_itself() -> None:
    family = family_of(parents=BOTH)
    part = conference_of(family).parts[0]
    dad = named(family, "Dad").id
    NOBODY.but(dad, True).put_on(family, part, "place")
    NOBODY.but(FAMILY, True).put_on(family, part)
    assert KeptFrom.read(family.withholdings, part.id, "place") == KeptFrom(people=frozenset({dad}))
    assert KeptFrom.read(family.withholdings, part.id) == KeptFrom(from_family=True)
    NOBODY.put_on(family, part, "place")
    assert not KeptFrom.read(family.withholdings, part.id, "place")
    assert KeptFrom.read(family.withholdings, part.id).from_family
    assert NOBODY.but(STAFF, True).staff_only


# -- those who would tell


def relative(family: Family, name: str, relation: Relation = Relation.GRANDPARENT, **values: object) -> Person:
    person = Person(name=name, position=len(family.people), **values)
    person.ties += [Tie(child=child, relation=relation) for child in family.children]
    family.people.append(person)
    return person


@pytest.mark.parametrize(
    ("values", "relation", "tells_dad", "tells_mum"),
    [
        ({"role": "paternal grandmother"}, Relation.GRANDPARENT, True, False),
        ({"role": "maternal grandmother"}, Relation.GRANDPARENT, False, True),
        ({"role": "Dad's partner"}, Relation.PARENTS_PARTNER, True, False),
        ({"role": "sister of Mum"}, Relation.AUNT_OR_UNCLE, False, True),
        ({"role": "Craig’s mother"}, Relation.GRANDPARENT, True, False),
        ({"role": "grandmother"}, Relation.GRANDPARENT, True, True),
        ({"role": "neighbour"}, Relation.FRIEND, False, False),
        ({"role": "friend of Dad", "kind": PersonKind.NETWORK}, Relation.FRIEND, True, False),
        ({"role": "head teacher", "kind": PersonKind.PROFESSIONAL}, Relation.OTHER, False, False),
    ],
)
def test_who_would_tell_whom(values: dict[str, object], relation: Relation, tells_dad: bool, tells_mum: bool) -> None:
    family = family_of(parents=BOTH)
    dad, mum = named(family, "Dad"), named(family, "Mum")
    dad.record_name = "Craig Doyle"
    other = relative(family, "Jo", relation, **values)
    assert (other in [teller.person for teller in would_tell(family, dad)]) is tells_dad
    assert (other in [teller.person for teller in would_tell(family, mum)]) is tells_mum


def test_who_speaks_for_somebody_or_lives_with_them_would_tell_and_says_why() -> None:
    family = family_of(parents=BOTH, others={"Sam": PersonKind.ADVOCATE, "Lodger": PersonKind.NETWORK})
    dad, mum = named(family, "Dad"), named(family, "Mum")
    named(family, "Sam").speaks_for = dad
    for person, words in ((dad, "2 Weir Street, ZZ4 2QT"), (named(family, "Lodger"), "2 weir street ZZ42QT")):
        person.contacts.append(ContactDetail(kind=ContactKind.ADDRESS, value=words))
    assert [(one.person.name, one.why) for one in would_tell(family, dad)] == [
        ("Sam", "speaks for Dad"),
        ("Lodger", "lives at the same address"),
    ]
    assert would_tell(family, mum) == []
    sam = named(family, "Sam").id
    assert [one.person.name for one in others_to_ask_about(family, {dad.id, sam}, dad.id)] == ["Lodger"]
    assert others_to_ask_about(family, set(), uuid.uuid4()) == []


def test_the_other_parent_is_asked_about_only_under_the_same_roof() -> None:
    family = family_of(parents=BOTH)
    dad, mum = named(family, "Dad"), named(family, "Mum")
    assert would_tell(family, dad) == []
    for person in (dad, mum):
        person.contacts.append(ContactDetail(kind=ContactKind.ADDRESS, value="2 Weir Street"))
    assert [one.person for one in would_tell(family, dad)] == [mum]


# -- split meetings (docs/decisions/0008)


def split_meeting() -> Conference:
    """Return a conference with Mum and Nan in part A, Dad in part B, the worker in both, and a closed part."""
    family = family_of(parents=BOTH, others={"Nan": PersonKind.FAMILY, "Priya": PersonKind.PROFESSIONAL})
    family.people.append(Person(name="Sam", kind=PersonKind.ADVOCATE, position=9, speaks_for=named(family, "Dad")))
    conference = conference_of(family, invited=())
    conference.parts.clear()
    who = {PartKind.A: ("Mum", "Nan", "Priya"), PartKind.B: ("Dad", "Priya"), PartKind.CLOSED: ("Priya",)}
    for number, (kind, names) in enumerate(who.items()):
        part = Part(kind=kind, position=number, place=f"Room {kind.value}")
        conference.parts.append(part)
        part.attendance += [Attendance(person=named(family, name), presence=Presence.CAME) for name in names]
    return conference


def part_words(conference: Conference, *names: str) -> str:
    """Return the kinds of the parts of which these readers may have something."""
    people = [named(conference.family, name) for name in names]
    audience = Audience.of([(one.id, one.is_professional) for one in people])
    hidden = parts_not_for(conference, audience)
    return " ".join(part.kind.value for part in conference.parts if part.id not in hidden)


@pytest.mark.parametrize(
    ("names", "parts"),
    [
        (("Mum",), "a"),
        (("Nan",), "a"),
        (("Dad",), "b"),
        (("Sam",), "b"),
        (("Billy",), ""),
        (("Mum", "Dad"), ""),
        (("Mum", "Priya"), "a"),
        (("Priya",), "a b closed"),
    ],
)
def test_which_parts_somebody_may_have(names: tuple[str, ...], parts: str) -> None:
    assert part_words(split_meeting(), *names) == parts


@pytest.mark.parametrize(("presence", "parts"), [(Presence.APOLOGIES, "a b"), (Presence.EXCLUDED, "b")])
def test_who_was_shut_out_of_a_part_has_nothing_of_it(presence: Presence, parts: str) -> None:
    conference = split_meeting()
    line = Attendance(person=named(conference.family, "Dad"), presence=presence)
    conference.parts[0].attendance.append(line)
    assert part_words(conference, "Dad") == parts


def test_the_file_and_a_meeting_in_one_part_know_no_walls() -> None:
    conference = split_meeting()
    assert parts_not_for(conference, Audience.file()) == frozenset()
    whole = conference_of(family_of(parents=BOTH))
    assert (is_split(conference), is_split(whole)) == (True, False)
    assert parts_not_for(whole, Audience.of([(uuid.uuid4(), False)])) == frozenset()


def test_a_reader_of_one_part_has_nothing_of_the_other() -> None:
    conference = split_meeting()
    family = conference.family
    part_a, part_b, _ = conference.parts
    said_in_a = add_entry(conference, Domain.WORRY, "said in A", part=part_a)
    said_in_b = add_entry(conference, Domain.WORRY, "said in B", part=part_b)
    for_all = add_entry(conference, Domain.WORRY, "for all")
    said_in_a.say_impact(family.children[0].id, "an impact in A")
    number = Score(person=named(family, "Mum"), words="given in A, though nobody said so")
    conference.scales[0].scores.append(number)
    view = AgencyView(person_id=named(family, "Mum").id, person=named(family, "Mum"))
    conference.agency_views.append(view)
    dad = Reader(conference, Audience.for_copy(named(family, "Dad")))
    assert [dad.may(one) for one in (said_in_a, said_in_b, for_all)] == [False, True, True]
    assert not any(dad.may(one) for one in (part_a, *part_a.attendance, *said_in_a.impacts, number, view))
    assert dad.may(part_b, "place")
    mum = Reader(conference, Audience.for_copy(named(family, "Mum")))
    assert all(mum.may(one) for one in (part_a, said_in_a, number, view, for_all))
    assert not mum.may(said_in_b)

    share_with_all_parts(said_in_a)
    assert Reader(conference, Audience.for_copy(named(family, "Dad"))).may(said_in_a)
    with pytest.raises(Unfinished):
        share_with_all_parts(part_a.attendance[0])
    with pytest.raises(Unfinished):
        share_with_all_parts(view)
