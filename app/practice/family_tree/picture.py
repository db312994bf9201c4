"""What is drawn of a family tree, as plain shapes: a screen and a page paint the same ones with their own tools.

Lengths are in the painter's own unit (pixels or points), from the top left corner down and to the right.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import Protocol

from app.practice.family_tree.tree import Key, Sign

Point = tuple[float, float]


class Style(enum.StrEnum):
    """How a line looks."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"


class Ruler(Protocol):
    """Measures words in the painter's type."""

    @property
    def size(self) -> float:
        """The size of the type."""

    @property
    def leading(self) -> float:
        """The height of a line of words."""

    def count(self, text: str, width: float, *, bold: bool) -> int:
        """Return how many lines a text takes in a width."""

    def width(self, text: str, *, bold: bool) -> float:
        """Return the width of a text on one line."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points; ``weight`` is its width."""

    points: tuple[Point, ...]
    style: Style
    weight: float


@dataclass(frozen=True, slots=True)
class Mark:
    """Somebody's sign in its box; ``key`` is None in the legend. ``cross`` lies over the sign of who has died."""

    box: Box
    sign: Sign
    weight: float
    key: Key | None = None
    doubled: bool = False
    cross: tuple[Stroke, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """A text in its box, broken into lines there; ``centred`` or from the left."""

    box: Box
    text: str
    bold: bool = False
    quiet: bool = False
    centred: bool = True


@dataclass(frozen=True, slots=True)
class Home:
    """The soft outline around people who live together: one closed shape, or several."""

    shapes: tuple[tuple[Point, ...], ...]
    weight: float


@dataclass(frozen=True, slots=True)
class PersonBox:
    """Everything of one person, sign and words: where a click counts and where the keyboard is shown."""

    key: Key
    box: Box


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything to paint, from the ground up: homes, strokes, marks, words."""

    width: float = 0.0
    height: float = 0.0
    homes: tuple[Home, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    marks: tuple[Mark, ...] = ()
    words: tuple[Words, ...] = ()
    people: tuple[PersonBox, ...] = ()


def inner(mark: Mark) -> float:
    """Return how far inside its outline the second one of a doubled sign runs: far enough to be seen as two."""
    return max(0.12 * mark.box.width, 2.8 * mark.weight)


def outline(sign: Sign, box: Box, inset: float = 0.0) -> tuple[Point, ...]:
    """Return the corners of a sign; none for a circle, which has none."""
    left, top = box.left + inset, box.top + inset
    right, foot = box.left + box.width - inset, box.top + box.height - inset
    middle, level = box.left + box.width / 2, box.top + box.height / 2
    if sign is Sign.MALE:
        return (left, top), (right, top), (right, foot), (left, foot)
    if sign is Sign.NOT_SAID:
        far = inset * 0.42  # the slanting edges keep the same distance
        return (middle, top + far), (right - far, level), (middle, foot - far), (left + far, level)
    if sign is Sign.UNBORN:
        return (middle, top + 1.24 * inset), (right - 0.62 * inset, foot), (left + 0.62 * inset, foot)
    return ()


def shortened(text: str, width: float, most: int, ruler: Ruler, *, bold: bool = False) -> str:
    """Return a text that takes no more than ``most`` lines in a width: as much of it as fits, and an ellipsis."""
    if ruler.count(text, width, bold=bold) <= most:
        return text
    fits, no_more = 0, len(text)
    while no_more - fits > 1:
        middle = (fits + no_more) // 2
        if ruler.count(f"{text[:middle].rstrip()}…", width, bold=bold) <= most:
            fits = middle
        else:
            no_more = middle
    return f"{text[:fits].rstrip()}…"
