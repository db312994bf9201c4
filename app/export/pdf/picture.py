"""A picture on a page, with the words that say what it shows below it: together one figure that is never split."""

from __future__ import annotations

from io import BytesIO

from reportlab.lib.colors import Color
from reportlab.lib.utils import ImageReader

from app.export.pdf.canvas import TaggedCanvas
from app.export.pdf.figure import Pen

HIGHEST = 220.0
"""In points: with its words, about a third of an A4 page."""
EDGE = Color(0.78, 0.80, 0.82)
LARGEST_DOT = 1.0
"""In points: a small picture is not blown up until one sees its dots."""


class PictureDrawing:
    """A JPEG or PNG, as large as its place and its own dots allow, and a line of words below it."""

    def __init__(self, content: bytes, size: tuple[int, int], words: str, pen: Pen) -> None:
        """``size`` is width and height in pixels."""
        self._content, self._size, self._words, self._pen = content, size, words, pen
        self._style = pen.style()

    def height(self, width: float) -> float:
        """Return the height of the picture, a gap, and its words."""
        lines = self._pen.lines(self._words, width, self._style)
        return self._box(width)[1] + self._gap + len(lines) * self._style.leading

    def draw(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Draw it below ``top``, at the left, as it belongs to the words above it."""
        wide, high = self._box(width)
        canvas.drawImage(ImageReader(BytesIO(self._content)), left, top - high, wide, high)
        canvas.setStrokeColor(EDGE)
        canvas.setLineWidth(0.5)
        canvas.rect(left, top - high, wide, high, stroke=1, fill=0)  # white paper on white paper has an end, too
        lines = self._pen.lines(self._words, width, self._style)
        self._pen.write(canvas, lines, self._style, left, top - high - self._gap, width)

    @property
    def _gap(self) -> float:
        return 0.4 * self._pen.size

    def _box(self, width: float) -> tuple[float, float]:
        wide, high = self._size
        scale = min(width / wide, HIGHEST / high, LARGEST_DOT)
        return wide * scale, high * scale
