"""Looking through a finished copy for what its reader may not have, however it is spelled or broken.

Everything is compared letter by letter: case, accents, spaces, hyphens, line and page breaks are left out, so "ZZ4 2QT"
is found in "zz42qt" and a street that is broken at the end of a line is found whole (practice.md, Withholding).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.export.secrets import POSTCODE, Secret, SecretKind

RUN = 4
RUN_LETTERS = 14
"""So many words of a withheld text in a row, with so many letters, are no accident."""
LEAST = 4
"""Fewer letters than this say nothing by themselves, unless they are a whole name or the first half of a postcode."""
EXCERPT = 40
"""Letters shown on either side of what was found."""
LOCAL_DIGITS = 6
"""A number is known by its last six digits: the code of the town is often left out."""
COMMON = frozenset(
    {
        "school", "primary", "junior", "infant", "infants", "nursery", "academy", "college", "playgroup",
        "preschool", "surgery", "clinic", "centre", "center", "health", "practice", "hospital", "medical",
        "ysgol", "gynradd", "uwchradd", "the", "of", "and", "st", "saint", "team", "service", "services",
        "social", "council", "police", "road", "street", "avenue", "lane", "close", "drive", "way", "house",
        "flat", "court", "gardens", "terrace", "place", "park", "hill", "view",
    }
)  # fmt: skip
"""Words many places share: by themselves they give nothing away."""


@dataclass(frozen=True, slots=True)
class Leak:
    """What was found, where ("page 2", "the title"), and the words around it."""

    secret: Secret
    where: str
    excerpt: str


@dataclass(frozen=True, slots=True)
class Needle:
    """Letters and digits to look for. ``whole`` ones count only as whole words: "Ash" is not in "washing"."""

    letters: str
    whole: bool = True


class Letters:
    """A text as its letters and digits alone, with the way back to where each one stood."""

    def __init__(self, text: str) -> None:
        self.text = text
        letters: list[str] = []
        self.places: list[int] = []
        for place, sign in enumerate(text):
            for letter in squeezed(sign):
                letters.append(letter)
                self.places.append(place)
        self.letters = "".join(letters)

    def find(self, needle: Needle) -> Iterator[tuple[int, int]]:
        """Return the first and the last place in the text of every occurrence."""
        start = self.letters.find(needle.letters)
        while start >= 0:
            last = start + len(needle.letters) - 1
            if not needle.whole or (self._begins(start) and self._ends(last)):
                yield self.places[start], self.places[last]
            start = self.letters.find(needle.letters, start + 1)

    def _begins(self, index: int) -> bool:
        return index == 0 or self.places[index] - self.places[index - 1] > 1

    def _ends(self, index: int) -> bool:
        return index == len(self.places) - 1 or self.places[index + 1] - self.places[index] > 1


def squeezed(text: str) -> str:
    """Return the letters and digits of a text: no case, no accents, no spaces, no signs."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(sign for sign in unicodedata.normalize("NFKD", plain) if sign.isalnum())


def find_leaks(
    pages: Sequence[str], metadata: Mapping[str, str], secrets: Iterable[Secret], known: Iterable[str] = ()
) -> list[Leak]:
    """Return every secret that stands in a finished copy, once for each place.

    ``pages`` are the texts of the pages in order, ``metadata`` the document's properties, outline, tags and file name
    by what to call them; ``known`` are names that the reader may have. A text that runs over a page break is found too.
    """
    names = {squeezed(word) for name in known for word in name.split()}
    texts = [(f"page {number}", Letters(page)) for number, page in enumerate(pages, start=1)]
    texts += [
        (f"pages {number} and {number + 1}", Letters(f"{first}\n{second}"))
        for number, (first, second) in enumerate(pairwise(pages), start=1)
    ]
    texts += [(where, Letters(text)) for where, text in metadata.items()]
    found: list[Leak] = []
    for secret in secrets:
        places = _places(list(needles(secret, names)), texts)
        found += [Leak(secret, where, excerpt) for where, excerpt in places]
    return found


def _places(wanted: Sequence[Needle], texts: Sequence[tuple[str, Letters]]) -> list[tuple[str, str]]:
    """Return where any of the needles stands, once for each text; the seam of two pages only where neither has it."""
    found: dict[str, str] = {}
    for where, letters in texts:
        if where.startswith("pages ") and any(one in found for one in _both(where)):
            continue
        hit = next((place for needle in wanted for place in letters.find(needle)), None)
        if hit is not None:
            found[where] = _excerpt(letters.text, *hit)
    return list(found.items())


def _both(where: str) -> tuple[str, str]:
    _, first, _, second = where.split()
    return f"page {first}", f"page {second}"


def _excerpt(text: str, first: int, last: int) -> str:
    return " ".join(text[max(0, first - EXCERPT) : last + 1 + EXCERPT].split())


def needles(secret: Secret, known_names: frozenset[str] | set[str] = frozenset()) -> Iterator[Needle]:
    """Return what to look for to find one secret. ``known_names`` are squeezed words of names the reader may have."""
    seen: set[str] = set()
    for needle in _NEEDLES[secret.kind](secret.text, known_names):
        if needle.letters and needle.letters not in seen:
            seen.add(needle.letters)
            yield needle


def _address(text: str, known: frozenset[str] | set[str]) -> Iterator[Needle]:
    """Return a postcode whole and its first half, each line of the address, and the street without the number."""
    for match in POSTCODE.finditer(text):
        letters = squeezed(match.group())
        yield Needle(letters, whole=False)
        yield Needle(letters[:-3])
    for line in re.split(r"[,;\n]", POSTCODE.sub("", text)):
        letters = squeezed(line)
        words = [word for word in line.split() if squeezed(word)]
        if len(letters) >= LEAST and len(words) > 1:
            yield Needle(letters)
        street = [word for word in words if not any(sign.isdigit() for sign in word)]
        if len(street) > 1 and len(street) < len(words):
            yield Needle(squeezed("".join(street)))


def _phone(text: str, known: frozenset[str] | set[str]) -> Iterator[Needle]:
    """Return the digits after the country or the trunk prefix, and the number as it is dialled in the town."""
    digits = "".join(sign for sign in unicodedata.normalize("NFKD", text) if sign.isdigit())
    local = re.sub(r"^(?:00)?44", "", digits).lstrip("0")
    if len(local) >= LOCAL_DIGITS:
        yield Needle(local, whole=False)
        yield Needle(local[-LOCAL_DIGITS:], whole=False)


def _email(text: str, known: frozenset[str] | set[str]) -> Iterator[Needle]:
    yield Needle(squeezed(text), whole=False)


def _place(text: str, known: frozenset[str] | set[str]) -> Iterator[Needle]:
    """Return a place's name, and what is its own in it: "Hollybank" of "Hollybank Primary School"."""
    if len(squeezed(text)) >= LEAST:
        yield Needle(squeezed(text))
    own = [word for word in text.split() if squeezed(word) and squeezed(word) not in COMMON]
    if len(squeezed("".join(own))) >= LEAST:
        yield Needle(squeezed("".join(own)))


def _name(text: str, known: frozenset[str] | set[str]) -> Iterator[Needle]:
    """Return a name whole, and each of its words that no name shares which the reader may have."""
    yield Needle(squeezed(text))
    for word in text.split():
        letters = squeezed(word)
        if len(letters) >= LEAST and letters not in known and letters not in COMMON:
            yield Needle(letters)


def _words(text: str, known: frozenset[str] | set[str]) -> Iterator[Needle]:
    """Return runs of words, numbers, and names in the middle of a sentence: what nobody else would say by chance."""
    words = [word for word in text.split() if squeezed(word)]
    if len(words) < RUN and len(squeezed(text)) >= RUN_LETTERS:
        yield Needle(squeezed(text))
    for start in range(len(words) - RUN + 1):
        letters = squeezed("".join(words[start : start + RUN]))
        if len(letters) >= RUN_LETTERS:
            yield Needle(letters)
    for before, word in pairwise(words):
        letters = squeezed(word)
        is_name = word[:1].isupper() and not before.endswith((".", "!", "?", ":")) and letters not in known
        is_number = sum(sign.isdigit() for sign in letters) > LEAST
        if len(letters) > LEAST and (is_name or is_number):
            yield Needle(letters)


_NEEDLES = {
    SecretKind.ADDRESS: _address,
    SecretKind.PHONE: _phone,
    SecretKind.EMAIL: _email,
    SecretKind.PLACE: _place,
    SecretKind.NAME: _name,
    SecretKind.WORDS: _words,
}
