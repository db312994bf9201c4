"""Which local file of words and clocks is in use, and whether it can be used.

One file for the whole program, said when a store is opened: it lies beside the store, so that everybody who opens that
store has the same time limits.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from app.practice.nation_file import load_nation
from app.practice.nation_words import CODES
from app.practice.settings_file import BrokenSettings, changed_at

SHIPPED_INSTEAD = "Until then the shipped words and time limits are in force."
"""Follows the sentence about a file that cannot be used."""

_where: Path | None = None


def use_local_file(path: Path | None) -> None:
    """Say which local file stands on top of the shipped ones from now on; it need not exist. None for no file."""
    global _where  # one choice for the process, made where a store is opened
    _where = path


def local_file() -> Path | None:
    """Return the place of the local file, whether or not there is one; None where no store was opened."""
    return _where


def usable_file() -> Path | None:
    """Return the local file where there is one that can be used."""
    return _where if _where is not None and not trouble() and changed_at(_where) is not None else None


def trouble() -> str:
    """Return why the local file cannot be used, in a sentence to be shown; nothing where it can, or is not there."""
    try:
        stamp = changed_at(_where)
    except BrokenSettings as error:
        return str(error)
    return _trouble_of(_where, stamp) if _where is not None and stamp is not None else ""


@lru_cache(maxsize=4)
def _trouble_of(path: Path, stamp: int) -> str:
    """Read the whole file once for each time of its last change (``stamp``): one fault anywhere and none of it is used.

    Half a local file would be a mixture that nobody chose.
    """
    try:
        for code in CODES:
            load_nation(code, path)
    except BrokenSettings as error:
        return str(error)
    return ""
