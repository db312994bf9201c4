"""A sentence helper: a danger statement or a safety goal put together from the answers to short questions.

Who is worried that who will do what, and what could that do to whom (practice.md, The four domains; seed 004)? It
writes a sentence to begin with, in plain words; people then make it their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

GAP = "…"
"""Stands where an answer is missing."""
_WE_ARE = re.compile(
    r"(?:,| and | & )|^(?:we|they|you|both|all|everyone in)\b|\b(?:parents|grandparents|workers|staff)$", re.I
)
_ONE = re.compile(r"^(?:everybody|everyone|nobody)$", re.I)


@dataclass(frozen=True, slots=True)
class Danger:
    """The answers for a danger statement: who is worried, that who will do what, and what that could do."""

    worried: str = ""
    who: str = ""
    what: str = ""
    harm: str = ""

    def __bool__(self) -> bool:
        """True once anything has been answered."""
        return any(answer.strip() for answer in (self.worried, self.who, self.what, self.harm))


@dataclass(frozen=True, slots=True)
class Goal:
    """The answers for a safety goal: who will do what instead, who will see it, and for how long."""

    who: str = ""
    what: str = ""
    seen_by: str = ""
    how_long: str = ""

    def __bool__(self) -> bool:
        """True once anything has been answered."""
        return any(answer.strip() for answer in (self.who, self.what, self.seen_by, self.how_long))


def danger_sentence(danger: Danger, children: Sequence[str]) -> str:
    """Return the danger statement, with GAP where an answer is missing; empty where there is none at all.

    >>> danger_sentence(Danger("Nan and school", "Mum", "drink at night", "be left alone"), ["Billy", "Angie"])
    'Nan and school are worried that Mum will drink at night, and that Billy and Angie could be left alone.'
    """
    if not danger:
        return ""
    worried = _part(danger.worried, ("that",)) or GAP
    who = _part(danger.who, ("that",)) or GAP
    what = _part(danger.what, ("will", "would", "might", "to")) or GAP
    harm = _part(danger.harm, ("could", "will", "would", "might", "to")) or GAP
    return _sentence(
        f"{worried} {_is(worried)} worried that {who} will {what}, and that {_whom(children)} could {harm}"
    )


def goal_sentence(goal: Goal, children: Sequence[str]) -> str:
    """Return the safety goal, with GAP where an answer is missing; empty where there is none at all.

    >>> goal_sentence(Goal("Mum", "ring Nan before she drinks", "Nan", "six months"), ["Billy"])
    'Mum will ring Nan before she drinks, so that Billy is safe. Nan will see it, for six months.'
    """
    if not goal:
        return ""
    who, what = _part(goal.who) or GAP, _part(goal.what, ("will", "to")) or GAP
    seen_by, how_long = _part(goal.seen_by) or GAP, _part(goal.how_long, ("for",)) or GAP
    safe = f"{_whom(children)} {'is' if len(children) == 1 else 'are'} safe"
    return f"{_sentence(f'{who} will {what}, so that {safe}')} {_sentence(f'{seen_by} will see it, for {how_long}')}"


def _part(answer: str, openings: Sequence[str] = ()) -> str:
    """Return an answer fit for the middle of a sentence: no full stop, and no word that the sentence brings itself."""
    words = " ".join(answer.split()).rstrip(".!;, ")
    first, _, rest = words.partition(" ")
    return rest if rest and first.casefold() in openings else words


def _is(worried: str) -> str:
    if worried.casefold() == "i":
        return "am"
    return "are" if _WE_ARE.search(worried) and not _ONE.match(worried) else "is"


def _whom(children: Sequence[str]) -> str:
    names = list(children)
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part) or "the children"


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}{'' if words.endswith(GAP) else '.'}"
