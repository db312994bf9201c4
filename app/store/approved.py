"""What the chair approved, kept whole: a conference's family as plain values, and the way back to rows to draw from.

The record of an approved conference is drawn from this and from nothing newer, so that a copy made a year later is the
same record, although a child has moved or a name was put right since.
"""

from __future__ import annotations

import hashlib
import json
import uuid
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Column
from sqlalchemy.orm import RelationshipDirection, RelationshipProperty, Session
from sqlalchemy.orm.attributes import set_committed_value

from app.models.approval import approve, first_approval
from app.models.base import Base, Row
from app.models.conference import Conference
from app.models.family import Family
from app.models.outcome import Approval
from app.models.picture import Picture
from app.store.pictures import conference_with_pictures
from app.store.plain import from_plain, is_large, to_plain

LEFT_OUT = frozenset({"withholding", "staff_safety_note", "approval", "journal", "setting"})
"""Who may have the record is no part of it; notes for staff never leave; approvals stand beside what they approve."""

Plain = dict[str, list[dict[str, Any]]]


def approve_record(session: Session, conference_id: uuid.UUID, by_id: uuid.UUID | None) -> Approval:
    """Approve a conference's record as it is stored now. Raises Unfinished where it is approved already."""
    content = freeze(conference_with_pictures(session, conference_id))
    return approve(session.get_one(Conference, conference_id), by_id, content, digest(content))


def freeze(conference: Conference) -> Plain:
    """Return a snapshot's family with all below it as plain values by table, each list in the snapshot's order.

    Of this conference's pictures it holds the SHA-256: the pictures themselves stay where they are, and the guard on
    approved records lets nobody change them or take them away. Those of other meetings are no part of the record.
    """
    made: Plain = {}
    for row in _below(conference.family):
        if isinstance(row, Picture) and row.conference_id != conference.id:
            continue
        values = {column.name: _frozen(row, column) for column in _columns(type(row))}
        made.setdefault(row.__tablename__, []).append({k: v for k, v in values.items() if v not in (None, "")})
    return made


def digest(content: Plain) -> str:
    """Return the SHA-256 of frozen content, in hexadecimal: the same content gives the same on every machine."""
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def as_approved(conference: Conference) -> Conference:
    """Return the conference as it was approved, with its corrections; a draft as it is.

    Who may have what is asked of today's withholdings: what is kept from somebody since is kept out of their next copy.
    """
    approval = first_approval(conference)
    if approval is None or not approval.content:
        return conference
    family = _thaw(approval.content)
    approved = next(one for one in family.conferences if one.id == conference.id)
    _bring_pictures(approved, conference)
    set_committed_value(family, "withholdings", list(conference.family.withholdings))
    set_committed_value(approved, "approvals", list(conference.approvals))
    return approved


def _frozen(row: Row, column: Column[Any]) -> Any:
    value = to_plain(column, getattr(row, column.name))
    return _hash(value) if is_large(type(row), column.name) else value


def _hash(data: str) -> str:
    return f"sha256:{hashlib.sha256(data.encode('ascii')).hexdigest()}"


def _bring_pictures(approved: Conference, conference: Conference) -> None:
    """Give approved pictures their bytes; one that is not the very picture that was approved gets none."""
    now = {picture.id: picture for picture in conference.pictures}
    for picture in approved.pictures:
        there = now.get(picture.id)
        is_same = there is not None and _hash(there.data) == picture.data
        set_committed_value(picture, "data", there.data if there is not None and is_same else "")


def is_whole(approval: Approval) -> bool:
    """Return True where what was approved is still what its SHA-256 says."""
    return approval.content is not None and digest(approval.content) == approval.sha256


def _below(family: Family) -> Iterator[Row]:
    """Yield a family and every row it owns, once each, parents before what hangs below them."""
    seen: set[uuid.UUID] = set()
    waiting: list[Row] = [family]
    while waiting:
        row = waiting.pop(0)
        if row.id in seen or row.__tablename__ in LEFT_OUT:
            continue
        seen.add(row.id)
        yield row
        for relation in _owned(type(row)):
            below = getattr(row, relation.key)
            waiting += below if relation.uselist else [below] if below is not None else []


def _thaw(content: Plain) -> Family:
    """Return the family that frozen content stands for, linked up as a snapshot is. It belongs to no session."""
    kinds = {mapper.class_.__tablename__: mapper.class_ for mapper in Base.registry.mappers}
    rows = [_row(kinds[table], values) for table, items in content.items() if table in kinds for values in items]
    found = {row.id: row for row in rows}
    by_owner: dict[tuple[str, str, uuid.UUID], list[Row]] = defaultdict(list)
    for row in rows:
        for column in row.__table__.columns:
            if column.foreign_keys and getattr(row, column.name) is not None:
                by_owner[(row.__tablename__, column.name, getattr(row, column.name))].append(row)
    for row in rows:
        for relation in type(row).__mapper__.relationships:
            if relation.direction is RelationshipDirection.MANYTOONE:
                key = getattr(row, str(next(iter(relation.local_columns)).key))
                set_committed_value(row, relation.key, found.get(key))
            elif relation.direction is RelationshipDirection.ONETOMANY:
                key_below = str(next(iter(relation.remote_side)).key)
                below = by_owner[(relation.mapper.class_.__tablename__, key_below, row.id)]
                set_committed_value(row, relation.key, below if relation.uselist else next(iter(below), None))
    return next(row for row in rows if isinstance(row, Family))


def _row(kind: type[Row], values: dict[str, Any]) -> Row:
    """Return one row. A column that is not in the content was empty, or is newer than it."""
    columns = {column.name: column for column in _columns(kind)}
    known = {name: from_plain(columns[name], value) for name, value in values.items() if name in columns}
    row = kind(**known)
    for name, column in columns.items():
        if name not in values and column.nullable:
            set_committed_value(row, name, None)
    return row


def _columns(kind: type[Row]) -> list[Column[Any]]:
    return [column for column in kind.__table__.columns if isinstance(column, Column)]


def _owned(kind: type[Row]) -> list[RelationshipProperty[Any]]:
    return [one for one in kind.__mapper__.relationships if one.direction is RelationshipDirection.ONETOMANY]
