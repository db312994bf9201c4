"""Starting the program with a window: the door first, then the main window on the store it opened."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.store.location import default_store
from app.ui.garbage import GarbageCollector
from app.ui.shell.door import Door
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.store.store import Store
    from app.ui.crash.catcher import Catcher
    from app.ui.lock.keeper import LockKeeper
    from app.ui.safety.backup_keeper import BackupKeeper
    from app.ui.shell.window import MainWindow

EXIT_AFTER_PAINT = "SAFETY_BOARD_EXIT_AFTER_PAINT"
BACKUP_AFTER_MILLISECONDS = 60_000
"""The day's backup waits a minute after opening: first come the people in the room."""

SET_ASIDE_AFTER_MILLISECONDS = 1500
SWITCH_SECONDS = 0.0005
"""How soon the store gives way to a key that was pressed: with Python's own 5 ms a letter could miss a frame."""


class Program:
    """Holds the door or the main window, whichever is open."""

    def __init__(
        self, application: QApplication, path: Path, *, settings: QSettings, scheme: str = "", catches: bool = False
    ) -> None:
        """``catches`` says that unexpected errors are told to the chair; in tests they must fail the test."""
        self._catches = catches
        self._application = application
        self._path = path
        self._garbage = GarbageCollector(application)
        self.theme = Theme(application, scheme=scheme, zoom=_zoom(settings))
        self.theme.changed.connect(lambda: settings.setValue("zoom", self.theme.zoom))
        self.window: MainWindow | None = None
        self.lock: LockKeeper | None = None
        self._backups: BackupKeeper | None = None
        self._catcher: Catcher | None = None
        application.aboutToQuit.connect(self.close)
        self.door = self._make_door()

    def enter(self, store: Store) -> None:
        """Open the main window on a store."""
        from app.ui.crash.again import Again  # behind the first window
        from app.ui.crash.catcher import Catcher
        from app.ui.desk import Desk
        from app.ui.lock.keeper import LockKeeper
        from app.ui.safety.backup_keeper import BackupKeeper
        from app.ui.safety.menu import SafetyButton
        from app.ui.shell.window import MainWindow

        desk = Desk(store, self._application)
        self.window = window = MainWindow(desk, self.theme)
        self.lock, self._backups = LockKeeper(desk, window), BackupKeeper(desk)
        self._catcher = Catcher(desk) if self._catches else None
        Again(window, self._backups.folder)
        safety = SafetyButton(window, self.lock, self._backups)
        safety.restore_agreed.connect(self.restore, Qt.ConnectionType.QueuedConnection)
        window.bar.put_safety(safety)
        if store.is_temporary:
            window.bar.show_status("Example families: nothing here is kept", True)
        self.door.hide()
        window.show()
        window.activateWindow()
        QTimer.singleShot(SET_ASIDE_AFTER_MILLISECONDS, self._garbage, self._set_the_start_aside)
        QTimer.singleShot(BACKUP_AFTER_MILLISECONDS, self._backups, self._backups.make_due)

    def _set_the_start_aside(self) -> None:
        """What the start loaded is not looked through for garbage again, unless a conference is open by now."""
        if self.window is not None and self.window.desk.conference is None:
            self._garbage.set_aside()

    def restore(self) -> None:
        """Close the store, let the backup that stands ready take its place, and ask for the passphrase again."""
        from app.store.claim import Claim  # behind the first window
        from app.store.restore import restore
        from app.ui.lock.trouble import sentence_of

        if self.window is not None:
            self.window.desk.save_all()
        self._leave()
        try:
            claim = Claim.take(self._path, "Restoring a backup")
            try:
                restore(self._path, datetime.now())  # noqa: DTZ005 - local, as every backup is named
            finally:
                claim.release()
            welcome = "The backup is in its place. What was there before is kept under Backups, “before restoring”."
        except Exception as error:
            welcome = sentence_of(error)
        before, self.door = self.door, self._make_door(welcome)
        before.close()
        before.deleteLater()

    def close(self) -> None:
        """Save what is typed, back up what changed, and close the store. Harmless when called twice."""
        self.door.hide()
        if self.window is not None:
            self.window.hide()
            try:
                self.window.desk.flush()
                if self._backups is not None:
                    self._backups.make_at_close()
            finally:  # else what is in line is lost, and the next start takes this for a crash
                self.window.desk.close()
        self._stop_catching()

    def _leave(self) -> None:
        """Close the main window and its store, where there is one."""
        self._stop_catching()
        window, self.window, self.lock, self._backups = self.window, None, None, None
        if window is not None:
            window.hide()
            window.desk.close()
            window.deleteLater()
            window.desk.deleteLater()

    def _stop_catching(self) -> None:
        catcher, self._catcher = self._catcher, None
        if catcher is not None:
            catcher.stop()

    def _make_door(self, welcome: str = "") -> Door:
        door = Door(self._path, welcome=welcome)
        door.opened.connect(self.enter)
        door.restore_agreed.connect(self.restore, Qt.ConnectionType.QueuedConnection)
        door.show()
        return door


def run(arguments: Sequence[str]) -> int:
    """Open the first window and return the exit code. ``arguments`` as in sys.argv: ``--store PATH`` says where."""
    options = argparse.ArgumentParser(prog="safety-board open", description="Open the window.")
    options.add_argument("--store", type=Path, default=None, help="the store to open (default: in your data folder)")
    chosen, rest = options.parse_known_args(list(arguments)[1:])
    QCoreApplication.setApplicationName("Safety Board")
    QCoreApplication.setOrganizationName("Safety Board")
    application = QApplication([arguments[0], *rest])
    sys.setswitchinterval(SWITCH_SECONDS)
    program = Program(application, chosen.store or default_store(), settings=QSettings(), catches=True)
    if os.environ.get(EXIT_AFTER_PAINT):
        # For the benchmark: end as soon as the first window has painted and the queue is empty.
        QTimer.singleShot(0, lambda: QTimer.singleShot(0, application.quit))
    code = application.exec()
    del program
    sys.stdout.flush()
    return code


def _zoom(settings: QSettings) -> int:
    try:
        return int(str(settings.value("zoom", 100)))
    except ValueError:
        return 100
