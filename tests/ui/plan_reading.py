"""The plan through what is on the screen: its list, its line, its boxes."""

from __future__ import annotations

import uuid
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel, QListView, QMenu, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.models.step import Step
from app.ui.shell.window import MainWindow

WidgetT = TypeVar("WidgetT", bound=QWidget)
SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
MENUS = pytest.mark.qt_log_ignore(
    # What the offscreen platform says of every menu.
    "This plugin does not support grabbing the keyboard",
    "This plugin does not support raise",
    extend=True,
)


class Plan:
    """The open plan, through what is on the screen."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window
        self.steps = self.find(QListView, "steps_of_the_plan")
        self.line = self.find(QPlainTextEdit, "add_a_step")
        self.what = self.find(QPlainTextEdit, "will_do_what")

    def find(self, kind: type[WidgetT], name: str) -> WidgetT:
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def lines(self) -> list[str]:
        model = self.steps.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def spoken(self) -> str:
        return str(self.steps.currentIndex().data(SPOKEN))

    def chosen(self) -> str:
        return str(self.steps.currentIndex().data())

    def until(self, seen: object) -> None:
        assert callable(seen)
        self.qtbot.waitUntil(seen)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        self.qtbot.keyClick(focused, key, modifier)

    def steps_stored(self) -> dict[uuid.UUID, Step]:
        conference = self.window.desk.conference
        assert conference is not None
        assert conference.plan is not None
        return {step.id: step for step in conference.plan.steps}

    def menu(self) -> QMenu:
        self.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, QMenu)
        return popup

    def words(self) -> str:
        """All the words in the boxes that open lists, and at the head."""
        return "\n".join(found.text() for found in self.window.findChildren(QLabel) if found.isVisible())

    def press_menu_key(self) -> None:
        """Open the menu of the step chosen, as the Menu key does."""
        self.steps.setFocus()
        place = self.steps.visualRect(self.steps.currentIndex()).center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, self.steps.mapToGlobal(place))
        QApplication.sendEvent(self.steps.viewport(), event)

    def write(self, name: str, words: str) -> None:
        """Put words into a box in the place of what is there, and go on."""
        field = self.find(QPlainTextEdit, name)
        self.until(field.isVisible)
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, words)
        self.steps.setFocus()

    def press(self, name: str) -> None:
        """Press a button."""
        self.until(lambda: self.find(QPushButton, name).isVisible())
        self.qtbot.mouseClick(self.find(QPushButton, name), Qt.MouseButton.LeftButton)
