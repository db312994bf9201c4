"""Differences between agencies: what one thinks and why, how it was taken further, and how it ended (seed 003).

A difference is settled in steps, each with a day; nothing here says how long it may take, which is a local rule. Closed
ones stay, to be read (practice.md, Around the conference: Professional differences).
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import date

from app.models.around import Difference, Escalation
from app.models.conference import Conference
from app.models.errors import DatesOutOfOrder, Gone
from app.models.family import Family
from app.models.order import next_position
from app.models.outcome import AgencyView, Stance

UNCHANGED = "The day was not changed."


def difference_for(family: Family, key: uuid.UUID) -> Difference:
    """Return the difference with that key, made where there is none yet."""
    found = next((one for one in family.differences if one.id == key), None)
    if found is None:
        found = Difference(id=key)
        family.differences.append(found)
    return found


def escalation_for(family: Family, difference_key: uuid.UUID, key: uuid.UUID) -> Escalation:
    """Return one step by which a difference was taken further, made where there is none yet.

    Raises Gone where the difference was taken away meanwhile.
    """
    difference = next((one for one in family.differences if one.id == difference_key), None)
    if difference is None:
        raise Gone("This difference has been taken away meanwhile. Nothing was changed.")
    found = next((one for one in difference.escalations if one.id == key), None)
    if found is None:
        found = Escalation(id=key, position=next_position(difference.escalations))
        difference.escalations.append(found)
    return found


def is_open(difference: Difference) -> bool:
    """Return True until a day is set on which it was settled."""
    return difference.closed_on is None


def steps_of(difference: Difference) -> list[Escalation]:
    """Return the steps by day, those without a day last, in the order they were written."""
    return sorted(difference.escalations, key=lambda step: (step.on_date or date.max, step.position))


def open_first(differences: Iterable[Difference]) -> list[Difference]:
    """Return the open ones, the oldest first, and then the closed ones, closed last first."""
    found = list(differences)
    still_open = sorted((one for one in found if is_open(one)), key=lambda one: one.on_date or date.max)
    closed = [(one.closed_on, one) for one in found if one.closed_on is not None]
    return [*still_open, *(one for _, one in sorted(closed, key=lambda each: each[0], reverse=True))]


def keep_begun(difference: Difference, day: date | None) -> None:
    """Set the day it came up. Raises DatesOutOfOrder where a step, or the end, would come before it."""
    first = min((step.on_date for step in difference.escalations if step.on_date), default=None)
    if day and first and first < day:
        raise DatesOutOfOrder(f"It would have come up after it was taken further. {UNCHANGED}")
    if day and difference.closed_on and difference.closed_on < day:
        raise DatesOutOfOrder(f"It would be settled before it came up. {UNCHANGED}")
    difference.on_date = day


def keep_step_day(step: Escalation, day: date | None) -> None:
    """Set the day of a step. Raises DatesOutOfOrder before it came up, or after it was settled."""
    difference = step.difference
    if day and difference.on_date and day < difference.on_date:
        raise DatesOutOfOrder(f"It would be taken further before it came up. {UNCHANGED}")
    if day and difference.closed_on and day > difference.closed_on:
        raise DatesOutOfOrder(f"It would be taken further after it was settled. {UNCHANGED}")
    step.on_date = day


def keep_closed(difference: Difference, day: date | None) -> None:
    """Set the day it was settled; None opens it again. Raises DatesOutOfOrder before it came up, or before a step."""
    if day and difference.on_date and day < difference.on_date:
        raise DatesOutOfOrder(f"It would be settled before it came up. {UNCHANGED}")
    last = max((step.on_date for step in difference.escalations if step.on_date), default=None)
    if day and last and day < last:
        raise DatesOutOfOrder(f"It would be settled before it was last taken further. {UNCHANGED}")
    difference.closed_on = day


def dissents(conference: Conference) -> list[AgencyView]:
    """Return the views of agencies that do not agree with the decision of this conference, or abstain, with reasons.

    They are written under Outcome and stand in the record; here they are only read.
    """
    staff = {person.id for person in conference.family.people if person.is_professional}
    of_agencies = (view for view in conference.agency_views if view.person_id is None or view.person_id in staff)
    return [view for view in of_agencies if view.stance is not Stance.AGREES]
