"""The lines of a family tree: couples, brothers and sisters, and the lines down to children."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.practice.family_tree.frame import Frame
from app.practice.family_tree.layout import Drop, Joined, Piece, Place
from app.practice.family_tree.legend import SLASHES, STYLES
from app.practice.family_tree.picture import Box, Point, Stroke, Style
from app.practice.family_tree.tree import CoupleKind, Sign

HEAVY = 2.2
"""So many times as wide is the line between people who are married."""
SLASH_AT = 0.27
"""The part of a couple's line at which a slash crosses it; the children's line begins in the middle."""


def strokes_of(frame: Frame) -> Iterator[Stroke]:
    """Return every line of the tree."""
    for joined in frame.layout.joined:
        yield from _joined(frame, joined)
    for couple in frame.layout.aslant:
        yield _aslant(frame, frame.layout.place(couple.one), frame.layout.place(couple.other), couple.kind)
    for drop in frame.layout.drops:
        yield from _down(frame, drop)


def couple_strokes(kind: CoupleKind, start: Point, end: Point, size: float, weight: float) -> Iterator[Stroke]:
    """Return the line of a couple from left to right, with a slash for separated people and two for divorced ones."""
    style = Style.DASHED if kind is CoupleKind.PARTNERS else Style.SOLID
    yield Stroke((start, end), style, weight * (HEAVY if kind is CoupleKind.MARRIED else 1.0))
    for number in range(SLASHES.get(kind, 0)):
        x = start[0] + (end[0] - start[0]) * SLASH_AT + (number - 0.5) * 0.45 * size
        yield Stroke(((x - 0.3 * size, start[1] + 0.7 * size), (x + 0.3 * size, start[1] - 0.7 * size)),
                     Style.SOLID, weight * 1.4)  # fmt: skip


def cross_strokes(sign: Sign, box: Box, weight: float) -> tuple[Stroke, ...]:
    """Return the cross over the sign of somebody who has died, a little larger than the sign."""
    part = {Sign.MALE: -0.06, Sign.FEMALE: 0.09}.get(sign, 0.14)
    left, right = box.left + part * box.width, box.left + (1 - part) * box.width
    top, foot = box.top + part * box.height, box.top + (1 - part) * box.height
    return (
        Stroke(((left, top), (right, foot)), Style.SOLID, weight),
        Stroke(((left, foot), (right, top)), Style.SOLID, weight),
    )


def _joined(frame: Frame, one: Joined) -> Iterator[Stroke]:
    half = frame.sign(frame.layout.places[0]).width / 2
    left, right, top = frame.x(one.left), frame.x(one.right), frame.tops[one.row]
    if one.couple is not None and not one.over:
        start, end = (left + half, top + half), (right - half, top + half)
        yield from couple_strokes(one.couple, start, end, frame.size, frame.weight)
        return
    aside, level = 0.3 * half, frame.over(one.row, one.over)
    start, end = (left + aside, level), (right - aside, level)
    style = Style.SOLID if one.certain else Style.DOTTED
    line = [Stroke((start, end), style, frame.weight)]
    if one.couple is not None:
        line = list(couple_strokes(one.couple, start, end, frame.size, frame.weight))
    for x, y in (start, end):
        yield Stroke(((x, y), (x, top + 0.3 * half)), line[0].style, line[0].weight)
    yield from line


def _aslant(frame: Frame, one: Place, other: Place, kind: CoupleKind) -> Stroke:
    """Return the line of a couple of two generations, from sign to sign."""
    boxes = frame.sign(one), frame.sign(other)
    ends = [(box.left + box.width / 2, box.top + box.height / 2) for box in boxes]
    style = Style.DASHED if kind is CoupleKind.PARTNERS else Style.SOLID
    return Stroke((ends[0], ends[1]), style, frame.weight)


def _down(frame: Frame, drop: Drop) -> Iterator[Stroke]:
    style = STYLES[drop.kind]
    here = (frame.x(drop.pieces[0].start), _begin(frame, drop))
    for piece in drop.pieces:
        lane = frame.lane(piece.row, piece.lane)
        ends = [frame.x(end) for end in piece.ends]
        if piece.joins:
            yield Stroke(_way(here, (here[0], lane), (_nearest(here[0], ends), lane)), style, frame.weight)
        elif len(ends) == 1:
            foot = frame.tops[piece.row] if piece is drop.pieces[-1] else frame.feet[piece.row]
            yield Stroke(_way(here, (here[0], lane), (ends[0], lane), (ends[0], foot)), style, frame.weight)
            here = (ends[0], foot)
        else:
            yield from _comb(frame, piece, here, style)


def _comb(frame: Frame, piece: Piece, here: Point, style: Style) -> Iterator[Stroke]:
    """A line across in a lane, and one down from it to each child."""
    lane, ends = frame.lane(piece.row, piece.lane), [frame.x(end) for end in piece.ends]
    columns = [here[0], *ends]
    yield Stroke((here, (here[0], lane)), style, frame.weight)
    yield Stroke(((min(columns), lane), (max(columns), lane)), style, frame.weight)
    for end in ends:
        yield Stroke(((end, lane), (end, frame.tops[piece.row])), style, frame.weight)


def _begin(frame: Frame, drop: Drop) -> float:
    if len(drop.above) == 1:
        return frame.below_words(drop.above[0])
    if drop.over:
        return frame.over(drop.row, drop.over)
    return frame.tops[drop.row] + frame.sign(frame.layout.place(drop.above[0])).height / 2


def _nearest(start: float, ends: Sequence[float]) -> float:
    """Return where a line at ``start`` meets one that runs between its ends."""
    return min(max(start, min(ends)), max(ends))


def _way(*points: Point) -> tuple[Point, ...]:
    """Return the points of a line without those that lie on a straight part of it: a dashed line begins anew there."""
    kept = [points[0]]
    for at in points[1:]:
        if at == kept[-1]:
            continue
        if len(kept) > 1 and any(kept[-2][axis] == kept[-1][axis] == at[axis] for axis in (0, 1)):
            kept.pop()
        kept.append(at)
    return tuple(kept)
