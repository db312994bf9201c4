"""A child process: the real program on an X display, open at a board, saying what is where so that a mouse can find it.

Each line it writes is JSON: where every card stands on the screen, what the store has, which column a drag is over.
"""

from __future__ import annotations

import json
import sys
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QListView

from app.models.board import Domain, column
from app.paths import RESOURCES
from app.store import keys
from app.store.exchange import import_family, read_file
from app.store.store import Store
from app.ui.desk import Desk
from app.ui.garbage import GarbageCollector
from app.ui.shell.window import MainWindow
from app.ui.theme import Theme
from tests.conftest import keys_cost
from tests.ui.board_reading import VIEWS

EVERY_MILLISECONDS = 50
ALIVE_MILLISECONDS = 150_000
"""Longer than any test waits; a child nobody ends goes by itself."""


class Over(QObject):
    """Knows which column a dragged card is over."""

    def __init__(self) -> None:
        super().__init__()
        self.column = ""

    def watch(self, name: str, view: QListView) -> None:
        """Hear of drags over the cards of a column."""
        view.viewport().installEventFilter(self)
        view.viewport().setProperty("column", name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the column, or none once the card is dropped or has left."""
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.DragMove):
            self.column = str(watched.property("column"))
        elif event.type() in (QEvent.Type.DragLeave, QEvent.Type.Drop):
            self.column = ""
        return False


class Reporter:
    """Writes a line whenever something differs from the last one."""

    def __init__(self, window: MainWindow, over: Over) -> None:
        self._window = window
        self._over = over
        self._last = ""

    def say(self) -> None:
        """Say where the cards are and what is stored."""
        conference = self._window.desk.conference
        views = {name: self._window.findChild(QListView, found) for name, found in VIEWS.items()}
        if conference is None or not all(views.values()):
            return
        cards = {}
        for name, view in views.items():
            assert isinstance(view, QListView)
            self._over.watch(name, view)
            cards[name] = [_place(view, row) for row in range(view.model().rowCount())]
        stored = {domain.value: [entry.text for entry in column(conference, domain)] for domain in Domain}
        said = json.dumps({"cards": cards, "stored": stored, "over": self._over.column})
        if said != self._last:
            self._last = said
            print(said, flush=True)


def _place(view: QListView, row: int) -> list[object]:
    """Return a card's words and its rectangle on the screen: left, top, width, height."""
    rect = view.visualRect(view.model().index(row, 0))
    corner = view.viewport().mapToGlobal(rect.topLeft())
    return [view.model().index(row, 0).data(), corner.x(), corner.y(), rect.width(), rect.height()]


def main() -> None:
    """Open the example with four children at its board and stay until ended."""
    keys.Cost = keys_cost  # type: ignore[assignment, misc]
    application = QApplication(sys.argv)
    garbage = GarbageCollector(application)
    store = Store.temporary()
    desk = Desk(store)
    data = read_file(RESOURCES / "examples" / "four-pughs.json")
    imported = store.run("Import", partial(import_family, data=data)).result()
    window = MainWindow(desk, Theme(application, scheme="light"))
    window.setGeometry(0, 0, 1366, 768)
    window.show()
    window.open_conference(imported.conference_ids[0], "board")
    reporter = Reporter(window, Over())
    timer = QTimer(interval=EVERY_MILLISECONDS)
    timer.timeout.connect(reporter.say)
    timer.start()
    QTimer.singleShot(ALIVE_MILLISECONDS, application.quit)
    application.exec()
    desk.close()
    garbage.stop()


if __name__ == "__main__":
    main()
