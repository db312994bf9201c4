"""What the record tells of each child's voice and offers of an advocate, and what a reader may not have of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from app.export.gather_views import gather_children_views
from app.export.reader import Reader
from app.models import AdvocacyOffer, Audience, ChildVoice, Conference, LifeNow
from app.models.sharing import withhold
from tests.models.rooms import conference_of, family_of, named


def room() -> tuple[Conference, ChildVoice, AdvocacyOffer]:
    """A conference with everything said about its first child, and an offer at one stage."""
    conference = conference_of(family_of())
    family = conference.family
    billy, mum = family.children[0], named(family, "Mum")
    voice = ChildVoice(
        child=billy, text="It is better with Nan.", own_words=True, given_how="drawing", given_to=mum,
        feels_safe="at Nan's", life_now=LifeNow.BETTER, wishes="football", trusts="Mr Tudur",
        takes_part="Through an advocate", takes_part_reason="He did not want to see Dad",
    )  # fmt: skip
    conference.voices.append(voice)
    offer = AdvocacyOffer(
        child_id=billy.id, conference_id=conference.id, stage="Before the meeting", on_date=date(2026, 3, 20),
        answer="Yes, Sam Ives", by_text="Priya Nair",
    )  # fmt: skip
    family.advocacy_offers.append(offer)
    return conference, voice, offer


def told(conference: Conference, to: Audience | None = None) -> str:
    """Return all of the first child's view as one text."""
    mum = named(conference.family, "Mum")
    view = gather_children_views(Reader(conference, to or Audience.for_copy(mum)))[0]
    return "\n".join((view.name, view.how, *view.paragraphs))


def test_every_answer_of_the_child_and_each_offer_stand_in_the_record() -> None:
    conference, _, _ = room()
    assert told(conference).splitlines() == [
        "Billy",
        "Drawing, to Mum",
        "\u201cIt is better with Nan.\u201d",
        "Feels safe: at Nan's",
        "Life is better.",
        "Wishes: football",
        "Trusts: Mr Tudur",
        "At the meeting: Through an advocate. He did not want to see Dad",
        "Offer of an advocate (Before the meeting, 20 March 2026, by Priya Nair): Yes, Sam Ives",
    ]


def test_an_offer_of_which_only_the_time_is_noted_was_not_made_yet() -> None:
    conference, _, offer = room()
    offer.on_date, offer.answer, offer.by_text = None, " ", ""
    assert "Offer" not in told(conference)
    offer.by_text = "Priya Nair"
    assert told(conference).endswith("Offer of an advocate (Before the meeting, by Priya Nair): no answer yet")


def test_an_offer_of_another_meeting_or_child_stands_elsewhere() -> None:
    conference, _, offer = room()
    offer.child_id = conference.family.children[1].id
    assert "Offer" not in told(conference)
    offer.child_id, offer.conference_id = None, None
    assert "Offer" not in told(conference)


@pytest.mark.parametrize(
    ("field", "secret"),
    [
        ("text", "better with Nan"), ("feels_safe", "at Nan's"), ("life_now", "Life is"), ("wishes", "football"),
        ("trusts", "Tudur"), ("takes_part", "Through"), ("takes_part_reason", "did not want"),
        ("given_how", "Drawing"), ("given_to_id", "to Mum"), ("own_words", "\u201c"),
    ],
)  # fmt: skip
def test_a_withheld_answer_of_the_child_is_not_there(field: str, secret: str) -> None:
    conference, voice, _ = room()
    assert secret in told(conference)
    withhold(conference.family, voice, from_person=named(conference.family, "Mum").id, field=field)
    assert secret not in told(conference)


@pytest.mark.parametrize(
    ("field", "secret"),
    [("stage", "Before"), ("on_date", "March"), ("by_text", "Priya"), ("answer", "Sam Ives"), ("", "Offer")],
)
def test_a_withheld_offer_or_a_part_of_it_is_not_there(field: str, secret: str) -> None:
    conference, _, offer = room()
    mum = named(conference.family, "Mum").id
    withhold(conference.family, offer, from_person=mum, field=field)
    assert secret not in told(conference)
    assert "no answer" not in told(conference)
    assert secret in told(conference, Audience.file())


@pytest.mark.parametrize("change", [lambda offer: None, lambda offer: setattr(offer, "answer", "  ")])
def test_an_offer_nobody_answered_says_so(change: Callable[[AdvocacyOffer], None]) -> None:
    conference, _, offer = room()
    change(offer)
    assert ("no answer yet" in told(conference)) is (not offer.answer.strip())
