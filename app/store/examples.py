"""The example families: the demo, the pictures and the tests all use them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from app.paths import RESOURCES
from app.store.exchange import import_family, read_file
from app.store.store import Store


def example_files() -> list[Path]:
    """Return the example conference files, in order of name."""
    return sorted((RESOURCES / "examples").glob("*.json"))


def example_store() -> Store:
    """Return a temporary store, deleted when it closes, that holds the example families."""
    store = Store.temporary()
    try:
        for file in example_files():
            data = read_file(file)
            store.run("Import an example", partial(import_family, data=data)).result()
    except BaseException:
        store.close()
        raise
    return store
