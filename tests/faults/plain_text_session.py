"""A session that uses every screen with a word nobody else writes, and then waits to be killed.

``python -m tests.faults.plain_text_session STORE CONFERENCE_FILE``; the folders of the system (HOME, TMPDIR and so on)
are set by whoever starts it, so that everything it writes can be searched.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from app.store import keys
from app.store.exchange import import_family, read_file
from app.store.store import Store
from app.ui.application import Program
from app.ui.shell.rail import WORDS
from app.ui.shell.window import MainWindow

WORD = "Zaubernuss"
"""In every name and text of the conference file, and in all that is typed."""
FIELDS = 8
"""So many fields of each screen are typed in."""
SECRET = "rain on the tin roof"


def main(path: Path, file: Path) -> None:
    """Do all of it, say so, and wait."""
    QCoreApplication.setApplicationName("Safety Board")
    QCoreApplication.setOrganizationName("Safety Board")
    application = QApplication(sys.argv[:1])
    with Store.create(path, SECRET, cost=keys.Cost(1, 64, 1)) as store:
        data = read_file(file)
        key = store.run(f"Import {file.name}", partial(import_family, data=data)).result().conference_ids[0]
    program = Program(application, path, settings=QSettings())
    program.door.passphrase.setText(SECRET)
    program.door.unlock()
    _until(lambda: program.window is not None)
    window, keeper = program.window, program.lock
    assert window is not None
    assert keeper is not None
    for step in WORDS:
        window.open_conference(key, step)
        _until(lambda step=step: window.step == step and window.stack.currentWidget() is not window.home)  # type: ignore[misc]
        _until(lambda: not window.stack.currentWidget().property("working"))
        _type_everywhere(window)
    window.theme.zoom_by(1)  # written to the settings
    window.wall.present()
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    _settle()
    window.desk.undo()
    window.desk.save_all()
    window.go_home()
    keeper.lock()
    keeper.lock_window.form.passphrase.setText(SECRET)
    keeper.lock_window.unlock()
    _until(window.isVisible)
    store = window.desk.store
    store.back_up(path.parent / "Backups", datetime.now())  # noqa: DTZ005 - local, as every backup is named
    window.open_conference(key, "board")
    _until(lambda: window.stack.currentWidget() is not window.home)
    _type_everywhere(window)  # the last words are on their way when it is killed
    sys.stdout.write("done\n")
    sys.stdout.flush()
    while True:
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        time.sleep(0.01)


def _type_everywhere(window: MainWindow) -> None:
    """Type into every field on the screen and leave it, so that it is saved."""
    screen = window.stack.currentWidget()
    assert isinstance(screen, QWidget)
    fields = [one for one in screen.findChildren(QWidget) if isinstance(one, QLineEdit | QPlainTextEdit)]
    for field in [one for one in fields if one.isVisible() and one.isEnabled()][:FIELDS]:
        field.setFocus()
        if isinstance(field, QLineEdit):
            field.insert(WORD)
        else:
            field.insertPlainText(WORD)
    window.desk.save_all()
    _settle()


def _until(done: Callable[[], bool]) -> None:
    deadline = QDeadlineTimer(20000)
    while not done():
        assert not deadline.hasExpired()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def _settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
