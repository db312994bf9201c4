"""From a worry to the steps that answer it, a worry that goes away and comes back, and what a screen reader finds."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.models import Part, PartKind
from app.models.conference import Conference
from app.ui.board.card_view import CardView
from app.ui.desk import Desk
from tests.ui.board_reading import field, go_to, press, spoken, texts, type_in, view
from tests.ui.conftest import OpenExample

ALT = Qt.KeyboardModifier.AltModifier


def test_the_full_dot_jumps_to_a_step_and_the_empty_one_to_the_line_where_it_is_written(
    qtbot: QtBot, open_example: OpenExample
) -> None:
    window = open_example("four-pughs")
    line = field(window, "add_a_worry")
    line.setFocus()
    type_in(line, "The gate is broken")
    press(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: spoken(window, "worry")[-1].endswith("The gate is broken. no step yet."))
    press(go_to(window, "worry", 5), Qt.Key.Key_P)
    step = field(window, "add_a_step")
    assert step.hasFocus()
    type_in(step, "Huw mends the gate")
    press(step, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: spoken(window, "worry")[-1].endswith("The gate is broken. 1 step."))
    worries = view(window, "worry")
    assert isinstance(worries, CardView)
    worries.scrollToBottom()
    place = worries.visualRect(worries.model().index(5, 0))
    link = worries.delegate.layout(worries.cards.cards[5]).plan_link
    assert link is not None
    dot = place.topLeft() + QPoint(round(link.center().x()) + 4, round(link.center().y()) + 4)
    qtbot.mouseClick(worries.viewport(), Qt.MouseButton.LeftButton, pos=place.topRight() + QPoint(-30, 20))
    assert window.step == "board", "a click elsewhere on the card stays"
    qtbot.mouseClick(worries.viewport(), Qt.MouseButton.LeftButton, pos=dot)
    assert window.step == "plan"


def test_a_worry_that_goes_to_another_domain_and_back_has_lost_nothing(
    qtbot: QtBot, open_example: OpenExample, desk: Desk
) -> None:
    window = open_example("four-pughs")
    before = spoken(window, "worry")[0]
    assert "Impact on Mali" in before
    press(go_to(window, "worry", 0), Qt.Key.Key_Right, ALT)
    press(view(window, "working_well"), Qt.Key.Key_Left, ALT)
    qtbot.waitUntil(lambda: spoken(window, "worry")[-1] == before.replace("1 of 5", "5 of 5"))


def test_a_screen_reader_finds_every_card_with_its_place_and_who_said_it(
    qtbot: QtBot, open_example: OpenExample, desk: Desk
) -> None:
    window = open_example("billy-and-angie")
    cards = QAccessible.queryAccessibleInterface(view(window, "worry"))
    assert cards is not None
    assert cards.childCount() == 4
    said = [child.text(QAccessible.Text.Name) for child in map(cards.child, range(4)) if child is not None]
    assert [one.split(":")[0] for one in said] == [
        "worry, 1 of 4", "worry, 2 of 4, said by Helen Castle", "worry, 3 of 4", "worry, 4 of 4",
    ]  # fmt: skip
    press(go_to(window, "worry", 1), Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)

    def second() -> str:
        child = cards.child(1)
        return child.text(QAccessible.Text.Name) if child is not None else ""

    qtbot.waitUntil(lambda: second().endswith("Restricted: staff only."))


def test_what_is_added_in_the_closed_part_belongs_to_it(qtbot: QtBot, open_example: OpenExample, desk: Desk) -> None:
    window = open_example("billy-and-angie")
    assert desk.conference is not None
    conference_id = desk.conference.id

    def close(session: Session) -> None:
        conference = session.get_one(Conference, conference_id)
        conference.parts.append(Part(kind=PartKind.CLOSED, position=len(conference.parts)))

    desk.run("Closed part", close)
    qtbot.waitUntil(lambda: desk.conference is not None and len(desk.conference.parts) == 2)
    assert desk.conference is not None
    desk.run_part(desk.conference.parts[1].id)
    line = field(window, "add_a_grey_area")
    line.setFocus()
    type_in(line, "What the police know")
    press(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: texts(window, "grey_area")[-1] == "What the police know")
    assert "closed part." in spoken(window, "grey_area")[-1]
    assert desk.conference is not None
    entry = next(one for one in desk.conference.entries if one.text == "What the police know")
    assert entry.part_id == desk.conference.parts[1].id
