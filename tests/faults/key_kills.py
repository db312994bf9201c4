"""Kill -9 before every line that a change of the keys runs through: the old secret still opens, or the new one does."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from app.store import keys, recovery
from tests.faults.children import KILLED, killed_at_line

OLD, NEW = "four calm words here", "five quite different words now"
CHEAP = keys.Cost(rounds=1, memory=64, lanes=1)
FILES = (keys.__file__, recovery.__file__)


def kill_key_changes(folder: Path, *, every: int = 1) -> int:
    """Kill each change at every step (or ``every`` few); return how many kills were survived.

    Raises AssertionError where after one of them something does not open that should.
    """
    store = folder / "board.safetyboard"
    data_key = keys.new_data_key()
    first, second = recovery.new_code(), recovery.new_code()
    slots = [keys.wrap(data_key, OLD, keys.PASSPHRASE, CHEAP), keys.wrap(data_key, first, keys.RECOVERY, CHEAP)]
    changes: dict[str, Callable[[], None]] = {
        "passphrase": lambda: keys.change_passphrase(store, OLD, NEW, cost=CHEAP),
        "forgotten": lambda: keys.change_passphrase(store, first, NEW, cost=CHEAP),
        "sheet": lambda: keys.accept_sheet(store, OLD, second, cost=CHEAP),
    }
    kills = 0
    for name, change in changes.items():
        stays, old, new = (OLD, first, second) if name == "sheet" else (first, OLD, NEW)
        for step in range(0, 1000, every):
            keys.write_slots(store, slots)
            keys.half_written(keys.keys_path(store)).unlink(missing_ok=True)
            ended = killed_at_line(change, step, FILES)
            assert ended in (0, KILLED), f"{name}: step {step} ended with {ended}"
            _opens(store, data_key, stays, name, step)
            assert _try(store, old) == data_key or _try(store, new) == data_key, f"{name}: nothing opens after {step}"
            if ended == 0:
                assert _try(store, new) == data_key, f"{name}: done, and the new does not open"
                assert _try(store, old) is None, f"{name}: done, and the old still opens"
                break
            kills += 1
    shutil.rmtree(folder)
    return kills


def _opens(store: Path, data_key: bytearray, secret: str, name: str, step: int) -> None:
    assert _try(store, secret) == data_key, f"{name}: killed at step {step}, {secret!r} does not open"


def _try(store: Path, secret: str) -> bytearray | None:
    try:
        return keys.unwrap(keys.read_slots(store), secret)
    except (keys.WrongPassphrase, recovery.NotThisSheet):
        return None
