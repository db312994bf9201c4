"""The sentence helper beside a danger statement, and the order of the columns."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.ui.desk import Desk
from app.ui.shell.window import MainWindow
from tests.ui.board_reading import VIEWS, field, go_to, press, type_in, view
from tests.ui.conftest import OpenExample

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SENTENCE = "Nan and school are worried that Mum will drink, and that Billy and Angie could be left alone."


def click(qtbot: QtBot, window: MainWindow, accessible_name: str) -> QPushButton:
    [found] = [
        one for one in window.findChildren(QPushButton)
        if one.accessibleName() == accessible_name and one.isVisible()
    ]  # fmt: skip
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
    return found


def test_short_answers_make_a_sentence_that_never_replaces_what_was_typed(
    qtbot: QtBot, open_example: OpenExample, desk: Desk
) -> None:
    window = open_example("billy-and-angie")
    press(window, Qt.Key.Key_D, CTRL)
    danger = field(window, "danger_statement_1")
    before = danger.toPlainText()
    click(qtbot, window, "Help with the sentences of pair 1")
    questions = ("who_is_worried", "that_who", "will_do_what", "what_could_happen_to_the_children")
    for name, words in zip(questions, ("Nan and school", "Mum", "drink", "be left alone"), strict=True):
        answer = window.findChild(QLineEdit, name)
        assert isinstance(answer, QLineEdit)
        assert answer.hasFocus(), name
        type_in(answer, words)
        press(answer, Qt.Key.Key_Return)
    assert danger.toPlainText() == before, "a preview is not yet the statement"
    use = click(qtbot, window, "Use this sentence for danger statement 1")
    assert danger.toPlainText() == f"{before}\n{SENTENCE}"
    assert not use.isEnabled(), "the same sentence is not added twice"
    assert danger.hasFocus()
    qtbot.waitUntil(lambda: desk.conference is not None and SENTENCE in desk.conference.pairs[0].danger_statement)


def test_a_column_moves_by_keys_with_its_cards_and_its_place_is_kept(
    qtbot: QtBot, open_example: OpenExample, desk: Desk
) -> None:
    window = open_example("billy-and-angie")
    cards = go_to(window, "grey_area", 1)
    press(cards, Qt.Key.Key_Left, ALT | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: left_to_right(window) == ["worry", "grey_area", "working_well", "plan"])
    assert cards.hasFocus()
    assert cards.currentIndex().row() == 1
    assert desk.conference is not None
    assert desk.conference.columns == ["worry", "grey_area", "working_well", "plan"]


def left_to_right(window: MainWindow) -> list[str]:
    return sorted(VIEWS, key=lambda name: view(window, name).mapTo(window, view(window, name).rect().center()).x())
