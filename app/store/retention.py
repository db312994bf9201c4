"""When a family's records are to be looked at again: to be kept longer, or erased for good.

How long records are kept is for each authority to say, so the rule is a local setting: so many years after the last
conference. A day set for one family goes before the rule. Nothing is ever erased by itself.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.conference import Conference
from app.models.family import Family
from app.store.settings import keep_setting, read_settings

SETTING = "retention "
"""Begins the name of a setting with one family's own day; its key follows, so erasing the family finds it."""


@dataclass(frozen=True, slots=True)
class ReviewDay:
    """When one family is to be looked at again. ``by_rule`` is False where the day was set for this family."""

    family_id: uuid.UUID
    family: str
    reference: str
    on_date: date
    by_rule: bool


def keep_review_day(session: Session, family_id: uuid.UUID, day: date | None) -> None:
    """Set the day for one family; None leaves it to the rule."""
    keep_setting(session, f"{SETTING}{family_id}", day.isoformat() if day is not None else None)


def review_days(session: Session, years: int) -> list[ReviewDay]:
    """Return the day of every family that has one, the earliest first. ``years`` is the rule's; 0 for no rule."""
    own = read_settings(session, SETTING)
    rows = session.execute(
        select(Family.id, Family.name, Family.reference, func.max(Conference.held_on))
        .outerjoin(Conference, Conference.family_id == Family.id)
        .group_by(Family.id)
    )
    found = []
    for key, name, reference, last in rows:
        kept = own.get(str(key))
        day = date.fromisoformat(kept) if kept else years_after(last, years) if last and years else None
        if day is not None:
            found.append(ReviewDay(key, name, reference, day, by_rule=not kept))
    return sorted(found, key=lambda one: (one.on_date, one.family.casefold()))


def years_after(day: date, years: int) -> date:
    """Return the same day some years later; 28 February for a 29th that is not there."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
