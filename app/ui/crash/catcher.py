"""Catching what nobody foresaw: what is typed is saved, the chair is told, and the program stays open."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

from app.ui.crash.report import REPORTS, write_report
from app.ui.desk import Desk

MOST_AT_ONCE = 5
"""After so many different faults only the first few are told: the rest come from the same cause."""


class Catcher(QObject):
    """Takes the place of ``sys.excepthook`` and ``threading.excepthook`` until :meth:`stop`."""

    _caught = Signal(object)

    def __init__(self, desk: Desk, *, now: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(desk)
        self._desk = desk
        self._now = now
        self._seen: set[tuple[str, str, int]] = set()
        self._handling = False
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._hook
        threading.excepthook = self._hook_of_thread
        self._caught.connect(self._handle, Qt.ConnectionType.QueuedConnection)

    @property
    def folder(self) -> Path:
        """Where reports are written: beside the store."""
        return self._desk.store.path.parent / REPORTS

    def stop(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not isinstance(error, Exception):
            self._before[0](kind, error, trace)  # somebody pressed Ctrl+C in the terminal
            return
        self._caught.emit(error)

    def _hook_of_thread(self, given: threading.ExceptHookArgs) -> None:
        if isinstance(given.exc_value, Exception):
            self._caught.emit(given.exc_value)

    def _handle(self, error: Exception) -> None:
        """Save, write, tell; once for each place in the program, however often it fails there."""
        from app.models.errors import RuleError  # behind the first window
        from app.store.errors import StoreError

        if isinstance(error, RuleError | StoreError):
            self._desk.tell(str(error))
            return
        place = _place_of(error)
        if self._handling or place in self._seen or len(self._seen) >= MOST_AT_ONCE:
            return
        self._seen.add(place)
        self._handling = True  # a fault while saving comes here again: let it go by
        try:
            self._desk.tell(f"{self._saved()} {self._written(error)}")
        finally:
            self._handling = False

    def _saved(self) -> str:
        start = "Something went wrong that we did not foresee."
        try:
            saved = self._desk.save_all()
        except Exception:
            saved = False
        if saved:
            return f"{start} What you typed is saved, and you can go on."
        return f"{start} The last words are still on the screen and not saved yet; copy them before you close."

    def _written(self, error: Exception) -> str:
        try:
            path = write_report(error, self.folder, self._now())
        except OSError:
            return "No report could be written."
        return f"A report with nobody's words in it is in {path}."


def _place_of(error: Exception) -> tuple[str, str, int]:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return (type(error).__qualname__, "", 0)
    return (type(error).__qualname__, trace.tb_frame.f_code.co_filename, trace.tb_lineno)
