"""The step Outcome by keys and clicks: decisions, views, voices, core group, copies."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.models import Answer, Conference, LifeNow, Stance
from app.ui.shell.window import MainWindow
from tests.ui.conftest import OpenExample
from tests.ui.finding import find_in_sight

WidgetT = TypeVar("WidgetT", bound=QWidget)
LAST_SECTION = "how_to_complain_or_appeal"


@pytest.fixture
def outcome(qtbot: QtBot, open_example: OpenExample) -> Callable[[str], MainWindow]:
    """Return what opens a family at Outcome, with every section built."""

    def open_it(name: str) -> MainWindow:
        window = open_example(name, "outcome")
        qtbot.waitUntil(lambda: window.findChild(QPlainTextEdit, LAST_SECTION) is not None)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return open_it


def find(window: MainWindow, kind: type[WidgetT], name: str) -> WidgetT:
    found = window.findChild(kind, name)
    assert found is not None, name
    return found


def click(qtbot: QtBot, window: MainWindow, name: str) -> None:
    qtbot.mouseClick(find(window, QPushButton, name), Qt.MouseButton.LeftButton)


def stored(window: MainWindow) -> Conference:
    assert window.desk.conference is not None
    return window.desk.conference


def answers(window: MainWindow) -> list[Answer]:
    return [decision.answer for decision in stored(window).decisions]


def test_a_decision_is_one_click_and_a_second_takes_it_back(qtbot: QtBot, outcome: Callable[[str], MainWindow]) -> None:
    window = outcome("billy-and-angie")
    name = "decision_for_billy_not_subject_of_a_child_protection_plan"
    assert find(window, QPushButton, "decision_for_billy_subject_of_a_child_protection_plan").text().startswith("✓")

    click(qtbot, window, name)
    qtbot.waitUntil(lambda: answers(window) == [Answer.NO, Answer.YES])
    assert find(window, QPushButton, name).text() == "✓ Not subject of a child protection plan"

    click(qtbot, window, name)
    qtbot.waitUntil(lambda: answers(window) == [Answer.UNDECIDED, Answer.YES])


def test_one_key_decides_the_same_for_all_and_one_undo_takes_it_back(
    qtbot: QtBot, outcome: Callable[[str], MainWindow]
) -> None:
    window = outcome("four-pughs")
    no = find(window, QPushButton, "decision_for_mali_not_on_the_child_protection_register")
    no.setFocus()
    qtbot.keyClick(no, Qt.Key.Key_Space)
    qtbot.keyClick(no, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: answers(window) == [Answer.NO] * 4)
    reasons = find(window, QPlainTextEdit, "reasons_for_rhys").toPlainText()
    assert reasons
    assert reasons != find(window, QPlainTextEdit, "reasons_for_mali").toPlainText()

    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: answers(window) == [Answer.YES, Answer.YES, Answer.YES, Answer.NO])


def test_a_category_is_ticked_with_the_space_bar(qtbot: QtBot, outcome: Callable[[str], MainWindow]) -> None:
    window = outcome("billy-and-angie")
    check = find(window, QCheckBox, "angie_emotional_abuse")
    check.setFocus()
    qtbot.keyClick(check, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: stored(window).decisions[1].categories == ["neglect", "emotional abuse"])
    assert stored(window).decisions[0].categories == ["neglect"]


def test_words_of_the_nation_are_used(qtbot: QtBot, outcome: Callable[[str], MainWindow]) -> None:
    window = outcome("baby-petrie")
    texts = {shown.text() for shown in window.findChildren(QLabel)}
    assert "Concerns" in texts
    assert "Lead professional and core group" in texts
    assert "Baby Petrie, due 3 Sep 2026" in texts
    reporter = find(window, QPlainTextEdit, "is_the_child_to_be_referred_to_the_principal_reporter_yes_or_no_and_why")
    assert "not possible before the birth" in reporter.toPlainText()


def test_what_is_typed_is_kept_when_the_step_is_left(qtbot: QtBot, outcome: Callable[[str], MainWindow]) -> None:
    window = outcome("billy-and-angie")
    field = find(window, QPlainTextEdit, "who_does_not_agree_about_angie")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Dad <b>& Uncle Huw</b>")
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: stored(window).decisions[1].dissent == "Dad <b>& Uncle Huw</b>")


def test_a_refresh_never_interrupts_who_is_typing(qtbot: QtBot, outcome: Callable[[str], MainWindow]) -> None:
    window = outcome("billy-and-angie")
    field = find(window, QPlainTextEdit, "reasons_for_billy")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "He is ten")
    conference_id = stored(window).id
    window.desk.run("Elsewhere", lambda s: setattr(s.get_one(Conference, conference_id), "quorate_note", "five"))
    note = find(window, QLineEdit, "note_on_who_was_missing")
    qtbot.waitUntil(lambda: note.text() == "five")
    qtbot.keyClicks(field, " and tired.")
    assert field.toPlainText() == "He is ten and tired."
    assert field.hasFocus()
    assert window.findChild(QPlainTextEdit, "reasons_for_billy") is field


def test_who_disagrees_is_asked_why_and_can_be_taken_back(qtbot: QtBot, outcome: Callable[[str], MainWindow]) -> None:
    window = outcome("billy-and-angie")
    reasons = find(window, QPlainTextEdit, "reasons_of_maureen_marsh")
    assert not reasons.isVisible()
    button = find(window, QPushButton, "maureen_marsh_disagrees")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert reasons.isVisible()
    reasons.setFocus()
    qtbot.keyClicks(reasons, "It should be me first.")
    window.desk.flush()

    def of_nan() -> list[tuple[Stance, str]]:
        return [
            (view.stance, view.reasons)
            for view in stored(window).agency_views
            if view.person is not None and view.person.name == "Nan"
        ]

    qtbot.waitUntil(lambda: of_nan() == [(Stance.DISAGREES, "It should be me first.")])

    click(qtbot, window, "maureen_marsh_disagrees")
    qtbot.waitUntil(lambda: of_nan() == [])
    qtbot.waitUntil(window.notice.undo_button.isVisible)
    qtbot.mouseClick(window.notice.undo_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: of_nan() == [(Stance.DISAGREES, "It should be me first.")])


def test_an_agency_that_sent_nobody_can_have_a_view_on_one_child(
    qtbot: QtBot, outcome: Callable[[str], MainWindow]
) -> None:
    window = outcome("four-pughs")
    who = find(window, QComboBox, "whose_view_to_add")
    who.setFocus()
    field = who.lineEdit()
    assert field is not None
    qtbot.keyClicks(field, "Youth justice")
    find(window, QComboBox, "for_which_child").setFocus()
    qtbot.keyClick(find(window, QComboBox, "for_which_child"), Qt.Key.Key_Down)
    click(qtbot, window, "add_this_view_abstains")
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "youth_justice_for_rhys_abstains") is not None)
    assert find(window, QPushButton, "youth_justice_for_rhys_abstains").isChecked()
    assert who.currentText() == ""


def test_a_view_of_nobody_is_refused_with_a_sentence(qtbot: QtBot, outcome: Callable[[str], MainWindow]) -> None:
    window = outcome("billy-and-angie")
    before = len(stored(window).agency_views)
    click(qtbot, window, "add_this_view_agrees")
    assert "whose view" in window.notice.sentence.text()
    assert len(stored(window).agency_views) == before


def test_the_silent_agencies_agree_in_one_click(qtbot: QtBot, outcome: Callable[[str], MainWindow]) -> None:
    window = outcome("billy-and-angie")
    everyone = find(window, QPushButton, "all_other_agencies_agree")
    assert not everyone.isVisible()
    click(qtbot, window, "helen_castle_agrees")
    qtbot.waitUntil(everyone.isVisible)
    qtbot.mouseClick(everyone, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(find(window, QPushButton, "helen_castle_agrees").isChecked)
    assert not find(window, QPushButton, "donna_marsh_agrees").isChecked()


def test_a_childs_voice_stands_in_short_and_leads_to_the_childs_page(
    qtbot: QtBot, outcome: Callable[[str], MainWindow]
) -> None:
    window = outcome("billy-and-angie")
    assert any(
        shown.text().startswith("\u201cIt's better when Nan is there.\u201d") for shown in window.findChildren(QLabel)
    )
    link = find(window, QPushButton, "open_angie_s_page")
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Space)
    assert window.step == "children"
    said = find_in_sight(window, QPlainTextEdit, "what_angie_says")
    assert window.focusWidget() is said
    said.selectAll()
    qtbot.keyClicks(said, "no shouting")
    find_in_sight(window, QCheckBox, "in_angie_s_own_words").click()
    find_in_sight(window, QPushButton, "has_life_got_better_for_angie_better").click()
    window.desk.flush()
    angie = stored(window).children_here[1]

    def voice() -> tuple[str, bool, LifeNow] | None:
        for one in stored(window).voices:
            if one.child_id == angie.id:
                return one.text, one.own_words, one.life_now
        return None

    qtbot.waitUntil(lambda: voice() == ("no shouting", True, LifeNow.BETTER))
    window.show_step("outcome")
    words = "\u201cno shouting\u201d Life is better."
    qtbot.waitUntil(lambda: any(shown.text().startswith(words) for shown in window.findChildren(QLabel)))


def test_the_core_group_is_a_list_to_tick(qtbot: QtBot, outcome: Callable[[str], MainWindow]) -> None:
    window = outcome("billy-and-angie")

    def members() -> dict[str, str]:
        return {member.person.record_name: member.note for member in stored(window).core_group}

    assert members()["Craig Doyle"] == "A separate half-hour."
    note = find(window, QLineEdit, "core_group_note_on_auntie_lorraine")
    assert not note.isVisible()
    check = find(window, QCheckBox, "auntie_lorraine_is_in_the_core_group")
    check.setFocus()
    qtbot.keyClick(check, Qt.Key.Key_Space)
    note.setFocus()
    qtbot.keyClicks(note, "when Nan is in hospital")
    window.desk.flush()
    qtbot.waitUntil(lambda: "when Nan is in hospital" in members().values())

    craig = find(window, QCheckBox, "craig_doyle_is_in_the_core_group")
    craig.setFocus()
    qtbot.keyClick(craig, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Craig Doyle" not in members())
    qtbot.mouseClick(window.notice.undo_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: members().get("Craig Doyle") == "A separate half-hour.")
    qtbot.waitUntil(craig.isChecked)


def test_copies_for_everyone_then_one_changed_and_one_taken_away(
    qtbot: QtBot, outcome: Callable[[str], MainWindow]
) -> None:
    window = outcome("billy-and-angie")
    click(qtbot, window, "everyone_invited")
    invited = [person for person in stored(window).people_invited if not person.is_child]
    qtbot.waitUntil(lambda: len(stored(window).copies) == len(invited))
    extent = find(window, QComboBox, "how_much_of_it_craig_doyle_gets")
    extent.setFocus()
    for _ in range(2):
        qtbot.keyClick(extent, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "part" in [copy.extent for copy in stored(window).copies])
    click(qtbot, window, "take_away_the_copy_for_dr_lane")
    qtbot.waitUntil(lambda: len(stored(window).copies) == len(invited) - 1)
    assert "Dr Lane" in window.notice.sentence.text()


def test_the_usual_words_on_complaints_come_back_when_emptied(
    qtbot: QtBot, outcome: Callable[[str], MainWindow]
) -> None:
    window = outcome("billy-and-angie")
    field = find(window, QPlainTextEdit, LAST_SECTION)
    usual = field.toPlainText()
    assert "complain" in usual
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Write to us.")
    window.desk.flush()
    qtbot.waitUntil(lambda: stored(window).complaint_note == "Write to us.")
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    window.desk.flush()
    qtbot.waitUntil(lambda: stored(window).complaint_note == "")
    qtbot.waitUntil(lambda: field.toPlainText() == usual)


def test_another_conference_gets_its_own_page(qtbot: QtBot, outcome: Callable[[str], MainWindow]) -> None:
    window = outcome("billy-and-angie")
    others = [one for one in stored(window).family.conferences if one.id != stored(window).id]
    field = find(window, QPlainTextEdit, "reasons_for_billy")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Typed in the first.")
    first = stored(window).id
    window.open_conference(others[0].id, "outcome")
    qtbot.waitUntil(lambda: stored(window).id == others[0].id)
    qtbot.waitUntil(lambda: find(window, QPlainTextEdit, "reasons_for_billy").toPlainText() == "")
    window.open_conference(first, "outcome")
    qtbot.waitUntil(lambda: stored(window).id == first)
    qtbot.waitUntil(lambda: find(window, QPlainTextEdit, "reasons_for_billy").toPlainText() == "Typed in the first.")


def test_tab_follows_the_eye(qtbot: QtBot, outcome: Callable[[str], MainWindow]) -> None:
    window = outcome("billy-and-angie")
    field = find(window, QPlainTextEdit, "reasons_for_billy")
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    passed = []
    for _ in range(5):
        focused = window.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        following = window.focusWidget()
        assert following is not None
        passed.append(following.objectName())
    assert passed == [
        "who_does_not_agree_about_billy",
        "who_may_not_have_the_decision_for_angie",
        "the_same_for_all_children_as_for_angie",
        "decision_for_angie_subject_of_a_child_protection_plan",
        "decision_for_angie_not_subject_of_a_child_protection_plan",
    ]
