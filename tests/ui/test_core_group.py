"""A core group meeting on its own: from the plan to its record, by clicks and keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.models.conference import Conference, ConferenceKind
from tests.ui.conftest import OpenExample
from tests.ui.finding import in_sight
from tests.ui.plan_reading import MENUS, Plan

pytestmark = MENUS


def test_a_core_group_reviews_the_steps_and_keeps_what_they_were(qtbot: QtBot, open_example: OpenExample) -> None:
    plan = Plan(qtbot, open_example("billy-and-angie", "plan"))
    desk, first = plan.window.desk, plan.lines()[1]
    plan.press("record_a_core_group_meeting")
    plan.until(lambda: "The plan of 24 March 2026 has 13 steps." in plan.words())
    assert desk.conference is not None
    assert desk.conference.kind is ConferenceKind.CORE_GROUP
    assert plan.lines() == []
    assert plan.window.rail.steps == ["prepare", "plan", "outcome", "record"]
    qtbot.keyClick(plan.find(QWidget, "bring_the_steps_over"), Qt.Key.Key_Space)
    plan.until(lambda: len(plan.lines()) == 14 and plan.chosen() == first)
    assert "What has changed for Billy and Angie?" in plan.words()
    assert "What has changed?" in plan.spoken()
    assert "4 of 4\nworries have a step" in plan.words()

    plan.write("what_was_seen_or_heard", "Mum attended the alcohol service.")
    plan.until(lambda: "This says who came to what." in plan.words())
    plan.write("what_was_seen_or_heard", "Billy sleeps in his own bed.")
    plan.until(lambda: "Change seen" in plan.spoken())
    plan.until(lambda: "This says who came to what." not in plan.words())
    plan.press("it_went_otherwise_than_planned")
    plan.until(lambda: plan.find(QPlainTextEdit, "what_happened").hasFocus())
    plan.write("what_happened", "On Friday nobody rang.")
    plan.until(lambda: "Went otherwise" in plan.spoken())
    plan.write("will_do_what", "Mum rings Nan by six every evening.")
    plan.until(lambda: f"On 24 March 2026 it said: “{first}”" in plan.words())

    plan.window.show_step("outcome")
    plan.until(lambda: any(one.text() == "Next dates" for one in in_sight(plan.window, QLabel, "")))
    titles = {one.text() for one in in_sight(plan.window, QLabel, "")}
    assert "Record goes out" in titles
    assert not titles & {"Decisions", "Decision letter goes out"}
    plan.window.show_step("plan")
    plan.press("record_a_core_group_meeting")
    plan.until(lambda: "The plan of" in plan.words() and plan.lines() == [])


def test_two_quick_presses_begin_one_core_group(qtbot: QtBot, open_example: OpenExample) -> None:
    plan = Plan(qtbot, open_example("billy-and-angie", "plan"))
    desk, record = plan.window.desk, plan.find(QPushButton, "record_a_core_group_meeting")
    plan.until(record.isVisible)
    for _ in range(2):
        qtbot.mouseClick(record, Qt.MouseButton.LeftButton)
    plan.until(lambda: "The plan of 24 March 2026 has 13 steps." in plan.words())
    assert desk.save_all()
    conferences = desk.store.read(lambda session: session.query(Conference.kind).all()).result()
    assert [kind for (kind,) in conferences].count(ConferenceKind.CORE_GROUP) == 1


def test_undo_takes_the_steps_back_that_were_brought_over(qtbot: QtBot, open_example: OpenExample) -> None:
    plan = Plan(qtbot, open_example("baby-petrie", "plan"))
    plan.until(lambda: len(plan.lines()) > 1)
    plan.press("record_a_core_group_meeting")
    plan.until(lambda: plan.lines() == [])
    plan.press("bring_the_steps_over")
    plan.until(lambda: len(plan.lines()) > 1)
    plan.window.desk.undo()
    plan.until(lambda: plan.lines() == [])
    plan.until(lambda: plan.find(QWidget, "bring_the_steps_over").isVisible())
