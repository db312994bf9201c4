"""Which backups stay: a table of days, and what must hold for any of them."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.store.thinning import to_thin

NOW = datetime(2026, 3, 24, 17, 30)  # noqa: DTZ001 - local, as backups are named


def ago(**span: float) -> datetime:
    return NOW - timedelta(**span)


@pytest.mark.parametrize(
    ("made", "goes"),
    [
        ([], []),
        ([ago(minutes=5)], []),
        ([ago(minutes=5), ago(minutes=20)], [ago(minutes=20)]),  # one an hour
        ([ago(minutes=5), ago(minutes=40)], []),  # 17:25 and 16:50 are two hours
        ([ago(days=3, hours=one) for one in range(1, 5)], []),  # the last 24 hours that have one, whenever
        ([ago(days=400)], []),  # the only one stays, however old
        ([ago(minutes=1), NOW + timedelta(days=300), NOW + timedelta(days=301)], []),  # the clock was set back
    ],
)
def test_what_goes(made: list[datetime], goes: list[datetime]) -> None:
    assert to_thin(made, NOW) == sorted(goes)


def test_a_backup_every_ten_minutes_for_a_year() -> None:
    kept: list[datetime] = []
    day = ago(days=365)
    while day < NOW:  # office hours, every ten minutes, thinned each time as the program does
        for minutes in range(0, 8 * 60, 60):
            at = day.replace(hour=9, minute=0) + timedelta(minutes=minutes)
            kept.append(at)
            gone = set(to_thin(kept, at))
            kept = [one for one in kept if one not in gone]
        day += timedelta(days=1)
    assert len(kept) <= 24 + 14 + 8 + 24
    newest = max(kept)
    for days in (0, 1, 5, 13, 20, 40, 100, 300):
        wanted = newest - timedelta(days=days)
        slack = timedelta(days=1 if days <= 13 else 7 if days <= 48 else 31)
        assert any(wanted - slack <= one <= wanted for one in kept), f"nothing from {days} days ago"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)), max_size=120))  # noqa: DTZ001
def test_the_newest_and_the_future_never_go(made: list[datetime]) -> None:
    gone = to_thin(made, NOW)
    assert all(one <= NOW for one in gone)
    assert not made or max(made) not in gone
    assert set(gone) <= set(made)
    left = [one for one in made if one not in set(gone)]
    assert to_thin(left, NOW) == [], "thinning twice takes nothing more"
