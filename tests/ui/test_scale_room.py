"""More of what happens in a tense room: writing first, several children, one higher, who may see it, the order."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.models import (
    Conference,
    ConferenceKind,
    Family,
    JournalEntry,
    NoScore,
    Person,
    PersonKind,
    Presence,
    Relation,
    StatementPair,
    Tie,
)
from app.models.scale import ScaleWords, Scope
from app.store.scale_settings import read_local_scales
from app.store.store import Store
from app.ui.scale.screen import ScaleScreen
from app.ui.settings.registry import PREFERENCES
from app.ui.shell.window import MainWindow
from tests.ui.conftest import OpenExample
from tests.ui.finding import find_in_sight
from tests.ui.scale_reading import (
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


def press(screen: QWidget, name: str) -> None:
    QTest.mouseClick(find_in_sight(screen, QAbstractButton, name), Qt.MouseButton.LeftButton)


def write(screen: QWidget, name: str, number: str) -> None:
    field = find_in_sight(screen, QLineEdit, f"hidden_number_for_{name}")
    field.setFocus()
    QTest.keyClicks(field, number)
    QTest.keyClick(field, Qt.Key.Key_Return)


def change(store: Store, screen: QWidget, do: Callable[[Conference], None]) -> None:
    key = conference_on(screen).id
    store.run("Meanwhile", lambda session: do(session.get_one(Conference, key)), key).result()


def test_numbers_are_written_hidden_and_shown_together_the_parents_first(
    qtbot: QtBot, window: MainWindow, screen: ScaleScreen, store: Store
) -> None:
    press(screen, "everyone_writes_first")
    for name, typed in (("mum", "6"), ("dad", "7"), ("billy", "4-5"), ("nan", "3")):
        field = find_in_sight(screen, QLineEdit, f"hidden_number_for_{name}")
        assert field.hasFocus(), "Enter went on to the next person"
        QTest.keyClicks(field, typed)
        assert field.displayText() != typed
        QTest.keyClick(field, Qt.Key.Key_Return)
    panel = find_in_sight(screen, QWidget, "writing_panel")
    qtbot.waitUntil(lambda: "4 of 5 have written" in words_in(panel))
    assert "nobody has answered yet" in line(screen)
    assert conference_on(screen).scales[0].scores == []
    assert window.desk.save_all()
    journal = store.read(lambda session: [entry.rows for entry in session.query(JournalEntry).all()]).result()
    assert not any(image["table"] == "score" for rows in journal for image in rows)

    window.go_home()
    key = store.read(lambda session: session.query(Conference).one().id).result()
    kept = store.read(lambda session: read_local_scales(session, key)).result()
    assert [len(one.numbers) for one in kept.rounds.values()] == [4], "there after a restart"
    window.open_conference(key, "scale")
    qtbot.waitUntil(lambda: isinstance(window.stack.currentWidget(), ScaleScreen))
    again = window.stack.currentWidget()
    assert isinstance(again, ScaleScreen)
    press(again, "show_the_parents_numbers")
    qtbot.waitUntil(lambda: "Mum: 6; Dad: 7" in line(again))
    assert "Nan" not in line(again)
    assert not find_in_sight(again, QLineEdit, "hidden_number_for_nan").isEnabled()
    press(again, "show_everybody_s_numbers")
    qtbot.waitUntil(lambda: "Mum: 6; Dad: 7; Billy: 4 to 5; Nan: 3" in line(again))
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Mum: 6; Dad: 7" in line(again) and "Nan" not in line(again))
    assert find_in_sight(again, QLineEdit, "hidden_number_for_nan").placeholderText() == "•••", "not lost"


def test_nothing_is_shown_while_a_parent_has_neither_written_nor_a_reason(
    qtbot: QtBot, screen: ScaleScreen, store: Store
) -> None:
    change(store, screen, lambda found: _came(found, "Dad", Presence.APOLOGIES))
    press(screen, "everyone_writes_first")
    write(screen, "mum", "6")
    write(screen, "school", "4")
    everyone = find_in_sight(screen, QAbstractButton, "show_everybody_s_numbers")
    assert not everyone.isEnabled()
    press(screen, "dad_answer_openly_or_say_why_not")
    press(screen, "dad_write_down_why_there_is_no_number")
    qtbot.waitUntil(lambda: shown(screen, "Dad") == "not here" and everyone.isEnabled())
    QTest.mouseClick(everyone, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Mum: 6; School: 4" in line(screen).replace("Dad: not here; ", ""))


def _came(found: Conference, name: str, presence: Presence) -> None:
    line = next(one for one in found.parts[0].attendance if one.person.name == name)
    line.presence = presence


def test_two_numbers_in_one_line_go_to_two_scales(qtbot: QtBot, screen: ScaleScreen, store: Store) -> None:
    change(store, screen, _add_mali)
    said(qtbot, screen, Mum=6, Dad=7)
    qtbot.waitUntil(lambda: is_open(screen, "School"))
    field = find_in_sight(screen, QLineEdit, "number_for_school")
    field.setFocus()
    QTest.keyClicks(field, "2 for Mali, 4 for the others")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(screen, "School") == "4" and len(conference_on(screen).scales) == 2)
    malis = conference_on(screen).scales[1]
    assert [one.shown for one in malis.scores] == ["gave one view for all the children"] * 2 + ["2"]
    assert field.text() == ""


def _add_mali(found: Conference) -> None:
    mali = Person(name="Mali", kind=PersonKind.CHILD, born_on=date(2025, 9, 1), position=20)
    found.family.people.append(mali)
    for person in found.family.people:
        if person.name in ("Mum", "Dad"):
            relation = Relation.MOTHER if person.name == "Mum" else Relation.FATHER
            person.ties.append(Tie(child=mali, relation=relation))
    found.children.clear()


def test_nobody_waits_for_a_baby_but_somebody_may_speak_for_her(
    qtbot: QtBot, screen: ScaleScreen, store: Store
) -> None:
    change(store, screen, _add_mali)
    said(qtbot, screen, Mum=6, Dad=7)
    qtbot.waitUntil(lambda: "Too young to be asked" in words_in(row(screen, "Mali")))
    press(screen, "answer_for_mali")
    give(qtbot, screen, "Mali", 3)


def test_one_higher_is_a_step_of_the_plan_with_one_key(qtbot: QtBot, screen: ScaleScreen) -> None:
    field = row(screen, "Mum").findChild(QPlainTextEdit, "mum_one_higher")
    assert isinstance(field, QPlainTextEdit)
    field.setFocus()
    QTest.keyClicks(field, "Nan rings me")
    QTest.keyClick(field, Qt.Key.Key_F4)
    qtbot.waitUntil(lambda: "In the plan" in words_in(row(screen, "Mum")))
    plan = conference_on(screen).plan
    assert plan is not None
    assert [step.text for step in plan.steps] == ["Nan rings me"]


def test_a_child_is_always_asked_who_may_see_it(qtbot: QtBot, screen: ScaleScreen) -> None:
    said(qtbot, screen, Mum=6, Dad=7, Billy=4)
    qtbot.waitUntil(lambda: "Ask Billy who may see this" in words_in(row(screen, "Billy")))
    assert "who may see this" not in words_in(row(screen, "Mum"))
    press(screen, "billy_not_for_dad")
    qtbot.waitUntil(lambda: [held.subject_id for held in conference_on(screen).family.withholdings] != [])
    (held,) = conference_on(screen).family.withholdings
    assert held.subject_id == score(screen, "Billy").id
    assert held.person_id == score(screen, "Dad").person_id
    press(screen, "billy_not_for_dad")
    press(screen, "billy_everybody_may_see_it")
    qtbot.waitUntil(lambda: "who may see" not in words_in(row(screen, "Billy")))


def test_tab_goes_from_a_childs_words_to_who_may_see_them(qtbot: QtBot, screen: ScaleScreen) -> None:
    said(qtbot, screen, Mum=6, Dad=7, Billy=4)
    qtbot.waitUntil(lambda: "Ask Billy who may see this" in words_in(row(screen, "Billy")))
    qtbot.waitUntil(lambda: is_open(screen, "School"))
    find_in_sight(screen, QPlainTextEdit, "billy_one_higher").setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is find_in_sight(screen, QAbstractButton, "billy_everybody_may_see_it")


def test_delete_clears_an_answer_and_keeps_it_in_the_trace(qtbot: QtBot, screen: ScaleScreen) -> None:
    said(qtbot, screen, Mum=6)
    number(screen, "Mum", 6).setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: shown(screen, "Mum") == "" and "Earlier: 6." in words_in(row(screen, "Mum")))


def test_alt_and_arrows_move_somebody_but_never_before_the_parents(
    qtbot: QtBot, window: MainWindow, screen: ScaleScreen
) -> None:
    said(qtbot, screen, Mum=6, Dad=7)
    qtbot.waitUntil(lambda: is_open(screen, "Nan"))
    for _ in range(2):
        number(screen, "Nan", 0).setFocus()
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: row(screen, "Nan").y() < row(screen, "Billy").y())
    assert row(screen, "Nan").y() > row(screen, "Dad").y()
    qtbot.waitUntil(lambda: "the parents are always asked first" in window.notice.sentence.text())
    assert "Asked next" in row(screen, "Nan").accessibleName()


def test_a_parent_who_has_come_is_asked_next(qtbot: QtBot, screen: ScaleScreen, store: Store) -> None:
    said(qtbot, screen, Mum=6)

    def on_the_way(session: Session) -> None:
        found = session.get_one(Conference, conference_on(screen).id)
        dad = next(person for person in found.family.people if person.name == "Dad")
        found.scales[0].answer(dad).give_reason(NoScore.NOT_YET_HERE)

    store.run("Dad is late", on_the_way, conference_on(screen).id).result()
    said(qtbot, screen, Nan=5)
    change(store, screen, lambda found: _came(found, "Dad", Presence.CAME))
    qtbot.waitUntil(lambda: "Has come: asked next." in row(screen, "Dad").accessibleName())
    give(qtbot, screen, "Dad", 7)
    assert score(screen, "Dad").given_how == "answered after others had"


def test_the_words_of_a_scale_can_be_kept_as_usual(qtbot: QtBot, window: MainWindow, screen: ScaleScreen) -> None:
    press(screen, "change_the_words")
    question = find_in_sight(screen, QLineEdit, "the_question")
    question.setFocus()
    question.selectAll()
    QTest.keyClicks(question, "How safe is it?")
    press(screen, "use_these_words_for_new_scales")
    assert window.desk.preferences.get("scale_question") == "How safe is it?"


def test_the_settings_show_the_words_that_come_with_the_program() -> None:
    words = ScaleWords()
    for name, text in (
        ("scale_question", words.question), ("scale_low", words.low_words), ("scale_high", words.high_words),
    ):  # fmt: skip
        assert text in PREFERENCES[name].help_text


def test_an_answer_taken_back_after_all_were_shown_is_open_again_and_not_hidden(
    qtbot: QtBot, window: MainWindow, screen: ScaleScreen
) -> None:
    press(screen, "everyone_writes_first")
    for name, typed in (("mum", "6"), ("dad", "7"), ("school", "4")):
        write(screen, name, typed)
    press(screen, "show_everybody_s_numbers")
    qtbot.waitUntil(lambda: shown(screen, "School") == "4" and is_open(screen, "School"))
    number(screen, "School", 4).setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: shown(screen, "School") == "")
    qtbot.waitUntil(lambda: "Earlier: 4." in words_in(row(screen, "School")))
    assert window.desk.save_all()
    assert "hidden" not in words_in(row(screen, "School"))
    assert not screen.findChild(QWidget, "writing_panel").isVisible()  # type: ignore[union-attr]


def test_another_family_brings_its_own_words_and_its_own_room_on_the_line(
    qtbot: QtBot, window: MainWindow, screen: ScaleScreen, open_example: OpenExample
) -> None:
    def about_danger(found: Conference) -> None:
        found.pairs.append(StatementPair(danger_statement="Mum drinks at night", position=0))
        found.scales[0].scope, found.scales[0].pair = Scope.DANGER_STATEMENT, found.pairs[0]

    change(screen.desk.store, screen, about_danger)
    qtbot.waitUntil(lambda: "Mum drinks at night" in words_in(screen))
    for name in ("billy-and-angie", "four-pughs"):
        window.go_home()
        open_example(name, "scale")
    painted = find_in_sight(window, QWidget, "scale_line")
    qtbot.waitUntil(lambda: "Mam: 4" in painted.accessibleName())
    qtbot.waitUntil(lambda: painted.height() >= painted.heightForWidth(painted.width()))

    bare = screen.desk.store.run("Bare", _without_scale).result()
    window.open_conference(bare, "scale")
    qtbot.waitUntil(lambda: "There is no safety scale here yet." in words_in(window))
    assert "Mum drinks at night" not in words_in(window)


def _without_scale(session: Session) -> uuid.UUID:
    family = Family(name="Bare")
    session.add(family)
    conference = Conference(kind=ConferenceKind.INITIAL)
    family.conferences.append(conference)
    session.flush()
    return conference.id
