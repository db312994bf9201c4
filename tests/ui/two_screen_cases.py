"""A laptop and a projector. ``test_wall_screens.py`` runs these in a process of their own, which has two screens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QLabel, QListView, QMenu
from pytestqt.qtbot import QtBot

from app.models import Conference, Domain
from app.models.board import add_entry
from app.ui.shell.help import KeysDialog
from app.ui.shell.window import MainWindow
from app.ui.wall.mode import Mode
from app.ui.wall.preview import Preview
from tests.ui.board_reading import field, press, type_in
from tests.ui.conftest import OpenExample
from tests.ui.wall_reading import reads, told, wall_of

TYPING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
NOTHING = ["Safety Board"]


@pytest.fixture
def laptop(qapp: QApplication) -> QScreen:
    return QGuiApplication.screens()[0]


@pytest.fixture
def projector(qapp: QApplication) -> QScreen:
    return QGuiApplication.screens()[1]


@pytest.fixture
def presenting(qtbot: QtBot, open_example: OpenExample) -> MainWindow:
    """The board on the projector, and the keyboard back at the laptop."""
    window = open_example("billy-and-angie", "board")
    press(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.wall.window is not None and window.wall.window.isVisible())
    back(qtbot, window)
    return window


def back(qtbot: QtBot, window: MainWindow) -> None:
    """This platform gives the keyboard to every window that is shown; others leave it where it is."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def unplug(screen: QScreen) -> None:
    """Say what Qt says before it moves the windows of a screen that is gone."""
    QApplication.instance().screenRemoved.emit(screen)  # type: ignore[union-attr]


def plug_in(screen: QScreen) -> None:
    QApplication.instance().screenAdded.emit(screen)  # type: ignore[union-attr]


def test_it_covers_the_projector_only_and_obeys_the_keys_of_the_chairs_window(
    presenting: MainWindow, projector: QScreen, laptop: QScreen
) -> None:
    wall = wall_of(presenting)
    assert wall.geometry() == projector.geometry()
    assert not wall.geometry().intersects(laptop.geometry())
    assert presenting.isVisible()
    assert wall.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert reads(presenting, "worry, 1 of 4")
    modes = []
    presenting.setFocus()
    for key in (Qt.Key.Key_H, Qt.Key.Key_H, Qt.Key.Key_B, Qt.Key.Key_B):
        press(presenting, key)
        modes.append(presenting.wall.mode)
    assert modes == [Mode.HOLD, Mode.LIVE, Mode.BLANK, Mode.LIVE]
    line = field(presenting, "add_what_s_working_well")
    line.setFocus()
    type_in(line, "bh")
    assert (line.toPlainText(), presenting.wall.mode) == ("bh", Mode.LIVE)
    press(line, Qt.Key.Key_H, TYPING)
    assert presenting.wall.mode is Mode.HOLD
    press(line, Qt.Key.Key_B, TYPING)
    assert presenting.wall.mode is Mode.BLANK
    assert line.toPlainText() == "bh"
    press(line, Qt.Key.Key_F5)
    assert not wall_of(presenting).isVisible()


def test_unplugged_it_goes_dark_and_comes_back_blank(
    qtbot: QtBot, presenting: MainWindow, projector: QScreen, laptop: QScreen
) -> None:
    wall = wall_of(presenting)
    unplug(projector)
    assert not wall.isVisible()
    assert told(wall) == NOTHING
    assert "The room's screen is gone" in presenting.notice.sentence.text()
    press(presenting, Qt.Key.Key_B)
    assert not wall.isVisible()
    plug_in(laptop)  # another screen is not the room's
    assert not wall.isVisible()
    plug_in(projector)
    assert wall.isVisible()
    assert wall.geometry() == projector.geometry()
    assert (presenting.wall.mode, told(wall)) == (Mode.BLANK, NOTHING)
    assert "press B" in presenting.notice.sentence.text()
    back(qtbot, presenting)
    presenting.setFocus()
    press(presenting, Qt.Key.Key_B)
    assert reads(presenting, "worry, 1 of 4")
    unplug(projector)
    press(presenting, Qt.Key.Key_F5)  # no more waiting
    plug_in(projector)
    assert not wall_of(presenting).isVisible()


def test_a_dialog_of_the_chair_does_not_stay_on_the_wall(
    qtbot: QtBot, presenting: MainWindow, projector: QScreen, laptop: QScreen
) -> None:
    press(presenting, Qt.Key.Key_F1)
    dialog = presenting.findChild(KeysDialog)
    assert dialog is not None
    back(qtbot, presenting)
    dialog.move(projector.geometry().center())
    dialog.activateWindow()
    qtbot.waitUntil(lambda: laptop.geometry().contains(dialog.frameGeometry().center()))
    assert wall_of(presenting).isVisible()
    dialog.close()


def test_each_screen_shows_its_number(qtbot: QtBot, presenting: MainWindow) -> None:
    menu = presenting.findChild(QMenu, "wall_menu")
    assert menu is not None
    menu.aboutToShow.emit()
    words = [action.text() for action in menu.actions() if action.text()]
    assert "Screen 1: Laptop, 1366 × 768 (you are on this one)" in words
    assert "Screen 2: Projector, 1920 × 1080" in words
    next(action for action in menu.actions() if action.text() == "Show a number on each screen").trigger()
    numbers = [one for one in QApplication.topLevelWidgets() if one.objectName() == "screen_number"]
    assert {one.text(): one.screen().name() for one in numbers if isinstance(one, QLabel)} == {
        "1": "Laptop", "2": "Projector",
    }  # fmt: skip
    next(action for action in menu.actions() if "Projector" in action.text()).trigger()
    assert presenting.desk.preferences.get("wall_screen") == "Projector"
    for one in numbers:
        one.close()


def test_the_preview_is_the_wall_made_small(qtbot: QtBot, presenting: MainWindow) -> None:
    preview = presenting.findChild(Preview)
    assert preview is not None
    whole = wall_of(presenting).view.grab().scaled(
        preview.size(), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).toImage()  # fmt: skip
    shown = preview.grab().toImage()
    middle = preview.height() // 2
    for x in range(4, preview.width() - 4, 9):
        one, other = whole.pixelColor(x, middle), shown.pixelColor(x, middle)
        assert abs(one.lightness() - other.lightness()) < 60
    presenting.wall.blank()
    assert len({preview.grab().toImage().pixel(x, middle) for x in range(6, preview.width() - 6)}) == 1


def test_found_on_the_chairs_screen_it_goes_dark(
    presenting: MainWindow, laptop: QScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    wall = wall_of(presenting)
    monkeypatch.setattr(QGuiApplication, "screens", lambda: [laptop])
    wall.windowHandle().screenChanged.emit(laptop)
    assert not wall.isVisible()
    assert told(wall) == NOTHING


def test_it_does_not_swap_screens_when_the_chairs_window_is_on_the_rooms(
    qtbot: QtBot, presenting: MainWindow, laptop: QScreen
) -> None:
    presenting.wall.leave()
    presenting.desk.preferences.set("wall_screen", laptop.name())
    presenting.wall.present()
    assert not wall_of(presenting).isVisible()
    assert "Your own window is on the room's screen" in presenting.notice.sentence.text()


def test_behind_a_lock_it_is_blank_and_no_key_shows_it(qtbot: QtBot, presenting: MainWindow) -> None:
    wall = wall_of(presenting)
    presenting.desk.locked.emit(True)
    presenting.hide()
    assert wall.isVisible()
    for key in (Qt.Key.Key_B, Qt.Key.Key_H):
        press(wall, key)
        assert told(wall) == NOTHING
    presenting.show()
    presenting.desk.locked.emit(False)
    assert told(wall) == NOTHING
    press(wall, Qt.Key.Key_B)
    assert reads(presenting, "worry, 1 of 4")


def test_a_danger_statement_out_of_sight_is_said_and_comes_with_the_chair(qtbot: QtBot, presenting: MainWindow) -> None:
    conference = presenting.desk.conference
    assert conference is not None
    key = conference.id
    presenting.desk.run("Fill", lambda session: fill(session.get_one(Conference, key)))
    qtbot.waitUntil(lambda: reads(presenting, "day 29"))
    shown = wall_of(presenting)
    column = next(one for one in shown.findChildren(QListView) if "worried" in one.accessibleName())
    bar = column.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    statement = column.visualRect(column.model().index(column.model().rowCount() - 1, 0))
    bar.setValue(bar.maximum() - statement.height() // 2)
    assert any(one.text().endswith("1 more below") for one in shown.findChildren(QLabel))  # the statement, cut off
    bar.setValue(0)
    press(presenting, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())


def fill(conference: Conference) -> None:
    for number in range(30):
        add_entry(conference, Domain.WORRY, f"It happened again on day {number}")
