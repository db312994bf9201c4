"""The keys that keep something back, on the plan: the line one types in, before a word is added, or the step chosen."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.board.board_line import BoardLine
from app.ui.desk import Desk
from app.ui.widgets.withhold import WithholdKeys


class PlanRestricting(WithholdKeys):
    """With the keyboard in the line the keys are about what is typed there; else about what the keyboard is on."""

    def __init__(self, desk: Desk, screen: QWidget, line: BoardLine) -> None:
        self._line = line
        super().__init__(desk, screen)

    def restrict(self) -> None:
        """Keep what is typed, or the step chosen, for staff only at once; a line is freed again by the same key."""
        if self._line.field.hasFocus():
            self._line.toggle_restricted()
        else:
            super().restrict()

    def choose(self) -> None:
        """Open the list of those from whom it can be kept."""
        if not self._line.field.hasFocus():
            super().choose()
            return
        menu = QMenu(self._line)
        menu.setObjectName("whom_menu")
        menu.aboutToHide.connect(menu.deleteLater)
        self._line.fill_whom(menu)
        menu.popup(self._line.mapToGlobal(QPoint(0, 0)))
