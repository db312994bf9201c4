"""Checking that a store is sound: every page by its own seal, every table, every link."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

Ask = Callable[[str], Iterable[Any]]


def check_store(session: Session) -> list[str]:
    """Return what is wrong with the open store, in words; an empty list where all is well."""
    return find_faults(session.connection().exec_driver_sql)


def find_faults(ask: Ask) -> list[str]:
    """Return what is wrong with a file; ``ask`` runs a statement on a connection that has its key.

    SQLCipher seals each page (HMAC-SHA512); a flipped bit shows as a page whose seal does not fit.
    """
    faults = [f"page: {row[0]}" for row in ask("PRAGMA cipher_integrity_check")]
    try:
        for (line,) in ask("PRAGMA integrity_check"):
            if line != "ok":
                faults.append(f"table: {line}")
        for table, row, parent, _ in ask("PRAGMA foreign_key_check"):
            faults.append(f"{table} row {row} points at a {parent} that is not there")
    except (DatabaseError, driver.DatabaseError):
        # Some pages cannot be read at all: what was found so far says which.
        faults.append("some tables cannot be read")
    return faults


def count_rows(ask: Ask) -> dict[str, int]:
    """Return how many rows each table has."""
    tables = [name for (name,) in ask("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    counts = {}
    for table in tables:
        ((counts[table],),) = ask(f'SELECT count(*) FROM "{table}"')
    return counts
