"""What the room sees on the wall: frozen plain values that have passed the gate for everybody present, and no more.

Keys tell one card from another when the wall is painted anew; they are never shown. There are no numbers and no counts
here: whatever is counted on the wall is counted in what is shown.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field

from app.practice.family_tree.tree import FamilyTree
from app.practice.numbers_over_time import OverTime


@dataclass(frozen=True, slots=True)
class WallImpact:
    """What a worry does to one child."""

    child: str
    text: str
    own_words: bool = False


@dataclass(frozen=True, slots=True)
class WallCard:
    """An entry of the board. ``marks`` are words such as "people disagree"; own words stand in quotation marks."""

    key: uuid.UUID
    text: str
    said_by: str = ""
    own_words: bool = False
    marks: tuple[str, ...] = ()
    impacts: tuple[WallImpact, ...] = ()


@dataclass(frozen=True, slots=True)
class WallStep:
    """A step of the plan: what, who and when."""

    key: uuid.UUID
    text: str
    who: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class WallColumn:
    """One of the four domains, by its stored name ("worry", "plan"), with its title as the room reads it."""

    domain: str
    title: str
    cards: tuple[WallCard | WallStep, ...] = ()


@dataclass(frozen=True, slots=True)
class WallStatement:
    """A danger statement with its safety goal; ``about`` names the children where it is not about all of them."""

    key: uuid.UUID
    danger: str
    goal: str = ""
    about: str = ""
    disagreement: str = ""


@dataclass(frozen=True, slots=True)
class WallBoard:
    """The four columns in the conference's order. ``children`` stand over the impacts."""

    columns: tuple[WallColumn, ...]
    children: tuple[str, ...] = ()
    statements: tuple[WallStatement, ...] = ()


@dataclass(frozen=True, slots=True)
class WallAnswer:
    """What one person answered: a number from ``low`` (to ``high``), or ``shown`` in words, and what they said."""

    key: uuid.UUID
    name: str
    shown: str
    low: float | None = None
    high: float | None = None
    words: str = ""
    one_higher: str = ""


@dataclass(frozen=True, slots=True)
class WallScale:
    """One question with both its end sentences, the answers in speaking order, who is asked next, and change over time.

    Over time are those grown-ups whose number is among the answers, and no child: what a child said earlier was not
    said to this room.
    """

    question: str
    low_words: str
    high_words: str
    about: str = ""
    answers: tuple[WallAnswer, ...] = ()
    next_speaker: str = ""
    over_time: OverTime = field(default_factory=OverTime)


@dataclass(frozen=True, slots=True)
class WallGoal:
    """The steps under one safety goal; ``goal`` is empty for those that serve none in particular."""

    key: uuid.UUID | None
    goal: str
    steps: tuple[WallStep, ...]


@dataclass(frozen=True, slots=True)
class WallPlan:
    """The plan by safety goal. ``runs`` says how long it runs."""

    runs: str = ""
    goals: tuple[WallGoal, ...] = ()


@dataclass(frozen=True, slots=True)
class WallTree:
    """The family tree, with the names and ages that the room may have."""

    tree: FamilyTree


Page = WallBoard | WallScale | WallPlan | WallTree


@dataclass(frozen=True, slots=True)
class WallContent:
    """One page for the room, under the children's names and the day. Without a page: a calm title."""

    title: str = ""
    day: str = ""
    page: Page | None = None


NOTHING = WallContent()
"""What is shown when nothing may be: the wall is blank and says nothing, not even that."""
