"""Danger statements and safety goals: one to four pairs above the columns, open or folded to one line."""

from __future__ import annotations

import uuid

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.models.conference import Conference
from app.practice.prompts import prompt
from app.ui.board import pair_changes
from app.ui.board.pair_row import PairRow
from app.ui.desk import Desk
from app.ui.theme import Theme
from app.ui.widgets.form import button, label

MOST_PAIRS = 4
"""One to four pairs (practice.md, The four domains)."""


class Statements(QFrame):
    """The pairs of a conference, each edited in place."""

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self._desk = desk
        self._theme = theme
        self._rows: dict[uuid.UUID, PairRow] = {}
        self._go_to: uuid.UUID | None = None
        self._most = 300
        self.setProperty("kind", "card")
        self.add_button = button("Add a pair", name="Add a danger statement and a safety goal")
        self.add_button.clicked.connect(self._add)
        self._empty = label(prompt("danger_statement").empty, "quiet", wrap=True)
        self._helper = label(prompt("danger_statement").hint, "quiet", wrap=True)
        self._inside = QWidget()
        self._pairs = QVBoxLayout(self._inside)
        self._area = QScrollArea()
        self._lay_out()

    def _lay_out(self) -> None:
        pixels = self._theme.pixels
        self._pairs.setContentsMargins(0, 0, pixels(6), 0)
        self._pairs.setSpacing(pixels(10))
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._inside)
        self._inside.installEventFilter(self)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addWidget(self._helper, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(pixels(12), pixels(10), pixels(8), pixels(10))
        column.addWidget(self._empty)
        column.addWidget(self._area, 1)
        column.addLayout(foot)

    def show_conference(self, conference: Conference) -> None:
        """Show the pairs, keeping the rows that are there."""
        pairs = sorted(conference.pairs, key=lambda pair: pair.position)
        for key in [key for key in self._rows if key not in {pair.id for pair in pairs}]:
            row = self._rows.pop(key)
            self._pairs.removeWidget(row)
            row.hide()
            row.deleteLater()
        for number, pair in enumerate(pairs):
            if pair.id not in self._rows:
                self._rows[pair.id] = PairRow(self._desk, self._theme, pair.id)
            row = self._rows[pair.id]
            if self._pairs.indexOf(row) != number:
                self._pairs.insertWidget(number, row)
            row.show_pair(conference, pair, number + 1)
        self._empty.setVisible(not pairs)
        self._area.setVisible(bool(pairs))
        self.add_button.setEnabled(len(pairs) < MOST_PAIRS)
        self.add_button.setToolTip("" if len(pairs) < MOST_PAIRS else "Four pairs are as many as a plan can carry.")
        if self._go_to in self._rows:
            self._rows[self._go_to].danger.setFocus()
            self._go_to = None

    def fit(self, most: int) -> None:
        """Be as high as the pairs, up to ``most`` pixels; the rest scrolls."""
        self._most = most
        around = self.sizeHint().height() - self._area.sizeHint().height()
        self._area.setFixedHeight(max(min(self._inside.sizeHint().height(), most - around), 1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit again when a text grows."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.fit(self._most)
        return False

    def focus_first(self) -> None:
        """Put the keyboard on the first statement, or on the button to add one."""
        first = self._pairs.itemAt(0)
        row = first.widget() if first is not None else None
        (row.danger if isinstance(row, PairRow) else self.add_button).setFocus()

    def _add(self) -> None:
        conference = self._desk.conference
        if conference is not None:
            conference_id = conference.id
            self._desk.run(
                "Add a danger statement",
                lambda session: pair_changes.add_pair(session, conference_id),
                done=self._added,
            )

    def _added(self, pair_id: uuid.UUID) -> None:
        self._go_to = pair_id
        if self._desk.conference is not None:
            self.show_conference(self._desk.conference)
