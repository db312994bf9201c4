"""The day of the referral is an event of the chronology, written once."""

from __future__ import annotations

from datetime import date

import pytest

from app.models import ChronologyEvent
from app.models.errors import DatesOutOfOrder
from app.models.referral import keep_referral, referral_of
from tests.models.rooms import conference_of, family_of

FOUND = [
    ("Referral", date(2026, 3, 2), True),
    ("Referral from school after the fire drill", date(2026, 3, 2), True),
    ("referral: police", date(2026, 3, 24), True),
    ("Referral to the alcohol service", date(2026, 3, 2), False),
    ("Referral", date(2026, 3, 25), False),
    ("Referral", None, False),
    ("Nan asked about the referral", date(2026, 3, 2), False),
]


@pytest.mark.parametrize(("text", "day", "is_one"), FOUND)
def test_which_event_is_the_referral(text: str, day: date | None, is_one: bool) -> None:
    conference = conference_of(family_of())  # on 24 March 2026
    conference.family.chronology.append(ChronologyEvent(text=text, on_date=day))
    assert (referral_of(conference) is not None) is is_one


def test_the_last_one_counts_and_its_day_is_changed_in_place() -> None:
    conference = conference_of(family_of())
    for month in (1, 2):
        conference.family.chronology.append(ChronologyEvent(text=f"Referral {month}", on_date=date(2026, month, 1)))
    keep_referral(conference, date(2026, 2, 3))
    assert [event.on_date for event in conference.family.chronology] == [date(2026, 1, 1), date(2026, 2, 3)]


def test_a_bare_event_comes_and_goes_and_one_with_words_stays() -> None:
    conference = conference_of(family_of())
    keep_referral(conference, date(2026, 3, 2))
    assert [(one.text, one.on_date) for one in conference.family.chronology] == [("Referral", date(2026, 3, 2))]
    keep_referral(conference, None)
    assert conference.family.chronology == []
    conference.family.chronology.append(ChronologyEvent(text="Referral", source="School", on_date=date(2026, 3, 2)))
    keep_referral(conference, None)
    assert [one.on_date for one in conference.family.chronology] == [None]


def test_a_referral_after_the_meeting_is_refused() -> None:
    conference = conference_of(family_of())
    with pytest.raises(DatesOutOfOrder):
        keep_referral(conference, date(2026, 3, 25))
    assert conference.family.chronology == []
