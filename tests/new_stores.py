"""What a store of the tests costs once a process and not every time: the migrations, and the wording of statements.

The tests of the migrations themselves, and those that kill the program, do without it.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Dialect, Engine, create_engine

from app.store import migrate
from app.store.engine import make_engine
from app.store.keys import new_data_key

_STATEMENTS: dict[Any, Any] = {}


def open_engine(path: Path, data_key: bytes | bytearray) -> Engine:
    """Do what engine.make_engine does; the statements worded for earlier engines are not worded anew for this one."""
    made = make_engine(path, data_key)
    made.dialect = _dialect()
    made.update_execution_options(compiled_cache=_STATEMENTS)
    return made


@cache
def _dialect() -> Dialect:
    engine = create_engine("sqlite+pysqlite://", module=driver)
    engine.connect().close()  # it learns at the first connection what SQLite can do
    return engine.dialect


def bring_up_to_date(engine: Engine, before: Callable[[], None] | None = None) -> None:
    """Do what migrate.bring_up_to_date does; a file with nothing in it becomes a copy of one that was migrated."""
    with suppress(driver.DatabaseError):  # A full disk, a folder that is gone: let the migrations meet it, and say so.
        _copy_into(engine)
    migrate.bring_up_to_date(engine, before)


def _copy_into(engine: Engine) -> None:
    opened = engine.raw_connection()
    raw = opened.driver_connection
    assert raw is not None
    try:
        if raw.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,):
            _migrated(migrate.HEAD, migrate.MIGRATIONS).backup(raw)
    finally:
        opened.close()


@cache
def _migrated(head: str, migrations: Path) -> driver.Connection:
    """A connection to a file that the migrations made, for as long as this process lives."""
    folder = Path(tempfile.mkdtemp(prefix="safety-board-tests-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    engine = make_engine(folder / "migrated", new_data_key())
    migrate.bring_up_to_date(engine)
    raw = engine.raw_connection().driver_connection
    assert raw is not None
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return raw
