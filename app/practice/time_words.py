"""Where a text says when: spans found by the patterns of resources/phrases/times.toml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from app.practice.phrases import SHIPPED, Stamp, stamp_of, tables
from app.practice.settings_file import Reader
from app.practice.tokens import Line

KINDS = ("date", "frequency", "trigger", "standing_rule", "false")
BLOCK = re.compile(r"\{([a-z]+)\}")


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Words that say when: their kind, and the tokens they take (``first`` to before ``after``)."""

    kind: str
    first: int
    after: int
    flat: str
    """The words as rules read them: small letters, single spaces."""


def find_time_words(line: Line, local: Path | None = None) -> list[TimeWords]:
    """Return the words of a text that say when, in their order; none overlap, the longest at a place wins."""
    found: list[TimeWords] = []
    for kind, pattern in _patterns(local, stamp_of(local)):
        for match in pattern.finditer(line.flat):
            first, after = line.tokens_of(match)
            found.append(TimeWords(kind, first, after, match.group()))
    found.sort(key=lambda words: (words.first, words.first - words.after, KINDS.index(words.kind)))
    kept: list[TimeWords] = []
    for words in found:
        if kept and words.first < kept[-1].after:
            if words.after > kept[-1].after and kept[-1].kind == "trigger":
                kept[-1] = words
            continue
        kept.append(words)
    return kept


@lru_cache(maxsize=4)
def _patterns(local: Path | None, stamp: Stamp) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the patterns with their blocks put in. Raise BrokenSettings where one cannot be read."""
    whole = tables("times", local)
    blocks: Mapping[str, str] = whole["blocks"]
    reader = Reader(SHIPPED / "times.toml")
    by_kind: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for number, table in enumerate(whole["pattern"], start=1):
        where = f"pattern {number}"
        kind = reader.words(table, "kind", where)
        if kind not in by_kind:
            reader.refuse(where, f"the kind is one of {', '.join(KINDS)}")
        by_kind[kind].append(_put_in(reader.words(table, "words", where), blocks))
    try:
        return tuple(
            (kind, re.compile(rf"(?<![^ ])(?:{one})(?![^ ])")) for kind, patterns in by_kind.items() for one in patterns
        )
    except re.error as error:
        reader.refuse("pattern", f"it cannot be read ({error})")


def _put_in(pattern: str, blocks: Mapping[str, str]) -> str:
    """Return a pattern with every {block} replaced, as deep as they go; other braces are left."""
    for _ in range(4):
        pattern = BLOCK.sub(lambda match: blocks.get(match[1], match[0]), pattern)
    return pattern
