"""A family's day to be looked at again, and those that are due, under Safety."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.ui.desk import Desk
from app.ui.rights.menu import add_family_actions
from app.ui.rights.retention_dialog import NOT_READ, RetentionDialog
from tests.ui.conftest import OpenExample


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_day_is_kept_and_who_is_due_is_said(qtbot: QtBot, open_example: OpenExample, desk: Desk) -> None:
    window = open_example("billy-and-angie")
    window.go_home()
    qtbot.waitUntil(lambda: window.home.list.family() is not None)
    menu = QMenu(window)
    add_family_actions(menu, window)
    next(one for one in menu.actions() if one.text() == "When to look again…").trigger()
    dialog = next(one for one in window.findChildren(RetentionDialog) if one.isVisible())
    qtbot.waitUntil(lambda: dialog.due.text() == "No family is due.")
    assert dialog.message.text().startswith("There is no day")
    qtbot.keyClicks(dialog.day, "some day")
    qtbot.keyClick(dialog.day, Qt.Key.Key_Return)
    assert dialog.message.text() == NOT_READ
    dialog.day.clear()
    qtbot.keyClicks(dialog.day, "1 May 2001")
    qtbot.keyClick(dialog.day, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Marsh EX-1001, since 1 May 2001" in dialog.due.text())
    assert dialog.message.text() == "✓ Set for this family: 1 May 2001."
    dialog.day.clear()
    desk.preferences.set("retention_years", 6)
    qtbot.keyClick(dialog.day, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "By the rule: 24 March 2032" in dialog.message.text())
    dialog.close()
    qtbot.waitUntil(lambda: not window.findChildren(RetentionDialog))
