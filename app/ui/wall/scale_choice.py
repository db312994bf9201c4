"""Which scale the wall shows and how it is taken here: the chair's pick, the local order, what children were asked."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.ui.desk import Desk

if TYPE_CHECKING:
    from app.models.conference import Conference
    from app.store.scale_settings import LocalScales


class ScaleChooser(QObject):
    """``chosen`` carries a ScaleChoice whenever it may be another.

    What the store keeps beside the record is asked again with each snapshot. Until it has answered no child's answer
    counts as asked about, so that none is shown too early.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._on = False
        self._conference_id: uuid.UUID | None = None
        self._scale_id: uuid.UUID | None = None
        self._local: LocalScales | None = None
        desk.conference_changed.connect(self._ask)
        desk.preferences.changed.connect(lambda name: self._say() if name.startswith("scale_") else None)

    def start(self) -> None:
        """Begin to ask: there is a wall."""
        self._on = True
        if self._desk.conference is not None:
            self._ask(self._desk.conference)

    def stop(self) -> None:
        """Ask no more."""
        self._on = False

    def pick(self, scale_id: uuid.UUID | None) -> None:
        """The chair has picked a scale."""
        self._scale_id = scale_id
        self._say()

    def _ask(self, conference: Conference) -> None:
        from app.store.scale_settings import read_local_scales  # behind the first window

        key = conference.id
        if key != self._conference_id:
            self._conference_id, self._scale_id, self._local = key, None, None
            self._say()
        if self._on:
            self._desk.read(lambda session: (key, read_local_scales(session, key)), self._know)

    def _know(self, found: tuple[uuid.UUID, Any]) -> None:
        key, local = found
        if key == self._conference_id:
            self._local = local
            self._say()

    def _say(self) -> None:
        from app.export.wall_scale import ScaleChoice  # behind the first window
        from app.models.speaking import Group, SpeakingOrder

        preferences = self._desk.preferences
        groups = tuple(Group(word) for word in str(preferences.get("scale_order")).split())
        people = self._local.people if self._local is not None else ()
        asked = self._local.asked if self._local is not None else frozenset()
        order = SpeakingOrder(groups, people, bool(preferences.get("scale_ask_chair")))
        self.chosen.emit(ScaleChoice(self._scale_id, order, asked))
