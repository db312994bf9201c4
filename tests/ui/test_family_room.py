"""The room Family by keys and clicks: the tree and its forms, the homes, the men who matter, the network."""

from __future__ import annotations

import uuid
from datetime import date
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.models import BondKind, Conference, Person, PersonKind, Presence, Relation
from app.models.bond import join_people
from app.models.preparing import add_person
from app.practice.nations import nation
from app.store.store import Store
from app.ui.changes import Changes
from app.ui.desk import Desk
from app.ui.family.bonds_card import BondsCard
from app.ui.family.tick_grid import Named, TickGrid
from app.ui.shell.window import MainWindow
from app.ui.theme import Theme
from tests.store.rooms import marsh
from tests.ui.conftest import OpenExample
from tests.ui.finding import find_in_sight, in_sight

WidgetT = TypeVar("WidgetT", bound=QWidget)
TREE, HOMES, MEN, NETWORK = range(4)


def stored(window: MainWindow) -> Conference:
    assert window.desk.conference is not None
    return window.desk.conference


def person(window: MainWindow, name: str) -> Person | None:
    return next((one for one in stored(window).family.people if one.shown_name == name), None)


def open_section(window: MainWindow, index: int) -> None:
    find_in_sight(window, QTabWidget, "the_family").setCurrentIndex(index)


def read(window: MainWindow) -> str:
    """Return all that can be read on the screen, a line for each label."""
    return "\n".join(shown.text() for shown in window.findChildren(QLabel) if shown.isVisibleTo(window))


def press(qtbot: QtBot, window: MainWindow, name: str) -> None:
    qtbot.keyClick(find_in_sight(window, QAbstractButton, name), Qt.Key.Key_Space)


def go_down_to(qtbot: QtBot, box: QComboBox, words: str) -> None:
    """Choose a line of a list by the arrow keys."""
    qtbot.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.count()):
        if box.currentText() == words:
            return
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == words


def bonds(window: MainWindow) -> list[tuple[str, BondKind, str]]:
    return [(one.person.shown_name, one.kind, one.other.shown_name) for one in stored(window).family.bonds]


def stored_death(window: MainWindow, name: str) -> date | None:
    found = person(window, name)
    return found.died_on if found is not None else None


def test_from_the_tree_by_keys_what_two_people_are_to_each_other(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("four-pughs", "family")
    qtbot.keyClick(find_in_sight(window, QAbstractButton, "kelly_ann_pugh_32"), Qt.Key.Key_Return)
    name = find_in_sight(window, QLineEdit, "name_as_the_family_says_it")
    assert name.text() == "Mam"
    mam = find_in_sight(window, QAbstractButton, "kelly_ann_pugh_32")
    assert mam.accessibleDescription().startswith("The form beside the tree is theirs.")

    def say(words: str, whom: str) -> None:
        go_down_to(qtbot, find_in_sight(window, QComboBox, "what_they_are_to_somebody"), words)
        go_down_to(qtbot, find_in_sight(window, QComboBox, "to_whom"), whom)
        press(qtbot, window, "add_what_they_are_to_somebody")

    say("is separated from", "Dad")
    separated, divorced = ("Mam", BondKind.SEPARATED, "Dad"), ("Mam", BondKind.DIVORCED, "Dad")
    qtbot.waitUntil(lambda: bonds(window) == [separated])
    qtbot.keyClick(find_in_sight(window, QComboBox, "what_the_two_are_to_each_other"), Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bonds(window) == [divorced])
    say("is the son or daughter of", "Nain")
    child_of = ("Nain", BondKind.PARENT_OF, "Mam")
    qtbot.waitUntil(lambda: bonds(window) == [divorced, child_of])

    press(qtbot, window, "take_away_what_the_two_are_to_each_other")
    qtbot.waitUntil(lambda: bonds(window) == [child_of])
    qtbot.waitUntil(window.notice.undo_button.isVisible)
    qtbot.mouseClick(window.notice.undo_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bonds(window) == [divorced, child_of])

    died = find_in_sight(window, QLineEdit, "died_on")
    died.setFocus()
    qtbot.keyClicks(died, "2 March 2020")
    qtbot.keyClick(died, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stored_death(window, "Mam") == date(2020, 3, 2))

    qtbot.keyClick(name, Qt.Key.Key_Escape)
    assert not in_sight(window, QLineEdit, "name_as_the_family_says_it")
    assert "The form" not in mam.accessibleDescription()
    press(qtbot, window, "the_family_tree_in_words")
    assert "Kelly-Ann Pugh" in find_in_sight(window, QPlainTextEdit, "the_family_in_words").toPlainText()


def test_a_bond_that_is_refused_shows_what_the_store_has(qtbot: QtBot, desk: Desk, store: Store) -> None:
    key = store.run("New family", marsh).result()

    def ancestors(session: Session) -> None:
        conference = session.get_one(Conference, key)
        family, gran = conference.family, add_person(conference, PersonKind.FAMILY)
        gran.name = "Gran"
        mum, nan = (next(one for one in family.people if one.name == name) for name in ("Mum", "Nan"))
        for one, kind, other in (
            (gran, BondKind.PARENT_OF, nan), (nan, BondKind.PARENT_OF, mum), (mum, BondKind.SIBLINGS, gran),
        ):  # fmt: skip
            join_people(family, one, kind, other)

    store.run("Ancestors", ancestors, key).result()
    desk.open_conference(key)
    qtbot.waitUntil(lambda: desk.conference is not None)
    assert desk.conference is not None
    mum = next(one for one in desk.conference.family.people if one.name == "Mum")
    card = BondsCard(Changes(desk, key, nation("england")), mum.id)
    qtbot.addWidget(card)
    card.show()
    card.show_person(desk.conference, mum)
    box = next(one for one in card.findChildren(QComboBox) if one.accessibleName() == "What Mum is to Gran")
    place = box.findText("is the parent of")
    with qtbot.waitSignal(desk.told):
        box.setCurrentIndex(place)
        box.activated.emit(place)
    assert box.currentText() == "is the brother or sister of"


def test_homes_follow_the_ticks_and_addresses_hide_when_the_room_is_left(
    qtbot: QtBot, open_example: OpenExample
) -> None:
    window = open_example("four-pughs", "family")
    open_section(window, HOMES)
    qtbot.waitUntil(lambda: "Mali has two homes: with Mam and Dad, and with Nain." in read(window))
    assert "Parental responsibility for Rhys: Mam" in read(window)

    grid = find_in_sight(window, QTableView, "parental_responsibility")
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    assert grid.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Dad has parental responsibility for Rhys: no"
    )
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Parental responsibility for Rhys: Mam, Dad" in read(window))
    assert grid.currentIndex().data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked

    assert "Tai'r Felin" not in read(window)
    press(qtbot, window, "show_or_hide_addresses")
    qtbot.waitUntil(lambda: "3 Tai'r Felin, Example Valley, ZZ7 1TF (home)" in read(window))
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_F6)
    qtbot.waitUntil(lambda: "Mali has two homes" in read(window))
    assert "Tai'r Felin" not in read(window)


def test_the_keyboard_stays_with_the_two_people_it_was_on(qtbot: QtBot, theme: Theme) -> None:
    dana, wyn, nain, cai = (Named(uuid.uuid4(), name) for name in ("Dana", "Wyn", "Nain", "Cai"))
    grid = TickGrid(theme, "Who lives with whom", "lives with")
    qtbot.addWidget(grid)
    grid.show_ticks([wyn, nain], [cai], frozenset())
    grid.setCurrentIndex(grid.people.index(1, 0))
    grid.show_ticks([dana, wyn, nain], [cai], frozenset())
    with qtbot.waitSignal(grid.ticked) as said:
        qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert said.args == [nain.key, cai.key, True]
    grid.show_ticks([dana, wyn], [cai], frozenset())
    with qtbot.assertNotEmitted(grid.ticked):
        qtbot.keyClick(grid, Qt.Key.Key_Space)
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    assert grid.currentIndex().isValid()


def test_a_man_is_named_invited_and_seen_in_the_tree(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("billy-and-angie", "family")
    open_section(window, MEN)
    qtbot.waitUntil(lambda: "Who are the men who matter to Billy?" in read(window))
    go_down_to(qtbot, find_in_sight(window, QComboBox, "what_to_add_as_a_man_who_matters_to_billy"), "Parent's partner")
    find_in_sight(window, QAbstractButton, "the_same_for_all_the_children_a_man_who_matters_to_billy").click()
    field = find_in_sight(window, QLineEdit, "add_a_man_who_matters_to_billy")
    field.setFocus()
    qtbot.keyClicks(field, "Lee Hobbs")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: person(window, "Lee Hobbs") is not None)
    lee = person(window, "Lee Hobbs")
    assert lee is not None
    assert [(tie.child.shown_name, tie.relation) for tie in lee.ties] == [
        ("Billy", Relation.PARENTS_PARTNER),
        ("Angie", Relation.PARENTS_PARTNER),
    ]
    assert field.text() == ""
    assert field.hasFocus()

    def invited() -> Presence | None:
        line = stored(window).presence_of(lee.id)
        return line.presence if line is not None else None

    press(qtbot, window, "invite_lee_hobbs")
    qtbot.waitUntil(lambda: invited() is Presence.INVITED)
    press(qtbot, window, "lee_hobbs_invited")
    qtbot.waitUntil(lambda: invited() is None)

    qtbot.keyClicks(field, "craig doyle")  # whom the family calls Dad
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "something else" in window.notice.sentence.text())
    assert field.text() == "craig doyle"
    with qtbot.assertNotEmitted(window.desk.told):  # once is enough: not again with every step
        window.desk.save_all()
    assert field.text() == "craig doyle"
    field.clear()

    link = next(one for one in window.findChildren(QPushButton) if one.text() == "Lee Hobbs" and one.isVisible())
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert find_in_sight(window, QLineEdit, "name_as_the_family_says_it").text() == "Lee Hobbs"
    press(qtbot, window, "all_details_in_prepare")
    qtbot.waitUntil(lambda: window.step == "prepare")
    assert find_in_sight(window, QLineEdit, "name_in_the_record")


def test_who_would_help_what_they_would_do_and_their_steps(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("four-pughs", "family")
    open_section(window, NETWORK)
    would = find_in_sight(window, QPlainTextEdit, "what_nain_would_do_for_rhys_cerys_and_dylan")
    would.setFocus()
    qtbot.keyClicks(would, "Cooks on Sundays")
    field = find_in_sight(window, QLineEdit, "add_somebody_who_would_help")
    field.setFocus()
    qtbot.keyClicks(field, "Auntie Beth")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: person(window, "Auntie Beth") is not None)
    nain = person(window, "Nain")
    assert nain is not None
    assert [tie.note for tie in nain.ties] == ["Cooks on Sundays"] * 3 + ["Mali stays with Nain since 12 February."]
    assert find_in_sight(window, QPlainTextEdit, "what_auntie_beth_would_do_for_the_children")

    step = next(one for one in in_sight(window, QPushButton, "a_step_of_the_plan") if "school run" in one.toolTip())
    qtbot.mouseClick(step, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.step == "plan")
