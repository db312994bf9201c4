"""A store with the Petrie family in it, made once and copied: importing it for every test would take too long."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache, partial
from pathlib import Path

from app.paths import RESOURCES
from app.store import keys
from app.store.exchange import import_family, read_file
from app.store.store import Store

SECRET = "rain on the tin roof"


def petrie_store(folder: Path) -> Path:
    """Copy the store into a new folder and return its path."""
    shutil.copytree(_master(), folder)
    return folder / "board.safetyboard"


@cache
def _master() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="safety-board-tests-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = folder / "board.safetyboard"
    with Store.create(path, SECRET, cost=keys.Cost(1, 64, 1)) as store:
        store.who = "Ann Price"
        data = read_file(RESOURCES / "examples" / "baby-petrie.json")
        store.run("Import baby Petrie", partial(import_family, data=data)).result()
    return folder
