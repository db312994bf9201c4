"""The one road for every change: a short session, the models' rules, the rows, the journal, one commit."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn, TypeVar

from sqlalchemy import Engine, insert, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from app.models.conference import Conference
from app.models.journal import NOTED, JournalEntry
from app.store.disk import translate
from app.store.engine import WRITE
from app.store.errors import ChangedMeanwhile, NothingToUndo
from app.store.journal import Image, record_rows
from app.store.undo import Reversible, UndoState, reverse, undo_state

T = TypeVar("T")
Change = Callable[[Session], T]


@dataclass(frozen=True, slots=True)
class Changed:
    """Said after every commit: what was changed, where, and by whom.

    ``rows`` are (table, key) pairs; ``undo`` says what undo and redo would now do in that conference.
    """

    label: str
    who: str
    family_id: uuid.UUID | None
    conference_id: uuid.UUID | None
    rows: frozenset[tuple[str, uuid.UUID]]
    undo: UndoState

    @property
    def tables(self) -> frozenset[str]:
        """The names of the tables with a changed row."""
        return frozenset(table for table, _ in self.rows)


def run_change(
    engine: Engine,
    label: str,
    change: Change[T],
    *,
    who: str = "",
    conference_id: uuid.UUID | None = None,
    burst: uuid.UUID | None = None,
) -> tuple[T, Changed | None]:
    """Run one change in one transaction and journal it; return its result and what was said of it.

    Changes with the same ``burst`` are undone together. A change that writes nothing leaves no trace. Raises a
    RuleError from the models, or a StoreError; then nothing was written.
    """
    with _session(engine, write=True) as session:
        rows = record_rows(session)
        result = change(session)
        session.flush()
        said = None
        if rows:
            said = _journal(session, rows, label, who, conference_id, burst=burst)
        session.commit()
    return result, said


def run_undo(
    engine: Engine, *, redo: bool, who: str = "", conference_id: uuid.UUID | None = None
) -> tuple[str, Changed | None]:
    """Take back the last change of a conference (or make it again) as a new change; return its name.

    Raises NothingToUndo or ChangedMeanwhile.
    """
    with _session(engine, write=True) as session:
        state = undo_state(session, conference_id)
        target = state.redo if redo else state.undo
        if target is None:
            raise NothingToUndo("There is nothing to make again." if redo else "There is nothing to undo.")
        rows = record_rows(session)
        reverse(session, target.numbers)
        session.flush()
        word = "Redo" if redo else "Undo"
        said = _journal(session, rows, f"{word}: {target.label}", who, conference_id, undoes=target.last)
        session.commit()
    return target.label, said


def write_note(
    engine: Engine, label: str, *, who: str, family_id: uuid.UUID | None, conference_id: uuid.UUID | None
) -> None:
    """Put something that changed no row into the journal: a copy that was looked at or saved. Undo passes it by."""
    with _session(engine, write=True) as session:
        family_id = family_id or _family_of_conference(session, conference_id)
        note_in_journal(session, label, who=who, family_id=family_id, conference_id=conference_id)
        session.commit()


def note_in_journal(
    session: Session, label: str, *, who: str, family_id: uuid.UUID | None, conference_id: uuid.UUID | None = None
) -> None:
    """Write a note within a change that is under way."""
    session.connection().execute(
        insert(JournalEntry),
        {
            "label": label, "who": who, "rows": [], "family_id": family_id, "conference_id": conference_id,
            "undoes": NOTED, "burst": None,
        },
    )  # fmt: skip


def read(engine: Engine, question: Change[T]) -> T:
    """Run a question in one reading transaction. What it returns must not need the session afterwards."""
    with _session(engine, write=False) as session:
        return question(session)


def _journal(
    session: Session,
    rows: list[Image],
    label: str,
    who: str,
    conference_id: uuid.UUID | None,
    undoes: int | None = None,
    burst: uuid.UUID | None = None,
) -> Changed:
    family_id = _family_of_conference(session, conference_id) or _family_of(rows)
    # One statement on the connection: the journal is not a journaled row, and every autosave pays for it.
    written = session.connection().execute(
        insert(JournalEntry),
        {
            "label": label,
            "who": who,
            "rows": rows,
            "family_id": family_id,
            "conference_id": conference_id,
            "undoes": undoes,
            "burst": burst,
        },
    )
    (number,) = written.inserted_primary_key or (0,)
    changed = frozenset((image["table"], uuid.UUID(image["id"])) for image in rows)
    # After a new change there is nothing to redo, so only undo and redo themselves have to read the journal.
    fresh = UndoState(Reversible((number,), label), None)
    state = fresh if undoes is None else undo_state(session, conference_id)
    return Changed(label, who, family_id, conference_id, changed, state)


def _family_of_conference(session: Session, conference_id: uuid.UUID | None) -> uuid.UUID | None:
    """Return the family of a conference. It never changes, so each is asked for once: every autosave comes by here."""
    if conference_id is None:
        return None
    known: dict[uuid.UUID, uuid.UUID] = session.connection().info.setdefault("families", {})
    if conference_id not in known:
        family_id = session.scalar(select(Conference.family_id).where(Conference.id == conference_id))
        if family_id is None:
            return None
        known[conference_id] = family_id
    return known[conference_id]


def _family_of(rows: list[Image]) -> uuid.UUID | None:
    """Return the family a change outside any conference belongs to, where its rows say so."""
    for image in rows:
        if image["table"] == "family":
            return uuid.UUID(image["id"])
        found = (image["after"] or image["before"] or {}).get("family_id")
        if found:
            return uuid.UUID(found)
    return None


class _OneRoad(Session):
    """A session without the ways that write past the rules and the journal."""

    def _refuse(self, *given: object, **named: object) -> NoReturn:
        raise RuntimeError("Change rows through the session: a bulk statement would pass the rules and the journal.")

    bulk_save_objects = bulk_insert_mappings = bulk_update_mappings = _refuse


class _session:  # noqa: N801
    """A session on the engine whose faults come out as typed errors."""

    def __init__(self, engine: Engine, *, write: bool) -> None:
        self._session = _OneRoad(engine.execution_options(**{WRITE: write}), expire_on_commit=False, autoflush=True)

    def __enter__(self) -> Session:
        return self._session

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        self._session.close()
        if isinstance(error, StaleDataError):
            raise ChangedMeanwhile from error
        if isinstance(error, DBAPIError):
            raise translate(error) from error
