"""The Plan: adding, ordering and filling in steps by keys and clicks, as the family would see it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.models.board import Domain, add_entry
from app.models.conference import Conference
from app.models.sharing import withhold
from app.models.step import Step, WhenKind
from app.ui.shell.window import MainWindow
from app.ui.widgets.choices import ChoiceBox
from tests.ui.conftest import OpenExample
from tests.ui.plan_reading import MENUS, Plan

pytestmark = MENUS
KEY = Qt.Key


@pytest.fixture
def plan(qtbot: QtBot, open_example: OpenExample) -> Plan:
    return Plan(qtbot, open_example("billy-and-angie", "plan"))


def test_steps_stand_under_their_goal_and_are_told_whole(plan: Plan) -> None:
    plan.until(lambda: len(plan.lines()) == 14)
    assert plan.lines()[0].startswith("For six months a sober grown-up")
    assert "13 steps. About 8 are as many as a family can hold" in plan.words()
    assert "4 of 4\nworries have a step" in plan.words()
    assert "until 24 September 2026" in plan.words()
    assert plan.spoken().startswith("step 1 of 13: Mum and Dad keep working with services")
    assert "Who: Mum, Dad. Answers 2 worries. The coach asks about S, M, T. Draft" in plan.spoken()
    plan.steps.setFocus()
    plan.key(KEY.Key_Down)
    assert plan.spoken().startswith(
        "step 2 of 13: Nobody drinks alcohol in the children's home. Who: everyone. When: always"
    )
    assert plan.what.toPlainText() == "Nobody drinks alcohol in the children's home."


def test_enter_adds_and_stays_and_the_new_step_is_chosen(plan: Plan, qtbot: QtBot) -> None:
    plan.steps.setFocus()
    plan.key(KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert plan.line.hasFocus()
    qtbot.keyClicks(plan.line, "Nan rings Mum twice a day")
    plan.key(KEY.Key_Return)
    assert plan.line.toPlainText() == ""
    plan.until(lambda: plan.chosen() == "Nan rings Mum twice a day")
    assert plan.line.hasFocus()
    assert plan.spoken().startswith("step 14 of 14")
    qtbot.keyClicks(plan.line, "Billy can ring Nan")
    plan.key(KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    plan.until(lambda: plan.chosen() == "Billy can ring Nan")
    assert plan.what.toPlainText() == "Billy can ring Nan"


def test_words_in_the_line_are_there_again_and_only_here(plan: Plan, qtbot: QtBot) -> None:
    qtbot.keyClicks(plan.line, "Half a thou")
    desk = plan.window.desk
    assert desk.conference is not None
    conference_id = desk.conference.id
    plan.window.go_home()
    again = MainWindow(desk, plan.window.theme)
    qtbot.addWidget(again)
    again.show()
    again.open_conference(conference_id, "plan")
    plan.until(lambda: again.findChild(QPlainTextEdit, "add_a_step") is not None)
    line = again.findChild(QPlainTextEdit, "add_a_step")
    assert line is not None
    plan.until(lambda: line.toPlainText() == "Half a thou")
    again.show_step("board")
    plan.until(lambda: len(again.findChildren(QPlainTextEdit, "add_a_step")) == 2)
    words = sorted(one.toPlainText() for one in again.findChildren(QPlainTextEdit, "add_a_step"))
    assert words == ["", "Half a thou"]


def test_alt_arrows_move_the_step_and_the_keyboard_goes_with_it(plan: Plan) -> None:
    plan.steps.setFocus()
    plan.key(KEY.Key_Down)
    moved, below = plan.lines()[2], plan.lines()[3]
    plan.key(KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    plan.until(lambda: plan.lines()[2:4] == [below, moved])
    assert plan.chosen() == moved
    assert plan.what.toPlainText() == moved
    plan.key(KEY.Key_Up, Qt.KeyboardModifier.AltModifier)
    plan.until(lambda: plan.lines()[2:4] == [moved, below])
    plan.window.desk.undo()
    plan.until(lambda: plan.lines()[2:4] == [below, moved])


def test_delete_takes_away_and_undo_brings_back(plan: Plan, qtbot: QtBot) -> None:
    plan.steps.setFocus()
    gone, after = plan.lines()[1], plan.lines()[2]
    plan.key(KEY.Key_Delete)
    plan.until(lambda: gone not in plan.lines())
    assert plan.chosen() == after
    assert plan.what.toPlainText() == after
    plan.until(lambda: plan.window.notice.sentence.text() == "Step taken away.")
    plan.window.notice.undo.emit()
    plan.until(lambda: plan.lines()[1] == gone)


def test_typing_is_saved_in_the_step_it_was_typed_in(plan: Plan, qtbot: QtBot) -> None:
    plan.steps.setFocus()
    plan.key(KEY.Key_Down)
    was = plan.chosen()
    plan.key(KEY.Key_Return)
    assert plan.what.hasFocus()
    plan.what.moveCursor(plan.what.textCursor().MoveOperation.End)
    qtbot.keyClicks(plan.what, " Ever.")
    plan.steps.setFocus()
    plan.key(KEY.Key_Down)
    plan.until(lambda: plan.lines()[2] == f"{was} Ever.")
    assert plan.chosen() == plan.lines()[3] == plan.what.toPlainText()
    assert sum("Ever." in line for line in plan.lines()) == 1


@pytest.mark.parametrize(
    ("box", "column"),
    [
        ("who_anybody_else", "who_text"),
        ("when_in_words", "when_text"),
        ("how_we_will_know_it_has_happened", "evidence"),
        ("who_checks_anybody_else", "checker_text"),
        ("if_it_goes_wrong_then", "if_wrong"),
    ],
)
def test_every_box_saves_itself(box: str, column: str, plan: Plan, qtbot: QtBot) -> None:
    if box.endswith("anybody_else"):
        qtbot.mouseClick(plan.find(QWidget, box.replace("anybody_else", "choose")), Qt.MouseButton.LeftButton)
        menu = plan.menu()
        qtbot.keyClick(menu, KEY.Key_Up)
        qtbot.keyClick(menu, KEY.Key_Return)
    field = plan.find(QPlainTextEdit, box)
    field.setFocus()
    qtbot.keyClicks(field, "Auntie")
    plan.until(lambda: "Auntie" in [getattr(step, column) for step in plan.steps_stored().values()])
    qtbot.keyClick(plan.steps, KEY.Key_Down)
    plan.until(lambda: "Auntie" not in field.toPlainText())


def test_people_are_ticked_in_a_list_that_stays_open(plan: Plan, qtbot: QtBot) -> None:
    choose = plan.find(QWidget, "who_checks_choose")
    qtbot.mouseClick(choose, Qt.MouseButton.LeftButton)
    menu = plan.menu()
    assert [action.text() for action in menu.actions()][:3] == ["Mum", "Dad", "Nan"]
    qtbot.keyClick(menu, KEY.Key_Down)
    qtbot.keyClick(menu, KEY.Key_Down)
    qtbot.keyClick(menu, KEY.Key_Space)
    assert menu.isVisible()
    plan.until(lambda: choose.accessibleDescription() == "Nan")
    qtbot.keyClick(menu, KEY.Key_Up)
    qtbot.keyClick(menu, KEY.Key_Return)
    assert not menu.isVisible()
    plan.until(lambda: choose.accessibleDescription() == "Nan, Dad")
    assert "Nan, Dad" in [step.checker for step in plan.steps_stored().values()]


def test_a_worry_without_a_step_is_one_click_away_and_gets_one(plan: Plan, qtbot: QtBot) -> None:
    conference = plan.window.desk.conference
    assert conference is not None
    key = conference.id

    def add(session: Session) -> None:
        add_entry(session.get_one(Conference, key), Domain.WORRY, "Billy misses football & friends.")

    plan.window.desk.run("Add", add)
    count = plan.window.findChild(QWidget, "worries_that_have_a_step")
    assert count is not None
    plan.until(lambda: count.accessibleName() == "4 of 5 worries have a step")
    qtbot.mouseClick(count, Qt.MouseButton.LeftButton)
    menu = plan.menu()
    assert [action.text() for action in menu.actions()][1:] == ["Billy misses football && friends."]
    qtbot.keyClick(menu, KEY.Key_Return)
    plan.until(plan.line.hasFocus)
    assert "A step for: Billy misses football & friends." in plan.words()
    qtbot.keyClicks(plan.line, "Sam takes Billy to football every Saturday")
    plan.key(KEY.Key_Return)
    plan.until(lambda: count.accessibleName() == "5 of 5 worries have a step")
    plan.until(lambda: plan.chosen().startswith("Sam takes Billy"))
    assert "Answers 1 worry" in plan.spoken()
    assert not count.isEnabled()


def test_six_months_and_another_start_move_the_end(plan: Plan, qtbot: QtBot) -> None:
    plan.press("how_long_the_plan_runs")
    qtbot.mouseClick(plan.find(QWidget, "how_long_the_plan_runs_3_months"), Qt.MouseButton.LeftButton)
    plan.until(lambda: "until 24 June 2026" in plan.words())
    start = plan.find(QLineEdit, "the_plan_starts_on")
    start.setFocus()
    start.selectAll()
    qtbot.keyClicks(start, "31 March 2026")
    plan.key(KEY.Key_Return)
    plan.until(lambda: "until 30 June 2026" in plan.words())
    end = plan.find(QLineEdit, "the_plan_ends_on")
    end.setFocus()
    end.selectAll()
    qtbot.keyClicks(end, "3 July 2026")
    plan.key(KEY.Key_Return)
    plan.until(lambda: "until 3 July 2026" in plan.words())


def test_when_a_step_happens(plan: Plan, qtbot: QtBot) -> None:
    kind, due = plan.find(ChoiceBox, "kind_of_when"), plan.find(QLineEdit, "by_which_day")
    assert not due.isVisible()
    kind.setFocus()
    plan.key(KEY.Key_Down)
    assert kind.currentText() == "By a date"
    plan.until(due.isVisible)
    due.setFocus()
    qtbot.keyClicks(due, "21/5/26")
    plan.key(KEY.Key_Return)
    plan.until(lambda: "When: by 21 May 2026" in plan.spoken())
    due.selectAll()
    qtbot.keyClicks(due, "soonish")
    plan.key(KEY.Key_Return)
    plan.until(lambda: "This is not a day that can be read" in plan.words())
    plan.steps.setFocus()
    plan.key(KEY.Key_Down)
    plan.until(lambda: "“soonish” is not a day" in plan.window.notice.sentence.text())
    assert [step.due_on for step in plan.steps_stored().values() if step.when_kind is WhenKind.DATE] == [
        date(2026, 5, 21)
    ]


def test_a_mark_is_a_click_and_shows_on_the_card(plan: Plan, qtbot: QtBot) -> None:
    for name in ("a_bottom_line", "the_family_s_own_step"):
        plan.find(QCheckBox, name).setFocus()
        plan.key(KEY.Key_Space)
    plan.until(lambda: "Bottom line. Draft. Family’s own" in plan.spoken())
    assert "1 of 13\nsteps are the family’s own" in plan.words()


def test_the_menu_of_a_step_moves_it_to_another_goal_and_back(plan: Plan, qtbot: QtBot) -> None:
    first = plan.lines()[1]
    plan.press_menu_key()
    goals = next(action.menu() for action in plan.menu().actions() if action.text() == "To another goal")
    assert isinstance(goals, QMenu)
    choice = next(action for action in goals.actions() if action.text() == "Not under a goal yet")
    choice.trigger()
    plan.menu().close()
    plan.until(lambda: plan.lines()[-2:] == ["Not under a goal yet", first])
    assert plan.chosen() == first
    assert plan.find(ChoiceBox, "safety_goal").currentText() == "Not under a goal yet"


def test_a_duplicate_stands_below_and_is_kept_from_the_same_people(plan: Plan, qtbot: QtBot) -> None:
    first = next(iter(plan.steps_stored()))

    def keep(session: Session) -> None:
        step = session.get_one(Step, first)
        family = step.plan.conference.family
        dad = next(person for person in family.people if person.name == "Dad")
        withhold(family, step, from_person=dad.id)

    plan.window.desk.run("Keep", keep)
    plan.until(lambda: plan.spoken().endswith("Restricted: not for Dad"))
    text = plan.chosen()
    plan.press_menu_key()
    next(action for action in plan.menu().actions() if action.text().startswith("Duplicate")).trigger()
    plan.menu().close()
    plan.until(lambda: plan.lines()[1:3] == [text, text] and plan.steps.currentIndex().row() == 2)
    assert plan.spoken().endswith("Restricted: not for Dad")


def test_the_contingency_is_saved_and_the_refresh_leaves_typing_alone(plan: Plan, qtbot: QtBot) -> None:
    field = plan.find(QPlainTextEdit, "if_the_whole_plan_does_not_hold_then")
    assert field.toPlainText().startswith("If the plan does not hold on any day or night")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Nan comes")
    plan.find(QCheckBox, "a_bottom_line").click()
    qtbot.keyClicks(field, " at once")
    plan.until(lambda: "Bottom line" in plan.spoken())
    assert field.toPlainText() == "Nan comes at once"
    conference = plan.window.desk
    plan.until(
        lambda: conference.conference is not None and conference.conference.plan.contingency == field.toPlainText()
    )  # type: ignore[union-attr]


def test_a_conference_without_a_plan_gets_one_with_its_first_step(plan: Plan, qtbot: QtBot) -> None:
    conference = plan.window.desk.conference
    assert conference is not None
    key = conference.id
    plan.window.desk.run("None", lambda session: session.delete(session.get_one(Conference, key).plan))
    plan.until(lambda: plan.lines() == [])
    assert not plan.what.isVisible()
    assert "Write the first step on the left" in plan.words()
    assert "until 24 June 2026" in plan.words()
    plan.line.setFocus()
    qtbot.keyClicks(plan.line, "Dad rings first")
    plan.key(KEY.Key_Return)
    plan.until(lambda: plan.chosen() == "Dad rings first")
    assert plan.what.isVisible()


def test_another_screen_can_open_a_step(plan: Plan) -> None:
    step = list(plan.steps_stored().values())[8]
    plan.window.show_step("board")
    plan.window.go_to("plan", step.id)
    assert plan.chosen() == step.text == plan.what.toPlainText()
    assert plan.steps.hasFocus()


def test_tab_goes_from_the_head_through_the_steps_to_every_box(plan: Plan) -> None:
    plan.press("how_long_the_plan_runs")
    plan.find(QWidget, "how_long_the_plan_runs").setFocus()
    seen: list[str] = []
    for _ in range(50):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused.objectName() in seen:
            break
        seen.append(focused.objectName())
        QTest.keyClick(focused, KEY.Key_Tab)
    wanted = [
        "how_long_the_plan_runs", "how_long_the_plan_runs_3_months", "how_long_the_plan_runs_6_months",
        "the_plan_starts_on", "the_plan_ends_on", "steps_of_the_plan", "add_a_step", "who_choose",
        "who_checks_choose", "worries_this_answers_choose", "will_do_what", "when_in_words", "kind_of_when",
        "how_we_will_know_it_has_happened", "if_it_goes_wrong_then", "put_aside_specific",
        "from_vague_to_plain_examples", "safety_goal", "a_bottom_line", "the_family_s_own_step", "a_draft",
        "who_may_not_have_this_step", "if_the_whole_plan_does_not_hold_then", "record_a_core_group_meeting",
    ]  # fmt: skip
    assert [name for name in seen if name in wanted] == wanted


def test_at_twice_the_text_size_the_line_to_add_a_step_is_in_sight_on_a_large_screen(plan: Plan) -> None:
    window = plan.window
    window.resize(1920, 1080)
    window.theme.set_zoom(200)
    plan.until(lambda: plan.line.height() > 60)
    plan.until(lambda: plan.line.mapTo(window, plan.line.rect().bottomLeft()).y() < window.height())
    window.theme.set_zoom(100)


def test_at_twice_the_text_size_the_boxes_stand_below_and_open_in_sight(plan: Plan) -> None:
    plan.window.theme.set_zoom(200)
    plan.until(lambda: plan.what.mapTo(plan.window, QPoint()).y() > plan.steps.mapTo(plan.window, QPoint()).y() + 100)
    plan.steps.setFocus()
    plan.key(KEY.Key_Return)
    plan.until(lambda: 0 < plan.what.mapTo(plan.window, QPoint()).y() < plan.window.height() - plan.what.height())
    plan.window.theme.set_zoom(100)
