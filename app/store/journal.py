"""Writing the journal: what each row was before a change and what it is after."""

from __future__ import annotations

from typing import Any

from sqlalchemy import event, inspect
from sqlalchemy.orm import Mapper, Session

from app.models.base import Row
from app.store.plain import is_large, to_plain

Image = dict[str, Any]
_ROWS = "journal_rows"


def record_rows(session: Session) -> list[Image]:
    """Start recording every row this session writes, and return the list that fills up as it flushes."""
    rows: list[Image] = []
    session.info[_ROWS] = rows
    return rows


def _whole(row: Row) -> Image:
    return {
        column.name: to_plain(column, getattr(row, column.key))
        for column in row.__mapper__.columns
        if column.name not in ("id", "version")
    }


def _as_it_comes(row: Row) -> Image:
    """Return a new row without what is large (a picture's bytes): while the row is there, the row itself holds it.

    It never changes, and is written down when the row goes, so that no undo misses it.
    """
    return {name: value for name, value in _whole(row).items() if not is_large(type(row), name)}


@event.listens_for(Row, "before_delete", propagate=True)
def _read_whole(mapper: Mapper[Any], connection: object, row: Row) -> None:
    """Read what was put off of a row that is about to go: afterwards nobody can."""
    for attribute in mapper.column_attrs:
        if attribute.deferred:
            getattr(row, attribute.key)


def _as_it_was(row: Row) -> Image:
    """Return a deleted row as the database had it: taking it out of a list has unset its link already."""
    image = _whole(row)
    state = inspect(row)
    for column in row.__mapper__.columns:
        changed = state.attrs[column.key].history.deleted
        if column.name in image and changed:
            image[column.name] = to_plain(column, changed[0])
    return image


def _difference(row: Row) -> tuple[Image, Image]:
    """Return the changed columns' values before and after the flush that is under way."""
    before: Image = {}
    after: Image = {}
    state = inspect(row)
    for column in row.__mapper__.columns:
        history = state.attrs[column.key].history
        if column.name == "version" or not history.has_changes():
            continue
        if not history.deleted:
            raise RuntimeError(f"{row.__tablename__}.{column.name} was set without being read first")
        old, new = to_plain(column, history.deleted[0]), to_plain(column, getattr(row, column.key))
        if old != new:
            before[column.name], after[column.name] = old, new
    return before, after


@event.listens_for(Session, "after_flush")
def _after_flush(session: Session, context: object) -> None:
    rows: list[Image] | None = session.info.get(_ROWS)
    if rows is None:
        return

    def note(row: Row, before: Image | None, after: Image | None) -> None:
        rows.append({"table": row.__tablename__, "id": str(row.id), "before": before, "after": after})

    for row in session.new:
        if isinstance(row, Row):
            note(row, None, _as_it_comes(row))
    for row in session.dirty:
        if isinstance(row, Row) and row not in session.deleted:
            before, after = _difference(row)
            if after:
                note(row, before, after)
    for row in session.deleted:
        if isinstance(row, Row):
            note(row, _as_it_was(row), None)
