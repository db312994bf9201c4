"""Passing the open store from the thread that opens it to the window, also when the window has gone meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.store.store import Store


class Handover:
    """Holds one open store between two threads. Whatever nobody takes is closed, so no temporary folder stays."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._store: Store | None = None
        self._gone = False

    def bring(self, store: Store, tell: Callable[[], None]) -> None:
        """Leave a store and ``tell`` the window so; close it where the window has gone."""
        with self._lock:
            if not self._gone:
                self._store = store
                tell()
                return
        store.close()

    def say(self, tell: Callable[[], None]) -> None:
        """Call ``tell`` while the window is there."""
        with self._lock:
            if not self._gone:
                tell()

    def take(self) -> Store | None:
        """Return the store that was left, once; None where the window had gone before."""
        with self._lock:
            store, self._store = self._store, None
        return store

    def leave(self) -> None:
        """The window goes: nothing is told any more, and what was left is closed. Harmless when called twice."""
        with self._lock:
            self._gone = True
        store = self.take()
        if store is not None:
            store.close()
