"""Who lives where, worked out of ties, couples and addresses."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from app.models import BondKind, ContactDetail, Family, Person, PersonKind, Relation, Tie
from app.models.bond import join_people
from app.models.household import (
    address_kept_from,
    carers,
    grown_ups,
    homes,
    homes_of,
    responsible_for,
    say_of_tie,
    with_nobody,
)
from app.models.sharing import withhold
from tests.models.rooms import family_of, named

PARENTS = {"Mam": Relation.MOTHER, "Dad": Relation.FATHER}
Told = Sequence[tuple[list[str], list[str]]]


def live(family: Family, who: str, *children: str) -> None:
    for child in children:
        say_of_tie(named(family, who), named(family, child), "lives_with", True)


def at(family: Family, who: str, *places: str) -> None:
    named(family, who).contacts += [ContactDetail(value=place, position=number) for number, place in enumerate(places)]


def told(family: Family) -> Told:
    return [([one.name for one in home.adults], [one.name for one in home.children]) for home in homes(family)]


def pughs() -> Family:
    """Four children; Mali stays with Nain, and her address at home stands too."""
    family = family_of(["Rhys", "Mali"], PARENTS, {"Nain": PersonKind.NETWORK, "Huw": PersonKind.NETWORK})
    live(family, "Mam", "Rhys")
    live(family, "Dad", "Rhys")
    live(family, "Nain", "Mali")
    at(family, "Mam", "3 Tai'r Felin, ZZ7 1TF")
    at(family, "Nain", "Bryn Awel, ZZ7 6SC")
    at(family, "Rhys", "3 Tai'r Felin, zz71tf")
    at(family, "Mali", "3 Tai'r Felin ZZ7 1TF", "Bryn Awel, ZZ7 6SC")
    return family


def test_a_child_with_two_addresses_stands_in_two_homes() -> None:
    family = pughs()
    assert told(family) == [(["Mam", "Dad"], ["Rhys", "Mali"]), (["Nain"], ["Mali"])]
    made = homes(family)
    assert [home.places for home in made] == [["3 Tai'r Felin, ZZ7 1TF"], ["Bryn Awel, ZZ7 6SC"]]
    assert len(made[0].addresses) == 3  # one for each person, each with its own withholding
    assert homes_of(named(family, "Mali"), made) == made
    assert with_nobody(family, made) == []


@pytest.mark.parametrize(
    ("bond", "places", "expected"),
    [
        (None, {}, [(["Mam", "Dad"], ["Rhys"])]),
        (BondKind.MARRIED, {"Mam": "1 A Row", "Dad": "1 a row."}, [(["Mam", "Dad"], ["Rhys"])]),
        (BondKind.SEPARATED, {}, [(["Mam"], ["Rhys"]), (["Dad"], ["Rhys"])]),
        (BondKind.DIVORCED, {"Mam": "1 A Row"}, [(["Mam"], ["Rhys"]), (["Dad"], ["Rhys"])]),
        (None, {"Mam": "1 A Row", "Dad": "2 B Road"}, [(["Mam"], ["Rhys"]), (["Dad"], ["Rhys"])]),
    ],
)
def test_grown_ups_who_live_with_the_same_child_share_a_home_unless_they_are_apart(
    bond: BondKind | None, places: dict[str, str], expected: Told
) -> None:
    family = family_of(["Rhys"], PARENTS)
    for name, place in places.items():
        at(family, name, place)
    for name in PARENTS:
        live(family, name, "Rhys")
    if bond is not None:
        join_people(family, named(family, "Mam"), bond, named(family, "Dad"))
    assert told(family) == expected


def test_a_father_of_whom_nothing_is_said_stands_in_no_home() -> None:
    family = family_of(["Baby"], PARENTS)
    live(family, "Mam", "Baby")
    join_people(family, named(family, "Mam"), BondKind.PARTNERS, named(family, "Dad"))
    assert told(family) == [(["Mam"], ["Baby"])]


def test_whoever_has_the_homes_address_lives_there_too() -> None:
    family = family_of(["Rhys"], PARENTS, {"Wyn": PersonKind.FAMILY})
    live(family, "Mam", "Rhys")
    at(family, "Mam", "1 A Row, ZZ1 1AA")
    at(family, "Wyn", "1 A Row ZZ1 1AA")
    assert told(family) == [(["Mam", "Wyn"], ["Rhys"])]


def test_a_child_at_an_address_with_nobody_is_said_to_be_with_nobody() -> None:
    family = family_of(["Rhys", "Cai"], PARENTS)
    live(family, "Mam", "Rhys")
    at(family, "Mam", "1 A Row")
    at(family, "Cai", "9 Elsewhere")
    assert told(family) == [(["Mam"], ["Rhys"]), ([], ["Cai"])]
    assert [child.name for child in with_nobody(family, homes(family))] == ["Cai"]


def test_a_childs_address_is_that_of_the_home_they_are_noted_in() -> None:
    family = family_of(["Rhys"], PARENTS)
    live(family, "Mam", "Rhys")
    at(family, "Rhys", "1 A Row")
    assert [(home.places, len(home.people)) for home in homes(family)] == [(["1 A Row"], 2)]


def test_a_mother_of_sixteen_shares_her_mothers_home_with_her_baby() -> None:
    family = family_of(["Tia", "Bo"], {"Mam": Relation.MOTHER})
    family.people[-1].ties.pop()  # Mam is not Bo's mother
    tia, bo = named(family, "Tia"), named(family, "Bo")
    tia.ties.append(Tie(child=bo, relation=Relation.MOTHER, lives_with=True))
    assert told(family) == [([], ["Tia", "Bo"])]
    live(family, "Mam", "Tia")
    assert told(family) == [(["Mam"], ["Tia", "Bo"])]
    assert carers(bo) == {named(family, "Mam").id}


def test_who_died_lives_in_no_home() -> None:
    family = family_of(["Rhys"], PARENTS)
    live(family, "Dad", "Rhys")
    named(family, "Dad").died_on = date(2025, 5, 1)
    assert told(family) == []
    assert [one.name for one in with_nobody(family, [])] == ["Rhys"]


def test_ticks_make_a_tie_and_take_back_only_what_they_made() -> None:
    family = family_of(["Rhys"], PARENTS, {"Nain": PersonKind.NETWORK, "PC Lea": PersonKind.PROFESSIONAL})
    rhys, nain, mam = named(family, "Rhys"), named(family, "Nain"), named(family, "Mam")
    say_of_tie(nain, rhys, "parental_responsibility", True)
    say_of_tie(mam, rhys, "parental_responsibility", True)
    assert [one.name for one in responsible_for(rhys)] == ["Mam", "Nain"]
    for person in (nain, mam):
        say_of_tie(person, rhys, "parental_responsibility", False)
    assert nain.ties == []
    assert [tie.relation for tie in mam.ties] == [Relation.MOTHER]
    assert [one.name for one in grown_ups(family)] == ["Mam", "Dad", "Nain"]


def test_an_address_is_withheld_from_whomever_any_of_its_rows_is() -> None:
    family = pughs()
    with_parents, with_nain = homes(family)
    assert not address_kept_from(family, with_nain)
    dad, nain = named(family, "Dad"), named(family, "Nain")
    withhold(family, nain.contacts[0], from_person=dad.id, field="value")
    withhold(family, named(family, "Mali").contacts[1], staff_only=True)
    kept = address_kept_from(family, with_nain)
    assert (kept.people, kept.staff_only, kept.from_family) == ({dad.id}, True, False)
    assert not address_kept_from(family, with_parents)


def test_one_person_without_a_name_is_still_somebody() -> None:
    family = family_of(["Rhys"], {})
    family.people.append(Person())
    say_of_tie(family.people[-1], family.people[0], "lives_with", True)
    assert len(homes(family)) == 1
