"""What a card says, to the eye and to a screen reader, and what a refresh touches."""

from __future__ import annotations

import uuid
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QListView
from pytestqt.qtbot import QtBot

from app.models import Conference
from app.models.board import Domain
from app.ui.board.card_list import CardList
from app.ui.board.cards import Card, ChildImpact
from app.ui.desk import Desk
from app.ui.shell.window import MainWindow
from app.ui.theme import Theme
from tests.ui.board_reading import VIEWS, field, go_to, press, spoken, texts, view
from tests.ui.conftest import OpenExample


def cards(*texts_: str) -> list[Card]:
    return [Card(uuid.uuid5(uuid.NAMESPACE_OID, text), "worry", text) for text in texts_]


@pytest.mark.parametrize(
    ("card", "said"),
    [
        (Card(uuid.uuid4(), "worry", "It is cold", steps="no step yet"), "worry, 2 of 4: It is cold. no step yet."),
        (
            Card(
                uuid.uuid4(), "worry", "It is cold", speaker="School", steps="2 steps", answered=True,
                impacts=(ChildImpact("Billy", "He shivers", False), ChildImpact("Angie", "She coughs.", False)),
            ),
            "worry, 2 of 4, said by School: It is cold. Impact on Billy: He shivers. Impact on Angie: She coughs. "
            "2 steps.",
        ),
        (
            Card(uuid.uuid4(), "grey_area", "Why?", own_words=True, notes=("disagreed",), restricted="staff only"),
            "grey area, 2 of 4: Why? own words. disagreed. Restricted: staff only.",
        ),
        (
            Card(uuid.uuid4(), "plan", "Nan rings.", rest="If not, Huw.", speaker="Nan", notes=("every day",)),
            "step, 2 of 4, who Nan: Nan rings. If not, Huw. every day.",
        ),
    ],
)  # fmt: skip
def test_a_card_is_read_out_in_one_order(card: Card, said: str) -> None:
    assert card.spoken(2, 4) == said


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("abc", "abc"), ("abc", "acb"), ("abc", "cab"), ("abc", "bc"), ("abc", "abxc"), ("", "ab"), ("abc", ""),
        ("abcde", "xeayb"),
    ],
)  # fmt: skip
def test_a_refresh_changes_only_the_rows_that_differ(qtbot: QtBot, before: str, after: str) -> None:
    model = CardList("worry")
    model.show_cards(cards(*before))
    resets: list[str] = []
    repainted: list[int] = []
    model.modelReset.connect(lambda: resets.append("reset"))
    model.dataChanged.connect(lambda first, last: repainted.append(first.row()))
    kept = {card.text: card for card in model.cards}
    model.show_cards(cards(*after))
    assert "".join(card.text for card in model.cards) == after
    assert resets == []
    assert repainted == []
    assert all(kept.get(card.text, card) is card for card in model.cards)


def test_a_changed_card_is_repainted_alone(qtbot: QtBot) -> None:
    model = CardList("worry")
    model.show_cards(cards("a", "b", "c"))
    repainted: list[int] = []
    model.dataChanged.connect(lambda first, last: repainted.append(first.row()))
    first, second, third = cards("a", "b", "c")
    model.show_cards([first, replace(second, notes=("people disagree",)), third])
    assert repainted == [1]


def test_a_screen_reader_finds_the_cards_in_the_list(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("four-pughs")
    found = QAccessible.queryAccessibleInterface(view(window, "worry"))
    assert found is not None
    assert found.text(QAccessible.Text.Name) == "What are we worried about now?"
    first = found.child(0)
    assert first is not None
    assert first.text(QAccessible.Text.Name).startswith("worry, 1 of 5: No heating or hot water since 9 January.")
    assert "Impact on Mali: Four chest infections." in first.text(QAccessible.Text.Name)


def test_the_four_children_have_their_impacts_in_the_familys_order(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("four-pughs")
    said = spoken(window, "worry")[0]
    places = [said.index(f"Impact on {name}:") for name in ("Rhys", "Cerys", "Dylan", "Mali")]
    assert places == sorted(places)


def test_the_columns_stand_in_the_local_order(qtbot: QtBot, open_example: OpenExample, desk: Desk) -> None:
    window = open_example("billy-and-angie")
    order = ["working_well", "worry", "grey_area", "plan"]
    assert desk.conference is not None
    conference_id = desk.conference.id
    desk.run("Order", lambda session: setattr(session.get_one(Conference, conference_id), "columns", order))
    qtbot.waitUntil(lambda: left_to_right(window) == order)


def left_to_right(window: MainWindow) -> list[str]:
    return sorted(VIEWS, key=lambda name: view(window, name).mapTo(window, view(window, name).rect().center()).x())


def test_f3_asks_the_next_question_of_the_column(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("billy-and-angie")
    question = "When could it have gone wrong, and someone kept the child safe? What did they do?"
    cards_here = go_to(window, "working_well", 0)
    for _ in range(2):
        press(cards_here, Qt.Key.Key_F3)
    assert any(one.text() == question and one.isVisible() for one in window.findChildren(QLabel))


def test_an_empty_column_says_how_to_begin(qtbot: QtBot, open_example: OpenExample, desk: Desk) -> None:
    window = open_example("billy-and-angie")
    cards_here = view(window, "grey_area")
    for count in range(len(texts(window, "grey_area")), 0, -1):
        press(go_to(window, "grey_area", 0), Qt.Key.Key_Delete)
        qtbot.waitUntil(lambda count=count: len(texts(window, "grey_area")) == count - 1)  # type: ignore[misc]
    empty = cards_here.grab().toImage()
    background = empty.pixelColor(empty.width() - 3, empty.height() - 3)
    assert any(empty.pixelColor(x, y) != background for x in range(120) for y in range(40))
    assert desk.conference is not None
    assert not [entry for entry in desk.conference.entries if entry.domain is Domain.GREY_AREA]


def test_at_twice_the_text_the_line_one_types_in_is_in_sight(
    qtbot: QtBot, open_example: OpenExample, theme: Theme
) -> None:
    window = open_example("four-pughs")
    try:
        theme.set_zoom(200)
        for name in ("add_a_grey_area", "add_a_step", "add_a_worry"):
            line = field(window, name)
            line.setFocus()
            qtbot.waitUntil(lambda line=line: line.visibleRegion().boundingRect().height() >= line.height() - 2)  # type: ignore[misc]
        assert all(view(window, column).width() > 400 for column in VIEWS)
    finally:
        theme.set_zoom(100)


def test_only_one_card_list_is_a_drop_place_for_steps(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("four-pughs")
    step = view(window, "plan").model().mimeData([view(window, "plan").model().index(0, 0)])
    takes = {
        column: found.model().canDropMimeData(step, Qt.DropAction.MoveAction, 0, 0, found.rootIndex())
        for column, found in ((column, window.findChild(QListView, name)) for column, name in VIEWS.items())
        if found is not None
    }
    assert takes == {"worry": False, "working_well": False, "grey_area": False, "plan": True}
