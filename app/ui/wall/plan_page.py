"""The plan on the wall: what, who and when under each safety goal."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.export.wall import WallPlan
from app.ui.wall.block_view import BlockView
from app.ui.wall.blocks import plan_blocks
from app.ui.wall.look import SMALLEST, Look
from app.ui.wall.page import WallPage

TITLE = 31
TEXT_SHARE = 0.66


class PlanPage(WallPage):
    """Shows a plan."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        frame = QFrame()
        frame.setProperty("kind", "column")
        frame.setProperty("domain", "plan")
        self._title = self.words(TITLE, bold=True)
        self._title.setProperty("domain", "plan")
        self._runs = self.words(SMALLEST)
        self._view = BlockView(look, TEXT_SHARE)
        self.lists.append(self._view)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(14, 12, 14, 4)
        inside.setSpacing(6)
        for made in (self._title, self._runs):
            inside.addWidget(made)
        inside.addWidget(self._view, 1)
        inside.addWidget(self.more(self._view))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)

    def show_plan(self, plan: WallPlan, *, outline: bool) -> None:
        """Show the steps by goal."""
        self._title.setText("The plan")
        self._runs.setText(plan.runs)
        self._view.setAccessibleName("The plan")
        self._view.show_blocks(plan_blocks(plan), outline=outline)
        self.fit()

    def clear(self) -> None:
        """Take every word out."""
        for made in (self._title, self._runs):
            made.clear()
        self._view.setAccessibleName("")
        self._view.show_blocks([], outline=False)
        self.say_more()
