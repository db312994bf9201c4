"""Danger statements and safety goals: one to four pairs above the columns, open or folded to one line."""

from __future__ import annotations

import uuid

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from app.models.carry import MOST_PAIRS
from app.models.conference import Conference
from app.practice.prompts import prompt
from app.ui.board import pair_changes
from app.ui.board.last_board import LastBoard, take_over
from app.ui.board.pair_row import PairRow
from app.ui.desk import Desk
from app.ui.theme import Theme
from app.ui.widgets.form import button, label
from app.ui.widgets.ticks import shortened


class Statements(QFrame):
    """The pairs of a conference, each edited in place. ``helped`` says that a sentence helper was opened or closed."""

    helped = Signal(bool)

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
        self._last: LastBoard | None = None
        self._here: set[str] = set()
        self.take_over = button("", name="Take over a danger statement from the last board")
        menu = QMenu(self.take_over)
        menu.aboutToShow.connect(lambda: self._fill_last(menu))
        self.take_over.setMenu(menu)
        self.take_over.hide()
        self._empty = label(prompt("danger_statement").empty, "quiet", wrap=True)
        self._helper = label("Short answers make the sentence; then it is yours to change.", "quiet", wrap=True)
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
        foot = self._foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addWidget(self.take_over)
        foot.addWidget(self._helper, 1)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(pixels(12), pixels(10), pixels(8), pixels(10))
        column.addWidget(self._empty)
        column.addWidget(self._area, 1)
        column.addLayout(foot)

    def show_conference(self, conference: Conference, last: LastBoard | None = None) -> None:
        """Show the pairs, keeping the rows that are there; at a review offer those of the last board beside them."""
        self._last, self._here = last, {pair.danger_statement for pair in conference.pairs}
        self.take_over.setVisible(last is not None and bool(last.pairs))
        self.take_over.setText(f"From {last.title}" if last is not None else "")
        pairs = sorted(conference.pairs, key=lambda pair: pair.position)
        for key in [key for key in self._rows if key not in {pair.id for pair in pairs}]:
            row = self._rows.pop(key)
            self._pairs.removeWidget(row)
            row.hide()
            row.deleteLater()
        for number, pair in enumerate(pairs):
            if pair.id not in self._rows:
                made = self._rows[pair.id] = PairRow(self._desk, self._theme, pair.id)
                made.help.toggled.connect(self.helped)
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

    @property
    def helping(self) -> bool:
        """True while any pair shows its sentence helper."""
        return any(row.help.isChecked() for row in self._rows.values())

    def fit(self, most: int) -> None:
        """Be as high as the pairs, up to ``most`` pixels; the rest scrolls."""
        self._most = most
        margins, spacing = self._column.contentsMargins(), self._column.spacing()
        around = margins.top() + margins.bottom() + spacing + self._foot.sizeHint().height()
        self._area.setFixedHeight(max(min(self._height_of_pairs(), most - around), 1))

    def _height_of_pairs(self) -> int:
        """Return how high the pairs are at this width: the sentences of a helper wrap."""
        wrapped = self._inside.heightForWidth(self._area.viewport().width())
        return max(wrapped, self._inside.minimumSizeHint().height())

    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll to what the keyboard is in, if it is one of the pairs'."""
        if self._inside.isAncestorOf(widget):
            self._area.ensureWidgetVisible(widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit again when a text grows."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.fit(self._most)
        return False

    def restrict(self, widget: QWidget | None, *, choose: bool = False) -> bool:
        """Keep the pair that the keyboard is in for staff only, or open the list of people; False for none."""
        pair_id = self.pair_at(widget)
        if pair_id is not None:
            self._rows[pair_id].restrict(choose=choose)
        return pair_id is not None

    def pair_at(self, widget: QWidget | None) -> uuid.UUID | None:
        """Return the key of the pair that a widget belongs to; None for any other widget."""
        found = (key for key, row in self._rows.items() if widget is not None and row.isAncestorOf(widget))
        return next(found, None)

    def focus_first(self) -> None:
        """Put the keyboard on the first statement, or on the button to add one."""
        first = self._pairs.itemAt(0)
        row = first.widget() if first is not None else None
        (row.danger if isinstance(row, PairRow) else self.add_button).setFocus()

    def _add(self) -> None:
        conference = self._desk.conference
        if conference is not None:
            conference_id, part = conference.id, self._desk.running_part()
            part_id = part.id if part is not None else None
            self._desk.run(
                "Add a danger statement",
                lambda session: pair_changes.add_pair(session, conference_id, part_id),
                done=self._added,
            )

    def _fill_last(self, menu: QMenu) -> None:
        """Offer each statement of the last board: it is here only once somebody has said that it is still so."""
        menu.clear()
        conference = self._desk.conference
        if self._last is None or conference is None:
            return
        menu.addAction("Still so? Take over, word for word:").setEnabled(False)
        for pair in self._last.pairs:
            action = menu.addAction(shortened(pair.danger_statement or pair.safety_goal))
            action.setToolTip(pair.danger_statement)
            action.setEnabled(pair.danger_statement not in self._here and len(conference.pairs) < MOST_PAIRS)
            action.triggered.connect(lambda _=False, key=pair.id: self._take_over(key))

    def _take_over(self, pair_id: uuid.UUID) -> None:
        conference = self._desk.conference
        if conference is not None:
            conference_id, part = conference.id, self._desk.running_part()
            part_id = part.id if part is not None else None
            self._desk.run(
                "Take over a danger statement",
                lambda session: take_over(session, pair_id, conference_id, part_id),
                done=self._added,
            )

    def _added(self, pair_id: uuid.UUID) -> None:
        self._go_to = pair_id
        if self._desk.conference is not None:
            self.show_conference(self._desk.conference, self._last)
