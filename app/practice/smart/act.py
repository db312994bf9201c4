"""One act of a line: what is done, by whom, to what."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.practice.smart.people import Someone

ORDER = ("events", "light", "abstract", "mind", "visible", "checks")
"""Where lists hold the same phrase: what its object decides first, else the harder reading."""


@dataclass(slots=True)
class Act:
    """One act: the verb's tokens, what kind it is, who does it, and the tokens it is done to."""

    first: int
    after: int
    kind: str
    """visible, light, abstract, mind, be, have, or unknown for a verb that no list holds."""
    lists: frozenset[str]
    actor: tuple[Someone, ...] = ()
    passive: bool = False
    negated: bool = False
    trigger: bool = False
    """True where it only says when: "if Mum relapses"."""
    purpose: bool = False
    """True after "so that" and in a second "to": why, not what."""
    under: bool = False
    """True beneath "ensure" and "make sure": somebody answers for it."""
    object_first: int = 0
    object_after: int = 0
    subject: tuple[int, int] = field(default=(0, 0))
    """The tokens before the verb that say who or what."""


def kind_of(lists: frozenset[str]) -> str:
    """Return what kind of act a phrase is that several lists may hold."""
    secondary = "visible" if lists & {"care_duties", "contact"} else "light"
    return next((kind for kind in ORDER if kind in lists), secondary)
