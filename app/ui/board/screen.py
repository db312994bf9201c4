"""The Board: four domains side by side, the lines to add, the open card, and the danger statements."""

from __future__ import annotations

import uuid
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.models.conference import Conference
from app.ui.board.actions import BoardActions
from app.ui.board.adding import Adding
from app.ui.board.arrange import Columns
from app.ui.board.at_cards import AtCards
from app.ui.board.card_maker import CardMaker
from app.ui.board.cards import PLAN
from app.ui.board.carrying import Carrying
from app.ui.board.column import Column
from app.ui.board.early import EarlyMoves
from app.ui.board.menus import fill_order
from app.ui.board.navigation import Navigation
from app.ui.board.restricting import Restricting
from app.ui.board.sheet import CardSheet
from app.ui.board.statements import Statements
from app.ui.board.top import Top
from app.ui.desk import Desk
from app.ui.screen import Screen
from app.ui.shell.keys import KEYS
from app.ui.theme import Theme

DOMAINS = ("worry", "working_well", "grey_area", PLAN)
SHEET_WIDTH = 400
STATEMENTS_SHARE, HELPED_SHARE = 0.5, 0.66
"""How much of the height the danger statements may take, and while one is helped to a sentence."""
BESIDE = 1180
"""Pixels at 100% text that the columns keep when the open card stands beside them; else it lies over the last."""


class BoardScreen(Screen):
    """The second step: everything said, where it belongs, in view of all.

    ``statement_at`` says that the keyboard came to a danger statement or its goal (key of the pair).
    """

    statement_at = Signal(object)

    step = "board"
    title = "Board"

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(desk, theme, parent)
        self._conference_id: uuid.UUID | None = None
        self._card_maker = CardMaker()
        self.columns = {domain: Column(domain, theme) for domain in DOMAINS}
        self.early = EarlyMoves({name: column.cards for name, column in self.columns.items()}, self)
        self.card_actions = BoardActions(desk, self.early, self)
        self.board = Columns(self.columns, theme)
        self.navigation = Navigation(self.columns, self.board, self)
        self.top = Top(theme)
        self.statements = Statements(desk, theme)
        self.sheet = CardSheet(desk, theme, self.card_actions)
        self.sheet.setParent(self)
        self.adding = Adding(
            desk, {name: column.line for name, column in self.columns.items()}, self.card_actions, self
        )
        self.carrying = Carrying(desk, self.card_actions, self)
        self.at_cards = AtCards(desk, self.card_actions, self.navigation, self.sheet, self.adding, self)
        self.restricting = Restricting(
            desk,
            self.adding,
            self.card_actions,
            self.at_cards.row_at_keyboard,
            self.navigation.place_of,
            self.sheet,
            self.statements,
            self,
        )
        self._lay_out()
        self._connect()

    # -- making

    def _lay_out(self) -> None:
        pixels = self.theme.pixels
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.board)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(pixels(14), pixels(8), pixels(14), pixels(10))
        whole.setSpacing(pixels(6))
        whole.addWidget(self.top)
        whole.addWidget(self.statements)
        whole.addWidget(self.carrying.offer)
        whole.addLayout(self._row, 1)
        self.statements.hide()

    def _connect(self) -> None:
        for name, column in self.columns.items():
            self.at_cards.listen(name, column)
        self.early.settled.connect(self._show_again)
        self.card_actions.added.connect(self.navigation.reveal)
        self.carrying.came.connect(self._show_again)
        self.carrying.came.connect(self._show_focus_soon)
        self.at_cards.step_wanted.connect(lambda step_id: self.go_to.emit(PLAN, step_id))
        self.at_cards.sheet_moved.connect(self._place_sheet)
        self.top.statements_wanted.connect(self._show_statements)
        self.statements.helped.connect(self._fit_statements)
        self.top.ask_next.connect(lambda: self.navigation.next_asked())
        self.top.order_menu.aboutToShow.connect(
            lambda: fill_order(self.top.order_menu, self.board.names, self.card_actions)
        )
        self.top.part_chosen.connect(self.desk.run_part)
        self.desk.part_changed.connect(self._show_again)
        self.theme.changed.connect(self._lay_out_anew)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._unfold_line)
        self._make_keys()

    def _make_keys(self) -> None:
        for key, work in (
            ("board_question", self._ask_next),
            ("board_statements", self.top.toggle),
            ("restrict", self.restricting.restrict),
            ("restrict_whom", self.restricting.choose),
            ("carry", self.carrying.start),
            ("column_left", partial(self._move_column, -1)),
            ("column_right", partial(self._move_column, 1)),
        ):
            shortcut = QShortcut(QKeySequence(KEYS[key].keys), self, activated=work)  # type: ignore[call-overload]
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # -- showing

    def show_conference(self, conference: Conference) -> None:
        """Show a snapshot. Only cards that differ are touched; what is being typed stays."""
        if conference.id != self._conference_id:
            self._open(conference)
        self.adding.show_conference(conference)
        self.carrying.show_conference(conference)
        if not self.early.under_way:
            for name, cards in self._card_maker.cards(conference).items():
                self.columns[name].show_cards(cards)
        if self.board.names != conference.columns:
            self.board.set_order(conference.columns)
            self.navigation.chain_tabs(self.top)
        self.top.show_conference(conference, self.desk.running_part())
        self.statements.show_conference(conference, self.carrying.last)
        self.sheet.refresh(conference)
        self.navigation.go_on()

    def _open(self, conference: Conference) -> None:
        """Begin with another conference: nothing of the last one stays on the screen."""
        self._conference_id = conference.id
        self.navigation.forget()
        self.sheet.close_card()
        for column in self.columns.values():
            column.show_cards([])
        self.adding.open(conference.id)
        self.navigation.chain_tabs(self.top)

    def focus_first(self) -> None:
        """Start where one adds a first card: the line of the first column."""
        self.board.order[0].line.field.setFocus()

    def show_row(self, row_id: uuid.UUID) -> None:
        """Put the keyboard on a card."""
        self.navigation.back_to(row_id)

    def is_done(self, conference: Conference) -> bool:
        """Return True where the board has a card."""
        return bool(conference.entries)

    def _show_again(self) -> None:
        if self.desk.conference is not None:
            self.show_conference(self.desk.conference)

    def _unfold_line(self, old: QWidget | None, new: QWidget | None) -> None:
        self.adding.unfold(new)
        if new is not None and self.isAncestorOf(new):
            self._show_focus_soon()
            pair_id = self.statements.pair_at(new)
            if pair_id is not None:
                self.statement_at.emit(pair_id)

    def _show_focus_soon(self) -> None:
        """After the layout has made room; it matters where the columns are stacked."""
        QTimer.singleShot(0, self, self._show_focus)

    def _show_focus(self) -> None:
        focused = self.focusWidget()
        if focused is not None and self.board.isAncestorOf(focused):
            self.board.bring_into_sight(focused)
        elif focused is not None:
            self.statements.bring_into_sight(focused)

    # -- statements, questions, sizes

    def _show_statements(self, shown: bool) -> None:
        self.statements.setVisible(shown)
        if shown:
            self.statements.focus_first()
        self._place_sheet()

    def _fit_statements(self) -> None:
        share = HELPED_SHARE if self.statements.helping else STATEMENTS_SHARE
        self.statements.fit(round(self.height() * share))

    def _ask_next(self) -> None:
        """Show the next question at the column the keyboard is in, else at the first."""
        self.navigation.column_of(self.focusWidget()).ask_next()

    def _move_column(self, by: int) -> None:
        """Move the column the keyboard is in."""
        name = self.navigation.column_of(self.focusWidget()).domain
        if 0 <= self.board.names.index(name) + by < len(self.board.names):
            self.card_actions.order_columns(name, by)

    def _lay_out_anew(self) -> None:
        for column in self.columns.values():
            column.view.lay_out_anew()
        self.board.arrange()
        self._place_sheet()
        self._show_focus_soon()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the open card at the right."""
        super().resizeEvent(event)
        self._fit_statements()
        self._place_sheet()

    def _place_sheet(self) -> None:
        """Beside the columns where there is room, over the last of them where there is not."""
        width = min(self.theme.pixels(SHEET_WIDTH), self.width())
        open_ = not self.sheet.isHidden()
        beside = open_ and self.width() - width >= self.theme.pixels(BESIDE)
        self._row.setContentsMargins(0, 0, width if beside else 0, 0)
        self.sheet.setGeometry(self.width() - width, 0, width, self.height())
