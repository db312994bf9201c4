"""The active offer of an advocate at each stage, as tables of cases: which stages there are, and which has no offer."""

from __future__ import annotations

from datetime import date

import pytest

from app.models import AdvocacyOffer, Answer, Audience, Conference, ConferenceKind, Decision, Gate
from app.models.advocacy import (
    Stage,
    earlier_offers,
    make_offer,
    offer_at,
    offer_to_others,
    offers_for,
    others_without,
    own_offer_at,
    stage_of,
    stages_for,
    stages_without_offer,
    take_offer_away,
)
from app.models.errors import Gone, Unfinished
from app.models.sharing import withhold
from app.models.start import start_conference
from tests.models.rooms import conference_of, family_of, named

INITIAL, REVIEW, CORE = ConferenceKind.INITIAL, ConferenceKind.REVIEW, ConferenceKind.CORE_GROUP


def room(kind: ConferenceKind = INITIAL) -> tuple[Conference, AdvocacyOffer]:
    """A meeting of a kind, and a made offer to its first child before it."""
    family = family_of()
    conference = conference_of(family)
    conference.kind = kind
    offer = make_offer(conference, family.children[0].id, "Before the meeting")
    offer.answer = "Yes"
    return conference, offer


@pytest.mark.parametrize(
    ("words", "kind", "stage"),
    [
        ("Before the initial conference", INITIAL, Stage.BEFORE_MEETING),
        ("before the meeting", INITIAL, Stage.BEFORE_MEETING),
        ("before the meeting", REVIEW, Stage.BEFORE_REVIEW),
        ("before the meeting", CORE, Stage.BEFORE_CORE_GROUP),
        ("Before each review", INITIAL, Stage.BEFORE_REVIEW),
        ("at the review", REVIEW, Stage.AT_MEETING),
        ("at the core group", CORE, Stage.AT_MEETING),
        ("first core group", INITIAL, Stage.BEFORE_CORE_GROUP),
        ("At the meeting", INITIAL, Stage.AT_MEETING),
        ("on the day", REVIEW, Stage.AT_MEETING),
        ("When the enquiry began", INITIAL, Stage.ENQUIRIES),
        ("section 47 inquiries", INITIAL, Stage.ENQUIRIES),
        ("became  Looked After", INITIAL, Stage.LOOKED_AFTER),
        ("When the plan ends", REVIEW, Stage.PLAN_ENDS),
        ("after half-term", INITIAL, None),
        ("", INITIAL, None),
    ],
)
def test_a_stage_is_understood_in_the_words_people_use(words: str, kind: ConferenceKind, stage: Stage | None) -> None:
    assert stage_of(AdvocacyOffer(stage=words), kind) is stage


@pytest.mark.parametrize("kind", list(ConferenceKind))
def test_every_stage_of_every_meeting_reads_back_as_itself(kind: ConferenceKind) -> None:
    conference, _ = room(kind)
    stages = stages_for(conference, conference.family.children[0].id)
    assert [stage_of(AdvocacyOffer(stage=stage.value), kind) for stage in stages] == list(stages)


@pytest.mark.parametrize(
    ("kind", "still"),
    [
        (INITIAL, [Stage.ENQUIRIES, Stage.AT_MEETING]),
        (ConferenceKind.TRANSFER, [Stage.AT_MEETING]),
        (REVIEW, [Stage.AT_MEETING]),
        (CORE, [Stage.AT_MEETING]),
        (ConferenceKind.STRATEGY, [Stage.ENQUIRIES]),
    ],
)
def test_what_is_left_after_an_offer_before_the_meeting(kind: ConferenceKind, still: list[Stage]) -> None:
    conference, _ = room(kind)
    assert stages_without_offer(conference, conference.family.children[0].id) == still


@pytest.mark.parametrize(
    ("column", "value", "made"),
    [("answer", "No", True), ("by_text", "Priya", True), ("on_date", date(2026, 3, 20), True), ("answer", "  ", False)],
)
def test_an_offer_counts_once_it_says_more_than_its_stage(column: str, value: object, made: bool) -> None:
    conference, offer = room()
    offer.answer = ""
    setattr(offer, column, value)
    still = stages_without_offer(conference, conference.family.children[0].id)
    assert (Stage.BEFORE_MEETING not in still) is made


def test_an_offer_to_all_the_children_stands_for_each_but_one_child_s_own_comes_first() -> None:
    conference, own = room()
    billy, angie = conference.family.children
    for_all = AdvocacyOffer(conference_id=conference.id, stage="before the meeting", answer="Sam told them both")
    conference.family.advocacy_offers.insert(0, for_all)
    assert offer_at(conference, billy.id, Stage.BEFORE_MEETING) is own
    assert offer_at(conference, angie.id, Stage.BEFORE_MEETING) is for_all
    assert Stage.BEFORE_MEETING not in stages_without_offer(conference, angie.id)


def test_one_child_s_offer_is_not_another_s() -> None:
    conference, _ = room()
    assert Stage.BEFORE_MEETING in stages_without_offer(conference, conference.family.children[1].id)


def test_the_offer_is_made_again_at_a_review_and_the_earlier_one_is_kept_apart() -> None:
    conference, offer = room()
    billy = conference.family.children[0]
    review = start_conference(conference.family, REVIEW, date(2026, 6, 16))
    assert stages_without_offer(review, billy.id) == [Stage.BEFORE_REVIEW, Stage.AT_MEETING]
    assert offers_for(review, billy.id) == []
    assert earlier_offers(review, billy.id) == [offer]
    assert earlier_offers(conference, billy.id) == []


def test_where_the_plan_ends_that_is_a_stage_and_no_core_group_follows() -> None:
    conference, _ = room(REVIEW)
    billy, angie = conference.family.children
    conference.decisions.append(Decision(child_id=billy.id, answer=Answer.ENDS))
    assert stages_for(conference, billy.id) == (Stage.BEFORE_REVIEW, Stage.AT_MEETING, Stage.PLAN_ENDS)
    assert Stage.BEFORE_CORE_GROUP in stages_for(conference, angie.id)


def test_nobody_is_missing_an_offer_before_birth() -> None:
    conference, _ = room()
    baby = conference.family.children[1]
    baby.due_on = date(2026, 9, 3)
    assert stages_for(conference, baby.id) == ()
    assert stages_without_offer(conference, baby.id) == []


def test_writing_at_a_stage_makes_one_offer_and_finds_it_again() -> None:
    conference, _ = room()
    angie = conference.family.children[1]
    first = own_offer_at(conference, angie.id, Stage.AT_MEETING)
    assert own_offer_at(conference, angie.id, Stage.AT_MEETING) is first
    assert (first.stage, first.child_id, first.conference_id) == ("At the meeting", angie.id, conference.id)


def test_the_others_are_offered_one_too_and_each_is_asked_for_an_own_answer() -> None:
    conference, offer = room()
    angie = conference.family.children[1]
    mum = named(conference.family, "Mum")
    offer.by_text, offer.on_date = "Priya", date(2026, 3, 20)
    withhold(conference.family, offer, from_person=mum.id)
    assert others_without(conference, offer) == [angie.id]
    assert offer_to_others(conference, offer.id) == 1
    other = offer_at(conference, angie.id, Stage.BEFORE_MEETING)
    assert other is not None
    assert (other.by_text, other.on_date, other.answer) == ("Priya", date(2026, 3, 20), "")
    assert not Gate(conference.family.withholdings, Audience.for_copy(mum)).may_have(other)
    assert others_without(conference, offer) == []


@pytest.mark.parametrize("change", [{"child_id": None}, {"stage": "after half-term"}])
def test_there_are_no_others_for_an_offer_to_all_or_at_no_stage(change: dict[str, object]) -> None:
    conference, offer = room()
    for column, value in change.items():
        setattr(offer, column, value)
    assert others_without(conference, offer) == []


def test_an_offer_is_taken_away_once_and_made_to_a_child_who_is_here() -> None:
    conference, offer = room()
    family = conference.family
    take_offer_away(family, offer.id)
    assert family.advocacy_offers == []
    with pytest.raises(Gone):
        take_offer_away(family, offer.id)
    with pytest.raises(Unfinished):
        make_offer(conference, named(family, "Mum").id, "At the meeting")
