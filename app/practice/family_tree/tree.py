"""Who stands in a family tree and how they belong together: frozen plain values that have passed the gate.

The signs and lines are those that genograms use everywhere; the words of the legend say what each means.
"""

from __future__ import annotations

import enum
import uuid
from dataclasses import dataclass

Key = uuid.UUID
"""Tells one person from another; never shown."""


class Sign(enum.StrEnum):
    """What stands for a person."""

    MALE = "square"
    FEMALE = "circle"
    NOT_SAID = "diamond"
    """Where the sex is not said, or is neither."""
    UNBORN = "triangle"
    """Never a sex and never an age (practice.md, The record)."""


class CoupleKind(enum.StrEnum):
    """How it stands between two people of a couple."""

    MARRIED = "married"
    PARTNERS = "partners"
    SEPARATED = "separated"
    DIVORCED = "divorced"
    NOT_SAID = "not_said"
    """They are the parents of the same child, and no more is said."""


class LineKind(enum.StrEnum):
    """What a line down to somebody means."""

    BIRTH = "birth"
    ADOPTIVE = "adoptive"
    STEP = "step"
    FOSTER = "foster"
    FORMER_FOSTER = "former_foster"
    KIN = "kin"
    """A relative of whom it is not said through whom."""


PARENTAL = (LineKind.BIRTH, LineKind.ADOPTIVE, LineKind.FOSTER, LineKind.STEP, LineKind.FORMER_FOSTER)
"""Lines from somebody who is or was a parent to the child: under the first of them that there is the child stands."""


@dataclass(frozen=True, slots=True)
class TreePerson:
    """One person. ``name`` stands under the sign, ``life`` below it ("13", "due 3 September 2026", "died 2019").

    ``full_name`` is for whoever hears the tree; ``who`` says what somebody is here ("Grandmother"); ``in_meeting`` is
    True for the children whom the meeting is about.
    """

    key: Key
    name: str
    full_name: str = ""
    sign: Sign = Sign.NOT_SAID
    life: str = ""
    who: str = ""
    has_died: bool = False
    in_meeting: bool = False

    @property
    def spoken(self) -> str:
        """The full name and the life: "Rhys Pugh, 13"."""
        return ", ".join(part for part in (self.full_name or self.name, self.life) if part)


@dataclass(frozen=True, slots=True)
class Parentage:
    """One person is a parent of another in one of the ways of :data:`PARENTAL`."""

    parent: Key
    child: Key
    kind: LineKind = LineKind.BIRTH


@dataclass(frozen=True, slots=True)
class Couple:
    """Two people who are or were together."""

    one: Key
    other: Key
    kind: CoupleKind


@dataclass(frozen=True, slots=True)
class Kinship:
    """A relative of others of whom it is not said through whom: drawn with a dotted line.

    ``rows`` is how many generations above ``of`` they belong: 2 for a grandparent, 1 for an aunt, 0 for a brother.
    ``words`` say it before the others' names: "grandparent". ``certain`` is True for brothers and sisters whose parents
    are not recorded: their line is not dotted.
    """

    person: Key
    of: tuple[Key, ...]
    rows: int
    words: str
    certain: bool = False


@dataclass(frozen=True, slots=True)
class Household:
    """People who live together."""

    people: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class FamilyTree:
    """The whole tree. ``people`` come in an order of their own: brothers and sisters eldest first."""

    people: tuple[TreePerson, ...] = ()
    parentages: tuple[Parentage, ...] = ()
    couples: tuple[Couple, ...] = ()
    kinships: tuple[Kinship, ...] = ()
    households: tuple[Household, ...] = ()

    @property
    def is_tree(self) -> bool:
        """True where anybody is joined to anybody: people side by side are a list, no tree."""
        return bool(self.parentages or self.couples or self.kinships)

    def person(self, key: Key) -> TreePerson:
        """Return the person with that key. Raises KeyError where nobody has it."""
        for person in self.people:
            if person.key == key:
                return person
        raise KeyError(key)


NO_TREE = FamilyTree()
