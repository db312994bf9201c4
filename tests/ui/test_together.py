"""The room Working together, the questions before a decision, and referral urgency, by keys and clicks."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from app.export.gather import gather_record
from app.models import Audience, Conference, Step
from app.models.agreements import KIND
from app.practice.nations import nation
from app.ui.plan.screen import PlanScreen
from app.ui.shell.window import MainWindow
from tests.ui.conftest import OpenExample
from tests.ui.finding import find_in_sight, in_sight

NOTE = "Two go together; ring the office before and after."


def stored(window: MainWindow) -> Conference:
    assert window.desk.conference is not None
    return window.desk.conference


def click(qtbot: QtBot, window: MainWindow, name: str) -> None:
    qtbot.mouseClick(find_in_sight(window, QPushButton, name), Qt.MouseButton.LeftButton)


def write(qtbot: QtBot, window: MainWindow, kind: type[QLineEdit] | type[QPlainTextEdit], name: str, text: str) -> None:
    """Type into a field and leave it, so that it is saved."""
    field = find_in_sight(window, kind, name)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    window.desk.flush()


def set_day(qtbot: QtBot, window: MainWindow, name: str, text: str) -> None:
    field = find_in_sight(window, QLineEdit, name)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def texts(window: QWidget) -> str:
    return "\n".join(shown.text() for shown in window.findChildren(QLabel) if shown.isVisibleTo(window))


def tabs(window: MainWindow) -> QTabWidget:
    return find_in_sight(window, QTabWidget, "working_together")


def test_both_sides_are_asked_for_and_a_note_is_kept_from_somebody(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("billy-and-angie", "together")
    click(qtbot, window, "write_down_what_was_tried_with_dad")
    field = find_in_sight(window, QPlainTextEdit, "what_we_have_tried_with_dad")
    qtbot.waitUntil(field.hasFocus)
    assert stored(window).family.engagements == []  # opened, and nothing is written down yet
    write(qtbot, window, QPlainTextEdit, "what_we_have_tried_with_dad", "Two letters. He was hostile.")
    write(qtbot, window, QPlainTextEdit, "on_their_side_in_their_words_with_dad", "I was on nights.")
    qtbot.waitUntil(lambda: [one.their_side for one in stored(window).family.engagements] == ["I was on nights."])
    assert "hostile" in texts(window)
    assert "What got in the way on ours?" in texts(window)

    write(qtbot, window, QPlainTextEdit, "what_got_in_the_way_on_our_side_with_dad", "He works when we ring.")
    set_day(qtbot, window, "day_of_what_was_tried_with_dad", "3 March 2026")
    qtbot.waitUntil(lambda: stored(window).family.engagements[0].on_date == date(2026, 3, 3))
    assert "What got in the way on ours?" not in texts(window)

    qtbot.keyClick(field, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: [held.subject_table for held in stored(window).family.withholdings][-1:] == ["engagement"])

    click(qtbot, window, "another_try_with_dad")
    click(qtbot, window, "take_away_what_was_tried_with_dad_2")  # it was never written
    click(qtbot, window, "take_away_what_was_tried_with_dad")
    qtbot.waitUntil(lambda: stored(window).family.engagements == [])
    click(qtbot, window, "write_down_what_was_tried_with_dad")  # his name is offered again
    qtbot.mouseClick(window.notice.undo_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: [one.tried for one in stored(window).family.engagements] == ["Two letters. He was hostile."]
    )


def test_a_difference_is_taken_further_in_order_and_stays_readable(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("four-pughs", "together")
    tabs(window).setCurrentIndex(2)
    assert "Housing abstains" in texts(window)
    assert "For staff only" in texts(window)
    click(qtbot, window, "add_a_difference")
    write(qtbot, window, QLineEdit, "agency_of_the_difference", "School")
    set_day(qtbot, window, "day_of_the_difference", "3 March 2026")
    qtbot.waitUntil(lambda: "School: open since 3 March 2026" in texts(window))
    click(qtbot, window, "take_the_difference_further")
    write(qtbot, window, QLineEdit, "to_whom_step_1_of_the_difference", "Both managers")
    set_day(qtbot, window, "day_of_step_1_of_the_difference", "5 March 2026")
    qtbot.waitUntil(
        lambda: [step.on_date for step in stored(window).family.differences[0].escalations] == [date(2026, 3, 5)]
    )

    settled = find_in_sight(window, QLineEdit, "the_difference_settled_on")
    set_day(qtbot, window, "the_difference_settled_on", "4 March 2026")
    qtbot.waitUntil(lambda: "settled before it was last taken further" in window.notice.sentence.text())
    assert settled.text() == ""
    set_day(qtbot, window, "the_difference_settled_on", "12 March 2026")
    qtbot.waitUntil(lambda: "School: settled on 12 March 2026" in texts(window))
    assert find_in_sight(window, QLineEdit, "to_whom_step_1_of_the_difference").text() == "Both managers"

    window.show_step("board")
    window.go_to("together", stored(window).family.differences[0].id)  # as another screen leads here
    agency = find_in_sight(window, QLineEdit, "agency_of_the_difference")
    qtbot.waitUntil(agency.hasFocus)


def test_what_is_for_staff_is_never_left_open(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("billy-and-angie", "together")
    assert window.findChild(QPushButton, "add_a_note") is None
    tabs(window).setCurrentIndex(3)
    assert "For staff only. It is in no copy and never on the room's screen." in texts(window)
    click(qtbot, window, "add_a_note")
    write(qtbot, window, QPlainTextEdit, "the_staff_safety_note", NOTE)
    qtbot.waitUntil(lambda: [note.text for note in stored(window).family.safety_notes] == [NOTE])
    undo = window.bar.undo_button  # it stands on every screen
    qtbot.waitUntil(lambda: undo.toolTip() == "Undo: Change a note")
    assert undo.accessibleDescription() == "Change a note"

    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.step == "board")
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert tabs(window).currentIndex() == 0
    qtbot.waitUntil(lambda: window.findChild(QPlainTextEdit, "the_staff_safety_note") is None)

    tabs(window).setCurrentIndex(3)
    assert find_in_sight(window, QPlainTextEdit, "the_staff_safety_note").toPlainText() == NOTE
    window.wall.present()
    assert tabs(window).currentIndex() == 0
    assert in_sight(window, QPlainTextEdit, "the_staff_safety_note") == []
    window.wall.leave()

    for tab in (2, 3):  # what agencies differ about is for staff as well
        tabs(window).setCurrentIndex(tab)
        window.desk.locked.emit(True)
        assert tabs(window).currentIndex() == 0


def test_an_agreement_is_no_tick_and_leads_to_the_plan(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("billy-and-angie", "together")
    conference_id = stored(window).id

    def sign(session) -> None:  # type: ignore[no-untyped-def]
        plan = session.get_one(Conference, conference_id).plan
        plan.steps.append(Step(text="Dad signs a written agreement.", position=99))

    window.desk.run("Elsewhere", sign)
    tabs(window).setCurrentIndex(1)
    assert "A signed paper is not safety." in texts(window)
    click(qtbot, window, "add_a_written_agreement")
    write(qtbot, window, QLineEdit, "title_of_the_written_agreement", "Who is in the house")
    qtbot.waitUntil(
        lambda: [(one.kind, one.title) for one in stored(window).documents] == [(KIND, "Who is in the house")]
    )
    assert [box for box in window.findChildren(QCheckBox) if box.isVisible()] == []

    click(qtbot, window, "go_to_the_step_dad_signs_a_written_agreement")
    qtbot.waitUntil(lambda: isinstance(window.stack.currentWidget(), PlanScreen))


def test_answers_before_the_decision_stand_in_the_record(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("four-pughs", "outcome")
    assert "nothing yet in the words of Mali" in texts(window)
    write(qtbot, window, QPlainTextEdit, "what_would_prove_us_wrong", "Four warm weeks.")
    qtbot.waitUntil(lambda: [one.text for one in stored(window).critical_answers] == ["Four warm weeks."])
    record = gather_record(stored(window), Audience.file(), nation("wales"))
    assert [(one.name, one.paragraphs) for one in record.looking_critically] == [
        ("What would prove us wrong?", ("Four warm weeks.",))
    ]


def test_referral_urgency_is_asked_only_where_it_is_wanted(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("billy-and-angie", "prepare")
    find_in_sight(window, QTabWidget, "prepare").setCurrentIndex(1)
    assert in_sight(window, QComboBox, "how_soon_to_look_at_the_referral") == []
    window.desk.preferences.set("referral_urgency", "list")
    choice = find_in_sight(window, QComboBox, "how_soon_to_look_at_the_referral")
    choice.setFocus()
    for _ in range(2):
        qtbot.keyClick(choice, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: stored(window).referral_urgency == "amber")
    assert choice.currentText() == "Amber: within 1 working day"
    set_day(qtbot, window, "day_of_the_referral", "27 February 2026")
    qtbot.waitUntil(lambda: "To be looked at by 2 March 2026 (check locally)." in texts(window))
    assert [event.on_date for event in stored(window).family.chronology if event.text == "Referral"] == [
        date(2026, 2, 27)
    ]
