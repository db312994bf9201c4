"""Draws a family tree as plain shapes, in whatever type and width there is."""

from __future__ import annotations

from collections.abc import Iterator

from app.practice.family_tree.frame import BETWEEN_WORDS, MARGIN, PADDING, SIGN, Frame
from app.practice.family_tree.home_shapes import home_meanings, home_shapes, home_words
from app.practice.family_tree.layout import Place, lay_out
from app.practice.family_tree.legend import legend_of
from app.practice.family_tree.legend_drawing import draw_legend
from app.practice.family_tree.picture import Box, Mark, PersonBox, Picture, Ruler, Words
from app.practice.family_tree.strokes import cross_strokes, strokes_of
from app.practice.family_tree.tree import FamilyTree

LEAST_COLUMN, MOST_FOR_A_WORD, USUAL_COLUMN = 6.0, 8.5, 9.0
"""The width of a column, in sizes of the type: the least, what a long word may ask for, and what looks well."""
ABOVE_LEGEND = 1.0


def column_for(tree: FamilyTree, ruler: Ruler, room: float) -> float:
    """Return how wide a column may be so that the tree fits into ``room``; never less than what its words need."""
    size, columns = ruler.size, max(lay_out(tree).width, 1.0)
    words = ((word, text is one.name) for one in tree.people for text in (one.name, one.who) for word in text.split())
    longest = max((ruler.width(word, bold=bold) for word, bold in words), default=0.0) + BETWEEN_WORDS * size
    least = min(max(longest, LEAST_COLUMN * size), MOST_FOR_A_WORD * size)
    return min(max((room - 2 * MARGIN * size) / columns, least), USUAL_COLUMN * size)


def draw(tree: FamilyTree, ruler: Ruler, room: float) -> Picture:
    """Return what to paint in the width ``room``; the picture is wider where names need it."""
    if not tree.people:
        return Picture()
    frame = Frame(tree, ruler, column_for(tree, ruler, room), room)
    layout, size = frame.layout, frame.size
    couples = {one.couple for one in layout.joined if one.couple is not None} | {one.kind for one in layout.aslant}
    meanings = legend_of(tree, frozenset(couples), home_meanings(frame))
    left, top = MARGIN * size, frame.height + ABOVE_LEGEND * size
    legend = draw_legend(meanings, ruler, frame.weight, left, top, frame.width - 2 * left)
    return Picture(
        frame.width,
        legend.height,
        (*home_shapes(frame), *legend.homes),
        (*strokes_of(frame), *legend.strokes),
        (*(_mark(frame, place) for place in layout.places), *legend.marks),
        (*home_words(frame), *(one for place in layout.places for one in _words(frame, place)), *legend.words),
        tuple(PersonBox(place.key, frame.whole(place)) for place in layout.places),
    )


def _mark(frame: Frame, place: Place) -> Mark:
    person, box = frame.tree.person(place.key), frame.sign(place)
    cross = cross_strokes(person.sign, box, frame.weight) if person.has_died else ()
    return Mark(box, person.sign, frame.weight, place.key, person.in_meeting, cross)


def _words(frame: Frame, place: Place) -> Iterator[Words]:
    """Return the name under a sign, the life below it, and who somebody is where their place does not say so."""
    texts, ruler = frame.texts[place.key], frame.ruler
    top = frame.tops[place.row] + (SIGN + PADDING) * frame.size
    left = frame.x(place.column) - frame.inside / 2
    for text, bold, quiet in ((texts.name, True, False), (texts.life, False, False), (texts.who, False, True)):
        if text:
            height = ruler.count(text, frame.inside, bold=bold) * ruler.leading
            yield Words(Box(left, top, frame.inside, height), text, bold, quiet)
            top += height
