"""Days as people write them in English, whatever the computer's language.

strftime follows the system's language once Qt has started, so that a document would say "23 Chwefror 2026" on one
computer and "23 February 2026" on another, and a day that was written could not be read back.
"""

from __future__ import annotations

from datetime import date

MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def plain_date(day: date) -> str:
    """Return "24 June 2026"."""
    return f"{day_and_month(day)} {day.year}"


def full_date(day: date) -> str:
    """Return "Wednesday 24 June 2026"."""
    return f"{DAY_NAMES[day.weekday()]} {plain_date(day)}"


def day_and_month(day: date) -> str:
    """Return "24 June"."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]}"


def short_date(day: date) -> str:
    """Return "24 Jun 2026"."""
    return f"{day.day} {MONTH_NAMES[day.month - 1][:3]} {day.year}"
