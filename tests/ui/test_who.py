"""The users of one laptop say who they are: at the door, after locking, and from Safety."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.application import Program
from app.ui.lock.window import LockWindow
from app.ui.rights.who_dialog import WhoDialog
from tests.store.petrie_store import SECRET
from tests.ui.safety_program import enter, make_store, started


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    yield from started(qapp, make_store(tmp_path))


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_each_says_who_they_are(qtbot: QtBot, qapp: QApplication, program: Program) -> None:
    qtbot.keyClicks(program.door.form.who, "Priya Rao")
    window = enter(qtbot, program)
    store = window.desk.store
    assert store.who == "Priya Rao"
    dialog = WhoDialog(window.desk, window)
    dialog.open()
    assert dialog.who.text() == "Priya Rao"
    dialog.who.clear()
    qtbot.keyClick(dialog.who, Qt.Key.Key_Return)
    assert dialog.message.text() == "Type a name first."
    qtbot.keyClicks(dialog.who, "Sam Field")
    qtbot.keyClick(dialog.who, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: store.who == "Sam Field")
    assert program.lock is not None
    program.lock.lock()
    (locked,) = [one for one in qapp.topLevelWidgets() if isinstance(one, LockWindow) and one.isVisible()]
    assert locked.form.who.text() == "", "no name stands on a locked screen"
    qtbot.keyClicks(locked.form.passphrase, SECRET)
    qtbot.keyClicks(locked.form.who, "Priya Rao")
    qtbot.keyClick(locked.form.who, Qt.Key.Key_Return)
    qtbot.waitUntil(window.isVisible)
    assert store.who == "Priya Rao"
