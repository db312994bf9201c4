"""From a nation's TOML file, and a local file on top of it, to NationWords."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType

from app.paths import RESOURCES
from app.practice.nation_words import (
    ANSWERS,
    CLOCK_KINDS,
    CODES,
    EXTRA_CLOCK_KINDS,
    MEETING_KINDS,
    AlsoDecided,
    Basis,
    Category,
    Clock,
    NationWords,
    Unit,
)
from app.practice.settings_file import Reader, Table, read_table

WORDS = (
    "meeting",
    "plan",
    "status",
    "decision_question",
    "review_question",
    "category",
    "categories_name",
    "certainty",
    "core_group",
    "lead",
    "chair",
    "record_taker",
    "letter_title",
    "plan_title",
    "complaint",
)
MAY_BE_EMPTY = frozenset({"certainty"})
"""Only Northern Ireland asks how sure the meeting is."""

NAMED = {
    "words": frozenset(WORDS),
    "meetings": frozenset(MEETING_KINDS),
    "answers": frozenset(ANSWERS),
    "clocks": frozenset(CLOCK_KINDS + EXTRA_CLOCK_KINDS),
}
"""The sections whose values each have a name, a source and a mark whether it was verified."""
LISTS = frozenset({"categories", "certainties", "also_decided"})
DAYS = frozenset({"works_on", "closed_on"})
BASIS_KEYS = frozenset({"source", "at", "verified"})
OWN_KEYS = BASIS_KEYS | {"note"}
"""What a local value never takes over from the shipped one."""
FROM_FILE = "local settings"
"""The source of a local value that names none, with the file's name after it."""
LONGEST = 400
"""No limit of practice is longer than this, in any unit: more is a slip of the pen."""


def load_nation(code: str, override: Path | None) -> NationWords:
    """Read one nation. Raise BrokenSettings for a file that cannot be used."""
    shipped_path = RESOURCES / "nations" / f"{code}.toml"
    shipped = read_table(shipped_path)
    local: Table = {}
    if override is not None:
        whole = read_table(override)
        Reader(override).only(whole, frozenset(CODES), "")
        local = Reader(override).table(whole.get(code, {}), code)
        Reader(override).only(local, frozenset(NAMED) | LISTS | {"days"}, code)
    return _Nation(code, shipped, Reader(shipped_path), local, Reader(override or shipped_path)).words()


class _Nation:
    """One nation while it is read: the shipped table, the local one, and where each value came from."""

    def __init__(self, code: str, shipped: Table, reader: Reader, local: Table, local_reader: Reader) -> None:
        self.code = code
        self.shipped = shipped
        self.reader = reader
        self.local = local
        self.local_reader = local_reader
        self.sources = reader.table(shipped.get("sources", {}), "sources")
        self.bases: dict[str, Basis] = {}

    def words(self) -> NationWords:
        """Put the nation together."""
        texts = self.texts("words", WORDS)
        return NationWords(
            code=self.code,
            name=self.reader.words(self.shipped, "name", ""),
            as_of=self.as_of(),
            **texts,
            meetings=MappingProxyType(self.texts("meetings", MEETING_KINDS)),
            answers=MappingProxyType(self.texts("answers", ANSWERS)),
            categories=self.categories(),
            certainties=tuple(self.certainties()),
            also_decided=self.also_decided(),
            clocks=MappingProxyType(self.clocks()),
            works_on=self.days("works_on"),
            closed_on=self.days("closed_on"),
            bases=MappingProxyType(self.bases),
        )

    def as_of(self) -> date:
        """Return the day of the shipped values."""
        day = self.shipped.get("as_of")
        if not isinstance(day, date):
            self.reader.refuse("as_of", "a day such as 2026-06-15 is expected here")
        return day

    def texts(self, section: str, keys: tuple[str, ...]) -> dict[str, str]:
        """Return the texts of one section by name, and remember where each comes from."""
        found: dict[str, str] = {}
        for key, (value, where, reader) in self.section(section).items():
            reader.only(value, BASIS_KEYS | {"text"}, where)
            found[key] = reader.words(value, "text", where, needed=key not in MAY_BE_EMPTY)
            self.bases[f"{section}.{key}"] = self.basis(value, where, reader)
        for key in keys:
            if key not in found:
                self.reader.refuse(f"{section}.{key}", "the words are missing")
        return found

    def clocks(self) -> dict[str, Clock]:
        """Return the clocks by kind."""
        found = {
            kind: self.clock(kind, value, where, reader)
            for kind, (value, where, reader) in self.section("clocks").items()
        }
        for kind in CLOCK_KINDS:
            if kind not in found:
                self.reader.refuse(f"clocks.{kind}", "the clock is missing")
        return found

    def clock(self, kind: str, value: Table, where: str, reader: Reader) -> Clock:
        """Return one clock."""
        reader.only(value, BASIS_KEYS | {"count", "unit", "counted_from", "note"}, where)
        count = value.get("count")
        if count is not None and (not isinstance(count, int) or isinstance(count, bool) or not 1 <= count <= LONGEST):
            reader.refuse(f"{where}.count", f"a whole number from 1 to {LONGEST} is expected here")
        unit = value.get("unit", Unit.WORKING_DAYS.value)
        if unit not in [one.value for one in Unit]:
            reader.refuse(f"{where}.unit", f"one of {', '.join(Unit)} is expected here")
        return Clock(
            kind=kind,
            count=count,
            unit=Unit(unit),
            counted_from=reader.words(value, "counted_from", where, needed=False),
            note=reader.words(value, "note", where, needed=count is None),
            basis=self.basis(value, where, reader),
        )

    def section(self, name: str) -> dict[str, tuple[Table, str, Reader]]:
        """Return each value of a section with its place and the reader of the file that it comes from.

        A local value takes what it does not say (the unit of a clock) from the shipped one, never its source or note.
        """
        shipped = self.reader.table(self.shipped.get(name, {}), name)
        self.reader.only(shipped, NAMED[name], name)
        found = {
            key: (self.reader.table(value, f"{name}.{key}"), f"{name}.{key}", self.reader)
            for key, value in shipped.items()
        }
        place = f"{self.code}.{name}"
        local = self.local_reader.table(self.local.get(name, {}), place)
        self.local_reader.only(local, NAMED[name], place)
        for key, value in local.items():
            said = {"text": value} if isinstance(value, str) else self.local_reader.table(value, f"{place}.{key}")
            before = {k: v for k, v in found[key][0].items() if k not in OWN_KEYS} if key in found else {}
            found[key] = ({**before, **said}, f"{place}.{key}", self.local_reader)
        return found

    def basis(self, value: Mapping[str, object], where: str, reader: Reader) -> Basis:
        """Return where a value comes from. A local value is the local partnership's word, and so verified."""
        local = self.is_local(where)
        source = reader.words(value, "source", where, needed=not local)
        at = reader.words(value, "at", where, needed=False)
        if local:
            verified = reader.yes_or_no(value, "verified", where, otherwise=True)
            return Basis(source or f"{FROM_FILE} ({reader.path.name})", "", verified, local=True)
        if source not in self.sources:
            reader.refuse(f"{where}.source", f"there is no source called {source!r}")
        known = reader.table(self.sources[source], f"sources.{source}")
        title = reader.words(known, "title", f"sources.{source}")
        return Basis(
            source=f"{title}, {at}" if at else title,
            dated=reader.words(known, "dated", f"sources.{source}", needed=False),
            verified=reader.yes_or_no(value, "verified", where, otherwise=False),
        )

    def is_local(self, where: str) -> bool:
        """True for a place in the local file, which begins with the nation's code."""
        return where.startswith(f"{self.code}.")

    def listed(self, name: str) -> list[tuple[Table, str, Reader]]:
        """Return a list's items; a local list stands in for the whole shipped one. A bare text is an item too."""
        local = name in self.local
        reader = self.local_reader if local else self.reader
        place = f"{self.code}.{name}" if local else name
        items = reader.items((self.local if local else self.shipped).get(name, []), place)
        return [
            (
                {"text": item} if isinstance(item, str) else reader.table(item, f"{place}.{number}"),
                f"{place}.{number}",
                reader,
            )
            for number, item in enumerate(items, start=1)
        ]

    def categories(self) -> tuple[Category, ...]:
        """Return the categories, or Scotland's concerns. There is at least one."""
        found = []
        for value, where, reader in self.listed("categories"):
            reader.only(value, BASIS_KEYS | {"text"}, where)
            found.append(Category(reader.words(value, "text", where), self.basis(value, where, reader)))
        if not found:
            self.local_reader.refuse(f"{self.code}.categories", "the list is empty")
        return tuple(found)

    def certainties(self) -> list[str]:
        """Return how sure the meeting can be, as words."""
        return [reader.words(value, "text", where) for value, where, reader in self.listed("certainties")]

    def also_decided(self) -> tuple[AlsoDecided, ...]:
        """Return what else the meeting decides."""
        found = []
        for value, where, reader in self.listed("also_decided"):
            reader.only(value, BASIS_KEYS | {"key", "question"}, where)
            key = reader.words(value, "key", where)
            found.append(AlsoDecided(key, reader.words(value, "question", where), self.basis(value, where, reader)))
        return tuple(found)

    def days(self, name: str) -> frozenset[date]:
        """Return local working days or holidays: the shipped ones and the local ones together."""
        found: set[date] = set()
        for table, place, reader in (
            (self.shipped, "days", self.reader),
            (self.local, f"{self.code}.days", self.local_reader),
        ):
            days = reader.table(table.get("days", {}), place)
            reader.only(days, DAYS, place)
            for day in reader.items(days.get(name, []), f"{place}.{name}"):
                if not isinstance(day, date) or isinstance(day, datetime):
                    reader.refuse(f"{place}.{name}", "days such as 2026-06-15 are expected here")
                found.add(day)
        return frozenset(found)
