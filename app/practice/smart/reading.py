"""What the coach is given and what it answers: words seen, letters, traps, one question.

The coach advises. It never scores a person and never blocks (practice.md, The plan).
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass

from app.practice.plain_words import Plain

LETTERS = ("specific", "measurable", "achievable", "relevant", "timebound")
"""The letters of SMART, in the order in which they are asked about."""
FIELDS = ("text", "who", "when", "evidence")
"""The boxes of a step that are read together."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One step as it stands: its sentence, and what stands in the boxes beside it."""

    text: str
    who: str = ""
    when: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """The names this conference knows: people by name, the roles they have, and which of them are children."""

    people: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    children: tuple[str, ...] = ()


class State(enum.StrEnum):
    """What can be said of one letter."""

    SHOWN = "shown"
    MISSING = "missing"
    DOUBTFUL = "doubtful"
    """Likely there, and worth a look; it does not count against the step."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the step: the box they stand in, and where (``text == box[start:end]``)."""

    field: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter of SMART: whether it shows, the words that say so, and what to ask."""

    name: str
    state: State
    words: tuple[Words, ...] = ()
    question: str = ""
    """One plain question; empty where the letter shows."""
    key: str = ""
    """The same for the same advice, however the words change: what a dismissal is remembered by."""


@dataclass(frozen=True, slots=True)
class Trap:
    """One of the seven traps (practice.md, The plan): a warning with its words and a question."""

    name: str
    words: tuple[Words, ...]
    sentence: str
    question: str
    key: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What the coach sees in one step."""

    label: str
    """``smart`` where nothing is missing, ``vague`` where it is neither specific nor measurable, else ``partial``."""
    letters: Mapping[str, Letter]
    words: tuple[Words, ...]
    """Every word that speaks for or against a letter, in the order of the boxes."""
    question: str
    """The one question worth asking now; empty where there is none."""
    key: str
    traps: tuple[Trap, ...]
    plain: Plain
