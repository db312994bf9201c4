"""The history as the chair reads it: of a card from its menu, of a family from Safety; and what is noted by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QListWidget, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.models import Entry
from app.store.history import family_history
from app.store.store import Store
from app.ui.desk import Desk
from app.ui.history.dialog import HistoryDialog
from app.ui.rights.menu import add_family_actions
from app.ui.shell.window import MainWindow
from tests.ui.board_reading import go_to, texts
from tests.ui.conftest import OpenExample


def opened(qtbot: QtBot, window: MainWindow) -> HistoryDialog:
    """Return the history once it shows its changes."""
    found = [one for one in window.findChildren(HistoryDialog) if one.isVisible()]
    assert found
    qtbot.waitUntil(lambda: found[0].list.count() > 0)
    return found[0]


def close(qtbot: QtBot, window: MainWindow, dialog: HistoryDialog) -> None:
    dialog.close()
    qtbot.waitUntil(lambda: not window.findChildren(HistoryDialog))


def choose(menu: QMenu, words: str) -> None:
    next(one for one in menu.actions() if one.text() == words).trigger()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_card_s_history_opens_from_its_menu(
    qtbot: QtBot, open_example: OpenExample, desk: Desk, store: Store
) -> None:
    window = open_example("billy-and-angie")
    assert desk.conference is not None
    entry = next(one for one in desk.conference.entries if one.domain.value == "worry")
    store.who = "Priya Rao"

    def reword(session: Session) -> None:
        session.get_one(Entry, entry.id).text = "No food in the house on Mondays"

    desk.run("Reword worry", reword)
    qtbot.waitUntil(lambda: "No food in the house on Mondays" in texts(window, "worry"))
    cards = go_to(window, "worry", texts(window, "worry").index("No food in the house on Mondays"))
    QApplication.sendEvent(cards.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    menu = window.findChild(QMenu, "card_menu")
    assert isinstance(menu, QMenu)
    choose(menu, "History…")
    menu.close()
    dialog = opened(qtbot, window)
    first = dialog.list.item(0)
    assert first is not None
    assert "Reword worry" in first.text()
    assert "Priya Rao" in first.text()
    detail = dialog.findChild(QPlainTextEdit, "what_was_changed")
    assert isinstance(detail, QPlainTextEdit)
    assert f"Text: {entry.text} → No food in the house on Mondays" in detail.toPlainText()
    changes = dialog.findChild(QListWidget, "changes")
    assert isinstance(changes, QListWidget)
    qtbot.keyClick(changes, Qt.Key.Key_Down)
    assert "added" in detail.toPlainText()
    close(qtbot, window, dialog)


def test_a_family_s_history_has_the_looking_and_is_saved_as_a_file(
    qtbot: QtBot, open_example: OpenExample, desk: Desk, store: Store, tmp_path: Path
) -> None:
    window = open_example("billy-and-angie", "record")
    assert desk.conference is not None
    family_id = desk.conference.family_id

    def noted() -> list[str]:
        return [line.label for line in store.read(lambda session: family_history(session, family_id)).result()]

    qtbot.waitUntil(lambda: "Looked at: full record, for the file" in noted(), timeout=10000)
    assert noted().count("Looked at: full record, for the file") == 1
    window.go_home()
    qtbot.waitUntil(lambda: window.home.list.family() is not None)
    menu = QMenu(window)
    add_family_actions(menu, window)
    choose(menu, "History of the family…")
    dialog = opened(qtbot, window)
    assert "Looked at" in dialog.detail.toPlainText()
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert dialog.findChild(QFileDialog) is not None
    path = tmp_path / "history.csv"
    dialog.save_to(str(path))
    assert "✓ Saved history.csv" in dialog.said.text()
    assert "Looked at: full record" in path.read_text("utf-8-sig")
    qtbot.waitUntil(lambda: "History saved as a file" in noted())
    dialog.save_to(str(tmp_path / "gone" / "history.txt"))
    assert "could not be written" in dialog.said.text()
    close(qtbot, window, dialog)
