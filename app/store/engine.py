"""One engine on one encrypted file. Its pragmas are those of docs/decisions/0003."""

from __future__ import annotations

from pathlib import Path

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from app.store.errors import WrongPassphrase

WRITE = "write"
"""Execution option: begin with the write lock, so that a change never fails half-way for want of it."""

PRAGMAS = (
    "foreign_keys = ON",
    "journal_mode = WAL",
    "synchronous = FULL",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "busy_timeout = 5000",
)
"""What every connection is set to, in this order."""


def connect_raw(path: Path, data_key: bytes | bytearray) -> driver.Connection:
    """Return a connection to an encrypted file with no pragma set but the key. Raises WrongPassphrase."""
    connection = driver.connect(str(path), check_same_thread=False, isolation_level=None)
    cursor = connection.cursor()
    cursor.execute("PRAGMA cipher_log_level = NONE")
    cursor.execute(f"PRAGMA key = \"x'{data_key.hex()}'\"")
    try:
        cursor.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except driver.DatabaseError as error:
        connection.close()
        if "not a database" in str(error):
            raise WrongPassphrase from None
        raise
    cursor.close()
    return connection


def make_engine(path: Path, data_key: bytes | bytearray) -> Engine:
    """Return an engine on the encrypted file at ``path``; ``data_key`` has 32 bytes.

    The file is made where there is none. Connecting raises WrongPassphrase where the key does not fit.
    """

    def connect() -> driver.Connection:
        connection = connect_raw(path, data_key)
        try:
            for pragma in PRAGMAS:
                connection.execute(f"PRAGMA {pragma}").fetchall()
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine("sqlite+pysqlite://", module=driver, creator=connect, poolclass=QueuePool, pool_size=1,
        hide_parameters=True,  # what people said never stands in an error message
    )  # fmt: skip

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        if connection.get_execution_options().get(WRITE):
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        else:
            connection.exec_driver_sql("BEGIN")

    return engine
