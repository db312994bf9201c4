"""Pictures of the safety scale for paper: the line with everybody's number, and each person's numbers over time.

They carry no colour that means anything, so they say the same in grey print; their words are as large as the rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from reportlab.lib.colors import Color, white

from app.export.pdf.canvas import TaggedCanvas
from app.export.pdf.figure import Drawing, Pen
from app.export.pdf.lines import INK
from app.practice.numbers_over_time import OverTime, PersonOverTime
from app.practice.scale_line import Marker, Placed, lay_out, line_in_words
from app.practice.scale_numbers import Number

PALE = Color(0.78, 0.80, 0.82)
POINTS_A_PIXEL = 0.75
"""The labels' widths are laid out as on a screen, at 11 point."""


@dataclass(frozen=True, slots=True)
class ScaleLineFigure:
    """The line from 0 to 10."""

    markers: tuple[Marker, ...]

    @property
    def alternative(self) -> str:
        """Every number and whose it is, from low to high."""
        return f"A line from 0 to 10. {line_in_words(self.markers)}"

    @property
    def in_text(self) -> str:
        """Nothing: the table below says it all."""
        return ""

    def drawing(self, pen: Pen) -> Drawing:
        """Return it as a drawing."""
        return _LineDrawing(self.markers, pen)


class _LineDrawing:
    """Labels above, stems, the line with a tick at each number, numerals below."""

    def __init__(self, markers: tuple[Marker, ...], pen: Pen) -> None:
        self._markers = markers
        self._pen = pen
        self._style = pen.style(bold=True)
        self._unit = pen.size / 11

    def height(self, width: float) -> float:
        """Return the height of the labels, the stems, the line and the numerals."""
        return sum(self._levels(self._placed(width))) + self._unit * (12 + 5) + 1.4 * self._style.leading

    def draw(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Draw it below ``top``."""
        placed = self._placed(width)
        levels = self._levels(placed)
        line_y = top - sum(levels) - 12 * self._unit
        feet = [line_y + 12 * self._unit + sum(levels[: one.level]) for one in placed]
        self._draw_stems(canvas, placed, feet, left, line_y, width)
        self._draw_line(canvas, left, line_y, width)
        for one, foot in zip(placed, feet, strict=True):
            self._draw_label(canvas, one, left + one.left, foot)

    def _draw_line(self, canvas: TaggedCanvas, left: float, line_y: float, width: float) -> None:
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(2.4 * self._unit)
        canvas.line(left + self._at(0, width), line_y, left + self._at(10, width), line_y)
        canvas.setLineWidth(0.9 * self._unit)
        for value in range(11):
            x = left + self._at(value, width)
            canvas.line(x, line_y, x, line_y - 5 * self._unit)
            lines = self._pen.lines(str(value), 40, self._style)
            self._pen.write(canvas, lines, self._style, x - 20, line_y - 5 * self._unit, 40, align=0.5)

    def _draw_stems(
        self, canvas: TaggedCanvas, placed: list[Placed], feet: list[float], left: float, line_y: float, width: float
    ) -> None:
        canvas.setStrokeColor(INK)
        canvas.setFillColor(INK)
        for one, foot in zip(placed, feet, strict=True):
            number, edge = one.marker.number, 7 * self._unit
            x = left + self._at(number.middle, width)
            head = min(max(x, left + one.left + edge), left + one.left + one.width - edge)
            canvas.setLineWidth(0.9 * self._unit)
            canvas.line(head, foot, x, line_y)
            if number.high is not None:
                canvas.setLineWidth(2 * self._unit)
                above = line_y + 3 * self._unit
                canvas.line(left + self._at(number.low, width), above, left + self._at(number.high, width), above)
            canvas.circle(x, line_y, 2.8 * self._unit, stroke=0, fill=1)

    def _draw_label(self, canvas: TaggedCanvas, one: Placed, left: float, foot: float) -> None:
        canvas.setStrokeColor(INK)
        canvas.setFillColor(white)
        canvas.setLineWidth(0.9 * self._unit)
        canvas.roundRect(left, foot, one.width, one.height, 6 * self._unit, stroke=1, fill=1)
        inside = one.width - 12 * self._unit
        lines = self._pen.lines(one.marker.text, inside, self._style)
        top = foot + one.height - 2 * self._unit
        self._pen.write(canvas, lines, self._style, left + 6 * self._unit, top, inside, align=0.5)

    # -- measuring

    def _at(self, value: float, width: float) -> float:
        ends = 10 * self._unit
        return ends + (width - 2 * ends) * value / 10

    def _placed(self, width: float) -> list[Placed]:
        padding = 13 * self._unit

        def measure(text: str, widest: float) -> tuple[float, float]:
            lines = self._pen.lines(text, widest - padding, self._style)
            widths = [self._pen.width(line, self._style) for line in lines]
            return max(widths) + padding, len(lines) * self._style.leading + 4 * self._unit

        return lay_out(
            self._markers, lambda value: self._at(value, width), 0, width, measure,
            gap=4 * self._unit, factor=POINTS_A_PIXEL * self._unit,
        )  # fmt: skip

    def _levels(self, placed: list[Placed]) -> list[float]:
        count = max((one.level for one in placed), default=-1) + 1
        gap = 4 * self._unit
        return [max(one.height for one in placed if one.level == level) + gap for level in range(count)]


@dataclass(frozen=True, slots=True)
class OverTimeFigure:
    """A small line of their own for each person."""

    found: OverTime

    @property
    def alternative(self) -> str:
        """Everybody's numbers, conference by conference."""
        return self.found.in_words

    @property
    def in_text(self) -> str:
        """The same: plain text has no other place for it."""
        return self.found.in_words

    def drawing(self, pen: Pen) -> Drawing:
        """Return it as a drawing."""
        return _OverTimeDrawing(self.found, pen)


class _OverTimeDrawing:
    """A row for each person: the name, the line with a ring for each conference, and the numbers; the days below."""

    def __init__(self, found: OverTime, pen: Pen) -> None:
        self._found = found
        self._pen = pen
        self._plain, self._bold = pen.style(), pen.style(bold=True)
        self._unit = pen.size / 11

    def height(self, width: float) -> float:
        """Return the height of all rows and the days."""
        return sum(self._row(person, width) for person in self._found.people) + 1.2 * self._plain.leading

    def draw(self, canvas: TaggedCanvas, left: float, top: float, width: float) -> None:
        """Draw it below ``top``."""
        begin, share = left + 0.29 * width, 0.4 * width
        for person in self._found.people:
            row = self._row(person, width)
            self._draw_person(canvas, person, left, top, width, row)
            self._draw_plot(canvas, person, begin, top - 5 * self._unit, share, row - 10 * self._unit)
            top -= row
        days = self._found.days
        for text, align in ((days[0], 0.0), (days[-1], 1.0)):
            lines = self._pen.lines(text, share, self._plain)
            self._pen.write(canvas, lines[:1], self._plain, begin, top, share, align=align)

    def _row(self, person: PersonOverTime, width: float) -> float:
        names = len(self._pen.lines(person.name, 0.27 * width, self._bold))
        numbers = len(self._pen.lines(person.in_short, 0.28 * width, self._plain))
        return max(40 * self._unit, (max(names, numbers) * self._plain.leading) + 6 * self._unit)

    def _draw_person(
        self, canvas: TaggedCanvas, person: PersonOverTime, left: float, top: float, width: float, row: float
    ) -> None:
        for text, x, share, style in (
            (person.name, left, 0.27, self._bold), (person.in_short, left + 0.72 * width, 0.28, self._plain),
        ):  # fmt: skip
            lines = self._pen.lines(text, share * width, style)
            above = (row - len(lines) * style.leading) / 2
            self._pen.write(canvas, lines, style, x, top - above, share * width)

    def _draw_plot(
        self, canvas: TaggedCanvas, person: PersonOverTime, left: float, top: float, width: float, height: float
    ) -> None:
        canvas.setStrokeColor(PALE)
        canvas.setLineWidth(0.7 * self._unit)
        for y in (top, top - height / 2, top - height):
            canvas.line(left, y, left + width, y)
        points = [
            (self._x(at, left, width), top - height + height * number.middle / 10, number)
            for at, number in enumerate(person.numbers)
            if number is not None
        ]
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(1.3 * self._unit)
        for (x, y, _), (next_x, next_y, _) in pairwise(points):
            canvas.line(x, y, next_x, next_y)
        for place, (x, y, number) in enumerate(points):
            self._draw_range(canvas, number, x, top, height)
            canvas.setFillColor(INK if place == len(points) - 1 else white)
            canvas.circle(x, y, 2.6 * self._unit, stroke=1, fill=1)

    def _draw_range(self, canvas: TaggedCanvas, number: Number, x: float, top: float, height: float) -> None:
        if number.high is not None:
            foot = top - height
            canvas.line(x, foot + height * number.low / 10, x, foot + height * number.high / 10)

    def _x(self, place: int, left: float, width: float) -> float:
        inside = 5 * self._unit
        return left + inside + (width - 2 * inside) * place / max(1, len(self._found.days) - 1)
