"""One column of the board: its coloured head, its cards, and the line to add."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from app.practice.prompts import Prompt, prompt
from app.ui.board.board_line import BoardLine
from app.ui.board.card_delegate import GAP
from app.ui.board.card_layout import CONCERN_SHARE
from app.ui.board.card_list import CardList
from app.ui.board.card_view import CardView
from app.ui.board.cards import PLAN, Card
from app.ui.board.worry_line import WorryLine
from app.ui.theme import Theme
from app.ui.widgets.form import label, name_control

WORRY = "worry"


class Column(QFrame):
    """One domain: head with title, count and question; cards; line to add."""

    def __init__(self, domain: str, theme: Theme) -> None:
        super().__init__()
        self.domain = domain
        self._theme = theme
        self.prompt: Prompt = prompt(domain)
        self._asked = 0
        self.setProperty("kind", "column")
        self.setProperty("domain", domain)
        self.cards = CardList(domain, self)
        self.view = name_control(CardView(self.cards, theme, self.prompt.empty), self.prompt.title)
        self.line = self._make_line()
        self._count = label("0", "heading")
        self._hint = label(self.prompt.hint, "quiet", wrap=True)
        self._lay_out()
        self.view.below.connect(self.line.field.setFocus)
        self.line.upwards.connect(self.view.setFocus)

    def _make_line(self) -> BoardLine:
        add = self.prompt.add
        if self.domain == WORRY:
            return WorryLine(f"{add}  ·  {prompt('impact').add}", add)
        return BoardLine(add, add, speakers=self.domain != PLAN)

    def _lay_out(self) -> None:
        pixels = self._theme.pixels
        column = QVBoxLayout(self)
        column.setContentsMargins(pixels(6), pixels(10), pixels(6), pixels(10))
        column.setSpacing(pixels(3))
        head = QGridLayout()
        head.setContentsMargins(pixels(6), 0, pixels(6), 0)
        head.setHorizontalSpacing(pixels(6))
        head.setColumnStretch(0, 1)
        title = label(self.prompt.title, "heading", wrap=True)
        for made in (title, self._count):
            made.setProperty("domain", self.domain)
        head.addWidget(title, 0, 0)
        head.addWidget(self._count, 0, 1, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._hint, 1, 0, 1, 2)
        column.addLayout(head)
        if self.domain == WORRY:
            column.addLayout(self._two_heads())
        column.addWidget(self.view, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(pixels(GAP), 0, pixels(GAP), 0)
        foot.addWidget(self.line)
        column.addLayout(foot)

    def _two_heads(self) -> QHBoxLayout:
        """The two halves of a worry: concern, and impact on the children (practice.md, The four domains)."""
        pixels = self._theme.pixels
        row = QHBoxLayout()
        row.setContentsMargins(pixels(GAP + 10), pixels(4), pixels(GAP), 0)
        share = round(CONCERN_SHARE * 100)
        for topic, stretch in (("concern", share), ("impact", 100 - share)):
            made: QLabel = label(prompt(topic).title.upper(), "section")
            made.setProperty("domain", self.domain)
            row.addWidget(made, stretch)
        return row

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these cards, touching only what differs."""
        self.cards.show_cards(cards)
        self._count.setText(str(len(cards)))
        self._count.setAccessibleName(f"{len(cards)} in {self.prompt.title}")
        if self.view.hasFocus():
            self.view.scrollTo(self.view.currentIndex())

    def ask_next(self) -> str:
        """Show the next question for the chair in the head, and return it."""
        self._asked += 1
        questions = tuple(dict.fromkeys((self.prompt.hint, *self.prompt.questions)))
        question = questions[self._asked % len(questions)]
        self._hint.setText(question)
        return question
