"""Looking through a finished copy for what its reader may not have, however it is spelled or broken.

Everything is compared letter by letter: case, accents, spaces, hyphens, line and page breaks are left out, so "ZZ4 2QT"
is found in "zz42qt" and a street that is broken at the end of a line is found whole (practice.md, Withholding).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.export.letters import Letters, squeezed
from app.export.needles import Needle, known_from, needles
from app.export.secrets import Secret

EXCERPT = 40
"""Letters shown on either side of what was found; what stands closer together than this is one place."""
_SECOND_HALF = re.compile(r"[\s-]*\d[\s-]*[A-Z][\s-]*[A-Z]\b", re.IGNORECASE)
Place = tuple[int, int]
"""The first and the last letter of what was found, in the text."""
Wanted = Sequence[tuple[Secret, Sequence[Needle]]]
OVER_PAGES = "the end of a page"


@dataclass(frozen=True, slots=True)
class Leak:
    """What was found, where ("page 2", "the title"), and the words around it."""

    secret: Secret
    where: str
    excerpt: str


def find_leaks(
    pages: Sequence[str],
    metadata: Mapping[str, str],
    secrets: Iterable[Secret],
    known: Iterable[str] = (),
    *,
    whole: str | None = None,
) -> list[Leak]:
    """Return every place in a finished copy where a secret stands; what gives one place away twice is told once.

    ``pages`` are the texts of the pages in order, ``metadata`` the document's properties, outline, tags and file name
    by what to call them, ``whole`` the text in reading order, as a page break may come between two words; ``known`` are
    names, towns and terms that the reader may have.
    """
    may_have = known_from(known)
    wanted = [(secret, list(needles(secret, may_have))) for secret in secrets]
    numbered = {f"page {number}": Letters(page) for number, page in enumerate(pages, start=1)}
    texts = numbered | {where: Letters(text) for where, text in metadata.items()}
    found = [leak for where, letters in texts.items() for leak in _in_text(where, letters, wanted)]
    return found + _over_page_breaks(list(numbered.values()), whole, wanted)


def _in_text(where: str, letters: Letters, wanted: Wanted) -> Iterator[Leak]:
    told: list[Place] = []
    for secret, its in wanted:
        for place in places_of(its, letters):
            if not any(first <= place[0] and place[1] <= last for first, last in told):
                told.append(place)
                yield Leak(secret, where, _excerpt(letters.text, *place))


def _over_page_breaks(pages: Sequence[Letters], whole: str | None, wanted: Wanted) -> list[Leak]:
    """Return what stands in the text oftener than on its pages: there it is parted by the end of a page."""
    letters = Letters(whole if whole is not None else "\n".join(page.text for page in pages))
    found: list[Leak] = []
    for secret, its in wanted:
        for first, last in places_of(its, letters, gap=0):
            words = squeezed(letters.text[first : last + 1])
            if letters.letters.count(words) > sum(page.letters.count(words) for page in pages):
                found.append(Leak(secret, OVER_PAGES, _excerpt(letters.text, first, last)))
    return list(dict.fromkeys(found))


def places_of(wanted: Iterable[Needle], letters: Letters, *, gap: int = EXCERPT) -> list[Place]:
    """Return where any of the needles stands; what is no further apart than ``gap`` is one place."""
    hits = sorted(place for needle in wanted for place in _hits(needle, letters))
    merged: list[Place] = []
    for first, last in hits:
        if merged and first - merged[-1][1] <= gap:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


def _hits(needle: Needle, letters: Letters) -> Iterator[Place]:
    ways = [letters.find, letters.find_said] if needle.said else [letters.find]
    for way in ways:
        for first, last in way(needle.letters, whole=needle.whole):
            if not (needle.half_postcode and _SECOND_HALF.match(letters.text, last + 1)):
                yield first, last


def _excerpt(text: str, first: int, last: int) -> str:
    return " ".join(text[max(0, first - EXCERPT) : last + 1 + EXCERPT].split())
