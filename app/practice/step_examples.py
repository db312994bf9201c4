"""Examples of vague lines made plain, for several kinds of worry: to read, never to put into a plan.

The texts stand in resources/phrases/examples.toml; a local file of the same shape takes their place.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from app.paths import RESOURCES
from app.practice.settings_file import Reader, read_table

SHIPPED = RESOURCES / "phrases" / "examples.toml"


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


@lru_cache(maxsize=2)
def step_examples(path: Path = SHIPPED) -> tuple[Kind, ...]:
    """Return the examples by kind of worry. Raises BrokenSettings for a file that cannot be used."""
    reader = Reader(path)
    whole = read_table(path)
    reader.only(whole, frozenset({"kind"}), "")
    kinds = reader.items(whole.get("kind"), "kind")
    return tuple(_kind(reader, value, f"kind[{at}]") for at, value in enumerate(kinds))


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
