"""An empty board and scale to write on by hand, for the day when the power fails. Two A3 pages; A4 takes them too.

The children's names and the nation's words stand in it already; nothing that was recorded does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.lib.colors import Color, HexColor

from app.export import fonts
from app.export.board_page import A3, PLAN
from app.export.content import RecordContent
from app.export.fonts import Face
from app.export.pdf.blocks import Block, Heading, TextBlock
from app.export.pdf.canvas import TaggedCanvas
from app.export.pdf.lines import INK, Measure, Span, TextStyle
from app.export.pdf.pages import Pages
from app.export.pdf.structure import Element, Role
from app.export.record import facts_of
from app.export.record_board import WORKING_WELL, WORRIES
from app.export.setter import Setter
from app.export.typeset import BLUE, CLAY, GREEN, SLATE, TEAL, Cleaner, PdfResult, Styles, result_of
from app.export.wording import joined
from app.models.scale import HIGH_WORDS, LOW_WORDS

TITLE = "Board and scale to write on"
SCALE = "Where are we on a scale of 0 to 10?"
PARENTS_FIRST = (
    "Ask the parents first, then the child or their advocate, the family\u2019s network, then professionals."
)
LINE_ALTERNATIVE = "An empty line from 0 to 10 to mark the numbers on."
_RULE = HexColor(0xB9C0C4)
_RULE_GAP = 30.0
"""Points between two lines to write on: enough for a felt pen."""
_GAP = 14.0


@dataclass(frozen=True, slots=True)
class _Place:
    """A place to write in: heading, question, the names of narrower columns in it, and its share of the width."""

    heading: str
    prompt: str
    colour: Color
    share: float
    names: tuple[str, ...] = ()


def _places(content: RecordContent) -> list[_Place]:
    children = content.board.children
    impacts = tuple(f"Impact on {child}" for child in children) if 0 < len(children) < 4 else ("Impact on each child",)
    share = 0.36 if len(impacts) == 1 else 0.42
    rest = (1 - share) / 3
    return [
        _Place(WORRIES, "What has happened, to whom, and how do we know?", CLAY, share, ("Concern", *impacts)),
        _Place(WORKING_WELL, "Existing strengths and safety.", GREEN, rest),
        _Place("Grey areas", "What do we not know, or disagree about?", SLATE, rest),
        _Place(PLAN, "Who does what, when, and how will we know?", BLUE, rest),
    ]


def blank_pdf(content: RecordContent, *, large_print: bool = False) -> PdfResult:
    """Return the empty pages as a tagged PDF in A3 landscape."""
    return _Blank(content, 16 if large_print else 12).make()


class _Blank:
    """The two pages in the making."""

    def __init__(self, content: RecordContent, size: float) -> None:
        for face in Face:
            fonts.font(fonts.LATIN[face])
        self._content, self._styles = content, Styles.of(size)
        self._cleaner, self._measure = Cleaner(dict(content.latin)), Measure()
        self._facts = facts_of(content, TITLE)
        self._canvas = TaggedCanvas(self._facts, A3.size, fonts.LATIN[Face.REGULAR])
        furniture = TextStyle(11, 15, Face.REGULAR, SLATE)
        self._pages = Pages(self._canvas, A3, furniture, "Confidential", self._measure)

    def make(self) -> PdfResult:
        """Return the finished document."""
        root = self._canvas.root
        children = joined(self._content.board.children)
        self._set([self._text(f"{TITLE}: {children}" if children else TITLE, "H1", root, self._styles.title, 0)])
        self._set([self._text("Date and place:", "P", root, self._styles.body)])
        left, top = A3.side, self._pages.y - 6
        columns: list[tuple[_Place, float, float]] = []
        for place in _places(self._content):
            width = A3.width * place.share - _GAP * 0.75
            columns.append((place, left, width))
            left += width + _GAP
        lowest = min(self._draw_place(place, left, top, width) for place, left, width in columns)
        for place, left, width in columns:
            step = width / max(len(place.names), 1)
            self._rule(left, lowest, width, [left + number * step - 4 for number in range(1, len(place.names))])
        self._pages.next_page()
        self._draw_scale(root.add("Sect"))
        return result_of(self._canvas, self._pages.finish(), self._facts, self._cleaner.warnings)

    def _draw_place(self, place: _Place, left: float, top: float, width: float) -> float:
        """Draw what stands above the lines of one place and return where it ends."""
        section, styles = self._canvas.root.add("Sect"), self._styles
        heading = replace(styles.section, colour=place.colour, space_before=0)
        y = self._draw(self._text(place.heading, "H2", section, heading, 1, place.colour), left, top, width)
        y = self._draw(self._text(place.prompt, "P", section, replace(styles.body, colour=SLATE)), left, y, width)
        column = width / max(len(place.names), 1)
        lowest = y
        for number, name in enumerate(place.names):
            block = self._text(name, "P", section, replace(styles.body, face=Face.BOLD))
            lowest = min(lowest, self._draw(block, left + number * column, y, column - 6))
        return lowest

    def _rule(self, left: float, top: float, width: float, uprights: Sequence[float]) -> None:
        """Draw lines to write on, down to the foot of the page."""
        with self._canvas.artifact():
            self._canvas.setStrokeColor(_RULE)
            self._canvas.setLineWidth(0.6)
            y = top - _RULE_GAP
            while y >= A3.foot:
                self._canvas.line(left, y, left + width, y)
                y -= _RULE_GAP
            for x in uprights:
                self._canvas.line(x, top, x, A3.foot)

    def _draw_scale(self, section: Element) -> None:
        styles = self._styles
        heading = replace(styles.section, colour=TEAL, space_before=0)
        self._set([self._text(SCALE, "H2", section, heading, 1, TEAL)])
        self._set([self._text(PARENTS_FIRST, "P", section, styles.body)])
        scale = next(iter(self._content.scales), None)
        low, high = (scale.low_words, scale.high_words) if scale else (LOW_WORDS, HIGH_WORDS)
        self._set([self._text(f"0: {low}", "P", section, styles.body)])
        self._set([self._text(f"10: {high}", "P", section, styles.body)])
        self._draw_line(section.add("Figure", alternative=LINE_ALTERNATIVE))
        self._draw_answers(section)

    def _draw_line(self, figure: Element) -> None:
        canvas, left, y = self._canvas, A3.side + 20, self._pages.y - 50
        step = (A3.width - 40) / 10
        canvas.say(" ".join(str(number) for number in range(11)))
        with canvas.mark(figure):
            canvas.setStrokeColor(INK)
            canvas.setLineWidth(2)
            canvas.line(left, y, left + 10 * step, y)
            canvas.setFillColor(INK)
            canvas.setFont(fonts.LATIN[Face.BOLD], 18)
            for number in range(11):
                canvas.line(left + number * step, y - 8, left + number * step, y + 8)
                canvas.drawCentredString(left + number * step, y - 30, str(number))
        self._pages.y = y - 50

    def _draw_answers(self, section: Element) -> None:
        """A line for each person in the order they speak: name, number, their words, one higher."""
        shares = (0.22, 0.10, 0.38, 0.30)
        heads = ("Name", "Number", "In their words", "What would one higher look like?")
        left, top, edges = A3.side, self._pages.y, [A3.side]
        bold = replace(self._styles.body, face=Face.BOLD)
        lowest = top
        for head, share in zip(heads, shares, strict=True):
            lowest = min(lowest, self._draw(self._text(head, "P", section, bold), left + 4, top, A3.width * share - 8))
            left += A3.width * share
            edges.append(left)
        self._rule(A3.side, lowest + 8, A3.width, edges[1:-1])

    def _text(
        self,
        words: str,
        role: Role,
        home: Element,
        style: TextStyle,
        level: int | None = None,
        rule: Color | None = None,
    ) -> Block:
        self._cleaner.place = TITLE
        text = self._cleaner.clean(words)
        if level is None:
            return TextBlock([Span(text)], style, home.add(role), self._measure)
        return Heading(text, style, home.add(role), self._measure, outline_level=level, rule=rule)

    def _draw(self, block: Block, left: float, top: float, width: float) -> float:
        """Draw a block and return where the next one begins."""
        block.draw(self._canvas, left, top, width)
        return top - block.height(width) - block.space_after

    def _set(self, blocks: Sequence[Block]) -> None:
        self._pages.place(blocks)


def draw_blank(setter: Setter, content: RecordContent) -> None:
    """Tell a setter what the empty pages ask."""
    setter.title(TITLE)
    for place in _places(content):
        setter.section(place.heading, place.colour)
        setter.paragraph(place.prompt)
        setter.paragraph(", ".join(place.names))
    setter.section(SCALE)
    setter.paragraph(PARENTS_FIRST)
    setter.paragraph(f"0: {LOW_WORDS}")
    setter.paragraph(f"10: {HIGH_WORDS}")
