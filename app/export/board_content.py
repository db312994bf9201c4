"""What people said: board, statements, views, scales, what was tried. Frozen plain values, as in content.py."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.practice.numbers_over_time import OverTime
from app.practice.scale_numbers import Number


@dataclass(frozen=True, slots=True)
class BoardEntry:
    """A card of the board. ``marks`` are words such as "Existing safety"; ``impacts`` run along with the children."""

    text: str
    marks: tuple[str, ...] = ()
    said_by: str = ""
    about: str = ""
    trace: str = ""
    impacts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Board:
    """The first three domains. ``children`` names the impact columns; ``order`` is the local order of the columns."""

    children: tuple[str, ...] = ()
    worries: tuple[BoardEntry, ...] = ()
    working_well: tuple[BoardEntry, ...] = ()
    grey_areas: tuple[BoardEntry, ...] = ()
    order: tuple[str, ...] = ("worry", "working_well", "grey_area")


@dataclass(frozen=True, slots=True)
class Statements:
    """A danger statement, the safety goal that answers it, and who does not agree."""

    danger_statement: str
    safety_goal: str
    disagreement: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class ChildPicture:
    """A child's drawing, letter or photograph: what it shows and by whom, its bytes (JPEG or PNG) and size in pixels.

    ``content`` is empty where the picture itself is not for this copy.
    """

    words: str
    content: bytes = b""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class View:
    """What one person thinks, wants or said, one paragraph each; ``how`` says how and through whom it came."""

    name: str
    paragraphs: tuple[str, ...]
    how: str = ""
    pictures: tuple[ChildPicture, ...] = ()


@dataclass(frozen=True, slots=True)
class Tried:
    """One try at working together: what was done, what got in the way on both sides, and the next try."""

    on: date | None
    tried: str = ""
    our_side: str = ""
    their_side: str = ""
    next_try: str = ""


@dataclass(frozen=True, slots=True)
class TriedWith:
    """What was tried with one person, or with "The family", the first day first."""

    name: str
    tries: tuple[Tried, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """One person's answer on a scale: a number or the reason for none, their words, what one higher would look like.

    ``score`` says it in words; ``number`` is where it stands on the line.
    """

    name: str
    role: str
    score: str
    words: str = ""
    one_higher: str = ""
    how: str = ""
    number: Number | None = None


@dataclass(frozen=True, slots=True)
class SafetyScale:
    """A question, both its end sentences, the answers in the order people spoke, and the numbers over time."""

    question: str
    low_words: str
    high_words: str
    answers: tuple[Answer, ...] = ()
    about: str = ""
    over_time: OverTime | None = None


NO_BOARD = Board()
