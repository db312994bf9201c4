"""Where the words of one card stand: laid out once for a width and a text size, then only painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from app.ui.board.cards import PLAN, STILL_SO_QUESTION, Card, ChildImpact
from app.ui.theme import Colours, Theme

CONCERN_SHARE: Final = 0.47
"""How much of a worry's card the concern takes; the rest is for the impact."""
LINE_SEPARATOR = "\u2028"
NO_BREAK = "\u00a0"
SMALL = 12.5
WHOLE_PART = 24
FOOT_GAP = 5
IMPACT_GAP = 5
MOST_INDENT = 0.6
"""Of the width: words do not begin after chips that take more; they start below."""
RESTRICTED = "Restricted"


@dataclass(slots=True)
class _Words:
    """Wrapped words at a place, in one of the theme's colours."""

    layout: QTextLayout
    at: QPointF
    colour: str


@dataclass(slots=True)
class _Chip:
    """A name or a mark on a round ground."""

    rect: QRectF
    text: str
    font: QFont
    ink: str
    ground: str


class CardLayout:
    """One card's words, chips and dot. ``height`` is in pixels, without the gap between cards."""

    def __init__(self, card: Card, width: int, theme: Theme) -> None:
        self._theme = theme
        self._pad = theme.pixels(10)
        self._words: list[_Words] = []
        self._chips: list[_Chip] = []
        self._dot: tuple[QRectF, bool] | None = None
        self._link_width = 0.0
        self._split = 0.0
        self._ink = "quiet" if card.over else "ink"
        inside = width - 2 * self._pad
        if card.column == "worry":
            left = inside * CONCERN_SHARE - self._pad / 2
            self._split = self._pad + inside * CONCERN_SHARE + self._pad * 0.25
            right = width - self._pad - (self._split + self._pad)
            bottom = max(
                self._concern(card, left),
                self._impacts(card, self._split + self._pad, self._pad, right),
            )
        else:
            bottom = self._concern(card, inside)
            if card.impacts:
                bottom = self._impacts(card, self._pad, bottom + theme.pixels(4), inside)
        self.height = round(bottom + self._pad)

    @property
    def plan_link(self) -> QRectF | None:
        """Where the dot and its words stand, within the card; None where the card has no link to the plan."""
        return self._dot[0].adjusted(-4, -4, self._link_width, 4) if self._dot is not None else None

    # -- laying out

    def _concern(self, card: Card, width: float) -> float:
        """Lay out the text and the line under it; return where it ends."""
        theme, x, y = self._theme, float(self._pad), float(self._pad)
        indent = 0.0
        for words, wanted in ((RESTRICTED, card.restricted), (STILL_SO_QUESTION, card.asked)):
            if wanted:
                chip = self._chip(words, theme.font(13), x + indent, y, "caution", "caution_ground")
                indent += chip.width() + theme.pixels(6)
        if indent > width * MOST_INDENT:
            y, indent = self._chips[-1].rect.bottom() + theme.pixels(3), 0.0
        font = theme.font(bold=card.column == PLAN, italic=card.own_words)
        text = f"{quoted(card.text) if card.own_words else card.text}"
        bold = len(text)
        if card.rest:
            text, font = f"{text} {card.rest}", theme.font()
        layout, height = self._flow(text, font, width, indent, bold if card.rest else 0)
        self._words.append(_Words(layout, QPointF(x, y), self._ink))
        return self._footnote(card, x, y + height + theme.pixels(FOOT_GAP), width)

    def _footnote(self, card: Card, x: float, y: float, width: float) -> float:
        """Lay out the quiet line: plan link, who said it, marks; return where it ends."""
        speaker = card.speaker
        parts = [card.steps, speaker, *card.notes, card.restricted]
        # Short parts stay whole: a line breaks between them.
        parts = [part.replace(" ", NO_BREAK) if len(part) <= WHOLE_PART else part for part in parts]
        speaker = parts[1]
        text = "  ·  ".join(part for part in parts if part)
        if not text:
            return y - self._theme.pixels(FOOT_GAP)
        indent = 0.0
        if card.steps:
            size = self._theme.pixels(9)
            height = QFontMetricsF(self._theme.font(SMALL)).height()
            self._dot = (QRectF(x + 1, y + (height - size) / 2, size, size), card.answered)
            words = QFontMetricsF(self._theme.font(SMALL)).horizontalAdvance(card.steps)
            self._link_width = words + self._theme.pixels(10)
            indent = size + self._theme.pixels(8)
        start = text.find(speaker, len(card.steps)) if speaker and card.column != PLAN else 0
        layout, height = self._flow(
            text, self._theme.font(SMALL), width, indent, len(speaker) if card.column != PLAN else 0, start
        )
        self._words.append(_Words(layout, QPointF(x, y), "quiet"))
        return y + height

    def _impacts(self, card: Card, x: float, y: float, width: float) -> float:
        """Lay out what the worry does to each child; return where it ends."""
        if not card.impacts and card.question:
            layout, height = self._flow(card.question, self._theme.font(), width)
            self._words.append(_Words(layout, QPointF(x, y), "quiet"))
            return y + height
        for impact in card.impacts:
            y = self._impact(impact, x, y, width)
        return y - self._theme.pixels(IMPACT_GAP) if card.impacts else y

    def _impact(self, impact: ChildImpact, x: float, y: float, width: float) -> float:
        chip = self._chip(impact.child, self._theme.font(), x, y, self._ink, "chip")
        indent = chip.width() + self._theme.pixels(6)
        if impact.restricted:
            held = self._chip(RESTRICTED, self._theme.font(13), x + indent, y, "caution", "caution_ground")
            indent += held.width() + self._theme.pixels(6)
        if indent > width * MOST_INDENT:
            y, indent = chip.bottom() + self._theme.pixels(2), 0.0
        text = quoted(impact.text) if impact.own_words else impact.text
        layout, height = self._flow(text, self._theme.font(italic=impact.own_words), width, indent)
        self._words.append(_Words(layout, QPointF(x, y), self._ink))
        return y + max(height, chip.height()) + self._theme.pixels(IMPACT_GAP)

    def _chip(self, text: str, font: QFont, x: float, y: float, ink: str, ground: str) -> QRectF:
        metrics = QFontMetricsF(font)
        line = QFontMetricsF(self._theme.font()).height()
        rect = QRectF(x, y, metrics.horizontalAdvance(text) + self._theme.pixels(14), line + self._theme.pixels(1))
        self._chips.append(_Chip(rect, text, font, ink, ground))
        return rect

    def _flow(
        self, text: str, font: QFont, width: float, indent: float = 0.0, bold: int = 0, start: int = 0
    ) -> tuple[QTextLayout, float]:
        """Wrap ``text`` after ``indent``, ``bold`` characters from ``start`` in bold; return it and its height."""
        layout = QTextLayout(text.replace("\n", LINE_SEPARATOR), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        if bold:
            layout.setFormats([_bold(font, start, bold)])
        gap, y = self._theme.pixels(2), 0.0
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(max(width - indent, 1.0))
            line.setPosition(QPointF(indent, y))
            y += line.height() + gap
            indent = 0.0
            line = layout.createLine()
        layout.endLayout()
        return layout, max(y - gap, 0.0)

    # -- painting

    def paint(self, painter: QPainter, origin: QPointF, colours: Colours) -> None:
        """Paint the card's inside with its top left corner at ``origin``."""
        painter.translate(origin)
        if self._split:
            painter.setPen(QPen(QColor(colours.line), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(self._split, 1), QPointF(self._split, self.height - 1))
        for chip in self._chips:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(getattr(colours, chip.ground)))
            painter.drawRoundedRect(chip.rect, chip.rect.height() / 2, chip.rect.height() / 2)
            painter.setPen(QColor(getattr(colours, chip.ink)))
            painter.setFont(chip.font)
            painter.drawText(chip.rect, Qt.AlignmentFlag.AlignCenter, chip.text)
        for words in self._words:
            painter.setPen(QColor(getattr(colours, words.colour)))
            words.layout.draw(painter, words.at)
        if self._dot is not None:
            rect, full = self._dot
            painter.setPen(QPen(QColor(colours.plan), 1.6))
            painter.setBrush(QColor(colours.plan) if full else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(rect)


def quoted(text: str) -> str:
    """Return somebody's own words in quotation marks, unless they stand in some already."""
    return text if text[:1] in "“\"'‘«" else f"“{text}”"


def _bold(font: QFont, start: int, length: int) -> QTextLayout.FormatRange:
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    found = QTextLayout.FormatRange()
    found.start, found.length = start, length
    form = found.format
    form.setFont(strong)
    found.format = form
    return found
