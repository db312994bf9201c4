"""The day of the referral: an event of the chronology that is called so, and nothing beside it.

The day is written once, where every other dated fact of a family stands; Prepare asks for it only to say by when the
referral was to be looked at (seed 003).
"""

from __future__ import annotations

import re
from datetime import date

from app.models.around import ChronologyEvent
from app.models.conference import Conference
from app.models.errors import DatesOutOfOrder

CALLED = "Referral"
IS_REFERRAL = re.compile(r"referral\b(?! to\b)", re.IGNORECASE)
"""The referral of this family; a referral to a service is another matter."""


def referral_of(conference: Conference) -> ChronologyEvent | None:
    """Return the last referral that led to a conference: dated, and not after the meeting; None where none is known."""
    dated = [
        (event.on_date, event)
        for event in conference.family.chronology
        if event.on_date is not None and IS_REFERRAL.match(event.text.strip())
        if conference.held_on is None or event.on_date <= conference.held_on
    ]
    return max(dated, key=lambda each: each[0])[1] if dated else None


def keep_referral(conference: Conference, day: date | None) -> None:
    """Set the day of the referral that led to this conference, as an event of the chronology.

    None takes the day away again: an event with no more than its name goes with it, one with words of its own stays.
    Raises DatesOutOfOrder for a day after the meeting.
    """
    if day and conference.held_on and day > conference.held_on:
        raise DatesOutOfOrder("The referral comes before the meeting. The day was not changed.")
    found = referral_of(conference)
    if found is None:
        if day is not None:
            conference.family.chronology.append(ChronologyEvent(text=CALLED, on_date=day))
    elif day is None and found.text.strip() == CALLED and not found.source.strip() and not found.significance.strip():
        conference.family.chronology.remove(found)
    else:
        found.on_date = day
