"""What holds for every screen: each control has a name, the window fits a common laptop, Tab reaches everything."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.cli.commands import commands
from app.paths import RESOURCES
from app.ui.shell.help import KeysDialog
from app.ui.shell.keys import KEYS, ROOMS
from app.ui.shell.rail import ROOM_WORDS, WORDS
from app.ui.shell.window import SCREENS, MainWindow
from app.ui.theme import Theme
from tests.ui.conftest import OpenExample
from tests.ui.finding import let_events_come

FAMILIES = ("billy-and-angie", "four-pughs", "baby-petrie")


def controls(window: MainWindow) -> list[QWidget]:
    """Return what Tab could reach on the screen that is open, and the parts of nothing else."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QScrollArea)
        and not isinstance(widget.parent(), QAbstractScrollArea)
    ]


def spoken(widget: QWidget) -> str:
    """Return the name a screen reader gives a control."""
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found is not None else ""


def every_screen(qtbot: QtBot, window: MainWindow) -> Iterator[str]:
    """Open every step and room of the conference that is open, one after another."""
    for step in SCREENS:
        window.show_step(step)
        let_events_come()  # what stands further down is built as soon as the top is painted
        yield step


def scrolls_sideways(window: MainWindow) -> list[str]:
    return [
        area.accessibleName() or type(area).__name__
        for area in window.findChildren(QAbstractScrollArea)
        if area.isVisible() and area.horizontalScrollBar().isVisible() and area.horizontalScrollBar().maximum() > 0
    ]


@pytest.mark.parametrize("family", FAMILIES)
def test_every_control_has_a_name_and_nothing_scrolls_sideways(
    qtbot: QtBot, open_example: OpenExample, family: str
) -> None:
    window = open_example(family, "prepare")
    for step in every_screen(qtbot, window):
        nameless = [widget for widget in controls(window) if not spoken(widget).strip()]
        assert nameless == [], [(step, type(widget).__name__, widget.parent()) for widget in nameless]
        assert (step, scrolls_sideways(window)) == (step, [])


@pytest.mark.parametrize(("zoom", "width", "height"), [(100, 1366, 768), (200, 1920, 1080)])
def test_every_screen_fits(
    qtbot: QtBot, open_example: OpenExample, theme: Theme, zoom: int, width: int, height: int
) -> None:
    """The common laptop, and a larger screen at twice the text."""
    window = open_example("four-pughs", "prepare")
    try:
        theme.set_zoom(zoom)
        for step in every_screen(qtbot, window):
            least = window.minimumSizeHint()
            assert (step, least.width() <= width, least.height() <= height) == (step, True, True), least
    finally:
        theme.set_zoom(100)


def test_ctrl_and_a_number_open_the_steps(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("billy-and-angie", "board")
    for number, step in enumerate(WORDS, start=1):
        qtbot.keyClick(window, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda step=step: window.step == step)  # type: ignore[misc]
        current = window.stack.currentWidget()
        assert current is not None
        assert type(current).__name__ == SCREENS[step][1]


def test_each_room_has_a_key_and_a_button(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("billy-and-angie", "board")
    for key, room in zip(("F6", "F7", "F8", "F9"), ROOMS, strict=True):
        qtbot.keyClick(window, getattr(Qt.Key, f"Key_{key}"))
        qtbot.waitUntil(lambda room=room: window.step == room)  # type: ignore[misc]
        (pressed,) = [made for made in window.rail.findChildren(QAbstractButton) if made.isChecked()]
        assert spoken(pressed) == ROOM_WORDS[room]
        assert type(window.stack.currentWidget()).__name__ == SCREENS[room][1]
    # A change made in a room shows in the room, and does not lead back to the steps.
    window.desk.run("Nothing", lambda session: None)
    qtbot.waitUntil(lambda: window.desk.all_saved)
    assert window.step == "chronology"


def test_the_rail_ticks_what_is_recorded_and_folds_on_a_narrow_window(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("billy-and-angie", "board")
    texts = [made.text() for made in window.rail.findChildren(QAbstractButton) if made.isVisible()]
    assert texts[:3] == ["✓   Prepare", "2   Board", "✓   Safety scale"]
    window.resize(1100, 768)
    qtbot.waitUntil(lambda: "Board" not in window.rail.findChildren(QAbstractButton)[1].text())


def test_large_text_on_a_small_screen_scrolls_the_rail_to_what_is_open(
    qtbot: QtBot, open_example: OpenExample, theme: Theme
) -> None:
    window = open_example("billy-and-angie", "outcome")
    try:
        theme.set_zoom(200)
        window.resize(1366, 800)
        qtbot.keyClick(window, Qt.Key.Key_F9)
        qtbot.waitUntil(lambda: window.step == "chronology")
        assert window.height() <= 800
        (opened,) = [made for made in window.rail.findChildren(QAbstractButton) if made.isChecked()]
        qtbot.waitUntil(lambda: not opened.visibleRegion().isEmpty())
    finally:
        theme.set_zoom(100)


def test_text_grows_by_keys(qtbot: QtBot, window: MainWindow, theme: Theme) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert theme.zoom == 110
    qtbot.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert theme.zoom == 90
    qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert theme.zoom == 100


def test_f1_shows_every_key(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(KeysDialog)
    assert dialog is not None
    from PySide6.QtWidgets import QLabel

    shown = {shown.text() for shown in dialog.findChildren(QLabel)}
    assert {key.does for key in KEYS.values()} <= shown
    dialog.close()


def test_no_two_keys_clash_where_both_work() -> None:
    by_key: dict[str, list[str]] = defaultdict(list)
    for name, key in KEYS.items():
        assert not QKeySequence(key.keys).isEmpty(), name
        by_key[QKeySequence(key.keys).toString()].append(key.where)
    for keys, places in by_key.items():
        assert len(places) == len(set(places)), keys
        assert "Everywhere" not in places or len(places) == 1, keys


def test_the_readme_names_every_command() -> None:
    readme = (Path(RESOURCES).parent / "README.md").read_text(encoding="utf-8")
    for name in commands.commands:
        assert re.search(rf"safety-board {name}\b", readme) or name == "open", name
