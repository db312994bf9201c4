"""Adding to the board by keys: Enter adds and stays, Tab goes from child to child, and nothing typed is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models import Conference, Entry
from app.models.board import Domain, add_entry
from app.models.errors import Unfinished
from app.ui.board import changes
from app.ui.desk import Desk
from app.ui.shell.window import MainWindow
from tests.ui.board_reading import field, press, spoken, texts, type_in
from tests.ui.conftest import OpenExample


def entry_with(desk: Desk, text: str) -> Entry | None:
    assert desk.conference is not None
    return next((entry for entry in desk.conference.entries if entry.text == text), None)


def test_enter_adds_at_the_foot_and_stays_in_the_line(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("billy-and-angie")
    line = field(window, "add_what_s_working_well")
    line.setFocus()
    for words in ("Nan comes when Billy rings", "Mum asked for help"):
        type_in(line, words)
        press(line, Qt.Key.Key_Return)
        assert line.toPlainText() == ""
        assert line.hasFocus()
    qtbot.waitUntil(lambda: texts(window, "working_well")[-2:] == ["Nan comes when Billy rings", "Mum asked for help"])


def test_tab_goes_from_concern_to_each_child_and_enter_adds_all(
    qtbot: QtBot, open_example: OpenExample, desk: Desk
) -> None:
    window = open_example("four-pughs")
    concern = field(window, "add_a_worry")
    concern.setFocus()
    type_in(concern, "The cooker does not work")
    press(concern, Qt.Key.Key_Tab)
    for child, words in (("rhys", "Eats chips"), ("cerys", ""), ("dylan", "Goes hungry"), ("mali", "Cold milk")):
        here = field(window, f"impact_on_{child}")
        assert here.hasFocus(), child
        type_in(here, words)
        press(here, Qt.Key.Key_Return if child == "mali" else Qt.Key.Key_Tab)
    assert concern.hasFocus()
    qtbot.waitUntil(lambda: entry_with(desk, "The cooker does not work") is not None)
    entry = entry_with(desk, "The cooker does not work")
    assert entry is not None
    assert entry.domain is Domain.WORRY
    assert {impact.child.name: impact.text for impact in entry.impacts} == {
        "Rhys": "Eats chips", "Dylan": "Goes hungry", "Mali": "Cold milk",
    }  # fmt: skip
    assert spoken(window, "worry")[-1] == (
        "worry, 6 of 6: The cooker does not work. Impact on Rhys: Eats chips. Impact on Dylan: Goes hungry. "
        "Impact on Mali: Cold milk. no step yet."
    )


def test_an_impact_without_a_concern_is_not_added(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("four-pughs")
    before = texts(window, "worry")
    concern = field(window, "add_a_worry")
    concern.setFocus()
    impact = field(window, "impact_on_rhys")
    type_in(impact, "He is tired")
    press(impact, Qt.Key.Key_Return)
    assert impact.toPlainText() == "He is tired"
    assert concern.hasFocus()
    assert texts(window, "worry") == before


def test_a_step_is_added_to_the_plan(qtbot: QtBot, open_example: OpenExample, desk: Desk) -> None:
    window = open_example("four-pughs")
    line = field(window, "add_a_step")
    line.setFocus()
    type_in(line, "Huw mends the gate")
    press(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: texts(window, "plan")[-1:] == ["Huw mends the gate"])
    assert desk.conference is not None
    assert desk.conference.plan is not None
    assert "Huw mends the gate" in [step.text for step in desk.conference.plan.steps]


def test_undo_right_after_adding_takes_the_card_back(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("billy-and-angie")
    before = texts(window, "grey_area")
    line = field(window, "add_a_grey_area")
    line.setFocus()
    type_in(line, "Nobody has asked the neighbour")
    press(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(texts(window, "grey_area")) == len(before) + 1)
    press(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: texts(window, "grey_area") == before)


def test_a_refresh_leaves_alone_what_is_being_typed(qtbot: QtBot, open_example: OpenExample, desk: Desk) -> None:
    window = open_example("four-pughs")
    concern = field(window, "add_a_worry")
    concern.setFocus()
    type_in(concern, "Half a sen")
    impact = field(window, "impact_on_cerys")
    type_in(impact, "She wo")
    assert desk.conference is not None
    conference_id = desk.conference.id
    desk.run(
        "Add", lambda session: add_entry(session.get_one(Conference, conference_id), Domain.WORRY, "Other") and None
    )
    qtbot.waitUntil(lambda: "Other" in texts(window, "worry"))
    type_in(concern, "tence")
    assert concern.toPlainText() == "Half a sentence"
    assert impact.toPlainText() == "She wo"


def test_typed_words_are_there_after_another_step_and_after_a_restart(
    qtbot: QtBot, open_example: OpenExample, desk: Desk, window: MainWindow
) -> None:
    open_example("four-pughs")
    concern = field(window, "add_a_worry")
    concern.setFocus()
    type_in(concern, "Not added yet")
    type_in(field(window, "impact_on_mali"), "Cries")
    window.show_step("scale")
    window.show_step("board")
    assert field(window, "add_a_worry").toPlainText() == "Not added yet"
    qtbot.waitUntil(lambda: desk.all_saved)
    assert desk.conference is not None
    conference_id = desk.conference.id
    again = MainWindow(desk, window.theme)
    qtbot.addWidget(again)
    again.show()
    again.open_conference(conference_id, "board")
    qtbot.waitUntil(
        lambda: any(one.toPlainText() == "Not added yet" for one in again.findChildren(type(concern), "add_a_worry"))
    )
    assert field(again, "impact_on_mali").toPlainText() == "Cries"


def test_the_lines_of_another_conference_are_its_own(
    qtbot: QtBot, open_example: OpenExample, desk: Desk, window: MainWindow
) -> None:
    open_example("billy-and-angie")
    line = field(window, "add_a_grey_area")
    line.setFocus()
    type_in(line, "About Billy")
    assert desk.conference is not None
    billy = desk.conference.id
    open_example("four-pughs")
    qtbot.waitUntil(lambda: desk.conference is not None and desk.conference.id != billy)
    assert line.toPlainText() == ""
    window.open_conference(billy, "board")
    qtbot.waitUntil(lambda: line.toPlainText() == "About Billy")


def test_words_typed_while_another_conference_opens_are_not_lost(
    qtbot: QtBot, open_example: OpenExample, desk: Desk, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_example("four-pughs")
    assert desk.conference is not None
    pughs = desk.conference.id
    open_example("billy-and-angie")
    qtbot.waitUntil(lambda: desk.conference is not None and desk.conference.id != pughs)
    billy = desk.conference.id
    line, other = field(window, "add_a_grey_area"), field(window, "add_what_s_working_well")
    monkeypatch.setattr(changes, "add_card", refuse)
    type_in(other, "Said by nobody else")
    desk.open_conference(pughs)
    type_in(line, "Still typing")
    press(other, Qt.Key.Key_Return)  # and the store will refuse it
    qtbot.waitUntil(lambda: desk.conference is not None and desk.conference.id == pughs and desk.all_saved)
    assert (line.toPlainText(), other.toPlainText()) == ("", "")
    desk.open_conference(billy)
    qtbot.waitUntil(lambda: (line.toPlainText(), other.toPlainText()) == ("Still typing", "Said by nobody else"))


def refuse(*asked: object) -> None:
    raise Unfinished("The disk does not take it.")


def test_what_is_typed_is_data(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("billy-and-angie")
    line = field(window, "add_a_grey_area")
    line.setFocus()
    type_in(line, "<b>&amp; 5 < 6")
    press(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: texts(window, "grey_area")[-1] == "<b>&amp; 5 < 6")
    assert QApplication.focusWidget() is line
