"""Where the names go above the safety scale's line, so that they can be read however many stand on one number."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from app.practice.scale_numbers import Number

Measure = Callable[[str, float], tuple[float, float]]
"""Width and height of a text wrapped to at most a width: pixels on a screen, points on paper."""
WIDEST = (400.0, 230.0, 180.0, 140.0, 110.0)
"""Label widths to try at 100%, widest first, before labels go on a second or third level."""
LEVELS = 3
NO_BREAK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Marker:
    """Everybody who gave one and the same answer, in the order they spoke."""

    number: Number
    names: tuple[str, ...]

    @property
    def text(self) -> str:
        """What stands in the label: "Mum, Nan 5". The last name and the number are never on two lines."""
        return f"{', '.join(self.names)}{NO_BREAK}{str(self.number).replace(' ', NO_BREAK)}"


@dataclass(frozen=True, slots=True)
class Placed:
    """A marker with its label's left edge, level (0 is next to the line) and size, in the units of the measure."""

    marker: Marker
    left: float
    level: int
    width: float
    height: float


def together(answers: Iterable[tuple[str, Number]]) -> list[Marker]:
    """Return a marker for each number given, from low to high; people with the same answer stand together.

    ``answers`` are names and numbers in the order of speaking. Nothing is added up: there is no right number.
    """
    found: dict[Number, list[str]] = {}
    for name, number in answers:
        found.setdefault(number, []).append(name)
    in_order = sorted(found, key=lambda one: (one.middle, one.high or 0))
    return [Marker(number, tuple(found[number])) for number in in_order]


def line_in_words(markers: Sequence[Marker]) -> str:
    """Return the line for people who hear it: "3: Police, Priya; 4: School." from low to high."""
    if not markers:
        return "No numbers on the line yet."
    places = (f"{marker.number}: {', '.join(marker.names)}" for marker in markers)
    return f"{'; '.join(places)}."


def lay_out(
    found: Sequence[Marker], at: Callable[[float], float], left: float, right: float, measure: Measure, *, gap: float,
    factor: float = 1.0,
) -> list[Placed]:  # fmt: skip
    """Return a place for every marker between ``left`` and ``right``, as near its number (``at``) as there is room.

    The fewest levels of the widest labels that all stand over their numbers; where none do, those that lean least.
    """
    if not found:
        return []
    tried: list[tuple[float, list[Placed]]] = []
    for levels in range(1, LEVELS + 1):
        for widest in WIDEST:
            placed = _on_levels(found, at, left, right, measure, gap, widest * factor, levels)
            if placed is not None:
                placed = _settled(placed, gap)
                tried.append((max(_lean(one, at) for one in placed), placed))
                if tried[-1][0] <= 0:
                    return placed
    if tried:
        return min(tried, key=lambda one: one[0])[1]
    # More than fits in three rows of narrow labels: let the labels of the last try overlap rather than lose one.
    narrow = WIDEST[-1] * factor
    sizes = [measure(marker.text, narrow) for marker in found]
    return [
        Placed(marker, min(max(left, at(marker.number.middle) - size[0] / 2), right - size[0]), number % LEVELS, *size)
        for number, (marker, size) in enumerate(zip(found, sizes, strict=True))
    ]


def _settled(placed: list[Placed], gap: float) -> list[Placed]:
    """Return the same places with every label on the lowest level where nothing is in its way."""
    down: list[Placed] = []
    for one in sorted(placed, key=lambda one: one.level):
        taken = {
            other.level for other in down
            if one.left < other.left + other.width + gap and other.left < one.left + one.width + gap
        }  # fmt: skip
        level = next(level for level in range(one.level + 1) if level not in taken or level == one.level)
        down.append(replace(one, level=level))
    return down


def _lean(placed: Placed, at: Callable[[float], float]) -> float:
    """Return how far a label stands beside its number, in pixels; 0 or less where it stands over it."""
    middle = placed.left + placed.width / 2
    return abs(at(placed.marker.number.middle) - middle) - placed.width / 2


def _on_levels(
    found: Sequence[Marker], at: Callable[[float], float], left: float, right: float, measure: Measure, gap: float,
    widest: float, levels: int,
) -> list[Placed] | None:  # fmt: skip
    placed: list[Placed] = []
    for level in range(levels):
        row = found[level::levels]
        sizes = [measure(marker.text, widest) for marker in row]
        lefts = spread([at(marker.number.middle) for marker in row], [width for width, _ in sizes], left, right, gap)
        if lefts is None:
            return None
        placed += [Placed(marker, x, level, *size) for marker, x, size in zip(row, lefts, sizes, strict=True)]
    return placed


def spread(
    centres: Sequence[float], widths: Sequence[float], left: float, right: float, gap: float
) -> list[float] | None:
    """Return left edges for labels that do not overlap, each as near its centre as can be; None where they do not fit.

    The centres rise. Labels that would touch form a block, which stands where its members want to be on average.
    """
    room = right - left - sum(widths) - gap * (len(widths) - 1)
    if room < 0:
        return None
    before = [sum(widths[:number]) + gap * number for number in range(len(widths))]
    blocks: list[tuple[float, int]] = []
    for centre, width, offset in zip(centres, widths, before, strict=True):
        wish, count = centre - width / 2 - offset, 1
        while blocks and blocks[-1][0] >= wish:
            earlier, size = blocks.pop()
            wish, count = (earlier * size + wish * count) / (size + count), count + size
        blocks.append((wish, count))
    starts = [min(max(wish, left), left + room) for wish, count in blocks for _ in range(count)]
    return [start + offset for start, offset in zip(starts, before, strict=True)]
