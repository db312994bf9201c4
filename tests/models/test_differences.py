"""Differences between agencies: days in order, open ones first, closed ones stay."""

from __future__ import annotations

import uuid
from datetime import date

import pytest

from app.models import AgencyView, Difference, Escalation, PersonKind, Stance
from app.models.differences import (
    difference_for,
    dissents,
    escalation_for,
    is_open,
    keep_begun,
    keep_closed,
    keep_step_day,
    open_first,
    steps_of,
)
from app.models.errors import DatesOutOfOrder, Gone
from tests.models.rooms import conference_of, family_of, named


def march(day: int | None) -> date | None:
    return date(2026, 3, day) if day else None


def difference(begun: int | None, step: int | None, closed: int | None) -> Difference:
    made = Difference(agency="School", on_date=march(begun), closed_on=march(closed))
    made.escalations.append(Escalation(to_whom="Both managers", on_date=march(step)))
    return made


ORDERS = [
    (keep_begun, (5, 9, 12), 9, True),
    (keep_begun, (5, 9, 12), 10, False),
    (keep_begun, (5, None, 12), 13, False),
    (keep_begun, (5, None, None), 30, True),
    (keep_begun, (5, 9, 12), None, True),
    (keep_closed, (5, 9, 12), 9, True),
    (keep_closed, (5, 9, 12), 8, False),
    (keep_closed, (5, None, None), 4, False),
    (keep_closed, (5, 9, 12), None, True),
    (keep_closed, (None, None, None), 1, True),
]


@pytest.mark.parametrize(("keep", "days", "day", "taken"), ORDERS)
def test_a_day_out_of_order_is_refused_with_a_sentence(keep, days, day, taken):  # type: ignore[no-untyped-def]
    made = difference(*days)
    if taken:
        keep(made, march(day))
        assert march(day) in (made.on_date, made.closed_on)
    else:
        before = (made.on_date, made.closed_on)
        with pytest.raises(DatesOutOfOrder, match="The day was not changed"):
            keep(made, march(day))
        assert (made.on_date, made.closed_on) == before


@pytest.mark.parametrize(("day", "taken"), [(4, False), (5, True), (12, True), (13, False), (None, True)])
def test_a_step_lies_between_beginning_and_end(day: int | None, taken: bool) -> None:
    made = difference(5, 9, 12)
    step = made.escalations[0]
    if taken:
        keep_step_day(step, march(day))
        assert step.on_date == march(day)
    else:
        with pytest.raises(DatesOutOfOrder):
            keep_step_day(step, march(day))
        assert step.on_date == march(9)


def test_a_step_that_was_forgotten_stands_at_its_day() -> None:
    made = difference(1, 9, None)
    for position, day in enumerate((None, 4), start=1):
        made.escalations.append(Escalation(to_whom=str(day), on_date=march(day), position=position))
    assert [step.on_date for step in steps_of(made)] == [march(4), march(9), None]


def test_open_ones_stand_first_and_closed_ones_stay() -> None:
    found = [difference(1, None, 20), difference(9, None, None), difference(2, None, 25), difference(3, None, None)]
    assert [one.on_date for one in open_first(found)] == [march(3), march(9), march(2), march(1)]
    assert [is_open(one) for one in open_first(found)] == [True, True, False, False]


def test_rows_are_made_once_for_their_key() -> None:
    family, key, step = family_of(), uuid.uuid4(), uuid.uuid4()
    made = difference_for(family, key)
    assert difference_for(family, key) is made
    assert escalation_for(family, key, step) is escalation_for(family, key, step)
    assert len(made.escalations) == 1
    with pytest.raises(Gone):
        escalation_for(family, uuid.uuid4(), step)


def test_only_agencies_that_do_not_agree_are_listed() -> None:
    family = family_of(others={"Police": PersonKind.PROFESSIONAL, "School": PersonKind.PROFESSIONAL})
    conference = conference_of(family)
    for name, stance in (("Mum", Stance.DISAGREES), ("Police", Stance.DISAGREES), ("School", Stance.AGREES)):
        conference.agency_views.append(AgencyView(person_id=named(family, name).id, agency=name, stance=stance))
    conference.agency_views.append(AgencyView(agency="Youth justice", stance=Stance.ABSTAINS))
    assert [view.agency for view in dissents(conference)] == ["Police", "Youth justice"]
