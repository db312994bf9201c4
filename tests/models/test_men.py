"""The men who matter to each child, and who else would help, as tables of cases."""

from __future__ import annotations

from datetime import date

import pytest

from app.models import BondKind, Family, Person, PersonKind, Presence, Relation, Step, Tie, Unfinished, WhoRole
from app.models.bond import join_people
from app.models.men import Asked, WhatHeIs, is_a_man, men_of, name_man, not_said, parents_of, still_to_ask
from app.models.naming import known_by, name_somebody, part_to_invite_to
from app.models.network import alike_ties, helpers, steps_of
from app.models.preparing import add_part, invite
from tests.models.rooms import conference_of, family_of, named

MUM, DAD = {"Mum": Relation.MOTHER}, {"Dad": Relation.FATHER}


@pytest.mark.parametrize(
    ("person", "man"),
    [
        (Person(name="Wyn"), None),
        (Person(name="Kirsty"), None),
        (Person(name="Wyn", sex="Male"), True),
        (Person(name="Alex", sex="f"), False),
        (Person(name="Alex", sex="non-binary"), False),
        (Person(name="Alex", pronouns="he/him"), True),
        (Person(name="Alex", pronouns="they"), None),
        (Person(name="Uncle Huw"), True),
        (Person(name="Auntie Lorraine"), False),
        (Person(name="Taid"), True),
        (Person(name="Nain", role="grandmother"), False),
        (Person(name="Isa", role="Shannon's gran"), False),
        (Person(name="Lee", role="Mum's boyfriend"), True),
        (Person(name="Lee", role="Mum’s partner"), None),
        (Person(name="Lee", role="partner of Mum"), None),
        (Person(name="Jo", role="Dad's great-aunt"), False),
        (Person(name="Ed", role="brother-in-law"), True),
        (Person(name="Mr Rowe"), True),
        (Person(name="Sam", ties=[Tie(relation=Relation.FATHER)]), True),
        (Person(name="Sam", sex="male", ties=[Tie(relation=Relation.MOTHER)]), False),
    ],
    ids=lambda value: "" if isinstance(value, bool | None) else f"{value.name} {value.role or value.sex}".strip(),
)
def test_who_is_said_to_be_a_man(person: Person, man: bool | None) -> None:
    assert is_a_man(person) is man


def with_ties(family: Family, **relations: Relation) -> Family:
    for name, relation in relations.items():
        person = Person(name=name.replace("_", " "), position=len(family.people))
        person.ties = [Tie(child=child, relation=relation) for child in family.children]
        family.people.append(person)
    return family


def listed(family: Family) -> list[str]:
    return [man.person.name + (" perhaps" if man.perhaps else "") for man in men_of(family.children[0])]


@pytest.mark.parametrize(
    ("parents", "others", "men", "asked"),
    [
        ({}, {}, [], Asked.NOBODY_NAMED),
        (MUM, {}, [], Asked.NOBODY_NAMED),
        (MUM | DAD, {}, ["Dad"], Asked.NOTHING),
        (MUM, {"Uncle_Huw": Relation.AUNT_OR_UNCLE}, ["Uncle Huw"], Asked.NO_FATHER),
        (MUM, {"Lee": Relation.PARENTS_PARTNER}, ["Lee perhaps"], Asked.NO_FATHER),
        (MUM, {"Isa": Relation.GRANDPARENT}, [], Asked.NOBODY_NAMED),
        (MUM | {"Bea": Relation.MOTHER}, {}, [], Asked.NOBODY_NAMED),
        (MUM | {"Bea": Relation.MOTHER}, {"Uncle_Ed": Relation.FRIEND}, ["Uncle Ed"], Asked.NOTHING),
        (MUM | {"Alex": Relation.PARENT}, {}, ["Alex perhaps"], Asked.NOTHING),
        ({"Ann": Relation.ADOPTIVE_PARENT}, {"Taid": Relation.GRANDPARENT}, ["Taid", "Ann perhaps"], Asked.NOTHING),
        (MUM | DAD, {"Taid": Relation.GRANDPARENT, "Lee": Relation.STEP_PARENT}, ["Dad", "Taid", "Lee perhaps"],
         Asked.NOTHING),
    ],
)  # fmt: skip
def test_who_the_men_are_and_what_is_still_to_ask(
    parents: dict[str, Relation], others: dict[str, Relation], men: list[str], asked: Asked
) -> None:
    family = with_ties(family_of(["Cai"], parents), **others)
    assert listed(family) == men
    assert still_to_ask(family.children[0]) is asked


def test_those_of_whom_nothing_is_said_are_listed_apart() -> None:
    family = with_ties(family_of(["Cai"]), Kirsty=Relation.FRIEND, Nan=Relation.GRANDPARENT)
    assert listed(family) == []
    assert [one.name for one in not_said(family.children[0])] == ["Kirsty"]
    named(family, "Kirsty").ties[0].lives_with = True
    assert listed(family) == ["Kirsty perhaps"]
    assert not_said(family.children[0]) == []


def test_a_mothers_partner_is_seen_though_nobody_said_what_he_is_to_the_child() -> None:
    family = family_of(["Cai"], MUM, {"Lee": PersonKind.FAMILY, "Ray": PersonKind.FAMILY})
    join_people(family, named(family, "Mum"), BondKind.PARTNERS, named(family, "Lee"))
    join_people(family, named(family, "Ray"), BondKind.DIVORCED, named(family, "Mum"))
    named(family, "Ray").sex = "male"
    men = men_of(family.children[0])
    assert [(man.person.name, man.bond, man.perhaps, man.tie) for man in men] == [
        ("Ray", BondKind.DIVORCED, False, None),
        ("Lee", BondKind.PARTNERS, True, None),
    ]
    assert {man.partner_of for man in men} == {named(family, "Mum")}


def test_a_father_who_died_is_still_his_childs_father() -> None:
    family = family_of(["Cai"], MUM | DAD)
    named(family, "Dad").died_on = date(2024, 3, 2)
    cai = family.children[0]
    assert still_to_ask(cai) is Asked.FATHER_DIED
    assert still_to_ask(with_ties(family, Jo=Relation.PARENTS_PARTNER).children[0]) is Asked.FATHER_DIED
    assert [one.name for one in parents_of(cai)] == ["Mum", "Dad"]
    assert listed(with_ties(family, Uncle_Ed=Relation.AUNT_OR_UNCLE)) == ["Dad", "Uncle Ed", "Jo perhaps"]
    assert still_to_ask(cai) is Asked.NOTHING


def test_somebody_here_for_an_agency_is_not_asked_about() -> None:
    family = with_ties(family_of(["Cai"]), Mr_Rowe=Relation.OTHER)
    named(family, "Mr Rowe").kind = PersonKind.PROFESSIONAL
    assert listed(family) == []


@pytest.mark.parametrize(
    ("what", "relation", "kind", "role", "sex"),
    [
        (WhatHeIs.FATHER, Relation.FATHER, PersonKind.FAMILY, "", ""),
        (WhatHeIs.PARENTS_PARTNER, Relation.PARENTS_PARTNER, PersonKind.FAMILY, "", "male"),
        (WhatHeIs.GRANDFATHER, Relation.GRANDPARENT, PersonKind.NETWORK, "grandfather", "male"),
        (WhatHeIs.UNCLE, Relation.AUNT_OR_UNCLE, PersonKind.NETWORK, "uncle", "male"),
        (WhatHeIs.OTHER, Relation.OTHER, PersonKind.NETWORK, "", "male"),
    ],
)
def test_naming_a_man_notes_who_he_is(
    what: WhatHeIs, relation: Relation, kind: PersonKind, role: str, sex: str
) -> None:
    family = family_of(["Cai", "Mair"])
    conference = conference_of(family)
    man = name_man(conference, " Wyn Rees ", what, family.children)
    assert (man.name, man.kind, man.role, man.sex) == ("Wyn Rees", kind, role, sex)
    assert [(tie.child.name, tie.relation) for tie in man.ties] == [("Cai", relation), ("Mair", relation)]
    assert listed(family) == ["Wyn Rees"]


def test_a_name_the_family_knows_is_the_same_person_but_not_a_child_of_that_name() -> None:
    family = family_of(["Gareth"], MUM, {"Uncle Huw": PersonKind.NETWORK})
    named(family, "Uncle Huw").record_name = "Huw Pugh"
    conference = conference_of(family)
    before = len(family.people)
    assert known_by(family, " huw  PUGH") is named(family, "Uncle Huw")
    assert name_man(conference, "uncle huw", WhatHeIs.UNCLE, family.children) is named(family, "Uncle Huw")
    assert len(family.people) == before
    father = name_man(conference, "Gareth", WhatHeIs.FATHER, family.children)
    assert father is not family.children[0]
    assert family.children[0].kind is PersonKind.CHILD


@pytest.mark.parametrize("name", ["  ", "Mum", "Uncle Huw"])
def test_what_is_noted_otherwise_is_not_overwritten(name: str) -> None:
    family = with_ties(family_of(["Cai"]), Uncle_Huw=Relation.AUNT_OR_UNCLE)
    with pytest.raises(Unfinished):
        name_man(conference_of(family), name, WhatHeIs.FATHER, family.children)
    assert {tie.relation for one in family.people for tie in one.ties} == {Relation.MOTHER, Relation.AUNT_OR_UNCLE}


def test_an_invitation_to_a_split_meeting_waits_for_somebody_to_say_which_part() -> None:
    conference = conference_of(family_of())
    part = part_to_invite_to(conference)
    assert part is conference.parts[0]
    assert invite(part, named(conference.family, "Mum")).presence is Presence.INVITED
    add_part(conference)
    assert part_to_invite_to(conference) is None


def test_who_would_help_are_the_people_around_the_parents() -> None:
    others = {"Nan": PersonKind.NETWORK, "Wyn": PersonKind.FAMILY, "Sam": PersonKind.ADVOCATE, "PC Lea":
              PersonKind.PROFESSIONAL}  # fmt: skip
    family = family_of(["Cai"], MUM | DAD, others)
    conference = conference_of(family)
    assert [one.name for one in helpers(conference)] == ["Nan", "Wyn"]
    nan = name_somebody(conference, "nan", PersonKind.NETWORK, Relation.GRANDPARENT, family.children)
    nan.ties[0].parental_responsibility = True
    assert [one.name for one in helpers(conference)] == ["Wyn"]


def test_the_steps_somebody_has_already_are_those_they_do_or_check() -> None:
    family = family_of(["Cai"], MUM, {"Nan": PersonKind.NETWORK})
    conference = conference_of(family)
    assert conference.plan is not None
    steps = [Step(text=text, position=number) for number, text in enumerate(("rings", "looks", "pays"))]
    conference.plan.steps += steps
    steps[0].involve(named(family, "Nan"), WhoRole.DOES)
    steps[1].involve(named(family, "Nan"), WhoRole.CHECKS)
    steps[2].involve(named(family, "Mum"), WhoRole.DOES)
    assert [step.text for step in steps_of(conference, named(family, "Nan"))] == ["rings", "looks"]


@pytest.mark.parametrize(
    ("notes", "alike"),
    [([], []), ([""], [""]), (["", "", "a", ""], ["", "", ""]), (["b", "a"], ["b"]), (["a", "b", "b"], ["b", "b"])],
)
def test_what_most_ties_say_is_said_once(notes: list[str], alike: list[str]) -> None:
    children = [Person(kind=PersonKind.CHILD) for _ in notes]
    person = Person(ties=[Tie(child=child, note=note) for child, note in zip(children, notes, strict=True)])
    assert [tie.note for tie in alike_ties(person)] == alike
