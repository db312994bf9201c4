"""The board's rules as tables of cases."""

from __future__ import annotations

from datetime import date

import pytest

from app.models import Domain, EntryChild
from app.models.board import add_entry, column, concern
from app.models.order import next_position, place
from app.models.sharing import withhold
from tests.models.rooms import conference_of, family_of

TODAY = date(2026, 5, 14)


class Thing:
    def __init__(self, name: str, position: int) -> None:
        self.name, self.position = name, position


@pytest.mark.parametrize(
    ("moved", "to", "expected"),
    [
        ("a", 0, "abcd"), ("a", 1, "bacd"), ("a", 3, "bcda"), ("d", 0, "dabc"), ("c", 1, "acbd"), ("b", 99, "acdb"),
        ("b", -5, "bacd"),
    ],
)  # fmt: skip
def test_placing_keeps_everyone_else_in_order(moved: str, to: int, expected: str) -> None:
    things = [Thing(name, number) for number, name in enumerate("abcd")]
    place(next(thing for thing in things if thing.name == moved), to, things)
    assert "".join(thing.name for thing in sorted(things, key=lambda thing: thing.position)) == expected
    assert sorted(thing.position for thing in things) == [0, 1, 2, 3]


def test_the_next_position_is_after_the_last_even_with_gaps() -> None:
    assert next_position([]) == 0
    assert next_position([Thing("a", 4), Thing("b", 1)]) == 5


def test_a_card_is_added_at_the_foot_of_its_domain() -> None:
    conference = conference_of(family_of())
    for words in ("one", "two"):
        add_entry(conference, Domain.WORRY, words)
    add_entry(conference, Domain.WORKING_WELL, "three")
    assert [entry.text for entry in column(conference, Domain.WORRY)] == ["one", "two"]
    assert [entry.text for entry in column(conference, Domain.WORKING_WELL)] == ["three"]


def test_there_is_at_most_one_impact_for_each_child_and_no_words_take_it_away() -> None:
    conference = conference_of(family_of())
    billy, angie = conference.children_here
    worry = add_entry(conference, Domain.WORRY, "no heating")
    worry.say_impact(billy.id, "cold")
    worry.say_impact(billy.id, "very cold")
    worry.say_impact(angie.id, "coughs")
    worry.say_impact(angie.id, "   ")
    assert [(impact.child_id, impact.text) for impact in worry.impacts] == [(billy.id, "very cold")]


def test_an_impact_kept_from_somebody_is_still_kept_when_it_is_typed_anew() -> None:
    family = family_of(["Tia"])
    conference = conference_of(family)
    worry, tia = add_entry(conference, Domain.WORRY, "Shouting at night"), family.people[0]
    worry.say_impact(tia.id, "Hides in the wardrobe")
    (impact,) = worry.impacts
    held = withhold(family, impact)
    worry.say_impact(tia.id, " ")
    assert [one.text for one in worry.impacts] == [""]
    worry.say_impact(tia.id, "Hides under the bed")
    assert [one.text for one in worry.impacts] == ["Hides under the bed"]
    assert worry.impacts[0].id == held.subject_id


def test_a_settled_grey_area_keeps_its_trace_and_its_impacts() -> None:
    conference = conference_of(family_of())
    billy = conference.children_here[0]
    grey = add_entry(conference, Domain.GREY_AREA, "Mum says three glasses")
    grey.say_impact(billy.id, "unsure")
    add_entry(conference, Domain.WORRY, "first")
    grey.move_to(Domain.WORRY, 0, TODAY)
    assert (grey.domain, grey.was_domain, grey.moved_on) == (Domain.WORRY, "grey_area", TODAY)
    assert [entry.text for entry in column(conference, Domain.WORRY)] == ["Mum says three glasses", "first"]
    assert grey.impact_on(billy.id) is not None


@pytest.mark.parametrize(
    ("moves", "trace"),
    [
        ("worry working_well", ""),
        ("worry working_well worry", ""),
        ("grey_area worry", "grey_area"),
        ("grey_area worry working_well", "grey_area"),
        ("grey_area worry working_well grey_area", ""),
        ("worry grey_area working_well", "grey_area"),
    ],
)
def test_only_a_settled_grey_area_leaves_a_trace_and_keeps_it(moves: str, trace: str) -> None:
    conference = conference_of(family_of())
    first, *others = (Domain(name) for name in moves.split())
    entry = add_entry(conference, first, "three glasses or a bottle?")
    entry.say_impact(conference.children_here[0].id, "cannot sleep")
    for number, domain in enumerate(others):
        entry.move_to(domain, 0, TODAY if entry.domain is Domain.GREY_AREA else date(2026, 6, 1 + number))
    assert (entry.was_domain, entry.moved_on) == (trace, TODAY if trace else None)
    assert [impact.text for impact in entry.impacts] == ["cannot sleep"]


def test_moving_within_a_domain_leaves_no_trace() -> None:
    conference = conference_of(family_of())
    entry = add_entry(conference, Domain.WORRY, "one")
    add_entry(conference, Domain.WORRY, "two")
    entry.move_to(Domain.WORRY, 1, TODAY)
    assert (entry.was_domain, entry.moved_on) == ("", None)


@pytest.mark.parametrize(
    ("named", "child", "concerned", "expected"),
    [
        ((), "Billy", False, {"Angie"}),
        (("Billy",), "Billy", True, {"Billy"}),
        (("Billy",), "Angie", True, set()),
        (("Billy",), "Billy", False, set()),
        ((), "Billy", True, set()),
    ],
)
def test_naming_every_child_is_the_same_as_naming_none(
    named: tuple[str, ...], child: str, concerned: bool, expected: set[str]
) -> None:
    conference = conference_of(family_of())
    keys = {one.name: one.id for one in conference.children_here}
    entry = add_entry(conference, Domain.WORRY, "no heating")
    entry.concerns += [EntryChild(child_id=keys[name]) for name in named]
    concern(entry.concerns, keys.values(), keys[child], concerned, EntryChild)
    assert {link.child_id for link in entry.concerns} == {keys[name] for name in expected}
