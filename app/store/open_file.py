"""An encrypted file that is open: its engine and its data key, from unlocking to locking."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from app.store import keys
from app.store.disk import WHILE_TYPING, DiskSentences, translate
from app.store.engine import make_engine
from app.store.errors import DiskTrouble
from app.store.migrate import bring_up_to_date

BeforeUpdate = Callable[[driver.Connection, bytearray], None]
"""Called with a connection and the key before an older store is brought up to date: to keep a copy of it."""


class OpenFile:
    """The engine on a file, and the key that opens it. The worker has one connection; long work may have another."""

    def __init__(self, path: Path, engine: Engine, data_key: bytearray) -> None:
        self.path = path
        self.data_key = data_key
        self._engine = engine
        self._seen: tuple[int, int] | None = None
        """Which file stood at the path when it was used last: its device and number on it."""

    @classmethod
    def open(cls, path: Path, data_key: bytearray, done: str, before: BeforeUpdate | None = None) -> OpenFile:
        """Open a file, or make it, and bring it to this version's tables; ``done`` is "opened" or "made".

        Raises WrongPassphrase where the key is not this file's, NewerStore, DiskTrouble or what ``before`` raises.
        """
        engine = make_engine(path, data_key)
        opened = cls(path, engine, data_key)

        def copy() -> None:
            if before is not None:
                with opened.beside() as connection:
                    before(connection, data_key)

        try:
            bring_up_to_date(engine, copy)
        except DBAPIError as error:
            opened.close()
            raise translate(error, DiskSentences.before_anything_is_typed(done)) from error
        except BaseException:
            opened.close()
            raise
        return opened

    @property
    def engine(self) -> Engine:
        """The engine, once it is sure that the file is still where it was.

        Where a stick was pulled or a folder moved, the system would go on writing to a file that nobody can find again;
        so each use looks first, and connects anew when the file is back. Raises DiskTrouble while it is gone.
        """
        try:
            found = self.path.stat()
        except OSError as error:
            self._engine.dispose()
            self._seen = None
            raise DiskTrouble(WHILE_TYPING.gone) from error
        place = (found.st_dev, found.st_ino)
        if place != self._seen:
            self._engine.dispose()
            self._seen = place
        return self._engine

    @contextmanager
    def beside(self) -> Iterator[driver.Connection]:
        """Give a second connection for long reading: while it reads, the worker goes on writing (WAL)."""
        connection = self.engine.raw_connection()
        try:
            raw = connection.driver_connection
            assert raw is not None
            yield raw
        finally:
            connection.close()

    def close(self) -> None:
        """Close the file and overwrite the key. SQLCipher overwrites its own copy as the connection closes."""
        self._engine.dispose()
        keys.forget(self.data_key)
