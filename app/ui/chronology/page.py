"""The chronology of one family: a line to write in, what happened when, and beside it the entry that is chosen."""

from __future__ import annotations

import uuid

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout
from shiboken6 import isValid
from sqlalchemy.orm import Session

from app.export.gather_chronology import gather_chronology
from app.export.reader import Reader
from app.models.chronology import add_event
from app.models.conference import Conference
from app.models.sharing import Audience
from app.models.timeline import TimelineKind
from app.ui.changes import Changes
from app.ui.chronology.adding import CHILD, SOURCE, WHY, EventLine, child_choices, day_of
from app.ui.chronology.elsewhere import Elsewhere, place_of
from app.ui.chronology.lines import EVERYTHING, WHAT, Entry, Key, entries_of, lines_of, picked
from app.ui.chronology.own_entry import OwnEntry
from app.ui.chronology.view import ChronologyView
from app.ui.one_page_screen import Page
from app.ui.theme import Theme
from app.ui.widgets.add_line import TEXT, Typed
from app.ui.widgets.choices import ChoiceBox, Toggle
from app.ui.widgets.drafts import DraftKeeper, give_back, keep_drafts
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import label, name_control
from app.ui.widgets.rows import order_tabs

PLACE = "chronology"
"""Under this name what is typed and not added yet is kept."""
HINT = "Choose something in the list to read all of it, or to change what was written here."


class ChronologyPage(Page):
    """``place_wanted`` asks for where an entry is written (elsewhere.Place)."""

    place_wanted = Signal(object)

    def __init__(self, changes: Changes, theme: Theme, conference: Conference) -> None:
        super().__init__()
        self._changes = changes
        self._conference = conference
        self._entries: list[Entry] = []
        self._to_choose: Key | None = None
        self.line = EventLine(changes.desk)
        self.newest = name_control(Toggle("Newest first"), "Newest first")
        self.newest.setChecked(True)
        self.child = name_control(ChoiceBox(wide=12), "Show what is about")
        self.what = name_control(ChoiceBox(wide=22), "Show which entries")
        self._count = name_control(label("", "quiet"), "How many entries are shown")
        self.list = ChronologyView(theme)
        self.own, self.elsewhere = OwnEntry(changes), Elsewhere()
        self._hint = label(HINT, "quiet", wrap=True)
        self._drafts = DraftKeeper(changes.desk, {PLACE: self.line}, self, place=PLACE)
        self._lay_out()
        self._connect()
        self._drafts.open(conference.id)
        self.show_conference(conference)

    def show_conference(self, conference: Conference) -> None:
        """Show a snapshot: what is being typed stays, and so does what is chosen."""
        self._conference = conference
        self.line.show_conference(conference)
        self.child.show_choices(child_choices(conference), self.child.key or "")
        self.child.setVisible(len(conference.family.children) > 1)
        found = gather_chronology(Reader(conference, Audience.file()), self._changes.words)
        self._entries = entries_of(found.items, conference.family.withholdings, conference.family.people)
        self._show_lines()
        self._choose_added()
        self._show_entry(self.list.entry)

    def show_row(self, row_id: uuid.UUID) -> None:
        """Choose an entry by the key of its row, whatever is being looked at."""
        entry = next((one for one in self._entries if one.item.row_id == row_id), None)
        if entry is not None:
            self._choose(entry.key)
            self.list.setFocus()

    def stand_beside(self, side_by_side: bool) -> None:
        """Put the chosen entry beside the list, or below it."""
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.LeftToRight if side_by_side else ways.TopToBottom)

    # -- making

    def _lay_out(self) -> None:
        writing = QFrame()
        writing.setProperty("kind", "card")
        inside = QVBoxLayout(writing)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.addWidget(self.line)
        looking = FlowLayout()
        for widget in (self.what, self.child, self.newest, self._count):
            looking.addWidget(widget)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(looking)
        left.addWidget(self.list, 1)
        self._panel = QFrame()
        self._panel.setProperty("kind", "card")
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(16, 14, 16, 16)
        for part in (self._hint, self.own, self.elsewhere):
            column.addWidget(part)
        column.addStretch(1)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(14)
        self._both.addLayout(left, 3)
        self._both.addWidget(self._panel, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 14, 16, 14)
        whole.setSpacing(12)
        whole.addWidget(writing)
        whole.addLayout(self._both, 1)
        self.what.show_choices(_what_choices(), EVERYTHING)
        order_tabs(self)

    def _connect(self) -> None:
        self.line.added.connect(self._add)
        self.line.upwards.connect(self.list.setFocus)
        self.newest.toggled.connect(lambda _: self._show_lines())
        self.child.picked.connect(lambda _: self._show_lines())
        self.what.picked.connect(lambda _: self._show_lines())
        self.list.chosen.connect(self._show_entry)
        self.list.opened.connect(self._open)
        self.list.taken_away.connect(lambda _: self.own.take_away())
        self.elsewhere.wanted.connect(self._go)

    # -- showing

    def _show_lines(self) -> None:
        child_id = uuid.UUID(self.child.key) if self.child.key else None
        shown = picked(self._entries, self.what.key or EVERYTHING, child_id)
        self.list.show_lines(lines_of(shown, newest_first=self.newest.isChecked()))
        all_of_them = len(shown) == len(self._entries)
        whole = f"{len(self._entries)} {'entry' if len(self._entries) == 1 else 'entries'}"
        self._count.setText(whole if all_of_them else f"{len(shown)} of {whole}")

    def _choose(self, key: Key) -> None:
        """Choose an entry; where it is not among what somebody looks at, show everything."""
        if not self.list.choose(key):
            self.what.show_choices(_what_choices(), EVERYTHING)
            self.child.show_choices(child_choices(self._conference), "")
            self._show_lines()
            self.list.choose(key)

    def _show_entry(self, entry: Entry | None) -> None:
        """Show what is chosen beside the list."""
        events = {event.id: event for event in self._conference.family.chronology}
        event = events.get(entry.item.row_id) if entry is not None and entry.is_own and entry.item.row_id else None
        if event is not None:
            self.own.show_event(self._conference, event)
        elif entry is not None:
            self.elsewhere.show_entry(entry, place_of(entry.item, self._conference))
        self._hint.setVisible(entry is None)
        self.own.setVisible(event is not None)
        self.elsewhere.setVisible(entry is not None and event is None)

    def _open(self, entry: Entry) -> None:
        if entry.is_own:
            self.own.first.setFocus()
        else:
            self._go()

    def _go(self) -> None:
        entry = self.list.entry
        if entry is not None:
            self.place_wanted.emit(place_of(entry.item, self._conference))

    # -- adding

    def _add(self, typed: Typed) -> None:
        """Add what was typed; where that fails the words go back into the line, or wait for the next page."""
        conference_id = self._conference.id

        def change(session: Session) -> uuid.UUID:
            keep_drafts(session, conference_id, {}, place=PLACE)
            family = session.get_one(Conference, conference_id).family
            child_id = uuid.UUID(typed[CHILD]) if CHILD in typed else None
            made = add_event(
                family, typed[TEXT], day_of(typed), source=typed.get(SOURCE, ""), significance=typed.get(WHY, ""),
                child_id=child_id,
            )  # fmt: skip
            return made.id

        desk, line = self._changes.desk, self.line

        def failed(error: BaseException) -> None:
            give_back(desk, line, typed, conference_id, PLACE)
            desk.fail(error)

        desk.run("Add to the chronology", change, done=self._choose_soon, failed=failed)

    def _choose_soon(self, event_id: uuid.UUID) -> None:
        """Choose an entry that was added, now or with the next snapshot; another page may be open by now."""
        if not isValid(self):
            return
        self._to_choose = (TimelineKind.EVENT.value, event_id)
        self._choose_added()

    def _choose_added(self) -> None:
        key = self._to_choose
        if key is not None and any(entry.key == key for entry in self._entries):
            self._to_choose = None
            self._choose(key)


def _what_choices() -> list[tuple[str, str]]:
    return [(key, words) for key, words, _ in WHAT]
