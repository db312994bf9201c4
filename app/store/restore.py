"""Restoring a backup: first a copy beside the store, looked through and checked; then the swap.

What was in the store before is kept as a backup of its own, so that restoring the wrong one can be put right.
"""

from __future__ import annotations

import os
import shutil
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from app.practice.written_days import plain_date
from app.store import keys
from app.store.backup import Backup, default_folder
from app.store.engine import connect_raw
from app.store.errors import NewerStore, NotOurFile, StoreError, WrongPassphrase
from app.store.location import note_path
from app.store.migrate import is_known
from app.store.swap import begin_swap, coming_path, finish_swap
from app.store.verify import find_faults

NOTE = "before restoring"


class BackupDamaged(StoreError):
    """The backup is not sound and was not restored."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a backup holds: how many families and conferences, their last change (UTC) with its name and maker."""

    families: int
    conferences: int
    changes: int
    last_change: datetime | None
    last_label: str
    last_who: str

    def __str__(self) -> str:
        """Say it in a sentence."""
        held = f"{_counted(self.families, 'family', 'families')}, {_counted(self.conferences, 'conference')}"
        if self.last_change is None:
            return f"{held}."
        at = self.last_change.astimezone()
        who = f" by {self.last_who}" if self.last_who else ""
        return f"{held}. The last change in it: {self.last_label}{who}, {plain_date(at)} at {at:%H:%M}."


def look_into(backup: Backup, data_key: bytes | bytearray) -> Contents:
    """Return what a backup holds, without changing it. Raises WrongPassphrase, NotOurFile or BackupDamaged."""
    try:
        with closing(connect_raw(backup.store, data_key)) as connection:
            return _contents(connection)
    except driver.DatabaseError as error:
        raise BackupDamaged(f"This backup cannot be read ({error}). Nothing was changed; try an older one.") from error


def find_key(backup: Backup, store: Path, secret: str) -> tuple[bytearray, bool]:
    """Return the key that opens a backup, and True where ``secret`` is how the store itself is opened today.

    A passphrase of today opens the backups from before it was changed too: the data key is the same. Raises
    WrongPassphrase, or what :func:`keys.unwrap` raises of a recovery code.
    """
    try:
        own = keys.unwrap(keys.read_slots(store), secret)
        connect_raw(backup.store, own).close()
    except (StoreError, driver.DatabaseError):
        theirs = keys.unwrap(keys.read_slots(backup.store), secret)
        try:
            connect_raw(backup.store, theirs).close()
        except WrongPassphrase:
            start = "This backup is damaged at its very start. Nothing was changed; try an older one."
            raise BackupDamaged(start) from None
        return theirs, False
    return own, True


def prepare_restore(backup: Backup, store: Path, secret: str) -> Contents:
    """Copy a backup beside the store, check every page of the copy, and return what it holds. The store is untouched.

    Where ``secret`` opens the store as well, its key file stays in force: today's passphrase and recovery sheet; else
    those of the backup. Raises what :func:`find_key` raises, BackupDamaged, NewerStore, NotOurFile or OSError.
    """
    with suppress(NotOurFile):  # a note that cannot be read asks for nothing; the next swap replaces it
        finish_swap(store)
    data_key, is_ours = _key_or_damage(backup, store, secret)
    coming = coming_path(store)
    discard_restore(store)
    store.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(backup.store, coming)
    keys.copy_slots(store if is_ours else backup.store, coming)
    try:
        with closing(connect_raw(coming, data_key)) as connection:
            faults = find_faults(connection.execute)
            if faults:
                raise BackupDamaged(f"This backup is damaged ({faults[0]}). Nothing was changed; try an older one.")
            contents = _contents(connection)
            _refuse_newer(connection)
        for file in (coming, keys.keys_path(coming)):
            with open(file, "rb+") as opened:
                os.fsync(opened.fileno())
    except BaseException:
        discard_restore(store)
        raise
    return contents


def discard_restore(store: Path) -> None:
    """Take away a copy that was prepared and not wanted; one that a swap still waits for stays."""
    if note_path(store).exists():
        return
    coming = coming_path(store)
    for file in (coming, keys.keys_path(coming), coming.with_name(coming.name + "-journal")):
        file.unlink(missing_ok=True)


def restore(store: Path, now: datetime) -> Path:
    """Put the prepared copy in the place of the closed store; return the folder the old one is kept in.

    Raises OSError; whatever was begun is finished when the store is opened next.
    """
    folder, stem = default_folder(store), f"{now:%Y-%m-%d %H-%M-%S} {NOTE}"
    aside, number = folder / stem, 2
    while aside.exists():
        aside, number = folder / f"{stem} {number}", number + 1
    begin_swap(store, aside)
    return aside


def _contents(connection: driver.Connection) -> Contents:
    """Count by plain statements that fit every version's tables."""
    try:
        families, conferences, changes = (
            connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in _COUNTED
        )
        last = connection.execute("SELECT at, label, who FROM journal ORDER BY number DESC LIMIT 1").fetchone()
    except driver.OperationalError as error:
        raise NotOurFile(Path("This file")) from error
    at, label, who = last or (None, "", "")
    last_change = datetime.fromisoformat(at).replace(tzinfo=UTC) if at else None
    return Contents(families, conferences, changes, last_change, label, who)


_COUNTED = ("family", "conference", "journal")


def _refuse_newer(connection: driver.Connection) -> None:
    ((revision,),) = connection.execute("SELECT version_num FROM alembic_version")
    if not is_known(revision):
        raise NewerStore(revision)


def _key_or_damage(backup: Backup, store: Path, secret: str) -> tuple[bytearray, bool]:
    try:
        return find_key(backup, store, secret)
    except driver.DatabaseError as error:
        raise BackupDamaged(f"This backup cannot be read ({error}). Nothing was changed; try an older one.") from error


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
