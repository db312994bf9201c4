"""The tab Conference: day and reason, chair and minute-taker, children, parts, the order of the meeting."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QListWidget, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.models import PartKind
from app.ui.shell.window import MainWindow
from tests.ui.conftest import OpenExample
from tests.ui.prepare_rooms import conference, find, focused, lines, open_tab, person, saved, shown

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def prepared(open_example: OpenExample) -> MainWindow:
    opened = open_example("four-pughs", "prepare")
    open_tab(opened, 1)
    return opened


def type_in(qtbot: QtBot, window: MainWindow, name: str, words: str) -> QLineEdit:
    field = find(window, QLineEdit, name)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    return field


def pick(qtbot: QtBot, window: MainWindow, name: str, words: str) -> QComboBox:
    """Choose in a list that folds out by typing the beginning of the words."""
    combo = find(window, QComboBox, name)
    combo.setFocus()
    qtbot.keyClicks(combo, words)
    return combo


def test_why_we_meet_saves_itself(qtbot: QtBot, prepared: MainWindow) -> None:
    field = find(prepared, QPlainTextEdit, "why_we_meet")
    field.selectAll()
    qtbot.keyClicks(field, "Mali was left alone.")
    qtbot.waitUntil(lambda: conference(prepared).reason == "Mali was left alone.")


def test_the_day_takes_the_part_along(qtbot: QtBot, prepared: MainWindow) -> None:
    type_in(qtbot, prepared, "day_of_the_meeting", "24 feb 2026")
    qtbot.waitUntil(lambda: conference(prepared).held_on == date(2026, 2, 24))
    assert conference(prepared).parts[0].on_date == date(2026, 2, 24)
    qtbot.waitUntil(lambda: find(prepared, QLineEdit, "part_1_day").text() == "Tue 24 February 2026")


def test_a_meeting_before_the_strategy_discussion_goes_back(qtbot: QtBot, prepared: MainWindow) -> None:
    field = type_in(qtbot, prepared, "day_of_the_meeting", "1 feb 2026")
    qtbot.waitUntil(lambda: prepared.notice.isVisible())
    assert prepared.notice.sentence.text().startswith("The strategy discussion comes before the meeting.")
    assert field.text() == "Mon 23 February 2026"
    assert conference(prepared).held_on == date(2026, 2, 23)


def test_the_chair_does_not_take_the_minutes(qtbot: QtBot, prepared: MainWindow) -> None:
    combo = pick(qtbot, prepared, "minute_taker", "Gwenda")
    qtbot.waitUntil(lambda: prepared.notice.isVisible())
    assert prepared.notice.sentence.text() == "The chair cannot also take the minutes. Choose somebody else."
    assert combo.currentText().startswith("Nia Parry")
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: conference(prepared).minute_taker_id == person(prepared, "Mair Llwyd").id)


def test_the_meeting_is_called_as_the_nation_calls_it(qtbot: QtBot, prepared: MainWindow) -> None:
    kind = find(prepared, QComboBox, "what_kind_of_meeting")
    assert kind.currentText() == "Initial child protection conference"
    pick(qtbot, prepared, "nation", "Scotland")
    qtbot.waitUntil(lambda: kind.currentText().endswith("planning meeting"))


def test_the_children_it_is_about(qtbot: QtBot, prepared: MainWindow) -> None:
    for name in ("about_cerys", "about_dylan", "about_mali"):
        qtbot.mouseClick(find(prepared, QCheckBox, name), LEFT)
    qtbot.waitUntil(lambda: [child.name for child in conference(prepared).children_here] == ["Rhys"])
    last = find(prepared, QCheckBox, "about_rhys")
    qtbot.mouseClick(last, LEFT)
    qtbot.waitUntil(lambda: prepared.notice.isVisible())
    assert last.isChecked()


def test_a_part_with_its_own_times(qtbot: QtBot, prepared: MainWindow) -> None:
    assert not shown(prepared, QPushButton, "take_the_part_away")
    qtbot.mouseClick(find(prepared, QPushButton, "add_a_part"), LEFT)
    qtbot.waitUntil(lambda: shown(prepared, QLineEdit, "part_2_from"))
    type_in(qtbot, prepared, "part_2_from", "3.45pm")
    type_in(qtbot, prepared, "part_2_to", "16:30")
    qtbot.waitUntil(lambda: conference(prepared).parts[1].ends_at == time(16, 30))
    assert conference(prepared).parts[1].starts_at == time(15, 45)
    assert conference(prepared).parts[1].kind is PartKind.A
    late = type_in(qtbot, prepared, "part_2_to", "15:00")
    qtbot.waitUntil(lambda: prepared.notice.isVisible())
    assert late.text() == "16:30"
    qtbot.mouseClick(prepared.findChildren(QPushButton, "take_the_part_away")[-1], LEFT)
    qtbot.waitUntil(lambda: len(conference(prepared).parts) == 1)
    prepared.desk.undo()
    qtbot.waitUntil(lambda: len(conference(prepared).parts) == 2)


def test_the_order_of_the_meeting(qtbot: QtBot, prepared: MainWindow) -> None:
    order = find(prepared, QListWidget, "order_of_the_meeting")
    order.setFocus()
    for _ in range(3):
        qtbot.keyClick(order, Qt.Key.Key_Down)
    qtbot.keyClick(order, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: conference(prepared).agenda[2:4] == ["plan", "scale"])
    assert lines(order)[2] == "3   Plan"
    assert order.currentItem().text() == "3   Plan"
    assert prepared.rail.steps[2] == "plan"


def test_a_refresh_leaves_alone_what_is_being_typed(qtbot: QtBot, prepared: MainWindow) -> None:
    field = find(prepared, QLineEdit, "reference")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "EX-2")
    qtbot.mouseClick(find(prepared, QCheckBox, "about_mali"), LEFT)
    qtbot.waitUntil(lambda: len(conference(prepared).children_here) == 3)
    qtbot.keyClicks(field, "000")
    assert field.text() == "EX-2000"
    saved(qtbot, prepared, lambda: conference(prepared).family.reference == "EX-2000")


def test_ctrl_tab_goes_round_the_tabs(qtbot: QtBot, open_example: OpenExample) -> None:
    opened = open_example("four-pughs", "prepare")
    screen = opened.stack.currentWidget()
    qtbot.keyClick(opened.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert screen.tabs.tabText(screen.tabs.currentIndex()) == "Conference"
    qtbot.keyClick(opened.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: screen.tabs.tabText(screen.tabs.currentIndex()) == "Who is here")
    assert focused(opened) == "who_is_here"
