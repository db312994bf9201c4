"""Kill -9 before every line of restoring: at the next start the old store or the backup is there, whole."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

from app.store import keys, restore, swap
from app.store.backup import Backup
from app.store.store import Store
from tests.faults.children import KILLED, answer, killed_at_line, run
from tests.faults.key_kills import CHEAP, NEW, OLD
from tests.store.rooms import marsh

NOW = datetime(2026, 3, 24, 10, 15, 30)  # noqa: DTZ001 - local, as backups are named


def kill_restores(folder: Path, *, every: int = 1) -> int:
    """Kill a restore at every step (or ``every`` few); return how many kills were survived."""
    master, place = folder / "master", folder / "place"
    store = place / "board.safetyboard"
    assert run(lambda: _make(master)) == 0
    backup = Backup(master / "other", NOW)

    def work() -> None:
        restore.prepare_restore(backup, store, NEW)
        restore.restore(store, NOW)

    for step in range(0, 1000, every):
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(master / "own", place)
        ended = killed_at_line(work, step, (restore.__file__, swap.__file__))
        assert ended in (0, KILLED), f"step {step} ended with {ended}"
        found = answer(lambda: _families(store))
        if ended == 0:
            assert found == "1", "restored, and the backup's family is not there"
            shutil.rmtree(folder)
            return step // every
        assert found in ("0", "1"), f"killed at step {step}: {found}"
    raise AssertionError("the restore never came to its end")


def _make(master: Path) -> None:
    """An empty store under one passphrase, and a store with a family under another, as a backup."""
    Store.create(master / "own" / "board.safetyboard", OLD, cost=CHEAP).close()
    with Store.create(master / "other" / "board.safetyboard", NEW, cost=CHEAP) as other:
        other.run("New family", marsh).result()


def _families(store: Path) -> str:
    """Open whichever store is there and return how many families it has; kept aside, the old one must open too."""
    swap.finish_swap(store)
    slots = keys.read_slots(store)
    try:
        keys.unwrap(slots, OLD)
        secret = OLD
    except keys.WrongPassphrase:
        secret = NEW
        (aside,) = (store.parent / "Backups").iterdir()
        Store.open(aside / "board.safetyboard", OLD).close()
    with Store.open(store, secret) as opened:
        counted = "SELECT count(*) FROM family"
        return str(opened.read(lambda session: session.connection().exec_driver_sql(counted).scalar()).result())
