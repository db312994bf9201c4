"""Families whose records are to be looked at again, among what comes up: kept longer, or erased for good."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from app.models.outcome import DateKind
from app.store.queries import ComingUp
from app.store.retention import SETTING, review_days
from app.store.settings import read_settings
from app.ui.home.coming_list import SOON
from app.ui.home.lines import LOOK_AGAIN

TITLE = "Records: look at them again"


def with_reminders(session: Session, dates: list[ComingUp], today: date, years: int) -> list[ComingUp]:
    """Return the dates with a line for each family that is due, or will be within the next days, in order of day.

    ``years`` is the rule of the settings; 0 for none. Without a rule and any day of a family's own nothing is asked.
    """
    if not years and not read_settings(session, SETTING):
        return dates
    due = [one for one in review_days(session, years) if one.on_date <= today + SOON]
    lines = [
        ComingUp(one.family_id, one.family, one.family_id, one.on_date, DateKind.OTHER, TITLE, "", step=LOOK_AGAIN)
        for one in due
    ]
    return sorted([*dates, *lines], key=lambda one: one.on_date) if lines else dates
