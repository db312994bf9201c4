"""The open card and the danger statements: saved as they are typed, closed by Escape."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from app.models import Entry
from app.ui.desk import Desk
from app.ui.shell.window import MainWindow
from tests.ui.board_reading import field, go_to, press, spoken, texts, type_in, view
from tests.ui.conftest import OpenExample


def first_worry(desk: Desk) -> Entry:
    assert desk.conference is not None
    worries = [entry for entry in desk.conference.entries if entry.domain.value == "worry"]
    return min(worries, key=lambda entry: entry.position)


def open_first(window: MainWindow) -> None:
    press(go_to(window, "worry", 0), Qt.Key.Key_F2)


def check(window: MainWindow, name: str) -> QCheckBox:
    found = next(box for box in window.findChildren(QCheckBox, name) if box.isVisible())
    assert isinstance(found, QCheckBox)
    return found


def test_what_is_typed_on_an_open_card_is_on_the_board_without_saving(
    qtbot: QtBot, open_example: OpenExample, desk: Desk
) -> None:
    window = open_example("four-pughs")
    open_first(window)
    text = field(window, "what_was_said")
    assert text.hasFocus()
    press(text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    type_in(text, " It is winter.")
    qtbot.waitUntil(lambda: texts(window, "worry")[0].endswith("It is winter."))
    assert first_worry(desk).text.endswith("It is winter.")
    assert text.hasFocus()


def test_escape_saves_and_goes_back_to_the_card(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("four-pughs")
    open_first(window)
    impact = field(window, "impact_on_dylan")
    impact.selectAll()
    type_in(impact, "Sore hands")
    press(impact, Qt.Key.Key_Escape)
    assert view(window, "worry").hasFocus()
    assert view(window, "worry").currentIndex().row() == 0
    qtbot.waitUntil(lambda: "Impact on Dylan: Sore hands." in spoken(window, "worry")[0])


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_who_said_it_is_found_by_initials_or_kept_as_words(qtbot: QtBot, open_example: OpenExample, desk: Desk) -> None:
    window = open_example("four-pughs")
    open_first(window)
    who = window.findChild(QComboBox, "who_said_it")
    assert isinstance(who, QComboBox)
    who.setFocus()
    type_in(who, "bc")
    matches = who.completer().popup()
    assert [matches.model().index(row, 0).data() for row in range(matches.model().rowCount())] == [
        "Bethan Coe  ·  health visitor"
    ]
    press(matches, Qt.Key.Key_Tab)  # the open list has the keyboard
    qtbot.waitUntil(lambda: first_worry(desk).speaker == "Bethan Coe")
    assert who.currentText() == "Bethan Coe"
    assert "said by Bethan Coe" in spoken(window, "worry")[0]
    line = who.lineEdit()
    assert line is not None
    window.activateWindow()  # the list of matches was a window of its own
    qtbot.waitUntil(window.isActiveWindow)
    who.setFocus()
    line.selectAll()
    type_in(who, "A neighbour")
    press(who, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: first_worry(desk).speaker == "A neighbour")
    assert first_worry(desk).said_by is None


def test_marks_and_children_are_saved_at_once(qtbot: QtBot, open_example: OpenExample, desk: Desk) -> None:
    window = open_example("four-pughs")
    open_first(window)
    for name in ("in_their_own_words", "an_opinion", "impact_in_cerys_s_own_words", "about_mali"):
        press(check(window, name), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: desk.all_saved and "about Rhys, Cerys and Dylan." in spoken(window, "worry")[0])
    entry = first_worry(desk)
    assert (entry.own_words, entry.opinion, entry.disagreed, entry.existing_safety) == (True, True, False, False)
    assert [impact.child.name for impact in entry.impacts if impact.own_words] == ["Cerys"]
    press(check(window, "about_mali"), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not first_worry(desk).concerns)


def test_another_card_takes_the_sheet_and_leaves_the_first_as_typed(
    qtbot: QtBot, open_example: OpenExample, desk: Desk
) -> None:
    window = open_example("four-pughs")
    second = texts(window, "worry")[1]
    open_first(window)
    text = field(window, "what_was_said")
    text.selectAll()
    type_in(text, "Cold house")
    press(go_to(window, "worry", 1), Qt.Key.Key_Return)
    assert text.toPlainText() == second
    qtbot.waitUntil(lambda: texts(window, "worry")[:2] == ["Cold house", second])


def test_the_sheet_closes_when_its_card_is_undone(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("four-pughs")
    line = field(window, "add_a_grey_area")
    line.setFocus()
    type_in(line, "Only for a moment")
    press(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: texts(window, "grey_area")[-1] == "Only for a moment")
    press(go_to(window, "grey_area", 4), Qt.Key.Key_Return)
    text = field(window, "what_was_said")
    press(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not text.isVisible())
    assert "Only for a moment" not in texts(window, "grey_area")


def test_a_step_opens_in_the_plan(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("four-pughs")
    press(go_to(window, "plan", 0), Qt.Key.Key_Return)
    assert window.step == "plan"


def test_danger_statements_are_written_in_pairs_up_to_four(qtbot: QtBot, open_example: OpenExample, desk: Desk) -> None:
    window = open_example("four-pughs")
    press(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    statement = field(window, "danger_statement_1")
    assert statement.hasFocus()
    add = window.findChild(QPushButton, "add_a_danger_statement_and_a_safety_goal")
    assert isinstance(add, QPushButton)
    press(add, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(type(statement), "danger_statement_3")))
    third = field(window, "danger_statement_3")
    qtbot.waitUntil(third.hasFocus)
    type_in(third, "Everyone is worried")
    press(third, Qt.Key.Key_Tab)
    type_in(field(window, "safety_goal_3"), "Warm every day")
    qtbot.waitUntil(
        lambda: (
            desk.conference is not None
            and [(pair.danger_statement, pair.safety_goal) for pair in desk.conference.pairs][2:]
            == [("Everyone is worried", "Warm every day")]
        )
    )
    press(add, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not add.isEnabled())
    assert desk.conference is not None
    assert len(desk.conference.pairs) == 4
