"""What the room Family says: careful about parents, homes and the dead; in words that presume nothing."""

from __future__ import annotations

from datetime import date

import pytest

from app.models import BondKind, Family, PersonKind, Relation, Tie
from app.models.bond import join_people
from app.models.household import homes, say_of_tie
from app.models.men import men_of
from app.ui.family.words import (
    home_title,
    men_hint,
    nobody_at_home,
    relations_of,
    responsibility,
    two_homes,
    what_he_is,
)
from tests.models.rooms import family_of, named

MUM, DAD = {"Mum": Relation.MOTHER}, {"Dad": Relation.FATHER}
KINDS = "A father, a step-father, a parent’s partner, a grandfather, an uncle, a friend?"


def with_friend(family: Family, name: str, relation: Relation, sex: str = "") -> Family:
    friend = next((one for one in family.people if one.name == name), None)
    assert friend is not None
    friend.sex = sex
    friend.ties = [Tie(child=child, relation=relation) for child in family.children]
    return family


@pytest.mark.parametrize(
    ("parents", "died", "words"),
    [
        ({}, "", f"Nobody is noted yet. {KINDS}"),
        (MUM, "", f"Nobody is noted yet. {KINDS}"),
        (MUM | DAD, "", ""),
        (MUM | {"Bea": Relation.MOTHER}, "",
         "Nobody is noted yet. Besides Mum and Bea: is there a grandfather, an uncle, a friend?"),
        (MUM | DAD, "Dad", "Cai’s father has died. Who is there for Cai now: a grandfather, an uncle, a friend?"),
    ],
)  # fmt: skip
def test_what_is_asked_about_the_men(parents: dict[str, Relation], died: str, words: str) -> None:
    family = family_of(["Cai"], parents)
    if died:
        named(family, died).died_on = date(2024, 3, 2)
    assert men_hint(family.children[0]) == words


def test_where_other_men_are_known_a_father_is_still_asked_for() -> None:
    family = with_friend(family_of(["Cai"], MUM, {"Ed": PersonKind.NETWORK}), "Ed", Relation.AUNT_OR_UNCLE, "male")
    assert men_hint(family.children[0]).startswith("Nobody is noted as Cai’s father.")
    (ed,) = men_of(family.children[0])
    assert what_he_is(ed) == "uncle"


def test_what_a_man_is_and_what_somebody_may_be() -> None:
    family = family_of(["Cai"], MUM | DAD, {"Lee": PersonKind.FAMILY, "Jo": PersonKind.FAMILY})
    with_friend(family, "Jo", Relation.STEP_PARENT)
    join_people(family, named(family, "Mum"), BondKind.SEPARATED, named(family, "Lee"))
    dad = named(family, "Dad")
    dad.died_on = date(2024, 3, 2)
    dad.ties[0].parental_responsibility = dad.ties[0].lives_with = True
    assert [(man.person.name, what_he_is(man)) for man in men_of(family.children[0])] == [
        ("Dad", "father · parental responsibility · lives with Cai · died 2 March 2024"),
        ("Jo", "step-parent"),
        ("Lee", "separated from Mum"),
    ]


def test_homes_and_responsibility_in_words() -> None:
    family = family_of(["Cai", "Mair"], MUM | DAD)
    for name in ("Mum", "Dad"):
        say_of_tie(named(family, name), named(family, "Cai"), "lives_with", True)
    join_people(family, named(family, "Mum"), BondKind.DIVORCED, named(family, "Dad"))
    made = homes(family)
    assert [home_title(home) for home in made] == ["With Mum", "With Dad"]
    assert two_homes(family.children[0], made) == "Cai has two homes: with Mum, and with Dad."
    assert two_homes(family.children[1], made) == ""
    assert nobody_at_home(family.children[1]) == "With whom does Mair live? Nobody is noted yet."
    family.children[1].due_on = date(2026, 9, 3)
    assert nobody_at_home(family.children[1]) == "With whom will Mair live? Nobody is noted yet."
    assert responsibility(family.children[0]) == "Parental responsibility for Cai: nobody is noted yet"


@pytest.mark.parametrize(
    ("relations", "words"),
    [
        ((Relation.GRANDPARENT, Relation.GRANDPARENT), "grandparent"),
        ((Relation.GRANDPARENT, None), "grandparent of Cai"),
        ((Relation.AUNT_OR_UNCLE, Relation.FRIEND), "aunt or uncle of Cai; friend of Mair"),
        ((Relation.OTHER, Relation.OTHER), "known to Cai and Mair"),
        ((None, None), ""),
    ],
)
def test_what_somebody_is_to_the_children(relations: tuple[Relation | None, ...], words: str) -> None:
    family = family_of(["Cai", "Mair"], {}, {"Nan": PersonKind.NETWORK})
    nan = named(family, "Nan")
    for child, relation in zip(family.children, relations, strict=True):
        if relation is not None:
            nan.ties.append(Tie(child=child, relation=relation))
    assert relations_of(nan, family.children) == words
