"""When a family is to be looked at again: by the rule, or on a day of its own."""

from __future__ import annotations

import uuid
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Conference, Family, Setting
from app.store.retention import keep_review_day, review_days, years_after
from app.store.store import Store


@pytest.mark.parametrize(
    ("day", "years", "wanted"),
    [
        (date(2026, 3, 24), 6, date(2032, 3, 24)),
        (date(2024, 2, 29), 6, date(2030, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
    ],
)
def test_so_many_years_after(day: date, years: int, wanted: date) -> None:
    assert years_after(day, years) == wanted


def _three(session: Session) -> list[uuid.UUID]:
    first = Family(name="First", reference="R-1")
    first.conferences = [Conference(held_on=date(2019, 5, 1)), Conference(held_on=date(2020, 5, 1))]
    never_met, own = Family(name="Never met"), Family(name="Own day")
    own.conferences = [Conference(held_on=date(2020, 1, 1))]
    session.add_all([first, never_met, own])
    session.flush()
    return [first.id, never_met.id, own.id]


def test_a_day_of_its_own_goes_before_the_rule_and_goes_with_the_family() -> None:
    with Store.temporary() as store:
        first, _, own = store.run("Families", _three).result()
        store.run("Day", lambda session: keep_review_day(session, own, date(2040, 1, 1))).result()
        found = store.read(lambda session: review_days(session, 6)).result()
        assert [(one.family_id, one.on_date, one.by_rule) for one in found] == [
            (first, date(2026, 5, 1), True),
            (own, date(2040, 1, 1), False),
        ]
        without = store.read(lambda session: review_days(session, 0)).result()
        assert [one.family_id for one in without] == [own]
        store.erase(own).result()
        assert store.read(lambda session: session.scalars(select(Setting.name)).all()).result() == []
