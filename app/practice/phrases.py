"""Lists of words and rules as data: resources/phrases, with a local folder on top of it.

A local folder holds files of the same names. The words in its tables are added to ours; the same tables under
``[take_away]`` take words out. So a local authority can teach the coach its own trade names without a programmer.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from app.paths import RESOURCES
from app.practice.settings_file import Reader, Table, changed_at, read_table

SHIPPED = RESOURCES / "phrases"
TAKE_AWAY = "take_away"

Lists = Mapping[str, tuple[str, ...]]


def word_lists(name: str, local: Path | None = None) -> Lists:
    """Return the lists of one file, each in its order and without doubles, all in small letters.

    ``name`` is a file of resources/phrases without ".toml". Raise BrokenSettings for a file that cannot be used.
    """
    path = local_file(name, local)
    return _kept_lists(name, path, changed_at(path))


def tables(name: str, local: Path | None = None) -> Table:
    """Return a file of resources/phrases as it stands, a local table's values on top of ours, table by table.

    Raise BrokenSettings for a file that cannot be used.
    """
    path = local_file(name, local)
    return _kept_tables(name, path, changed_at(path))


Stamp = tuple[int | None, ...]


def stamp_of(local: Path | None) -> Stamp:
    """Return when each file of a local folder was last written, so that what was edited is read again.

    Whatever is made of the phrases is kept under the folder and this stamp.
    """
    if local is None:
        return ()
    return tuple(changed_at(local / path.name) for path in _shipped_files())


@lru_cache(maxsize=1)
def _shipped_files() -> tuple[Path, ...]:
    return tuple(sorted(SHIPPED.glob("*.toml")))


def local_file(name: str, local: Path | None) -> Path | None:
    """Return the local file of that name where there is one."""
    path = local / f"{name}.toml" if local is not None else None
    return path if path is not None and changed_at(path) is not None else None


@lru_cache(maxsize=32)
def _kept_tables(name: str, path: Path | None, stamp: int | None) -> Table:
    """Load once for each local file and time of its last change (``stamp``)."""
    shipped = read_table(SHIPPED / f"{name}.toml")
    if path is None:
        return shipped
    reader = Reader(path)
    local = read_table(path)
    reader.only(local, frozenset(shipped), "")
    return {key: _on_top(value, local.get(key)) for key, value in shipped.items()}


def _on_top(ours: object, theirs: object) -> object:
    """Return their value where there is one; a table is laid over ours."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return {**ours, **theirs}
    if isinstance(ours, list) and isinstance(theirs, list):
        return [*theirs, *ours]
    return ours if theirs is None else theirs


@lru_cache(maxsize=32)
def _kept_lists(name: str, path: Path | None, stamp: int | None) -> Lists:
    """Load once for each local file and time of its last change (``stamp``)."""
    shipped = _lists(Reader(SHIPPED / f"{name}.toml"), read_table(SHIPPED / f"{name}.toml"), "")
    if path is None:
        return MappingProxyType(shipped)
    reader = Reader(path)
    whole = read_table(path)
    reader.only(whole, frozenset({*shipped, TAKE_AWAY}), "")
    gone = reader.table(whole.pop(TAKE_AWAY, {}), TAKE_AWAY)
    reader.only(gone, frozenset(shipped), TAKE_AWAY)
    added, taken = _lists(reader, whole, ""), _lists(reader, gone, f"{TAKE_AWAY}.")
    return MappingProxyType(
        {
            key: tuple(
                word for word in dict.fromkeys([*words, *added.get(key, ())]) if word not in set(taken.get(key, ()))
            )
            for key, words in shipped.items()
        }
    )


def _lists(reader: Reader, table: Table, where: str) -> dict[str, tuple[str, ...]]:
    """Return each text of a table as its words: what stands between commas and lines."""
    found = {}
    for key, value in table.items():
        if not isinstance(value, str):
            reader.refuse(f"{where}{key}", "words in quotation marks are expected here")
        parts = (" ".join(part.split()).lower() for part in value.replace("\n", ",").split(","))
        found[key] = tuple(dict.fromkeys(part for part in parts if part))
    return found
