"""Which part of a split meeting is running: what is added belongs to it, and the wall shows nothing of another.

It is remembered in the store, so that a laptop that was closed in the closed part opens in the closed part.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.models.conference import Conference, Part
    from app.ui.desk import Desk


class RunningPart(QObject):
    """Knows the part chosen for each conference that was opened; the first part where none was."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._chosen: dict[uuid.UUID, uuid.UUID] = {}

    def ask(self, conference_id: uuid.UUID) -> None:
        """Read what was chosen. To be asked before the conference itself: the store answers in turn."""
        if conference_id in self._chosen:
            return

        def show(part_id: uuid.UUID | None) -> None:
            if part_id is not None:
                self._chosen.setdefault(conference_id, part_id)

        self._desk.read(lambda session: _read(session, conference_id), show)

    def of(self, conference: Conference) -> Part | None:
        """Return the running part of a conference; None where it has no parts."""
        chosen = self._chosen.get(conference.id)
        return next((part for part in conference.parts if part.id == chosen), next(iter(conference.parts), None))

    def choose(self, conference: Conference, part_id: uuid.UUID) -> None:
        """Go on with another part. It is in force at once and stored behind it."""
        running = self.of(conference)
        if running is not None and running.id == part_id:
            return
        from app.store.settings import keep_setting  # behind the first window

        name = _name(conference.id)
        self._chosen[conference.id] = part_id
        self._desk.run("Part of the meeting", lambda session: keep_setting(session, name, str(part_id)))
        self.changed.emit()


def _read(session: Session, conference_id: uuid.UUID) -> uuid.UUID | None:
    from app.store.settings import read_setting  # behind the first window

    kept = read_setting(session, _name(conference_id))
    return uuid.UUID(kept) if kept else None


def _name(conference_id: uuid.UUID) -> str:
    return f"running part {conference_id}"
