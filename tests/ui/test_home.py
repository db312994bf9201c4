"""Home: find, open, start, import, and what comes up."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.models.family import Nation
from app.models.outcome import Answer, DateKind
from app.paths import RESOURCES
from app.store.examples import example_files
from app.store.exchange import import_family, read_file
from app.store.queries import ChildLine, ComingUp, FamilyLine, coming_up, families
from app.store.store import Store
from app.ui.home.files import import_path
from app.ui.home.lines import child_words, children_words, fold, spoken, status_words, trend_words, when_words
from app.ui.shell.window import MainWindow

DAY = date(2026, 3, 24)


def line(**values: object) -> FamilyLine:
    given: dict[str, object] = {
        "id": None, "name": "Marsh", "reference": "SB-0031", "nation": Nation.ENGLAND, "children": (), "meetings": (),
        "answers": frozenset(), "categories": (), "next": None,
    }  # fmt: skip
    return FamilyLine(**(given | values))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("child", "words"),
    [
        (ChildLine("Billy", date(2015, 9, 12), None, ""), "Billy 10"),
        (ChildLine("Mali", date(2024, 8, 21), None, ""), "Mali 19 months"),
        (ChildLine("Baby Petrie", None, date(2026, 9, 3), ""), "Baby Petrie, due 3 Sep 2026"),
        (ChildLine("Chidi", None, None, "about 4"), "Chidi about 4"),
    ],
)
def test_a_child_in_a_list(child: ChildLine, words: str) -> None:
    assert child_words(child, DAY) == words


@pytest.mark.parametrize(
    ("nation", "answers", "categories", "words"),
    [
        (Nation.ENGLAND, {Answer.YES}, ("neglect",), "Plan · neglect"),
        (Nation.WALES, {Answer.YES}, ("neglect", "physical abuse"), "Register · 2 categories"),
        (Nation.SCOTLAND, {Answer.CONTINUES}, (), "Register"),
        (Nation.ENGLAND, {Answer.NO}, (), "No plan"),
        (Nation.ENGLAND, {Answer.ENDS}, (), "Plan ended"),
        (Nation.NORTHERN_IRELAND, {Answer.ENDS}, (), "Off the register"),
        (Nation.ENGLAND, {Answer.ENDS, Answer.CONTINUES}, ("neglect",), "Plan · neglect"),
        (Nation.ENGLAND, set(), (), "Not decided yet"),
    ],
)
def test_a_status_in_the_nations_words(
    nation: Nation, answers: set[Answer], categories: tuple[str, ...], words: str
) -> None:
    assert status_words(line(nation=nation, answers=frozenset(answers), categories=categories)) == words


def test_small_words() -> None:
    assert [trend_words([]), trend_words([4.0]), trend_words([3.0, 2.5, 5.0])] == ["", "4", "3 → 5"]
    assert when_words(DAY, DAY) == "Today"
    assert when_words(date(2026, 3, 25), DAY) == "Tomorrow"
    assert when_words(date(2026, 4, 7), DAY) == "7 Apr"
    assert when_words(date(2027, 4, 7), DAY) == "7 Apr 2027"
    assert fold("Siôn ŁÓDŹ") == "sion lodz"
    assert children_words(line(), DAY) == "No children yet"
    assert "no safety scale yet" in spoken(line(), DAY)


def test_what_comes_up_is_kept_by_a_later_meeting(store: Store) -> None:
    for file in example_files():
        store.run("Import", partial(import_family, data=read_file(file))).result()
    dates: list[ComingUp] = store.read(lambda session: coming_up(session, DAY)).result()
    assert [one.on_date for one in dates] == sorted(one.on_date for one in dates)
    assert ("Pugh", DateKind.CORE_GROUP) in {(one.family, one.kind) for one in dates if one.on_date < DAY}
    assert [one.name for one in store.read(lambda session: families(session, DAY)).result()] == [
        "Marsh", "Petrie", "Pugh",
    ]  # fmt: skip


def test_an_empty_store_says_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.home.empty.isVisible())
    assert "No families yet" in window.home.empty.text()
    assert not window.home.new_conference.isEnabled()


def test_a_new_family_is_started_by_keys_and_opens_at_prepare(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.mouseClick(window.home.new_family, Qt.MouseButton.LeftButton)
    dialog = window.home.findChild(QDialog)
    assert dialog is not None
    start = next(made for made in dialog.findChildren(QPushButton) if made.text() == "Start")
    assert not start.isEnabled()
    name = dialog.findChild(QLineEdit, "family_name")
    nation = dialog.findChild(QComboBox, "nation")
    assert name is not None
    assert nation is not None
    qtbot.keyClicks(name, "Okafor")
    nation.setCurrentText("Wales")
    qtbot.mouseClick(start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.step == "prepare" and window.desk.conference is not None)
    conference = window.desk.conference
    assert conference is not None
    assert (conference.family.name, conference.family.nation) == ("Okafor", Nation.WALES)
    assert len(conference.parts) == len(conference.scales) == 1


def test_finding_is_by_any_name_without_accents_and_enter_opens(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    for file in example_files():
        store.run("Import", partial(import_family, data=read_file(file))).result()
    qtbot.waitUntil(lambda: window.home.model.rowCount() == 3)
    qtbot.keyClicks(window.home.search, "nobody at all")
    assert "No family fits" in window.home.empty.text()
    qtbot.keyClick(window.home.search, Qt.Key.Key_Escape)
    assert window.home.model.rowCount() == 3
    qtbot.keyClicks(window.home.search, "kelly-ann pu")
    assert window.home.model.rowCount() == 1
    qtbot.keyClick(window.home.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.step == "board" and window.bar.title.text() != "Safety Board")
    assert "Pugh" in window.bar.title.text()
    qtbot.mouseClick(window.bar.families, Qt.MouseButton.LeftButton)
    assert window.stack.currentWidget() is window.home


def test_importing_a_file_and_a_broken_one(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    opened: list[object] = []
    import_path(window.desk, RESOURCES / "examples" / "baby-petrie.json", opened.append)
    qtbot.waitUntil(lambda: bool(opened))
    qtbot.waitUntil(lambda: "imported" in window.notice.sentence.text())
    broken = tmp_path / "broken.json"
    broken.write_text('{"format": "safety-board-conference", "version": 1, "family": {"nam": "x"}}')
    import_path(window.desk, broken, opened.append)
    qtbot.waitUntil(lambda: "Nothing was changed" in window.notice.sentence.text())
    import_path(window.desk, tmp_path / "not there.json", opened.append)
    qtbot.waitUntil(lambda: "not there.json" in window.notice.sentence.text())
    qtbot.waitUntil(lambda: window.home.model.rowCount() == 1)
