"""What every table shares: a UUID key, a version for optimistic locking, named constraints and portable types.

Nothing here is particular to SQLite, so that the same models can run on PostgreSQL later.
"""

from __future__ import annotations

import enum
import uuid
from datetime import UTC, datetime
from typing import Any, TypeVar

from sqlalchemy import DateTime, Dialect, Enum, Integer, MetaData, String, TypeDecorator, Uuid, event
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    QueryableAttribute,
    RelationshipDirection,
    RelationshipProperty,
    declared_attr,
    mapped_column,
)

EnumT = TypeVar("EnumT", bound=enum.StrEnum)

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcTime(TypeDecorator[datetime]):
    """An instant: always aware and in UTC in Python, stored without a zone."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a time without a zone: nobody could say later which hour it was."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a stored instant needs a time zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the zone back."""
        return value.replace(tzinfo=UTC) if value is not None else None


class Halves(TypeDecorator[float]):
    """A score from 0 to 10 in halves, stored as a whole number of half points so that no rounding can creep in."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: float | None, dialect: Dialect) -> int | None:
        """Refuse anything between the halves."""
        if value is None:
            return None
        doubled = value * 2
        if doubled != int(doubled):
            raise ValueError(f"{value} is not a whole or half number")
        return int(doubled)

    def process_result_value(self, value: int | None, dialect: Dialect) -> float | None:
        """Half points back to points."""
        return value / 2 if value is not None else None


def words_of(kind: type[EnumT], *, closed: bool = False) -> Enum:
    """Return the column type for an enumeration, stored by its value as text.

    ``closed`` adds a check in the database; leave it off where practice may add a word later.
    """
    return Enum(
        kind,
        native_enum=False,
        create_constraint=closed,
        length=40,
        name=kind.__name__.lower(),
        values_callable=lambda members: [member.value for member in members],
        validate_strings=True,
    )


def utc_now() -> datetime:
    """Return this instant."""
    return datetime.now(UTC)


class Base(DeclarativeBase):
    """The root of every table."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {uuid.UUID: Uuid(), datetime: UtcTime(), str: String()}


class Row(Base):
    """A journaled row: it has a UUID made where it is written, and a version that guards against lost updates."""

    __abstract__ = True

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4, sort_order=-10)
    version: Mapped[int] = mapped_column(nullable=False, sort_order=-9)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805
        """Every table checks the version of the row it changes."""
        return {"version_id_col": cls.__table__.c.version if hasattr(cls, "__table__") else cls.version}

    def __init__(self, **values: Any) -> None:
        """Give the row its key and its plain defaults at once, so that rules can be asked before it is written."""
        for column in self.__table__.columns:
            if column.name in values or column.default is None:
                continue
            if column.default.is_scalar:
                values[column.name] = column.default.arg
            elif column.default.is_callable:
                values[column.name] = column.default.arg(None)
        super().__init__(**values)


@event.listens_for(Row, "attribute_instrument", propagate=True)
def _keys_follow_objects(kind: type[Row], name: str, attribute: QueryableAttribute[Any]) -> None:
    """Set the foreign key as soon as its object is set, so that rules can compare keys before anything is written."""
    prop = attribute.property
    if not isinstance(prop, RelationshipProperty):
        return

    def follow(row: Row, value: Row | None, old: object, initiator: object) -> None:
        if prop.direction is RelationshipDirection.MANYTOONE:
            column = next(iter(prop.local_columns))
            setattr(row, str(column.key), value.id if value is not None else None)

    if not prop.uselist:
        event.listen(attribute, "set", follow, propagate=True)
