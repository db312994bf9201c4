"""Erasing a family as the chair does it: never by a slip, and with a certificate that names nobody."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from app.models import Family
from app.store.store import Store
from app.ui.desk import Desk
from app.ui.rights.erase_dialog import EraseDialog
from app.ui.rights.menu import add_family_actions
from app.ui.shell.window import MainWindow
from tests.ui.conftest import OpenExample


def opened(window: MainWindow) -> EraseDialog:
    menu = QMenu(window)
    add_family_actions(menu, window)
    next(one for one in menu.actions() if one.text() == "Erase the family for good…").trigger()
    return next(one for one in window.findChildren(EraseDialog) if one.isVisible())


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_family_goes_when_its_reference_is_typed(
    qtbot: QtBot, open_example: OpenExample, desk: Desk, store: Store, tmp_path: Path
) -> None:
    window = open_example("billy-and-angie")
    store.who = "Priya Rao"
    window.go_home()
    qtbot.waitUntil(lambda: window.home.list.family() is not None)
    dialog = opened(window)
    qtbot.waitUntil(lambda: "No backup" in dialog.held.text())
    assert not dialog.does.isEnabled()
    qtbot.keyClicks(dialog.typed, "EX-100")
    qtbot.keyClick(dialog.typed, Qt.Key.Key_Return)
    assert not dialog.does.isEnabled()
    qtbot.keyClicks(dialog.typed, "1")
    qtbot.mouseClick(dialog.does, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "✓ Erased" in dialog.message.text())
    assert store.read(lambda session: session.scalar(select(func.count(Family.id)))).result() == 0
    qtbot.waitUntil(lambda: window.home.model.is_empty)
    dialog.save_to(str(tmp_path / "gone" / "certificate.txt"))
    assert "could not be written" in dialog.message.text()
    dialog.save_to(str(tmp_path / "certificate.txt"))
    text = (tmp_path / "certificate.txt").read_text("utf-8")
    assert "Reference of the family: EX-1001" in text
    assert "By: Priya Rao" in text
    assert "person: " in text
    assert "Marsh" not in text
    body, digest = text.split("SHA-256 of the lines above: ")
    assert hashlib.sha256(body.encode()).hexdigest() == digest.strip()
    dialog.close()
    qtbot.waitUntil(lambda: not window.findChildren(EraseDialog))
