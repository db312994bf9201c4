"""Putting a whole store in the place of another, so that a power cut at any moment loses neither.

The new files stand ready beside the old ones. A note says what is to be done; then the old files are moved aside, the
new ones into their place, and the note is taken away. A note that is found later is done to its end: every step may be
repeated, because a step is only taken while the new file still waits.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from app.store import keys
from app.store.errors import NotOurFile
from app.store.location import FILE_NAME, note_path

_ENDINGS = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file that was not closed: it belongs to that file and must go with it."""


def coming_path(store: Path) -> Path:
    """Return where the file stands that is to take the store's place."""
    return store.with_name(store.name + ".coming")


def begin_swap(store: Path, aside: Path) -> None:
    """Put the coming store, with its key file, in the place of ``store``, which goes into the folder ``aside``.

    The store must be closed. Raises OSError; then it is finished at the next start, or with the next call.
    """
    note = note_path(store)
    half = note.with_name(note.name + ".new")
    with open(half, "w", encoding="utf-8") as file:
        json.dump({"aside": str(aside)}, file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(half, note)
    keys.sync_folder(store.parent)
    finish_swap(store)


def finish_swap(store: Path) -> bool:
    """Do to its end what a note asks for; return False where there is none. Raises NotOurFile or OSError."""
    note = note_path(store)
    try:
        aside = Path(json.loads(note.read_text(encoding="utf-8"))["aside"])
    except FileNotFoundError:
        return False
    except (ValueError, KeyError, TypeError, RecursionError):
        raise NotOurFile(note) from None
    aside.mkdir(parents=True, exist_ok=True)
    old, coming = aside / FILE_NAME, coming_path(store)
    if coming.exists():
        for ending in _ENDINGS:
            _move(store.with_name(store.name + ending), old.with_name(old.name + ending))
        _move(store, old)
        os.replace(coming, store)
    if keys.keys_path(coming).exists():
        _move(keys.keys_path(store), keys.keys_path(old))
        os.replace(keys.keys_path(coming), keys.keys_path(store))
    keys.sync_folder(aside)
    keys.sync_folder(store.parent)
    note.unlink(missing_ok=True)
    return True


def _move(source: Path, target: Path) -> None:
    if source.exists():
        os.replace(source, target)
