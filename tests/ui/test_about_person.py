"""Everything about one person, saved from the menu Safety for whoever reviews it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from app.ui.rights.about_dialog import AboutPersonDialog
from app.ui.rights.menu import add_family_actions
from tests.ui.conftest import OpenExample


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_file_for_review(qtbot: QtBot, open_example: OpenExample, tmp_path: Path) -> None:
    window = open_example("billy-and-angie")
    window.go_home()
    qtbot.waitUntil(lambda: window.home.list.family() is not None)
    menu = QMenu(window)
    add_family_actions(menu, window)
    next(one for one in menu.actions() if one.text() == "Everything about one person…").trigger()
    dialog = next(one for one in window.findChildren(AboutPersonDialog) if one.isVisible())
    qtbot.waitUntil(dialog.does.isEnabled)
    dialog.person.setCurrentIndex(dialog.person.findText("Billy Marsh"))
    qtbot.mouseClick(dialog.does, Qt.MouseButton.LeftButton)
    assert dialog.findChild(QFileDialog) is not None
    dialog.save_to(str(tmp_path / "gone" / "about.txt"))
    qtbot.waitUntil(lambda: dialog.message.property("kind") == "trouble")
    path = tmp_path / "about.txt"
    dialog.save_to(str(path))
    qtbot.waitUntil(lambda: "✓ Saved about.txt" in dialog.message.text())
    assert "nothing is released" in dialog.message.text()
    assert "Everything held about Billy Marsh" in path.read_text("utf-8")
    dialog.close()
    qtbot.waitUntil(lambda: not window.findChildren(AboutPersonDialog))
