"""Passphrase, recovery sheet, backups and restoring, as the chair does them."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app.store import keys
from app.store.backup import backups_in, default_folder
from app.store.errors import WrongPassphrase
from app.store.store import Store
from app.ui.application import Program
from app.ui.desk import Desk
from app.ui.home.screen import HomeScreen
from app.ui.safety.backup_keeper import BackupKeeper
from app.ui.safety.backups_dialog import BackupsDialog
from app.ui.safety.keyring_dialog import KeyringDialog
from app.ui.safety.passphrase_dialog import PassphraseDialog
from app.ui.safety.restore_dialog import RestoreDialog
from app.ui.safety.sheet_dialog import SheetDialog
from tests.store.petrie_store import SECRET
from tests.store.reading_rows import all_rows
from tests.store.rooms import marsh
from tests.ui.safety_program import OTHER, enter, make_store, started


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_store(tmp_path)


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, path: Path) -> Iterator[Program]:
    yield from started(qapp, path)


def choose(program: Program, words: str) -> None:
    """Choose from the menu Safety."""
    assert program.window is not None
    button = program.window.bar.findChild(QPushButton, "safety")
    assert button is not None and button.isVisible()  # noqa: PT018
    menu = button.menu()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text().startswith(words)).trigger()


def press(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_another_passphrase(qtbot: QtBot, program: Program, path: Path) -> None:
    window = enter(qtbot, program)
    choose(program, "Change the passphrase")
    dialog = window.findChild(PassphraseDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.known, "not it")
    qtbot.keyClicks(dialog.new, OTHER)
    assert "Strong" in dialog.message.text()
    qtbot.keyClicks(dialog.again, OTHER + "s")
    press(qtbot, dialog.does)
    assert "not the same" in dialog.message.text()
    dialog.again.setText(OTHER)
    press(qtbot, dialog.does)
    qtbot.waitUntil(lambda: "does not open this store. Nothing was changed" in dialog.message.text())
    dialog.known.setText(SECRET)
    press(qtbot, dialog.does)
    qtbot.waitUntil(lambda: "✓" in dialog.message.text())
    assert dialog.new.text() == ""
    dialog.close()
    program.close()
    Store.open(path, OTHER).close()
    with pytest.raises(WrongPassphrase):
        Store.open(path, SECRET)


def test_a_sheet_is_saved_where_the_chair_says_and_opens_the_door(
    qtbot: QtBot, qapp: QApplication, program: Program, path: Path, tmp_path: Path
) -> None:
    window = enter(qtbot, program)
    choose(program, "Recovery sheet")
    dialog = window.findChild(SheetDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.known, SECRET)
    qtbot.keyClick(dialog.known, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.findChild(QFileDialog) is not None)
    chooser = dialog.findChild(QFileDialog)
    assert chooser is not None
    chooser.fileSelected.emit(str(tmp_path / "sheet.pdf"))
    qtbot.waitUntil(lambda: "✓ Saved sheet.pdf" in dialog.message.text())
    chooser.close()
    dialog.close()
    text = pypdf.PdfReader(io.BytesIO((tmp_path / "sheet.pdf").read_bytes())).pages[0].extract_text()
    code = " ".join(re.findall(r"Group \d\s+([A-Z2-9]{5})", text))
    program.close()
    for file in path.parent.rglob("*"):
        assert not file.is_file() or code.split()[0].encode() not in file.read_bytes(), "the code is on the page alone"
    again = next(started(qapp, path))
    form = again.door.form
    press(qtbot, form.other_way)
    qtbot.keyClicks(form.code, code)
    again.door.unlock()
    assert "Choose a new passphrase" in form.message.text()
    qtbot.keyClicks(form.new, OTHER)
    qtbot.keyClicks(form.again, OTHER)
    again.door.unlock()
    qtbot.waitUntil(lambda: again.window is not None and again.window.isVisible())
    again.close()
    Store.open(path, OTHER).close()


def test_a_backup_is_made_at_closing_and_only_if_something_changed(
    qtbot: QtBot, qapp: QApplication, program: Program, path: Path
) -> None:
    enter(qtbot, program)
    program.close()
    assert len(backups_in(default_folder(path))) == 1
    again = next(started(qapp, path))
    enter(qtbot, again)
    again.close()
    (kept,) = backups_in(default_folder(path))
    assert all_rows(kept.store, SECRET) == all_rows(path, SECRET)


def test_a_backup_that_could_not_be_made_at_closing_is_told_at_the_next_start(
    qtbot: QtBot, qapp: QApplication, program: Program, path: Path, tmp_path: Path
) -> None:
    window = enter(qtbot, program)
    (tmp_path / "stick").write_text("pulled out: not a folder")
    window.desk.preferences.set("backup_folder", str(tmp_path / "stick"))
    window.desk.save_all()
    program.close()
    again = next(started(qapp, path))
    window = enter(qtbot, again)
    qtbot.waitUntil(lambda: "When you closed last time: No backup could be made" in window.notice.sentence.text())
    again.close()


def test_the_days_backup_is_made_once_and_after_the_clock_was_set_back(
    qtbot: QtBot, desk: Desk, store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(path, SECRET) as opened:
        here = Desk(opened)
        keeper = BackupKeeper(here)
        with qtbot.waitSignal(keeper.made) as said:
            keeper.make_due()
        assert said.args is not None and "made and checked" in said.args[0]  # noqa: PT018
        keeper.make_due()
        assert not keeper._work.is_busy, "the last one is not a day old"
        (kept,) = backups_in(keeper.folder)
        kept.folder.rename(kept.folder.with_name("2093-01-01 10-00-00"))
        opened.run("New family", marsh).result()
        with qtbot.waitSignal(keeper.made):
            keeper.make_due()
        assert len(backups_in(keeper.folder)) == 2
        here.close()


def test_restoring_shows_what_is_in_it_and_swaps(
    qtbot: QtBot, qapp: QApplication, program: Program, path: Path
) -> None:
    window = enter(qtbot, program)
    choose(program, "Backups")
    dialog = window.findChild(BackupsDialog)
    assert dialog is not None
    press(qtbot, dialog.does)
    qtbot.waitUntil(lambda: "✓ A backup was made and checked" in dialog.message.text())
    assert dialog.list.count() == 1
    window.desk.store.run("New family", marsh).result()
    press(qtbot, dialog.restore)
    inner = dialog.findChild(RestoreDialog)
    assert inner is not None
    qtbot.keyClicks(inner.known, SECRET)
    press(qtbot, inner.does)
    qtbot.waitUntil(lambda: "It holds 1 family, 1 conference" in inner.message.text())
    assert inner.does.text() == "Put it in the place of the store"
    door = program.door
    press(qtbot, inner.does)
    qtbot.waitUntil(lambda: program.door is not door and program.door.isVisible())
    window = enter(qtbot, program)
    home = window.home
    assert isinstance(home, HomeScreen)
    program.close()
    assert len(all_rows(path, SECRET)["family"]) == 1
    notes = {backup.note for backup in backups_in(default_folder(path))}
    assert "before restoring" in notes


def test_a_copy_that_is_not_wanted_is_taken_away(qtbot: QtBot, program: Program, path: Path) -> None:
    with Store.open(path, SECRET) as store:
        desk = Desk(store)
        BackupKeeper(desk).make_at_close()
        desk.close()
    door = program.door
    press(qtbot, door.restore_button)
    dialog = door.findChild(RestoreDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.known, "not it")
    press(qtbot, dialog.does)
    qtbot.waitUntil(lambda: "does not open" in dialog.message.text())
    dialog.known.setText(SECRET)
    press(qtbot, dialog.does)
    qtbot.waitUntil(lambda: "It holds" in dialog.message.text())
    assert path.with_name(path.name + ".coming").exists()
    dialog.reject()
    assert not path.with_name(path.name + ".coming").exists()


def test_a_damaged_store_is_said_at_the_door_and_a_backup_restored_there(
    qtbot: QtBot, program: Program, path: Path
) -> None:
    with Store.open(path, SECRET) as store:
        desk = Desk(store)
        BackupKeeper(desk).make_at_close()
        desk.close()
    path.write_bytes(b"\0" * 4096 + path.read_bytes()[4096:])
    door = program.door
    qtbot.keyClicks(door.passphrase, SECRET)
    door.unlock()
    qtbot.waitUntil(lambda: "damaged" in door.message.text())
    press(qtbot, door.restore_button)
    dialog = door.findChild(RestoreDialog)
    assert dialog is not None
    dialog.known.setText(SECRET)
    press(qtbot, dialog.does)
    qtbot.waitUntil(lambda: "It holds" in dialog.message.text())
    press(qtbot, dialog.does)
    qtbot.waitUntil(lambda: program.door is not door and program.door.isVisible())
    enter(qtbot, program)


def test_the_menu_says_why_the_examples_need_none_of_it(qtbot: QtBot, program: Program, path: Path) -> None:
    press(qtbot, program.door.example_button)
    qtbot.waitUntil(lambda: program.window is not None and program.window.isVisible())
    assert program.window is not None
    choose(program, "Backups")
    assert "no passphrase and no backups" in program.window.notice.sentence.text()


def test_the_store_is_checked_from_the_menu(qtbot: QtBot, program: Program, path: Path) -> None:
    window = enter(qtbot, program)
    choose(program, "Check the store")
    qtbot.waitUntil(lambda: "The store is sound" in window.notice.sentence.text())
    assert keys.kinds_of_slots(path) == {keys.PASSPHRASE}


def test_a_computer_without_a_keyring_is_told_kindly(
    qtbot: QtBot, program: Program, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    window = enter(qtbot, program)
    choose(program, "Unlock with the keyring")
    dialog = window.findChild(KeyringDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.known, SECRET)
    press(qtbot, dialog.does)
    qtbot.waitUntil(lambda: "no keyring that Safety Board can use" in dialog.message.text())
    dialog.close()
    assert program.door.form.keyring.isHidden()
