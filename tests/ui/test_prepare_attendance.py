"""The tab Who is here: letters on a line, clicks, several at once, what is noted beside it."""

from __future__ import annotations

import uuid
from datetime import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.models import Attendance, ConferenceKind, Family, PartKind, Person, PersonKind, Presence
from app.models.conference import Conference
from app.models.preparing import add_part
from app.models.start import start_conference
from app.store.store import Store
from app.ui.shell.window import MainWindow
from tests.ui.conftest import OpenExample
from tests.ui.prepare_rooms import choose_line, conference, find, focused, open_tab, person, saved, shown

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def prepared(open_example: OpenExample) -> MainWindow:
    opened = open_example("four-pughs", "prepare")
    open_tab(opened, 2)
    return opened


def line_of(window: MainWindow, name: str, part: int = 0) -> Attendance | None:
    key = person(window, name).id
    return next((line for line in conference(window).parts[part].attendance if line.person_id == key), None)


def presence(window: MainWindow, name: str) -> Presence | None:
    line = line_of(window, name)
    return line.presence if line is not None else None


def spoken(table: QTableView, row: int) -> str:
    return str(table.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))


@pytest.mark.parametrize(
    ("key", "presence_now"),
    [
        (Qt.Key.Key_A, Presence.APOLOGIES),
        (Qt.Key.Key_I, Presence.INVITED),
        (Qt.Key.Key_N, Presence.ABSENT),
        (Qt.Key.Key_X, Presence.EXCLUDED),
        (Qt.Key.Key_Space, Presence.INVITED),
    ],
)
def test_a_letter_marks_the_line(qtbot: QtBot, prepared: MainWindow, key: Qt.Key, presence_now: Presence) -> None:
    table = find(prepared, QTableView, "who_is_here")
    choose_line(qtbot, table, "Dad")
    qtbot.keyClick(table, key)
    qtbot.waitUntil(lambda: presence(prepared, "Dad") is presence_now)
    assert table.currentIndex().siblingAtColumn(0).data() == "Dad"
    assert presence(prepared, "Mam") is Presence.CAME


def test_c_brings_in_somebody_who_was_not_invited(qtbot: QtBot, prepared: MainWindow) -> None:
    table = find(prepared, QTableView, "who_is_here")
    choose_line(qtbot, table, "Uncle Huw")
    assert spoken(table, 7) == "Uncle Huw, uncle, not invited"
    qtbot.keyClick(table, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: presence(prepared, "Uncle Huw") is Presence.CAME)
    qtbot.waitUntil(lambda: spoken(table, 7) == "Uncle Huw, uncle, came")


def test_several_at_once(qtbot: QtBot, prepared: MainWindow) -> None:
    table = find(prepared, QTableView, "who_is_here")
    choose_line(qtbot, table, "Siôn Tudur")
    for _ in range(2):
        qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table, Qt.Key.Key_A)
    names = ("Siôn Tudur", "Mrs Rowe", "Bethan Coe")
    qtbot.waitUntil(lambda: all(presence(prepared, name) is Presence.APOLOGIES for name in names))
    assert prepared.bar.undo_button.toolTip() == "Undo: 3 people: apologies"
    prepared.desk.undo()
    qtbot.waitUntil(lambda: all(presence(prepared, name) is Presence.CAME for name in names))


def test_a_click_on_a_ring(qtbot: QtBot, prepared: MainWindow) -> None:
    table = find(prepared, QTableView, "who_is_here")
    choose_line(qtbot, table, "Nain")
    at = table.visualRect(table.model().index(table.currentIndex().row(), 3)).center()
    qtbot.mouseClick(table.viewport(), LEFT, pos=QPoint(at))
    qtbot.waitUntil(lambda: presence(prepared, "Nain") is Presence.APOLOGIES)


def test_off_the_list_and_back(qtbot: QtBot, prepared: MainWindow) -> None:
    table = find(prepared, QTableView, "who_is_here")
    choose_line(qtbot, table, "Rhys")
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: presence(prepared, "Rhys") is None)
    qtbot.waitUntil(lambda: prepared.notice.isVisible())
    assert prepared.notice.sentence.text() == "1 person is off the list."
    qtbot.mouseClick(prepared.notice.undo_button, LEFT)
    qtbot.waitUntil(lambda: presence(prepared, "Rhys") is Presence.CAME)
    line = line_of(prepared, "Rhys")
    assert line is not None
    assert (line.came_at, line.note) == (time(15), "The last half hour, his own choice.")


def test_excluded_asks_why(qtbot: QtBot, prepared: MainWindow) -> None:
    table = find(prepared, QTableView, "who_is_here")
    choose_line(qtbot, table, "Dad")
    assert not shown(prepared, QPlainTextEdit, "why_excluded")
    qtbot.keyClick(table, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: shown(prepared, QPlainTextEdit, "why_excluded"))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert focused(prepared) == "why_excluded"
    qtbot.keyClicks(find(prepared, QPlainTextEdit, "why_excluded"), "The chair decided it: bail conditions.")
    saved(qtbot, prepared, lambda: (line_of(prepared, "Dad") or Attendance()).reason != "")
    qtbot.waitUntil(lambda: spoken(table, 5).endswith("excluded, The chair decided it: bail conditions"))


def test_nobody_leaves_before_coming(qtbot: QtBot, prepared: MainWindow) -> None:
    table = find(prepared, QTableView, "who_is_here")
    choose_line(qtbot, table, "Rhys")
    left = find(prepared, QLineEdit, "left_at")
    left.setFocus()
    qtbot.keyClicks(left, "14:00")
    qtbot.keyClick(left, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: prepared.notice.isVisible())
    assert prepared.notice.sentence.text().startswith("This person would leave before coming.")
    assert left.text() == ""


def test_everybody_but_the_children_at_once(qtbot: QtBot, prepared: MainWindow) -> None:
    table = find(prepared, QTableView, "who_is_here")
    qtbot.mouseClick(find(prepared, QPushButton, "invite_everybody"), LEFT)
    qtbot.waitUntil(lambda: presence(prepared, "Uncle Huw") is Presence.INVITED)
    assert presence(prepared, "Mali") is None
    assert presence(prepared, "Dr Iwan Price") is Presence.APOLOGIES
    qtbot.mouseClick(find(prepared, QPushButton, "all_invited_came"), LEFT)
    qtbot.waitUntil(lambda: presence(prepared, "Uncle Huw") is Presence.CAME)
    texts = [one.text() for one in prepared.findChildren(QLabel) if one.isVisibleTo(prepared)]
    assert "14 came · 1 apologies" in texts
    assert table.model().rowCount() == 18


def test_each_part_has_its_own_people(qtbot: QtBot, prepared: MainWindow) -> None:
    assert not shown(prepared, QComboBox, "part_of_the_conference")
    key = conference(prepared).id
    prepared.desk.run("Add a part", lambda session: add_part(session.get_one(Conference, key)).kind)
    qtbot.waitUntil(lambda: shown(prepared, QComboBox, "part_of_the_conference"))
    combo = find(prepared, QComboBox, "part_of_the_conference")
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    table = find(prepared, QTableView, "who_is_here")
    choose_line(qtbot, table, "Mam")
    qtbot.keyClick(table, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: line_of(prepared, "Mam", 1) is not None)
    assert conference(prepared).parts[1].kind is PartKind.A
    assert len(conference(prepared).parts[1].attendance) == 1
    assert presence(prepared, "Mam") is Presence.CAME


def test_forty_people(qtbot: QtBot, prepared: MainWindow) -> None:
    key = conference(prepared).id

    def fill(session: Session) -> None:
        family = session.get_one(Conference, key).family
        for number in range(24):
            family.people.append(Person(name=f"Worker {number}", kind=PersonKind.PROFESSIONAL, position=100 + number))

    prepared.desk.run("Add many", fill)
    table = find(prepared, QTableView, "who_is_here")
    qtbot.waitUntil(lambda: table.model().rowCount() == 42)
    choose_line(qtbot, table, "Worker 0")
    for _ in range(24):
        qtbot.keyClick(table, Qt.Key.Key_C)
        qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: all(presence(prepared, f"Worker {number}") is Presence.CAME for number in range(24)))


def test_a_new_family_is_shown_the_way(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    def start(session: Session) -> uuid.UUID:
        family = Family(name="Marsh")
        session.add(family)
        made = start_conference(family, ConferenceKind.INITIAL, None)
        session.flush()
        return made.id

    window.open_conference(store.run("New family", start).result(), "prepare")
    qtbot.waitUntil(lambda: focused(window) == "add_a_child")
    open_tab(window, 2)
    qtbot.mouseClick(find(window, QPushButton, "add_people"), LEFT)
    qtbot.mouseClick(find(window, QPushButton, "add_family"), LEFT)
    qtbot.waitUntil(lambda: focused(window) == "name_as_the_family_says_it")
    qtbot.keyClicks(find(window, QLineEdit, "name_as_the_family_says_it"), "Mum")
    saved(qtbot, window, lambda: [one.name for one in conference(window).family.people] == ["Mum"])
    open_tab(window, 2)
    assert focused(window) == "who_is_here"
    qtbot.keyClick(find(window, QTableView, "who_is_here"), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: presence(window, "Mum") is Presence.CAME)
