"""Draws what the signs mean, below the tree: each sign small, and its words beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from app.practice.family_tree.legend import Meaning
from app.practice.family_tree.picture import Box, Home, Mark, Point, Ruler, Stroke, Style, Words
from app.practice.family_tree.strokes import couple_strokes, cross_strokes

SAMPLE = 1.45
"""The side of a small sign, in sizes of the type."""
LINE = 2.6
"""The length of a small line."""
BETWEEN, BESIDE, ROW = 1.7, 0.55, 1.9


@dataclass(slots=True)
class LegendPicture:
    """The shapes of a legend; ``height`` is where it ends."""

    height: float
    homes: list[Home] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Item:
    """One meaning with the widths of its sign and its words."""

    meaning: Meaning
    sample: float
    words: float

    def width(self, size: float) -> float:
        return self.sample + BESIDE * size + self.words


def draw_legend(
    meanings: Iterable[Meaning], ruler: Ruler, weight: float, left: float, top: float, width: float
) -> LegendPicture:
    """Return the legend below ``top``, in the middle of ``width``; as many meanings on a line as there is room for."""
    size, drawn = ruler.size, LegendPicture(top)
    for row in _rows(meanings, ruler, width):
        whole = sum(item.width(size) for item in row) + BETWEEN * size * (len(row) - 1)
        x, most = left + max((width - whole) / 2, 0.0), 1
        middle = drawn.height + ROW * size / 2
        for item in row:
            _sample(drawn, item.meaning, x, middle, size, weight)
            lines = ruler.count(item.meaning.words, item.words, bold=False)
            beside = x + item.sample + BESIDE * size
            box = Box(beside, middle - ruler.leading / 2, item.words, lines * ruler.leading)
            drawn.words.append(Words(box, item.meaning.words, centred=False))
            x, most = x + item.width(size) + BETWEEN * size, max(most, lines)
        drawn.height += ROW * size + (most - 1) * ruler.leading
    drawn.height += 0.4 * size
    return drawn


def _rows(meanings: Iterable[Meaning], ruler: Ruler, width: float) -> list[list[_Item]]:
    size = ruler.size
    rows: list[list[_Item]] = [[]]
    for meaning in meanings:
        sample = (SAMPLE if meaning.sign else LINE) * size
        own = ruler.width(meaning.words, bold=False) + 0.3 * size
        item = _Item(meaning, sample, min(own, width - sample - BESIDE * size))
        taken = sum(other.width(size) + BETWEEN * size for other in rows[-1])
        if rows[-1] and taken + item.width(size) > width:
            rows.append([])
        rows[-1].append(item)
    return [row for row in rows if row]


def _sample(drawn: LegendPicture, meaning: Meaning, x: float, middle: float, size: float, weight: float) -> None:
    half = SAMPLE * size / 2
    box = Box(x, middle - half, SAMPLE * size, SAMPLE * size)
    start, end = (x, middle), (x + LINE * size, middle)
    if meaning.sign is not None:
        cross = cross_strokes(meaning.sign, box, weight) if meaning.crossed else ()
        drawn.marks.append(Mark(box, meaning.sign, weight, None, meaning.doubled, cross))
    elif meaning.couple is not None:
        drawn.strokes += couple_strokes(meaning.couple, start, end, 0.8 * size, weight)
    elif meaning.home:
        top, foot = middle - half, middle + half
        shape: tuple[Point, ...] = ((end[0], top), (end[0], foot), (x, foot), (x, top))
        drawn.homes.append(Home((shape,), weight))
    else:
        drawn.strokes.append(Stroke((start, end), meaning.down or Style.SOLID, weight))
