"""What is typed in the lines to add and not added yet: kept in the store, so that it is there again after a restart.

It is not part of the record: it stands in the encrypted store's settings, not on the board, and undo does not see it.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid
from sqlalchemy.orm import Session

from app.store.settings import keep_setting, read_setting
from app.ui.desk import Desk
from app.ui.widgets.add_line import AddLine, Typed
from app.ui.widgets.autosave import PAUSE_MILLISECONDS

Drafts = dict[str, Typed]
BOARD = "board"


def keep_drafts(session: Session, conference_id: uuid.UUID, drafts: Drafts, place: str = BOARD) -> None:
    """Store what is typed at a conference's board (or another ``place``), by column; nothing where nothing is typed."""
    keep_setting(session, _name(conference_id, place), drafts or None)


def read_drafts(session: Session, conference_id: uuid.UUID, place: str = BOARD) -> Drafts:
    """Return what was typed and not added."""
    return dict(read_setting(session, _name(conference_id, place)) or {})


def add_to_drafts(session: Session, conference_id: uuid.UUID, column: str, typed: Typed, place: str = BOARD) -> None:
    """Put words before those that wait in one column of a conference that is not open."""
    drafts = read_drafts(session, conference_id, place)
    there = drafts.get(column, {})
    both = {key: "\n".join(words for words in (typed.get(key), there.get(key)) if words) for key in {*typed, *there}}
    keep_drafts(session, conference_id, {**drafts, column: both}, place)


def give_back(desk: Desk, line: AddLine, typed: Typed, conference_id: uuid.UUID, place: str) -> None:
    """Put back what could not be added into the one line of a place; where that page is gone, it waits for the next."""
    if isValid(line):
        line.put(typed)
    else:
        desk.run(
            "Typing", lambda session: add_to_drafts(session, conference_id, place, typed, place),
            conference_id=conference_id,
        )  # fmt: skip


def _name(conference_id: uuid.UUID, place: str) -> str:
    return f"{place} typed {conference_id}"


class DraftKeeper(QObject):
    """Saves the lines' words a moment after the last key, and puts them back when a conference is opened."""

    def __init__(self, desk: Desk, lines: Mapping[str, AddLine], parent: QObject, *, place: str = BOARD) -> None:
        super().__init__(parent)
        self._desk = desk
        self._place = place
        self._lines = lines
        self._conference_id: uuid.UUID | None = None
        self._saved: Drafts = {}
        self._sent: Drafts | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.flush)
        for line in lines.values():
            line.changed.connect(self._save_soon)
        desk.register(self)
        self.destroyed.connect(lambda: desk.unregister(self))

    def typed(self) -> Drafts:
        """Return what is typed now, by column."""
        found = {name: line.typed() for name, line in self._lines.items()}
        return {name: typed for name, typed in found.items() if typed}

    @property
    def waiting(self) -> bool:
        """True while something typed is not acknowledged by the store."""
        return self._conference_id is not None and (self._sent is not None or self.typed() != self._saved)

    def _save_soon(self) -> None:
        """Save within 700 ms of the first key that is not saved, however long somebody types without a rest."""
        if not self._pause.isActive():
            self._pause.start()

    def flush(self) -> None:
        """Save now what is typed."""
        self._pause.stop()
        conference_id, drafts = self._conference_id, self.typed()
        if conference_id is None or drafts == (self._saved if self._sent is None else self._sent):
            return
        self._sent = drafts

        def done(_: object) -> None:
            if isValid(self) and self._conference_id == conference_id:  # another page may have come meanwhile
                self.kept(drafts)

        def failed(error: BaseException) -> None:
            self._sent = None
            self._desk.fail(error)

        place = self._place
        self._desk.run(
            "Typing", lambda session: keep_drafts(session, conference_id, drafts, place), done=done, failed=failed,
            keeps=True,
        )  # fmt: skip

    def kept(self, drafts: Drafts) -> None:
        """Take note that the store has these words."""
        self._saved = drafts
        if self._sent == drafts:
            self._sent = None
        if self.typed() != drafts:
            self._pause.start()

    def is_open(self, conference_id: uuid.UUID) -> bool:
        """Return True where the lines are those of this conference."""
        return self._conference_id == conference_id

    def put_by(self, conference_id: uuid.UUID, column: str, typed: Typed) -> None:
        """Keep words for a line of a conference that is not open."""
        place = self._place
        self._desk.run("Typing", lambda session: add_to_drafts(session, conference_id, column, typed, place))

    def open(self, conference_id: uuid.UUID) -> None:
        """Save what is typed, empty the lines, and fill them with what was typed at this conference before."""
        self.flush()  # keys and words that came back while it loaded
        self._conference_id, self._saved, self._sent = None, {}, None
        for line in self._lines.values():
            line.reset()
        self._pause.stop()
        self._conference_id = conference_id

        def show(drafts: Drafts) -> None:
            if not isValid(self) or self._conference_id != conference_id:
                return
            self._saved = drafts
            for name, typed in drafts.items():
                if name in self._lines:
                    self._lines[name].put(typed)

        place = self._place
        self._desk.read(lambda session: read_drafts(session, conference_id, place), show)
