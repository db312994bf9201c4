"""Changes on their way to the store, in order. What a full or missing disk refuses waits here and is tried again.

Nothing overtakes: while one change waits, those after it wait behind it, so that the last word typed stays the last.
"""

from __future__ import annotations

import uuid
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    # SQLAlchemy loads behind the first window, so nothing here may need it at import.
    from sqlalchemy.orm import Session

RETRY_MILLISECONDS = 3000


@dataclass(slots=True, eq=False)
class Sent:
    """One change: its name in the undo list, where it belongs, and whom to tell. ``keeps`` may wait for the disk."""

    label: str
    change: Callable[[Session], Any]
    conference_id: uuid.UUID | None
    burst: uuid.UUID | None
    done: Callable[[Any], None]
    failed: Callable[[BaseException], None]
    keeps: bool


class Outbox(QObject):
    """Hands changes to ``submit`` and keeps those the disk refused.

    ``submit`` runs a change and calls one of its two callbacks later; ``trouble`` is told the sentence to show.
    """

    def __init__(
        self,
        submit: Callable[[Sent, Callable[[Any], None], Callable[[BaseException], None]], None],
        trouble: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._submit = submit
        self._trouble = trouble
        self._kept: deque[Sent] = deque()
        self._trying = False
        self._on_the_way = 0
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(RETRY_MILLISECONDS)
        self._again.timeout.connect(self.retry)

    @property
    def is_empty(self) -> bool:
        """True where everything handed over was stored or refused for good."""
        return not self._kept and self._on_the_way == 0

    def __len__(self) -> int:
        """Return how many changes wait for the disk."""
        return len(self._kept)

    def send(self, sent: Sent) -> None:
        """Hand over one change, or put it behind those that wait."""
        if sent.keeps and self._kept:
            self._kept.append(sent)
        else:
            self._go(sent)

    def retry(self) -> None:
        """Try the first of those that wait."""
        self._again.stop()
        if self._kept and not self._trying:
            self._trying = True
            self._go(self._kept[0])

    def _go(self, sent: Sent) -> None:
        self._on_the_way += 1

        def done(result: Any) -> None:
            self._on_the_way -= 1
            self._over(sent)
            sent.done(result)

        def failed(error: BaseException) -> None:
            from app.store.errors import DiskTrouble  # behind the first window

            self._on_the_way -= 1
            if sent.keeps and isinstance(error, DiskTrouble):
                self._keep(sent, str(error))
                return
            self._over(sent)
            sent.failed(error)

        self._submit(sent, done, failed)

    def _keep(self, sent: Sent, sentence: str) -> None:
        if sent in self._kept:
            self._trying = False
        else:
            self._kept.append(sent)
        self._trouble(sentence)
        self._again.start()

    def _over(self, sent: Sent) -> None:
        if self._kept and self._kept[0] is sent:
            self._kept.popleft()
            self._trying = False
            self.retry()
