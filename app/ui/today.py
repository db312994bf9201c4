"""Which day it is. Screens are given it, so that tests can choose another; pictures set the clock for all of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

clock: Callable[[], date] = date.today


def local_today() -> date:
    """Return the day on the wall: meetings and visits are on local days."""
    return clock()
