"""Carrying the last board forward, as tables of cases: what comes along, what does not, and who may not have it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from app.models import (
    Audience,
    Conference,
    ConferenceKind,
    Domain,
    EntryChild,
    Gate,
    Part,
    PartKind,
    StatementPair,
    StillSo,
)  # fmt: skip
from app.models.board import Entry, PairChild, add_entry, column
from app.models.carry import (
    CARRIES,
    MOST_PAIRS,
    board_before,
    carry_forward,
    carry_pair,
    entries_to_carry,
)  # fmt: skip
from app.models.errors import AlreadyBegun, Unfinished
from app.models.family import Family
from app.models.sharing import withhold
from app.models.start import start_conference
from tests.models.rooms import conference_of, family_of, named

REVIEW_DAY = date(2026, 6, 23)


def rooms() -> tuple[Family, Conference, Conference]:
    """A family, its first conference with one worry, and an empty review."""
    family = family_of(parents=None)
    first = conference_of(family)
    add_entry(first, Domain.WORRY, "no heating")
    return family, first, start_conference(family, ConferenceKind.REVIEW, REVIEW_DAY)


def test_an_entry_comes_along_whole_and_as_a_question() -> None:
    family, first, review = rooms()
    mum, (billy, angie) = named(family, "Mum"), family.children
    old = first.entries[0]
    old.say_impact(billy.id, "He is cold")
    old.impacts[0].own_words = True
    old.concerns.append(EntryChild(child_id=billy.id))
    old.said_by = mum
    old.disagreed = old.opinion = old.own_words = old.existing_safety = True
    old.settled_note = "The landlord came"
    (new,) = carry_forward(first, review)
    same = (
        "domain", "text", "said_by_id", "said_by_text", "own_words", "disagreed", "existing_safety", "opinion",
        "was_domain", "moved_on", "settled_note",
    )  # fmt: skip
    assert {name: getattr(new, name) for name in same} == {name: getattr(old, name) for name in same}
    assert [(one.child_id, one.text, one.own_words) for one in new.impacts] == [(billy.id, "He is cold", True)]
    assert [link.child_id for link in new.concerns] == [billy.id]
    assert (new.still_so, new.carried_from_id, new.id == old.id) == (StillSo.ASK, old.id, False)
    assert new.impact_on(angie.id) is None
    assert (old.still_so, len(old.impacts)) == (StillSo.NOT_CARRIED, 1)
    assert review.previous_id == first.id


def test_order_and_grey_areas_stay_and_what_was_over_does_not_come_again() -> None:
    _, first, review = rooms()
    add_entry(first, Domain.GREY_AREA, "three glasses or a bottle?")
    add_entry(first, Domain.WORRY, "was over last time").still_so = StillSo.NO
    add_entry(first, Domain.WORRY, "second")
    add_entry(first, Domain.WORKING_WELL, "Nan comes")
    assert len(entries_to_carry(first)) == 4
    carry_forward(first, review)
    assert [entry.text for entry in column(review, Domain.WORRY)] == ["no heating", "second"]
    assert [entry.text for entry in column(review, Domain.GREY_AREA)] == ["three glasses or a bottle?"]
    assert [entry.text for entry in entries_to_carry(review)] == [
        "no heating", "second", "Nan comes", "three glasses or a bottle?",
    ]  # fmt: skip


def test_a_board_that_has_begun_is_left_alone() -> None:
    _, first, review = rooms()
    add_entry(review, Domain.WORRY, "new")
    with pytest.raises(AlreadyBegun):
        carry_forward(first, review)
    assert [entry.text for entry in review.entries] == ["new"]


@pytest.mark.parametrize("field", ["", "said_by_id", "text"])
def test_who_may_not_have_the_old_entry_or_impact_may_not_have_the_new(field: str) -> None:
    family, first, review = rooms()
    mum, billy = named(family, "Mum"), family.children[0]
    old = first.entries[0]
    old.say_impact(billy.id, "He is cold")
    withhold(family, old, from_person=mum.id, field=field, reason="address in it")
    withhold(family, old.impacts[0], staff_only=True, field=field)
    (new,) = carry_forward(first, review)
    gate = Gate(family.withholdings, Audience.of([(mum.id, False)]))
    assert not gate.may_have(new, field)
    assert not gate.may_have(new.impacts[0], field)
    assert [held.reason for held in family.withholdings if held.subject_id == new.id] == ["address in it"]


def closed(family: Family, conference: Conference) -> Part:
    part = Part(kind=PartKind.CLOSED, position=1)
    conference.parts.append(part)
    return part


def not_for_mum(family: Family, conference: Conference) -> Part:
    part = Part(kind=PartKind.B, position=1)
    conference.parts.append(part)
    withhold(family, part, from_person=named(family, "Mum").id)
    return part


def whole(family: Family, conference: Conference) -> Part:
    return conference.parts[0]


@pytest.mark.parametrize(("part_of", "may"), [(closed, False), (not_for_mum, False), (whole, True)])
def test_what_was_said_in_a_part_that_is_not_held_again_stays_with_those_who_heard_it(
    part_of: Callable[[Family, Conference], Part], may: bool
) -> None:
    family, first, review = rooms()
    first.entries[0].part = part_of(family, first)
    (new,) = carry_forward(first, review)
    assert Gate(family.withholdings, Audience.of([(named(family, "Mum").id, False)])).may_have(new) is may


def test_a_closed_part_that_is_held_again_takes_its_entries_back() -> None:
    family, first, review = rooms()
    first.entries[0].part = closed(family, first)
    again = closed(family, review)
    (new,) = carry_forward(first, review)
    assert new.part is again
    assert not family.withholdings


@pytest.mark.parametrize("kind", list(ConferenceKind))
def test_only_a_meeting_that_goes_on_from_another_has_a_board_before(kind: ConferenceKind) -> None:
    family, first, _ = rooms()
    later = start_conference(family, kind, REVIEW_DAY)
    assert board_before(later) is (first if kind in CARRIES else None)


@pytest.mark.parametrize(
    ("held_on", "named_as", "expected"),
    [
        (date(2026, 7, 1), None, "second"),
        (None, None, "second"),
        (date(2026, 7, 1), "first", "first"),
        (date(2026, 5, 1), None, "first"),
        (date(2026, 1, 1), None, None),
        (date(2026, 7, 1), "empty", "second"),
    ],
)
def test_the_board_before_is_the_one_named_else_the_latest_held_earlier(
    held_on: date | None, named_as: str | None, expected: str | None
) -> None:
    family, first, second = rooms()
    add_entry(second, Domain.WORRY, "still cold")
    empty = start_conference(family, ConferenceKind.REVIEW, date(2026, 6, 30))
    known = {"first": first, "second": second, "empty": empty}
    later = start_conference(family, ConferenceKind.REVIEW, held_on)
    later.previous_id = known[named_as].id if named_as else None
    assert board_before(later) is (known[expected] if expected else None)


def test_a_danger_statement_is_taken_over_with_its_children_and_withholdings_up_to_four() -> None:
    family, first, review = rooms()
    mum = named(family, "Mum")
    pair = StatementPair(danger_statement="Nan is worried", safety_goal="Mum will ring", disagreement="Dad: no")
    pair.children.append(PairChild(child_id=family.children[0].id))
    first.pairs.append(pair)
    withhold(family, pair, from_person=mum.id)
    new = carry_pair(pair, review)
    assert (new.danger_statement, new.safety_goal, new.disagreement) == ("Nan is worried", "Mum will ring", "Dad: no")
    assert [link.child_id for link in new.children] == [family.children[0].id]
    assert not Gate(family.withholdings, Audience.of([(mum.id, False)])).may_have(new)
    for _ in range(MOST_PAIRS - 1):
        carry_pair(pair, review)
    with pytest.raises(Unfinished):
        carry_pair(pair, review)
    assert [one.position for one in review.pairs] == [0, 1, 2, 3]


def test_a_danger_statement_taken_over_in_the_closed_part_is_for_staff_only() -> None:
    family, first, review = rooms()
    pair = StatementPair(danger_statement="Nan is worried")
    first.pairs.append(pair)
    closed = Part(kind=PartKind.CLOSED, position=1)
    review.parts.append(closed)
    whole, kept = carry_pair(pair, review, review.parts[0].id), carry_pair(pair, review, closed.id)
    room = Gate(family.withholdings, Audience.of([(family.children[0].id, False)]))
    assert room.may_have(whole)
    assert not room.may_have(kept)


@pytest.mark.parametrize("asked", list(StillSo))
@pytest.mark.parametrize(("words", "other"), [("no heating ", False), ("no heating since May", True)])
def test_other_words_answer_the_question(asked: StillSo, words: str, other: bool) -> None:
    entry = Entry(domain=Domain.WORRY, text="no heating", still_so=asked)
    entry.reword(words)
    assert entry.text == words
    assert entry.still_so is (StillSo.CHANGED if other and asked is StillSo.ASK else asked)


def test_another_impact_answers_the_question_too() -> None:
    family, first, review = rooms()
    first.entries[0].say_impact(family.children[0].id, "cold")
    (new,) = carry_forward(first, review)
    new.say_impact(family.children[0].id, "cold")
    assert new.is_asked
    new.say_impact(family.children[1].id, "coughs")
    assert new.still_so is StillSo.CHANGED
