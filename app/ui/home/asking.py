"""What Home asks the store."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from app.practice.days import make_calendars_ready
from app.store.queries import ComingUp, FamilyLine, home
from app.ui.home.reminders import with_reminders


def what_home_shows(session: Session, today: date, years: int) -> tuple[list[FamilyLine], list[ComingUp]]:
    """Return families and dates, on the store's thread, with the calendars that painting them needs.

    ``years`` is the rule for looking at records again; see app/ui/home/reminders.py.
    """
    make_calendars_ready(today.year)
    families, dates = home(session, today)
    return families, with_reminders(session, dates, today, years)
