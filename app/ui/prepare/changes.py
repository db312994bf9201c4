"""Changes to one row, found anew by its key each time: no widget holds a live row."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from sqlalchemy.orm import Session

from app.models.base import Row
from app.models.errors import RuleError
from app.store.errors import StoreError
from app.ui.desk import Desk
from app.ui.widgets.autosave import TextBinding, TextField

RowT = TypeVar("RowT", bound=Row)


@dataclass(frozen=True, slots=True)
class RowChanges(Generic[RowT]):
    """The desk and one row of it, for the fields of a form."""

    desk: Desk
    kind: type[RowT]
    key: uuid.UUID

    def run(self, label: str, change: Callable[[RowT], object], *, refused: Callable[[], object] | None = None) -> None:
        """Make a change, named as in the undo list. ``refused`` is called where a rule was not kept."""

        def failed(error: BaseException) -> None:
            if refused is not None:
                refused()
            if not isinstance(error, RuleError | StoreError):
                raise error
            self.desk.tell(str(error))

        self.desk.run(label, self._on_row(change), failed=failed if refused is not None else None, keeps=True)

    def put(self, label: str, column: str, value: object) -> None:
        """Set one column."""
        self.run(label, lambda row: setattr(row, column, value))

    def text(self, field: TextField, label: str, column: str) -> TextBinding:
        """Tie a text field to one column."""
        find = self._on_row

        def write(session: Session, text: str) -> None:
            find(lambda row: setattr(row, column, text))(session)

        return TextBinding(field, self.desk, label, write)

    def take_away(self, label: str, said: str) -> None:
        """Delete the row, with what hangs on it, and offer to undo that."""
        kind, key = self.kind, self.key

        def delete(session: Session) -> None:
            session.delete(session.get_one(kind, key))

        def tell(_: None) -> None:
            self.desk.deleted.emit(said)

        self.desk.flush()  # what is typed in it comes back with it
        self.desk.run(label, delete, done=tell)

    def _on_row(self, change: Callable[[RowT], object]) -> Callable[[Session], None]:
        kind, key = self.kind, self.key

        def made(session: Session) -> None:
            change(session.get_one(kind, key))

        return made
