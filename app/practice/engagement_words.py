"""What to ask about a note on working with somebody: gently, about the words of the note and never about a person.

Where services find it hard to engage, it is made by both sides, and a label such as "disguised compliance" puts it on
one (seeds 001 and 003; practice.md, Around the conference). This is advice: it blocks nothing and scores nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from app.practice.phrases import Stamp, stamp_of, word_lists
from app.practice.tokens import Token, read_line

QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")
"""Somebody's own words are left as they said them."""
ONE_SIDE = "Only their side is written down. What got in the way on ours?"
LONGEST = 5
"""Words that a label may have."""


@dataclass(frozen=True, slots=True)
class Advice:
    """One question about a note. ``words`` are those of the note it is about, empty where it is about the whole."""

    sentence: str
    words: str = ""


def advise(tried: str, our_side: str, their_side: str, next_try: str = "", local: Path | None = None) -> list[Advice]:
    """Return what to ask about a note, each label once and then whether a side is missing; nothing where all is well.

    ``local`` is a folder of phrases on top of ours. Raise BrokenSettings where its file cannot be used.
    """
    found: dict[str, str] = {}
    for text in (tried, our_side, their_side, next_try):
        for words in labels_in(text, local):
            found.setdefault(words.casefold(), words)
    advice = [Advice(_about(words), words) for words in found.values()]
    if their_side.strip() and not our_side.strip():
        advice.append(Advice(ONE_SIDE))
    return advice


def _about(words: str) -> str:
    return f"“{words}” can sound like blame. What was seen, and what had been tried before?"


def labels_in(text: str, local: Path | None = None) -> list[str]:
    """Return the labels in a text as they are written there, the longest at a place; none out of quotation marks."""
    open_text = QUOTED.sub(lambda match: " " * len(match.group()), text)
    return [text[start:end] for start, end in _labels(open_text, local)]


def _labels(text: str, local: Path | None) -> Iterator[tuple[int, int]]:
    known, tokens = _known(local, stamp_of(local)), read_line(text).tokens
    place = 0
    while place < len(tokens):
        length = next((size for size in range(LONGEST, 0, -1) if _words(tokens, place, size) in known["labels"]), 0)
        if length and not _is_taken_back(tokens, place, known["taken_back"]):
            yield tokens[place].start, tokens[place + length - 1].end
        place += max(1, length)


def _is_taken_back(tokens: tuple[Token, ...], place: int, words: frozenset[str]) -> bool:
    return any(place >= size and _words(tokens, place - size, size) in words for size in (1, 2))


def _words(tokens: tuple[Token, ...], first: int, size: int) -> str:
    return " ".join(token.word for token in tokens[first : first + size]) if first + size <= len(tokens) else ""


@lru_cache(maxsize=4)
def _known(local: Path | None, stamp: Stamp) -> Mapping[str, frozenset[str]]:
    """Return the lists under which a note is looked at, kept for each local folder and the ``stamp`` of its files."""
    return {name: frozenset(words) for name, words in word_lists("together", local).items()}
