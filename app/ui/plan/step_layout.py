"""Where the words of one line of the plan stand: laid out once for a width and a text size, then only painted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from app.ui.plan.cards import Card, Heading, Line
from app.ui.plan.reading import ASKED, SHOWN
from app.ui.theme import Colours, Theme

LINE_SEPARATOR = "\u2028"
SMALL = 13
CHIP_SHARE = 0.6
"""How much of a line the marks may take before who and when go on to a line of their own."""


@dataclass(slots=True)
class _Words:
    """Wrapped words at a place, in one of the theme's colours."""

    layout: QTextLayout
    at: QPointF
    colour: str


class StepLayout:
    """One heading's or step's words and marks. ``height`` is in pixels, with what belongs around it."""

    def __init__(self, line: Line, width: int, theme: Theme) -> None:
        self._theme = theme
        self._words: list[_Words] = []
        self._chips: list[tuple[QRectF, str]] = []
        self._letters: list[tuple[QRectF, str, str]] = []
        pixels = theme.pixels
        if isinstance(line, Heading):
            end = self._flow(line.text, theme.font(bold=True), pixels(2), pixels(8), width - pixels(4), "plan")
            if line.empty:
                end = self._flow("No steps yet", theme.font(SMALL), pixels(2), end + pixels(2), width, "quiet")
            self.height = round(end + pixels(6))
            return
        left, top, inside = pixels(14), pixels(9), width - pixels(26)
        end = self._flow(line.text, theme.font(), left, top, inside, "ink")
        if line.marks or line.about or line.letters:
            end = self._below(line, left, end + pixels(5), inside)
        self.height = round(end + pixels(9))

    def _below(self, card: Card, left: float, top: float, width: float) -> float:
        """Lay out the letters and marks, then who and when beside or below them; return where it ends."""
        font = self._theme.font(SMALL)
        metrics, gap = QFontMetricsF(font), self._theme.pixels(6)
        height = metrics.height() + self._theme.pixels(2)
        x, y = left, top
        for letter, sign in card.letters:
            self._letters.append((QRectF(x, y, height, height), letter, sign))
            x += height + gap / 2
        x += gap if card.letters else 0
        for mark in card.marks:
            wide = min(metrics.horizontalAdvance(mark) + self._theme.pixels(14), width)
            if x > left and x + wide > left + width:
                x, y = left, y + height + gap / 2
            self._chips.append((QRectF(x, y, wide, height), mark))
            x += wide + gap
        if not card.about:
            return y + height
        if x - left > width * CHIP_SHARE:
            x, y = left, y + height + gap / 2
        end = self._flow(card.about, font, left, y + self._theme.pixels(1), width, "quiet", indent=x - left)
        return max(end, y + height if card.marks or card.letters else end)

    def _flow(
        self, text: str, font: QFont, left: float, top: float, width: float, colour: str, *, indent: float = 0.0
    ) -> float:
        """Wrap words after an indent and return where they end."""
        layout = QTextLayout(text.replace("\n", LINE_SEPARATOR), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        line, y = layout.createLine(), 0.0
        while line.isValid():
            line.setLineWidth(max(width - indent, 1.0))
            line.setPosition(QPointF(indent, y))
            y += line.height() + self._theme.pixels(2)
            indent = 0.0
            line = layout.createLine()
        layout.endLayout()
        self._words.append(_Words(layout, QPointF(left, top), colour))
        return top + max(y - self._theme.pixels(2), 0.0)

    def paint(self, painter: QPainter, origin: QPointF, colours: Colours) -> None:
        """Paint the words with the top left corner at ``origin``."""
        painter.setFont(self._theme.font(SMALL))
        for rect, mark in self._chips:
            painter.setPen(QColor(colours.line))
            painter.setBrush(QColor(colours.chip))
            moved = rect.translated(origin)
            painter.drawRoundedRect(moved, rect.height() / 2, rect.height() / 2)
            painter.setPen(QColor(colours.ink))
            painter.drawText(moved, Qt.AlignmentFlag.AlignCenter, mark)
        for rect, letter, sign in self._letters:
            paint_letter(painter, rect.translated(origin), letter, sign, colours)
        for words in self._words:
            painter.setPen(QColor(getattr(colours, words.colour)))
            words.layout.draw(painter, words.at + origin)


def paint_letter(painter: QPainter, rect: QRectF, letter: str, sign: str, colours: Colours) -> None:
    """Paint one letter of SMART: filled where the step says it, a broken frame where the coach asks about it."""
    ink = {SHOWN: colours.working_well, ASKED: colours.caution}.get(sign, colours.quiet)
    line = QPen(QColor(ink), 1, Qt.PenStyle.DashLine) if sign == ASKED else QPen(Qt.PenStyle.NoPen)
    painter.setPen(line)
    painter.setBrush(QColor(colours.working_well_ground if sign == SHOWN else colours.card))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), rect.height() / 5, rect.height() / 5)
    painter.setPen(QColor(ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letter)
