"""When was the child seen, and what must happen where the child could not be seen: by keys and clicks."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.models import Answer, Conference, ConferenceKind, Decision, Family, Nation, Person, PersonKind
from app.models.around import Visit
from app.models.denied import could_not_see, denials_of, still_to_do
from app.models.seen import visits_of
from app.models.start import start_conference
from app.practice.nations import nation
from app.store.store import Store
from app.ui.changes import Changes
from app.ui.children.screen import ChildrenScreen
from app.ui.desk import Desk
from app.ui.home.coming_list import ComingList
from app.ui.seen.cards import DeniedCard, SeenCard
from app.ui.shell.window import MainWindow
from app.ui.theme import Theme
from app.ui.widgets.rows import order_tabs
from tests.ui.finding import find_in_sight, in_sight

TODAY, BORN = date(2026, 3, 17), date(2024, 8, 21)
NEW = "a_new_visit_to_mali"
Prepare = Callable[[Conference, uuid.UUID], object]


class Room(NamedTuple):
    """A window with both cards of Mali, in Wales, whose name went on the register on 23 February."""

    window: QWidget
    desk: Desk
    child_id: uuid.UUID

    @property
    def conference(self) -> Conference:
        assert self.desk.conference is not None
        return self.desk.conference

    @property
    def visits(self) -> list[Visit]:
        return visits_of(self.conference.family, self.child_id)

    def says(self, words: str) -> bool:
        return any(words in one.text() for one in self.window.findChildren(QLabel) if one.isVisibleTo(self.window))


Open = Callable[..., Room]


def add_family(session: Session, prepare: Prepare) -> tuple[uuid.UUID, uuid.UUID]:
    """Add two children, of whom Mali is registered, and what ``prepare`` adds; return the keys of meeting and child."""
    family = Family(name="Pugh", nation=Nation.WALES)
    rhys, mali = (Person(name=name, kind=PersonKind.CHILD, born_on=BORN) for name in ("Rhys", "Mali"))
    family.people += [rhys, mali, Person(name="Mair", kind=PersonKind.PROFESSIONAL)]
    conference = start_conference(family, ConferenceKind.INITIAL, date(2026, 2, 23))
    conference.decisions.append(Decision(child=mali, answer=Answer.YES))
    prepare(conference, mali.id)
    session.add(family)
    return conference.id, mali.id


@pytest.fixture
def room(qtbot: QtBot, store: Store, desk: Desk, theme: Theme) -> Open:
    """Return what opens the window, after ``prepare`` has changed what is in the store."""

    def open_it(prepare: Prepare = lambda conference, child_id: None) -> Room:
        conference_id, child_id = store.run("Prepare", partial(add_family, prepare=prepare)).result()
        desk.open_conference(conference_id)
        qtbot.waitUntil(lambda: desk.conference is not None)
        window, page = QScrollArea(), QWidget()
        changes = Changes(desk, conference_id, nation("wales"))
        seen, denied = SeenCard(changes, child_id, lambda: TODAY), DeniedCard(changes, child_id, lambda: TODAY)
        seen.could_not_see.connect(denied.begin)
        column = QVBoxLayout(page)
        for card in (seen, denied):
            column.addWidget(card)
            desk.conference_changed.connect(card.show_conference)
            card.show_conference(desk.conference)  # type: ignore[arg-type]
        order_tabs(page)
        window.setWidgetResizable(True)
        window.setWidget(page)
        qtbot.addWidget(window)
        window.resize(1100, 700)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        made = Room(window, desk, child_id)
        qtbot.waitUntil(lambda: made.says("counted from"))
        return made

    return open_it


def click(qtbot: QtBot, room: Room, name: str) -> None:
    """Press a button by the space bar: one that has just come in may not have its place on the screen yet."""
    qtbot.keyClick(find_in_sight(room.window, QPushButton, name), Qt.Key.Key_Space)


def press(qtbot: QtBot, room: Room, key: Qt.Key) -> None:
    qtbot.keyClick(room.window.focusWidget() or room.window, key)


def test_a_visit_is_added_in_one_line_and_the_next_one_counts_from_it(qtbot: QtBot, room: Open) -> None:
    opened = room()
    assert opened.says("No visit that saw Mali is written down yet. Overdue: alone by 9 March 2026.")
    assert opened.says("counted from the child protection conference, 23 February 2026")

    day = find_in_sight(opened.window, QLineEdit, f"day_of_{NEW}")
    assert day.text() == "Tue 17 March 2026"
    day.setFocus()
    day.selectAll()
    qtbot.keyClicks(day, "5 March")
    press(qtbot, opened, Qt.Key.Key_Tab)
    press(qtbot, opened, Qt.Key.Key_Tab)
    press(qtbot, opened, Qt.Key.Key_Space)
    assert find_in_sight(opened.window, QCheckBox, f"seen_{NEW}").isChecked(), "alone ticks seen by itself"
    press(qtbot, opened, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: [one.on_date for one in opened.visits] == [date(2026, 3, 5)])
    assert (opened.visits[0].seen, opened.visits[0].seen_alone, opened.visits[0].at_home) == (True, True, False)
    qtbot.waitUntil(lambda: opened.says("Mali was last seen on 5 March 2026, alone; not at home yet."))
    assert opened.says("Next: alone by 19 March 2026, at home by 23 March 2026.")
    assert opened.says("Alone: working day 8 of 10, counted from when last seen alone, 5 March 2026.")
    assert opened.window.focusWidget() is day, "Enter stays, ready for the next visit"
    assert day.text() == "Tue 17 March 2026"


def seen_card(qtbot: QtBot, opened: Room, today: Callable[[], date] = lambda: TODAY) -> SeenCard:
    """Return the card made anew, as when the page is opened again."""
    made = SeenCard(Changes(opened.desk, opened.conference.id, nation("wales")), opened.child_id, today)
    qtbot.addWidget(made)
    made.show_conference(opened.conference)
    made.show()
    return made


def test_one_more_enter_adds_no_visit_in_which_nobody_was_seen(qtbot: QtBot, room: Open) -> None:
    opened = room()
    day = find_in_sight(opened.window, QLineEdit, f"day_of_{NEW}")
    day.setFocus()
    qtbot.keyClick(day, Qt.Key.Key_Return)
    assert opened.says("Tick how it was, or write what happened")
    assert opened.window.focusWidget() is find_in_sight(opened.window, QCheckBox, f"seen_{NEW}")
    press(qtbot, opened, Qt.Key.Key_Space)
    assert not opened.says("Tick how it was")
    press(qtbot, opened, Qt.Key.Key_Return)
    press(qtbot, opened, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.says("Mali was last seen on 17 March 2026; not alone or at home yet."))
    assert [one.seen for one in opened.visits] == [True]


def test_a_visit_begun_is_there_again_when_the_page_is_opened_again(qtbot: QtBot, room: Open) -> None:
    opened = room()
    day = find_in_sight(opened.window, QLineEdit, f"day_of_{NEW}")
    day.selectAll()
    qtbot.keyClicks(day, "12 March")
    qtbot.keyClick(find_in_sight(opened.window, QCheckBox, f"at_home_{NEW}"), Qt.Key.Key_Space)
    qtbot.keyClicks(find_in_sight(opened.window, QPlainTextEdit, f"note_on_{NEW}"), "Warm and dry")
    opened.desk.flush()

    again = seen_card(qtbot, opened, lambda: date(2026, 3, 18))
    note = find_in_sight(again, QPlainTextEdit, f"note_on_{NEW}")
    qtbot.waitUntil(lambda: note.toPlainText() == "Warm and dry")
    assert find_in_sight(again, QCheckBox, f"at_home_{NEW}").isChecked()
    note.setFocus()
    qtbot.keyClick(note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [one.on_date for one in opened.visits] == [date(2026, 3, 12)])
    assert (opened.visits[0].at_home, opened.visits[0].note) == (True, "Warm and dry")
    third = seen_card(qtbot, opened)
    qtbot.waitUntil(lambda: third.rows.rows != {})
    opened.desk.store.read(lambda session: None).result()
    assert find_in_sight(third, QPlainTextEdit, f"note_on_{NEW}").toPlainText() == "", "added, it waits no more"


def test_the_line_for_a_visit_goes_on_to_the_new_day_but_not_under_words(qtbot: QtBot, room: Open) -> None:
    opened, today = room(), [TODAY]
    card = seen_card(qtbot, opened, lambda: today[0])
    day = find_in_sight(card, QLineEdit, f"day_of_{NEW}")
    today[0] = date(2026, 3, 18)
    card.show_conference(opened.conference)
    assert day.text() == "Wed 18 March 2026"
    qtbot.keyClicks(find_in_sight(card, QPlainTextEdit, f"note_on_{NEW}"), "Late call")
    today[0] = date(2026, 3, 19)
    card.show_conference(opened.conference)
    assert day.text() == "Wed 18 March 2026"


def test_a_visit_to_come_is_planned_and_asks_nothing(qtbot: QtBot, room: Open) -> None:
    def prepare(conference: Conference, child_id: uuid.UUID) -> None:
        conference.family.visits.append(Visit(child_id=child_id, on_date=date(2026, 3, 20), at_home=True))

    opened = room(prepare)
    assert opened.says("Planned, at home")
    assert not opened.says("Could not see Mali?")


def test_a_long_log_comes_out_in_steps(qtbot: QtBot, room: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.ui.seen.seen_card.MORE", 3)

    def prepare(conference: Conference, child_id: uuid.UUID) -> None:
        for day in range(1, 11):
            conference.family.visits.append(Visit(child_id=child_id, on_date=date(2026, 3, day), seen=True))

    opened = room(prepare)
    card = opened.window.findChildren(SeenCard)[0]
    for words, shown in (("Show 3 more of 10", 4), ("Show all 10 visits", 7)):
        more = find_in_sight(opened.window, QPushButton, "show_more_visits")
        assert (more.text(), len(card.rows.rows)) == (words, shown)
        qtbot.keyClick(more, Qt.Key.Key_Space)
    assert len(card.rows.rows) == 10


def test_a_visit_is_put_right_shared_with_the_others_and_taken_away(qtbot: QtBot, room: Open) -> None:
    def prepare(conference: Conference, child_id: uuid.UUID) -> None:
        conference.family.visits.append(
            Visit(child_id=child_id, on_date=date(2026, 3, 12), seen=True, note="At school")
        )

    opened = room(prepare)
    about = "the_visit_to_mali_on_12_march_2026"
    click(qtbot, opened, f"change_{about}")
    for name, kept in (
        (f"at_home_{about}", lambda visit: visit.at_home),
        (f"the_other_children_were_seen_so_too_{about}", lambda visit: visit.child_id is None),
    ):
        tick = find_in_sight(opened.window, QCheckBox, name)
        tick.setFocus()
        press(qtbot, opened, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda kept=kept: kept(opened.visits[0]))
    qtbot.waitUntil(lambda: opened.says("Seen, at home; all the children"))
    note = find_in_sight(opened.window, QPlainTextEdit, f"note_on_{about}")
    note.setFocus()
    note.selectAll()
    qtbot.keyClicks(note, "<b>Warm & dry</b>")
    click(qtbot, opened, f"change_{about}")
    qtbot.waitUntil(lambda: opened.visits[0].note == "<b>Warm & dry</b>")
    qtbot.waitUntil(lambda: opened.says("<b>Warm & dry</b>"))

    with qtbot.waitSignal(opened.desk.deleted):
        click(qtbot, opened, f"take_away_{about}")
    qtbot.waitUntil(lambda: not opened.visits and not opened.says("Warm & dry"))
    opened.desk.undo()
    qtbot.waitUntil(lambda: opened.says("Warm & dry"))


def test_what_must_happen_is_offered_after_a_visit_in_vain_and_stays_to_do_until_it_has_a_day(
    qtbot: QtBot, room: Open
) -> None:
    def prepare(conference: Conference, child_id: uuid.UUID) -> None:
        conference.family.visits.append(Visit(child_id=child_id, on_date=date(2026, 3, 16), at_home=True))

    opened = room(prepare)
    assert opened.says("Protective action does not wait for a meeting.")
    assert opened.says("If Mali may be in danger now, act now: ring the police on 999")
    assert opened.says("For staff only: in no copy for the family, and never on the wall.")
    offer = "see_what_must_happen_after_the_visit_to_mali_on_16_march_2026"
    click(qtbot, opened, offer)

    happened = find_in_sight(opened.window, QPlainTextEdit, "what_happened_could_not_see_mali_on_16_march_2026")
    qtbot.waitUntil(happened.hasFocus)
    (denial,) = denials_of(opened.conference.family, opened.child_id)
    assert denial.on_date == date(2026, 3, 16)
    assert opened.says(f"{len(denial.actions)} still to do")
    assert in_sight(opened.window, QPushButton, offer) == [], "asked once is enough"

    who = find_in_sight(opened.window, QLineEdit, "who_senior_manager_told")
    who.setFocus()
    qtbot.keyClicks(who, "Gwenda")
    opened.desk.flush()
    click(qtbot, opened, "done_today_senior_manager_told")
    qtbot.waitUntil(lambda: opened.says(f"{len(denial.actions) - 1} still to do"))
    first = denials_of(opened.conference.family, opened.child_id)[0].actions[0]
    assert (first.who, first.on_date) == ("Gwenda", TODAY)

    more = find_in_sight(opened.window, QPlainTextEdit, "add_what_has_to_be_done_could_not_see_mali_on_16_march_2026")
    more.setFocus()
    qtbot.keyClicks(more, "Nain rings at six")
    press(qtbot, opened, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.says(f"{len(denial.actions)} still to do"))
    assert find_in_sight(opened.window, QPushButton, "take_away_nain_rings_at_six").isEnabled()


def test_times_of_which_all_is_done_fold_away_behind_the_newest(qtbot: QtBot, room: Open) -> None:
    def prepare(conference: Conference, child_id: uuid.UUID) -> None:
        for day in (date(2026, 3, 2), date(2026, 3, 4), date(2026, 3, 9)):
            could_not_see(conference.family, child_id, day, ["Senior manager told"])
        conference.family.denials[1].actions[0].on_date = date(2026, 3, 5)

    opened = room(prepare)
    click(qtbot, opened, "show_what_is_for_staff_only")
    days = ("9_march_2026", "4_march_2026", "2_march_2026")
    names = [f"day_could_not_see_mali_on_{day}" for day in days]

    def shown() -> list[bool]:
        return [bool(in_sight(opened.window, QLineEdit, name)) for name in names]

    assert shown() == [True, False, True]
    assert [len(still_to_do(one)) for one in denials_of(opened.conference.family, opened.child_id)] == [1, 0, 1]
    click(qtbot, opened, "show_the_earlier_times")
    qtbot.waitUntil(lambda: shown() == [True] * 3)


def test_pressing_twice_writes_down_one_time_and_what_was_begun_there_comes_back(qtbot: QtBot, room: Open) -> None:
    opened = room()
    for _ in range(2):
        click(qtbot, opened, "could_not_see_mali")
    happened = find_in_sight(opened.window, QPlainTextEdit, "what_happened_could_not_see_mali_on_17_march_2026")
    qtbot.waitUntil(happened.hasFocus)
    click(qtbot, opened, "could_not_see_mali")
    assert happened.hasFocus()
    (denial,) = denials_of(opened.conference.family, opened.child_id)

    name = "add_what_has_to_be_done_could_not_see_mali_on_17_march_2026"
    qtbot.keyClicks(find_in_sight(opened.window, QPlainTextEdit, name), "Ring Nain")
    opened.desk.flush()
    again = DeniedCard(Changes(opened.desk, opened.conference.id, nation("wales")), opened.child_id, lambda: TODAY)
    qtbot.addWidget(again)
    again.show_conference(opened.conference)
    again.show()
    assert again.row_of(denial.id) is not None
    more = find_in_sight(again, QPlainTextEdit, name)
    qtbot.waitUntil(lambda: more.toPlainText() == "Ring Nain")


def test_what_is_for_staff_is_folded_until_asked_for_and_again_when_the_page_is_left(qtbot: QtBot, room: Open) -> None:
    def prepare(conference: Conference, child_id: uuid.UUID) -> None:
        could_not_see(conference.family, child_id, date(2026, 3, 2), ["Senior manager told"])

    opened = room(prepare)
    card = opened.window.findChildren(DeniedCard)[0]
    done, unfold = "done_today_senior_manager_told", "show_what_is_for_staff_only"
    assert in_sight(opened.window, QPushButton, done) == []
    assert not opened.says("still to do"), "how much is still to do is for staff as well"
    click(qtbot, opened, unfold)
    click(qtbot, opened, done)
    qtbot.waitUntil(lambda: opened.says("Everything here is done"))
    assert in_sight(opened.window, QPushButton, unfold) == []
    card.hide()
    card.show()
    assert not opened.says("Everything here is done")


def test_a_field_does_not_go_from_under_the_hands_that_empty_it(qtbot: QtBot, room: Open) -> None:
    def prepare(conference: Conference, child_id: uuid.UUID) -> None:
        denial = could_not_see(conference.family, child_id, date(2026, 3, 2), ["Senior manager told"])
        denial.actions[0].note = "x"

    opened = room(prepare)
    opened.window.resize(520, 700)
    click(qtbot, opened, "show_what_is_for_staff_only")
    note = find_in_sight(opened.window, QLineEdit, "note_senior_manager_told")
    note.setFocus()
    note.selectAll()
    qtbot.keyClick(note, Qt.Key.Key_Delete)
    opened.desk.flush()
    kept = partial(denials_of, child_id=opened.child_id)
    qtbot.waitUntil(lambda: kept(opened.conference.family)[0].actions[0].note == "")
    assert opened.window.focusWidget() is note
    assert note.isVisibleTo(opened.window)


def test_nobody_is_asked_to_see_a_child_who_died(qtbot: QtBot, room: Open) -> None:
    opened = room()
    child = opened.conference.family.person(opened.child_id)
    assert child is not None
    child.died_on = date(2026, 3, 1)  # of the snapshot alone
    for card in (*opened.window.findChildren(SeenCard), *opened.window.findChildren(DeniedCard)):
        card.show_conference(opened.conference)
    assert opened.says("No visit is due.")
    assert not opened.says("and when next?")
    assert in_sight(opened.window, QPushButton, "could_not_see_mali") == []


def test_home_opens_the_visits_of_that_child_and_what_is_still_to_do_there(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    def prepare(conference: Conference, child_id: uuid.UUID) -> None:
        could_not_see(conference.family, child_id, date(2026, 3, 2), ["Senior manager told"])

    store.run("Prepare", partial(add_family, prepare=prepare)).result()
    dates = find_in_sight(window, ComingList, "coming_up")
    qtbot.waitUntil(lambda: dates.model().rowCount() == 3)

    def open_line(words: str) -> None:
        line = next(row for row in range(3) if words in dates.model().index(row, 0).data().casefold())
        dates.setFocus()
        dates.setCurrentIndex(dates.model().index(line, 0))
        qtbot.keyClick(dates, Qt.Key.Key_Return)

    open_line("to be seen alone: mali")
    qtbot.waitUntil(lambda: find_in_sight(window, QLineEdit, f"day_of_{NEW}").hasFocus())
    assert window.step == "children"
    done = "done_today_senior_manager_told"
    assert in_sight(window, QPushButton, done) == [], "for staff alone until somebody asks"

    window.go_home()
    qtbot.waitUntil(lambda: dates.model().rowCount() == 3)
    open_line("could not see a child: 1 still to do")
    find_in_sight(window, QPushButton, done)
    window.findChildren(ChildrenScreen)[0].put_away()
    assert in_sight(window, QPushButton, done) == [], "something is on the room's screen"
