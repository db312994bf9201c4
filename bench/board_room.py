"""A board with many entries in the real window, and a bare Qt beside it: what bench/board.py measures."""

from __future__ import annotations

import sys
import uuid
from collections.abc import Callable
from datetime import date
from itertools import count

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, QObject, QSize, QStringListModel, QTimer
from PySide6.QtWidgets import QApplication, QListView, QPlainTextEdit, QWidget
from sqlalchemy.orm import Session

from app.models import ConferenceKind, Domain, Family, Person, PersonKind
from app.models.board import add_entry
from app.models.start import start_conference
from app.store.store import Store
from app.ui.application import SWITCH_SECONDS
from app.ui.board.screen import BoardScreen
from app.ui.desk import Desk
from app.ui.garbage import GarbageCollector
from app.ui.shell.window import MainWindow
from app.ui.theme import Theme

CHILDREN = 2
SIZE = QSize(1366, 768)
LIMIT_MILLISECONDS = 30_000
WORDS = "Mum drank a bottle and a half of wine and could not be woken; school kept the children until Nan came."
IMPACT = "Was outside alone in the cold and dark."


class Painted(QObject):
    """Waits for a widget to be painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._loop: QEventLoop | None = None
        self._happened = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint, then say so."""
        if event.type() is not QEvent.Type.Paint:
            return False
        self._widget.removeEventFilter(self)
        QApplication.sendEvent(self._widget, event)
        self._widget.installEventFilter(self)
        self._happened = True
        if self._loop is not None:
            self._loop.quit()
        return True

    def after(self, work: Callable[[], object]) -> None:
        """Do some work and return once the widget has been painted for it, the program working meanwhile."""
        self._happened, self._loop = False, QEventLoop()
        QTimer.singleShot(LIMIT_MILLISECONDS, self._loop, self._loop.quit)
        work()
        if not self._happened:
            self._loop.exec()
        self._loop = None
        if not self._happened:
            raise TimeoutError("it was never painted")


class Room:
    """The program on a temporary encrypted store, with one conference open at its board."""

    def __init__(self, entries: int) -> None:
        application = QApplication.instance() or QApplication([])
        assert isinstance(application, QApplication)
        self._garbage = GarbageCollector(application)
        self._numbers = count()
        self.store = Store.temporary()
        self.conference_id = self.store.run("Fill", lambda session: _fill(session, entries)).result()
        self.desk = Desk(self.store)
        self.window = MainWindow(self.desk, Theme(application, scheme="light"))
        self.window.resize(SIZE)
        self.window.show()
        # As the program does once its first window stands.
        self._garbage.set_aside()
        sys.setswitchinterval(SWITCH_SECONDS)

    def open(self) -> None:
        """Open the board and wait until its cards are painted."""
        self.window.open_conference(self.conference_id, "board")
        wait(lambda: isinstance(self.window.stack.currentWidget(), BoardScreen) and bool(self.cards.rowCount()))
        Painted(self.view.viewport()).after(self.view.viewport().update)

    def leave(self) -> None:
        """Go back to the families."""
        self.window.go_home()
        for column in self.screen.columns.values():
            column.show_cards([])
        QApplication.processEvents()

    @property
    def screen(self) -> BoardScreen:
        """The board."""
        shown = self.window.stack.currentWidget()
        board = shown if isinstance(shown, BoardScreen) else self.window.findChild(BoardScreen)
        assert isinstance(board, BoardScreen)
        return board

    @property
    def view(self) -> QListView:
        """The cards of the widest column."""
        return self.screen.columns["worry"].view

    @property
    def cards(self) -> QStringListModel:
        """Their model."""
        return self.view.model()  # type: ignore[return-value]

    def open_first_card(self) -> QPlainTextEdit:
        """Open the first worry beside the board and return the field with its words."""
        self.screen.at_cards.open_card(self.screen.columns["worry"].cards.cards[0].id)
        return self.screen.sheet.text

    def settle(self) -> None:
        """Wait until everything typed is stored and shown."""
        self.desk.flush()
        wait(lambda: self.desk.all_saved)
        pause(300)

    def close(self) -> None:
        """Close the window and the store."""
        self.settle()
        self.window.close()
        self.desk.close()
        self._garbage.stop()


def wait(done: Callable[[], bool]) -> None:
    """Let the program work until ``done``. Raises TimeoutError where that takes too long."""
    deadline = QDeadlineTimer(LIMIT_MILLISECONDS)
    while not done():
        if deadline.hasExpired():
            raise TimeoutError("the board did not get there")
        pause(2)


def pause(milliseconds: int) -> None:
    """Let the program work for a while, as between two keys."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop, loop.quit)
    loop.exec()


def bare_list(rows: int) -> QListView:
    """Return the floor for the cards: Qt's own list with as many lines of the same words, wrapped."""
    view = QListView()
    view.setModel(QStringListModel([f"{number} {WORDS}" for number in range(rows)], view))
    view.setWordWrap(True)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.resize(480, 560)
    view.show()
    QApplication.processEvents()
    return view


def _fill(session: Session, entries: int) -> uuid.UUID:
    family = Family(name="Pugh")
    for number in range(CHILDREN):
        family.people.append(Person(name=f"Child{number}", kind=PersonKind.CHILD, position=number))
    conference = start_conference(family, ConferenceKind.INITIAL, date(2026, 2, 23))
    for number in range(entries):
        entry = add_entry(conference, list(Domain)[number % 3], f"{number} {WORDS}")
        for child in family.children if entry.domain is Domain.WORRY else ():
            entry.say_impact(child.id, IMPACT)
    session.add(family)
    session.flush()
    return conference.id
