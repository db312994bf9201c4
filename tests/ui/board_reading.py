"""What the tests of the board read from the screen, and how they reach its parts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QWidget

from app.ui.shell.window import MainWindow
from app.ui.widgets.growing_text import GrowingText
from tests.ui.finding import find_in_sight, in_sight

VIEWS = {
    "worry": "what_are_we_worried_about_now",
    "working_well": "what_s_working_well",
    "grey_area": "grey_areas",
    "plan": "what_needs_to_change_the_plan",
}


def view(window: MainWindow, column: str) -> QListView:
    """Return the cards of a column."""
    found = window.findChild(QListView, VIEWS[column])
    assert isinstance(found, QListView)
    return found


def texts(window: MainWindow, column: str) -> list[str]:
    """Return the words of a column's cards, in order."""
    model = view(window, column).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def spoken(window: MainWindow, column: str) -> list[str]:
    """Return what a screen reader says of a column's cards, in order."""
    model = view(window, column).model()
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def field(window: MainWindow, name: str) -> GrowingText:
    """Return a visible text field by its object name."""
    found = find_in_sight(window, GrowingText, name)
    assert len(in_sight(window, GrowingText, name)) == 1, name
    return found


def go_to(window: MainWindow, column: str, row: int) -> QListView:
    """Put the keyboard on a card, from the first one down by keys."""
    cards = view(window, column)
    cards.setFocus()
    cards.setCurrentIndex(cards.model().index(row, 0))
    return cards


def type_in(widget: QWidget, words: str) -> None:
    """Type words."""
    QTest.keyClicks(widget, words)


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press one key."""
    QTest.keyClick(widget, key, modifier)
