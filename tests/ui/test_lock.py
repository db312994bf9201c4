"""Locking: saved first, hidden at once, and back at the very place afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.store import keys
from app.store.errors import StoreLocked
from app.store.listing import conference_lines
from app.store.store import Store
from app.ui.application import Program
from app.ui.desk import Desk
from app.ui.lock.keeper import LockKeeper
from app.ui.shell.window import MainWindow
from app.ui.theme import Theme
from tests.store.petrie_store import SECRET
from tests.ui.safety_program import OTHER, enter, make_store, notes, notes_field, shown, started

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_store(tmp_path)


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, path: Path) -> Iterator[Program]:
    yield from started(qapp, path)


def lock(qtbot: QtBot, program: Program) -> LockKeeper:
    """Lock by the key and return the keeper."""
    assert program.window is not None and program.lock is not None  # noqa: PT018
    qtbot.keyClick(program.window, Qt.Key.Key_L, CONTROL)
    qtbot.waitUntil(lambda: program.window is not None and program.window.desk.store.is_locked)
    return program.lock


def unlock(qtbot: QtBot, keeper: LockKeeper, secret: str = SECRET) -> None:
    qtbot.keyClicks(keeper.lock_window.form.passphrase, secret)
    qtbot.keyClick(keeper.lock_window.form.passphrase, Qt.Key.Key_Return)


def test_what_is_typed_is_saved_hidden_and_there_again(
    qtbot: QtBot, qapp: QApplication, program: Program, path: Path
) -> None:
    window = enter(qtbot, program)
    store, desk = window.desk.store, window.desk
    said: list[bool] = []
    desk.locked.connect(said.append)
    key = store.read(conference_lines).result()[0].id
    window.open_conference(key, "prepare")
    qtbot.waitUntil(lambda: desk.conference is not None and window.stack.currentWidget() is not window.home)
    field = notes_field(window)
    qtbot.keyClicks(field, "typed just now")
    keeper = lock(qtbot, program)
    assert shown(qapp) == [keeper.lock_window]
    assert "Everything typed is saved" in keeper.lock_window.saved.text()
    assert keeper.lock_window.windowTitle() == "Safety Board", "no family's name"
    assert said == [True]
    with pytest.raises(StoreLocked):
        store.read(lambda session: None).result()
    unlock(qtbot, keeper, "not the passphrase")
    qtbot.waitUntil(lambda: "does not open" in keeper.lock_window.form.message.text())
    assert shown(qapp) == [keeper.lock_window]
    unlock(qtbot, keeper)
    qtbot.waitUntil(window.isVisible)
    assert not keeper.lock_window.isVisible()
    assert said == [True, False]
    assert window.step == "prepare"
    assert field.text() == "typed just now"
    qtbot.keyClicks(field, " and after")
    desk.save_all()
    assert notes(store) == "typed just now and after"
    qtbot.waitUntil(lambda: desk.all_saved)


def test_the_key_is_overwritten_and_the_file_closed(qtbot: QtBot, program: Program, path: Path) -> None:
    window = enter(qtbot, program)
    store = window.desk.store
    held = store._file.data_key  # type: ignore[union-attr]
    assert held != bytes(keys.KEY_BYTES)
    keeper = lock(qtbot, program)
    assert held == bytes(keys.KEY_BYTES)
    assert not path.with_name(path.name + "-wal").exists(), "the file is closed"
    unlock(qtbot, keeper)
    qtbot.waitUntil(window.isVisible)


def test_a_dialog_is_hidden_too_and_comes_back(qtbot: QtBot, qapp: QApplication, program: Program) -> None:
    window = enter(qtbot, program)
    qtbot.keyClick(window, Qt.Key.Key_Comma, CONTROL)
    dialog = window.findChild(QDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    assert program.lock is not None
    program.lock.lock()
    assert shown(qapp) == [program.lock.lock_window]
    unlock(qtbot, program.lock)
    qtbot.waitUntil(dialog.isVisible)
    assert window.isVisible()
    dialog.close()


def test_nobody_there_locks_and_a_hand_begins_the_minutes_anew(
    qtbot: QtBot, qapp: QApplication, program: Program
) -> None:
    window = enter(qtbot, program)
    keeper = program.lock
    assert keeper is not None
    assert keeper.idle.interval() == 10 * 60_000
    window.desk.preferences.set("lock_minutes", 5)
    assert keeper.idle.interval() == 5 * 60_000
    qtbot.waitUntil(lambda: qapp.focusWindow() is not None)
    keeper.idle.stop()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    assert keeper.idle.isActive(), "a key begins the minutes anew"
    window.desk.preferences.set("lock_minutes", 0)
    assert not keeper.idle.isActive()
    window.desk.preferences.set("lock_minutes", 20)
    keeper.idle.timeout.emit()  # twenty minutes later
    assert window.desk.store.is_locked
    assert not keeper.idle.isActive()
    unlock(qtbot, keeper)
    qtbot.waitUntil(window.isVisible)
    assert keeper.idle.isActive()


def test_the_recovery_sheet_unlocks_with_a_new_passphrase(qtbot: QtBot, program: Program, path: Path) -> None:
    code = keys.prepare_sheet(path, SECRET)
    keys.accept_sheet(path, SECRET, code)
    window = enter(qtbot, program)
    keeper = lock(qtbot, program)
    form = keeper.lock_window.form
    qtbot.mouseClick(form.other_way, Qt.MouseButton.LeftButton)
    wrong = code[:7] + ("2" if code[7] != "2" else "3") + code[8:]
    qtbot.keyClicks(form.code, wrong[:12].lower())
    assert "Look again at group 2" in form.message.text(), "said while it is typed"
    form.code.clear()
    qtbot.keyClicks(form.code, code.lower())
    assert form.message.text() == ""
    qtbot.keyClick(form.code, Qt.Key.Key_Return)
    qtbot.keyClicks(form.new, OTHER)
    qtbot.keyClick(form.new, Qt.Key.Key_Return)
    qtbot.keyClicks(form.again, OTHER)
    qtbot.keyClick(form.again, Qt.Key.Key_Return)
    qtbot.waitUntil(window.isVisible)
    unlock(qtbot, lock(qtbot, program), OTHER)
    qtbot.waitUntil(window.isVisible)


def test_the_example_families_are_not_locked(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, desk: Desk, store: Store, theme: Theme
) -> None:
    keeper = LockKeeper(desk, window)
    assert not keeper.idle.isActive()
    keeper.lock()
    assert window.isVisible()
    assert "no passphrase" in window.notice.sentence.text()
    assert not store.is_locked


def test_closing_while_locked_closes_the_store(qtbot: QtBot, program: Program, path: Path) -> None:
    enter(qtbot, program)
    keeper = lock(qtbot, program)
    assert keeper.lock_window.close()
    program.close()
    Store.open(path, SECRET).close()


def test_words_the_disk_refused_keep_the_locked_program_open(qtbot: QtBot, program: Program) -> None:
    window = enter(qtbot, program)

    class Typed(QWidget):
        waiting = True

        def flush(self) -> None:
            """The disk does not take it."""

    typed = Typed()
    window.desk.register(typed)
    keeper = lock(qtbot, program)
    assert "could not be saved" in keeper.lock_window.saved.text()
    assert not keeper.lock_window.close()
    assert keeper.lock_window.isVisible()
    typed.waiting = False
    unlock(qtbot, keeper)
    qtbot.waitUntil(window.isVisible)
    window.desk.unregister(typed)


class _Broken:
    """A field that cannot be saved, for a reason nobody foresaw."""

    waiting = True

    def flush(self) -> None:
        raise RuntimeError("the field is gone")


def test_a_field_that_fails_keeps_nothing_in_sight_and_the_others_are_saved(
    qtbot: QtBot, qapp: QApplication, program: Program
) -> None:
    window = enter(qtbot, program)
    desk, broken = window.desk, _Broken()
    key = desk.store.read(conference_lines).result()[0].id
    window.open_conference(key, "prepare")
    qtbot.waitUntil(lambda: desk.conference is not None and window.stack.currentWidget() is not window.home)
    desk._typed.insert(0, broken)  # before the real ones
    qtbot.keyClicks(notes_field(window), "typed just now")
    assert program.lock is not None
    with qtbot.captureExceptions() as faults:
        program.lock.lock()
    assert "the field is gone" in str(faults[0][1])
    assert desk.store.is_locked
    assert shown(qapp) == [program.lock.lock_window]
    desk.unregister(broken)
    unlock(qtbot, program.lock)
    qtbot.waitUntil(window.isVisible)
    qtbot.waitUntil(lambda: desk.all_saved)
    assert notes(desk.store) == "typed just now"
