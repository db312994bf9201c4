"""From a line to steps: boxes filled and shown, several steps at once, dragging, and the keys that move."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLibraryInfo, QMimeData, QPoint, QPointF, Qt, QVersionNumber
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.choices import ChoiceBox
from tests.ui.conftest import OpenExample
from tests.ui.plan_reading import MENUS, Plan

pytestmark = MENUS
KEY = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier,
)  # fmt: skip


@pytest.fixture
def plan(qtbot: QtBot, open_example: OpenExample) -> Plan:
    return Plan(qtbot, open_example("billy-and-angie", "plan"))


def test_a_line_fills_the_boxes_says_so_and_can_be_taken_back(plan: Plan, qtbot: QtBot) -> None:
    plan.line.setFocus()
    qtbot.keyClicks(plan.line, "Nan rings Mum every evening until 21 May")
    plan.until(lambda: "Read as  who: Nan  ·  when: every evening until 21 May 2026" in plan.words())
    plan.key(KEY.Key_Return)
    plan.until(lambda: "Who: Nan. When: every evening until 21 May" in plan.spoken())
    plan.until(lambda: "Read from your line: who: Nan  ·  when: every evening until 21 May 2026" in plan.words())
    assert plan.find(ChoiceBox, "kind_of_when").currentText() == "How often"
    assert plan.find(QLineEdit, "by_which_day").text() == "Thu 21 May 2026"
    plan.press("undo_what_was_read_from_the_line")
    plan.until(lambda: "Who:" not in plan.spoken())
    assert plan.chosen() == "Nan rings Mum every evening until 21 May"
    assert "Read from your line" not in plan.words()
    plan.window.desk.undo()
    plan.until(lambda: "Who: Nan." in plan.spoken())


def test_one_key_makes_several_steps_of_a_line_and_one_undo_takes_them_back(plan: Plan, qtbot: QtBot) -> None:
    before = len(plan.lines())
    plan.line.setFocus()
    qtbot.keyClicks(plan.line, "Nan rings Mum every evening. Dad pays for football every Friday.")
    plan.until(lambda: "This says 2 things" in plan.find(QWidget, "add_several_steps").text())  # type: ignore[attr-defined]
    plan.key(KEY.Key_Return, CTRL | SHIFT)
    plan.until(lambda: len(plan.lines()) == before + 2)
    assert [line.rstrip(".") for line in plan.lines()[-2:]] == [
        "Nan rings Mum every evening", "Dad pays for football every Friday",
    ]  # fmt: skip
    plan.until(lambda: "Who: Dad" in plan.spoken())
    plan.window.desk.undo()
    plan.until(lambda: len(plan.lines()) == before)


def test_the_same_key_splits_a_step_that_is_there(plan: Plan, qtbot: QtBot) -> None:
    plan.write("will_do_what", "Nan rings Mum every evening. Dad pays for football every Friday.")
    plan.until(lambda: plan.lines()[1].startswith("Nan rings"))
    plan.key(KEY.Key_Return, CTRL | SHIFT)
    plan.until(lambda: [line.rstrip(".") for line in plan.lines()[1:3]] == [
        "Nan rings Mum every evening", "Dad pays for football every Friday",
    ])  # fmt: skip
    plan.key(KEY.Key_Down)
    plan.until(lambda: "Who: Dad. When: every Friday. Answers 2 worries" in plan.spoken())


def test_a_split_loses_no_word_of_the_first_step(plan: Plan, qtbot: QtBot) -> None:
    first = "Nan rings Mum every evening. We will know because she writes it down."
    plan.write("will_do_what", f"{first} Dad pays for football every Friday.")
    plan.until(lambda: plan.lines()[1].startswith("Nan rings"))
    plan.key(KEY.Key_Return, CTRL | SHIFT)
    plan.until(lambda: plan.lines()[2].startswith("Dad pays for football"))
    assert plan.lines()[1].rstrip(".") == first.rstrip(".")


def test_when_is_read_as_one_types(plan: Plan, qtbot: QtBot) -> None:
    when = plan.find(QPlainTextEdit, "when_in_words")
    when.setFocus()
    qtbot.keyClicks(when, "every Wed until 21 May")
    plan.until(lambda: "Understood: every Wednesday until 21 May 2026" in plan.words())
    plan.until(lambda: plan.find(ChoiceBox, "kind_of_when").currentText() == "How often")
    plan.until(lambda: plan.find(QLineEdit, "by_which_day").text() == "Thu 21 May 2026")
    when.selectAll()
    qtbot.keyClicks(when, "always")
    plan.until(lambda: plan.find(ChoiceBox, "kind_of_when").currentText() == "Always, a rule")
    plan.until(lambda: not plan.find(QLineEdit, "by_which_day").isVisible())


def test_the_coach_asks_and_what_is_put_aside_stays_aside(plan: Plan, qtbot: QtBot) -> None:
    plan.write("will_do_what", "Mum will engage with services")
    plan.until(lambda: "engage" in plan.what.accessibleDescription())
    plan.until(lambda: "The coach asks about S" in plan.spoken())
    plan.press("put_aside_specific")
    plan.until(lambda: "1 question put aside" in plan.words())
    plan.until(lambda: "The coach asks about S" not in plan.spoken())
    qtbot.keyClick(plan.steps, KEY.Key_Down)
    plan.until(lambda: "put aside" not in plan.words())
    qtbot.keyClick(plan.steps, KEY.Key_Up)
    plan.until(lambda: "1 question put aside" in plan.words())
    plan.press("ask_again_what_was_put_aside")
    plan.until(lambda: "The coach asks about S" in plan.spoken())


def test_a_step_is_restricted_before_it_is_typed(plan: Plan, qtbot: QtBot) -> None:
    plan.line.setFocus()
    plan.key(KEY.Key_R, CTRL)
    qtbot.keyClicks(plan.line, "Priya looks in on Tuesdays")
    plan.key(KEY.Key_Return)
    plan.until(lambda: plan.chosen() == "Priya looks in on Tuesdays")
    plan.until(lambda: plan.spoken().endswith("Restricted: staff only"))
    plan.line.setFocus()
    plan.key(KEY.Key_R, CTRL)
    qtbot.keyClicks(plan.line, "Nan cooks")
    plan.key(KEY.Key_Return)
    plan.until(lambda: plan.chosen() == "Nan cooks")
    assert "Restricted" not in plan.spoken()
    plan.steps.setFocus()
    plan.key(KEY.Key_R, CTRL)
    plan.until(lambda: plan.spoken().endswith("Restricted: staff only"))


def test_examples_are_one_key_away(plan: Plan, qtbot: QtBot) -> None:
    plan.steps.setFocus()
    plan.key(KEY.Key_F3)
    plan.until(lambda: plan.window.findChild(QListWidget, "kinds_of_worry") is not None)
    kinds = plan.find(QListWidget, "kinds_of_worry")
    said = plan.words()
    qtbot.keyClick(kinds, KEY.Key_Down)
    plan.until(lambda: plan.words() != said and "Said first:" in plan.words())
    qtbot.keyClick(kinds, KEY.Key_Escape)
    plan.until(lambda: plan.window.findChild(QListWidget, "kinds_of_worry") is None)


def test_keys_duplicate_and_cross_to_another_goal(qtbot: QtBot, open_example: OpenExample) -> None:
    plan = Plan(qtbot, open_example("four-pughs", "plan"))
    plan.until(lambda: len(plan.lines()) == 11)
    first, second_goal = plan.lines()[1], plan.lines()[2]
    plan.steps.setFocus()
    plan.key(KEY.Key_D, CTRL)
    plan.until(lambda: plan.lines()[1:3] == [first, first])
    plan.key(KEY.Key_PageDown, ALT)
    plan.until(lambda: plan.lines()[2] == second_goal and plan.lines()[-1] == first)
    assert plan.chosen() == first
    plan.key(KEY.Key_PageUp, ALT)
    plan.until(lambda: plan.lines()[1:3] == [first, first])


@pytest.mark.parametrize(("row", "wanted"), [(4, 3), (1, 1), (99, 13)])
def test_a_dragged_step_lands_where_the_line_was_shown(plan: Plan, row: int, wanted: int) -> None:
    moved = plan.lines()[2]
    model = plan.steps.model()
    drop(plan, model.mimeData([model.index(2, 0)]), row)
    plan.until(lambda: plan.lines()[wanted] == moved)
    plan.window.desk.undo()
    plan.until(lambda: plan.lines()[2] == moved)


def drop(plan: Plan, data: QMimeData, row: int) -> None:
    """Drag over the upper edge of a row, or below them all, and let go."""
    view = plan.steps
    last = view.model().rowCount() - 1
    view.scrollTo(view.model().index(min(row, last), 0))
    rect = view.visualRect(view.model().index(min(row, last), 0))
    point = QPoint(20, rect.top() + 3 if row <= last else rect.bottom() - 3)
    move, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    # From Qt 6.12 on these two want a point with fractions, as QDropEvent always did.
    at = QPointF(point) if QLibraryInfo.version() >= QVersionNumber(6, 12) else point
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(at, move, data, left, none))
    QApplication.sendEvent(view.viewport(), QDragMoveEvent(at, move, data, left, none))
    QApplication.sendEvent(view.viewport(), QDropEvent(QPointF(point), move, data, left, none))
