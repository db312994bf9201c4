"""Reading the TOML files that hold words and clocks: the shipped one, with a local one on top of it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

Table = dict[str, Any]


class BrokenSettings(Exception):
    """A file of words or clocks cannot be used. ``where`` is the place in the file, "" for the whole of it.

    The text is a sentence that can be shown as it is.
    """

    def __init__(self, path: Path, where: str, problem: str) -> None:
        self.path = path
        self.where = where
        self.problem = problem
        place = f"at {where}: " if where else ""
        super().__init__(
            f"The settings file {path.name} cannot be used: {place}{problem}. "
            "Nothing was changed. Put the file right, or move it away to use the words that came with the program."
        )


def read_table(path: Path) -> Table:
    """Read one TOML file. Raise BrokenSettings where it cannot be read."""
    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except tomllib.TOMLDecodeError as error:
        raise BrokenSettings(path, "", f"it is not well written ({error})") from error
    except UnicodeDecodeError as error:
        raise BrokenSettings(path, "", "it is not plain UTF-8 text") from error
    except OSError as error:
        raise BrokenSettings(path, "", f"it cannot be opened ({error.strerror})") from error


def changed_at(path: Path | None) -> int | None:
    """Return when a local file was last written, in nanoseconds; None where there is no such file.

    Cached words are kept under this stamp, so that a file which was edited is read again.
    """
    if path is None:
        return None
    try:
        return path.stat().st_mtime_ns
    except FileNotFoundError:
        return None
    except OSError as error:
        raise BrokenSettings(path, "", f"it cannot be opened ({error.strerror})") from error


class Reader:
    """Takes typed values out of a table and says exactly where one is wrong."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def refuse(self, where: str, problem: str) -> NoReturn:
        """Raise BrokenSettings for one place in this file."""
        raise BrokenSettings(self.path, where, problem)

    def table(self, value: object, where: str) -> Table:
        """Return ``value`` if it is a table."""
        if not isinstance(value, dict):
            self.refuse(where, "a table is expected here")
        return value

    def items(self, value: object, where: str) -> list[object]:
        """Return ``value`` if it is a list."""
        if not isinstance(value, list):
            self.refuse(where, "a list is expected here")
        return value

    def words(self, table: Mapping[str, object], key: str, where: str, *, needed: bool = True) -> str:
        """Return the text under ``key``; an empty one only where it is not needed."""
        value = table.get(key, "")
        if not isinstance(value, str):
            self.refuse(f"{where}.{key}", "words in quotation marks are expected here")
        if needed and not value.strip():
            self.refuse(f"{where}.{key}", "the words are missing")
        return value

    def yes_or_no(self, table: Mapping[str, object], key: str, where: str, *, otherwise: bool) -> bool:
        """Return the truth value under ``key``, or ``otherwise``."""
        value = table.get(key, otherwise)
        if not isinstance(value, bool):
            self.refuse(f"{where}.{key}", "true or false is expected here")
        return value

    def only(self, table: Mapping[str, object], known: frozenset[str], where: str) -> None:
        """Refuse keys that nobody reads: most often a slip of the pen that would change nothing in silence."""
        for key in table:
            if key not in known:
                place = f"{where}.{key}" if where else key
                self.refuse(place, f"this name is not known here; known are {', '.join(sorted(known))}")
