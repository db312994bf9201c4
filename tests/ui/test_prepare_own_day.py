"""The day of the meeting in Prepare stands beside its last lawful day; a later one asks why and is never blocked."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.shell.window import MainWindow
from tests.ui.conftest import OpenExample
from tests.ui.prepare_rooms import conference, find, open_tab
from tests.ui.test_prepare_meeting import type_in


def said(window: MainWindow) -> str:
    return "\n".join(shown.text() for shown in window.findChildren(QLabel) if shown.isVisible())


def test_a_later_day_asks_for_a_reason(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("billy-and-angie", "prepare")
    open_tab(window, 1)
    qtbot.waitUntil(lambda: "Working day 15 of 15, last lawful day 24 March 2026." in said(window))
    note = find(window, QLineEdit, "note_on_the_strategy_discussion")
    day = type_in(qtbot, window, "day_of_the_meeting", "26 march 2026")
    qtbot.waitUntil(lambda: conference(window).held_on == date(2026, 3, 26))
    qtbot.waitUntil(lambda: "2 working days late. Why later than the last lawful day?" in said(window))
    assert note.placeholderText() == "Why later than the last lawful day?"
    assert "2 working days late" in day.accessibleDescription()
    type_in(qtbot, window, "day_of_the_meeting", "21 march 2026")
    qtbot.waitUntil(lambda: "This is a weekend." in said(window))
    assert note.placeholderText() == ""


def test_an_unborn_child_has_its_week_and_both_clocks(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("baby-petrie", "prepare")
    open_tab(window, 1)
    qtbot.waitUntil(lambda: "Day 24 of 28, last lawful day 8 June 2026." in said(window))
    assert "And by 28 weeks of pregnancy: last lawful day 11 June 2026. Week 27 of pregnancy." in said(window)
    assert "Day the concern was raised" in said(window)
    assert "strategy discussion" not in said(window)
    start = type_in(qtbot, window, "day_of_the_strategy_discussion", " ")
    assert start.accessibleName() == "Day the concern was raised"
    qtbot.waitUntil(lambda: "Set the day the concern was raised, and the last lawful day" in said(window))
