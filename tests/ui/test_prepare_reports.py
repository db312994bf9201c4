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
from tests.ui.prepare_rooms import conference, find, focused, open_tab, person, saved, shown

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def prepared(open_example: OpenExample) -> MainWindow:
    opened = open_example("four-pughs", "prepare")
    open_tab(opened, 3)
    return opened


def test_a_report_and_when_the_parents_had_it(qtbot: QtBot, prepared: MainWindow) -> None:
    assert find(prepared, QComboBox, "how").currentText() == "No report"
    assert not shown(prepared, QLineEdit, "shared_with_them_on")
    shared = find(prepared, QComboBox, "did_the_parents_have_it")
    shared.setFocus()
    qtbot.keyClicks(shared, "Before")
    qtbot.waitUntil(lambda: conference(prepared).reports[0].shared is SharedWithParents.BEFORE)
    qtbot.waitUntil(lambda: shown(prepared, QLineEdit, "shared_with_them_on"))
    day = find(prepared, QLineEdit, "shared_with_them_on")
    day.setFocus()
    qtbot.keyClicks(day, "20/2/26")
    qtbot.keyClick(day, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: conference(prepared).reports[0].shared_on == date(2026, 2, 20))
    assert day.text() == "Fri 20 February 2026"


def test_one_for_each_agency(qtbot: QtBot, prepared: MainWindow) -> None:
    qtbot.mouseClick(find(prepared, QPushButton, "add_one_for_each_agency_invited"), LEFT)
    qtbot.waitUntil(lambda: len(conference(prepared).reports) == 7)
    assert [report.agency for report in conference(prepared).reports[1:4]] == [
        "Social services", "Ysgol y Bryn", "Ysgol Glan Conwy",
    ]  # fmt: skip
    assert not shown(prepared, QPushButton, "add_one_for_each_agency_invited")
    prepared.desk.undo()
    qtbot.waitUntil(lambda: shown(prepared, QPushButton, "add_one_for_each_agency_invited"))


def test_whose_report_it_is(qtbot: QtBot, prepared: MainWindow) -> None:
    qtbot.mouseClick(find(prepared, QPushButton, "add_a_report"), LEFT)
    qtbot.waitUntil(lambda: len(conference(prepared).reports) == 2)
    qtbot.waitUntil(lambda: focused(prepared) == "agency")
    whose = prepared.findChildren(QComboBox, "written_or_given_by")[-1]
    whose.setFocus()
    qtbot.keyClicks(whose, "PC")
    qtbot.waitUntil(lambda: conference(prepared).reports[1].agency == "Police")
    report = conference(prepared).reports[1]
    assert report.person_id == person(prepared, "PC Gavin Lea").id
    assert report.kind is ReportKind.WRITTEN
    note = prepared.findChildren(QLineEdit, "note")[-1]
    qtbot.keyClicks(note, "<i>Two</i> pages & a photo")
    saved(qtbot, prepared, lambda: conference(prepared).reports[1].note == "<i>Two</i> pages & a photo")


def test_a_report_taken_away_comes_back(qtbot: QtBot, prepared: MainWindow) -> None:
    qtbot.mouseClick(find(prepared, QPushButton, "take_the_report_away"), LEFT)
    qtbot.waitUntil(lambda: not conference(prepared).reports)
    qtbot.waitUntil(lambda: prepared.notice.isVisible())
    qtbot.mouseClick(prepared.notice.undo_button, LEFT)
    qtbot.waitUntil(lambda: len(conference(prepared).reports) == 1)
    assert find(prepared, QLineEdit, "agency").text() == "GP surgery"
