"""What to look for to find one secret, however much of it was written: a street without its number, a first name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from app.export.common_words import COMMON
from app.export.letters import squeezed
from app.export.secrets import POSTCODE, Secret, SecretKind

RUN = 4
RUN_LETTERS = 14
OWN_LETTERS = 10
"""So many words of a withheld text in a row, with so many letters, and so many of them its own, are no accident."""
LEAST = 4
"""Fewer letters than this say nothing by themselves, unless they are a whole name or the first half of a postcode."""
LOCAL_DIGITS = 6
"""A number is known by its last six digits: the code of the town is often left out."""
NUMERIC_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\W*")
Known = frozenset[str]
"""Squeezed words, and runs of words, of what the reader may have: names, towns, the nation's terms."""


@dataclass(frozen=True, slots=True)
class Needle:
    """Letters and digits to look for. ``whole`` ones count only as whole words: "Ash" is not in "washing".

    ``said`` ones are looked for in spoken digits too; ``half_postcode`` ones are no hit in another whole postcode.
    """

    letters: str
    whole: bool = True
    said: bool = False
    half_postcode: bool = False


def known_from(texts: Iterable[str]) -> Known:
    """Return the words of texts that the reader may have, and every run of words in each."""
    runs: set[str] = set()
    for text in texts:
        words = [letters for word in text.split() if (letters := squeezed(word))]
        for start in range(len(words)):
            runs.update("".join(words[start:end]) for end in range(start + 1, len(words) + 1))
    return frozenset(runs)


def needles(secret: Secret, known: Known = frozenset()) -> Iterator[Needle]:
    """Return what to look for to find one secret; nothing that the reader may have is in it."""
    seen: set[str] = set()
    for needle in _NEEDLES[secret.kind](secret.text, known):
        if needle.letters and needle.letters not in seen:
            seen.add(needle.letters)
            yield needle


def _address(text: str, known: Known) -> Iterator[Needle]:
    """Return a postcode whole and its first half, each line of the address, and the street without the number."""
    for match in POSTCODE.finditer(text):
        letters = squeezed(match.group())
        yield Needle(letters, whole=False, said=True)
        yield Needle(letters[:-3], said=True, half_postcode=True)
    for line in re.split(r"[,;\n]", POSTCODE.sub("", text)):
        letters = squeezed(line)
        words = [word for word in line.split() if squeezed(word)]
        if len(letters) >= LEAST and len(words) > 1 and letters not in known:
            yield Needle(letters, said=True)
        street = [word for word in words if not any(sign.isdigit() for sign in word)]
        if len(street) > 1 and len(street) < len(words):
            yield Needle(squeezed("".join(street)))


def _phone(text: str, known: Known) -> Iterator[Needle]:
    """Return the digits after the country or the trunk prefix, and the number as it is dialled in the town."""
    digits = "".join(sign for sign in unicodedata.normalize("NFKD", text) if sign.isdigit())
    local = re.sub(r"^(?:00)?44", "", digits).lstrip("0")
    if len(local) >= LOCAL_DIGITS:
        yield Needle(squeezed(local), whole=False, said=True)
        yield Needle(squeezed(local[-LOCAL_DIGITS:]), whole=False, said=True)


def _email(text: str, known: Known) -> Iterator[Needle]:
    yield Needle(squeezed(text), whole=False)


def _place(text: str, known: Known) -> Iterator[Needle]:
    """Return a place's name, and what is its own in it: "Hollybank" of "Hollybank Primary School".

    "Social work" and "GP surgery" are nobody's own, and are not looked for.
    """
    own = [word for word in text.split() if squeezed(word) and squeezed(word) not in COMMON]
    letters = squeezed("".join(own))
    if own and len(squeezed(text)) >= LEAST:
        yield Needle(squeezed(text))
    if len(letters) >= LEAST and letters not in known:
        yield Needle(letters)


def _name(text: str, known: Known) -> Iterator[Needle]:
    """Return a name whole, and each of its words that no name shares which the reader may have."""
    words = [letters for word in text.split() if (letters := squeezed(word))]
    if squeezed(text) not in known and not all(word in COMMON for word in words):
        yield Needle(squeezed(text))
    for letters in words:
        if len(letters) >= LEAST and letters not in known and letters not in COMMON:
            yield Needle(letters)


def _words(text: str, known: Known) -> Iterator[Needle]:
    """Return runs of words, numbers, and names in the middle of a sentence: what nobody else would say by chance."""
    words = [word for word in text.split() if squeezed(word)]
    runs = [words[start : start + RUN] for start in range(len(words) - RUN + 1)] or [words]
    for run in runs:
        letters = squeezed("".join(run))
        if len(letters) >= RUN_LETTERS and letters not in known and _own_letters(run) >= OWN_LETTERS:
            yield Needle(letters)
    for before, word in pairwise(words):
        letters = squeezed(re.sub(r"['’]s\W*$", "", word))
        if len(letters) > LEAST and (_is_name(before, word, letters, known) or _is_number(word)):
            yield Needle(letters)


def _own_letters(run: Iterable[str]) -> int:
    """Return how many letters are neither of a date nor of a word that many share: "on 28 February and" has few."""
    words = (squeezed(word) for word in run)
    return sum(len(word) for word in words if word not in COMMON and not word.isdigit())


def _is_name(before: str, word: str, letters: str, known: Known) -> bool:
    begins = before.endswith((".", "!", "?", ":"))
    return word[:1].isupper() and not begins and letters not in known and letters not in COMMON


def _is_number(word: str) -> bool:
    return sum(sign.isdigit() for sign in word) > LEAST and not NUMERIC_DATE.fullmatch(word)


_NEEDLES = {
    SecretKind.ADDRESS: _address,
    SecretKind.PHONE: _phone,
    SecretKind.EMAIL: _email,
    SecretKind.PLACE: _place,
    SecretKind.NAME: _name,
    SecretKind.WORDS: _words,
}
