"""Typed words save themselves, are never overwritten by a refresh, and never lost where saving fails."""

from __future__ import annotations

import subprocess
import sys
import uuid
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.models import Family
from app.paths import RESOURCES
from app.store.store import Store
from app.ui.desk import Desk
from app.ui.widgets.autosave import TextBinding


class Room(QWidget):
    """Two fields, the first tied to a family's notes."""

    def __init__(self, desk: Desk, family_id: uuid.UUID) -> None:
        super().__init__()
        self.field, self.other = QLineEdit(), QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.other)

        def write(session: Session, words: str) -> None:
            session.get_one(Family, family_id).notes = words

        self.binding = TextBinding(self.field, desk, "Edit notes", write)


@pytest.fixture
def family_id(store: Store) -> uuid.UUID:
    def make(session: Session) -> uuid.UUID:
        family = Family(name="Marsh")
        session.add(family)
        return family.id

    return store.run("New family", make).result()


@pytest.fixture
def room(qtbot: QtBot, desk: Desk, family_id: uuid.UUID) -> Room:
    made = Room(desk, family_id)
    qtbot.addWidget(made)
    made.show()
    made.field.setFocus()
    return made


def notes(store: Store, family_id: uuid.UUID) -> str:
    return store.read(lambda session: session.get_one(Family, family_id).notes).result()


def test_words_are_saved_by_themselves(qtbot: QtBot, room: Room, store: Store, family_id: uuid.UUID) -> None:
    qtbot.keyClicks(room.field, "Mum works nights")
    qtbot.waitUntil(lambda: notes(store, family_id) == "Mum works nights")
    qtbot.waitUntil(lambda: not room.binding.waiting)


def test_leaving_the_field_saves_at_once(qtbot: QtBot, room: Room, store: Store, family_id: uuid.UUID) -> None:
    qtbot.keyClicks(room.field, "x")
    qtbot.keyClick(room.field, Qt.Key.Key_Tab)
    assert notes(store, family_id) == "x"


def test_a_refresh_never_touches_what_is_being_typed(qtbot: QtBot, room: Room) -> None:
    qtbot.keyClicks(room.field, "half a sent")
    room.binding.show("from somewhere else")
    assert room.field.text() == "half a sent"
    qtbot.keyClicks(room.field, "ence")
    qtbot.waitUntil(lambda: not room.binding.waiting)
    room.binding.show("from somewhere else")
    assert room.field.text() == "from somewhere else"


def test_another_text_in_the_same_field_loses_nothing_still_on_its_way(
    qtbot: QtBot, room: Room, store: Store, family_id: uuid.UUID
) -> None:
    qtbot.keyClicks(room.field, "hello")
    room.binding.flush()
    qtbot.keyClicks(room.field, " world")
    room.binding.rebind(lambda session, words: None, "another text")
    assert room.field.text() == "another text"
    assert notes(store, family_id) == "hello world"


def test_words_refused_by_the_disk_are_kept_even_when_the_field_is_gone(
    qtbot: QtBot, room: Room, desk: Desk, store: Store, family_id: uuid.UUID
) -> None:
    pages = store.read(lambda session: session.execute(text("PRAGMA page_count")).scalar_one()).result()
    store.read(lambda session: session.execute(text(f"PRAGMA max_page_count = {pages}")).scalar_one()).result()
    words = "long words " * 2900
    room.field.setText(words)
    room.binding.rebind(lambda session, words: None, "")
    room.field.deleteLater()
    assert not desk.save_all()
    store.read(lambda session: session.execute(text("PRAGMA max_page_count = 1000000")).scalar_one()).result()
    assert desk.save_all()
    assert notes(store, family_id) == words


def test_what_is_typed_in_one_go_is_one_step_to_undo(
    qtbot: QtBot, room: Room, desk: Desk, store: Store, family_id: uuid.UUID
) -> None:
    for words in ("Mum ", "works ", "nights"):
        qtbot.keyClicks(room.field, words)
        desk.save_all()
    qtbot.keyClick(room.field, Qt.Key.Key_Tab)
    room.field.setFocus()
    qtbot.keyClicks(room.field, "!")
    desk.save_all()
    assert notes(store, family_id) == "Mum works nights!"
    store.undo().result()
    assert notes(store, family_id) == "Mum works nights"
    store.undo().result()
    assert notes(store, family_id) == ""
    store.redo().result()
    assert notes(store, family_id) == "Mum works nights"


def test_a_full_disk_is_said_and_the_words_are_saved_once_there_is_room(
    qtbot: QtBot, room: Room, desk: Desk, store: Store, family_id: uuid.UUID
) -> None:
    said: list[tuple[str, bool]] = []
    desk.status.connect(lambda sentence, well: said.append((sentence, well)))
    pages = store.read(lambda session: session.execute(text("PRAGMA page_count")).scalar_one()).result()
    store.read(lambda session: session.execute(text(f"PRAGMA max_page_count = {pages}")).scalar_one()).result()
    words = "long words " * 2900
    room.field.setText(words)
    qtbot.waitUntil(lambda: any(not well for _, well in said))
    assert any("disk is full" in sentence for sentence, _ in said)
    assert room.field.text() == words
    assert not desk.save_all()
    store.read(lambda session: session.execute(text("PRAGMA max_page_count = 1000000")).scalar_one()).result()
    qtbot.waitUntil(lambda: notes(store, family_id) == words, timeout=10000)


def test_typing_without_a_pause_is_saved_while_it_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "board.safetyboard"
    with Store.create(path, "rain on the tin roof") as store:
        key = store.run("New family", _named).result()
    typist = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.typist", str(path), "rain on the tin roof", str(key)],
        stdout=subprocess.PIPE, text=True, cwd=RESOURCES.parent,
    )  # fmt: skip
    assert typist.stdout is not None
    typed = typist.stdout.readline().strip()  # it says what it typed after two seconds, and goes on typing
    typist.kill()
    typist.stdout.close()
    typist.wait()
    with Store.open(path, "rain on the tin roof") as store:
        kept = notes(store, key)
    assert kept
    assert kept.startswith(typed[: len(kept)])


def _named(session: Session) -> uuid.UUID:
    family = Family(name="Marsh")
    session.add(family)
    return family.id
