"""Who lives together in the tree: the room's own rule, and never by what a reader may not know."""

from __future__ import annotations

import pytest

from app.export.gather_tree import gather_tree
from app.export.reader import Reader
from app.models import BondKind, Conference, ContactDetail, ContactKind, Person, PersonKind, Relation, Tie
from app.models.bond import join_people
from app.models.household import homes
from app.models.sharing import Audience, withhold
from tests.models.rooms import conference_of, family_of, named

MILL, PARK = "4 Mill Lane, Example Valley", "12 Park Row, Example Valley"


def together(conference: Conference, reader: str = "") -> list[set[str]]:
    """Return who lives together in the tree: for one of the family, or in the file."""
    family = conference.family
    audience = Audience.for_copy(named(family, reader)) if reader else Audience.file()
    called = {person.id: person.name for person in family.people}
    return [{called[key] for key in one.people} for one in gather_tree(Reader(conference, audience)).households]


def lives(person: Person, at: str) -> ContactDetail:
    made = ContactDetail(kind=ContactKind.ADDRESS, value=at)
    person.contacts.append(made)
    return made


@pytest.fixture
def conference() -> Conference:
    """Mum and Dad each noted as living with both children."""
    parents = {"Mum": Relation.MOTHER, "Dad": Relation.FATHER}
    made = conference_of(family_of(parents=parents, others={"Nan": PersonKind.FAMILY}))
    nan = named(made.family, "Nan")
    nan.ties.append(Tie(child=made.family.children[0], relation=Relation.GRANDPARENT))
    for name in ("Mum", "Dad"):
        for tie in named(made.family, name).ties:
            tie.lives_with = True
    return made


BOTH = {"Billy", "Angie"}


def test_addresses_that_differ_make_two_homes_as_on_the_page(conference: Conference) -> None:
    assert together(conference) == [{"Mum", "Dad", *BOTH}]
    lives(named(conference.family, "Mum"), MILL)
    lives(named(conference.family, "Dad"), PARK)
    assert together(conference) == [{"Mum", *BOTH}, {"Dad", *BOTH}]
    assert together(conference) == [{one.name for one in home.people} for home in homes(conference.family)]


@pytest.mark.parametrize("field", ["", "value"])
def test_a_withheld_address_brings_nobody_together_and_tells_nothing_untrue(conference: Conference, field: str) -> None:
    family = conference.family
    mum, dad, nan = (named(family, name) for name in ("Mum", "Dad", "Nan"))
    at_mums, at_nans = lives(mum, MILL), lives(nan, MILL.upper())
    lives(dad, PARK)
    assert together(conference, "Dad") == [{"Mum", "Nan", *BOTH}, {"Dad", *BOTH}]
    withhold(family, at_nans, from_person=dad.id, field=field)
    assert together(conference, "Dad") == [{"Mum", *BOTH}, {"Dad", *BOTH}]
    # Without hers he knows of no two homes; that they all live together would be untrue.
    withhold(family, at_mums, from_person=dad.id, field=field)
    assert together(conference, "Dad") == []
    assert together(conference, "Mum") == [{"Mum", "Nan", *BOTH}, {"Dad", *BOTH}]
    join_people(family, mum, BondKind.SEPARATED, dad)
    assert together(conference, "Dad") == [{"Mum", *BOTH}, {"Dad", *BOTH}]


def test_a_tie_that_is_withheld_makes_no_home(conference: Conference) -> None:
    dad = named(conference.family, "Dad")
    for tie in dad.ties:
        withhold(conference.family, tie, from_person=named(conference.family, "Mum").id, field="lives_with")
    assert together(conference, "Mum") == [{"Mum", *BOTH}]
    assert together(conference, "Dad") == [{"Mum", "Dad", *BOTH}]
