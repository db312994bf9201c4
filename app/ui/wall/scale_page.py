"""The safety scale on the wall: the question, the line with everybody's number, and what they said."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.export.wall import WallScale
from app.practice.numbers_over_time import OverTime
from app.ui.wall.block_view import BlockView
from app.ui.wall.blocks import answer_block, over_time_blocks
from app.ui.wall.look import SMALLEST, Look
from app.ui.wall.over_time import WallOverTime
from app.ui.wall.page import WallPage
from app.ui.wall.scale_line import WallLine

QUESTION = 38
NAME_SHARE = 0.3


class ScalePage(WallPage):
    """Shows one scale."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._question = self.words(QUESTION, bold=True, wrap=True)
        self._next = self.words(SMALLEST + 4, bold=True)
        self._about = self.words(SMALLEST, wrap=True)
        self._low, self._high = self.words(SMALLEST, wrap=True), self.words(SMALLEST, wrap=True)
        self._high.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._low.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._line = WallLine(look)
        self._view = BlockView(look, NAME_SHARE)
        self._over_time = WallOverTime(look)
        self.lists.append(self._view)
        top, ends, middle = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._question, 1)
        top.addWidget(self._next)
        ends.addWidget(self._low, 2)
        ends.addStretch(1)
        ends.addWidget(self._high, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._about)
        column.addWidget(self._line)
        column.addLayout(ends)
        middle.addWidget(self._view, 1)
        middle.addWidget(self._over_time)
        column.addLayout(middle, 1)
        column.addWidget(self.more(self._view))

    def show_scale(self, scale: WallScale, *, outline: bool) -> None:
        """Show a scale with its answers in the order people spoke."""
        self._question.setText(scale.question)
        self._next.setText(f"Next: {scale.next_speaker}" if scale.next_speaker else "")
        self._about.setText(scale.about)
        self._about.setVisible(bool(scale.about))
        self._low.setText(f"0  {scale.low_words}" if scale.low_words else "")
        self._high.setText(f"10  {scale.high_words}" if scale.high_words else "")
        self._line.show_answers(scale.answers)
        self._line.show()
        self._view.setAccessibleName("Answers")
        drawn = self._over_time.show_over_time(scale.over_time)
        in_words = [] if drawn else over_time_blocks(scale.over_time)
        self._view.show_blocks([*(answer_block(answer) for answer in scale.answers), *in_words], outline=outline)
        self.fit()

    def clear(self) -> None:
        """Take every word out."""
        for made, _, _ in self.labels:
            made.clear()
        self._line.show_answers(())
        self._line.hide()
        self._over_time.show_over_time(OverTime())
        self._view.setAccessibleName("")
        self._view.show_blocks([], outline=False)
        self.say_more()

    def fit(self) -> None:
        """Give the line the height its names need, then fit the answers into what is left."""
        self._line.fit()
        self._over_time.fit()
        super().fit()
