"""What a child's page knows: what was said before, as it was said then, and whether a reason for not coming is open."""

from __future__ import annotations

from datetime import date

import pytest

from app.models import ChildVoice, Conference, ConferenceKind, LifeNow
from app.models.child_over_time import said_before, says_something, voice_of
from app.models.participation import TakesPart, way_of, why_not_is_open
from app.models.start import start_conference
from tests.models.rooms import conference_of, family_of, named


@pytest.mark.parametrize(
    ("words", "way"),
    [
        *((way.value, way) for way in TakesPart),
        ("in person.", TakesPart.IN_PERSON),
        ("For part of the time: the last half hour.", TakesPart.PART_OF_TIME),
        ("Through an advocate, Sam Ives", TakesPart.ADVOCATE),
        ("Did not come.", TakesPart.NOT),
        ("Didn\u2019t  attend", TakesPart.NOT),
        ("Did not come; sent a drawing.", None),
        ("In personal matters she writes", None),
        ("Came for the last half hour.", None),
        ("", None),
    ],
)
def test_how_a_child_takes_part_is_understood_or_left_as_it_is(words: str, way: TakesPart | None) -> None:
    assert way_of(ChildVoice(takes_part=words)) is way


@pytest.mark.parametrize(
    ("takes_part", "reason", "is_open"),
    [
        ("Does not take part", "", True),
        ("Did not come", "   ", True),
        ("Does not take part", "She did not want to.", False),
        ("Through an advocate", "", False),
        ("Did not come; sent a drawing", "", False),
        ("", "", False),
    ],
)
def test_advice_only_where_a_child_does_not_take_part_and_nothing_says_why(
    takes_part: str, reason: str, is_open: bool
) -> None:
    assert why_not_is_open(ChildVoice(takes_part=takes_part, takes_part_reason=reason)) is is_open
    assert not why_not_is_open(None)


def meetings() -> list[Conference]:
    """Three meetings of one family, in no order; at each Billy and at the first Angie said something."""
    family = family_of()
    first = conference_of(family)
    third = start_conference(family, ConferenceKind.REVIEW, date(2026, 12, 1))
    second = start_conference(family, ConferenceKind.REVIEW, date(2026, 6, 16))
    billy, angie = family.children
    for conference, life in ((first, LifeNow.WORSE), (second, LifeNow.SAME), (third, LifeNow.BETTER)):
        conference.voices.append(ChildVoice(child_id=billy.id, life_now=life))
    first.voices.append(ChildVoice(child_id=angie.id, text="no shouting"))
    return [first, second, third]


def test_what_was_said_before_comes_in_order_and_only_from_earlier_meetings() -> None:
    first, second, third = meetings()
    billy, angie = first.family.children
    assert [(one.held_on.month, one.life) for one in said_before(third, billy.id)] == [
        (3, LifeNow.WORSE),
        (6, LifeNow.SAME),
    ]
    assert [one.life for one in said_before(second, billy.id)] == [LifeNow.WORSE]
    assert said_before(first, billy.id) == []
    assert [one.voice.text for one in said_before(third, angie.id)] == ["no shouting"]


def test_a_meeting_without_a_day_comes_after_those_that_have_one_and_is_never_before() -> None:
    first, second, third = meetings()
    billy = first.family.children[0]
    second.held_on = None
    assert [one.held_on.month for one in said_before(second, billy.id)] == [3, 12]
    assert [one.held_on.month for one in said_before(third, billy.id)] == [3]


def test_how_and_to_whom_it_was_said_stays_that_of_the_day() -> None:
    first, _, third = meetings()
    billy, mum = first.family.children[0], named(first.family, "Mum")
    then, now = voice_of(first, billy.id), voice_of(third, billy.id)
    assert then is not None
    assert now is not None
    then.given_how, then.given_to = "drawing", mum
    now.given_how = "in the meeting"
    before = said_before(third, billy.id)[0]
    assert (before.voice.given_how, before.voice.given_to) == ("drawing", mum)
    assert before.kind is ConferenceKind.INITIAL


@pytest.mark.parametrize(
    ("voice", "says"),
    [
        (ChildVoice(), False),
        (ChildVoice(takes_part="In person", given_how="talking"), False),
        (ChildVoice(text="  "), False),
        (ChildVoice(text="no shouting"), True),
        (ChildVoice(life_now=LifeNow.SAME), True),
        (ChildVoice(trusts="Nan"), True),
    ],
)
def test_a_voice_without_an_answer_of_the_child_says_nothing(voice: ChildVoice, says: bool) -> None:
    assert says_something(voice) is says
