"""Everything about one card, beside the board. All of it is saved as it is typed; Escape closes it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.models.board import Domain, Entry, StillSo
from app.models.conference import Conference
from app.practice.prompts import prompt
from app.ui.board import changes
from app.ui.board.actions import BoardActions
from app.ui.board.cards import WORDS, kept_from, trace_words
from app.ui.board.menus import MARK_HELP, MARK_WORDS, fill_move, fill_steps, fill_withhold
from app.ui.board.said_by import SaidBy
from app.ui.board.sheet_children import ChildrenRows
from app.ui.board.still_so_row import StillSoRow
from app.ui.desk import Desk
from app.ui.theme import Theme
from app.ui.widgets.autosave import TextBinding
from app.ui.widgets.form import Form, button, label, name_control
from app.ui.widgets.growing_text import GrowingText
from app.ui.widgets.ticks import on_tick

Fill = Callable[[QMenu, Conference, Entry, BoardActions], None]


class CardSheet(QFrame):
    """The open card. ``closed`` carries its key, so that the keyboard can go back to it."""

    closed = Signal(object)

    def __init__(self, desk: Desk, theme: Theme, actions: BoardActions) -> None:
        super().__init__()
        self._desk = desk
        self._actions = actions
        self._conference: Conference | None = None
        self.entry: Entry | None = None
        self.setProperty("kind", "sheet")
        self.title = label("", "heading")
        self.trace = label("", "quiet", wrap=True)
        self.text = GrowingText(least=3)
        self._binding: TextBinding | None = None
        self.still_so = StillSoRow()
        self.still_so.answered.connect(self._answer)
        self.said_by = SaidBy()
        self.said_by.chosen.connect(self._say_who)
        self.marks = {name: QCheckBox(words) for name, words in MARK_WORDS.items()}
        self.children_rows = ChildrenRows(desk, actions)
        self.move_button = self._menu_button("Move to", fill_move)
        self.steps_button = self._menu_button("Steps that answer it", fill_steps)
        self.withhold_button = self._menu_button("Who may not have it", fill_withhold)
        self._lay_out(theme)
        self.hide()

    # -- making

    def _lay_out(self, theme: Theme) -> None:
        pixels = theme.pixels
        whole = QVBoxLayout(self)
        whole.setContentsMargins(pixels(14), pixels(10), pixels(6), pixels(10))
        head = QHBoxLayout()
        close = button("Close", "plain", help_text="Back to the board (Esc)", name="Close the card")
        close.clicked.connect(self.close_card)
        head.addWidget(self.title, 1)
        head.addWidget(close)
        whole.addLayout(head)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, pixels(8), 0)
        column.setSpacing(pixels(10))
        column.addWidget(self.still_so)
        column.addWidget(self.trace)
        for words, control in (("What was said", self.text), ("Who said it", self.said_by)):
            form = Form()
            form.row(words, control)
            column.addWidget(form)
        column.addWidget(self.children_rows)
        marks = QGridLayout()
        marks.setVerticalSpacing(0)
        for number, (name, box) in enumerate(self.marks.items()):
            name_control(box, MARK_WORDS[name], MARK_HELP[name])
            on_tick(box, partial(self._mark, name))
            marks.addWidget(box, number // 2, number % 2)
        column.addLayout(marks)
        for made in (self.steps_button, self.withhold_button):
            column.addWidget(made)
        foot = QHBoxLayout()
        away = button("Take away", help_text="Undo brings it back", name="Take the card away")
        away.clicked.connect(self._take_away)
        foot.addWidget(self.move_button, 1)
        foot.addWidget(away)
        column.addLayout(foot)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole.addWidget(area, 1)

    def _menu_button(self, words: str, fill: Fill) -> QPushButton:
        made = button(words)
        menu = QMenu(made)
        made.setMenu(menu)

        def refill() -> None:
            menu.clear()
            if self._conference is not None and self.entry is not None:
                fill(menu, self._conference, self.entry, self._actions)

        menu.aboutToShow.connect(refill)
        return made

    # -- showing

    @property
    def card_id(self) -> uuid.UUID | None:
        """The key of the open card."""
        return self.entry.id if self.entry is not None else None

    def open_card(self, conference: Conference, entry: Entry, *, at_speaker: bool = False) -> None:
        """Show another card, after saving what is typed on the last one; begin at its words, or at who said it."""
        if self.entry is not None:
            self.said_by.take()
        self.entry = entry
        entry_id = entry.id
        if self._binding is None:
            self._binding = TextBinding(self.text, self._desk, "Change the card", lambda session, text: None)
        self._binding.rebind(lambda session, text: changes.set_text(session, entry_id, text), entry.text)
        self.children_rows.open_card(conference, entry)
        self.refresh(conference)
        self.show()
        self.raise_()
        (self.said_by if at_speaker else self.text).setFocus()

    def refresh(self, conference: Conference) -> None:
        """Show the card as it is now; close where it is gone."""
        if self.entry is None or self._binding is None:
            return
        entry = next((entry for entry in conference.entries if entry.id == self.card_id), None)
        if entry is None:
            self.close_card()
            return
        self._conference, self.entry = conference, entry
        self.title.setText(WORDS[entry.domain.value].capitalize())
        self.text.setPlaceholderText(prompt(entry.domain.value).hint)
        self._binding.show(entry.text)
        self.said_by.show_people(conference.family.people)
        self.said_by.show_speaker(entry.said_by_id, entry.said_by_text)
        for name, box in self.marks.items():
            box.setChecked(getattr(entry, name))
        self.still_so.show_entry(entry)
        was = trace_words(entry)
        self.trace.setText(f"It {was}.")
        self.trace.setVisible(bool(was))
        self.children_rows.refresh(conference, entry)
        self._show_buttons(conference, entry)

    def _show_buttons(self, conference: Conference, entry: Entry) -> None:
        count = len(entry.answers)
        self.steps_button.setVisible(entry.domain is Domain.WORRY or count > 0)
        self.steps_button.setText(
            "No step answers it yet" if not count else f"Answered by {count} step{'s' * (count > 1)}"
        )
        held = [one for one in conference.family.withholdings if one.subject_id == entry.id]
        kept = kept_from(held, conference.family.people)
        self.withhold_button.setText(f"Restricted: {kept}".replace("&", "&&") if kept else "Everyone may have it")

    # -- doing

    def _mark(self, name: str, on: bool) -> None:
        if self.card_id is not None:
            self._actions.mark(self.card_id, name, on)

    def _answer(self, still_so: StillSo) -> None:
        if self.card_id is not None:
            self._actions.say_still_so(self.card_id, still_so)

    def _say_who(self, person_id: uuid.UUID | None, words: str) -> None:
        if self.card_id is not None:
            self._actions.say_who(self.card_id, person_id, words)

    def _take_away(self) -> None:
        if self.entry is not None:
            column, card = self.entry.domain.value, self.entry.id
            self.close_card()
            self._actions.take_away(column, card)

    def close_card(self) -> None:
        """Save what is typed and go back to the board."""
        card = self.card_id
        if card is not None:
            self.said_by.take()
        self._desk.flush()
        self.entry = None
        self.hide()
        if card is not None:
            self.closed.emit(card)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        else:
            super().keyPressEvent(event)
