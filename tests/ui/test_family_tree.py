"""The family tree in use: walked with keys, chosen, read aloud, and on the wall while the room The family is open."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from app.export.wall import WallContent, WallPlan, WallTree
from app.models import Conference, Person
from app.models.sharing import withhold
from app.practice.family_tree.tree import FamilyTree, Household, Key, LineKind, Parentage, Sign, TreePerson
from app.ui.desk import Desk
from app.ui.family.tree_view import FamilyTreeView
from app.ui.shell.window import MainWindow
from app.ui.theme import Theme
from app.ui.wall.feed import Feed
from app.ui.wall.look import Look
from app.ui.wall.mode import Mode
from app.ui.wall.tree_page import TreePage
from app.ui.wall.view import WallView
from tests.ui.board_reading import press
from tests.ui.conftest import OpenExample
from tests.ui.wall_reading import reads, told, wall_of


def key(name: str) -> Key:
    return uuid.uuid5(uuid.NAMESPACE_DNS, name)


def tree_of(*children: str) -> FamilyTree:
    """Return Mam and Dad with their children, who live with Mam."""
    young = tuple(TreePerson(key(name), name, f"{name} Pugh", life="7", in_meeting=True) for name in children)
    grown = (
        TreePerson(key("Mam"), "Mam", "Kelly Pugh", Sign.FEMALE),
        TreePerson(key("Dad"), "Dad", "Gareth Pugh", Sign.MALE),
    )
    lines = tuple(Parentage(key(one), key(child), LineKind.BIRTH) for child in children for one in ("Mam", "Dad"))
    return FamilyTree((*young, *grown), lines, (), (), (Household(tuple(key(one) for one in ("Mam", *children))),))


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> Iterator[FamilyTreeView]:
    theme.set_zoom(100)
    made = FamilyTreeView(theme)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show_tree(tree_of("Rhys", "Cerys", "Mali"))
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    theme.set_zoom(100)


def person(view: FamilyTreeView, name: str) -> QAbstractButton:
    return next(one for one in view.findChildren(QAbstractButton) if one.accessibleName().startswith(name))


def in_hand(view: FamilyTreeView) -> str:
    """Return who has the keyboard."""
    focus = view.focusWidget()
    return focus.accessibleName() if focus is not None else ""


def test_the_arrow_keys_go_from_person_to_person_and_enter_chooses(qtbot: QtBot, view: FamilyTreeView) -> None:
    view.focus_person(key("Rhys"))
    for pressed, name in (
        (Qt.Key.Key_Right, "Cerys Pugh, 7"),
        (Qt.Key.Key_Right, "Mali Pugh, 7"),
        (Qt.Key.Key_Right, "Mali Pugh, 7"),  # nobody further on
        (Qt.Key.Key_Up, "Kelly Pugh"),
        (Qt.Key.Key_Left, "Gareth Pugh"),
        (Qt.Key.Key_Down, "Rhys Pugh, 7"),
    ):
        focus = view.focusWidget()
        assert focus is not None
        press(focus, pressed)
        assert in_hand(view) == name
    with qtbot.waitSignal(view.person_chosen) as chosen:
        press(view.focusWidget(), Qt.Key.Key_Return)
    assert chosen.args == [key("Rhys")]
    with qtbot.waitSignal(view.person_chosen) as chosen:
        QTest.mouseClick(person(view, "Kelly"), Qt.MouseButton.LeftButton)
    assert chosen.args == [key("Mam")]


def test_tab_comes_to_one_person_and_back_to_the_same(qtbot: QtBot, view: FamilyTreeView) -> None:
    view.focus_person(key("Rhys"))
    press(view.focusWidget(), Qt.Key.Key_Right)
    by_tab = [one for one in view.findChildren(QAbstractButton) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [one.accessibleName() for one in by_tab] == ["Cerys Pugh, 7"]


def test_a_screen_reader_hears_each_person_and_the_whole_tree(view: FamilyTreeView) -> None:
    said = QAccessible.queryAccessibleInterface(person(view, "Kelly"))
    assert said.text(QAccessible.Text.Name) == "Kelly Pugh"
    assert said.text(QAccessible.Text.Description) == (
        "Kelly Pugh (Mam) and Gareth Pugh (Dad) are the parents of Rhys Pugh, Cerys Pugh and Mali Pugh. "
        "Kelly Pugh, Rhys Pugh, Cerys Pugh and Mali Pugh live together."
    )
    assert said.role() is QAccessible.Role.Button
    whole = QAccessible.queryAccessibleInterface(view)
    assert whole.text(QAccessible.Text.Name) == "Family tree"
    assert "The meeting is about Rhys Pugh (7)" in whole.text(QAccessible.Text.Description)


def test_another_tree_keeps_the_keyboard_with_whoever_is_still_there(view: FamilyTreeView) -> None:
    view.focus_person(key("Mali"))
    view.show_tree(tree_of("Mali", "Rhys"))
    assert in_hand(view) == "Mali Pugh, 7"
    assert "Cerys" not in view.accessibleDescription()
    here = [one for one in view.findChildren(QAbstractButton) if one.isVisibleTo(view)]
    assert sorted(one.accessibleName() for one in here) == [
        "Gareth Pugh", "Kelly Pugh", "Mali Pugh, 7", "Rhys Pugh, 7",
    ]  # fmt: skip


def test_a_tree_larger_than_the_room_is_scrolled_to_whoever_has_the_keyboard(
    qtbot: QtBot, view: FamilyTreeView, theme: Theme
) -> None:
    theme.set_zoom(200)
    view.resize(500, 300)
    view.show_tree(tree_of(*(f"Child{number}" for number in range(9))))
    assert view.horizontalScrollBar().maximum() > 0
    view.focus_person(key("Child8"))
    focus = view.focusWidget()
    assert focus is not None
    shown = focus.visibleRegion().boundingRect()
    assert shown.width() == focus.width()


# -- on the wall


def test_a_tree_too_large_for_the_wall_is_scrolled_and_says_so(qtbot: QtBot, theme: Theme) -> None:
    look = Look(theme)
    look.fit(960, 540)
    page = TreePage(look)
    qtbot.addWidget(page)
    page.resize(960, 540)
    page.show_tree(tree_of(*(f"Child number {number}" for number in range(24))))

    def said() -> str:
        return " ".join(one.text() for one in page.findChildren(QLabel))

    assert "to the right" in said()
    assert "to the left" not in said()
    page.scroll_by(0.5)
    assert "to the left and to the right" in said()
    page.show_tree(tree_of(*(f"Child number {number}" for number in range(23))))
    assert "to the left and to the right" in said()  # a change does not move it
    page.show_keys([key("Child number 22")], at_top=False)
    assert "to the right" not in said()
    page.clear()
    assert said().strip() == ""
    assert not any("Child" in text for text in told(page))


def test_a_large_tree_is_first_seen_where_the_children_are(qtbot: QtBot, theme: Theme) -> None:
    look = Look(theme)
    look.fit(960, 540)
    page = TreePage(look)
    qtbot.addWidget(page)
    page.resize(960, 540)
    young, elder = tree_of("Rhys"), tree_of(*(f"Cousin {number}" for number in range(24)))
    cousins = tuple(replace(one, in_meeting=False) for one in elder.people[:-2])
    page.show_tree(replace(elder, people=(*cousins, *elder.people[-2:], young.people[0])))
    assert "to the left" in " ".join(one.text() for one in page.findChildren(QLabel))


Presenting = Callable[[str], MainWindow]


@pytest.fixture
def presenting(qtbot: QtBot, open_example: OpenExample) -> Iterator[Presenting]:
    """Return what opens an example in the room The family and presents it."""
    QAccessible.setActive(True)

    def present(name: str) -> MainWindow:
        window = open_example(name, "family")
        press(window, Qt.Key.Key_F5)
        qtbot.waitUntil(lambda: window.wall.window is not None and window.wall.window.isVisible())
        return window

    yield present
    QAccessible.setActive(False)


def called(conference: Conference, name: str) -> Person:
    return next(one for one in conference.family.people if one.name == name)


def test_the_wall_shows_the_tree_and_lets_go_of_who_is_withheld(qtbot: QtBot, presenting: Presenting) -> None:
    window = presenting("billy-and-angie")
    qtbot.waitUntil(lambda: reads(window, "Nan (61) is a parent of Mum"))
    assert reads(window, "Dad (36) and Mum (33) are the parents of Billy and Angie")
    assert not reads(window, "Marsh")
    conference = window.desk.conference
    assert conference is not None
    key_of = conference.id

    def keep_from_dad(session: object) -> None:
        stored = session.get_one(Conference, key_of)  # type: ignore[attr-defined]
        withhold(stored.family, called(stored, "Nan"), from_person=called(stored, "Dad").id)

    window.desk.run("Change", keep_from_dad)
    qtbot.waitUntil(lambda: not reads(window, "Nan"))
    assert reads(window, "Auntie Lorraine")
    press(wall_of(window), Qt.Key.Key_B)
    qtbot.waitUntil(lambda: not reads(window, "Auntie Lorraine"))
    assert not reads(window, "are the parents of")


def test_another_page_takes_every_word_of_the_tree_away(qtbot: QtBot, theme: Theme) -> None:
    view = WallView(theme)
    qtbot.addWidget(view)
    view.resize(960, 540)
    view.show_content(WallContent("Rhys", "", WallTree(tree_of("Rhys"))), outline=False)
    assert any("Mam" in text for text in told(view))
    view.show_content(WallContent("Rhys", "", WallPlan()), outline=False)
    assert not any("Mam" in text or "Family tree" in text for text in told(view))


def test_the_tree_gives_way_when_the_chair_turns_to_what_has_no_page(desk: Desk) -> None:
    feed = Feed(desk)
    for step, seen in (
        ("family", "family"),
        ("together", ""),  # nothing was there before: the title
        ("plan", "plan"),
        ("record", "plan"),  # a plan stays while the record is made
        ("family", "family"),
        ("chronology", "plan"),
    ):
        feed.show_step(step)
        assert feed.shown_step == seen
    feed.show_step("family")
    feed.forget()
    feed.show_step("prepare")
    assert feed.shown_step == ""


def test_a_tree_that_is_held_stays_until_the_chair_lets_go(desk: Desk) -> None:
    feed = Feed(desk)
    feed.start(Mode.LIVE)
    feed.show_step("board")
    feed.show_step("family")
    feed.set_mode(Mode.HOLD)
    feed.show_step("together")
    assert feed.shown_step == "family"
    feed.set_mode(Mode.LIVE)
    assert feed.shown_step == "board"
