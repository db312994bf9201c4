"""Keeping something back by keys and clicks: the same control and the same two keys on every screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QMenu, QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from app.models import Conference, Person, Row
from app.models.keeping import NOBODY, STAFF_ONLY, KeptFrom
from app.ui.shell.window import MainWindow
from app.ui.widgets.withhold import Withhold
from tests.ui.conftest import OpenExample
from tests.ui.finding import find_in_sight

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


def stored(window: MainWindow) -> Conference:
    assert window.desk.conference is not None
    return window.desk.conference


def person(window: MainWindow, name: str) -> Person:
    return next(one for one in stored(window).family.people if one.name == name)


def kept(window: MainWindow, row: Row, field: str = "") -> KeptFrom:
    return KeptFrom.read(stored(window).family.withholdings, row.id, field)


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    focused = window.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, modifiers)


def tick(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """Choose a line of the list that is open."""
    qtbot.waitUntil(lambda: any(menu.isVisible() for menu in window.findChildren(QMenu, "whom_menu")))
    menu = next(menu for menu in window.findChildren(QMenu, "whom_menu") if menu.isVisible())
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()


def signs(window: MainWindow) -> list[str]:
    """Return what the Restricted signs on the screen say."""
    shown = [one for one in window.findChildren(Withhold) if one.isVisibleTo(window)]
    return [one.text() for one in shown if not one.text().startswith("Restrict ") and one.text() != "Restrict"]


def focus(qtbot: QtBot, widget: QWidget) -> None:
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)


@pytest.fixture
def prepare(qtbot: QtBot, open_example: OpenExample) -> Callable[[int], MainWindow]:
    def open_it(tab: int) -> MainWindow:
        window = open_example("billy-and-angie", "prepare")
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        find_in_sight(window, QTabWidget, "prepare").setCurrentIndex(tab)
        return window

    return open_it


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_a_contact_is_kept_back_with_one_key_and_his_side_is_asked_about(
    qtbot: QtBot, prepare: Callable[[int], MainWindow]
) -> None:
    window = prepare(0)
    nan = person(window, "Nan")
    window.desk.run("Role", lambda session: setattr(session.get_one(Person, nan.id), "role", "Dad's mother"))
    mum = person(window, "Mum")
    people = find_in_sight(window, QListWidget, "people")
    people.setCurrentRow(next(row for row in range(people.count()) if "Mum" in people.item(row).text()))
    contact = mum.contacts[0]
    field = find_in_sight(window, QLineEdit, "contact")
    focus(qtbot, field)
    press(qtbot, window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: kept(window, contact) == STAFF_ONLY)
    qtbot.waitUntil(lambda: "Restricted: staff only" in signs(window))

    press(qtbot, window, Qt.Key.Key_R)  # it is kept from somebody: the list opens
    tick(qtbot, window, "Staff only")
    qtbot.waitUntil(lambda: not kept(window, contact))
    press(qtbot, window, Qt.Key.Key_R, CTRL_SHIFT)
    tick(qtbot, window, "Not for Dad")
    qtbot.waitUntil(lambda: kept(window, contact) == NOBODY.but(person(window, "Dad").id, True))
    qtbot.waitUntil(lambda: "Restricted: not for Dad" in signs(window))

    yes = find_in_sight(window, QPushButton, "yes")
    said = [label.text() for label in window.notice.findChildren(QLabel)]
    assert any("Nan (on the same side of the family)" in words for words in said)
    assert yes.text() == "Keep it from Nan and Auntie Lorraine too"
    qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    everyone = {person(window, name).id for name in ("Dad", "Nan", "Auntie Lorraine")}
    qtbot.waitUntil(lambda: kept(window, contact).people == everyone)
    qtbot.waitUntil(lambda: "Restricted: not for Auntie Lorraine, Dad and Nan" in signs(window))
    assert not window.notice.isVisible()


def test_a_person_and_an_attendance_are_kept_back_from_their_lists(
    qtbot: QtBot, prepare: Callable[[int], MainWindow]
) -> None:
    window = prepare(0)
    people = find_in_sight(window, QListWidget, "people")
    focus(qtbot, people)
    people.setCurrentRow(next(row for row in range(people.count()) if "Nan" in people.item(row).text()))
    press(qtbot, window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: kept(window, person(window, "Nan")) == STAFF_ONLY)

    find_in_sight(window, QTabWidget, "prepare").setCurrentIndex(2)
    table = find_in_sight(window, QWidget, "who_is_here")
    focus(qtbot, table)
    press(qtbot, window, Qt.Key.Key_R)  # Billy was not asked
    qtbot.waitUntil(lambda: "nothing to keep back" in window.notice.sentence.text())
    for _ in range(2):  # past Angie to Mum
        qtbot.keyClick(table, Qt.Key.Key_Down)
    press(qtbot, window, Qt.Key.Key_R)
    lines = stored(window).parts[0].attendance
    qtbot.waitUntil(lambda: any(kept(window, line) == STAFF_ONLY for line in lines))


def test_where_and_when_a_part_is_are_kept_back_apart(qtbot: QtBot, prepare: Callable[[int], MainWindow]) -> None:
    window = prepare(1)
    part = stored(window).parts[0]
    focus(qtbot, find_in_sight(window, QLineEdit, "part_1_place"))
    press(qtbot, window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: kept(window, part, "place") == STAFF_ONLY)
    assert not kept(window, part, "starts_at")
    focus(qtbot, find_in_sight(window, QLineEdit, "part_1_day"))
    press(qtbot, window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: all(kept(window, part, one) for one in ("on_date", "starts_at", "ends_at")))
    assert not kept(window, part)


@pytest.mark.parametrize(
    ("step", "name", "row"),
    [
        ("outcome", "reasons_for_billy", lambda conference: conference.decisions[0]),
        ("plan", "steps_of_the_plan", lambda conference: conference.plan.steps[0]),
    ],
)
def test_the_same_key_works_on_the_other_screens(
    qtbot: QtBot, open_example: OpenExample, step: str, name: str, row: Callable[[Conference], Row]
) -> None:
    window = open_example("billy-and-angie", step)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    focus(qtbot, find_in_sight(window, QWidget, name))
    press(qtbot, window, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: kept(window, row(stored(window))) == STAFF_ONLY)
