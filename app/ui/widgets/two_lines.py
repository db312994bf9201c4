"""Painting a name with a quiet line under it, for lists of people."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from app.ui.theme import Theme

NAME_PIXELS = 15
QUIET_PIXELS = 13
PADDING = 5


def line_height(theme: Theme) -> int:
    """Return the height of a name with the line under it and the room around them."""
    name, quiet = (QFontMetrics(theme.font(size)).lineSpacing() for size in (NAME_PIXELS, QUIET_PIXELS))
    return name + quiet + 2 * theme.pixels(PADDING)


def paint_two_lines(painter: QPainter, rect: QRect, theme: Theme, name: str, about: str, *, faint: bool) -> None:
    """Paint into ``rect``; ``faint`` for somebody who is only a possibility. What is too long ends in dots."""
    left = Qt.AlignmentFlag.AlignLeft
    inner = rect.adjusted(theme.pixels(10), theme.pixels(PADDING), -theme.pixels(6), -theme.pixels(PADDING))
    colours = theme.colours
    for words, size, colour, place in (
        (name, NAME_PIXELS, colours.quiet if faint else colours.ink, Qt.AlignmentFlag.AlignTop),
        (about, QUIET_PIXELS, colours.quiet, Qt.AlignmentFlag.AlignBottom),
    ):
        font = theme.font(size)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        where = place if about else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, left | where | Qt.TextFlag.TextSingleLine, shown)
