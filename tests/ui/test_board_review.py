"""A review: the offer to start from the last board, the answers to "still so?", and statements taken over."""

from __future__ import annotations

import uuid
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.models import Conference, ConferenceKind, StillSo
from app.models.start import start_conference
from app.store.store import Store
from app.ui.desk import Desk
from app.ui.shell.window import MainWindow
from tests.ui.board_reading import VIEWS, field, press, spoken, texts, view
from tests.ui.conftest import OpenExample

CTRL = Qt.KeyboardModifier.ControlModifier
ASKED = "Still so? From the last board."


@pytest.fixture
def review(qtbot: QtBot, open_example: OpenExample, desk: Desk, store: Store) -> MainWindow:
    """The empty board of a review of the Pughs, with the offer on it."""
    window = open_example("four-pughs")
    assert desk.conference is not None
    first = desk.conference.id

    def start(session: Session) -> uuid.UUID:
        family = session.get_one(Conference, first).family
        made = start_conference(family, ConferenceKind.REVIEW, date(2026, 5, 14))
        session.flush()
        return made.id

    window.open_conference(store.run("Start", start).result(), "board")
    qtbot.waitUntil(lambda: button(window, "start_from_the_last_board").isVisible())
    return window


def button(window: MainWindow, name: str) -> QPushButton:
    found = window.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def cards(window: MainWindow) -> dict[str, list[str]]:
    return {name: texts(window, name) for name in VIEWS if name != "plan"}


def answers(desk: Desk) -> list[StillSo]:
    assert desk.conference is not None
    entries = sorted(desk.conference.entries, key=lambda entry: entry.position)
    return [entry.still_so for entry in entries if entry.domain == "worry"]


def test_the_last_board_comes_as_questions_and_goes_in_one_step(qtbot: QtBot, review: MainWindow, desk: Desk) -> None:
    offer = "Start from the board of 23 February: 15 entries, each asked “still so?”. "
    assert any(one.text().startswith(offer) and one.isVisible() for one in review.findChildren(QLabel))
    assert cards(review) == {"worry": [], "working_well": [], "grey_area": []}, "nothing comes by itself"
    press(review, Qt.Key.Key_B, CTRL)
    qtbot.waitUntil(lambda: sum(map(len, cards(review).values())) == 15)
    assert all(said.startswith(ASKED) for said in spoken(review, "worry"))
    assert "Impact on Mali: Four chest infections." in spoken(review, "worry")[0]
    assert not button(review, "start_from_the_last_board").isVisible()
    press(review, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: not any(cards(review).values()))
    qtbot.waitUntil(lambda: button(review, "start_from_the_last_board").isVisible())
    assert desk.conference is not None
    assert desk.conference.entries == []


def test_yes_no_and_changed_are_one_key_each_and_go_on_to_the_next(
    qtbot: QtBot, review: MainWindow, desk: Desk
) -> None:
    qtbot.mouseClick(button(review, "start_from_the_last_board"), Qt.MouseButton.LeftButton)
    worries = view(review, "worry")
    qtbot.waitUntil(lambda: worries.hasFocus() and worries.currentIndex().row() == 0)
    press(worries, Qt.Key.Key_Y)
    assert worries.currentIndex().row() == 1
    press(worries, Qt.Key.Key_N)
    assert worries.currentIndex().row() == 2
    qtbot.waitUntil(lambda: answers(desk)[:3] == [StillSo.YES, StillSo.NO, StillSo.ASK])
    qtbot.waitUntil(lambda: spoken(review, "worry")[1].endswith("no longer so."))
    assert spoken(review, "worry")[0].startswith("worry, 1 of 5: ")
    assert "still so." in spoken(review, "worry")[0]
    press(worries, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: answers(desk)[2] is StillSo.CHANGED)
    words = field(review, "what_was_said")
    assert words.hasFocus(), "what has changed is written at once"
    press(words, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: any(one.text() == "Still so?  ·  12 to ask" for one in review.findChildren(QPushButton)))
    press(review, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: answers(desk)[2] is StillSo.ASK)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_danger_statement_of_the_last_board_is_taken_over_by_somebodys_yes(
    qtbot: QtBot, review: MainWindow, desk: Desk
) -> None:
    press(review, Qt.Key.Key_D, CTRL)
    assert desk.conference is not None
    assert desk.conference.pairs == []
    menu = button(review, "take_over_a_danger_statement_from_the_last_board").menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: desk.conference is not None and len(desk.conference.pairs) == 1)
    qtbot.waitUntil(lambda: field(review, "danger_statement_1").toPlainText().startswith("Bethan and Mair are worried"))
    menu.aboutToShow.emit()
    assert [one.isEnabled() for one in menu.actions()] == [False, False, True]
