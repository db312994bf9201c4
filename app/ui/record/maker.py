"""Makes and checks copies off the UI thread, from a snapshot: what is asked for now first, then all others in turn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from app.export.checking import Checked, CopyKey, check_copy
from app.models.conference import Conference
from app.store.pictures import bring_pictures
from app.ui.desk import Desk

T = TypeVar("T")


class CopyMaker(QObject):
    """One worker thread. A new wish is made before what waits; a new snapshot forgets what was made of the last."""

    def __init__(self, desk: Desk, parent: QObject, today: Callable[[], date]) -> None:
        super().__init__(parent)
        self._desk = desk
        self._today = today
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="record")
        self.conference: Conference | None = None
        self._waiting: list[CopyKey] = []
        self._busy = False
        self._made: Callable[[Checked], None] = lambda _: None
        self._failed: Callable[[CopyKey, BaseException], None] = lambda key, error: None
        self.ready: dict[CopyKey, Checked] = {}
        worker = self._worker
        self.destroyed.connect(lambda: worker.shutdown(wait=False, cancel_futures=True))

    def begin(self, made: Callable[[Checked], None], failed: Callable[[CopyKey, BaseException], None]) -> None:
        """Call ``made`` with each finished copy, ``failed`` where one could not be made, both on the UI thread."""
        self._made, self._failed = made, failed

    def show_conference(self, conference: Conference | None) -> None:
        """Make copies of this snapshot from now on."""
        self.conference = conference
        self._waiting.clear()
        self.ready.clear()

    def want(self, keys: Sequence[CopyKey]) -> None:
        """Make these copies in this order, before whatever was wanted earlier; what is there is not made again."""
        fresh = [key for key in keys if key not in self.ready]
        self._waiting = fresh + [key for key in self._waiting if key not in fresh]
        self._go_on()

    @property
    def is_idle(self) -> bool:
        """True where nothing is being made and nothing waits."""
        return not self._busy and not self._waiting

    def submit(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[BaseException], None]) -> None:
        """Run other long work on the same thread, after what is in hand."""
        self._desk.watch(self._worker.submit(work), done, failed)

    def _go_on(self) -> None:
        if self._busy or not self._waiting or self.conference is None:
            return
        key, conference, today = self._waiting.pop(0), self.conference, self._today()
        self._busy = True

        def finished(checked: Checked) -> None:
            if isValid(self):  # the window may have gone meanwhile
                self._busy = False
                if conference is self.conference:
                    self.ready[key] = checked
                    self._made(checked)
                self._go_on()

        def went_wrong(error: BaseException) -> None:
            if isValid(self):
                self._busy = False
                self._go_on()
                if conference is self.conference:
                    self._failed(key, error)

        self._desk.watch(self._worker.submit(self._check, conference, key, today), finished, went_wrong)

    def _check(self, conference: Conference, key: CopyKey, today: date) -> Checked:
        """Make one copy, on the worker. Its pictures are read only now: no snapshot carries them."""
        if any("data" not in picture.__dict__ for picture in conference.pictures):
            self._desk.store.read(lambda session: bring_pictures(session, conference.pictures)).result()
        return check_copy(conference, key, today)
