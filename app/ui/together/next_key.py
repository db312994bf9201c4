"""The key of a row that stands on the screen before it stands in the store: it is made with its first words."""

from __future__ import annotations

import uuid
from collections.abc import Sequence


class NextKey:
    """Keeps the key of one row that is open to be written in, until the store has it."""

    def __init__(self) -> None:
        self._key: uuid.UUID | None = None

    def open(self) -> uuid.UUID:
        """Open a row and return its key; where one is open already it is that one."""
        if self._key is None:
            self._key = uuid.uuid4()
        return self._key

    def close(self, key: uuid.UUID) -> None:
        """Take an open row away again, where it is this one."""
        if self._key == key:
            self._key = None

    def with_stored(self, stored: Sequence[uuid.UUID]) -> list[uuid.UUID]:
        """Return the keys to show: those of the store, then the open one, which ends as soon as the store has it."""
        if self._key in stored:
            self._key = None
        return [*stored, *([self._key] if self._key is not None else [])]
