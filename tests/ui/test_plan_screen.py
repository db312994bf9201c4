"""Writing the family's plan in the room, by keys and clicks."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.models import (
    Attendance,
    Conference,
    ConferenceKind,
    Domain,
    Family,
    Person,
    PersonKind,
    Plan,
    StatementPair,
    Step,
    WhenKind,
)
from app.models.board import add_entry
from app.models.start import start_conference
from app.store.store import Store
from app.ui.plan.screen import PlanScreen
from app.ui.shell.window import MainWindow
from app.ui.theme import Theme

STEPS = ("No alcohol at home", "Nan rings Mum", "Mum shops on Monday")


def _conference(session: Session) -> uuid.UUID:
    """Two safety goals, two worries (one answered), and three steps: two under the first goal, one under the second."""
    family = Family(name="Marsh")
    session.add(family)
    for name, kind in (("Billy", PersonKind.CHILD), ("Mum", PersonKind.FAMILY), ("Nan", PersonKind.FAMILY)):
        family.people.append(Person(name=name, kind=kind, position=len(family.people)))
    conference = start_conference(family, ConferenceKind.INITIAL, date(2026, 3, 24))
    for person in family.people[1:]:
        conference.parts[0].attendance.append(Attendance(person=person))
    pairs = [StatementPair(safety_goal=goal, position=at) for at, goal in enumerate(("Sober grown-ups", "Food"))]
    conference.pairs.extend(pairs)
    drinks = add_entry(conference, Domain.WORRY, "Mum had been drinking")
    add_entry(conference, Domain.WORRY, "No food by Thursday")
    assert conference.plan is not None
    for text, pair in zip(STEPS, (pairs[0], pairs[0], pairs[1]), strict=True):
        conference.plan.add_step(text, pair=pair)
    conference.plan.steps[0].answer_entry(drinks)
    session.flush()
    return conference.id


@pytest.fixture
def screen(qtbot: QtBot, window: MainWindow, store: Store) -> PlanScreen:
    window.open_conference(store.run("Set up", _conference).result(), "plan")
    qtbot.waitUntil(lambda: isinstance(window.stack.currentWidget(), PlanScreen))
    found = window.stack.currentWidget()
    assert isinstance(found, PlanScreen)
    return found


def plan(screen: PlanScreen) -> Plan:
    assert screen.desk.conference is not None
    assert screen.desk.conference.plan is not None
    return screen.desk.conference.plan


def steps(screen: PlanScreen) -> list[str]:
    """The steps' words from top to bottom of the list, as a screen reader says them, without the place."""
    model = listed(screen).model()
    said = [model.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(model.rowCount())]
    return [words.split(", ")[1] for words in said if words.startswith("step ")]


def listed(screen: PlanScreen) -> QListView:
    found = screen.findChild(QListView, "steps_of_the_plan")
    assert isinstance(found, QListView)
    return found


def picked(screen: PlanScreen) -> str:
    return str(listed(screen).currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


def text_box(screen: PlanScreen, name: str) -> QPlainTextEdit:
    found = screen.findChild(QPlainTextEdit, name)
    assert isinstance(found, QPlainTextEdit)
    return found


def line_box(screen: PlanScreen, name: str) -> QLineEdit:
    found = screen.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def step(screen: PlanScreen, text: str) -> Step:
    return next(step for step in plan(screen).steps if step.text == text)


def click_step(screen: PlanScreen, text: str) -> None:
    view = listed(screen)
    rows = range(view.model().rowCount())
    index = next(view.model().index(at, 0) for at in rows if text in str(view.model().index(at, 0).data()))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).topLeft() + QPoint(40, 12))


def words_in(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_enter_adds_steps_and_stays_for_the_next(qtbot: QtBot, screen: PlanScreen) -> None:
    QTest.keyClick(listed(screen), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    add = line_box(screen, "add_a_step")
    assert add.hasFocus()
    for text in ("Dad texts first", "Billy can ring Nan"):
        QTest.keyClicks(add, text)
        QTest.keyClick(add, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: steps(screen) == [*STEPS[:2], "Dad texts first", "Billy can ring Nan", STEPS[2]])
    assert add.hasFocus()
    assert add.text() == ""
    qtbot.waitUntil(lambda: "Billy can ring Nan" in picked(screen))
    assert text_box(screen, "will_do_what").toPlainText() == "Billy can ring Nan"


def test_what_is_typed_for_one_step_stays_with_it_when_another_is_picked_at_once(
    qtbot: QtBot, screen: PlanScreen
) -> None:
    box = text_box(screen, "how_we_will_know_it_has_happened")
    box.setFocus()
    QTest.keyClicks(box, "Nan looks on Saturday")
    click_step(screen, STEPS[2])
    assert box.toPlainText() == ""
    qtbot.waitUntil(lambda: step(screen, STEPS[0]).evidence == "Nan looks on Saturday")
    assert step(screen, STEPS[2]).evidence == ""
    click_step(screen, STEPS[0])
    assert box.toPlainText() == "Nan looks on Saturday"


def test_every_box_is_saved_and_shown_on_the_card(qtbot: QtBot, screen: PlanScreen) -> None:
    for box, words in (
        (text_box(screen, "if_it_goes_wrong_then"), "Nan comes over"),
        (line_box(screen, "who_others_in_words"), "the neighbours"),
        (line_box(screen, "who_checks_others_in_words"), "the school"),
        (line_box(screen, "when_in_words"), "every evening"),
    ):
        box.setFocus()
        QTest.keyClicks(box, words)
    qtbot.waitUntil(lambda: "the neighbours · every evening" in picked(screen))
    saved = step(screen, STEPS[0])
    assert (saved.if_wrong, saved.checker_text) == ("Nan comes over", "the school")


def test_people_are_ticked_without_closing_the_list(qtbot: QtBot, screen: PlanScreen) -> None:
    choose = screen.findChild(QToolButton, "who_choose")
    assert isinstance(choose, QToolButton)
    menu = choose.menu()
    menu.popup(QPoint(0, 0))
    for _ in range(2):
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    menu.close()
    qtbot.waitUntil(lambda: step(screen, STEPS[0]).who == "Mum, Nan")
    assert "Mum, Nan" in words_in(screen)


def test_alt_and_arrows_move_a_step_and_it_stays_picked(qtbot: QtBot, screen: PlanScreen) -> None:
    QTest.keyClick(listed(screen), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: steps(screen) == [STEPS[1], STEPS[0], STEPS[2]])
    assert STEPS[0] in picked(screen)
    QTest.keyClick(text_box(screen, "will_do_what"), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: picked(screen).startswith("step 2 of 3") and step(screen, STEPS[0]).pair is not None)
    qtbot.waitUntil(lambda: getattr(step(screen, STEPS[0]).pair, "safety_goal", "") == "Food")


def test_arrows_pass_over_the_goals_headings(qtbot: QtBot, screen: PlanScreen) -> None:
    view = listed(screen)
    view.setFocus()
    seen = [picked(screen)]
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Down)
        seen.append(picked(screen))
    assert [words.split(", ")[1] for words in seen] == [*STEPS, STEPS[2]]
    for _ in range(4):
        QTest.keyClick(view, Qt.Key.Key_Up)
    assert STEPS[0] in picked(screen)


def test_delete_takes_a_step_away_and_undo_brings_all_of_it_back(
    qtbot: QtBot, window: MainWindow, screen: PlanScreen
) -> None:
    QTest.keyClick(listed(screen), Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: steps(screen) == list(STEPS[1:]) and window.notice.undo_button.isVisible())
    assert STEPS[1] in picked(screen), "the next step took its place"
    QTest.mouseClick(window.notice.undo_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: steps(screen) == list(STEPS))
    assert len(step(screen, STEPS[0]).answers) == 1


def test_a_worry_without_a_step_is_one_click_from_having_one(qtbot: QtBot, screen: PlanScreen) -> None:
    assert "1 of 2" in words_in(screen)
    opener = screen.findChild(QToolButton, "worries_without_a_step")
    assert isinstance(opener, QToolButton)
    opener.menu().aboutToShow.emit()
    next(action for action in opener.menu().actions() if action.text() == "No food by Thursday").trigger()
    what = text_box(screen, "will_do_what")
    qtbot.waitUntil(lambda: what.hasFocus() and what.toPlainText() == "")
    QTest.keyClicks(what, "Huw brings a food shop")
    qtbot.waitUntil(lambda: "Huw brings a food shop" in steps(screen))
    assert "2 of 2" in words_in(screen)
    assert not opener.isVisible()
    assert [link.entry.text for link in step(screen, "Huw brings a food shop").answers] == ["No food by Thursday"]


def test_a_day_belongs_to_a_step_that_has_one(qtbot: QtBot, screen: PlanScreen) -> None:
    kind = screen.findChild(QComboBox, "kind_of_when")
    assert isinstance(kind, QComboBox)
    day = line_box(screen, "by_which_day")
    assert not day.isVisible()
    kind.setFocus()
    QTest.keyClick(kind, Qt.Key.Key_Down)
    qtbot.waitUntil(day.isVisible)
    day.setFocus()
    QTest.keyClicks(day, "21 May 2026")
    QTest.keyClick(day, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "by 21 May 2026" in picked(screen))
    kind.setFocus()
    QTest.keyClick(kind, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: step(screen, STEPS[0]).when_kind is WhenKind.FREQUENCY)
    assert step(screen, STEPS[0]).due_on is None
    assert "21 May" not in picked(screen)


def test_six_months_move_the_end_and_an_end_before_the_start_is_refused(
    qtbot: QtBot, window: MainWindow, screen: PlanScreen
) -> None:
    months = screen.findChild(QComboBox, "how_long_the_plan_runs")
    assert isinstance(months, QComboBox)
    end = line_box(screen, "the_plan_ends_on")
    assert end.text().endswith("24 June 2026")
    months.setFocus()
    QTest.keyClick(months, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: end.text().endswith("24 September 2026"))
    end.setFocus()
    end.selectAll()
    QTest.keyClicks(end, "1 March 2026")
    QTest.keyClick(end, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "end before it begins" in window.notice.sentence.text())
    qtbot.waitUntil(lambda: end.text().endswith("24 September 2026"))
    assert plan(screen).ends_on == date(2026, 9, 24)


def test_marks_are_saved_and_counted(qtbot: QtBot, screen: PlanScreen) -> None:
    for name in ("a_bottom_line", "the_family_s_own_idea"):
        box = screen.findChild(QCheckBox, name)
        assert isinstance(box, QCheckBox)
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "bottom line, family’s own" in picked(screen))
    assert "1 of 3" in words_in(screen)


def test_past_eight_steps_there_is_a_gentle_note(qtbot: QtBot, screen: PlanScreen) -> None:
    assert "as many as a family can hold" not in words_in(screen)
    add = line_box(screen, "add_a_step")
    for number in range(6):
        QTest.keyClicks(add, f"Step {number}")
        QTest.keyClick(add, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "9 steps. About 8 are as many as a family can hold" in words_in(screen))


def test_a_change_from_elsewhere_does_not_disturb_who_is_typing(qtbot: QtBot, screen: PlanScreen, store: Store) -> None:
    box = text_box(screen, "will_do_what")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(box, " or in the car")
    conference_id = plan(screen).conference_id
    other = step(screen, STEPS[1]).id
    store.run(
        "Write", lambda session: setattr(session.get_one(Step, other), "text", "Nan visits"), conference_id
    ).result()
    qtbot.waitUntil(lambda: "Nan visits" in steps(screen))
    assert box.hasFocus()
    assert box.toPlainText() == f"{STEPS[0]} or in the car"
    qtbot.waitUntil(lambda: steps(screen)[0] == f"{STEPS[0]} or in the car")


def test_the_plans_contingency_is_saved(qtbot: QtBot, window: MainWindow, screen: PlanScreen) -> None:
    box = text_box(screen, "if_the_plan_is_not_working_then")
    box.setFocus()
    QTest.keyClicks(box, "Nan takes the children home with her.")
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: plan(screen).contingency == "Nan takes the children home with her.")


def test_a_conference_without_a_plan_starts_one(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    def empty(session: Session) -> uuid.UUID:
        family = Family(name="Nobody")
        session.add(family)
        conference = start_conference(family, ConferenceKind.INITIAL, date(2026, 3, 24))
        conference.plan = None
        session.flush()
        return conference.id

    window.open_conference(store.run("Set up", empty).result(), "plan")
    qtbot.waitUntil(lambda: isinstance(window.stack.currentWidget(), PlanScreen))
    screen = window.stack.currentWidget()
    assert isinstance(screen, PlanScreen)
    start = screen.findChild(QAbstractButton, "start_the_plan")
    assert isinstance(start, QAbstractButton)
    QTest.mouseClick(start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: screen.desk.conference is not None and screen.desk.conference.plan is not None)
    QTest.keyClicks(line_box(screen, "add_a_step"), "Nan rings Mum")
    QTest.keyClick(line_box(screen, "add_a_step"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: steps(screen) == ["Nan rings Mum"])


@pytest.mark.parametrize(("width", "height", "zoom"), [(1366, 768, 100), (1366, 768, 200), (1920, 1080, 200)])
def test_nothing_is_cut_off_at_the_side(
    width: int, height: int, zoom: int, qtbot: QtBot, theme: Theme, open_example: Callable[..., MainWindow]
) -> None:
    window = open_example("four-pughs", "plan")
    theme.set_zoom(zoom)
    window.resize(width, height)
    QApplication.processEvents()
    assert window.width() == width
    for box in window.stack.currentWidget().findChildren(QLineEdit):
        if box.isVisible():
            right = box.mapTo(window, QPoint(box.width(), 0)).x()
            assert right <= width, box.accessibleName()


def test_everything_typed_is_there_after_the_conference_is_opened_again(
    qtbot: QtBot, window: MainWindow, screen: PlanScreen
) -> None:
    box = text_box(screen, "will_do_what")
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "<b>Nobody</b> & nothing")
    conference = screen.desk.conference
    assert isinstance(conference, Conference)
    window.go_home()
    window.open_conference(conference.id, "plan")
    qtbot.waitUntil(lambda: "<b>Nobody</b> & nothing" in steps(screen))
