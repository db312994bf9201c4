"""What a family tree must not tell one reader: nothing that is kept from them, and nothing untrue in its place."""

from __future__ import annotations

from datetime import date

import pytest

from app.export.gather_tree import gather_tree
from app.export.reader import Reader
from app.models import Bond, BondKind, Conference, ConferenceKind, Family, Person, PersonKind, Relation, Tie
from app.models.base import Row
from app.models.sharing import Audience, withhold
from app.models.start import start_conference
from app.practice.family_tree.tree import CoupleKind, FamilyTree, Sign, TreePerson
from app.practice.family_tree.words import in_sentences
from tests.models.rooms import named
from tests.practice.test_family_tree import drawn

HELD = date(2026, 3, 24)


@pytest.fixture
def room() -> Conference:
    """Ava, who lives with her mother and father."""
    family = Family(name="Room")
    family.people = [
        Person(name="Ava", kind=PersonKind.CHILD, born_on=date(2014, 5, 1)),
        Person(name="Mum", record_name="Kim Lee", kind=PersonKind.FAMILY),
        Person(name="Dad", record_name="Tom Ray", kind=PersonKind.FAMILY),
    ]
    for name, relation in (("Mum", Relation.MOTHER), ("Dad", Relation.FATHER)):
        relate(family, name, relation, lives_with=True)
    return start_conference(family, ConferenceKind.INITIAL, HELD)


def relate(family: Family, name: str, relation: Relation, **values: object) -> Person:
    """Say what somebody, who is added where they are new, is to every child."""
    person = next((one for one in family.people if one.name == name), None)
    if person is None:
        person = Person(name=name, kind=PersonKind.FAMILY)
        family.people.append(person)
    for child in family.children:
        if child is not person and all(tie.child is not child for tie in person.ties):
            person.ties.append(Tie(child=child, relation=relation, **values))
    return person


def bond(family: Family, one: str, kind: BondKind, other: str) -> Bond:
    made = Bond(person=named(family, one), other=named(family, other), kind=kind)
    family.bonds.append(made)
    return made


def keep_from_dad(conference: Conference, row: Row, field: str = "") -> None:
    withhold(conference.family, row, from_person=named(conference.family, "Dad").id, field=field)


def for_dad(conference: Conference) -> FamilyTree:
    return gather_tree(Reader(conference, Audience.for_copy(named(conference.family, "Dad"))))


def said(conference: Conference) -> str:
    return " ".join(in_sentences(for_dad(conference)))


def shown(conference: Conference, name: str) -> TreePerson:
    return next(one for one in for_dad(conference).people if one.name == name)


def joined(conference: Conference) -> set[tuple[str, str]]:
    """Return who stands above whom."""
    tree = for_dad(conference)
    return {(tree.person(one.parent).name, tree.person(one.child).name) for one in tree.parentages}


def test_a_child_whose_day_of_birth_is_withheld_is_not_said_to_be_unborn(room: Conference) -> None:
    ava = named(room.family, "Ava")
    ava.due_on = date(2014, 5, 9)
    keep_from_dad(room, ava, "born_on")
    assert (shown(room, "Ava").sign, shown(room, "Ava").life) == (Sign.NOT_SAID, "")
    assert "not born yet" not in said(room)
    assert "Ava live together" in said(room)


def test_a_death_that_is_withheld_leaves_no_age_as_if_they_lived(room: Conference) -> None:
    ben = Person(name="Ben", kind=PersonKind.CHILD, born_on=date(2018, 1, 1), died_on=date(2020, 6, 1))
    room.family.people.append(ben)
    relate(room.family, "Mum", Relation.MOTHER)
    assert shown(room, "Ben").life == "died 2020"
    keep_from_dad(room, ben, "died_on")
    assert (shown(room, "Ben").life, shown(room, "Ben").has_died) == ("", False)
    assert "died" not in said(room)


@pytest.mark.parametrize("field", ["", "due_on"])
def test_a_pregnancy_that_is_withheld_is_in_no_home_and_in_no_word(room: Conference, field: str) -> None:
    baby = Person(name="Baby", kind=PersonKind.CHILD, due_on=date(2026, 9, 3))
    room.family.people.append(baby)
    relate(room.family, "Mum", Relation.MOTHER, lives_with=True)
    before = for_dad(room)
    assert "due 3 September 2026" in said(room)
    keep_from_dad(room, baby, field)
    assert for_dad(room).households == before.households
    assert [word for word in ("due", "September", "born") if word in said(room)] == []
    assert ("Baby" in said(room)) is bool(field)
    assert not any(one.sign is Sign.UNBORN for one in for_dad(room).people)


def test_a_baby_lost_before_birth_is_never_said_to_be_on_the_way(room: Conference) -> None:
    room.family.people.append(
        Person(name="Baby", kind=PersonKind.CHILD, due_on=date(2024, 9, 3), died_on=date(2024, 5, 1))
    )
    relate(room.family, "Mum", Relation.MOTHER)
    assert "Baby died before birth." in said(room)
    assert "not born yet" not in said(room)
    words = {one.text for one in drawn(for_dad(room)).words}
    assert "died before birth" in words
    assert not {"not born yet", "has died"} & words
    keep_from_dad(room, named(room.family, "Baby"), "died_on")
    assert [word for word in ("born", "due", "died") if word in said(room)] == []


def test_nobody_is_recognised_by_a_name_the_reader_may_not_know(room: Conference) -> None:
    relate(room.family, "Pat", Relation.GRANDPARENT).role = "Kim's mother"
    assert ("Pat", "Mum") in joined(room)
    keep_from_dad(room, named(room.family, "Mum"), "record_name")
    assert ("Pat", "Mum") not in joined(room)


def test_a_grandmother_is_not_hung_from_the_only_mother_the_reader_knows_of(room: Conference) -> None:
    relate(room.family, "Other mum", Relation.MOTHER)
    relate(room.family, "Nan", Relation.GRANDPARENT).role = "maternal grandmother"
    keep_from_dad(room, named(room.family, "Other mum"))
    assert {child for above, child in joined(room) if above == "Nan"} == set()
    assert "Nan is a grandparent of Ava" in said(room)


@pytest.mark.parametrize("field", ["", "kind", "other_id"])
def test_what_the_record_says_of_two_is_not_guessed_where_it_is_withheld(room: Conference, field: str) -> None:
    relate(room.family, "Lee", Relation.PARENTS_PARTNER).role = "Mum's partner"
    made = bond(room.family, "Mum", BondKind.SEPARATED, "Lee")
    assert [one.kind for one in for_dad(room).couples] == [CoupleKind.SEPARATED]
    keep_from_dad(room, made, field)
    assert for_dad(room).couples == ()


@pytest.mark.parametrize("field", ["person_id", "child_id"])
def test_a_tie_of_which_one_end_is_withheld_joins_nobody_and_makes_no_home(room: Conference, field: str) -> None:
    keep_from_dad(room, named(room.family, "Mum").ties[0], field)
    assert joined(room) == {("Dad", "Ava")}
    assert said(room).count("Mum") == 0


def test_carers_who_never_met_are_not_drawn_as_a_couple(room: Conference) -> None:
    relate(room.family, "Ann", Relation.FORMER_FOSTER_CARER)
    relate(room.family, "Bea", Relation.FORMER_FOSTER_CARER)
    assert "Ann was a foster carer of Ava. Bea was a foster carer of Ava." in said(room)
    bond(room.family, "Bea", BondKind.MARRIED, "Ann")
    assert "Ann and Bea were foster carers of Ava." in said(room)


def test_of_three_parents_the_couple_is_drawn_as_one(room: Conference) -> None:
    relate(room.family, "Mam", Relation.PARENT)
    bond(room.family, "Mam", BondKind.MARRIED, "Mum")
    assert "Kim Lee (Mum) and Mam are the parents of Ava." in said(room)
    assert "Tom Ray (Dad) is a parent of Ava." in said(room)


def test_two_who_are_each_others_parent_by_a_slip_are_told_as_they_are_drawn(room: Conference) -> None:
    relate(room.family, "Nan", Relation.GRANDPARENT)
    bond(room.family, "Nan", BondKind.PARENT_OF, "Mum")
    bond(room.family, "Mum", BondKind.PARENT_OF, "Nan")
    assert ("Nan", "Mum") in joined(room)
    assert ("Mum", "Nan") not in joined(room)
    assert "is a parent of Nan" not in said(room)
