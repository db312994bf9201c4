"""Loading the coach's words before somebody types the first step: 0.1 to 0.3 s that nobody waits for."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QThreadPool


@cache
def make_coach_ready() -> None:
    """Begin loading on another thread; from the second call on there is nothing to do."""
    from app.practice.smart import make_ready  # behind the first window

    QThreadPool.globalInstance().start(make_ready)
