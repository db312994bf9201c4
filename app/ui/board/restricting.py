"""One key to restrict: the line or the impact one types in, before a word of it is seen, or the card one is on."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from app.models.board import Entry
from app.models.keeping import STAFF_ONLY, KeptFrom
from app.models.step import Step
from app.ui.board.actions import BoardActions
from app.ui.board.adding import Adding
from app.ui.board.menus import fill_withhold
from app.ui.board.sheet import CardSheet
from app.ui.board.statements import Statements
from app.ui.desk import Desk

Place = Callable[[uuid.UUID], QPoint]


class Restricting(QObject):
    """Ctrl+R and the list of people behind it. ``row_at`` returns the card or step the keyboard is on."""

    def __init__(
        self,
        desk: Desk,
        adding: Adding,
        actions: BoardActions,
        row_at: Callable[[], Entry | Step | None],
        place: Place,
        sheet: CardSheet,
        statements: Statements,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._screen = parent
        self._desk = desk
        self._adding = adding
        self._actions = actions
        self._row_at = row_at
        self._place = place
        self._sheet = sheet
        self._statements = statements

    def restrict(self) -> None:
        """Restrict at once, for staff only. A line is freed again by the same key; a card only through the list."""
        focused = self._screen.focusWidget()
        line = self._adding.line_with(focused)
        if line is not None:
            line.toggle_restricted()
            return
        if self._sheet.children_rows.restrict(focused) or self._statements.restrict(focused):
            return
        row, conference = self._row_at(), self._desk.conference
        if row is None or conference is None:
            return
        if KeptFrom.read(conference.family.withholdings, row.id):
            self.choose()
        else:
            self._actions.keep_from(type(row), row.id, STAFF_ONLY)

    def choose(self) -> None:
        """Open the list of those from whom it can be kept."""
        focused = self._screen.focusWidget()
        line = self._adding.line_with(focused)
        if self._sheet.children_rows.restrict(focused, choose=True) or self._statements.restrict(focused, choose=True):
            return
        menu = QMenu(self._screen)
        menu.setObjectName("whom_menu")
        menu.aboutToHide.connect(menu.deleteLater)
        row, conference = self._row_at(), self._desk.conference
        if line is not None:
            line.fill_whom(menu)
            menu.popup(line.mapToGlobal(QPoint(0, 0)))
        elif row is not None and conference is not None:
            fill_withhold(menu, conference, row, self._actions)
            menu.popup(self._place(row.id))
        else:
            menu.deleteLater()
