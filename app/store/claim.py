"""One program at a time: who has the store open, told to whoever comes second.

A file beside the store is locked by the operating system for as long as the program runs, and says who it is, on which
computer and since when. The system lets go of the lock when the program ends, however it ends: a file that is left
behind by a crash is not locked, and is simply taken over. On a disk that knows no locks nobody is kept out; SQLite's
own locks still keep the file whole.
"""

from __future__ import annotations

import errno
import json
import os
import platform
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from app.practice.written_days import day_and_month
from app.store.errors import StoreError

FAR_AWAY = 1 << 30
"""Windows locks bytes so that nobody can read them: this one is behind the end, so the file can be read."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the store open: a name, a computer, and since when, as local time in ISO form."""

    who: str
    computer: str
    since: str

    def __str__(self) -> str:
        """Say it in words, as far as it is known."""
        who = self.who or "Somebody"
        where = f" on {self.computer}" if self.computer else ""
        try:
            at = datetime.fromisoformat(self.since)
        except ValueError:
            return f"{who}{where}"
        return f"{who}{where}, since {at:%H:%M} on {day_and_month(at)}"


class InUse(StoreError):
    """Another program has the store open."""

    def __init__(self, holder: Holder) -> None:
        super().__init__(
            f"The store is open already: {holder}. Nothing was changed. "
            "Close it there first, or look for its window on this computer."
        )
        self.holder = holder


def claim_path(store: Path) -> Path:
    """Return the file that says who has the store open."""
    return store.with_name(store.name + ".open")


class Claim:
    """The store is ours until :meth:`release`."""

    def __init__(self, file: IO[bytes], crashes: int) -> None:
        self._file: IO[bytes] | None = file
        self.crashes = crashes
        """How many times in a row before this the program ended without letting go."""

    @classmethod
    def take(cls, store: Path, who: str) -> Claim:
        """Claim a store. Raises InUse where another program has it, or OSError."""
        path = claim_path(store)
        file = open(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+b")  # noqa: SIM115 - held until released
        try:
            if not _lock(file):
                raise InUse(_holder(file))
            crashes = _crashes(file)
            holder = Holder(who, platform.node(), datetime.now().astimezone().isoformat(timespec="minutes"))
            file.seek(0)
            file.truncate()
            file.write(json.dumps({**asdict(holder), "crashes": crashes}).encode())
            file.flush()
        except BaseException:
            file.close()
            raise
        return cls(file, crashes)

    def release(self) -> None:
        """Let go of the store. Harmless when called twice."""
        file, self._file = self._file, None
        if file is not None:
            # The words go, the file stays: taking it away could take away the next one's.
            with suppress(OSError):
                file.truncate(0)
            file.close()


def _holder(file: IO[bytes]) -> Holder:
    """Return who a claim names; nobody where it cannot be read."""
    try:
        found = json.loads(file.read(10_000))
        return Holder(*(str(found[key])[:100] for key in ("who", "computer", "since")))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return Holder("", "", "")


def _crashes(file: IO[bytes]) -> int:
    """Count the one before, where it left its words, with those before it."""
    try:
        found = json.loads(file.read(10_000))
        return min(int(found["crashes"]), 1000) + 1
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return 0


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> bool:
        """Lock a byte of the file; return False where another has it."""
        file.seek(FAR_AWAY)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError as error:
            return error.errno not in (errno.EACCES, errno.EDEADLK)
        finally:
            file.seek(0)
        return True

else:
    import fcntl

    def _lock(file: IO[bytes]) -> bool:
        """Lock the file; return False where another has it."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            return error.errno not in (errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES)
        return True
