"""Reading a family and its conferences whole, as rows cut loose from the database, for screens and documents."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import RelationshipDirection, RelationshipProperty, Session
from sqlalchemy.orm.attributes import set_committed_value

from app.models.base import Row
from app.models.conference import Conference
from app.models.family import Family


def load_conference(session: Session, conference_id: uuid.UUID) -> Conference:
    """Return one conference with its family, people and everything below it, detached from the session.

    Other conferences of the family come along with their scales, for change over time. Ask the rules on it; change it
    only through the store. Raises NoResultFound where there is none.
    """
    conference = session.get_one(Conference, conference_id)
    load_family(session, conference.family_id)
    return conference


def load_family(session: Session, family_id: uuid.UUID) -> Family:
    """Return a family with its people, conferences and everything below them, detached from the session."""
    family = session.get_one(Family, family_id)
    _load_below(session, [family])
    session.expunge_all()
    return family


def _load_below(session: Session, parents: list[Any]) -> None:
    """Fill every collection below ``parents``, one query for each table, and point every link at its row.

    One statement a table, however many rows: selectinload would ask once for each path.
    """
    waiting: list[list[Any]] = [parents]
    found: dict[uuid.UUID, Row] = {row.id: row for row in parents}
    rows: list[Row] = list(parents)
    while waiting:
        level = waiting.pop()
        for relation in _owned(type(level[0])):
            children = _children(session, relation, level)
            rows.extend(children)
            found.update((child.id, child) for child in children)
            if children:
                waiting.append(children)
    _link(rows, found)


def _owned(kind: type[Row]) -> list[RelationshipProperty[Any]]:
    return [
        relation for relation in kind.__mapper__.relationships if relation.direction is RelationshipDirection.ONETOMANY
    ]


def _children(session: Session, relation: RelationshipProperty[Any], parents: list[Any]) -> list[Any]:
    """Load one collection for all parents, set it on each in order, and return the rows."""
    kind = relation.mapper.class_
    column = next(iter(relation.remote_side))
    keys = [parent.id for parent in parents]
    key = relation.mapper.get_property_by_column(column).key
    by_parent: dict[uuid.UUID, list[Any]] = defaultdict(list)
    children: list[Any] = []
    for start in range(0, len(keys), 500):
        query = select(kind).where(column.in_(keys[start : start + 500]))
        children += session.scalars(query.order_by(*(relation.order_by or ())))
    for child in children:
        by_parent[getattr(child, key)].append(child)
    for parent in parents:
        own = by_parent[parent.id]
        set_committed_value(parent, relation.key, own if relation.uselist else next(iter(own), None))
    return children


def _link(rows: Iterable[Row], found: dict[uuid.UUID, Row]) -> None:
    """Set every link from row to row to the object that was loaded."""
    for row in rows:
        for relation in type(row).__mapper__.relationships:
            if relation.direction is RelationshipDirection.MANYTOONE:
                column = next(iter(relation.local_columns))
                key = getattr(row, str(column.key))
                set_committed_value(row, relation.key, found.get(key) if key is not None else None)
