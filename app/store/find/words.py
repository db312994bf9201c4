"""Words as the index keeps them and as somebody types them: no case, no accents, any script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ŋ": "ng"}
)
"""Letters that carry their stroke with them, so that taking accents off does not reach it."""
APOSTROPHES = "'\u2019\u02bc\u2018`"
WITHOUT_SPACES = re.compile(r"([\u2e80-\u2fdf\u3005-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])")
"""Chinese and Japanese write no spaces between words: each sign counts as a word."""
WORD = re.compile(r"[^\W_]+")
OLDEST_CHILD = 25
"""A number up to this may be somebody's age."""


def folded(text: str) -> str:
    """Return a text in small letters without accents; "Łucja Wójcik" becomes "lucja wojcik"."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    without = "".join(sign for sign in plain if not unicodedata.combining(sign) and sign != "\u0640")
    return WITHOUT_SPACES.sub(r" \1 ", without.translate(LETTERS))


def indexed(texts: Iterator[str] | list[str]) -> str:
    """Return what the index keeps of a row's texts: "O'Neill" is found as "oneill" and as "neill"."""
    words: list[str] = []
    for text in texts:
        plain = folded(text)
        words += WORD.findall(plain)
        if any(sign in plain for sign in APOSTROPHES):
            words += WORD.findall(_joined(plain))
    return " ".join(dict.fromkeys(words))


def typed_words(typed: str) -> list[str]:
    """Return the words to look for in what was typed."""
    return list(dict.fromkeys(WORD.findall(_joined(folded(typed)))))


def ages(words: list[str]) -> list[int]:
    """Return the numbers among the words that may be an age in years."""
    return [int(word) for word in words if word.isascii() and word.isdigit() and int(word) <= OLDEST_CHILD]


def birth_year(year: int) -> str:
    """Return the word that stands in the index for a year of birth."""
    return f"born{year}"


def _joined(plain: str) -> str:
    return re.sub(f"[{APOSTROPHES}]", "", plain)
