"""Faults of the disk as typed errors, in words that fit what was being done."""

from __future__ import annotations

import errno
from dataclasses import dataclass

import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import DatabaseError, DBAPIError

from app.store.errors import DiskTrouble, StoreError


@dataclass(frozen=True, slots=True)
class DiskSentences:
    """What to say when the disk is full, may not be written to, is used by another program, or is gone."""

    full: str
    forbidden: str
    busy: str
    gone: str

    @classmethod
    def before_anything_is_typed(cls, done: str) -> DiskSentences:
        """Return the sentences for a store that could not be ``done``: "opened" or "made"."""
        start = f"The store could not be {done}:"
        return cls(
            full=f"{start} the disk is full. Nothing was changed; make room and try again.",
            forbidden=f"{start} its folder may not be written to. Nothing was changed.",
            busy=f"{start} another program is using it. Nothing was changed; close that program and try again.",
            gone=f"{start} it cannot be reached. Nothing was changed; is the disk there?",
        )


WHILE_TYPING = DiskSentences(
    full="The disk is full. What you typed is still on the screen; make room and it will be saved.",
    forbidden="This folder may not be written to. What you typed is still on the screen.",
    busy="Another program is using the store. What you typed is still on the screen; trying again.",
    gone="The store cannot be reached. What you typed is still on the screen; is the disk there?",
)


def translate(error: DBAPIError, say: DiskSentences = WHILE_TYPING) -> Exception:
    """Return the typed error for a fault of the disk or the file; the error itself where it is a fault of ours."""
    text = str(error.orig).lower()
    if "full" in text:
        return DiskTrouble(say.full)
    if "readonly" in text or "read-only" in text:
        return DiskTrouble(say.forbidden)
    if "locked" in text or "busy" in text:
        return DiskTrouble(say.busy)
    if isinstance(error.orig, driver.OperationalError) and ("disk i/o" in text or "unable to open" in text):
        return DiskTrouble(say.gone)
    if isinstance(error, DatabaseError) and ("malformed" in text or "not a database" in text):
        return StoreError("The store is damaged. Stop here, keep the file, and restore a backup.")
    return error


def translate_os(error: OSError, say: DiskSentences) -> DiskTrouble:
    """Return the typed error for what the system said of a file beside the store."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return DiskTrouble(say.full)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return DiskTrouble(say.forbidden)
    return DiskTrouble(say.gone)
