"""Databases in memory: the tables are made once and each statement is worded once, for all of them."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Dialect, Engine, create_engine, event

from app.models import Base

_STATEMENTS: dict[Any, Any] = {}
_opened: list[Engine] = []


def memory_engine() -> Engine:
    """Return an engine on a database of its own that has every table and no row."""
    engine = create_engine("sqlite://", execution_options={"compiled_cache": _STATEMENTS})
    engine.dialect = _dialect()

    @event.listens_for(engine, "connect")
    def _connect(connection: Any, record: object) -> None:
        connection.deserialize(_empty_tables())

    _opened.append(engine)
    return engine


def close_all() -> None:
    """Close every database that was opened here, after each test: Python 3.13 tells of open ones."""
    while _opened:
        _opened.pop().dispose()


@cache
def _dialect() -> Dialect:
    """One for all: each would word every statement anew. It learns at a first connection what SQLite can do."""
    engine = create_engine("sqlite://")
    engine.connect().close()
    engine.dispose()
    return engine.dialect


@cache
def _empty_tables() -> bytes:
    """The empty tables as bytes: making them takes longer than most tests."""
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with engine.connect() as connection:
        made: bytes = connection.connection.driver_connection.serialize()
    engine.dispose()
    return made
