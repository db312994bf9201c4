"""Where the words of one line of the chronology stand: laid out once for a width and a text size, then only painted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

from app.ui.chronology.lines import Entry, Heading, Line
from app.ui.theme import Theme

LINE_SEPARATOR = "\u2028"
LEADING = 1.5
"""Pixels between two lines."""
SMALL = 13.5
DAY_WIDTH = 108
"""Pixels at 100% for "30 Sep 2026" before the words."""
RAIL = 22
"""Pixels at 100% between the day and the words, where the line of time runs."""
NARROW = 420
"""Pixels at 100%: with less room the day stands above the words."""


class LineLayout:
    """The words of one year or entry. ``height`` is in pixels, with what belongs around it; ``rail`` is where the line
    of time runs from the left, and ``knot`` how far down its mark stands (both None for a year)."""

    def __init__(self, line: Line, width: int, theme: Theme) -> None:
        self._theme = theme
        self._day = ""
        self._day_at = QRectF()
        self.rail: float | None = None
        self.knot: float | None = None
        pixels = theme.pixels
        if isinstance(line, Heading):
            self._at = QPointF(pixels(2), pixels(12))
            year = _Stretch(line.text, theme.font(17, bold=True), theme.colours.accent)
            self._layout, height = _laid_out([year], width - pixels(4))
            self.height = round(self._at.y() + height + pixels(4))
            return
        narrow = width < pixels(NARROW)
        self.rail = pixels(10) if narrow else pixels(DAY_WIDTH + RAIL / 2)
        self.knot = pixels(17)
        left = pixels(RAIL) if narrow else pixels(DAY_WIDTH + RAIL)
        top = pixels(28) if narrow and line.day else pixels(7)
        self._day = line.day
        self._day_at = QRectF(left if narrow else pixels(8), pixels(8), pixels(DAY_WIDTH), pixels(20))
        self._at = QPointF(left, top)
        self._layout, height = _laid_out(list(_stretches(line, theme)), width - left - pixels(10))
        self.height = round(top + height + pixels(9))

    def paint(self, painter: QPainter, origin: QPointF, theme: Theme) -> None:
        """Paint the words with the top left corner at ``origin``."""
        if self._day:
            painter.setFont(theme.font(14, bold=True))
            painter.setPen(QColor(theme.colours.quiet))
            painter.drawText(self._day_at.translated(origin), Qt.AlignmentFlag.AlignLeft, self._day)
        self._layout.draw(painter, self._at + origin)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words in a font and a colour, on lines of their own."""

    text: str
    font: QFont
    colour: str


def _stretches(entry: Entry, theme: Theme) -> Iterator[_Stretch]:
    colours = theme.colours
    yield _Stretch(entry.text, theme.font(bold=not entry.is_own), colours.ink)
    for words in entry.item.said:
        yield _Stretch(words, theme.font(14), colours.ink)
    if entry.why:
        yield _Stretch(entry.why, theme.font(14, italic=True), colours.ink)
    if entry.beside:
        yield _Stretch(entry.beside, theme.font(SMALL), colours.quiet)


def _laid_out(stretches: Sequence[_Stretch], width: float) -> tuple[QTextLayout, float]:
    """Return all the words in one layout, each stretch on lines of its own, and their height in pixels."""
    begins, formats = 0, []
    for stretch in stretches:
        made = QTextLayout.FormatRange()
        made.start, made.length = begins, utf16(stretch.text)
        made.format.setFont(stretch.font)
        made.format.setForeground(QColor(stretch.colour))
        formats.append(made)
        begins += made.length + 1
    text = LINE_SEPARATOR.join(stretch.text.replace("\n", LINE_SEPARATOR) for stretch in stretches)
    layout = QTextLayout(text, stretches[0].font)
    layout.setFormats(formats)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    line, height = layout.createLine(), 0.0
    while line.isValid():
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0, height))
        height += line.height() + LEADING
        line = layout.createLine()
    layout.endLayout()
    return layout, height


def utf16(text: str) -> int:
    """Return how long Qt takes a text to be: a letter beyond the first 65,536 counts twice."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
