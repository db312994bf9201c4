"""Ordinary bad days as the chair meets them: a plain sentence, and the words still on the screen."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.store.claim import Claim
from app.store.store import Store
from app.ui.application import Program
from tests.store.petrie_store import SECRET
from tests.ui.safety_program import enter, make_store, notes, notes_field, started


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_store(tmp_path)


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, path: Path) -> Iterator[Program]:
    yield from started(qapp, path)


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let an open file go away")
def test_a_stick_that_is_pulled_out_and_put_back(qtbot: QtBot, program: Program, path: Path) -> None:
    window = enter(qtbot, program)
    store, desk = window.desk.store, window.desk
    field = notes_field(window)
    desk.save_all()
    away = path.parent.with_name("pulled out")
    path.parent.rename(away)
    qtbot.keyClicks(field, "typed meanwhile")
    desk.flush()
    qtbot.waitUntil(lambda: "The store cannot be reached. What you typed is still" in window.bar.status.text())
    assert field.text() == "typed meanwhile"
    assert not desk.save_all()
    away.rename(path.parent)
    assert desk.save_all()
    assert notes(store) == "typed meanwhile"
    qtbot.waitUntil(lambda: "Saved" in window.bar.status.text())


def test_the_second_copy_of_the_program_is_told_who_has_the_store(qtbot: QtBot, program: Program, path: Path) -> None:
    held = Claim.take(path, "Ann Price")
    door = program.door
    qtbot.keyClicks(door.passphrase, SECRET)
    door.unlock()
    qtbot.waitUntil(lambda: "The store is open already: Ann Price on" in door.message.text())
    held.release()
    enter(qtbot, program, "")


def test_a_newer_store_is_refused_at_the_door(qtbot: QtBot, program: Program, path: Path) -> None:
    with Store.open(path, SECRET) as store:
        newer = "UPDATE alembic_version SET version_num = '9999'"
        store.run("Pretend", lambda session: session.connection().exec_driver_sql(newer))
    before = path.read_bytes()
    door = program.door
    qtbot.keyClicks(door.passphrase, SECRET)
    door.unlock()
    qtbot.waitUntil(lambda: "newer Safety Board" in door.message.text())
    assert path.read_bytes() == before
    assert door.open_button.isEnabled()
