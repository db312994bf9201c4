"""Moving cards by keys, by the menu and by dragging: each is one step of undo, and loses nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLibraryInfo, QMimeData, QPoint, QPointF, Qt, QVersionNumber
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QListView, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app.models import Entry
from app.models.board import Domain
from app.ui.desk import Desk
from app.ui.shell.window import MainWindow
from tests.ui.board_reading import go_to, press, spoken, texts, view
from tests.ui.conftest import OpenExample

ALT = Qt.KeyboardModifier.AltModifier


def undo(window: MainWindow) -> None:
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def stored(desk: Desk, column: str) -> list[str]:
    assert desk.conference is not None
    domain = Domain(column)
    entries = sorted(
        (entry for entry in desk.conference.entries if entry.domain is domain), key=lambda entry: entry.position
    )
    return [entry.text for entry in entries]


def entry_of(desk: Desk, text: str) -> Entry:
    assert desk.conference is not None
    return next(entry for entry in desk.conference.entries if entry.text == text)


def test_alt_down_moves_a_card_and_the_keyboard_with_it(qtbot: QtBot, open_example: OpenExample, desk: Desk) -> None:
    window = open_example("four-pughs")
    before = texts(window, "worry")
    cards = go_to(window, "worry", 0)
    press(cards, Qt.Key.Key_Down, ALT)
    press(cards, Qt.Key.Key_Down, ALT)
    wanted = [before[1], before[2], before[0], *before[3:]]
    assert texts(window, "worry") == wanted
    assert cards.currentIndex().data() == before[0]
    qtbot.waitUntil(lambda: stored(desk, "worry") == wanted and desk.all_saved)
    undo(window)
    qtbot.waitUntil(lambda: texts(window, "worry") == [before[1], before[0], *before[2:]])
    undo(window)
    qtbot.waitUntil(lambda: texts(window, "worry") == before)


def test_alt_up_on_the_first_card_changes_nothing(qtbot: QtBot, open_example: OpenExample, desk: Desk) -> None:
    window = open_example("four-pughs")
    before = texts(window, "worry")
    press(go_to(window, "worry", 0), Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: desk.all_saved)
    assert texts(window, "worry") == before


def test_alt_right_takes_a_card_to_the_next_domain_with_its_impacts(
    qtbot: QtBot, open_example: OpenExample, desk: Desk
) -> None:
    window = open_example("four-pughs")
    moved = texts(window, "worry")[0]
    impacts = {impact.child_id: impact.text for impact in entry_of(desk, moved).impacts}
    press(go_to(window, "worry", 0), Qt.Key.Key_Right, ALT)
    assert texts(window, "working_well")[-1] == moved
    assert view(window, "working_well").hasFocus()
    qtbot.waitUntil(lambda: moved in stored(desk, "working_well"))
    assert {impact.child_id: impact.text for impact in entry_of(desk, moved).impacts} == impacts
    undo(window)
    qtbot.waitUntil(lambda: texts(window, "worry")[0] == moved)
    assert {impact.child_id: impact.text for impact in entry_of(desk, moved).impacts} == impacts


def test_a_settled_grey_area_keeps_its_trace(qtbot: QtBot, open_example: OpenExample, desk: Desk) -> None:
    window = open_example("four-pughs")
    moved = texts(window, "grey_area")[2]
    press(go_to(window, "grey_area", 2), Qt.Key.Key_Left, ALT)
    qtbot.waitUntil(lambda: moved in stored(desk, "working_well"))
    qtbot.waitUntil(lambda: "was a grey area until" in spoken(window, "working_well")[-1])


def test_a_card_does_not_move_into_the_plan(qtbot: QtBot, open_example: OpenExample, desk: Desk) -> None:
    window = open_example("four-pughs")
    before = texts(window, "grey_area")
    press(go_to(window, "grey_area", 0), Qt.Key.Key_Right, ALT)
    qtbot.waitUntil(lambda: desk.all_saved)
    assert texts(window, "grey_area") == before


def test_delete_takes_away_and_the_notice_brings_back(qtbot: QtBot, open_example: OpenExample, desk: Desk) -> None:
    window = open_example("four-pughs")
    before, said = texts(window, "worry"), spoken(window, "worry")
    press(go_to(window, "worry", 1), Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: texts(window, "worry") == [before[0], *before[2:]])
    qtbot.waitUntil(window.notice.isVisible)
    assert window.notice.sentence.text() == "Worry taken away."
    button = window.notice.findChild(QPushButton, "undo_the_last_change")
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: spoken(window, "worry") == said)


def test_a_key_on_a_card_that_was_just_taken_away_is_told_in_a_plain_sentence(
    qtbot: QtBot, open_example: OpenExample
) -> None:
    window = open_example("billy-and-angie")
    before = texts(window, "grey_area")
    cards = go_to(window, "grey_area", 0)
    press(cards, Qt.Key.Key_Delete)
    press(cards, Qt.Key.Key_Down, ALT)  # before the screen knows
    qtbot.waitUntil(lambda: "has just been taken away" in window.notice.sentence.text())
    qtbot.waitUntil(lambda: texts(window, "grey_area") == before[1:])


def test_arrows_go_between_cards_and_columns(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("four-pughs")
    cards = go_to(window, "worry", 0)
    press(cards, Qt.Key.Key_Down)
    assert cards.currentIndex().row() == 1
    press(cards, Qt.Key.Key_Right)
    assert view(window, "working_well").hasFocus()
    press(view(window, "working_well"), Qt.Key.Key_Right)
    press(view(window, "grey_area"), Qt.Key.Key_Right)
    assert view(window, "plan").hasFocus()
    press(view(window, "plan"), Qt.Key.Key_Left)
    assert view(window, "grey_area").hasFocus()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_moves_marks_and_says_who_may_not_have_it(qtbot: QtBot, open_example: OpenExample, desk: Desk) -> None:
    window = open_example("four-pughs")
    moved = texts(window, "grey_area")[0]
    cards = go_to(window, "grey_area", 0)
    for path in (
        ["People disagree"],
        ["Who may not have it", "Not for Dad"],
        ["Move to", "What are we worried about now?"],
    ):
        choose(qtbot, window, cards, path)
        qtbot.waitUntil(lambda: desk.all_saved)
    qtbot.waitUntil(lambda: texts(window, "worry")[-1] == moved)
    qtbot.waitUntil(lambda: "Restricted: not for Dad." in spoken(window, "worry")[-1])
    assert "people disagree." in spoken(window, "worry")[-1]


def choose(qtbot: QtBot, window: MainWindow, cards: QListView, path: list[str]) -> None:
    """Open the menu with the Menu key's event and pick an entry, through submenus."""
    QApplication.sendEvent(cards.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    menu = window.findChild(QMenu, "card_menu")
    assert isinstance(menu, QMenu)
    top = menu
    for step in path:
        action = next(one for one in menu.actions() if one.text().split("\t")[0] == step)
        submenu = action.menu()
        if isinstance(submenu, QMenu):
            menu = submenu
        else:
            action.trigger()
    top.close()
    qtbot.waitUntil(lambda: window.findChild(QMenu, "card_menu") is None)


@pytest.mark.parametrize(("column", "row", "wanted"), [("worry", 3, 2), ("working_well", 1, 1), ("grey_area", 99, 4)])
def test_a_dragged_card_lands_where_the_line_was_shown(
    qtbot: QtBot, open_example: OpenExample, desk: Desk, column: str, row: int, wanted: int
) -> None:
    window = open_example("four-pughs")
    moved = texts(window, "worry")[0]
    source, target = view(window, "worry"), view(window, column)
    data = source.model().mimeData([source.model().index(0, 0)])
    drop(target, data, row)
    assert texts(window, column).index(moved) == wanted
    qtbot.waitUntil(lambda: stored(desk, column)[wanted : wanted + 1] == [moved])
    undo(window)
    qtbot.waitUntil(lambda: texts(window, "worry")[0] == moved)


def test_a_step_cannot_be_dropped_among_the_worries(qtbot: QtBot, open_example: OpenExample, desk: Desk) -> None:
    window = open_example("four-pughs")
    before = texts(window, "worry")
    plan = view(window, "plan")
    drop(view(window, "worry"), plan.model().mimeData([plan.model().index(0, 0)]), 1)
    qtbot.waitUntil(lambda: desk.all_saved)
    assert texts(window, "worry") == before


def drop(target: QListView, data: QMimeData, row: int) -> None:
    """Drag ``data`` over the upper edge of a row (below the last one for a large row) and let go."""
    count = target.model().rowCount()
    if row < count:
        point = target.visualRect(target.model().index(row, 0)).topLeft() + QPoint(20, 6)
    else:
        point = target.visualRect(target.model().index(count - 1, 0)).bottomLeft() + QPoint(20, 10)
    move, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    # From Qt 6.12 on these two want a point with fractions, as QDropEvent always did.
    at = QPointF(point) if QLibraryInfo.version() >= QVersionNumber(6, 12) else point
    QApplication.sendEvent(target.viewport(), QDragEnterEvent(at, move, data, left, none))
    QApplication.sendEvent(target.viewport(), QDragMoveEvent(at, move, data, left, none))
    QApplication.sendEvent(target.viewport(), QDropEvent(QPointF(point), move, data, left, none))
