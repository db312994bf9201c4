"""Checking that a store is sound: every page by its own seal, every table, every link."""

from __future__ import annotations

from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session


def check_store(session: Session) -> list[str]:
    """Return what is wrong with the store, in words; an empty list where all is well.

    SQLCipher seals each page (HMAC-SHA512); a flipped bit shows as a page whose seal does not fit.
    """
    connection = session.connection()
    faults = [f"page: {row[0]}" for row in connection.exec_driver_sql("PRAGMA cipher_integrity_check")]
    try:
        for (line,) in connection.exec_driver_sql("PRAGMA integrity_check"):
            if line != "ok":
                faults.append(f"table: {line}")
        for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            faults.append(f"{table} row {row} points at a {parent} that is not there")
    except DatabaseError:
        # Some pages cannot be read at all: what was found so far says which.
        faults.append("some tables cannot be read")
    return faults
