"""The rows of one scale, the parents' first."""

from __future__ import annotations

import uuid
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from app.models.person import Person
from app.models.scale import Scale
from app.ui.desk import Desk
from app.ui.scale.local import LocalToScale
from app.ui.scale.row import SpeakerRow
from app.ui.scale.writing_panel import WritingPanel
from app.ui.theme import Theme
from app.ui.widgets.form import button, label

PARENTS = "PARENTS FIRST"
OTHERS = "THEN THE CHILDREN, THE FAMILY AND THE PROFESSIONALS"
WRITE_FIRST = "Everyone writes first"
WRITE_FIRST_HELP = "Numbers are typed hidden and shown together, the parents' first"
OPEN_AT_ONCE = 4
"""As many rows as a window shows at first; the rest open right after it is painted."""
AS_FAR_AS_IT_GOES = "That is as far as it goes: the parents are always asked first, and the chair last."
NOBODY = "Nobody is invited yet. Everybody invited in Prepare gets a row here, the parents first."


class Speakers(QWidget):
    """Everybody who is asked on one scale, in speaking order. Rows are kept as long as their person is there."""

    wants_people = Signal()

    def __init__(self, desk: Desk, theme: Theme, local: LocalToScale) -> None:
        super().__init__()
        self._desk = desk
        self._theme = theme
        self._local = local
        self._scale: Scale | None = None
        self._rows: dict[uuid.UUID, SpeakerRow] = {}
        self._next: uuid.UUID | None = None
        self._order: list[QWidget] = []
        self._parents = label(PARENTS, "section")
        self._others = label(OTHERS, "section", wrap=True)
        self._nobody = label(NOBODY, wrap=True)
        self._invite = button("Invite people", "main")
        self._invite.clicked.connect(self.wants_people)
        self._writing = WritingPanel(desk, local)
        self._write_first = button(WRITE_FIRST, "link", help_text=WRITE_FIRST_HELP)
        self._write_first.clicked.connect(self._start_round)
        self._heads: tuple[QWidget, ...] = (self._parents, self._others, self._nobody, self._invite)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 0, 2, 0)
        self._column.setSpacing(8)
        for head in self._heads:
            self._column.addWidget(head)
        self._column.addWidget(self._write_first, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._writing)
        self._column.addStretch(1)

    def show_scale(self, scale: Scale) -> None:
        """Show who is asked, who has answered, who is next and who waits."""
        self._scale = scale
        order = self._local.order
        speakers = scale.speakers(order)
        parents = [person for person in speakers if scale.is_parent(person)]
        others = [person for person in speakers if person not in parents]
        next_up = scale.next_speaker(order)
        for person in speakers:
            row = self._rows.get(person.id)
            if row is None:
                row = self._rows[person.id] = self._made(scale, person)
            row.show_person(scale, person, is_next=person is next_up)
        self._next = next_up.id if next_up is not None else None
        self._forget({person.id for person in speakers})
        self._open_some(scale, OPEN_AT_ONCE)
        self._writing.show_scale(scale)
        may_write = bool(speakers) and self._local.round(scale) is None and next_up is not None
        self._arrange(
            [self._writing], [self._write_first] if may_write else [], self._head(self._parents, parents),
            self._rows_of(parents), self._head(self._others, others), self._rows_of(others),
            [] if speakers else [self._nobody, self._invite],
        )  # fmt: skip
        self._write_first.setVisible(may_write)

    def move_focused(self, by: int) -> None:
        """Ask the person whose row has the keyboard earlier or later."""
        row = self.focused_row()
        if row is not None:
            self._move(row, by)

    def _move(self, row: SpeakerRow, by: int) -> None:
        person = self._scale.conference.family.person(row.person_id) if self._scale is not None else None
        if person is not None and self._scale is not None and not self._local.move(self._scale, person, by):
            self._desk.tell(AS_FAR_AS_IT_GOES)

    def focused_row(self) -> SpeakerRow | None:
        """Return the row that has the keyboard."""
        focused = QApplication.focusWidget()
        found = (row for row in self._rows.values() if focused is not None and row.isAncestorOf(focused))
        return next(found, None)

    def _made(self, scale: Scale, person: Person) -> SpeakerRow:
        row = SpeakerRow(scale, person, self._desk, self._theme, self._local)
        row.opened.connect(self._chain_tabs)
        row.written.connect(lambda: self._go_on_from(row))
        row.moved.connect(lambda by: self._move(row, by))
        return row

    def _start_round(self) -> None:
        if self._scale is not None:
            self._local.start_round(self._scale)
            self.focus_next()

    def _go_on_from(self, row: SpeakerRow) -> None:
        """After a hidden number, go on to whoever writes next."""
        rows = [one for one in self._order if isinstance(one, SpeakerRow)]
        after = rows[rows.index(row) + 1 :] if row in rows else []
        if not any(one.is_writing and one.focus() for one in after):
            self._writing.setFocus()

    def _open_some(self, scale: Scale, most: int) -> None:
        """Open the first rows that may be, and the rest one by one as the window gets round to it."""
        waiting = [row for row in self._in_order(scale) if row.can_open]
        for row in waiting[:most]:
            row.open()
        if waiting[most:]:
            QTimer.singleShot(0, self, lambda: self._open_some(scale, 1))
        elif waiting:
            self._chain_tabs()

    def _in_order(self, scale: Scale) -> list[SpeakerRow]:
        return [self._rows[person.id] for person in scale.speakers(self._local.order) if person.id in self._rows]

    def focus_next(self) -> None:
        """Put the keyboard on the row of whoever is asked next, or on the first open one."""
        row = self._rows.get(self._next) if self._next is not None else None
        rows = [one for one in self._order if isinstance(one, SpeakerRow)]
        if not any(one.focus() for one in [*([row] if row is not None else []), *rows]):
            self._invite.setFocus()

    def _head(self, words: QLabel, people: list[Person]) -> list[QWidget]:
        return [words] if people else []

    def _rows_of(self, people: list[Person]) -> list[QWidget]:
        return [self._rows[person.id] for person in people]

    def _forget(self, here: set[uuid.UUID]) -> None:
        for key in [key for key in self._rows if key not in here]:
            row = self._rows.pop(key)
            self._column.removeWidget(row)
            row.deleteLater()

    def _arrange(self, *groups: list[QWidget]) -> None:
        wanted = [widget for group in groups for widget in group]
        if wanted == self._order:
            return
        for place, widget in enumerate(wanted):
            if self._column.indexOf(widget) != place:
                self._column.insertWidget(place, widget)
        for head in self._heads:
            # Not before it stands in the column: a label without a parent would open a window of its own.
            head.setVisible(head in wanted)
        self._order = wanted
        self._chain_tabs()

    def _chain_tabs(self) -> None:
        """Let Tab go down the rows as they stand, whenever each of them was made."""
        stops = [stop for row in self._order if isinstance(row, SpeakerRow) for stop in row.tab_stops()]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)
