"""Where the store is kept when nobody says otherwise."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path

APPLICATION = "Safety Board"
FILE_NAME = "board.safetyboard"


def default_store() -> Path:
    """Return the path of the store in the platform's own data folder."""
    return user_data_path(APPLICATION, appauthor=False) / FILE_NAME


def keys_path(store: Path) -> Path:
    """Return the file beside the store that holds its wrapped keys (see keys.py)."""
    return store.with_name(store.name + ".key")


def note_path(store: Path) -> Path:
    """Return the note that says a backup is being put in the store's place (see swap.py)."""
    return store.with_name(store.name + ".swap")


def nation_file_path(store: Path) -> Path:
    """Return where a local file of words and time limits lies: beside the store (see practice/local_nations.py)."""
    return store.with_name("nations.toml")
