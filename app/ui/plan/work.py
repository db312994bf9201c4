"""What the keys, the menu and the mouse do with a step: each is one change, one step of undo."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING

from app.ui.desk import Desk
from app.ui.plan import changes

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class StepWork:
    """Asks the desk for changes. What is typed is saved first, so that it comes before the change in the undo list."""

    def __init__(self, desk: Desk, choose: Callable[[uuid.UUID], None]) -> None:
        """``choose`` shows a step that was made."""
        self._desk = desk
        self._choose = choose

    def shift(self, step_id: uuid.UUID, by: int) -> None:
        """Move a step up (-1) or down (+1)."""
        self._run("Move a step", lambda session: changes.shift(session, step_id, by))

    def drop(self, step_id: uuid.UUID, pair_id: uuid.UUID | None, before_id: uuid.UUID | None) -> None:
        """Put a step where it was dropped."""
        self._run("Move a step", lambda session: changes.drop(session, step_id, pair_id, before_id))

    def cross(self, step_id: uuid.UUID, by: int) -> None:
        """Move a step to the goal before (-1) or after (+1)."""
        self._run("Move a step to another goal", lambda session: changes.cross(session, step_id, by))

    def serve(self, step_id: uuid.UUID, pair_id: uuid.UUID | None) -> None:
        """Put a step under another goal, or under none."""
        self._run("Move a step to another goal", lambda session: changes.serve(session, step_id, pair_id))

    def duplicate(self, step_id: uuid.UUID) -> None:
        """Add the same step again and show it."""
        self._desk.flush()
        self._desk.run("Duplicate a step", lambda session: changes.duplicate(session, step_id), done=self._choose)

    def take_away(self, step_id: uuid.UUID) -> None:
        """Take a step away, with a way back."""
        self._run(
            "Take a step away",
            lambda session: changes.take_away(session, step_id),
            lambda _: self._desk.deleted.emit("Step taken away."),
        )

    def _run(self, words: str, change: Callable[[Session], None], done: Callable[[None], None] | None = None) -> None:
        self._desk.flush()
        self._desk.run(words, change, done=done)
