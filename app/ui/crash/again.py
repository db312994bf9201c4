"""Starting again after the program ended without closing: back to where one was; after two in a row, with care.

With care means: Home instead of the screen that may be at fault, a backup, and every page checked.
"""

from __future__ import annotations

import uuid
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.ui.lock.trouble import sentence_of
from app.ui.lock.work import Work
from app.ui.shell.window import SCREENS, MainWindow

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.store.store import Store

PLACE = "session place"
"""A setting: the conference and the step that are open."""
CAREFUL_FROM = 2
BACK = "Safety Board was not closed properly last time. Everything saved is there, and you are back where you were."
TWICE = "Safety Board ended unexpectedly more than once, so it starts with care:"


class Again(QObject):
    """Keeps the place while the program runs, and goes back to it after a crash."""

    def __init__(self, window: MainWindow, backup_folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._folder = backup_folder
        self._kept: dict[str, str] | None = None
        self._work = Work(self)
        crashes = self._desk.store.crashes
        if crashes >= CAREFUL_FROM:
            self._begin_with_care()
        elif crashes:
            self._desk.read(_read_place, self._go_back)
        window.stack.currentChanged.connect(lambda _: self._keep())
        self._desk.conference_changed.connect(lambda _: self._keep())

    def _go_back(self, place: Any) -> None:
        self._desk.tell(BACK)
        try:
            key, step = uuid.UUID(place["conference"]), str(place["step"])
        except (TypeError, KeyError, ValueError):
            return  # one was at Home
        if step in SCREENS and self._desk.conference is None:
            self._window.open_conference(key, step)

    def _begin_with_care(self) -> None:
        store, folder = self._desk.store, self._folder
        self._desk.tell(f"{TWICE} a backup is being made, and the store checked.")
        self._work.do(lambda: _back_up_and_check(store, folder), self._desk.tell, self._say_trouble)

    def _say_trouble(self, error: Exception) -> None:
        self._desk.tell(f"{TWICE} {sentence_of(error)}")

    def _keep(self) -> None:
        conference = self._desk.conference
        at_home = conference is None or self._window.stack.currentWidget() is self._window.home
        place = None if conference is None or at_home else {"conference": str(conference.id), "step": self._window.step}
        if place != self._kept and not self._desk.store.is_locked:
            self._kept = place
            self._desk.run("Place", lambda session: _keep_place(session, place), in_conference=False)


def _back_up_and_check(store: Store, folder: Path) -> str:
    from app.store.verify import check_store  # behind the first window

    made = store.back_up(folder, datetime.now(), note="after a crash")  # noqa: DTZ005 - local, as backups are named
    faults = store.read(check_store).result()
    if faults:
        return f"{TWICE} the store is damaged ({faults[0]}). Choose Backups under Safety and restore an older one."
    where = f" and a backup is in {made.folder}" if made is not None else ""
    return f"{TWICE} the store is sound{where}. Open what you need from here."


def _read_place(session: Session) -> Any:
    from app.store.settings import read_setting  # behind the first window

    return read_setting(session, PLACE)


def _keep_place(session: Session, place: dict[str, str] | None) -> None:
    from app.store.settings import keep_setting  # behind the first window

    keep_setting(session, PLACE, place)
