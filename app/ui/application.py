"""Starting the program with a window: the door first, then the main window on the store it opened."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from app.store.location import default_store
from app.ui.garbage import GarbageCollector
from app.ui.shell.door import Door
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.store.store import Store
    from app.ui.shell.window import MainWindow

EXIT_AFTER_PAINT = "SAFETY_BOARD_EXIT_AFTER_PAINT"


class Program:
    """Holds the door or the main window, whichever is open."""

    def __init__(self, application: QApplication, path: Path, *, settings: QSettings, scheme: str = "") -> None:
        self._application = application
        self._settings = settings
        self._garbage = GarbageCollector(application)
        self.theme = Theme(application, scheme=scheme, zoom=_zoom(settings))
        self.theme.changed.connect(lambda: settings.setValue("zoom", self.theme.zoom))
        self.window: MainWindow | None = None
        self.door = Door(path)
        self.door.opened.connect(self.enter)
        self.door.show()

    def enter(self, store: Store) -> None:
        """Open the main window on a store."""
        from app.ui.desk import Desk  # behind the first window
        from app.ui.shell.window import MainWindow

        desk = Desk(store, self._application)
        self.window = MainWindow(desk, self.theme)
        self._application.aboutToQuit.connect(self.close)
        if store.is_temporary:
            self.window.bar.show_status("Example families: nothing here is kept", True)
        self.door.hide()
        self.window.show()
        self.window.activateWindow()

    def close(self) -> None:
        """Save what is typed and close the store. Harmless when called twice."""
        self.door.hide()
        if self.window is not None:
            self.window.hide()
            self.window.desk.close()


def run(arguments: Sequence[str]) -> int:
    """Open the first window and return the exit code. ``arguments`` as in sys.argv: ``--store PATH`` says where."""
    options = argparse.ArgumentParser(prog="safety-board open", description="Open the window.")
    options.add_argument("--store", type=Path, default=None, help="the store to open (default: in your data folder)")
    chosen, rest = options.parse_known_args(list(arguments)[1:])
    QCoreApplication.setApplicationName("Safety Board")
    QCoreApplication.setOrganizationName("Safety Board")
    application = QApplication([arguments[0], *rest])
    program = Program(application, chosen.store or default_store(), settings=QSettings())
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
