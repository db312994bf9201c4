"""The step Record: whose copy and how it goes out on the left, its real pages on the right."""

from __future__ import annotations

import hashlib
import uuid
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QWidget

from app.export.checking import Checked, CopyKey, Hit, held_back
from app.export.documents import WHOLE_RECORDS, Document
from app.models.releasing import copies_for_everyone
from app.ui.desk import Desk
from app.ui.record.desk_card import DeskCard
from app.ui.record.hits import Hits, check_words
from app.ui.record.leaving import Leaving
from app.ui.record.maker import CopyMaker
from app.ui.record.noting import Noting
from app.ui.record.preview import Preview
from app.ui.record.readers import NOT_FOR_ONE, nobody_gets, reader_lines
from app.ui.record.readers_list import CHECKING, CLEAN
from app.ui.record.sending import Sending
from app.ui.record.settling import leave_out, release_hit
from app.ui.record.trouble import letter_trouble
from app.ui.screen import Screen
from app.ui.shell.keys import KEYS
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.models.conference import Conference
    from app.models.person import Person

PAUSE_MILLISECONDS = 500
"""How long after a change the pages are made anew: several changes in a row make one set of pages."""
BESIDE_FROM = 820
"""Pixels at 100% text: with less room the pages stand below."""


class RecordScreen(Screen):
    """Shows exactly the copy that is chosen, as its reader would get it, and sends it out."""

    step = "record"
    title = "Record"

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(desk, theme, parent)
        self._shown: uuid.UUID | None = None
        self._conference: Conference | None = None
        self._maker = CopyMaker(desk, self, self.today)
        self._maker.begin(self._take, self._fail)
        hits = Hits(self._leave_out, self._reword, self._release)
        self.card = DeskCard(desk, theme, hits, Sending(desk, self.today))
        self.preview = Preview(theme)
        self._noting = Noting(desk)
        self._leaving = Leaving(desk, self._maker, self.card, self, self.today, self._noting)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._make)
        self._lay_out()
        self.card.readers.chosen.connect(lambda _: self._turn_to_copy())
        self.card.everyone.clicked.connect(self._note_copies)
        self.card.document_chosen.connect(lambda _: self._turn_to_document())
        self.card.large_print_chosen.connect(lambda _: self._turn_to_document())
        self.card.chronology_chosen.connect(self._turn_to_document)
        for key, work in (("save_pdf", self._leaving.ask_where), ("print", self._leaving.print)):
            QShortcut(QKeySequence(KEYS[key].keys), self).activated.connect(work)
        theme.changed.connect(self._arrange)

    @staticmethod
    def today() -> date:
        """Return the day it is here; pictures and tests want another."""
        return datetime.now().astimezone().date()

    def show_conference(self, conference: Conference) -> None:
        """Show the copies of a snapshot: at once for another conference, else after a pause."""
        if conference is self._conference:
            return
        self._conference = conference
        self.setProperty("working", True)  # whoever takes a picture waits for the pages
        if conference.id != self._shown:
            self._shown = conference.id
            self._noting.begin()
            self.card.choose_document(Document.RECORD)
            self.preview.wait()
            self.card.show_result("")
            self.card.show_letters("")
            self._pause.start(0)
        else:
            self._pause.start(PAUSE_MILLISECONDS)
        self._show_readers()

    @property
    def is_checking(self) -> bool:
        """True while a copy is being made or checked, or is about to be."""
        return self._pause.isActive() or not self._maker.is_idle

    def focus_first(self) -> None:
        """Go to the readers."""
        self.card.readers.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width there is."""
        super().resizeEvent(event)
        self._arrange()

    # -- which copy

    @property
    def _key(self) -> CopyKey:
        return self._key_for(self.card.reader_id)

    def _key_for(self, person_id: uuid.UUID | None) -> CopyKey:
        """Return which copy of the document chosen somebody gets."""
        document = self.card.document
        chronology = self.card.chronology.asked if document in WHOLE_RECORDS else None
        return CopyKey(document, person_id, self.card.large_print.isChecked(), chronology)

    def _person(self, person_id: uuid.UUID | None) -> Person | None:
        return self._conference.family.person(person_id) if self._conference is not None else None

    def _turn_to_document(self) -> None:
        self.card.readers.forget_checks()
        self._show_readers()
        self._turn_to_copy()

    def _turn_to_copy(self) -> None:
        """Show another copy: at once where it is made already. No password is carried over to it."""
        self.card.show_result("")
        self.card.locking.forget()
        self._show_copy()
        ready = self._maker.ready.get(self._key)
        if ready is not None:
            self._take(ready)
        else:
            self.preview.wait()
        self._make()

    def _show_readers(self) -> None:
        if self._conference is not None:
            self.card.readers.show_lines(reader_lines(self._conference, self.card.document, self.today()))
            self.card.everyone.setVisible(
                self.card.document not in NOT_FOR_ONE and nobody_gets(self._conference, self.card.document)
            )
            self.card.approving.show_conference(self._conference)
            self.card.chronology.show_conference(self._conference)
            self._leaving.show_conference(self._conference)
            self._show_copy()

    def _show_copy(self) -> None:
        person, conference = self._person(self.card.reader_id), self._conference
        self.card.show_reader(is_file=person is None, one_reader=self.card.document not in NOT_FOR_ONE)
        if person is not None and conference is not None:
            self.card.sending.show_copy(conference, person, self.card.document.value)
        self._show_hits(self._maker.ready.get(self._key))

    def _note_copies(self) -> None:
        conference, document = self._conference, self.card.document.value
        if conference is not None:
            conference_id = conference.id
            self.desk.run(
                "A copy for everyone",
                lambda session: copies_for_everyone(session.get_one(type(conference), conference_id), document),
            )

    # -- making and checking

    def _make(self) -> None:
        """Make what is shown, then check what every other reader of this document gets."""
        conference = self._conference
        if conference is None:
            return
        if self._maker.conference is not conference:
            self._maker.show_conference(conference)
        now = self._key
        lines = [line for line in reader_lines(conference, now.document, self.today()) if line.gets]
        others = [self._key_for(line.person_id) for line in lines]
        for key in [now, *others]:
            self._show_check(key)
        self._maker.want([now, *(key for key in others if key != now)])

    def _take(self, checked: Checked) -> None:
        self._show_check(checked.key)
        if checked.key == self._key and self.card.document is checked.key.document:
            self.preview.show_made(checked.made, self._whose())
            if self._conference is not None and self.isVisible():
                self._noting.looked_at(self._conference, checked.key)
            self.card.show_letters(letter_trouble(checked.names, checked.made.warnings))
            self._show_hits(checked)
        self.setProperty("working", self._key not in self._maker.ready)

    def _fail(self, key: CopyKey, error: BaseException) -> None:
        if key == self._key:
            self.setProperty("working", False)
            self.preview.show_trouble("The pages could not be made. What is recorded is safe in the store.")
        raise error

    def _whose(self) -> str:
        person = self._person(self.card.reader_id)
        return person.shown_name if person is not None else ""

    def _open(self, checked: Checked) -> list[Hit]:
        return held_back(self._conference, checked) if self._conference is not None else []

    def _show_check(self, key: CopyKey) -> None:
        checked = self._maker.ready.get(key)
        if key.person_id is None:
            return  # nothing is kept from the file
        found = len(self._open(checked)) if checked is not None else 0
        words = CHECKING if checked is None else check_words(found) if found else CLEAN
        self.card.readers.show_check(key.person_id, words)

    def _show_hits(self, checked: Checked | None) -> None:
        found = self._open(checked) if checked is not None else []
        self.card.hits.show_hits(found)
        digest = hashlib.sha256(checked.made.data).hexdigest() if checked is not None else ""
        # Something may have been kept from this reader a moment ago: the pages of before are not to leave any more.
        fresh = self._maker.conference is self._conference
        self.card.sending.show_made(digest, may_go=checked is not None and fresh and not found)
        self._leaving.show_copy(checked, held_back=bool(found), fresh=fresh)

    # -- settling what was found

    def _leave_out(self, hit: Hit) -> None:
        person = self._person(self.card.reader_id)
        if person is not None and hit.source is not None:
            leave_out(self.desk, hit.source, person)

    def _reword(self, hit: Hit) -> None:
        if hit.source is not None:
            self.go_to.emit(hit.source.step, hit.source.row_id)

    def _release(self, hit: Hit, reason: str) -> None:
        person = self._person(self.card.reader_id)
        if person is not None:
            release_hit(self.desk, hit, person, self.card.document.value, reason)

    # -- laying out

    def _lay_out(self) -> None:
        self._left = QScrollArea()
        self._left.setWidgetResizable(True)
        self._left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._left.setWidget(self.card)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(16, 16, 16, 16)
        self._both.setSpacing(14)
        self._both.addWidget(self._left, 5)
        self._both.addWidget(self.preview, 7)

    def _arrange(self) -> None:
        ways = QBoxLayout.Direction
        beside = self.width() >= BESIDE_FROM * self.theme.zoom / 100
        self._both.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
