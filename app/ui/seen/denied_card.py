"""The child could not be seen: what must happen, above all that protective action waits for no meeting."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.models.around import DeniedAccess
from app.models.conference import Conference
from app.models.denied import could_not_see, denials_of, is_untouched, still_to_do
from app.practice.denied_access import denied_access
from app.ui.changes import Changes
from app.ui.seen.denial_block import DenialBlock
from app.ui.today import local_today
from app.ui.widgets.form import button, label, name_control
from app.ui.widgets.rows import Card, Rows, order_tabs

FOR_STAFF = "For staff only: in no copy for the family, and never on the wall."
FOLDED = "Show what is for staff only"


class DeniedCard(Card):
    """What protects the child now, one button, and each time the child could not be seen, the newest first.

    The times are folded away until somebody asks for them, and again once the page is left or the room's screen is on.
    """

    def __init__(self, changes: Changes, child_id: uuid.UUID, today: Callable[[], date] = local_today) -> None:
        super().__init__("", FOR_STAFF)
        self._changes = changes
        self._child_id = child_id
        self._today = today
        self._name = ""
        self._denials: dict[uuid.UUID, DeniedAccess] = {}
        self._there: frozenset[uuid.UUID] = frozenset()
        self._known: frozenset[uuid.UUID] | None = None
        """Those that were there when one more was asked for: the keyboard goes to the new one."""
        self._all = False
        self._folded = True
        """Until somebody asks: a child's page may be looked at together, and this is for staff alone."""
        self._any = self._earlier = False
        self._protect = label("", "name", wrap=True)
        self._now = label("", wrap=True)
        self._begin = button("")
        self._begin.clicked.connect(lambda: self.begin(self._today()))
        self._sources = label("", "quiet", wrap=True)
        self._unfold = button(FOLDED, "plain", name=FOLDED)
        self._unfold.clicked.connect(self._open_again)
        self._unfold.hide()
        self._more = button("", "plain", name="Show the earlier times")
        self._more.clicked.connect(self._show_all)
        self._times = QWidget()
        column = QVBoxLayout(self._times)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        self.rows: Rows[uuid.UUID, DenialBlock] = Rows(column, self._make)
        self.column.addWidget(self._make_warning())
        foot = QHBoxLayout()
        foot.addWidget(self._begin)
        foot.addStretch(1)
        self.column.addLayout(foot)
        self.column.addWidget(self._unfold, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._times)
        self.column.addWidget(self._more)
        self.column.addWidget(self._sources)

    def show_conference(self, conference: Conference) -> None:
        """Show this child's out of a snapshot."""
        child = conference.family.person(self._child_id)
        if child is None:
            return
        if child.shown_name != self._name or not self._protect.text():
            self._show_words(child.shown_name)
        denials = denials_of(conference.family, self._child_id)
        self.setVisible(child.died_on is None or bool(denials))
        self._begin.setVisible(child.died_on is None)
        # What was in sight stays: the last line done must not take the block away from under somebody's hands.
        shown = [
            one for at, one in enumerate(denials) if self._all or at == 0 or still_to_do(one) or one.id in self._denials
        ]
        self._denials = {denial.id: denial for denial in shown}
        self._there = frozenset(denial.id for denial in denials)
        for denial_id, block in self.rows.show(list(self._denials)):
            block.show_denial(conference, self._denials[denial_id])
        self._more.setText(f"Show {len(denials) - len(shown)} earlier, all of it done")
        self._any, self._earlier = bool(denials), len(shown) < len(denials)
        self._show_folded()
        self._go_to_new()

    def row_of(self, row_id: uuid.UUID) -> QWidget | None:
        """Return the block of one time, also by what had to be done; an earlier one is brought out."""
        conference = self._changes.desk.conference
        denials = denials_of(conference.family, self._child_id) if conference is not None else []
        found = next((one.id for one in denials if row_id in (one.id, *(action.id for action in one.actions))), None)
        if found is not None:
            self._folded = False  # somebody asked for it
            self._show_all() if found not in self.rows.rows else self._show_again()
        return self.rows.rows.get(found) if found is not None else None

    def begin(self, day: date | None = None) -> None:
        """Write down that the child could not be seen on a day, today where none is given, with all that follows."""
        if self._known is not None:
            return  # one is on its way: a second press is no second time
        words = denied_access(self._changes.words, self._name)
        on, duties = day or self._today(), [duty.what for duty in words.duties]
        self._folded = False
        self._known = self._there
        empty = next((key for key, one in self._denials.items() if one.on_date == on and is_untouched(one)), None)
        if empty is not None:
            self._known -= {empty}
            self._show_again()
            return

        def refused() -> None:
            self._known = None

        self._changes.run(
            f"Could not see {self._name or 'the child'}",
            lambda conference: could_not_see(conference.family, self._child_id, on, duties),
            refused=refused,
        )

    # -- making

    def _make_warning(self) -> QWidget:
        frame = QFrame()
        frame.setProperty("kind", "hint")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(12, 8, 12, 10)
        inside.setSpacing(4)
        inside.addWidget(self._protect)
        inside.addWidget(self._now)
        return frame

    def _show_words(self, name: str) -> None:
        self._name = name
        words = denied_access(self._changes.words, name)
        shown = name or "this child"
        self.heading.setText(f"If {shown} cannot be seen")
        self.setAccessibleName(self.heading.text())
        self._protect.setText(words.protect)
        self._now.setText(words.now)
        self._begin.setText(f"Could not see {shown}".replace("&", "&&"))
        name_control(self._begin, f"Could not see {shown}")
        self._sources.setText(f"What has to follow: {words.sources}.")

    def _make(self, denial_id: uuid.UUID) -> DenialBlock:
        words = denied_access(self._changes.words, self._name)
        name = self._name or "this child"
        return DenialBlock(self._changes, self._child_id, name, words, self._denials[denial_id], self._today)

    def fold(self) -> None:
        """Put away what is for staff alone. One press brings it back."""
        self._folded = True
        self._show_folded()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing for staff open behind."""
        super().hideEvent(event)
        self._folded = True

    def showEvent(self, event: QShowEvent) -> None:
        """Show it folded, or open where somebody came for it."""
        super().showEvent(event)
        self._show_folded()

    def _open_again(self) -> None:
        self._folded = False
        self._show_again()
        block = next(iter(self.rows.rows.values()), None)
        if block is not None:
            block.happened.setFocus()

    def _show_folded(self) -> None:
        self._times.setVisible(self._any and not self._folded)
        self._more.setVisible(self._earlier and not self._folded)
        self._sources.setVisible(self._any and not self._folded)
        self._unfold.setVisible(self._any and self._folded)  # without a number: the room may be looking on

    def _show_all(self) -> None:
        self._all = True
        self._show_again()

    def _show_again(self) -> None:
        conference = self._changes.desk.conference
        if conference is not None and conference.id == self._changes.conference_id:
            self.show_conference(conference)
            order_tabs(self)

    def _go_to_new(self) -> None:
        """Bring the new one into sight, with the keyboard where one writes what happened."""
        new = [key for key in self._denials if self._known is not None and key not in self._known]
        if not new:
            return
        self._known = None
        if not self.isVisible():
            return  # another child's page is open by now
        block = self.rows.rows[new[0]]
        block.happened.setFocus()
        area: QWidget | None = self
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(self._protect)
