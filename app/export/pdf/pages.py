"""Blocks onto pages: what fits, what is split, what stays with what follows, and the furniture of each page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.export import fonts
from app.export.pdf.blocks import Block, TextBlock, first_baseline
from app.export.pdf.canvas import TaggedCanvas
from app.export.pdf.lines import Measure, Span, TextStyle, break_lines
from app.export.pdf.structure import Element

A4 = (595.28, 841.89)
"""Portrait, in points."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A page's size and margins in points. Furniture stands inside the top and the foot margin."""

    size: tuple[float, float] = A4
    side: float = 51
    top: float = 82
    foot: float = 62
    furniture_top: float = 40
    furniture_foot: float = 30

    @property
    def width(self) -> float:
        """The width that text has."""
        return self.size[0] - 2 * self.side


class Pages:
    """Places blocks from the top of the first page to the foot of the last."""

    def __init__(
        self,
        canvas: TaggedCanvas,
        paper: Paper,
        furniture: TextStyle,
        notice: str,
        measure: Measure,
        *,
        edition: str = "",
    ) -> None:
        """``notice`` stands at the top left of every page on one line, "2 of 5" at the top right.

        ``edition`` (the version and its date) stands at the foot of every page.
        """
        self.canvas, self.paper, self.furniture, self._measure = canvas, paper, furniture, measure
        self._notice_width = paper.width - 6 * furniture.size
        self._notice = self._one_line(notice, self._notice_width)
        self._edition = self._one_line(edition, paper.width)
        self.top = paper.size[1] - paper.top
        self.y = self.top
        self._start_page()

    def place(self, blocks: Sequence[Block]) -> None:
        """Place ``blocks`` one below the other, over as many pages as they need."""
        for number, block in enumerate(blocks):
            following = blocks[number + 1 : number + 8]
            self._place(block, following)

    def finish(self) -> bytes:
        """Number the pages and return the file."""
        last = self.canvas.page_index
        for page in range(last + 1):
            self._form_page_number(page, last + 1)
        return self.canvas.finish()

    def _place(self, block: Block, following: Sequence[Block]) -> None:
        """Place one block, splitting it as often as it takes."""
        rest: Block | None = block
        while rest is not None:
            block, rest = rest, None
            at_top = self.y == self.top
            y = self.y if at_top else self.y - block.space_before
            room = y - self.paper.foot
            if not at_top and self._least(block, following) > room:
                self.next_page()
                rest = block
                continue
            if block.height(self.paper.width) > room:
                parts = block.split(self.paper.width, room)
                if parts is not None:
                    block, rest = parts
                elif not at_top:
                    self.next_page()
                    rest = block
                    continue
            block.draw(self.canvas, self.paper.side, y, self.paper.width)
            self.y = y - block.height(self.paper.width) - block.space_after
            if rest is not None:
                self.next_page()

    def _least(self, block: Block, following: Sequence[Block]) -> float:
        """Return the room that a block needs to begin: a heading, for one, needs the first lines that follow it."""
        if not block.keep_with_next:
            return min(block.least_height(self.paper.width), block.height(self.paper.width))
        needed = block.height(self.paper.width)
        if following:
            needed += block.space_after + following[0].space_before + self._least(following[0], following[1:])
        return needed

    def next_page(self) -> None:
        """End this page and begin the next with its furniture."""
        self.canvas.next_page()
        self.y = self.top
        self._start_page()

    def _start_page(self) -> None:
        with self.canvas.artifact("Pagination"):
            self._notice.draw(self.canvas, self.paper.side, self._furniture_top, self._notice_width)
            foot = self.paper.furniture_foot + self.furniture.leading
            self._edition.draw(self.canvas, self.paper.side, foot, self.paper.width)
            # How many pages there will be is not known yet: the form is drawn at the end.
            self.canvas.doForm(f"page-{self.canvas.page_index}")

    def _one_line(self, words: str, width: float) -> TextBlock:
        """Return as much of the words as one line holds."""
        spans = [Span(words)]
        line = break_lines(spans, self.furniture, width, self._measure)[:1]
        return TextBlock(spans, self.furniture, Element("P"), self._measure, lines=line)

    @property
    def _furniture_top(self) -> float:
        return self.paper.size[1] - self.paper.furniture_top

    def _form_page_number(self, page: int, count: int) -> None:
        style, words = self.furniture, f"{page + 1} of {count}"
        name = fonts.LATIN[style.face]
        right = self.paper.side + self.paper.width
        self.canvas.beginForm(f"page-{page}", 0, 0, *self.paper.size)
        self.canvas.say_on(page, words)
        self.canvas.setFont(name, style.size)
        self.canvas.setFillColor(style.colour)
        self.canvas.drawRightString(right, self._furniture_top - first_baseline(style), words)
        self.canvas.endForm()
