"""The Board: four domains side by side, the lines to add, the open card, and the danger statements."""

from __future__ import annotations

import uuid
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.models.board import Entry
from app.models.conference import Conference
from app.ui.board.actions import BoardActions
from app.ui.board.add_line import TEXT, Typed, WorryLine
from app.ui.board.arrange import Columns
from app.ui.board.cards import PLAN, board_cards, first_name
from app.ui.board.column import Column
from app.ui.board.drafts import DraftKeeper, keep_drafts
from app.ui.board.early import EarlyMoves
from app.ui.board.menus import entry_menu, step_menu
from app.ui.board.navigation import Navigation
from app.ui.board.sheet import CardSheet
from app.ui.board.statements import Statements
from app.ui.board.top import Top
from app.ui.desk import Desk
from app.ui.screen import Screen
from app.ui.shell.keys import KEYS
from app.ui.theme import Theme

DOMAINS = ("worry", "working_well", "grey_area", PLAN)
SHEET_WIDTH = 400
STATEMENTS_SHARE = 0.5
"""How much of the height the danger statements may take."""
BESIDE = 1180
"""Pixels at 100% text that the columns keep when the open card stands beside them; else it lies over the last."""


class BoardScreen(Screen):
    """The second step: everything said, where it belongs, in view of all."""

    step = "board"
    title = "Board"

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(desk, theme, parent)
        self._conference_id: uuid.UUID | None = None
        self._step_answers: uuid.UUID | None = None
        self.columns = {domain: Column(domain, theme) for domain in DOMAINS}
        self.early = EarlyMoves({name: column.cards for name, column in self.columns.items()}, self)
        self.card_actions = BoardActions(desk, self.early, self)
        self.board = Columns(self.columns, theme)
        self.navigation = Navigation(self.columns, self.board, self)
        self.top = Top(theme)
        self.statements = Statements(desk, theme)
        self.sheet = CardSheet(desk, theme, self.card_actions)
        self.sheet.setParent(self)
        self.drafts = DraftKeeper(desk, {name: column.line for name, column in self.columns.items()}, self)
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
        whole.addLayout(self._row, 1)
        self.statements.hide()

    def _connect(self) -> None:
        for name, column in self.columns.items():
            view = column.view
            view.opened.connect(self.open_card)
            view.shifted.connect(partial(self.card_actions.shift, name))
            view.crossed.connect(self._cross)
            view.taken_away.connect(partial(self.card_actions.take_away, name))
            view.menu_wanted.connect(self._show_menu)
            view.sideways.connect(partial(self.navigation.go_sideways, name))
            column.cards.dropped.connect(partial(self.card_actions.drop, name))
            column.line.added.connect(partial(self._add, name))
        self.early.settled.connect(self._show_again)
        self.card_actions.follow.connect(self._follow)
        self.card_actions.added.connect(self.navigation.reveal)
        self.sheet.closed.connect(self._back_to)
        self.top.statements_wanted.connect(self._show_statements)
        self.top.part_chosen.connect(self._set_part)
        self.theme.changed.connect(self._lay_out_anew)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._unfold_line)
        for key, work in (("board_question", self._ask_next), ("board_statements", self.top.toggle)):
            shortcut = QShortcut(QKeySequence(KEYS[key].keys), self, activated=work)  # type: ignore[call-overload]
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # -- showing

    def show_conference(self, conference: Conference) -> None:
        """Show a snapshot. Only cards that differ are touched; what is being typed stays."""
        if conference.id != self._conference_id:
            self._open(conference)
        line = self.columns["worry"].line
        if isinstance(line, WorryLine):
            line.show_children([(child.id, first_name(child)) for child in conference.children_here])
        if not self.early.under_way:
            for name, cards in board_cards(conference).items():
                self.columns[name].show_cards(cards)
        if [column.domain for column in self.board.order] != conference.columns:
            self.board.set_order(conference.columns)
            self.navigation.chain_tabs(self.top)
        self.top.show_conference(conference, self.card_actions.part_id)
        self.statements.show_conference(conference)
        self.sheet.refresh(conference)
        self.navigation.go_on()

    def _open(self, conference: Conference) -> None:
        """Begin with another conference: nothing of the last one stays on the screen."""
        self._conference_id = conference.id
        self._step_answers = None
        self.navigation.forget()
        self.sheet.close_card()
        self.card_actions.part_id = conference.parts[0].id if conference.parts else None
        for column in self.columns.values():
            column.show_cards([])
        self.drafts.open(conference.id)
        self.navigation.chain_tabs(self.top)

    def focus_first(self) -> None:
        """Start where one adds a first card: the line of the first column."""
        self.board.order[0].line.field.setFocus()

    def is_done(self, conference: Conference) -> bool:
        """Return True where the board has a card."""
        return bool(conference.entries)

    def _follow(self, card_id: uuid.UUID, name: str) -> None:
        self.navigation.follow(card_id, name, focus=not self.sheet.isVisible())

    def _show_again(self) -> None:
        if self.desk.conference is not None:
            self.show_conference(self.desk.conference)

    def _set_part(self, part_id: uuid.UUID) -> None:
        self.card_actions.part_id = part_id

    # -- adding

    def _add(self, name: str, typed: Typed) -> None:
        """Add what was typed; where that fails the words go back into the line."""
        conference = self.desk.conference
        if conference is None:
            return
        line, conference_id, rest = self.columns[name].line, conference.id, self.drafts.typed()
        impacts = {uuid.UUID(key): words for key, words in typed.items() if key != TEXT}
        answers = self._step_answers if name == PLAN else None
        self._step_answers = None

        def failed(error: BaseException) -> None:
            line.put(typed)
            self.desk.status.emit(str(error), False)

        self.card_actions.add(
            name, typed[TEXT], impacts, lambda session: keep_drafts(session, conference_id, rest), failed, answers
        )

    def _step_for(self, entry_id: uuid.UUID) -> None:
        """Go to the plan's line: the step typed there will answer this worry."""
        self._step_answers = entry_id
        self.columns[PLAN].line.field.setFocus()

    def _unfold_line(self, old: QWidget | None, new: QWidget | None) -> None:
        line = self.columns["worry"].line
        if isinstance(line, WorryLine):
            line.unfold(new is not None and line.isAncestorOf(new))
        if new is not None and self.board.isAncestorOf(new):
            # After the layout has made room; it matters where the columns are stacked.
            QTimer.singleShot(0, self, self._show_focus)

    def _show_focus(self) -> None:
        focused = self.focusWidget()
        if focused is not None and self.board.isAncestorOf(focused):
            self.board.bring_into_sight(focused)

    # -- cards

    def open_card(self, card_id: uuid.UUID) -> None:
        """Open an entry's details beside the board, or a step in the plan."""
        entry = self._entry(card_id)
        if entry is None:
            self.go_to.emit(PLAN, card_id)
        elif self.desk.conference is not None:
            self.navigation.outline(card_id)
            self.sheet.open_card(self.desk.conference, entry)
            self._place_sheet()

    def _back_to(self, card_id: uuid.UUID) -> None:
        self.navigation.outline(None)
        self._place_sheet()
        self.navigation.back_to(card_id)

    def _cross(self, card_id: uuid.UUID, by: int) -> None:
        """Move an entry to the domain beside its own; the plan is passed over, and the ends are ends."""
        entry = self._entry(card_id)
        beside = self.navigation.neighbour(entry.domain.value, by, PLAN) if entry is not None else None
        if beside is not None:
            self.card_actions.move_to(card_id, beside)

    def _show_menu(self, card_id: uuid.UUID, place: QPoint) -> None:
        conference, entry = self.desk.conference, self._entry(card_id)
        if conference is None:
            return
        menu = QMenu(self)
        menu.setObjectName("card_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if entry is None:
            step_menu(menu, card_id, self.card_actions, lambda: self.open_card(card_id))
        else:
            entry_menu(
                menu, conference, entry, self.card_actions,
                lambda: self.open_card(card_id), lambda: self._step_for(card_id),
            )  # fmt: skip
        menu.popup(place)

    def _entry(self, card_id: uuid.UUID) -> Entry | None:
        conference = self.desk.conference
        entries = conference.entries if conference is not None else []
        return next((entry for entry in entries if entry.id == card_id), None)

    # -- statements, questions, sizes

    def _show_statements(self, shown: bool) -> None:
        self.statements.setVisible(shown)
        if shown:
            self.statements.focus_first()
        self._place_sheet()

    def _ask_next(self) -> None:
        """Show the next question at the column the keyboard is in, else at the first."""
        self.navigation.column_of(self.focusWidget()).ask_next()

    def _lay_out_anew(self) -> None:
        for column in self.columns.values():
            column.view.lay_out_anew()
        self.board.arrange()
        self._place_sheet()
        QTimer.singleShot(0, self, self._show_focus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the open card at the right."""
        super().resizeEvent(event)
        self.statements.fit(round(self.height() * STATEMENTS_SHARE))
        self._place_sheet()

    def _place_sheet(self) -> None:
        """Beside the columns where there is room, over the last of them where there is not."""
        width = min(self.theme.pixels(SHEET_WIDTH), self.width())
        open_ = not self.sheet.isHidden()
        beside = open_ and self.width() - width >= self.theme.pixels(BESIDE)
        self._row.setContentsMargins(0, 0, width if beside else 0, 0)
        self.sheet.setGeometry(self.width() - width, 0, width, self.height())
