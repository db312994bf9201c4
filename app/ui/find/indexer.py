"""Keeping the index behind Find up to date, a small piece at a time while nobody waits for the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.ui.desk import Desk

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.store.find import Progress

SETTLED_MILLISECONDS = 3000
"""Begin when nothing has changed for so long: the start and the typing come first."""
BETWEEN_MILLISECONDS = 20
"""Room for a save between two pieces."""


class Indexer(QObject):
    """Brings the index up to date after every change. ``caught_up`` when nothing is left to read."""

    caught_up = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._at_work = False
        self._again = False
        self._wait = SETTLED_MILLISECONDS
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._step)
        desk.families_changed.connect(self._settle)
        self._soon.start(self._wait)

    @property
    def up_to_date(self) -> bool:
        """True where everything that is stored can be found."""
        return not self._at_work and not self._soon.isActive()

    def hurry(self) -> None:
        """Wait for nothing until ``rest``: somebody is looking for something."""
        self._wait = 0
        if self._soon.isActive():
            self._soon.start(0)

    def rest(self) -> None:
        """Wait again until nothing has changed for a while."""
        self._wait = SETTLED_MILLISECONDS

    def _settle(self) -> None:
        if self._at_work:
            self._again = True
        else:
            self._soon.start(self._wait)

    def _step(self) -> None:
        self._at_work, self._again = True, False
        self._desk.watch(self._desk.store.run("Index", _index_step), self._stepped, self._failed)

    def _stepped(self, progress: Progress) -> None:
        self._at_work = False
        if not progress.done or self._again:
            self._soon.start(BETWEEN_MILLISECONDS)
        else:
            self.caught_up.emit()

    def _failed(self, error: BaseException) -> None:
        """Leave it for the next change where the disk refuses: nothing of a record is lost. A bug goes on up."""
        from app.store.errors import StoreError  # behind the first window

        self._at_work = False
        if not isinstance(error, StoreError):
            raise error


def _index_step(session: Session) -> Progress:
    from app.store.find import index_step  # behind the first window

    return index_step(session.connection())
