"""The outlines of homes as shapes, each with its words inside: nothing is said by colour alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.practice.family_tree.frame import Frame
from app.practice.family_tree.homes import LABEL, Stretch
from app.practice.family_tree.legend import TOGETHER
from app.practice.family_tree.picture import Box, Home, Point, Words, shortened

ABOVE = 0.95
"""So many sizes of the type above the signs an outline begins."""


def home_shapes(frame: Frame) -> Iterator[Home]:
    """Return the outline of each home; one over another is a little smaller."""
    for number, home in enumerate(frame.homes):
        inset = (0.16 + 0.24 * (number % 2)) * frame.size
        yield Home(tuple(_shape(frame, shape.stretches, inset) for shape in home.shapes), frame.weight)


def home_words(frame: Frame) -> Iterator[Words]:
    """Return the words inside each outline, at its foot on the left."""
    names = _names(frame)
    for number, home in enumerate(frame.homes):
        for shape in home.shapes:
            last, leading = shape.last, frame.ruler.leading
            left, width = frame.x(last.left) + 0.7 * frame.size, LABEL * frame.column
            box = Box(left, frame.label_tops[last.row] + shape.line * leading, width - 0.7 * frame.size, leading)
            yield Words(box, shortened(names[number], box.width, 1, frame.ruler), quiet=True, centred=False)


def home_meanings(frame: Frame) -> tuple[str, ...]:
    """Return what the legend says of each home: who lives there, unless one outline around all of them shows it."""
    if _is_one_outline(frame):
        return (TOGETHER,)
    called = {person.key: person.name for person in frame.tree.people}
    return tuple(
        f"{name}: {', '.join(called[key] for key in household.people if key in called)}"
        for name, household in zip(_names(frame), frame.tree.households, strict=True)
    )


def _names(frame: Frame) -> list[str]:
    """Return what each home is called inside its outlines; the same in all of them where it has several."""
    if len(frame.homes) > 1:
        return [f"Home {number + 1}" for number in range(len(frame.homes))]
    return [TOGETHER.capitalize() if _is_one_outline(frame) else "Home"] * len(frame.homes)


def _is_one_outline(frame: Frame) -> bool:
    return len(frame.homes) == 1 and len(frame.homes[0].shapes) == 1


def _shape(frame: Frame, shape: Sequence[Stretch], inset: float) -> tuple[Point, ...]:
    """Return the outline of stretches one below the other: down its right side and up its left."""
    right: list[Point] = []
    left: list[Point] = []
    top = frame.tops[shape[0].row] - ABOVE * frame.size + inset
    for number, one in enumerate(shape):
        foot = frame.feet[one.row] + 0.5 * frame.size - inset
        if number < len(shape) - 1:
            foot = frame.tops[one.row + 1] - ABOVE * frame.size + inset  # below the lines across
        for side, edge in ((right, frame.x(one.right) - inset), (left, frame.x(one.left) + inset)):
            side += [(edge, top), (edge, foot)]
        top = foot
    return (*right, *reversed(left))
