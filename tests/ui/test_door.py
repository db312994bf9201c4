"""The door: a new store, the right and the wrong passphrase, and trying with an example family."""

from __future__ import annotations

import logging
import tempfile
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.store import examples
from app.store.store import Store
from app.ui.shell.door import Door
from app.ui.theme import Theme

SECRET = "rain on the tin roof"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Safety Board" / "board.safetyboard"


def door_at(qtbot: QtBot, path: Path) -> Door:
    door = Door(path, load_behind=False)
    qtbot.addWidget(door)
    door.show()
    qtbot.waitExposed(door)
    return door


def field(door: Door, name: str) -> QLineEdit:
    found = door.findChild(QLineEdit, name)
    assert found is not None
    return found


def test_the_first_start_makes_a_store_by_keys_alone(qtbot: QtBot, theme: Theme, path: Path) -> None:
    door = door_at(qtbot, path)
    opened: list[Store] = []
    door.opened.connect(opened.append)
    qtbot.keyClicks(field(door, "passphrase"), SECRET)
    assert "Strong" in door.message.text()
    qtbot.keyClick(field(door, "passphrase"), Qt.Key.Key_Return)
    qtbot.keyClicks(field(door, "the_same_again"), SECRET)
    qtbot.keyClick(field(door, "the_same_again"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(opened))
    opened[0].close()
    assert path.exists()
    assert field(door, "passphrase").text() == ""


def test_two_different_passphrases_make_nothing(qtbot: QtBot, theme: Theme, path: Path) -> None:
    door = door_at(qtbot, path)
    qtbot.keyClicks(field(door, "passphrase"), SECRET)
    qtbot.keyClicks(field(door, "the_same_again"), SECRET + "s")
    qtbot.keyClick(field(door, "the_same_again"), Qt.Key.Key_Return)
    assert "not the same" in door.message.text()
    assert not path.exists()


def test_a_wrong_passphrase_is_a_sentence_and_the_next_try_opens(qtbot: QtBot, theme: Theme, path: Path) -> None:
    Store.create(path, SECRET).close()
    door = door_at(qtbot, path)
    opened: list[Store] = []
    door.opened.connect(opened.append)
    qtbot.keyClicks(field(door, "passphrase"), "rain on the barn roof")
    qtbot.keyClick(field(door, "passphrase"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "does not open" in door.message.text())
    assert "Nothing was changed" in door.message.text()
    assert field(door, "passphrase").selectedText() == "rain on the barn roof"
    qtbot.keyClicks(field(door, "passphrase"), SECRET)
    qtbot.keyClick(field(door, "passphrase"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(opened))
    opened[0].close()


def test_trying_an_example_needs_no_passphrase_and_leaves_nothing(qtbot: QtBot, theme: Theme, path: Path) -> None:
    door = door_at(qtbot, path)
    opened: list[Store] = []
    door.opened.connect(opened.append)
    qtbot.mouseClick(door.example_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(opened))
    folder = opened[0].path.parent
    assert opened[0].is_temporary
    opened[0].close()
    assert not folder.exists()
    assert not path.parent.exists()


def test_what_nobody_foresaw_is_a_sentence_and_the_door_can_be_used_again(
    qtbot: QtBot, theme: Theme, path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> Store:
        raise ZeroDivisionError

    monkeypatch.setattr(examples, "example_store", broken)
    door = door_at(qtbot, path)
    with caplog.at_level(logging.ERROR):
        qtbot.mouseClick(door.example_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: "did not foresee. Nothing was changed" in door.message.text())
    assert "ZeroDivisionError" in caplog.text
    assert door.open_button.isEnabled()
    assert door.example_button.isEnabled()


def test_a_door_closed_while_the_examples_load_leaves_nothing(
    qtbot: QtBot, theme: Theme, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    made, closed = threading.Event(), threading.Event()
    load = examples.example_store

    def slow() -> Store:
        store = load()
        made.set()
        closed.wait()
        return store

    monkeypatch.setattr(examples, "example_store", slow)
    door = door_at(qtbot, path)
    opened: list[Store] = []
    door.opened.connect(opened.append)
    qtbot.mouseClick(door.example_button, Qt.MouseButton.LeftButton)
    assert made.wait(30)
    assert list(tmp_path.glob("safety-board-*"))
    door.close()
    closed.set()
    qtbot.waitUntil(lambda: not list(tmp_path.glob("safety-board-*")))
    assert not opened


def test_a_door_closed_between_loading_and_showing_leaves_nothing(
    qtbot: QtBot, theme: Theme, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    door = door_at(qtbot, path)
    opened: list[Store] = []
    door.opened.connect(opened.append)
    qtbot.mouseClick(door.example_button, Qt.MouseButton.LeftButton)
    for thread in threading.enumerate():
        if thread.name == "opening":
            thread.join()  # no event is handled here: the store waits at the door
    assert list(tmp_path.glob("safety-board-*"))
    door.close()
    assert not list(tmp_path.glob("safety-board-*"))
    qtbot.wait(1)
    assert not opened


def test_a_key_left_without_a_store_is_a_first_start(qtbot: QtBot, theme: Theme, path: Path) -> None:
    path.parent.mkdir()
    path.with_name(path.name + ".key").write_text("left")
    door = door_at(qtbot, path)
    opened: list[Store] = []
    door.opened.connect(opened.append)
    qtbot.keyClicks(field(door, "passphrase"), SECRET)
    qtbot.keyClicks(field(door, "the_same_again"), SECRET)
    qtbot.keyClick(field(door, "the_same_again"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(opened))
    opened[0].close()
    assert path.with_name(path.name + ".key.old").read_text() == "left"
