"""Restricting by one key: a line before a word is typed, a card, an impact; and who said it, while adding."""

from __future__ import annotations

import uuid

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app.models import Conference, Entry
from app.models.conference import Part, PartKind
from app.models.keeping import STAFF_ONLY, KeptFrom
from app.store.store import Store
from app.ui.desk import Desk
from app.ui.shell.window import MainWindow
from app.ui.widgets.add_line import AddLine
from tests.ui.board_reading import field, go_to, press, spoken, texts, type_in
from tests.ui.conftest import OpenExample
from tests.ui.finding import find_in_sight

CTRL = Qt.KeyboardModifier.ControlModifier
STATE = "Kept from the wall and from copies"


def kept(desk: Desk, text: str) -> KeptFrom | None:
    """From whom the entry with these words is kept; None where there is none yet."""
    assert desk.conference is not None
    entry = next((one for one in desk.conference.entries if one.text == text), None)
    return KeptFrom.read(desk.conference.family.withholdings, entry.id) if entry is not None else None


def shown(window: MainWindow, words: str) -> bool:
    return any(one.text() == words and one.isVisible() for one in window.findChildren(QLabel))


def pick(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """Tick a line of the list of people that is open, and close it."""
    menu = window.findChild(QMenu, "whom_menu")
    assert isinstance(menu, QMenu)
    next(one for one in menu.actions() if one.text() == words).trigger()
    menu.close()
    qtbot.waitUntil(lambda: window.findChild(QMenu, "whom_menu") is None)
    window.activateWindow()  # the list was a window of its own
    qtbot.waitUntil(window.isActiveWindow)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_line_is_restricted_before_typing_and_stays_so_until_the_same_key(
    qtbot: QtBot, open_example: OpenExample, desk: Desk, store: Store
) -> None:
    window = open_example("four-pughs")
    line = field(window, "add_a_grey_area")
    line.setFocus()
    press(line, Qt.Key.Key_R, CTRL)
    holder = line.parentWidget()
    assert isinstance(holder, AddLine)
    assert holder.restricted
    assert shown(window, STATE)
    assert line.accessibleDescription() == f"{STATE}: staff only"
    type_in(line, "He is staying in Rhyl")
    press(line, Qt.Key.Key_Return)
    assert holder.restricted, "what is typed next is restricted too, until somebody says otherwise"
    qtbot.waitUntil(lambda: kept(desk, "He is staying in Rhyl") == STAFF_ONLY)
    qtbot.waitUntil(lambda: spoken(window, "grey_area")[-1].endswith("Restricted: staff only."))
    assert desk.conference is not None
    undo = store.undo_state(desk.conference.id).result().undo
    assert undo is not None
    assert undo.label == "Add a grey area"
    press(line, Qt.Key.Key_R, CTRL | Qt.KeyboardModifier.ShiftModifier)
    pick(qtbot, window, "Not for Dad")
    press(line, Qt.Key.Key_R, CTRL)
    assert not holder.restricted
    assert not shown(window, STATE)
    type_in(line, "Nain is well")
    press(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: kept(desk, "Nain is well") == KeptFrom())
    press(window, Qt.Key.Key_Z, CTRL)
    press(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: "He is staying in Rhyl" not in texts(window, "grey_area") and desk.all_saved)
    assert desk.conference is not None
    assert not [held for held in desk.conference.family.withholdings if held.subject_table == "entry"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_line_kept_from_one_person_asks_about_his_side_and_a_late_yes_reaches_what_was_added(
    qtbot: QtBot, open_example: OpenExample, desk: Desk
) -> None:
    window = open_example("four-pughs")
    line = field(window, "add_a_grey_area")
    line.setFocus()
    press(line, Qt.Key.Key_R, CTRL | Qt.KeyboardModifier.ShiftModifier)
    pick(qtbot, window, "Not for Dad")
    yes = window.notice.findChild(QPushButton, "yes")
    assert isinstance(yes, QPushButton)
    qtbot.waitUntil(yes.isVisible)
    assert "Uncle Huw" in yes.text()
    type_in(line, "She stays at the refuge")
    press(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(people_kept_from(desk, "She stays at the refuge")) == 1)
    yes.click()
    qtbot.waitUntil(lambda: "Uncle Huw" in people_kept_from(desk, "She stays at the refuge"))
    type_in(line, "With her sister")
    press(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: {"Dad", "Uncle Huw"} <= people_kept_from(desk, "With her sister"))


def people_kept_from(desk: Desk, text: str) -> set[str]:
    """Return the names of those from whom the entry with these words is kept."""
    assert desk.conference is not None
    people = {one.id: one.name for one in desk.conference.family.people}
    return {people[one] for one in (kept(desk, text) or KeptFrom()).people}


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_what_was_said_in_one_part_is_put_to_the_whole_meeting_from_the_same_list(
    qtbot: QtBot, open_example: OpenExample, desk: Desk
) -> None:
    window = open_example("four-pughs")
    assert desk.conference is not None
    key = desk.conference.id
    desk.run("Split", lambda session: split(session.get_one(Conference, key)))
    qtbot.waitUntil(lambda: desk.conference is not None and desk.conference.entries[0].part_id is not None)
    first = desk.conference.entries[0]
    column = first.domain.value
    cards = go_to(window, column, texts(window, column).index(first.text))
    press(cards, Qt.Key.Key_R, CTRL | Qt.KeyboardModifier.ShiftModifier)
    pick(qtbot, window, "Said in part A: put it to the whole meeting")
    qtbot.waitUntil(lambda: desk.conference is not None and desk.conference.entries[0].part_id is None)
    press(cards, Qt.Key.Key_R, CTRL | Qt.KeyboardModifier.ShiftModifier)
    with pytest.raises(StopIteration):
        pick(qtbot, window, "Said in part A: put it to the whole meeting")
    menu = window.findChild(QMenu, "whom_menu")
    assert isinstance(menu, QMenu)
    menu.close()


def split(conference: Conference) -> None:
    conference.parts[0].kind = PartKind.A
    conference.entries[0].part_id = conference.parts[0].id


def test_a_restricted_draft_comes_back_restricted(
    qtbot: QtBot, open_example: OpenExample, desk: Desk, window: MainWindow
) -> None:
    open_example("billy-and-angie")
    line = field(window, "add_a_worry")
    line.setFocus()
    press(line, Qt.Key.Key_R, CTRL)
    type_in(line, "Half of it")
    assert desk.conference is not None
    here = desk.conference.id
    open_example("four-pughs")
    qtbot.waitUntil(lambda: desk.conference is not None and desk.conference.id != here)
    assert line.toPlainText() == ""
    assert not shown(window, STATE), "another family's line is not restricted"
    window.open_conference(here, "board")
    qtbot.waitUntil(lambda: line.toPlainText() == "Half of it")
    assert shown(window, STATE)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_same_key_restricts_a_card_and_a_step_and_then_opens_the_list(
    qtbot: QtBot, open_example: OpenExample, desk: Desk
) -> None:
    window = open_example("four-pughs")
    cards = go_to(window, "grey_area", 0)
    words = texts(window, "grey_area")[0]
    press(cards, Qt.Key.Key_R, CTRL)
    qtbot.waitUntil(lambda: "Restricted: staff only." in spoken(window, "grey_area")[0])
    press(cards, Qt.Key.Key_R, CTRL)
    pick(qtbot, window, "Not for the family")
    qtbot.waitUntil(lambda: kept(desk, words) == KeptFrom(staff_only=True, from_family=True))
    press(go_to(window, "plan", 0), Qt.Key.Key_R, CTRL)
    qtbot.waitUntil(lambda: "Restricted: staff only." in spoken(window, "plan")[0])


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_an_impact_is_restricted_before_it_is_typed(qtbot: QtBot, open_example: OpenExample, desk: Desk) -> None:
    window = open_example("four-pughs")
    line = field(window, "add_a_worry")
    line.setFocus()
    type_in(line, "A man calls at night")
    press(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: texts(window, "worry")[-1] == "A man calls at night")
    press(go_to(window, "worry", 5), Qt.Key.Key_F2)
    whom = window.findChild(QPushButton, "who_may_not_have_the_impact_on_cerys")
    assert isinstance(whom, QPushButton)
    impact = field(window, "impact_on_cerys")
    impact.setFocus()
    press(impact, Qt.Key.Key_R, CTRL)
    assert whom.text() == "Staff only"
    type_in(impact, "She hides")
    press(impact, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: "Impact on Cerys, restricted, staff only: She hides." in spoken(window, "worry")[-1])
    assert "Restricted: " not in spoken(window, "worry")[-1]
    impact.setFocus()
    impact.selectAll()
    press(impact, Qt.Key.Key_Delete)
    press(impact, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: "Impact on Cerys" not in spoken(window, "worry")[-1] and desk.all_saved)
    impact.setFocus()
    type_in(impact, "She cries")
    press(impact, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: "Impact on Cerys, restricted, staff only: She cries." in spoken(window, "worry")[-1])


def test_initials_after_an_at_sign_say_who_said_it(qtbot: QtBot, open_example: OpenExample, desk: Desk) -> None:
    window = open_example("four-pughs")
    line = field(window, "add_a_worry")
    line.setFocus()
    type_in(line, "The flat is cold @bc")
    assert shown(window, "Said by Bethan Coe")
    press(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: said_by(desk, "The flat is cold") is not None)
    assert spoken(window, "worry")[-1].startswith("worry, 6 of 6, said by Bethan Coe: The flat is cold.")
    type_in(line, "The dog barks @the neighbour")
    press(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: said_by(desk, "The dog barks") == (None, "the neighbour"))


def said_by(desk: Desk, text: str) -> tuple[uuid.UUID | None, str] | None:
    assert desk.conference is not None
    found: Entry | None = next((one for one in desk.conference.entries if one.text == text), None)
    return (found.said_by_id, found.said_by_text) if found is not None else None


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_an_at_sign_on_a_card_goes_to_who_said_it_and_a_role_will_do(
    qtbot: QtBot, open_example: OpenExample, desk: Desk
) -> None:
    window = open_example("four-pughs")
    cards = go_to(window, "grey_area", 0)
    words = texts(window, "grey_area")[0]
    type_in(cards, "@")
    who = window.findChild(QComboBox, "who_said_it")
    assert isinstance(who, QComboBox)
    line = who.lineEdit()
    assert line is not None
    assert line.hasFocus()
    type_in(line, "health visitor")
    who.completer().popup().hide()
    press(line, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: (said_by(desk, words) or (None,))[0] is not None)
    qtbot.waitUntil(lambda: "said by Bethan Coe" in spoken(window, "grey_area")[0])


def test_a_danger_statement_is_kept_by_the_closed_part_and_by_the_same_key(
    qtbot: QtBot, open_example: OpenExample, desk: Desk
) -> None:
    window = open_example("four-pughs")
    assert desk.conference is not None
    key = desk.conference.id
    desk.run("Close", lambda session: close(session.get_one(Conference, key)))
    qtbot.waitUntil(lambda: desk.conference is not None and len(desk.conference.parts) > 1)
    desk.run_part(desk.conference.parts[-1].id)
    press(window, Qt.Key.Key_D, CTRL)
    press(find_in_sight(window, QPushButton, "add_a_danger_statement_and_a_safety_goal"), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: whom_of_pair(window, 3) == "Staff only")
    assert whom_of_pair(window, 1) == "Restrict"
    field(window, "danger_statement_1").setFocus()
    press(field(window, "danger_statement_1"), Qt.Key.Key_R, CTRL)
    qtbot.waitUntil(lambda: whom_of_pair(window, 1) == "Staff only")
    first = min(desk.conference.pairs, key=lambda pair: pair.position)
    assert KeptFrom.read(desk.conference.family.withholdings, first.id) == STAFF_ONLY


def close(conference: Conference) -> None:
    conference.parts.append(Part(kind=PartKind.CLOSED, position=len(conference.parts)))


def whom_of_pair(window: MainWindow, number: int) -> str:
    """Return what the button says from whom a danger statement is kept; nothing where there is none yet."""
    name = f"Who may not have pair {number}"
    found = (one for one in window.findChildren(QPushButton) if one.accessibleName() == name and one.isVisible())
    return next((one.text() for one in found), "")
