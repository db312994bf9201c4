"""Changes to the one conference that a screen is about."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.models.conference import Conference
from app.models.errors import RuleError
from app.practice.nations import NationWords
from app.store.errors import StoreError
from app.ui.desk import Desk
from app.ui.widgets.autosave import TextBinding, TextField


@dataclass(frozen=True, slots=True)
class Changes:
    """The desk, the conference and its nation's words, for every section of the page."""

    desk: Desk
    conference_id: uuid.UUID
    words: NationWords

    def run(
        self, label: str, change: Callable[[Conference], object], *, refused: Callable[[], None] | None = None
    ) -> None:
        """Make a change, named as in the undo list, to the conference's live row.

        ``refused`` puts a field back where the store did not take what it shows; the chair is told why in any case.
        """

        def failed(error: BaseException) -> None:
            if refused is not None:
                refused()
            if not isinstance(error, RuleError | StoreError):
                raise error
            self.desk.tell(str(error))

        self.desk.run(label, self._on_conference(change), failed=failed, keeps=True)

    def take_away(self, label: str, change: Callable[[Conference], object], said: str) -> None:
        """Make a change that takes something away, and offer to undo it."""

        def tell(_: None) -> None:
            self.desk.deleted.emit(said)

        self.desk.run(label, self._on_conference(change), done=tell)

    def text(self, field: TextField, label: str, write: Callable[[Conference, str], object]) -> TextBinding:
        """Tie a text field to a text of the conference."""
        conference_id = self.conference_id

        def save(session: Session, text: str) -> None:
            write(session.get_one(Conference, conference_id), text)

        return TextBinding(field, self.desk, label, save)

    def _on_conference(self, change: Callable[[Conference], object]) -> Callable[[Session], None]:
        conference_id = self.conference_id

        def made(session: Session) -> None:
            change(session.get_one(Conference, conference_id))

        return made
