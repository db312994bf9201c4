"""The family tree as a drawing on a page, in the document's own type; it means the same in grey print."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.colors import Color, white

from app.export.pdf.canvas import TaggedCanvas
from app.export.pdf.figure import Drawing, Pen
from app.export.pdf.lines import INK, TextStyle
from app.export.typeset import SLATE
from app.practice.family_tree.drawing import draw
from app.practice.family_tree.picture import Home, Mark, Picture, Point, Stroke, Style, Words, inner, outline
from app.practice.family_tree.tree import FamilyTree, Sign
from app.practice.family_tree.words import in_sentences

HOME = Color(0.93, 0.95, 0.95)
DASHES = {Style.SOLID: (), Style.DASHED: (4.0, 3.0), Style.DOTTED: (0.1, 2.6)}
"""In widths of the line; dots are round ends."""
HIGHEST = 640.0
"""A drawing has to stand on one page: no higher than this, in points."""
TURN_BELOW, WORTH_TURNING = 0.9, 1.15
"""A tree that would have to be so much smaller than the text is turned on its side, where it is larger so by so much;
what is too wide even then is drawn smaller, and the sentences below it say all of it in full size."""


@dataclass(frozen=True, slots=True)
class TreeFigure:
    """The whole tree."""

    tree: FamilyTree

    @property
    def alternative(self) -> str:
        """Everything that it shows."""
        return f"A family tree. {' '.join(in_sentences(self.tree))}"

    @property
    def in_text(self) -> str:
        """Nothing: the sentences below say it all."""
        return ""

    def drawing(self, pen: Pen) -> Drawing:
        """Return it as a drawing."""
        return _TreeDrawing(self.tree, pen)


class _PenRuler:
    """Measures words with a pen."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen
        self._counts: dict[tuple[str, float, bool], int] = {}

    @property
    def size(self) -> float:
        """The size of the type in points."""
        return self._pen.size

    @property
    def leading(self) -> float:
        """The height of a line of words."""
        return self._pen.style().leading

    def count(self, text: str, width: float, *, bold: bool) -> int:
        """Return how many lines a text takes in a width."""
        key = (text, width, bold)
        if key not in self._counts:
            self._counts[key] = len(self._pen.lines(text, width, self._pen.style(bold=bold)))
        return self._counts[key]

    def width(self, text: str, *, bold: bool) -> float:
        """Return the width of a text on one line."""
        style = self._pen.style(bold=bold)
        return max((self._pen.width(line, style) for line in self._pen.lines(text, 100_000, style)), default=0.0)


@dataclass(frozen=True, slots=True)
class _Fitted:
    """A picture, how much smaller than the text it is drawn, and whether it lies on its side."""

    picture: Picture
    scale: float
    turned: bool


def _fit(picture: Picture, width: float, height: float, *, turned: bool) -> _Fitted:
    return _Fitted(picture, min(1.0, width / picture.width, height / picture.height), turned)


class _TreeDrawing:
    def __init__(self, tree: FamilyTree, pen: Pen) -> None:
        self._tree = tree
        self._pen = pen
        self._ruler = _PenRuler(pen)
        self._drawn: dict[float, _Fitted] = {}

    def height(self, width: float) -> float:
        """Return the height of the tree and what its signs mean."""
        fitted = self._fitted(width)
        return fitted.scale * (fitted.picture.width if fitted.turned else fitted.picture.height)

    def draw(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Draw it below ``top``."""
        fitted = self._fitted(width)
        picture, scale = fitted.picture, fitted.scale
        if fitted.turned:  # its top along the left edge, so that the page is turned to the right
            canvas.translate(left + (width - picture.height * scale) / 2, top - picture.width * scale)
            canvas.rotate(90)
        else:
            canvas.translate(left + (width - picture.width * scale) / 2, top)
        canvas.scale(scale, scale)
        for home in picture.homes:
            _draw_home(canvas, home)
        for stroke in picture.strokes:
            _draw_stroke(canvas, stroke)
        for mark in picture.marks:
            _draw_mark(canvas, mark)
        for words in picture.words:
            self._draw_words(canvas, words)

    def _fitted(self, width: float) -> _Fitted:
        if width not in self._drawn:
            upright = _fit(draw(self._tree, self._ruler, width), width, HIGHEST, turned=False)
            self._drawn[width] = upright
            if upright.scale < TURN_BELOW:
                turned = _fit(draw(self._tree, self._ruler, HIGHEST), HIGHEST, width, turned=True)
                if turned.scale > upright.scale * WORTH_TURNING:
                    self._drawn[width] = turned
        return self._drawn[width]

    def _draw_words(self, canvas: TaggedCanvas, words: Words) -> None:
        style: TextStyle = self._pen.style(bold=words.bold)
        lines = self._pen.lines(words.text, words.box.width, style)
        canvas.setFillColor(SLATE if words.quiet else INK)
        align = 0.5 if words.centred else 0.0
        self._pen.write(canvas, lines, style, words.box.left, -words.box.top, words.box.width, align=align)


def _draw_home(canvas: TaggedCanvas, home: Home) -> None:
    _set_line(canvas, home.weight, Style.DASHED, SLATE)
    canvas.setFillColor(HOME)
    for shape in home.shapes:
        _draw_shape(canvas, shape)


def _draw_stroke(canvas: TaggedCanvas, stroke: Stroke) -> None:
    _set_line(canvas, stroke.weight, stroke.style, INK)
    path = canvas.beginPath()
    path.moveTo(stroke.points[0][0], -stroke.points[0][1])
    for x, y in stroke.points[1:]:
        path.lineTo(x, -y)
    canvas.drawPath(path, stroke=1, fill=0)


def _draw_mark(canvas: TaggedCanvas, mark: Mark) -> None:
    _set_line(canvas, mark.weight * 1.3, Style.SOLID, INK)
    canvas.setFillColor(white)
    for inset in (0.0, inner(mark))[: 2 if mark.doubled else 1]:
        if mark.sign is Sign.FEMALE:
            half = mark.box.width / 2
            canvas.circle(mark.box.left + half, -mark.box.top - half, half - inset, stroke=1, fill=1)
        else:
            _draw_shape(canvas, outline(mark.sign, mark.box, inset))
    for stroke in mark.cross:
        _draw_stroke(canvas, stroke)


def _draw_shape(canvas: TaggedCanvas, points: tuple[Point, ...]) -> None:
    path = canvas.beginPath()
    path.moveTo(points[0][0], -points[0][1])
    for x, y in points[1:]:
        path.lineTo(x, -y)
    path.close()
    canvas.drawPath(path, stroke=1, fill=1)


def _set_line(canvas: TaggedCanvas, weight: float, style: Style, colour: Color) -> None:
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(weight)
    canvas.setLineCap(1 if style is Style.DOTTED else 0)
    canvas.setDash([part * weight for part in DASHES[style]])
