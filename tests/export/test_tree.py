"""The family tree through the gate: who is in it, what is not, and what the record and the wall make of it."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import pdfua
import pytest
from hypothesis import HealthCheck, given, settings
from pdfminer.high_level import extract_pages
from pdfminer.layout import LTChar

from app.export.content import RecordContent
from app.export.gather import gather_record
from app.export.gather_tree import gather_tree
from app.export.reader import Reader
from app.export.record import record_pdf
from app.export.record_text import record_text
from app.export.wall import WallTree
from app.export.wall_gather import gather_wall
from app.models import (
    Bond,
    BondKind,
    Conference,
    ConferenceKind,
    Family,
    Part,
    PartKind,
    Person,
    PersonKind,
    Relation,
    Tie,
)
from app.models.room import present
from app.models.sharing import Audience, withhold
from app.models.start import start_conference
from app.practice.family_tree.layout import lay_out
from app.practice.family_tree.tree import Couple, CoupleKind, FamilyTree, LineKind, Sign
from app.practice.family_tree.words import in_sentences
from app.practice.nations import nation
from tests.export.conferences import Load, person_called
from tests.wall_secrets import Marks, marked_families, not_for_the_room

EXAMPLES = int(os.environ.get("WALL_EXAMPLES", "15"))
"""Set WALL_EXAMPLES=20000 for a night."""
HELD = date(2026, 3, 24)


def file_tree(conference: Conference) -> FamilyTree:
    return gather_tree(Reader(conference, Audience.file()))


def tree_for(conference: Conference, *readers: str) -> FamilyTree:
    people = [(person_called(conference, name).id, False) for name in readers]
    return gather_tree(Reader(conference, Audience.of(people)))


def names(tree: FamilyTree) -> set[str]:
    return {person.name for person in tree.people}


def lines(tree: FamilyTree) -> set[tuple[str, str, LineKind]]:
    return {(tree.person(one.parent).name, tree.person(one.child).name, one.kind) for one in tree.parentages}


def kin(tree: FamilyTree) -> set[tuple[str, str, int]]:
    return {
        (tree.person(one.person).name, tree.person(other).name, one.rows) for one in tree.kinships for other in one.of
    }


def couple_names(tree: FamilyTree) -> set[tuple[str, str, CoupleKind]]:
    return {(tree.person(one.one).name, tree.person(one.other).name, one.kind) for one in tree.couples}


@pytest.fixture
def room() -> Conference:
    """Ava and Ben with their mother and father, and nobody else."""
    family = Family(name="Room")
    family.people = [
        Person(name="Ava", kind=PersonKind.CHILD, born_on=date(2014, 5, 1), sex="female"),
        Person(name="Ben", kind=PersonKind.CHILD, born_on=date(2024, 10, 1)),
        Person(name="Mum", record_name="Kim Lee", kind=PersonKind.FAMILY),
        Person(name="Dad", record_name="Tom Ray", kind=PersonKind.FAMILY),
    ]
    for at, person in enumerate(family.people):
        person.position = at
    for name, relation in (("Mum", Relation.MOTHER), ("Dad", Relation.FATHER)):
        tie(family, name, relation)
    return start_conference(family, ConferenceKind.INITIAL, HELD)


def tie(family: Family, name: str, relation: Relation, *children: str, **values: object) -> Person:
    """Tie somebody, who is added where they are new, to all children or to those named."""
    person = next((one for one in family.people if one.name == name), None)
    if person is None:
        person = Person(name=name, kind=PersonKind.NETWORK, position=len(family.people))
        family.people.append(person)
    for child in family.children:
        if child is not person and (not children or child.name in children):
            person.ties.append(Tie(child=child, relation=relation, **values))
    return person


def bond(family: Family, one: str, kind: BondKind, other: str) -> Bond:
    people = {person.name: person for person in family.people}
    made = Bond(person=people[one], other=people[other], kind=kind)
    family.bonds.append(made)
    return made


# -- who is in it


def test_people_stand_in_the_tree_with_their_signs_and_ages(room: Conference) -> None:
    tree = file_tree(room)
    assert [(one.name, one.full_name, one.sign, one.life, one.in_meeting) for one in tree.people] == [
        ("Ava", "Ava", Sign.FEMALE, "11", True),
        ("Ben", "Ben", Sign.NOT_SAID, "17 months", True),
        ("Mum", "Kim Lee", Sign.FEMALE, "", False),
        ("Dad", "Tom Ray", Sign.MALE, "", False),
    ]
    assert lines(tree) == {(one, child, LineKind.BIRTH) for one in ("Mum", "Dad") for child in ("Ava", "Ben")}


def test_an_unborn_child_has_a_due_date_and_no_age_or_sex(room: Conference) -> None:
    room.family.people.append(Person(name="Baby", kind=PersonKind.CHILD, due_on=date(2026, 9, 3), age_text="2"))
    baby = next(one for one in file_tree(room).people if one.name == "Baby")
    assert (baby.sign, baby.life) == (Sign.UNBORN, "due 3 September 2026")


@pytest.mark.parametrize(
    ("relation", "role", "what"),
    [
        (Relation.GRANDPARENT, "maternal grandmother", ("line", "Mum", LineKind.BIRTH)),
        (Relation.GRANDPARENT, "Tom's mum", ("line", "Dad", LineKind.BIRTH)),
        (Relation.GRANDPARENT, "grandmother", ("kin", "Ava", 2)),
        (Relation.GREAT_GRANDPARENT, "Kim's gran", ("kin", "Mum", 2)),
        (Relation.GREAT_GRANDPARENT, "", ("kin", "Ava", 3)),
        (Relation.AUNT_OR_UNCLE, "", ("kin", "Ava", 1)),
        (Relation.AUNT_OR_UNCLE, "paternal aunt", ("kin", "Dad", 0)),
        (Relation.BROTHER_OR_SISTER, "", ("kin", "Ava", 0)),
        (Relation.FOSTER_CARER, "", ("line", "Ava", LineKind.FOSTER)),
        (Relation.FORMER_FOSTER_CARER, "", ("line", "Ava", LineKind.FORMER_FOSTER)),
        (Relation.ADOPTIVE_PARENT, "", ("line", "Ava", LineKind.ADOPTIVE)),
        (Relation.STEP_PARENT, "", ("line", "Ava", LineKind.STEP)),
        (Relation.PARENTS_PARTNER, "Mum's boyfriend", ("couple", "Mum", CoupleKind.PARTNERS)),
        (Relation.PARENTS_PARTNER, "", ("kin", "Ava", 1)),
        (Relation.FRIEND, "neighbour", ()),
        (Relation.OTHER, "", ()),
    ],
)
def test_a_tie_and_the_side_that_is_said_decide_where_somebody_stands(
    room: Conference, relation: Relation, role: str, what: tuple[object, ...]
) -> None:
    tie(room.family, "Pat", relation).role = role
    tree = file_tree(room)
    found = {
        *(("line", child, kind) for one, child, kind in lines(tree) if one == "Pat"),
        *(("kin", other, rows) for one, other, rows in kin(tree) if one == "Pat"),
        *(("couple", other, kind) for one, other, kind in couple_names(tree) if one == "Pat"),
    }
    assert ("Pat" in names(tree)) is bool(what)
    assert {one for one in found if one[1] != "Ben"} == ({what} if what else set())


def test_bonds_say_more_than_ties_and_bring_others_in(room: Conference) -> None:
    family = room.family
    tie(family, "Nan", Relation.GRANDPARENT)
    tie(family, "Sue", Relation.AUNT_OR_UNCLE)
    family.people.append(Person(name="Grandad", kind=PersonKind.FAMILY))
    family.people.append(Person(name="Social worker", kind=PersonKind.PROFESSIONAL))
    bond(family, "Nan", BondKind.PARENT_OF, "Mum")
    bond(family, "Nan", BondKind.MARRIED, "Grandad")
    bond(family, "Sue", BondKind.SIBLINGS, "Mum")
    bond(family, "Mum", BondKind.SEPARATED, "Dad")
    bond(family, "Dad", BondKind.PARTNERS, "Social worker")
    tree = file_tree(room)
    assert names(tree) == {"Ava", "Ben", "Mum", "Dad", "Nan", "Sue", "Grandad"}
    assert ("Nan", "Mum", LineKind.BIRTH) in lines(tree)
    assert kin(tree) == {("Sue", "Mum", 0)}
    assert couple_names(tree) == {
        ("Nan", "Grandad", CoupleKind.MARRIED), ("Mum", "Dad", CoupleKind.SEPARATED),
    }  # fmt: skip


def test_a_teacher_who_is_an_aunt_is_in_the_tree_and_one_who_is_not_is_not(room: Conference) -> None:
    tie(room.family, "Mrs Bell", Relation.AUNT_OR_UNCLE).kind = PersonKind.PROFESSIONAL
    tie(room.family, "Mr Hart", Relation.FOSTER_CARER).kind = PersonKind.PROFESSIONAL
    tie(room.family, "Ms Cole", Relation.OTHER).kind = PersonKind.PROFESSIONAL
    assert names(file_tree(room)) == {"Ava", "Ben", "Mum", "Dad", "Mrs Bell"}


def test_homes_are_of_those_noted_as_living_with_a_child_and_two_where_parents_are_apart(room: Conference) -> None:
    family = room.family
    for person in family.people:
        for one in person.ties:
            one.lives_with = True
    assert [names_of(room, home.people) for home in file_tree(room).households] == [["Mum", "Dad", "Ava", "Ben"]]
    bond(family, "Mum", BondKind.DIVORCED, "Dad")
    assert [names_of(room, home.people) for home in file_tree(room).households] == [
        ["Mum", "Ava", "Ben"], ["Dad", "Ava", "Ben"],
    ]  # fmt: skip


def names_of(conference: Conference, keys: tuple[uuid.UUID, ...]) -> list[str]:
    people = {person.id: person.name for person in conference.family.people}
    return [people[key] for key in keys]


# -- what the gate leaves out


@pytest.mark.parametrize("name", ["Mam", "Dad", "Nain", "Uncle Huw", "Mali"])
def test_the_tree_without_somebody_withheld_is_the_tree_of_a_family_without_them(load: Load, name: str) -> None:
    held, gone = load("Pugh"), load("Pugh")
    withhold(held.family, person_called(held, name))
    person = person_called(gone, name)
    gone.family.people.remove(person)
    for other in gone.family.people:
        other.ties[:] = [one for one in other.ties if one.child_id != person.id]
    reader = next(one for one in ("Nain", "Dad") if one != name)
    assert tree_for(held, reader) == tree_for(gone, reader)
    assert name not in names(tree_for(held, reader))


def test_with_a_father_denied_the_children_hang_from_their_mother(load: Load) -> None:
    conference = load("Marsh")
    withhold(conference.family, person_called(conference, "Dad"), from_person=person_called(conference, "Nan").id)
    tree = tree_for(conference, "Nan")
    assert {(one, child) for one, child, _ in lines(tree)} == {("Mum", "Billy"), ("Mum", "Angie"), ("Nan", "Mum")}
    assert lay_out(tree).joined == ()
    assert "Dad" in names(tree_for(conference, "Mum"))


Keep = Callable[[Conference], object]


@pytest.mark.parametrize(
    ("row", "field"),
    [("bond", ""), ("bond", "kind"), ("bond", "other_id"), ("tie", ""), ("tie", "relation")],
)
def test_a_bond_or_tie_withheld_is_not_there_in_any_of_its_parts(room: Conference, row: str, field: str) -> None:
    nan = tie(room.family, "Nan", Relation.FRIEND)
    made = bond(room.family, "Nan", BondKind.PARENT_OF, "Mum")
    dad = person_called(room, "Dad")
    assert "Nan" in names(tree_for(room, "Dad"))
    withheld = made if row == "bond" else dad.ties[0]
    withhold(room.family, withheld, from_person=dad.id, field=field)
    tree = tree_for(room, "Dad")
    if row == "bond":
        assert nan.name not in names(tree)
    else:
        assert ("Dad", "Ava", LineKind.BIRTH) not in lines(tree)
        assert ("Mum", "Ava", LineKind.BIRTH) in lines(tree)


def test_a_role_withheld_says_neither_who_somebody_is_nor_on_which_side(room: Conference) -> None:
    nan = tie(room.family, "Pat", Relation.GRANDPARENT)
    nan.role = "maternal grandmother"
    withhold(room.family, nan, from_person=person_called(room, "Dad").id, field="role")
    tree = tree_for(room, "Dad")
    assert kin(tree) == {("Pat", "Ava", 2), ("Pat", "Ben", 2)}
    assert [(one.who, one.sign) for one in tree.people if one.name == "Pat"] == [("Grandparent", Sign.NOT_SAID)]


def test_a_date_of_birth_withheld_gives_no_age(room: Conference) -> None:
    withhold(room.family, person_called(room, "Ava"), field="born_on")
    ava = next(one for one in tree_for(room, "Dad").people if one.name == "Ava")
    assert ava.life == ""


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(marked_families())
def test_nothing_withheld_is_in_anybodys_tree(made: tuple[Family, Marks]) -> None:
    family, marks = made
    conference = family.conferences[0]
    for person in (one for one in family.people if not one.is_professional):
        audience = Audience.of([(person.id, False)])
        tree = gather_tree(Reader(conference, audience))
        said = repr(asdict(tree)) + " ".join(in_sentences(tree))
        hidden = not_for_the_room(conference, None, audience.people, marks)
        assert [word for word in hidden if word in said and marks[word][0].__tablename__ in IN_TREE] == []
        known = {one.key for one in tree.people}
        assert {one.id for one in family.people if not Reader(conference, audience).may(one)}.isdisjoint(known)
        ends = {key for one in tree.parentages for key in (one.parent, one.child)}
        ends |= {key for one in tree.couples for key in (one.one, one.other)}
        ends |= {key for one in tree.kinships for key in (one.person, *one.of)}
        ends |= {key for one in tree.households for key in one.people}
        assert ends <= known


IN_TREE = ("person", "tie", "bond")


# -- the record and the wall


def test_the_record_draws_the_tree_tells_it_and_tags_it(load: Load) -> None:
    conference = load("Pugh")
    content = gather_record(conference, Audience.file(), nation("wales"))
    made = record_pdf(content)
    said = "Kelly-Ann Pugh (Mam, 32) and Gareth Pugh (Dad, 38) are the parents of"
    whole = " ".join(made.texts)
    assert said in " ".join(whole.split())
    assert "A family tree. The meeting is about" in made.properties["the tags"]
    assert said in record_text(content)
    assert not made.warnings


@pytest.mark.parametrize(("family", "large_print"), [("Pugh", False), ("Pugh", True), ("Petrie", False)])
def test_the_tree_on_paper_is_tagged_and_no_smaller_than_the_rest(
    load: Load, family: str, large_print: bool, tmp_path: Path
) -> None:
    tree = file_tree(load(family))
    content = RecordContent(datetime(2026, 3, 24, 12, tzinfo=UTC), ("Billy",), HELD, tree=tree)
    path = tmp_path / "record.pdf"
    path.write_bytes(record_pdf(content, large_print=large_print).pdf)
    assert list(pdfua.validate(str(path)).findings) == []
    sizes = {letter.size for letter in _letters(extract_pages(path))}
    assert round(min(sizes), 1) >= (16 if large_print else 11)


def _letters(node: object) -> Iterator[LTChar]:
    if isinstance(node, LTChar):
        yield node
    elif isinstance(node, Iterable):
        for inside in node:
            yield from _letters(inside)


def test_a_family_of_which_nobody_is_joined_has_no_tree_in_the_record(room: Conference) -> None:
    for person in room.family.people:
        person.ties.clear()
    assert "Family tree" not in record_text(gather_record(room, Audience.file(), nation("england")))


def test_a_tree_too_wide_for_the_page_is_turned_on_its_side(room: Conference) -> None:
    for number in range(4):
        tie(room.family, f"Aunt {number}", Relation.AUNT_OR_UNCLE)
        tie(room.family, f"Cousin {number}", Relation.OTHER_RELATIVE)
    made = record_pdf(gather_record(room, Audience.file(), nation("england")))
    letters = list(_letters(extract_pages(BytesIO(made.pdf))))
    assert any(not letter.upright for letter in letters)
    wide = file_tree(room)
    assert {"Aunt 3", "Cousin 3"} <= names(wide)


def test_the_wall_has_names_as_the_room_says_them_and_ages(load: Load) -> None:
    conference = load("Marsh")
    page = gather_wall(conference, None, present(conference, None), "family").page
    assert isinstance(page, WallTree)
    assert names(page.tree) == {"Billy", "Angie", "Mum", "Dad", "Nan", "Auntie Lorraine"}
    said = repr(asdict(page)) + " ".join(in_sentences(page.tree))
    assert [word for word in ("Marsh", "Doyle", "2015", "1992") if word in said] == []
    assert "Billy (10)" in said


def test_the_wall_leaves_out_who_is_withheld_from_anybody_in_the_room(load: Load) -> None:
    conference = load("Marsh")
    withhold(conference.family, person_called(conference, "Nan"), from_person=person_called(conference, "Dad").id)
    page = gather_wall(conference, None, present(conference, None), "family").page
    assert isinstance(page, WallTree)
    assert "Nan" not in names(page.tree)
    closed = Part(kind=PartKind.CLOSED, position=9)
    conference.parts.append(closed)
    assert gather_wall(conference, closed, present(conference, closed), "family").page is None


def test_two_people_of_one_couple_are_joined_once_whoever_says_it(room: Conference) -> None:
    tie(room.family, "Lee", Relation.PARENTS_PARTNER).role = "Mum's partner"
    bond(room.family, "Mum", BondKind.MARRIED, "Lee")
    people = {person.name: person.id for person in room.family.people}
    assert file_tree(room).couples == (Couple(people["Mum"], people["Lee"], CoupleKind.MARRIED),)
