"""Taking the scale in the room, by keys and clicks, parents first."""

from __future__ import annotations

import uuid
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.models import (
    Attendance,
    Conference,
    ConferenceKind,
    Family,
    Person,
    PersonKind,
    Presence,
    Relation,
    Scale,
    Tie,
)
from app.models.speaking import is_too_young
from app.models.start import start_conference
from app.store.store import Store
from app.ui.scale.screen import ScaleScreen
from app.ui.shell.window import MainWindow
from app.ui.theme import Theme
from tests.ui.scale_reading import (
    choose,
    conference_on,
    give,
    is_open,
    line,
    number,
    open_room,
    row,
    said,
    score,
    shown,
    words_in,
)


@pytest.fixture
def screen(qtbot: QtBot, window: MainWindow, store: Store) -> ScaleScreen:
    return open_room(qtbot, window, store)


def test_the_others_wait_and_say_why_until_every_parent_has_answered(qtbot: QtBot, screen: ScaleScreen) -> None:
    assert is_open(screen, "Mum")
    assert is_open(screen, "Dad")
    for name in ("Billy", "Nan", "School"):
        assert not is_open(screen, name)
        assert "Opens when Mum and Dad have answered" in words_in(row(screen, name))
    give(qtbot, screen, "Mum", 6)
    qtbot.waitUntil(lambda: "Opens when Dad has answered" in words_in(row(screen, "Nan")))
    choose(screen, "Dad", "Sent views in")
    qtbot.waitUntil(lambda: is_open(screen, "Nan") and is_open(screen, "School"))
    assert shown(screen, "Dad") == "sent views in"
    assert "Mum: 6" in line(screen)
    assert screen.findChild(QWidget, "row_sam") is None, "Billy's advocate speaks in Billy's row"


def test_the_keyboard_starts_on_the_first_parent_and_goes_on_to_the_next(
    qtbot: QtBot, window: MainWindow, screen: ScaleScreen
) -> None:
    qtbot.waitUntil(lambda: number(screen, "Mum", 0).hasFocus())
    QTest.keyClick(QApplication.focusWidget(), "4")
    qtbot.waitUntil(lambda: "Asked next" in row(screen, "Dad").accessibleName())
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: number(screen, "Dad", 0).hasFocus())
    assert shown(screen, "Mum") == "4"


def test_tab_goes_from_a_number_to_the_words_and_on_to_the_next_person(qtbot: QtBot, screen: ScaleScreen) -> None:
    number(screen, "Mum", 0).setFocus()
    seen = []
    for _ in range(8):
        focused = QApplication.focusWidget()
        seen.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert seen[:6] == [
        "score_0", "number_for_mum", "mum_no_number", "mum_words", "mum_one_higher", "mum_more",
    ]  # fmt: skip
    assert row(screen, "Dad").isAncestorOf(QApplication.focusWidget())


def test_arrows_move_along_the_numbers_and_space_answers(qtbot: QtBot, screen: ScaleScreen) -> None:
    number(screen, "Mum", 0).setFocus()
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: shown(screen, "Mum") == "3")


HOLD = Qt.KeyboardModifier


@pytest.mark.parametrize(
    ("clicks", "then"),
    [
        ([(5, HOLD.NoModifier)], "5"),
        ([(5, HOLD.NoModifier), (5, HOLD.NoModifier)], "5.5"),
        ([(4, HOLD.ShiftModifier)], "4.5"),
        ([(4, HOLD.NoModifier), (5, HOLD.ControlModifier)], "4 to 5"),
    ],
)
def test_halves_and_ranges_by_mouse(
    clicks: list[tuple[int, Qt.KeyboardModifier]], then: str, qtbot: QtBot, screen: ScaleScreen
) -> None:
    for value, held in clicks:
        QTest.mouseClick(number(screen, "Mum", value), Qt.MouseButton.LeftButton, held)
    qtbot.waitUntil(lambda: shown(screen, "Mum") == then)
    assert score(screen, "Mum").revisions == [], "one answer, not a change of mind"


TYPED = [("7", "7"), ("10", "10"), ("55", "5.5"), ("4.5", "4.5"), ("4-5", "4 to 5")]


@pytest.mark.parametrize(("keys", "then"), TYPED)
def test_digits_answer_on_the_row(keys: str, then: str, qtbot: QtBot, screen: ScaleScreen) -> None:
    number(screen, "Mum", 0).setFocus()
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)
    qtbot.waitUntil(lambda: shown(screen, "Mum") == then)


@pytest.mark.parametrize(("typed", "then"), [("4½", "4.5"), ("between 4 and 5", "4 to 5"), ("six", "6")])
def test_numbers_typed_in_words(typed: str, then: str, qtbot: QtBot, screen: ScaleScreen) -> None:
    field = row(screen, "Mum").findChild(QLineEdit, "number_for_mum")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(screen, "Mum") == then)


@pytest.mark.parametrize(("typed", "sentence"), [("soon", "is not a number from 0 to 10"), ("11", "not on the scale")])
def test_what_is_no_number_is_kept_in_the_field_and_said(
    typed: str, sentence: str, qtbot: QtBot, window: MainWindow, screen: ScaleScreen
) -> None:
    field = row(screen, "Mum").findChild(QLineEdit, "number_for_mum")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.notice.isVisible() and sentence in window.notice.sentence.text())
    assert shown(screen, "Mum") == ""


def test_not_asked_is_stored_only_with_words(qtbot: QtBot, screen: ScaleScreen) -> None:
    give(qtbot, screen, "Mum", 6)
    choose(screen, "Dad", "Not asked")
    field = row(screen, "Dad").findChild(QLineEdit, "dad_why_there_is_no_number")
    assert isinstance(field, QLineEdit)
    assert field.isVisible()
    assert not is_open(screen, "Nan")
    QTest.keyClicks(field, "in hospital")
    qtbot.waitUntil(lambda: is_open(screen, "Nan"))
    assert shown(screen, "Dad") == "not asked: in hospital"


def test_a_parents_answer_cannot_be_taken_back_while_others_stand(
    qtbot: QtBot, window: MainWindow, screen: ScaleScreen
) -> None:
    said(qtbot, screen, Mum=6, Dad=7, Nan=5)
    choose(screen, "Mum", "Take the answer back")
    qtbot.waitUntil(
        lambda: window.notice.isVisible() and "the parents are asked first" in window.notice.sentence.text()
    )
    assert shown(screen, "Mum") == "6"
    assert number(screen, "Mum", 6).isChecked()
    choose(screen, "Nan", "Take the answer back")
    qtbot.waitUntil(lambda: shown(screen, "Nan") == "")


def test_a_changed_number_says_what_it_was_and_undo_brings_it_back(
    qtbot: QtBot, window: MainWindow, screen: ScaleScreen
) -> None:
    give(qtbot, screen, "Mum", 6)
    give(qtbot, screen, "Mum", 4)
    qtbot.waitUntil(lambda: "Earlier: 6." in words_in(row(screen, "Mum")))
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: shown(screen, "Mum") == "6" and number(screen, "Mum", 6).isChecked())


def test_a_face_is_an_answer(qtbot: QtBot, screen: ScaleScreen) -> None:
    choose(screen, "Mum", "Sad face")
    qtbot.waitUntil(lambda: shown(screen, "Mum") == "sad face")
    assert "Mum: sad face" in line(screen)


def test_words_are_saved_while_another_change_arrives_and_digits_in_them_are_words(
    qtbot: QtBot, screen: ScaleScreen, store: Store
) -> None:
    words = row(screen, "Mum").findChild(QPlainTextEdit, "mum_words")
    assert isinstance(words, QPlainTextEdit)
    words.setFocus()
    QTest.keyClicks(words, "I stopped for 11 weeks")
    conference_id = conference_on(screen).id
    reason = "Police called."
    store.run(
        "Write", lambda session: setattr(session.get_one(Conference, conference_id), "reason", reason), conference_id
    ).result()
    qtbot.waitUntil(lambda: conference_on(screen).reason == reason)
    assert words.toPlainText() == "I stopped for 11 weeks"
    assert words.hasFocus()
    QTest.keyClicks(words, ".")
    qtbot.waitUntil(
        lambda: any(one.words == "I stopped for 11 weeks." for one in conference_on(screen).scales[0].scores)
    )
    assert shown(screen, "Mum") == ""


def test_a_child_who_did_not_come_speaks_through_their_advocate(qtbot: QtBot, screen: ScaleScreen) -> None:
    said(qtbot, screen, Mum=6, Dad=7, Billy=4)
    qtbot.waitUntil(lambda: "Child, 10, through Sam" in words_in(row(screen, "Billy")))
    speaker = row(screen, "Billy").findChild(QWidget, "billy_spoken_by")
    assert isinstance(speaker, QWidget)
    qtbot.waitUntil(speaker.isVisible)
    speaker.setFocus()
    QTest.keyClick(speaker, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: score(screen, "Billy").spoken_by is None)


def test_a_scale_of_one_child_is_added_and_keeps_its_own_numbers(qtbot: QtBot, screen: ScaleScreen) -> None:
    give(qtbot, screen, "Mum", 6)
    opener = screen.findChild(QToolButton, "add_or_take_away_a_scale")
    assert isinstance(opener, QToolButton)
    opener.menu().aboutToShow.emit()
    next(action for action in opener.menu().actions() if action.text() == "Add a scale for Billy").trigger()
    tabs = screen.findChild(QTabBar, "scales")
    assert isinstance(tabs, QTabBar)
    qtbot.waitUntil(lambda: tabs.isVisible() and tabs.tabText(tabs.currentIndex()) == "Billy")
    qtbot.waitUntil(lambda: "nobody has answered yet" in line(screen))
    tabs.setFocus()
    QTest.keyClick(tabs, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: "Mum: 6" in line(screen))


def test_a_scale_taken_away_comes_back_with_undo(qtbot: QtBot, window: MainWindow, screen: ScaleScreen) -> None:
    opener = screen.findChild(QToolButton, "add_or_take_away_a_scale")
    assert isinstance(opener, QToolButton)
    opener.menu().aboutToShow.emit()
    next(action for action in opener.menu().actions() if action.text() == "Add a scale for Billy").trigger()
    qtbot.waitUntil(lambda: len(conference_on(screen).scales) == 2)
    opener.menu().aboutToShow.emit()
    next(action for action in opener.menu().actions() if action.text().startswith("Take away")).trigger()
    qtbot.waitUntil(lambda: len(conference_on(screen).scales) == 1 and window.notice.undo_button.isVisible())
    QTest.mouseClick(window.notice.undo_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(conference_on(screen).scales) == 2)


def test_the_question_and_the_ends_are_local_words(qtbot: QtBot, screen: ScaleScreen) -> None:
    opener = screen.findChild(QAbstractButton, "change_the_words")
    assert isinstance(opener, QAbstractButton)
    QTest.mouseClick(opener, Qt.MouseButton.LeftButton)
    question = screen.findChild(QLineEdit, "the_question")
    assert isinstance(question, QLineEdit)
    question.setFocus()
    question.selectAll()
    QTest.keyClicks(question, "How safe are the children?")
    qtbot.waitUntil(lambda: "How safe are the children?" in words_in(screen))


def test_the_gap_is_asked_about_only_where_the_numbers_are_far_apart_and_says_whom_to_ask(
    qtbot: QtBot, screen: ScaleScreen
) -> None:
    prompt = screen.findChild(QWidget, "gap_prompt")
    assert isinstance(prompt, QWidget)
    said(qtbot, screen, Mum=6, Dad=7)
    assert not prompt.isVisible()
    said(qtbot, screen, Nan=3)
    qtbot.waitUntil(lambda: "Nan: 3" in words_in(prompt) and "Dad: 7" in words_in(prompt))
    assert "Mum" not in words_in(prompt)


def test_numbers_of_an_earlier_conference_stand_beside_todays(
    qtbot: QtBot, open_example: Callable[..., MainWindow]
) -> None:
    window = open_example("billy-and-angie", "scale")
    conferences = {found.kind: found.id for found in _family(window).conferences}
    window.open_conference(conferences[ConferenceKind.INITIAL], "scale")
    chart = "Over time, 3 Mar 2026, 24 Mar 2026. Mum 3, then 6; Dad no number, then 7;"

    def says_so() -> bool:
        found = window.stack.currentWidget().findChild(QWidget, "over_time")
        return isinstance(found, QWidget) and found.isVisible() and found.accessibleName().startswith(chart)

    qtbot.waitUntil(says_so)


def _family(window: MainWindow) -> Family:
    assert window.desk.conference is not None
    return window.desk.conference.family


def test_a_conference_with_nobody_invited_says_what_to_do(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    def empty(session: Session) -> uuid.UUID:
        family = Family(name="Nobody")
        session.add(family)
        conference = start_conference(family, ConferenceKind.INITIAL, None)
        conference.scales.clear()
        session.flush()
        return conference.id

    window.open_conference(store.run("Set up", empty).result(), "scale")
    qtbot.waitUntil(lambda: isinstance(window.stack.currentWidget(), ScaleScreen))
    screen = window.stack.currentWidget()
    start = screen.findChild(QAbstractButton, "start_the_scale")
    assert isinstance(start, QAbstractButton)
    QTest.mouseClick(start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Nobody is invited yet" in words_in(screen))
    conference = window.desk.conference
    assert conference is not None
    assert [scale.question for scale in conference.scales] == [Scale().question]


def test_a_number_pressed_just_before_the_screen_is_left_is_saved(
    qtbot: QtBot, window: MainWindow, screen: ScaleScreen
) -> None:
    QTest.mouseClick(number(screen, "Mum", 6), Qt.MouseButton.LeftButton)
    assert window.desk.save_all()
    qtbot.waitUntil(lambda: shown(screen, "Mum") == "6")


def test_a_score_refused_by_the_store_is_not_shown_as_given(
    qtbot: QtBot, window: MainWindow, screen: ScaleScreen, store: Store
) -> None:
    """Angie's dad is invited by somebody else while the school is pressing a number."""
    said(qtbot, screen, Mum=6, Dad=7)
    qtbot.waitUntil(lambda: is_open(screen, "School"))
    conference = conference_on(screen)

    def invite(session: Session) -> None:
        found = session.get_one(Conference, conference.id)
        late = Person(name="Angie's dad", kind=PersonKind.FAMILY, position=9)
        late.ties.append(Tie(child=found.family.children[0], relation=Relation.FATHER))
        found.family.people.append(late)
        found.parts[0].attendance.append(Attendance(person=late, presence=Presence.CAME))

    QTest.mouseClick(number(screen, "School", 4), Qt.MouseButton.LeftButton)
    store.run("Invite", invite, conference.id).result()
    qtbot.waitUntil(lambda: "School's view was not stored" in window.notice.sentence.text())
    assert shown(screen, "School") == ""
    qtbot.waitUntil(lambda: "Opens when Angie's dad has answered" in words_in(row(screen, "School")))
    late = screen.findChild(QWidget, "row_angie's_dad")
    assert isinstance(late, QWidget)
    assert "Asked next" in late.accessibleName()


@pytest.mark.parametrize("zoom", [100, 200])
def test_a_full_room_fits_the_window_and_every_row_opens(
    zoom: int, qtbot: QtBot, theme: Theme, open_example: Callable[..., MainWindow]
) -> None:
    window = open_example("four-pughs", "scale")
    theme.set_zoom(zoom)
    window.resize(1366, 768)
    screen = window.stack.currentWidget()
    scale = conference_on(screen).scales[0]
    waited_for = [person for person in scale.speakers() if not is_too_young(scale.conference, person)]
    fields = [f"number_for_{person.shown_name.lower().replace(' ', '_')}" for person in waited_for]
    qtbot.waitUntil(lambda: all(screen.findChild(QLineEdit, field) for field in fields))
    QApplication.processEvents()
    assert window.width() == 1366
    for control in screen.findChildren(QWidget):
        if control.isVisible() and control.accessibleName():
            right = control.mapTo(window, control.rect().topRight()).x()
            assert right <= window.width(), control.accessibleName()
