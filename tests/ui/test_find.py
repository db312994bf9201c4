"""Ctrl+K: what is typed finds families, people and words, and Enter goes there. It is never on the wall."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QListWidget
from pytestqt.qtbot import QtBot

from app.models import Family
from app.store.store import Store
from app.ui.shell.window import MainWindow
from tests.ui.board_reading import view
from tests.ui.conftest import OpenExample
from tests.ui.finding import find_in_sight, in_sight

CONTROL = Qt.KeyboardModifier.ControlModifier


def open_find(qtbot: QtBot, window: MainWindow) -> QLineEdit:
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    return find_in_sight(window, QLineEdit, "find")


def lines(window: MainWindow) -> list[str]:
    found = in_sight(window, QListView, "what_was_found")
    model = found[0].model() if found else None
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())] if model is not None else []


def spoken(window: MainWindow) -> list[str]:
    model = find_in_sight(window, QListView, "what_was_found").model()
    rows = range(model.rowCount())
    return [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in rows]


@pytest.fixture
def board(open_example: OpenExample) -> MainWindow:
    return open_example("billy-and-angie")


def test_enter_goes_to_the_card_with_the_words_typed(qtbot: QtBot, board: MainWindow) -> None:
    card = str(view(board, "grey_area").model().index(0, 0).data())
    board.show_step("plan")
    field = open_find(qtbot, board)
    qtbot.keyClicks(field, " ".join(card.split()[:6]))
    qtbot.waitUntil(lambda: " ".join(card.split()) in lines(board))
    while lines(board)[find_in_sight(board, QListView, "what_was_found").currentIndex().row()] != " ".join(
        card.split()
    ):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: board.step == "board")
    assert view(board, "grey_area").currentIndex().data() == card
    assert not in_sight(board, QLineEdit, "find")


def test_from_home_to_somebody_in_a_conference(qtbot: QtBot, board: MainWindow) -> None:
    board.go_home()
    field = open_find(qtbot, board)
    qtbot.keyClicks(field, "bil")
    qtbot.waitUntil(lambda: any(words.startswith("Billy") for words in lines(board)))
    assert any("aged" in words for words in spoken(board))
    while not lines(board)[find_in_sight(board, QListView, "what_was_found").currentIndex().row()].startswith("Billy"):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: board.step == "prepare" and board.desk.conference is not None)
    people = find_in_sight(board, QListWidget, "people")
    qtbot.waitUntil(lambda: people.currentItem() is not None and people.currentItem().text().startswith("Billy"))


def test_a_family_without_a_conference_is_shown_at_home(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    store.run("Add", lambda session: session.add(Family(name="Lowe"))).result()
    field = open_find(qtbot, window)
    qtbot.keyClicks(field, "low")
    qtbot.waitUntil(lambda: lines(window) == ["Lowe"])
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.home.search.text() == "Lowe")


def test_nothing_fits_is_said(qtbot: QtBot, board: MainWindow) -> None:
    field = open_find(qtbot, board)
    qtbot.keyClicks(field, "zzzz")
    says = find_in_sight(board, QLabel, "what_find_says")
    qtbot.waitUntil(lambda: says.text().startswith("Nothing fits"))
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not in_sight(board, QLineEdit, "find")


def test_what_is_typed_just_now_is_found(qtbot: QtBot, board: MainWindow, store: Store) -> None:
    conference = board.desk.conference
    assert conference is not None
    rename = partial(_rename, key=conference.family_id)
    store.run("Rename", rename, conference.id).result()
    field = open_find(qtbot, board)
    qtbot.keyClicks(field, "quill")
    qtbot.waitUntil(lambda: "Quillfeather" in lines(board))


def _rename(session: object, key: object) -> None:
    session.get_one(Family, key).name = "Quillfeather"  # type: ignore[attr-defined]
