"""How plainly something is written: sentence length, reading ease, and jargon with plainer words.

English only; of another language just the length of its sentences is told. Families meet long minutes and jargon, and
15-22% of the parents may have a learning disability (practice.md, Around the conference).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from app.practice.forms import noun_forms
from app.practice.phrases import Stamp, stamp_of, tables
from app.practice.tokens import Token, read_line

SENTENCE_MARKS = frozenset(".!?;\n")
VOWEL_GROUPS = re.compile(r"[aeiouy]+")
SILENT_END = re.compile(r"(?:[^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$")
FEWEST_WORDS = 5
"""Below this a reading ease says nothing."""
ENGLISH_SHARE = 0.2
"""Of a text's words, so many at least are common English ones; names and short steps bring it down."""


@dataclass(frozen=True, slots=True)
class Jargon:
    """A word of the trade: where it stands (``words == text[start:end]``), and plainer words for it."""

    words: str
    start: int
    end: int
    plainer: str


@dataclass(frozen=True, slots=True)
class Plain:
    """How plainly a text is written."""

    english: bool
    """False where another language is likely: then only the length of sentences says something."""
    word_count: int
    sentence_count: int
    longest_sentence: int
    """In words."""
    words_per_sentence: float
    reading_ease: float | None
    """Flesch reading ease, 0 to 100, higher is easier; None for other languages and texts of under five words."""
    jargon: tuple[Jargon, ...] = ()


def read_plain(text: str, local: Path | None = None) -> Plain:
    """Return how plainly a step, or a whole plan with its steps on lines of their own, is written.

    ``local`` is a folder of phrases on top of ours. Raise BrokenSettings where its file cannot be used.
    """
    tokens = read_line(text).tokens
    words = [token for token in tokens if token.word[:1].isalnum()]
    lengths = _sentence_lengths(text, tokens)
    english = is_english(words, local)
    each = len(words) / len(lengths) if lengths else 0.0
    return Plain(
        english=english,
        word_count=len(words),
        sentence_count=len(lengths),
        longest_sentence=max(lengths, default=0),
        words_per_sentence=round(each, 1),
        reading_ease=_ease(words, each) if english and len(words) >= FEWEST_WORDS else None,
        jargon=tuple(_jargon(text, tokens, local)) if english else (),
    )


def _sentence_lengths(text: str, tokens: Iterable[Token]) -> list[int]:
    """Return how many words each sentence has; a new line begins a new one, as steps stand on lines of their own."""
    lengths, count, at = [], 0, 0
    for token in tokens:
        ended = token.word in SENTENCE_MARKS or "\n" in text[at : token.start]
        if ended and count:
            lengths.append(count)
            count = 0
        count += token.word[:1].isalnum()
        at = token.end
    return [*lengths, count] if count else lengths


def _ease(words: list[Token], each: float) -> float:
    """Return the Flesch reading ease: 206.835 - 1.015 words a sentence - 84.6 syllables a word, kept in 0 to 100."""
    syllables = sum(map(count_syllables, (token.word for token in words))) / len(words)
    return round(min(100.0, max(0.0, 206.835 - 1.015 * each - 84.6 * syllables)), 1)


def count_syllables(word: str) -> int:
    """Return about how many syllables an English word has; a number counts as one."""
    if not word.isalpha():
        return 1
    spoken = SILENT_END.sub("", word) if len(word) > 3 else word
    return max(1, len(VOWEL_GROUPS.findall(spoken)))


def is_english(words: list[Token], local: Path | None = None) -> bool:
    """Return a simple guess: enough common English words among them, and no other alphabet.

    A text of up to three words in our letters passes: there is too little to go by.
    """
    letters = [token.word for token in words if token.word[:1].isalpha()]
    if not letters:
        return True
    strange = sum(not re.match(r"^[a-zà-ÿ'’]+$", word) for word in letters)
    if strange * 4 > len(letters):
        return False
    english = _english(local, stamp_of(local))
    common = sum(word in english for word in letters)
    return len(letters) <= 3 or common >= ENGLISH_SHARE * len(letters)


def _jargon(text: str, tokens: tuple[Token, ...], local: Path | None) -> Iterable[Jargon]:
    """Yield the words of the trade in a text, the longest at a place."""
    known = _plainer(local, stamp_of(local))
    place = 0
    while place < len(tokens):
        length = 1
        for tried in range(min(5, len(tokens) - place), 0, -1):
            plainer = known.get(tuple(token.word for token in tokens[place : place + tried]))
            if plainer:
                start, end = tokens[place].start, tokens[place + tried - 1].end
                yield Jargon(text[start:end], start, end, plainer)
                length = tried
                break
        place += length


@lru_cache(maxsize=4)
def _plainer(local: Path | None, stamp: Stamp) -> Mapping[tuple[str, ...], str]:
    """Return plainer words for every phrase and its plural."""
    found: dict[tuple[str, ...], str] = {}
    for phrase, plainer in tables("jargon", local)["plainer"].items():
        words = tuple(token.word for token in read_line(phrase).tokens)
        for form in noun_forms(words[-1]):
            found.setdefault((*words[:-1], form), plainer)
    return found


@lru_cache(maxsize=4)
def _english(local: Path | None, stamp: Stamp) -> frozenset[str]:
    return frozenset(
        word.strip() for word in str(tables("jargon", local)["english"]["words"]).replace("\n", " ").split(",")
    )
