"""How soon a referral is to be looked at, by a local list such as red, amber and green (seed 003). Optional.

The shipped list is an example and says so ("check locally"). A local file, referral_urgency.toml beside the store and
the local nation file, wins over it, level by level:

    levels = ["red", "amber"]
    source = "Our children's partnership, threshold document 2026"
    [level.amber]
    working_days = 2

A level is always told in words; its colour is nowhere the only sign.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from app.paths import RESOURCES
from app.practice import local_nations
from app.practice.days import add_working_days
from app.practice.nations import NationWords
from app.practice.settings_file import BrokenSettings, Reader, Table, changed_at, read_table

SHIPPED = RESOURCES / "referral_urgency.toml"
CHECK_LOCALLY = "check locally"
KEYS = frozenset({"levels", "source", "verified", "level"})
LEVEL_KEYS = frozenset({"name", "about", "hours", "working_days"})
LONGEST = 60
"""No list has a longer time, in any unit: more is a slip of the pen."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level: its key in the store, its name, and how soon. ``hours`` is None where only days are counted."""

    key: str
    name: str
    about: str
    working_days: int
    hours: int | None = None

    @property
    def within(self) -> str:
        """Return how soon in words: "within 4 hours, on the same day", "within 3 working days"."""
        if self.working_days == 0:
            return f"within {_counted(self.hours, 'hour')}, on the same day" if self.hours else "on the same day"
        return f"within {_counted(self.working_days, 'working day')}"

    @property
    def words(self) -> str:
        """Return the level as it stands in a list to choose from: "Amber: within 1 working day"."""
        return f"{self.name}: {self.within}"

    def seen_by(self, referred_on: date, where: NationWords) -> date:
        """Return the last day on which a referral of ``referred_on`` is in time, by the working days of a nation."""
        return add_working_days(referred_on, self.working_days, where)


@dataclass(frozen=True, slots=True)
class UrgencyList:
    """The levels in order, and where they come from."""

    levels: tuple[Level, ...]
    source: str
    verified: bool
    is_local: bool = False

    def level(self, key: str) -> Level | None:
        """Return the level with that key; None for one that this list does not know."""
        return next((level for level in self.levels if level.key == key), None)

    @property
    def source_words(self) -> str:
        """Return where the list comes from, and that it is to be checked where nobody here has."""
        return self.source if self.verified else f"{self.source} ({CHECK_LOCALLY})"


def urgency_list(override: Path | None = None) -> UrgencyList:
    """Return the list in force; ``override`` is the local file, which need not exist and is read again once edited.

    Raise BrokenSettings for a file that cannot be used.
    """
    stamp = changed_at(override)
    return _kept(override if stamp is not None else None, stamp)


def local_list_file() -> Path | None:
    """Return the place of the local file, whether or not there is one; None where no store was opened."""
    beside = local_nations.local_file()
    return beside.with_name(SHIPPED.name) if beside is not None else None


def list_in_use() -> tuple[UrgencyList, str]:
    """Return the list in force, and why a local file is not part of it: a sentence to be shown, mostly empty."""
    try:
        return urgency_list(local_list_file()), ""
    except BrokenSettings as error:
        return urgency_list(), str(error)


@lru_cache(maxsize=4)
def _kept(override: Path | None, stamp: int | None) -> UrgencyList:
    """Load once for each local file and time of its last change (``stamp``)."""
    shipped = _read(SHIPPED)
    local = _read(override) if override is not None else {}
    reader = Reader(override if override is not None else SHIPPED)
    tables = _levels(Reader(SHIPPED), shipped)
    for key, table in _levels(reader, local).items():
        tables[key] = {**tables.get(key, {}), **table}
    whole = {**shipped, **local}
    order = [str(key) for key in reader.items(whole["levels"], "levels")] if "levels" in whole else list(tables)
    for key in order:
        if key not in tables:
            reader.refuse("levels", f"there is no level called {key!r}")
    if not order:
        reader.refuse("levels", "the list is empty")
    is_local = override is not None
    own = f"local settings ({reader.path.name})" if is_local else str(shipped["source"])
    return UrgencyList(
        levels=tuple(_level(reader, key, tables[key]) for key in order),
        source=reader.words(local, "source", "", needed=False) or own,
        verified=reader.yes_or_no(local if is_local else shipped, "verified", "", otherwise=is_local),
        is_local=is_local,
    )


def _read(path: Path) -> Table:
    table = read_table(path)
    Reader(path).only(table, KEYS, "")
    return table


def _levels(reader: Reader, table: Table) -> dict[str, Table]:
    found = {}
    for key, value in reader.table(table.get("level", {}), "level").items():
        found[key] = reader.table(value, f"level.{key}")
        reader.only(found[key], LEVEL_KEYS, f"level.{key}")
    return found


def _level(reader: Reader, key: str, table: Table) -> Level:
    where = f"level.{key}"
    return Level(
        key=key,
        name=reader.words(table, "name", where),
        about=reader.words(table, "about", where, needed=False),
        working_days=_number(reader, table, "working_days", where, least=0),
        hours=_number(reader, table, "hours", where, least=1) if "hours" in table else None,
    )


def _number(reader: Reader, table: Mapping[str, object], key: str, where: str, *, least: int) -> int:
    value = table.get(key)
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= LONGEST:
        reader.refuse(f"{where}.{key}", f"a whole number from {least} to {LONGEST} is expected here")
    return value


def _counted(number: int | None, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
