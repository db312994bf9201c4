"""Examples of vague lines made plain, for several kinds of worry: to read, never to put into a plan.

The texts stand in resources/phrases/examples.toml. A local folder's examples.toml, of the same shape, comes on top as
with every list of phrases: its kinds first, its examples first within a kind of the same title; what it names under
``[take_away]`` (``kind = "School and missing it"``, titles between commas or lines) is left out of ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from app.practice.phrases import SHIPPED, TAKE_AWAY, local_file
from app.practice.settings_file import Reader, changed_at, read_table


@dataclass(frozen=True, slots=True)
class Example:
    """A line that nobody could check, the question that helped, and what was written then."""

    vague: str
    asked: str
    plain: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """The examples for one kind of worry."""

    title: str
    examples: tuple[Example, ...]


def step_examples(local: Path | None = None) -> tuple[Kind, ...]:
    """Return the examples by kind of worry, those of a ``local`` folder on top of ours.

    Raises BrokenSettings for a file that cannot be used.
    """
    path = local_file("examples", local)
    return _kept(path, changed_at(path))


@lru_cache(maxsize=8)
def _kept(path: Path | None, stamp: int | None) -> tuple[Kind, ...]:
    """Load once for each local file and time of its last change (``stamp``)."""
    ours, _ = _read(SHIPPED / "examples.toml")
    if path is None:
        return ours
    theirs, gone = _read(path)
    kept = [kind for kind in ours if kind.title.casefold() not in gone]
    titles = dict.fromkeys(kind.title for kind in (*theirs, *kept))
    return tuple(
        Kind(title, tuple(one for kind in (*theirs, *kept) if kind.title == title for one in kind.examples))
        for title in titles
    )


def _read(path: Path) -> tuple[tuple[Kind, ...], frozenset[str]]:
    """Return the kinds of one file, and the titles (in small letters) that it takes away."""
    reader = Reader(path)
    whole = read_table(path)
    reader.only(whole, frozenset({"kind", TAKE_AWAY}), "")
    gone = reader.table(whole.get(TAKE_AWAY, {}), TAKE_AWAY)
    reader.only(gone, frozenset({"kind"}), TAKE_AWAY)
    titles = reader.words(gone, "kind", TAKE_AWAY, needed=False).replace("\n", ",").split(",")
    kinds = reader.items(whole.get("kind", [] if gone else None), "kind")
    return (
        tuple(_kind(reader, value, f"kind[{at}]") for at, value in enumerate(kinds)),
        frozenset(" ".join(title.split()).casefold() for title in titles if title.strip()),
    )


def _kind(reader: Reader, value: object, where: str) -> Kind:
    table = reader.table(value, where)
    reader.only(table, frozenset({"title", "example"}), where)
    examples = reader.items(table.get("example"), f"{where}.example")
    return Kind(
        reader.words(table, "title", where),
        tuple(_example(reader, one, f"{where}.example[{at}]") for at, one in enumerate(examples)),
    )


def _example(reader: Reader, value: object, where: str) -> Example:
    table = reader.table(value, where)
    reader.only(table, frozenset({"vague", "asked", "plain"}), where)
    plain = reader.items(table.get("plain"), f"{where}.plain")
    if not all(isinstance(line, str) and line.strip() for line in plain):
        reader.refuse(f"{where}.plain", "lines in quotation marks are expected here")
    return Example(
        reader.words(table, "vague", where), reader.words(table, "asked", where), tuple(str(line) for line in plain)
    )
