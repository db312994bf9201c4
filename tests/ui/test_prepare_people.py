"""The tab People: the list, the form of one person, ties and contacts."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from app.models import PersonKind, Relation
from tests.ui.conftest import OpenExample
from tests.ui.prepare_rooms import choose_person, conference, find, focused, lines, person, saved, shown

ALT = Qt.KeyboardModifier.AltModifier


def test_people_stand_in_groups(open_example: OpenExample) -> None:
    window = open_example("four-pughs", "prepare")
    listed = lines(find(window, QListWidget, "people"))
    assert listed[:8] == ["Children", "Rhys", "Cerys", "Dylan", "Mali", "Parents and family", "Mam", "Dad"]
    assert listed[8:13] == ["Network", "Nain", "Uncle Huw", "Advocates", "Lowri Bevan"]
    assert focused(window) == "people"


def test_the_list_says_who_somebody_is(open_example: OpenExample) -> None:
    window = open_example("four-pughs", "prepare")
    listed = find(window, QListWidget, "people")
    spoken = [listed.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in (1, 4, 6)]
    assert spoken == [
        "Rhys, 13, Ysgol Glan Conwy, Year 8, Children",
        "Mali, 18 months, Children",
        "Mam, mother, Kelly-Ann Pugh, Parents and family",
    ]


def test_somebody_new_is_named_at_once(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("four-pughs", "prepare")
    qtbot.mouseClick(find(window, QPushButton, "add_a_professional"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: focused(window) == "name_as_the_family_says_it")
    field = find(window, QLineEdit, "name_as_the_family_says_it")
    assert field.text() == ""
    qtbot.keyClicks(field, "Ffion")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    saved(qtbot, window, lambda: any(one.name == "Ffion" for one in conference(window).family.people))
    assert person(window, "Ffion").kind is PersonKind.PROFESSIONAL
    qtbot.waitUntil(lambda: lines(find(window, QListWidget, "people"))[-1] == "Ffion")


def test_a_child_added_here_is_one_it_is_about(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("four-pughs", "prepare")
    qtbot.mouseClick(find(window, QPushButton, "add_a_child"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(conference(window).children_here) == 5)


def test_moving_with_the_keyboard_stays_on_the_person(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("four-pughs", "prepare")
    listed = choose_person(qtbot, window, "Dylan")
    qtbot.keyClick(listed, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: lines(listed)[1:5] == ["Rhys", "Dylan", "Cerys", "Mali"])
    assert listed.currentItem().text() == "Dylan"
    qtbot.keyClick(listed, Qt.Key.Key_Down, ALT)
    qtbot.waitUntil(lambda: lines(listed)[1:5] == ["Rhys", "Cerys", "Dylan", "Mali"])


def test_who_is_taken_away_comes_back_whole(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("four-pughs", "prepare")
    here = {line.person_id for line in conference(window).parts[0].attendance}
    mair = person(window, "Mair Llwyd")
    assert conference(window).lead_id == mair.id
    listed = choose_person(qtbot, window, "Mair Llwyd")
    qtbot.keyClick(listed, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "Mair Llwyd" not in lines(listed))
    assert conference(window).lead_id is None
    assert window.notice.sentence.text() == "Mair Llwyd was taken away, and what was noted about them."
    assert listed.currentItem().text() == "Siôn Tudur"
    qtbot.mouseClick(window.notice.undo_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Mair Llwyd" in lines(listed))
    assert conference(window).lead_id == mair.id
    assert {line.person_id for line in conference(window).parts[0].attendance} == here


def test_an_unborn_child_is_not_asked_for_sex_or_age(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("baby-petrie", "prepare")
    unborn = next(child for child in conference(window).family.children if child.is_unborn)
    choose_person(qtbot, window, unborn.shown_name)
    qtbot.waitUntil(lambda: shown(window, QLineEdit, "due_before_birth"))
    assert not shown(window, QLineEdit, "sex")
    assert not shown(window, QLineEdit, "age_where_the_day_is_not_known")
    born = find(window, QLineEdit, "born")
    born.setFocus()
    qtbot.keyClicks(born, "1/9/2026")
    qtbot.keyClick(born, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(window, QLineEdit, "sex"))
    found = conference(window).family.person(unborn.id)
    assert found is not None
    assert found.born_on == date(2026, 9, 1)


def test_a_birthday_without_its_year_is_not_guessed(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("four-pughs", "prepare")
    choose_person(qtbot, window, "Mam")
    qtbot.waitUntil(lambda: shown(window, QLineEdit, "born"))
    born = find(window, QLineEdit, "born")
    born.setFocus()
    qtbot.keyClicks(born, "7 April")
    qtbot.keyClick(born, Qt.Key.Key_Return)
    said = [one.text() for one in window.findChildren(QLabel) if one.isVisibleTo(window)]
    assert "This is not a day that can be read. Write it as 7 April 2016." in said
    assert born.text() == "7 April"
    assert person(window, "Mam").born_on is None


def test_fields_that_do_not_apply_are_left_out(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("four-pughs", "prepare")
    choose_person(qtbot, window, "Rhys")
    qtbot.waitUntil(lambda: shown(window, QLineEdit, "school_or_nursery"))
    assert not shown(window, QLineEdit, "agency")
    assert not shown(window, QComboBox, "speaks_for")
    choose_person(qtbot, window, "Lowri Bevan")
    qtbot.waitUntil(lambda: shown(window, QComboBox, "speaks_for"))
    assert find(window, QComboBox, "speaks_for").currentText() == "Mam"
    assert shown(window, QLineEdit, "agency")
    assert not shown(window, QLineEdit, "school_or_nursery")


def test_a_relation_makes_the_tie_and_taking_it_back_can_be_undone(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("four-pughs", "prepare")
    choose_person(qtbot, window, "Nain")
    qtbot.waitUntil(lambda: shown(window, QCheckBox, "parental_responsibility_for_mali"))
    qtbot.mouseClick(find(window, QCheckBox, "parental_responsibility_for_mali"), Qt.MouseButton.LeftButton)
    mali = person(window, "Mali")
    qtbot.waitUntil(lambda: person(window, "Nain").is_parent_of(mali.id))
    combo = find(window, QComboBox, "relation_to_mali")
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: len(person(window, "Nain").ties) == 3)
    assert combo.currentText() == "Not noted"
    window.desk.undo()
    qtbot.waitUntil(lambda: len(person(window, "Nain").ties) == 4)
    tie = next(tie for tie in person(window, "Nain").ties if tie.child_id == mali.id)
    assert (tie.relation, tie.parental_responsibility, tie.lives_with) == (Relation.GRANDPARENT, True, True)


def test_enter_adds_a_contact_and_stays(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("four-pughs", "prepare")
    choose_person(qtbot, window, "PC Gavin Lea")
    qtbot.waitUntil(lambda: shown(window, QLineEdit, "add_a_contact"))
    field = find(window, QLineEdit, "add_a_contact")
    field.setFocus()
    for value in ("01632 960111", "01632 960222"):
        qtbot.keyClicks(field, value)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(person(window, "PC Gavin Lea").contacts) == 2)
    assert [one.value for one in person(window, "PC Gavin Lea").contacts] == ["01632 960111", "01632 960222"]
    assert focused(window) == "add_a_contact"
    remove = [one for one in window.findChildren(QPushButton) if one.accessibleName() == "Take away phone 01632 960111"]
    qtbot.mouseClick(remove[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [one.value for one in person(window, "PC Gavin Lea").contacts] == ["01632 960222"])


def test_a_name_half_typed_is_kept_when_somebody_else_is_chosen(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("four-pughs", "prepare")
    listed = choose_person(qtbot, window, "Uncle Huw")
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: focused(window) == "name_as_the_family_says_it")
    field = find(window, QLineEdit, "name_in_the_record")
    field.setFocus()
    qtbot.keyClicks(field, "Huw Pugh <b>&")
    choose_person(qtbot, window, "Nain")
    qtbot.waitUntil(lambda: person(window, "Uncle Huw").record_name == "Huw Pugh <b>&")
    assert find(window, QLineEdit, "name_in_the_record").text() == "Eirlys Pugh"
