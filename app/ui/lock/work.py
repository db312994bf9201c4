"""One piece of slow work at a time beside the UI thread, for windows that have no desk: keys, backups, restoring."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

T = TypeVar("T")


class Work(QObject):
    """Does work on a thread and calls ``done`` or ``failed`` on the UI thread; neither once its parent is gone."""

    _over = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._gone = False
        self._outcome: tuple[Any, Exception | None] = (None, None)
        self._calls: tuple[Callable[[Any], object], Callable[[Exception], object]] | None = None
        self._over.connect(self._call, Qt.ConnectionType.QueuedConnection)
        parent.destroyed.connect(self._leave)

    @property
    def is_busy(self) -> bool:
        """True until the work is done and told."""
        return self._calls is not None

    def do(self, task: Callable[[], T], done: Callable[[T], object], failed: Callable[[Exception], object]) -> None:
        """Begin a task, unless another is under way."""
        if self._calls is not None:
            return
        # The calls hold widgets, which must not die on the thread: they stay here.
        self._calls = (done, failed)

        def run() -> None:
            try:
                outcome: tuple[Any, Exception | None] = (task(), None)
            except Exception as error:
                outcome = (None, error)
            with self._lock:
                if not self._gone:
                    self._outcome = outcome
                    self._over.emit()

        # Not a daemon: a key file or a backup is written to its end.
        threading.Thread(target=run, name="safety", daemon=False).start()

    def _call(self) -> None:
        if self._calls is None:
            return
        (done, failed), self._calls = self._calls, None
        (result, error), self._outcome = self._outcome, (None, None)
        if error is None:
            done(result)
        else:
            failed(error)

    def _leave(self) -> None:
        with self._lock:
            self._gone = True
        self._calls = None
