"""Words and clocks of one nation: England, Wales, Scotland, Northern Ireland (practice.md, Nations).

The shipped files are resources/nations/*.toml. A local file wins over them, value by value, and shows as the source:

    [england.words]
    lead = "lead social worker"
    [england.clocks.record]
    count = 10
    source = "Our children's partnership, procedure 4.2"

Which local file that is, is said once, when a store is opened (app/practice/local_nations.py). A file that cannot be
used changes nothing: the shipped words and clocks stay in force, and the settings say why.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from app.practice import local_nations
from app.practice.nation_file import load_nation
from app.practice.nation_words import (
    ANSWERS,
    CLOCK_KINDS,
    CODES,
    MEETING_KINDS,
    AlsoDecided,
    Basis,
    Category,
    Clock,
    NationWords,
    Unit,
)
from app.practice.settings_file import BrokenSettings, changed_at

__all__ = [
    "ANSWERS",
    "CLOCK_KINDS",
    "CODES",
    "MEETING_KINDS",
    "AlsoDecided",
    "Basis",
    "BrokenSettings",
    "Category",
    "Clock",
    "NationWords",
    "Unit",
    "nation",
    "shipped_nation",
]


def nation(code: str, override: Path | None = None) -> NationWords:
    """Return the words and clocks of one nation, read on first use and kept.

    ``code`` is a value of app.models.family.Nation. Without ``override`` the local file in use stands on top of the
    shipped one; a file named as ``override`` need not exist. Either is read again after it was edited. Raise ValueError
    for another code, and BrokenSettings for an ``override`` that cannot be used.
    """
    if code not in CODES:
        raise ValueError(f"no such nation: {code!r}; known are {', '.join(CODES)}")
    if override is None:
        override = local_nations.usable_file()
    stamp = changed_at(override)
    return _kept(code, override if stamp is not None else None, stamp)


def shipped_nation(code: str) -> NationWords:
    """Return one nation as it came with the program, whatever the local file says. Raise KeyError for another code."""
    return _kept(code, None, None)


@lru_cache(maxsize=16)
def _kept(code: str, override: Path | None, stamp: int | None) -> NationWords:
    """Load once for each nation, local file and time of its last change (``stamp``)."""
    return load_nation(code, override)
