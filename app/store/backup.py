"""Backups: a copy of the encrypted file with its key file, in a folder of its own, checked after it is written.

A backup is opened by the passphrase of its day, or by the recovery sheet of its day, and can be opened like any store.
The copy is made by SQLite's backup call on a second connection: the worker goes on writing meanwhile (docs/decisions).
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from app.store import keys
from app.store.engine import connect_raw
from app.store.errors import StoreError, WrongPassphrase
from app.store.location import FILE_NAME
from app.store.thinning import to_thin
from app.store.verify import count_rows, find_faults

_NAME = re.compile(r"(\d{4}-\d\d-\d\d \d\d-\d\d-\d\d)(?: (.+))?")
_FORM = "%Y-%m-%d %H-%M-%S"
_HALF = ".part"
NOTED_STAYS = timedelta(days=30)
"""What was kept before an update or before restoring is not thinned out for so long."""


class BackupTrouble(StoreError):
    """No backup could be made, or it was not sound. What is in the store itself is safe."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: its folder, when it was made (local time) and why, where that is worth saying."""

    folder: Path
    made_at: datetime
    note: str = ""

    @property
    def store(self) -> Path:
        """The encrypted file in it."""
        return self.folder / FILE_NAME


def default_folder(store: Path) -> Path:
    """Return where backups are kept when nobody says otherwise: beside the store."""
    return store.parent / "Backups"


def backup_at(folder: Path) -> Backup | None:
    """Return the backup that a folder is; None where its name or its content says that it is none."""
    name = _NAME.fullmatch(folder.name)
    if name is None or not (folder / FILE_NAME).is_file() or not keys.keys_path(folder / FILE_NAME).is_file():
        return None
    try:
        return Backup(folder, datetime.strptime(name[1], _FORM), name[2] or "")  # noqa: DTZ007 - local, as named
    except ValueError:
        return None


def backups_in(folder: Path) -> list[Backup]:
    """Return the backups in a folder, the newest first; an empty list where there is no such folder."""
    try:
        found = [backup_at(inside) for inside in folder.iterdir()]
    except OSError:
        return []
    return sorted((one for one in found if one is not None), key=lambda one: one.made_at, reverse=True)


def write_backup(
    store: Path, source: driver.Connection, data_key: bytes | bytearray, folder: Path, now: datetime, *, note: str = ""
) -> Backup | None:
    """Copy the store into ``folder``, check the copy, and thin out the older ones; None where nothing has changed.

    ``source`` is a connection of its own to the open store; ``note`` makes a backup that is written in any case. Raises
    BackupTrouble; then the backups before it are as they were.
    """
    try:
        folder.mkdir(exist_ok=True)  # not what is above it: where a stick is gone, that would be another disk
        _sweep(folder)
        if not note and _is_unchanged(source, folder, data_key):
            return None
        made = _write(store, source, data_key, _free_name(folder, now, note))
        _thin(folder, now, data_key)
    except OSError as error:
        raise BackupTrouble(_sentence(folder, error.strerror or str(error))) from error
    except driver.DatabaseError as error:
        raise BackupTrouble(_sentence(folder, str(error))) from error
    return made


def check_backup(backup: Backup, data_key: bytes | bytearray) -> list[str]:
    """Return what is wrong with a backup, in words; an empty list where all is well. Raises WrongPassphrase."""
    with closing(connect_raw(backup.store, data_key)) as connection:
        return find_faults(connection.execute)


def state_of(connection: driver.Connection) -> str:
    """Return a mark that differs whenever anything in the store does: the journal's last number, and the settings.

    Settings called "session ..." do not count: where one was when it closed, for one.
    """
    ((revision,),) = connection.execute("SELECT version_num FROM alembic_version")
    ((number,),) = connection.execute("SELECT coalesce(max(number), 0) FROM journal")
    kept = "SELECT name, value FROM setting WHERE name NOT LIKE 'session %' ORDER BY name"
    settings = connection.execute(kept).fetchall()
    digest = hashlib.sha256(json.dumps(settings).encode()).hexdigest()
    return f"{revision} {number} {digest}"


def _write(store: Path, source: driver.Connection, data_key: bytes | bytearray, folder: Path) -> Backup:
    half = folder.with_name(f".{folder.name}{_HALF}")
    half.mkdir(mode=0o700)  # nobody else on this computer
    try:
        copy = half / FILE_NAME
        counts = _copy(source, copy, data_key)
        copied_key = keys.keys_path(copy)
        keys.copy_slots(store, copy)
        _check(copy, data_key, counts)
        for file in (copy, copied_key):
            _sync(file)
        os.rename(half, folder)
        keys.sync_folder(folder.parent)
    except BaseException:
        shutil.rmtree(half, ignore_errors=True)
        raise
    made = backup_at(folder)
    assert made is not None
    return made


def _copy(source: driver.Connection, copy: Path, data_key: bytes | bytearray) -> dict[str, int]:
    """Copy every page as of one moment and return how many rows each table had then."""
    with closing(connect_raw(copy, data_key)) as target:
        source.execute("BEGIN")
        try:
            counts = count_rows(source.execute)
            source.backup(target)
        finally:
            source.execute("ROLLBACK")
        # One file that can be read from a stick that may not be written to.
        target.execute("PRAGMA journal_mode = DELETE").fetchall()
    return counts


def _check(copy: Path, data_key: bytes | bytearray, counts: dict[str, int]) -> None:
    with closing(connect_raw(copy, data_key)) as connection:
        faults = find_faults(connection.execute)
        if not faults and count_rows(connection.execute) != counts:
            faults = ["rows are missing"]
    if faults:
        raise BackupTrouble(
            f"The backup was written and then found damaged ({faults[0]}), so it was taken away again. Your work is "
            "safe in the store. Check the store, and use another disk for backups."
        )


def _is_unchanged(source: driver.Connection, folder: Path, data_key: bytes | bytearray) -> bool:
    newest = next(iter(backups_in(folder)), None)
    if newest is None:
        return False
    try:
        with closing(connect_raw(newest.store, data_key)) as connection:
            return state_of(connection) == state_of(source)
    except (driver.DatabaseError, WrongPassphrase):
        return False


def _free_name(folder: Path, now: datetime, note: str) -> Path:
    """Return a name that no backup has: two in one second, or after the clock was set back, get a number."""
    stem = f"{now.strftime(_FORM)} {note}".strip()
    path, number = folder / stem, 2
    while path.exists():
        path, number = folder / f"{stem} {number}", number + 1
    return path


def _sweep(folder: Path) -> None:
    """Take away backups that a power cut left half written."""
    for half in folder.glob(f".*{_HALF}"):
        if _NAME.fullmatch(half.name[1 : -len(_HALF)]):
            shutil.rmtree(half, ignore_errors=True)


def _thin(folder: Path, now: datetime, data_key: bytes | bytearray) -> None:
    """Take away the backups that are too many, and of each nothing but what we wrote.

    Only those that this store's key opens are counted: two stores may keep theirs in one folder, and the last one of a
    store that was lost must not go because the store made after it has newer ones.
    """
    usual = [one for one in backups_in(folder) if not one.note or now - one.made_at > NOTED_STAYS]
    if not to_thin([one.made_at for one in usual], now):
        return  # seldom more: each is opened below
    usual = [one for one in usual if _is_opened_by(one, data_key)]
    going = set(to_thin([one.made_at for one in usual], now))
    for backup in usual:
        if backup.made_at in going:
            for file in (backup.store, keys.keys_path(backup.store)):
                file.unlink(missing_ok=True)
            with suppress(OSError):
                backup.folder.rmdir()  # stays where somebody put a file of their own in it


def _is_opened_by(backup: Backup, data_key: bytes | bytearray) -> bool:
    try:
        connect_raw(backup.store, data_key).close()
    except (driver.DatabaseError, WrongPassphrase):
        return False
    return True


def _sync(file: Path) -> None:
    with open(file, "rb+") as opened:
        os.fsync(opened.fileno())


def _sentence(folder: Path, why: str) -> str:
    return (
        f"No backup could be made in {folder} ({why}). Your work itself is saved in the store. "
        "Is the disk there, and is there room? You can choose another folder under Backups."
    )
