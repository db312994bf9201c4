"""What grown-ups are to each other: one bond for two people, in one direction where it has one."""

from __future__ import annotations

import pytest

from app.models import BondKind, Family, Person, PersonKind, Unfinished
from app.models.bond import bond_between, bonds_of, couples_of, join_people, other_than, part_people
from tests.models.rooms import family_of, named

GROWN_UPS = {"Wyn": PersonKind.FAMILY, "Nain": PersonKind.NETWORK, "Hen Nain": PersonKind.NETWORK}


@pytest.fixture
def family() -> Family:
    return family_of(["Cai"], others=GROWN_UPS)


def test_what_is_said_of_two_people_replaces_what_was_said_before_whoever_comes_first(family: Family) -> None:
    mum, wyn = named(family, "Mum"), named(family, "Wyn")
    first = join_people(family, mum, BondKind.MARRIED, wyn)
    second = join_people(family, wyn, BondKind.SEPARATED, mum)
    assert first is second
    assert [bond.kind for bond in family.bonds] == [BondKind.SEPARATED]
    assert bond_between(family, mum, wyn) is second
    assert other_than(second, mum) is wyn
    assert couples_of(family, mum) == [(wyn, BondKind.SEPARATED)]
    part_people(family, second.id)
    assert family.bonds == []


def test_a_parent_comes_first_and_may_be_put_the_other_way_round(family: Family) -> None:
    mum, nain = named(family, "Mum"), named(family, "Nain")
    bond = join_people(family, mum, BondKind.PARENT_OF, nain)
    join_people(family, nain, BondKind.PARENT_OF, mum)
    assert (bond.person, bond.other) == (nain, mum)
    assert bonds_of(family, mum) == bonds_of(family, nain) == [bond]
    assert couples_of(family, mum) == []


@pytest.mark.parametrize(
    ("one", "kind", "other"),
    [
        ("Mum", BondKind.PARTNERS, "Mum"),
        ("Mum", BondKind.PARENT_OF, "Cai"),
        ("Mum", BondKind.SIBLINGS, "Cai"),
        ("Cai", BondKind.SIBLINGS, "Mum"),
        ("Mum", BondKind.PARENT_OF, "Hen Nain"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(family: Family, one: str, kind: BondKind, other: str) -> None:
    join_people(family, named(family, "Hen Nain"), BondKind.PARENT_OF, named(family, "Nain"))
    join_people(family, named(family, "Nain"), BondKind.PARENT_OF, named(family, "Mum"))
    with pytest.raises(Unfinished):
        join_people(family, named(family, one), kind, named(family, other))
    assert len(family.bonds) == 2


def test_a_mother_under_eighteen_may_have_a_partner_and_a_mother_by_tie_only(family: Family) -> None:
    tia = Person(name="Tia", kind=PersonKind.CHILD)
    family.people.append(tia)
    join_people(family, tia, BondKind.PARTNERS, named(family, "Wyn"))
    assert couples_of(family, named(family, "Wyn")) == [(tia, BondKind.PARTNERS)]
