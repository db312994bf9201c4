"""The board on the wall: four columns side by side, the worries double."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.export.wall import WallBoard, WallColumn, WallStatement
from app.export.wording import joined
from app.ui.wall.block_view import BlockView
from app.ui.wall.blocks import card_block, danger_block, goal_block
from app.ui.wall.look import SMALLEST, Look
from app.ui.wall.page import WallPage

CONCERN_SHARE = 0.47
STRETCH = {"worry": 40, "working_well": 19, "grey_area": 19, "plan": 22}
TITLE = 31


class WallBoardColumn(QFrame):
    """One domain: its title, what stands over the two halves of a worry, the cards, and how many are out of sight."""

    def __init__(self, page: WallPage, domain: str) -> None:
        super().__init__()
        look = page.look
        self.domain = domain
        double = domain == "worry"
        self.setProperty("kind", "column")
        self.setProperty("domain", domain)
        self._title = page.words(TITLE, bold=True, wrap=True)
        self._concern, self._impact = page.words(SMALLEST, bold=True), page.words(SMALLEST, bold=True, wrap=True)
        for made in (self._title, self._concern, self._impact):
            made.setProperty("domain", domain)
        self.view = BlockView(look, CONCERN_SHARE if double else 1.0)
        self._over = QWidget()
        over = QHBoxLayout(self._over)
        over.setContentsMargins(13, 0, 13, 0)
        over.addWidget(self._concern, round(CONCERN_SHARE * 100))
        over.addWidget(self._impact, 100 - round(CONCERN_SHARE * 100))
        self._over.setVisible(double)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 4)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._over)
        column.addWidget(self.view, 1)
        column.addWidget(page.more(self.view))
        page.lists.append(self.view)

    def show_column(
        self, column: WallColumn | None, over_impacts: str, statements: tuple[WallStatement, ...] = (), *, outline: bool
    ) -> None:
        """Show a column; None for nothing. Danger statements stand under the worries, safety goals over the plan."""
        self._title.setText(column.title if column is not None else "")
        self._concern.setText("Concern" if column is not None and over_impacts else "")
        self._impact.setText(over_impacts if column is not None else "")
        cards = column.cards if column is not None else ()
        goals = [goal_block(one) for one in statements if one.goal and self.domain == "plan"]
        dangers = [danger_block(one) for one in statements if one.danger and self.domain == "worry"]
        shown = [card_block(card, self.domain) for card in cards]
        self.view.show_blocks([*goals, *shown, *dangers], outline=outline)
        self.view.setAccessibleName(self._title.text())


class BoardPage(WallPage):
    """Shows a board."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._columns = {domain: WallBoardColumn(self, domain) for domain in STRETCH}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._order: list[str] = []
        self._set_order(list(STRETCH))

    def show_board(self, board: WallBoard, *, outline: bool) -> None:
        """Show the columns in the conference's order."""
        self._set_order([column.domain for column in board.columns])
        names = board.children
        over = f"Impact on {joined(names)}" if names else ""
        for column in board.columns:
            self._columns[column.domain].show_column(column, over, board.statements, outline=outline)
        self.fit()

    def clear(self) -> None:
        """Take every word out."""
        for column in self._columns.values():
            column.show_column(None, "", outline=False)
        self.say_more()

    def _set_order(self, order: list[str]) -> None:
        if order == self._order:
            return
        self._order = order
        for domain in order:
            self._row.removeWidget(self._columns[domain])
            self._row.addWidget(self._columns[domain], STRETCH[domain])
