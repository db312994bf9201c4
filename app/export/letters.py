"""A text as its letters and digits alone, so that one spelling of something is found in every other."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from app.export.common_words import SPOKEN

PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ı": "i", "ŧ": "t", "ŋ": "n"}
)
"""Letters that Unicode does not take apart and that people type plainly: "Lucja" for "Łucja"."""
_SPOKEN = re.compile(rf"\b(?:(double|treble|triple)\s+)?({'|'.join(SPOKEN)})\b", re.IGNORECASE)
_TIMES = {"": 1, "double": 2, "treble": 3, "triple": 3}


@lru_cache(maxsize=4096)
def _of_sign(sign: str) -> str:
    plain = unicodedata.normalize("NFKD", sign).casefold().translate(PLAIN)
    letters = (one for one in unicodedata.normalize("NFKD", plain) if one.isalnum())
    return "".join(str(unicodedata.decimal(one)) if one.isdecimal() else one for one in letters)


def squeezed(text: str) -> str:
    """Return the letters and digits of a text: no case, accents, spaces or signs; any script's digits as ours."""
    return "".join(map(_of_sign, text))


class Letters:
    """A text squeezed, with the way back to where each letter stood."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.letters, self._places = _squeezed_with_places(enumerate(text))
        self._spoken = _spoken(text)

    def find(self, letters: str, *, whole: bool) -> Iterator[tuple[int, int]]:
        """Return the first and the last place in the text of every occurrence.

        ``whole`` ones count only as whole words: "Ash" is not in "washing".
        """
        yield from _occurrences(self.letters, self._places, letters, whole=whole)

    def find_said(self, letters: str, *, whole: bool) -> Iterator[tuple[int, int]]:
        """Return the same, with digits that are written as words: "oh one six three two"."""
        if self._spoken is not None:
            yield from _occurrences(*self._spoken, letters, whole=whole)


def _spoken(text: str) -> tuple[str, list[int]] | None:
    """Return the letters and places of a text with its spoken digits as digits; None where it has none."""
    signs: list[tuple[int, str]] = []
    end = 0
    for match in _SPOKEN.finditer(text):
        signs += enumerate(text[end : match.start()], start=end)
        digit = SPOKEN[match[2].casefold()] * _TIMES[(match[1] or "").casefold()]
        signs += [(match.start(), digit)]
        end = match.end()
    if not end:
        return None
    return _squeezed_with_places([*signs, *enumerate(text[end:], start=end)])


def _squeezed_with_places(signs: Iterable[tuple[int, str]]) -> tuple[str, list[int]]:
    letters: list[str] = []
    places: list[int] = []
    for place, sign in signs:
        for letter in squeezed(sign):
            letters.append(letter)
            places.append(place)
    return "".join(letters), places


def _occurrences(text: str, places: list[int], letters: str, *, whole: bool) -> Iterator[tuple[int, int]]:
    start = text.find(letters)
    while start >= 0:
        last = start + len(letters) - 1
        begins = start == 0 or places[start] - places[start - 1] > 1
        ends = last == len(places) - 1 or places[last + 1] - places[last] > 1
        if not whole or (begins and ends):
            yield places[start], places[last]
        start = text.find(letters, start + 1)
