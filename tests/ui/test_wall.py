"""The wall in use: what the room sees while the chair works, holds, blanks, and people come and go."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QListView
from pytestqt.qtbot import QtBot

from app.models import (
    Attendance,
    Conference,
    ContactDetail,
    ContactKind,
    Domain,
    Entry,
    Part,
    PartKind,
    Presence,
)
from app.models.board import add_entry
from app.models.sharing import withhold
from app.ui.board.board_line import BoardLine
from app.ui.desk import Desk
from app.ui.shell.window import MainWindow
from app.ui.wall.mode import Mode
from app.ui.wall.preview import Preview
from tests.ui.board_reading import field, go_to, press, type_in, view
from tests.ui.conftest import OpenExample
from tests.ui.wall_reading import cards, reads, told, wall_of

NEW = "Nan came on Sunday"
SECRET = "Mum has a new flat"
Presenting = Callable[..., MainWindow]


@pytest.fixture(autouse=True)
def a_screen_reader_is_there() -> Iterator[None]:
    """Qt tells its accessibility tree of new rows only while somebody listens."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def presenting(qtbot: QtBot, open_example: OpenExample) -> Presenting:
    """Return what opens an example at a step and presents it: here on the computer's only screen."""

    def present(name: str = "billy-and-angie", step: str = "board") -> MainWindow:
        window = open_example(name, step)
        press(window, Qt.Key.Key_F5)
        qtbot.waitUntil(lambda: window.wall.window is not None and window.wall.window.isVisible())
        return window

    return present


def change(qtbot: QtBot, window: MainWindow, work: Callable[[Conference], object]) -> None:
    """Change the open conference, and wait until the chair's window shows what came of it."""
    before = window.desk.conference
    assert before is not None
    key = before.id
    window.desk.run("Change", lambda session: work(session.get_one(Conference, key)))
    qtbot.waitUntil(lambda: window.desk.conference is not before and window.desk.all_saved)


def secret(conference: Conference) -> Entry:
    """Add a card that is kept from the father."""
    dad = next(person for person in conference.family.people if person.name == "Dad")
    entry = add_entry(conference, Domain.GREY_AREA, SECRET)
    withhold(conference.family, entry, from_person=dad.id)
    return entry


def dad_is(presence: Presence) -> Callable[[Conference], None]:
    def record(conference: Conference) -> None:
        lines = [line for part in conference.parts for line in part.attendance]
        line: Attendance = next(line for line in lines if line.person.name == "Dad")
        line.presence = presence

    return record


def click(window: MainWindow, name: str) -> None:
    made = window.findChild(QAbstractButton, name)
    assert made is not None
    made.click()


def add_new(conference: Conference) -> Entry:
    return add_entry(conference, Domain.WORKING_WELL, NEW)


def test_f5_shows_the_room_the_board_and_escape_takes_it_away(qtbot: QtBot, presenting: Presenting) -> None:
    window = presenting()
    assert cards(window)[1] == (
        "worry, 2 of 4, said by Helen Castle: School says Mum smelled of drink at pick-up three times since Christmas. "
        "Impact on Billy: Tells his teacher that he walks home, so that Mum need not drive. "
        "Impact on Angie: Clings and cries at the gate."
    )
    assert "grey area, 1 of 5: Mum says three glasses; the police saw two empty bottles. people disagree." in cards(
        window
    )
    assert not [text for text in told(wall_of(window)) if "Add a" in text or "how do we know" in text]
    press(wall_of(window), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not wall_of(window).isVisible())
    assert told(wall_of(window)) == ["Safety Board"]
    press(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: reads(window, "worry, 1 of 4"))
    window.close()  # the wall goes with the chair's window
    assert not wall_of(window).isVisible()
    assert told(wall_of(window)) == ["Safety Board"]


def test_the_wall_follows_the_chair_from_step_to_step(qtbot: QtBot, presenting: Presenting) -> None:
    window = presenting(step="prepare")
    assert [text for text in told(wall_of(window)) if text != "Safety Board"] == ["Billy and Angie", "24 March 2026"]
    window.show_step("scale")
    qtbot.waitUntil(lambda: reads(window, "Where are we on a scale"))
    assert "answer, 1 of 7, Mum: 6. “I frightened myself. I've stopped, but I know it's only three weeks.”" in cards(
        window
    )
    assert reads(window, "5: Nan; 6: Mum; 7: Dad.")
    window.show_step("plan")
    qtbot.waitUntil(lambda: cards(window)[0].startswith("step, 1 of 12, who everyone: Nobody drinks alcohol"))
    assert not reads(window, "keep working with services")  # a draft
    window.show_step("outcome")
    assert cards(window)[0].startswith("step, 1 of 12")
    window.desk.preferences.set("wall_shows", "board")
    qtbot.waitUntil(lambda: cards(window)[0].startswith("worry, 1 of 4"))


def test_what_is_new_is_outlined_for_a_moment_and_nothing_else_is(qtbot: QtBot, presenting: Presenting) -> None:
    window = presenting()
    lists = wall_of(window).findChildren(QListView)
    assert {getattr(one, "newest", None) for one in lists} == {None}
    change(qtbot, window, add_new)
    qtbot.waitUntil(lambda: reads(window, NEW))
    assert [one.newest is not None for one in lists].count(True) == 1
    change(qtbot, window, dad_is(Presence.ABSENT))
    change(qtbot, window, secret)
    qtbot.waitUntil(lambda: reads(window, SECRET))
    change(qtbot, window, dad_is(Presence.CAME))
    change(qtbot, window, dad_is(Presence.ABSENT))
    qtbot.waitUntil(lambda: reads(window, SECRET))
    assert {one.newest for one in lists} == {None}  # who went out is not told by an outline


def test_h_holds_and_b_shows_nothing_and_brings_back_what_was_held(qtbot: QtBot, presenting: Presenting) -> None:
    window = presenting()
    preview = window.findChild(Preview)
    mode = window.findChild(QLabel, "what_the_room_sees")
    assert preview is not None
    assert mode is not None
    assert mode.text() == "Live"
    press(wall_of(window), Qt.Key.Key_H)
    assert mode.text() == "On hold"
    change(qtbot, window, add_new)
    window.show_step("plan")
    assert cards(window)[0].startswith("worry, 1 of 4")
    assert not reads(window, NEW)
    click(window, "blank")
    assert (mode.text(), preview.accessibleName()) == ("Blank", "What the room sees. Blank: the room sees nothing")
    assert told(wall_of(window)) == ["Safety Board"]
    picture = wall_of(window).grab().toImage()
    corner = picture.pixel(0, 0)
    assert {picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)} == {
        corner
    }
    press(wall_of(window), Qt.Key.Key_H)  # a blank wall stays blank
    assert told(wall_of(window)) == ["Safety Board"]
    press(wall_of(window), Qt.Key.Key_B)
    assert window.wall.mode is Mode.HOLD
    assert reads(window, "Nan came within")
    assert not reads(window, NEW)
    press(wall_of(window), Qt.Key.Key_H)
    qtbot.waitUntil(lambda: cards(window)[0].startswith("step, 1 of 12"))
    click(window, "present")
    assert mode.isHidden()


def test_a_father_who_walks_in_takes_it_off_the_wall_at_once(qtbot: QtBot, presenting: Presenting) -> None:
    window = presenting()
    change(qtbot, window, dad_is(Presence.ABSENT))
    change(qtbot, window, secret)
    qtbot.waitUntil(lambda: reads(window, SECRET))
    assert "grey area, 6 of 6: Mum has a new flat." in cards(window)
    press(wall_of(window), Qt.Key.Key_H)
    change(qtbot, window, dad_is(Presence.CAME))
    qtbot.waitUntil(lambda: not reads(window, SECRET))  # on hold, too
    assert window.wall.mode is Mode.HOLD
    assert len([card for card in cards(window) if card.startswith("grey area, ")]) == 5
    assert not [card for card in cards(window) if " of 6: " in card and card.startswith("grey")]
    press(wall_of(window), Qt.Key.Key_H)
    assert not reads(window, SECRET)


def test_what_is_restricted_on_the_wall_leaves_it_on_hold_too(qtbot: QtBot, presenting: Presenting) -> None:
    window = presenting()
    press(wall_of(window), Qt.Key.Key_H)

    def restrict(conference: Conference) -> None:
        entry = next(one for one in conference.entries if one.text.startswith("Nan came within"))
        withhold(conference.family, entry, staff_only=True)

    assert reads(window, "Nan came within")
    change(qtbot, window, restrict)
    qtbot.waitUntil(lambda: not reads(window, "Nan came within"))


def test_the_chair_is_told_of_an_address_that_the_wall_leaves_out(qtbot: QtBot, presenting: Presenting) -> None:
    window = presenting()

    def withhold_address(conference: Conference) -> None:
        people = {person.name: person for person in conference.family.people}
        detail = ContactDetail(kind=ContactKind.ADDRESS, value="4 Harbour Row, ZZ4 2QT")
        people["Mum"].contacts.append(detail)
        withhold(conference.family, detail, from_person=people["Dad"].id)

    change(qtbot, window, withhold_address)
    words = "Mum has moved to Harbour Row"
    change(qtbot, window, lambda conference: add_entry(conference, Domain.GREY_AREA, words))
    qtbot.waitUntil(lambda: words in window.notice.sentence.text())
    assert not reads(window, "Harbour")


def test_the_closed_part_shows_nothing(qtbot: QtBot, presenting: Presenting) -> None:
    window = presenting()
    change(qtbot, window, lambda conference: conference.parts.append(Part(kind=PartKind.CLOSED, position=1)))
    assert reads(window, "Billy")
    conference = window.desk.conference
    assert conference is not None
    closed, whole = conference.parts[1].id, conference.parts[0].id
    window.desk.run_part(closed)
    assert told(wall_of(window)) == ["Safety Board"]
    press(wall_of(window), Qt.Key.Key_H)
    assert told(wall_of(window)) == ["Safety Board"]
    window.desk.run_part(whole)
    assert reads(window, "Billy")


def test_another_conference_does_not_show_by_itself(qtbot: QtBot, presenting: Presenting, desk: Desk) -> None:
    window = presenting()
    conference = desk.conference
    assert conference is not None
    window.go_home()
    assert told(wall_of(window)) == ["Safety Board"]
    window.open_conference(conference.id, "board")
    qtbot.waitUntil(lambda: window.stack.currentWidget() is not window.home)
    assert window.wall.mode is Mode.BLANK
    assert told(wall_of(window)) == ["Safety Board"]
    press(wall_of(window), Qt.Key.Key_B)
    assert reads(window, "Billy")


def test_f5_at_home_says_to_open_a_conference(qtbot: QtBot, window: MainWindow) -> None:
    press(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.notice.isVisible())
    assert "Open a conference first" in window.notice.sentence.text()
    assert window.wall.window is None


def test_typing_shows_by_choice_and_never_what_is_restricted(qtbot: QtBot, presenting: Presenting) -> None:
    window = presenting()
    line = field(window, "add_a_grey_area")
    line.setFocus()
    type_in(line, "Who was at home")
    assert not reads(window, "Who was")
    window.desk.preferences.set("wall_typing", "typed")
    type_in(line, " then")
    assert not reads(window, "Who was")  # begun before that was chosen
    press(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reads(window, "grey area, 6 of 6: Who was at home then."))
    type_in(line, "It was late")
    qtbot.waitUntil(lambda: reads(window, "grey area, 7 of 7: It was late."))
    change(qtbot, window, dad_is(Presence.ABSENT))  # another room: begun before others than these
    qtbot.waitUntil(lambda: not reads(window, "It was late"))
    type_in(line, " at night")
    assert not reads(window, "It was late")
    line.clear()
    type_in(line, "Shown")
    qtbot.waitUntil(lambda: reads(window, "Shown"))
    next(one for one in window.findChildren(BoardLine) if one.field is line).toggle_restricted()
    qtbot.waitUntil(lambda: not reads(window, "Shown"))
    line.clear()
    seen: list[bool] = []
    window.wall.feed.changed.connect(lambda content, new: seen.append("secretly" in repr(content)))
    type_in(line, "secretly")
    press(line, Qt.Key.Key_Return)
    change(qtbot, window, add_new)
    qtbot.waitUntil(lambda: reads(window, NEW))
    assert True not in seen


def test_a_full_column_keeps_its_type_and_goes_where_the_chair_goes(qtbot: QtBot, presenting: Presenting) -> None:
    window = presenting()

    def fill(conference: Conference) -> None:
        for number in range(60):
            add_entry(conference, Domain.GREY_AREA, f"Nobody knows yet what happened on day {number}")

    change(qtbot, window, fill)
    qtbot.waitUntil(lambda: reads(window, "day 59"))
    shown = wall_of(window)
    shown.resize(1920, 1080)
    column = next(one for one in shown.findChildren(QListView) if one.accessibleName() == "Grey areas")
    qtbot.waitUntil(lambda: column.verticalScrollBar().maximum() > 0)
    column.verticalScrollBar().setValue(0)
    labels = [one.text() for one in shown.findChildren(QLabel) if one.isVisible() and "more below" in one.text()]
    assert labels
    sizes = {one.font().pixelSize() for one in shown.findChildren(QLabel) if one.isVisible() and one.text()}
    assert min(sizes) >= 24
    press(shown, Qt.Key.Key_PageDown)
    assert column.verticalScrollBar().value() > 0
    go_to(window, "grey_area", view(window, "grey_area").model().rowCount() - 1)
    qtbot.waitUntil(lambda: column.verticalScrollBar().value() == column.verticalScrollBar().maximum())
