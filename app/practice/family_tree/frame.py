"""Where rows, lanes and columns of a laid-out tree come to stand in one type and one width."""

from __future__ import annotations

from dataclasses import dataclass

from app.practice.family_tree.homes import LaidHome, lay_out_homes
from app.practice.family_tree.layout import Layout, Place, lay_out
from app.practice.family_tree.picture import Box, Ruler, shortened
from app.practice.family_tree.tree import FamilyTree, Key, LineKind, TreePerson

SIGN = 2.7
"""The side of a sign. Lengths here are in sizes of the type."""
PADDING = 0.35
"""Between a sign and its words."""
LANE, OVER = 0.9, 0.8
"""The height of a lane between rows, and of one over the signs."""
APART, ROOM = 0.7, 1.0
"""Above and below the lanes, and between the lanes and the signs."""
MARGIN = 0.5
WEIGHT = 0.11
"""The width of a line."""
NAME_LINES, LIFE_LINES, WHO_LINES = 3, 3, 2
"""A longer name is cut here; it is whole in the words about the tree."""
BETWEEN_WORDS = 0.9
"""Between the words of two people side by side: lines run there."""


@dataclass(frozen=True, slots=True)
class Texts:
    """What stands under one sign, as it fits, and the height of it all."""

    name: str
    life: str
    who: str
    height: float


class Frame:
    """The measures of one drawing. ``column`` is the width of a column, ``width`` that of the whole drawing."""

    def __init__(self, tree: FamilyTree, ruler: Ruler, column: float, room: float) -> None:
        self.tree = tree
        self.ruler = ruler
        self.size = ruler.size
        self.column = column
        self.layout: Layout = lay_out(tree)
        self.homes: tuple[LaidHome, ...] = lay_out_homes(self.layout, tree.households)
        self.width = max(self.layout.width * column + 2 * MARGIN * self.size, room)
        self.weight = WEIGHT * self.size
        self.inside = column - BETWEEN_WORDS * self.size
        self._left = (self.width - self.layout.width * column) / 2
        named = _not_told_by_place(tree)
        self.texts = {person.key: self._texts_of(person, said=person.key in named) for person in tree.people}
        self.tops: list[float] = []
        self.feet: list[float] = []
        self.label_tops: list[float] = []
        self._place_rows()

    @property
    def height(self) -> float:
        """Where the last row ends."""
        return self.feet[-1] if self.feet else 0.0

    def x(self, column: float) -> float:
        """Return where a column's middle, or edge, stands."""
        return self._left + column * self.column

    def lane(self, row: int, lane: int) -> float:
        """Return where a lane above a row runs."""
        below = self.tops[row] - (self.layout.over[row] * OVER + ROOM) * self.size
        return below - (APART + (self.layout.lanes[row] - 0.5 - lane) * LANE) * self.size

    def over(self, row: int, lane: int) -> float:
        """Return where a lane over the signs of a row runs; the first is 1."""
        return self.tops[row] - (0.6 + (lane - 0.5) * OVER) * self.size

    def sign(self, place: Place) -> Box:
        """Return the box of somebody's sign."""
        side = SIGN * self.size
        return Box(self.x(place.column) - side / 2, self.tops[place.row], side, side)

    def whole(self, place: Place) -> Box:
        """Return the box of somebody's sign and words."""
        edge = 0.25 * self.size
        height = (SIGN + PADDING) * self.size + self.texts[place.key].height + 1.8 * edge
        return Box(
            self.x(place.column) - self.inside / 2 - edge, self.tops[place.row] - edge, self.inside + 2 * edge, height
        )

    def below_words(self, key: Key) -> float:
        """Return where somebody's words end, and the label of their home where it stands there."""
        place = self.layout.place(key)
        for home in self.homes:
            for last in (shape.last for shape in home.shapes):
                if last.row == place.row and last.left < place.column < last.right:
                    return self.feet[place.row] + 0.2 * self.size
        return self.tops[place.row] + (SIGN + PADDING + 0.2) * self.size + self.texts[key].height

    def _texts_of(self, person: TreePerson, *, said: bool) -> Texts:
        name = shortened(person.name, self.inside, NAME_LINES, self.ruler, bold=True)
        life = shortened(person.life, self.inside, LIFE_LINES, self.ruler)
        who = shortened(person.who, self.inside, WHO_LINES, self.ruler) if said else ""
        texts = ((name, True), (life, False), (who, False))
        lines = sum(self.ruler.count(text, self.inside, bold=bold) for text, bold in texts if text)
        return Texts(name, life, who, lines * self.ruler.leading)

    def _place_rows(self) -> None:
        layout, size = self.layout, self.size
        labels = [shape for home in self.homes for shape in home.shapes]
        top = MARGIN * size
        for row, (lanes, over) in enumerate(zip(layout.lanes, layout.over, strict=True)):
            top += ((lanes * LANE + 2 * APART if row else 0.0) + over * OVER + ROOM) * size
            self.tops.append(top)
            words = max((self.texts[place.key].height for place in layout.row(row)), default=0.0)
            top += (SIGN + PADDING) * size + words
            lines = max((shape.line + 1 for shape in labels if shape.last.row == row), default=0)
            top += lines * self.ruler.leading + (0.4 * size if lines else 0.0)
            self.label_tops.append(top - lines * self.ruler.leading)
            self.feet.append(top)
            top += 0.2 * size


def _not_told_by_place(tree: FamilyTree) -> set[Key]:
    """Return those whose place in the tree does not say what they are to the children."""
    found = {one.person for one in tree.kinships if not one.certain}
    return found | {one.parent for one in tree.parentages if one.kind is not LineKind.BIRTH}
