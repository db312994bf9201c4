"""The tab Reports: one for each agency, and whether the parents had it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.models import ReportKind, SharedWithParents
from app.ui.shell.window import MainWindow
from tests.ui.conftest import OpenExample
from tests.ui.prepare_rooms import conference, find, open_tab, person, saved, shown

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def prepared(open_example: OpenExample) -> MainWindow:
    opened = open_example("four-pughs", "prepare")
    open_tab(opened, 3)
    return opened


def test_a_report_and_when_the_parents_had_it(qtbot: QtBot, prepared: MainWindow) -> None:
    window = prepared
    assert find(window, QComboBox, "how").currentText() == "No report"
    assert not shown(window, QLineEdit, "shared_with_them_on")
    shared = find(window, QComboBox, "did_the_parents_have_it")
    shared.setFocus()
    qtbot.keyClicks(shared, "Before")
    qtbot.waitUntil(lambda: conference(window).reports[0].shared is SharedWithParents.BEFORE)
    qtbot.waitUntil(lambda: shown(window, QLineEdit, "shared_with_them_on"))
    day = find(window, QLineEdit, "shared_with_them_on")
    day.setFocus()
    qtbot.keyClicks(day, "20/2/26")
    qtbot.keyClick(day, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: conference(window).reports[0].shared_on == date(2026, 2, 20))
    assert day.text() == "Fri 20 February 2026"


def test_one_for_each_agency(qtbot: QtBot, prepared: MainWindow) -> None:
    window = prepared
    qtbot.mouseClick(find(window, QPushButton, "add_one_for_each_agency_invited"), LEFT)
    qtbot.waitUntil(lambda: len(conference(window).reports) == 7)
    assert [report.agency for report in conference(window).reports[1:4]] == [
        "Social services", "Ysgol y Bryn", "Ysgol Glan Conwy",
    ]  # fmt: skip
    assert not shown(window, QPushButton, "add_one_for_each_agency_invited")
    window.desk.undo()
    qtbot.waitUntil(lambda: shown(window, QPushButton, "add_one_for_each_agency_invited"))


def test_whose_report_it_is(qtbot: QtBot, prepared: MainWindow) -> None:
    window = prepared
    qtbot.mouseClick(find(window, QPushButton, "add_a_report"), LEFT)
    qtbot.waitUntil(lambda: len(conference(window).reports) == 2)
    whose = window.findChildren(QComboBox, "written_or_given_by")[-1]
    whose.setFocus()
    qtbot.keyClicks(whose, "PC")
    qtbot.waitUntil(lambda: conference(window).reports[1].agency == "Police")
    report = conference(window).reports[1]
    assert report.person_id == person(window, "PC Gavin Lea").id
    assert report.kind is ReportKind.WRITTEN
    note = window.findChildren(QLineEdit, "note")[-1]
    qtbot.keyClicks(note, "<i>Two</i> pages & a photo")
    saved(qtbot, window, lambda: conference(window).reports[1].note == "<i>Two</i> pages & a photo")


def test_a_report_taken_away_comes_back(qtbot: QtBot, prepared: MainWindow) -> None:
    window = prepared
    qtbot.mouseClick(find(window, QPushButton, "take_the_report_away"), LEFT)
    qtbot.waitUntil(lambda: not conference(window).reports)
    qtbot.waitUntil(lambda: window.notice.isVisible())
    qtbot.mouseClick(window.notice.undo_button, LEFT)
    qtbot.waitUntil(lambda: len(conference(window).reports) == 1)
    assert find(window, QLineEdit, "agency").text() == "GP surgery"
