"""The main job, from the first start to the printed record, by keys and clicks on the real program.

A chair makes a store, starts a family, enters people, works the board, takes the scale with the parents first, writes
the plan, records the outcome, closes the laptop, opens it again, finds every word, and saves the record as a PDF.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pypdf
import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.models import ParentsFirst
from app.store.store import Store
from app.ui.application import Program
from app.ui.shell.window import MainWindow

SECRET = "rain on the tin roof"
WidgetT = TypeVar("WidgetT", bound=QWidget)
Keys = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


class Chair:
    """Somebody at the keyboard: finds controls by the names a screen reader says, types, and looks."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self._qtbot = qtbot
        self.program = program

    @property
    def window(self) -> MainWindow:
        assert self.program.window is not None
        return self.program.window

    def find(self, kind: type[WidgetT], name: str, inside: QWidget | None = None) -> WidgetT:
        """Return the control in sight with that accessible name."""
        where = inside or self.window
        self._qtbot.waitUntil(lambda: any(one.isVisible() for one in self._all(kind, name, where)))
        return next(one for one in self._all(kind, name, where) if one.isVisible())

    def _all(self, kind: type[WidgetT], name: str, where: QWidget) -> list[WidgetT]:
        return [one for one in where.findChildren(kind) if one.accessibleName() == name]

    def type_into(self, name: str, words: str, then: Keys | None = None, inside: QWidget | None = None) -> None:
        control = self.find(QWidget, name, inside)
        control.setFocus()
        self._qtbot.keyClicks(control, words)
        if then is not None:
            self._qtbot.keyClick(control, then)

    def press(self, name: str, inside: QWidget | None = None) -> None:
        self._qtbot.mouseClick(self.find(QAbstractButton, name, inside), Qt.MouseButton.LeftButton)

    def choose(self, name: str, words: str) -> None:
        """Choose from a list by typing its words, as one does with the keyboard."""
        box = self.find(QComboBox, name)
        box.setFocus()
        self._qtbot.keyClicks(box, words)
        assert box.currentText().casefold() == words

    def wait_for_an_empty(self, name: str) -> None:
        """Wait until the form that was asked for is there."""
        self._qtbot.waitUntil(lambda: self.find(QLineEdit, name).text() == "")

    def step(self, number: int, step: str) -> None:
        """Open a step with Ctrl and its number."""
        if not self.window.isActiveWindow():
            self.window.activateWindow()  # offscreen there is nobody who does this when a dialog closes
            self._qtbot.waitUntil(self.window.isActiveWindow)
        self._qtbot.keyClick(self.window, Keys(Keys.Key_0 + number), CONTROL)
        self._qtbot.waitUntil(lambda: self.window.step == step)

    def settled(self) -> None:
        """Wait until everything typed is on the disk and on the screen."""
        self._qtbot.waitUntil(lambda: self.window.desk.save_all())

    def until(self, sentence: str) -> None:
        self._qtbot.waitUntil(lambda: sentence in self.window.notice.sentence.text())


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    yield from _started(qapp, tmp_path)


def _started(qapp: QApplication, folder: Path) -> Iterator[Program]:
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    made = Program(qapp, folder / "store" / "board.safetyboard", settings=settings, scheme="light")
    yield made
    made.close()


def _enter_people(chair: Chair) -> None:
    name_field = "Name, as the family says it"
    for added, name, relation in (
        ("Add a child", "Billy", ""), ("Add family", "Mum", "mother"), ("Add family", "Dad", "father"),
        ("Add somebody else", "Nan", ""),
    ):  # fmt: skip
        chair.press(added)
        chair.wait_for_an_empty(name_field)
        chair.type_into(name_field, name)
        chair.settled()
        if relation:
            chair.choose("Relation to Billy", relation)
            chair.settled()
    tabs = chair.find(QTabWidget, "Prepare")
    tabs.setCurrentIndex(next(i for i in range(tabs.count()) if "here" in tabs.tabText(i)))
    chair.press("Invite everybody")
    chair.settled()


def _take_the_scale(chair: Chair, qtbot: QtBot) -> None:
    scale = chair.window.desk.conference.scales[0]  # type: ignore[union-attr]
    by_name = {person.shown_name: person for person in scale.speakers()}
    assert list(by_name) == ["Mum", "Dad", "Billy", "Nan"]
    assert "Mum and Dad" in scale.why_not_yet(by_name["Nan"])
    with pytest.raises(ParentsFirst):
        scale.answer(by_name["Nan"])
    for name, number in (("Mum", "6"), ("Dad", "7"), ("Nan", "4-5")):
        chair.type_into(f"Number for {name}", number, Keys.Key_Return)
        chair.settled()
        answered = f"{name}: words"
        chair.type_into(answered, f"{name} says why.")
        chair.settled()


def test_from_the_first_start_to_the_printed_record(
    qtbot: QtBot, qapp: QApplication, program: Program, tmp_path: Path
) -> None:
    chair = Chair(qtbot, program)
    door = program.door
    chair.type_into("Passphrase", SECRET, Keys.Key_Return, door)
    chair.type_into("The same again", SECRET, Keys.Key_Return, door)
    qtbot.waitUntil(lambda: program.window is not None and program.window.isVisible())

    chair.press("New family")
    dialog = chair.window.findChild(QDialog)
    assert dialog is not None
    chair.type_into("Family name", "Marsh", Keys.Key_Return, dialog)
    qtbot.waitUntil(lambda: chair.window.step == "prepare")
    _enter_people(chair)

    chair.step(2, "board")
    chair.type_into("Add a worry", "Mum could not be woken on 28 February", Keys.Key_Tab)
    chair.type_into("Impact on Billy", "I thought she was dead", Keys.Key_Return)
    chair.settled()
    chair.type_into("Add what's working well", "Nan came within 15 minutes", Keys.Key_Return)
    chair.type_into("Add a grey area", "Mum says three glasses <b>&", Keys.Key_Return)
    chair.settled()

    chair.step(3, "scale")
    _take_the_scale(chair, qtbot)

    chair.step(4, "plan")
    chair.type_into("Add a step", "Nan rings Mum twice a day", Keys.Key_Return)
    chair.settled()

    chair.step(5, "outcome")
    chair.press("Decision for Billy: Subject of a child protection plan")
    chair.press("Billy: neglect")
    chair.settled()

    assert chair.window.close()
    program.close()
    qtbot.waitUntil(lambda: not chair.window.isVisible())

    again = _started(qapp, tmp_path)
    reopened = next(again)
    chair = Chair(qtbot, reopened)
    chair.type_into("Passphrase", SECRET, Keys.Key_Return, reopened.door)
    qtbot.waitUntil(lambda: reopened.window is not None and reopened.window.isVisible())
    qtbot.waitUntil(lambda: chair.window.home.model.rowCount() == 1)
    qtbot.keyClick(chair.window.home.list, Keys.Key_Return)
    qtbot.waitUntil(lambda: chair.window.desk.conference is not None)
    conference = chair.window.desk.conference
    assert conference is not None
    assert {entry.text for entry in conference.entries} == {
        "Mum could not be woken on 28 February", "Nan came within 15 minutes", "Mum says three glasses <b>&",
    }  # fmt: skip
    assert [score.shown for score in conference.scales[0].scores] == ["6", "7", "4 to 5"]

    chair.step(6, "record")
    save = chair.find(QAbstractButton, "Save this copy")
    qtbot.waitUntil(save.isEnabled, timeout=20_000)
    chair.press("Save this copy")
    qtbot.waitUntil(lambda: chair.window.findChild(QFileDialog) is not None)
    dialog = chair.window.findChild(QFileDialog)
    saved = tmp_path / "record.pdf"
    dialog.fileSelected.emit(str(saved))
    dialog.reject()
    qtbot.waitUntil(saved.exists, timeout=20_000)
    words = " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(saved).pages).split())
    for sentence in (
        "Mum could not be woken on 28 February", "I thought she was dead", "Nan came within 15 minutes",
        "Mum says three glasses <b>&", "Nan rings Mum twice a day", "4 to 5", "Nan says why.", "neglect",
    ):  # fmt: skip
        assert sentence.casefold() in words.casefold(), sentence
    assert words.index("Mum says why.") < words.index("Dad says why.") < words.index("Nan says why.")
    assert chair.window.close()
    next(again, None)


def test_the_temporary_example_is_gone_when_the_window_closes(qtbot: QtBot, program: Program) -> None:
    qtbot.mouseClick(program.door.example_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.window is not None)
    assert program.window is not None
    store: Store = program.window.desk.store
    qtbot.waitUntil(lambda: program.window is not None and program.window.home.model.rowCount() == 3)
    program.close()
    assert not store.path.parent.exists()
