"""When backups are made: once a day while the program runs, and when it closes. Nothing is written for no change."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.store.backup import backups_in, default_folder
from app.store.errors import StoreError
from app.ui.desk import Desk
from app.ui.lock.trouble import sentence_of
from app.ui.lock.work import Work

FOLDER = "backup_folder"
TROUBLE = "session backup trouble"
"""A setting: what kept the last closing from making a backup. It is told at the next start, and once."""
LOOK_EVERY_MILLISECONDS = 3_600_000
A_DAY = timedelta(days=1)


class BackupKeeper(QObject):
    """Makes the backups of one desk's store. ``made`` comes after each attempt, with a sentence and True for well."""

    made = Signal(str, bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._work = Work(self)
        self._told = ""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.make_due)
        self._timer.start(LOOK_EVERY_MILLISECONDS)
        desk.read(_read_trouble, self._tell_of_last_time)

    @property
    def folder(self) -> Path:
        """Where backups go: the folder chosen, or the one beside the store."""
        chosen = str(self._desk.preferences.get(FOLDER))
        return Path(chosen) if chosen else default_folder(self._desk.store.path)

    def choose(self, folder: Path) -> None:
        """Keep backups in another folder from now on. Those in the old one stay there."""
        self._desk.preferences.set(FOLDER, str(folder))

    def make_due(self) -> None:
        """Make today's backup where the last is a day old, or seems to come from the future (a clock was set back)."""
        now = _now()
        newest = next(iter(backups_in(self.folder)), None)
        if newest is None or now - newest.made_at >= A_DAY or newest.made_at > now:
            self.make()

    def make(self, *, note: str = "") -> None:
        """Make one now, beside the UI thread; ``note`` makes it also where nothing changed."""
        store, folder = self._desk.store, self.folder
        if store.is_temporary or store.is_locked:
            return

        def done(backup: object) -> None:
            self._told = ""
            said = "✓ A backup was made and checked." if backup else "Nothing has changed since the last one."
            self.made.emit(said, True)

        def failed(error: Exception) -> None:
            sentence = sentence_of(error)
            if sentence != self._told:  # once, and not every hour
                self._desk.tell(sentence)
            self._told = sentence
            self.made.emit(sentence, False)

        self._work.do(lambda: store.back_up(folder, _now(), note=note), done, failed)

    def make_at_close(self) -> None:
        """Make one before the store closes, here and now: the windows are gone already. A failure is told next time."""
        store = self._desk.store
        if store.is_temporary or store.is_locked:
            return
        try:
            store.back_up(self.folder, _now())
        except StoreError as error:
            sentence = str(error)
            failed = store.run("Backup", lambda session: _keep_trouble(session, sentence)).exception()
            if failed is not None:
                logging.getLogger(__name__).warning("No backup was made at closing, and that could not be kept.")

    def _tell_of_last_time(self, sentence: str | None) -> None:
        if sentence:
            self._desk.tell(f"When you closed last time: {sentence}")
            self._desk.run("Backup", lambda session: _keep_trouble(session, None), in_conference=False)


def _read_trouble(session: object) -> str | None:
    from app.store.settings import read_setting  # behind the first window

    found = read_setting(session, TROUBLE)  # type: ignore[arg-type]
    return str(found) if found else None


def _keep_trouble(session: object, sentence: str | None) -> None:
    from app.store.settings import keep_setting  # behind the first window

    keep_setting(session, TROUBLE, sentence)  # type: ignore[arg-type]


def _now() -> datetime:
    """Return the local time without a zone, as every backup is named."""
    return datetime.now()  # noqa: DTZ005
