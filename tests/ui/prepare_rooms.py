"""Finding one's way about the step Prepare, for its tests."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QTableView, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from app.models import Conference, Person
from app.ui.shell.window import MainWindow
from tests.ui.finding import find_in_sight, in_sight

WidgetT = TypeVar("WidgetT", bound=QWidget)


def find(window: MainWindow, kind: type[WidgetT], name: str) -> WidgetT:
    """Return the control of that object name, once it is on the screen."""
    return find_in_sight(window, kind, name)


def shown(window: MainWindow, kind: type[QWidget], name: str) -> bool:
    """Return whether a control of that object name is on the screen."""
    return bool(in_sight(window, kind, name))


def open_tab(window: MainWindow, index: int) -> None:
    window.findChild(QTabWidget, "prepare").setCurrentIndex(index)


def conference(window: MainWindow) -> Conference:
    opened = window.desk.conference
    assert opened is not None
    return opened


def person(window: MainWindow, name: str) -> Person:
    return next(one for one in conference(window).family.people if one.shown_name == name)


def lines(listed: QListWidget) -> list[str]:
    return [listed.item(row).text() for row in range(listed.count())]


def choose_person(qtbot: QtBot, window: MainWindow, name: str) -> QListWidget:
    """Go down the list of people with the arrow keys until the keyboard is on somebody."""
    listed = find(window, QListWidget, "people")
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Home)
    for _ in range(listed.count()):
        if listed.currentItem().text() == name:
            break
        qtbot.keyClick(listed, Qt.Key.Key_Down)
    assert listed.currentItem().text() == name
    return listed


def choose_line(qtbot: QtBot, table: QTableView, name: str) -> None:
    """Go down the table with the arrow keys until the keyboard is on somebody."""
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(table.model().rowCount()):
        if table.currentIndex().siblingAtColumn(0).data() == name:
            break
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.currentIndex().siblingAtColumn(0).data() == name


def saved(qtbot: QtBot, window: MainWindow, done: Callable[[], bool]) -> None:
    """Save what is typed and wait until the snapshot shows it."""
    window.desk.flush()
    qtbot.waitUntil(done)


def focused(window: MainWindow) -> str:
    """Return the object name of where the keyboard is."""
    widget = window.focusWidget()
    return widget.objectName() if widget is not None else ""
