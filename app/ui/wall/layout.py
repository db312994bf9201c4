"""Where the words of one block stand: laid out once for a width and a size, then only painted."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from app.ui.wall.blocks import Block, Paragraph, Style
from app.ui.wall.look import SMALLEST, Look

PADDING: Final = 13
BETWEEN: Final = 24
"""Between the two halves of a block."""
PARAGRAPH_GAP: Final = 6
QUIET_SHARE: Final = 0.85
LINE_SEPARATOR = "\u2028"


class BlockLayout:
    """One block's words at a size. ``share`` is how much of the width the left half takes; ``height`` is in pixels."""

    def __init__(self, block: Block, width: int, size: int, look: Look, share: float) -> None:
        self._look = look
        self._size = size
        self._ink = look.colours.domain(block.domain)[0] if block.is_heading else look.colours.ink
        self._words: list[tuple[QTextLayout, QPointF]] = []
        pad = look.pixels(PADDING)
        inside = width - 2 * pad
        gap = look.pixels(BETWEEN)
        left = inside * share - gap / 2 if share < 1 and not block.is_heading else inside
        bottom = self._stack(block.left, pad, left)
        if block.right:
            beside = share < 1
            x = pad + inside * share + gap / 2 if beside else float(pad)
            top = 0.0 if beside else bottom - pad + look.pixels(PARAGRAPH_GAP)
            bottom = max(bottom, self._stack(block.right, x, inside - left - gap if beside else inside, top))
        self.height = round(bottom + pad)

    def paint(self, painter: QPainter, origin: QPointF) -> None:
        """Paint the words with the block's top left corner at ``origin``."""
        painter.setPen(QColor(self._ink))
        for layout, at in self._words:
            layout.draw(painter, origin + at)

    def _stack(self, paragraphs: tuple[Paragraph, ...], x: float, width: float, top: float = 0.0) -> float:
        """Lay out paragraphs one below the other; return where they end."""
        y = top + self._look.pixels(PADDING)
        for number, paragraph in enumerate(paragraphs):
            y += self._look.pixels(PARAGRAPH_GAP) if number else 0
            layout, height = self._flow(paragraph, width)
            self._words.append((layout, QPointF(x, y)))
            y += height
        return y

    def _flow(self, paragraph: Paragraph, width: float) -> tuple[QTextLayout, float]:
        quiet = all(words.style is Style.QUIET for words in paragraph)
        size = max(SMALLEST, self._size * QUIET_SHARE) if quiet else self._size
        text = "".join(words.text for words in paragraph).replace("\n", LINE_SEPARATOR)
        layout = QTextLayout(text, self._look.font(size))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.setFormats(self._formats(paragraph, size))
        y = 0.0
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(max(width, 1.0))
            line.setPosition(QPointF(0, y))
            y += line.height()
            line = layout.createLine()
        layout.endLayout()
        return layout, y

    def _formats(self, paragraph: Paragraph, size: float) -> list[QTextLayout.FormatRange]:
        found: list[QTextLayout.FormatRange] = []
        start = 0
        for words in paragraph:
            length = len(words.text.encode("utf-16-le")) // 2  # Qt counts in units of 16 bits
            if words.style is not Style.PLAIN:
                one = QTextLayout.FormatRange()
                one.start, one.length, one.format = start, length, self._format(words.style, size)
                found.append(one)
            start += length
        return found

    def _format(self, style: Style, size: float) -> QTextCharFormat:
        form = QTextCharFormat()
        font: QFont = self._look.font(size, bold=style is Style.STRONG, italic=style is Style.OWN)
        form.setFont(font)
        if style is Style.QUIET:
            form.setForeground(QColor(self._look.colours.quiet))
        return form
