"""Paints a family tree from plain shapes: on the chair's screen and on the wall."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF, QTextLayout, QTextOption

from app.practice.family_tree.picture import Box, Home, Mark, Picture, Point, Stroke, Style, Words, inner, outline
from app.practice.family_tree.tree import Sign
from app.ui.scale.look import Look

DASHES = {Style.DASHED: [4.0, 3.0], Style.DOTTED: [0.2, 2.6]}
"""In widths of the line; dots are round ends."""


class QtRuler:
    """Measures words in the theme's type; ``size`` in pixels at 100%."""

    def __init__(self, look: Look, size: float) -> None:
        self._look = look
        self._at = size
        self._metrics = {bold: QFontMetricsF(self.font(bold=bold)) for bold in (False, True)}
        self._counts: dict[tuple[str, float, bool], int] = {}

    @property
    def size(self) -> float:
        """The size of the type in pixels."""
        return float(self._look.pixels(self._at))

    @property
    def leading(self) -> float:
        """The height of a line of words."""
        return self._metrics[True].lineSpacing()

    def font(self, *, bold: bool) -> QFont:
        """Return the type of a name, or of the words below it."""
        return self._look.font(self._at, bold=bold)

    def count(self, text: str, width: float, *, bold: bool) -> int:
        """Return how many lines a text takes in a width."""
        key = (text, width, bold)
        if key not in self._counts:
            self._counts[key] = self.lines(text, width, bold=bold).lineCount()
        return self._counts[key]

    def width(self, text: str, *, bold: bool) -> float:
        """Return the width of a text on one line."""
        return self._metrics[bold].horizontalAdvance(text)

    def lines(self, text: str, width: float, *, bold: bool, centred: bool = True) -> QTextLayout:
        """Return a text broken into lines; a word that is too long is broken as well."""
        layout = QTextLayout(text, self.font(bold=bold))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setAlignment(Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft)
        layout.setTextOption(option)
        layout.beginLayout()
        y, line = 0.0, layout.createLine()
        while line.isValid():
            line.setLineWidth(max(width, 1.0))
            line.setPosition(QPointF(0, y))
            y += self.leading
            line = layout.createLine()
        layout.endLayout()
        return layout


class TreePainter:
    """Paints one picture. ``ruler`` is what it was drawn with."""

    def __init__(self, look: Look, ruler: QtRuler) -> None:
        self._look = look
        self._ruler = ruler

    def paint(self, painter: QPainter, picture: Picture) -> None:
        """Paint everything from the painter's origin."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for home in picture.homes:
            self._paint_home(painter, home)
        for stroke in picture.strokes:
            self._paint_stroke(painter, stroke)
        for mark in picture.marks:
            self._paint_mark(painter, mark)
        for words in picture.words:
            self._paint_words(painter, words)
        painter.restore()

    def _paint_home(self, painter: QPainter, home: Home) -> None:
        colours = self._look.colours
        painter.setPen(self._pen(home.weight, Style.DASHED, colours.field_line))
        painter.setBrush(QColor(colours.accent_ground))
        for shape in home.shapes:
            painter.drawPolygon(_polygon(shape))

    def _paint_stroke(self, painter: QPainter, stroke: Stroke) -> None:
        painter.setPen(self._pen(stroke.weight, stroke.style, self._look.colours.ink))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(_polygon(stroke.points))

    def _paint_mark(self, painter: QPainter, mark: Mark) -> None:
        colours = self._look.colours
        painter.setPen(self._pen(mark.weight * 1.4, Style.SOLID, colours.ink))
        painter.setBrush(QColor(colours.card))
        _draw_sign(painter, mark.sign, mark.box, 0.0)
        if mark.doubled:
            _draw_sign(painter, mark.sign, mark.box, inner(mark))
        for stroke in mark.cross:
            self._paint_stroke(painter, stroke)

    def _paint_words(self, painter: QPainter, words: Words) -> None:
        colours, box = self._look.colours, words.box
        painter.setPen(QColor(colours.quiet if words.quiet else colours.ink))
        lines = self._ruler.lines(words.text, box.width, bold=words.bold, centred=words.centred)
        lines.draw(painter, QPointF(box.left, box.top))

    def _pen(self, weight: float, style: Style, colour: str) -> QPen:
        pen = QPen(QColor(colour), max(weight, 1.0))
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if style is not Style.SOLID:
            pen.setDashPattern(DASHES[style])
        if style is Style.DOTTED:
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        return pen


def rect_of(box: Box) -> QRectF:
    """Return a box as Qt's rectangle."""
    return QRectF(box.left, box.top, box.width, box.height)


def _draw_sign(painter: QPainter, sign: Sign, box: Box, inset: float) -> None:
    if sign is Sign.FEMALE:
        painter.drawEllipse(rect_of(box).adjusted(inset, inset, -inset, -inset))
    else:
        painter.drawPolygon(_polygon(outline(sign, box, inset)))


def _polygon(points: tuple[Point, ...]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])
