"""What the room asks about each child: their own words, whether they take part, and the offer of an advocate.

Prompt with a question, never with a form (practice.md, Around the conference; seeds 002 and 003). The texts stand in
resources/phrases/participation.toml; a local file with the same tables wins, value by value.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from app.paths import RESOURCES
from app.practice.settings_file import Reader, Table, changed_at, read_table

SHIPPED = RESOURCES / "phrases" / "participation.toml"
NO_NAME = "the child"
_TEXTS = {
    "says": frozenset({"question", "hint", "empty", "unborn_question", "unborn"}),
    "over_time": frozenset({"question", "hint"}),
    "takes_part": frozenset({"question", "hint", "reason", "advice"}),
    "advocate": frozenset({"question", "hint", "without", "all", "unborn_question", "unborn", "waiting"}),
}
_LISTS = {"takes_part": frozenset({"considerations"}), "suggestions": frozenset({"given_how"})}
_TABLES = {"advocate": frozenset({"duty"})}


@dataclass(frozen=True, slots=True)
class AboutChild:
    """Every text of the page, for one child. A text is found by its place in the file: ``text("says.question")``."""

    name: str
    texts: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]

    def text(self, place: str) -> str:
        """Return a text with the child's name in it. Raise KeyError for a place that does not exist."""
        return self.texts[place].replace("{child}", self.name)

    def lines(self, place: str) -> tuple[str, ...]:
        """Return a list of texts with the child's name in them. Raise KeyError for a place that does not exist."""
        return tuple(text.replace("{child}", self.name) for text in self.lists[place])

    def duty(self, nation: str) -> str:
        """Return what a nation (by its code) asks for about the offer of an advocate; empty where it is not known."""
        return self.texts.get(f"advocate.duty.{nation}", "").replace("{child}", self.name)

    def without_offer(self, stages: list[str]) -> str:
        """Return one calm sentence on the stages (in words, in order) at which no offer is noted yet."""
        if not stages:
            return self.text("advocate.all")
        listed = in_a_row([f"{stage[:1].lower()}{stage[1:]}" for stage in stages])
        return self.text("advocate.without").replace("{stages}", listed)


def about_child(name: str = "", override: Path | None = None) -> AboutChild:
    """Return the texts for a child, "the child" where there is no name; read on first use and kept.

    ``override`` is the local file, which need not exist and is read again after it was edited. Raise BrokenSettings
    for a file that cannot be used.
    """
    stamp = changed_at(override)
    texts, lists = _kept(override if stamp is not None else None, stamp)
    return AboutChild(name or NO_NAME, texts, lists)


def in_a_row(words: list[str]) -> str:
    """Return "a", "a and b", "a, b and c"."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


@lru_cache(maxsize=4)
def _kept(override: Path | None, stamp: int | None) -> tuple[Mapping[str, str], Mapping[str, tuple[str, ...]]]:
    """Load once for each local file and time of its last change (``stamp``)."""
    texts, lists = _read(SHIPPED)
    for table, keys in _TEXTS.items():
        for key in keys:
            if f"{table}.{key}" not in texts:
                Reader(SHIPPED).refuse(f"{table}.{key}", "the words are missing")
    if override is not None:
        local_texts, local_lists = _read(override)
        texts, lists = {**texts, **local_texts}, {**lists, **local_lists}
    return MappingProxyType(texts), MappingProxyType(lists)


def _read(path: Path) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """Read a file: its texts and its lists, by their places; refuse names that nobody would read."""
    reader = Reader(path)
    whole = read_table(path)
    reader.only(whole, frozenset({*_TEXTS, *_LISTS}), "")
    texts: dict[str, str] = {}
    lists: dict[str, tuple[str, ...]] = {}
    for name, value in whole.items():
        table = reader.table(value, name)
        known = (_TEXTS.get(name, frozenset()), _LISTS.get(name, frozenset()), _TABLES.get(name, frozenset()))
        reader.only(table, frozenset().union(*known), name)
        for key in table:
            place = f"{name}.{key}"
            if key in known[2]:
                inner: Table = reader.table(table[key], place)
                texts.update((f"{place}.{one}", reader.words(inner, one, place)) for one in inner)
            elif key in known[1]:
                lists[place] = _list(reader, table[key], place)
            else:
                texts[place] = reader.words(table, key, name)
    return texts, lists


def _list(reader: Reader, value: object, place: str) -> tuple[str, ...]:
    """Return the texts of a list."""
    items = reader.items(value, place)
    return tuple(reader.words({str(at): one}, str(at), place) for at, one in enumerate(items, start=1))
