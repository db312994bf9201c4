"""Understanding "2 for Mali, 4 for the others": one person's numbers for several children, typed in one line.

Real scores are untidy (practice.md, The safety scale; seed 004). What is not understood whole is not understood at all:
a number on the wrong child would be worse than a question.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from app.practice.scale_numbers import NUMBER, Number, plain_numbers, ranged

KeyT = TypeVar("KeyT", bound=Hashable)

_SPAN = re.compile(
    rf"(?:\bbetween *{NUMBER} *\band\b *{NUMBER}|(?:\bfrom *)?{NUMBER}(?: *(?:-|\bto\b|\bor\b) *{NUMBER})?)"
    r"(?: *(?:/|\bout of\b) *10)?"
)
"""One number or range. Only "between" makes a range with "and": in "Mali 2 and 4 for the others" it ends a clause."""
NOT_UNDERSTOOD = "?"
_FILLING = re.compile(r"\b(?:for|on|of|is|are|at|a|about|maybe|and|but|the|with|gets?|to)\b|[,;:.&=()/-]|'s\b")
_OTHERS = re.compile(r"\b(?:(?:all )?(?:the )?(?:others?|rest)|everyone else|everybody else)\b")
_ALL = re.compile(r"\b(?:everyone|everybody|(?:all|both)(?: of them)?(?: (?:the )?children)?|the children|them all)\b")


@dataclass(frozen=True, slots=True)
class SaidOfChildren(Generic[KeyT]):
    """A number for each child named, and one for all the others where that was said."""

    numbers: dict[KeyT, Number] = field(default_factory=dict)
    others: Number | None = None


def read_said(text: str, children: Mapping[KeyT, Iterable[str]]) -> SaidOfChildren[KeyT] | None:
    """Return what was said of each child, or None where it is something else or not all of it is understood.

    ``children`` are the names by which each may be meant. The number may stand before the names ("2 for Mali and
    Dylan, 4 for the others") or after them ("Mali 2, the others 4"). A bare number is no such line.
    """
    plain = plain_numbers(text)
    spans = list(_SPAN.finditer(plain))
    if not spans:
        return None
    names_first = _says_something(plain[: spans[0].start()])
    said: dict[KeyT, Number] = {}
    others: Number | None = None
    for at, span in enumerate(spans):
        words = _words_beside(plain, spans, at, names_first=names_first)
        found = _meant(words, children)
        if found is None:
            return None
        keys, the_others = found
        ends = [float(end) for end in span.groups() if end is not None]
        number = ranged(ends[0], ends[-1])
        if any(key in said for key in keys) or (the_others and others is not None):
            return None
        said.update(dict.fromkeys(keys, number))
        others = number if the_others else others
    return SaidOfChildren(said, others)


def _words_beside(plain: str, spans: list[re.Match[str]], at: int, *, names_first: bool) -> str:
    """Return the words that belong to one number: those after it, or before it, as far as the next number."""
    if not names_first:
        return plain[spans[at].end() : spans[at + 1].start() if at + 1 < len(spans) else len(plain)]
    before = plain[spans[at - 1].end() if at else 0 : spans[at].start()]
    after = plain[spans[-1].end() :] if at == len(spans) - 1 else ""
    if _says_something(before) and _says_something(after):
        return NOT_UNDERSTOOD
    return f"{before} {after}"


def _says_something(words: str) -> bool:
    return bool(_FILLING.sub(" ", words).strip())


def _meant(words: str, children: Mapping[KeyT, Iterable[str]]) -> tuple[list[KeyT], bool] | None:
    """Return the children meant, and whether the others (or all) are; None where a word is left over or nobody is."""
    keys: list[KeyT] = []
    by_length = sorted(((name.lower(), key) for key, names in children.items() for name in names),
                       key=lambda one: -len(one[0]))  # fmt: skip
    for name, key in by_length:
        pattern = re.compile(rf"(?<!\w){re.escape(name.replace('’', chr(39)))}(?!\w)")
        if pattern.search(words):
            words = pattern.sub(" ", words)
            keys += [key] if key not in keys else []
    rest = _ALL.sub(" ", _OTHERS.sub(" ", words))
    the_others = rest != words
    return None if _says_something(rest) or not (keys or the_others) else (keys, the_others)
