"""Rules that hold whatever road a write takes: they run before every flush of every session.

A statement that would change rows past the session (a bulk insert, update or delete) is refused, because neither these
guards nor the journal would see it.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Any

from sqlalchemy import Column, TextClause, event, inspect, select
from sqlalchemy.orm import ORMExecuteState, Session
from sqlalchemy.orm.attributes import set_committed_value

from app.models.approval import check_approved
from app.models.base import Base, Row
from app.models.person import Person
from app.models.scale import Scale
from app.models.score import Score, answered
from app.models.sharing import Withholding

ANSWER = ("low", "high", "face", "no_score", "person_id", "scale_id")
"""What makes an answer an answer, apart from its turn and its words."""
ON_PURPOSE = "past_the_guards"
"""Execution option for the few statements that may pass: the store's own upkeep."""


@cache
def _references(table: str) -> list[tuple[type[Any], Column[Any]]]:
    """Return every mapped column that points at ``table``."""
    return [
        (mapper.class_, column)
        for mapper in Base.registry.mappers
        for column in mapper.local_table.columns
        if isinstance(column, Column)
        if any(key.column.table.name == table for key in column.foreign_keys)
    ]


def _delete_orphans(session: Session) -> None:
    """Delete through the session what was taken out of a list it cannot live outside of.

    The flush would delete it as well, but on the quiet: the journal would not see it, and no undo would bring it back.
    """
    gone: list[Row] = []
    kept: set[Row] = set()
    for row in (*session.dirty, *session.new):
        for relation in inspect(row).mapper.relationships if isinstance(row, Row) else ():
            if relation.cascade.delete_orphan and relation.key in row.__dict__:
                history = inspect(row).attrs[relation.key].history
                gone += history.deleted
                kept.update(history.added)
    for row in gone:
        if row is not None and row not in kept and inspect(row).persistent:
            session.delete(row)


def _let_go(session: Session) -> None:
    """Before a row is deleted, delete or unlink through the session whatever still points at it.

    The database would refuse otherwise; and because the session does it, the journal sees it and undo brings all back.
    """
    waiting = [row for row in session.deleted if isinstance(row, Row)]
    while waiting:
        row = waiting.pop()
        for kind, column in _references(row.__tablename__):
            for other in session.scalars(select(kind).where(column == row.id)):
                if other in session.deleted:
                    continue
                # A scale of one child or one danger statement is nothing without it.
                owned = kind is Withholding or (kind is Scale and column.name != "conference_id")
                if column.nullable and not owned:
                    setattr(other, column.name, None)
                else:
                    session.delete(other)
                    waiting.append(other)
        for held in session.scalars(select(Withholding).where(Withholding.subject_id == row.id)):
            session.delete(held)


def _touched_scales(session: Session) -> Iterator[tuple[Scale, list[Score], bool]]:
    """Yield each scale with a changed score, the scores it will have after the flush, and whether parents catch up.

    Parents catch up where nothing but their own answers is written, or others take theirs back, and no answer of a
    parent is taken away.
    """
    changed: dict[uuid.UUID, Scale] = {}
    about_others: set[uuid.UUID] = set()
    written: dict[uuid.UUID, list[Score]] = defaultdict(list)
    for row in session.dirty:
        if isinstance(row, Scale) and _has_changed(row, "scope", "child_id", "pair_id", "conference_id"):
            changed[row.id] = row
            about_others.add(row.id)
    for row in (*session.new, *session.dirty, *session.deleted):
        if isinstance(row, Score) and (row in session.new or row in session.deleted or session.is_modified(row)):
            for scale in {row.scale, session.get(Scale, row.scale_id) if row.scale_id else None}:
                if scale is None or scale in session.deleted:
                    continue
                changed[scale.id] = scale
                if row in session.new or row in session.deleted or _has_changed(row, *ANSWER):
                    written[scale.id].append(row)
    for scale in changed.values():
        open_rows = (row for row in (*session.new, *session.dirty) if isinstance(row, Score))
        moved = [row for row in open_rows if row.scale_id == scale.id]
        scores = {
            score.id: score
            for score in (*scale.scores, *moved)
            if score not in session.deleted and score.scale_id == scale.id
        }
        parents = {person.id for person in scale.conference.family.people if scale.is_parent(person)}
        catching_up = scale.id not in about_others and all(
            _catches_up(session, row, parents) for row in written[scale.id]
        )
        yield scale, list(scores.values()), catching_up


def _catches_up(session: Session, score: Score, parents: set[uuid.UUID]) -> bool:
    """Return True where a parent answers, or somebody else takes theirs back: nobody gets before a parent by it."""
    there = answered(score) and score not in session.deleted
    return there if score.person_id in parents else not there


def _has_changed(row: Row, *names: str) -> bool:
    state = inspect(row)
    return any(state.attrs[name].history.has_changes() for name in names)


@event.listens_for(Session, "before_flush")
def _before_flush(session: Session, context: object, instances: object) -> None:
    with session.no_autoflush:
        _delete_orphans(session)
        _let_go(session)
        leaving = frozenset(row.id for row in session.deleted if isinstance(row, Person))
        for scale, scores, catching_up in _touched_scales(session):
            for score in scores:
                if "person" not in score.__dict__:
                    set_committed_value(score, "person", session.get_one(Person, score.person_id))
            scale.check(scores, leaving, catching_up)
        check_approved(session)


def _is_written_out(statement: object) -> bool:
    """Return True for SQL in words that changes rows."""
    words = str(statement).lstrip().split(None, 1) if isinstance(statement, TextClause) else []
    return bool(words) and words[0].upper() in ("INSERT", "UPDATE", "DELETE", "REPLACE", "WITH")


@event.listens_for(Session, "do_orm_execute")
def _no_way_round(state: ORMExecuteState) -> None:
    writes = state.is_insert or state.is_update or state.is_delete or _is_written_out(state.statement)
    if writes and not state.execution_options.get(ON_PURPOSE):
        raise RuntimeError("Change rows through the session: a bulk statement would pass the rules and the journal.")
