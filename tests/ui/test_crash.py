"""What nobody foresaw: the program stays open, what was typed is saved, and no report quotes anybody."""

from __future__ import annotations

import json
import platform
import sys
import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.errors import RuleError
from app.store.backup import backups_in, default_folder
from app.store.claim import claim_path
from app.store.listing import conference_lines
from app.ui.application import Program
from app.ui.crash.catcher import Catcher
from app.ui.crash.report import report_of
from app.ui.shell.window import MainWindow
from tests.store.petrie_store import SECRET
from tests.ui.safety_program import enter, make_store, started

WORDS = "Mum could not be woken"
NOW = datetime(2026, 3, 24, 10, 15)  # noqa: DTZ001 - local


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_store(tmp_path)


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, path: Path) -> Iterator[Program]:
    yield from started(qapp, path)


@pytest.fixture
def catcher(window: MainWindow) -> Iterator[Catcher]:
    made = Catcher(window.desk)
    yield made
    made.stop()


def fail(said: str) -> Exception:
    """Return an error as it comes out of the program, with what was typed in its words."""
    typed = said
    try:
        try:
            int(typed)
        except ValueError as first:
            raise KeyError(f"no {typed} here") from first
    except KeyError as error:
        return error


def test_a_report_has_kinds_and_places_and_nobodys_words() -> None:
    report = report_of(fail(WORDS), NOW)
    assert "builtins.ValueError" in report
    assert "builtins.KeyError" in report
    assert "in fail" in report
    assert f"Python {platform.python_version()}" in report
    assert WORDS not in report
    assert str(Path.home()) not in report
    assert str(Path(__file__).parent) not in report


def test_the_program_goes_on_and_the_chair_is_told_once(qtbot: QtBot, window: MainWindow, catcher: Catcher) -> None:
    told: list[str] = []
    window.desk.told.connect(told.append)
    error = fail(WORDS)
    for _ in range(3):
        sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(1)
    (sentence,) = told
    assert "What you typed is saved, and you can go on" in sentence
    (report,) = catcher.folder.iterdir()
    assert WORDS not in report.read_text(encoding="utf-8")
    assert str(report) in sentence
    assert window.isVisible()


def test_a_fault_on_a_thread_is_told_too_and_a_rule_in_its_own_words(
    qtbot: QtBot, window: MainWindow, catcher: Catcher
) -> None:
    told: list[str] = []
    window.desk.told.connect(told.append)
    error = fail(WORDS)
    threading.excepthook(threading.ExceptHookArgs((type(error), error, error.__traceback__, None)))
    rule = RuleError("The parents are asked first.")
    sys.excepthook(type(rule), rule, None)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert "did not foresee" in told[0]
    assert told[1] == "The parents are asked first."


def test_words_that_cannot_be_saved_are_said_to_be_on_the_screen(
    qtbot: QtBot, window: MainWindow, catcher: Catcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window.desk, "save_all", lambda: False)
    error = fail(WORDS)
    sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: "still on the screen and not saved yet" in window.notice.sentence.text())
    monkeypatch.undo()


def test_the_hooks_are_given_back(qtbot: QtBot, qapp: QApplication, path: Path) -> None:
    before = sys.excepthook, threading.excepthook
    program = next(started(qapp, path, catches=True))
    enter(qtbot, program)
    assert sys.excepthook != before[0]
    program.close()
    assert (sys.excepthook, threading.excepthook) == before


def crashed(path: Path, times: int) -> None:
    """Leave what a program leaves that ended without closing."""
    claim_path(path).write_text(json.dumps({"who": "", "computer": "", "since": "", "crashes": times - 1}))


def test_after_a_crash_it_opens_where_one_was(qtbot: QtBot, qapp: QApplication, program: Program, path: Path) -> None:
    window = enter(qtbot, program)
    key = window.desk.store.read(conference_lines).result()[0].id
    window.open_conference(key, "plan")
    qtbot.waitUntil(lambda: window.step == "plan" and window.stack.currentWidget() is not window.home)
    window.desk.save_all()
    program.close()
    crashed(path, 1)
    again = next(started(qapp, path))
    window = enter(qtbot, again)
    qtbot.waitUntil(lambda: window.step == "plan" and window.stack.currentWidget() is not window.home)
    assert "you are back where you were" in window.notice.sentence.text()
    again.close()
    last = next(started(qapp, path))
    window = enter(qtbot, last)
    window.desk.save_all()
    assert window.stack.currentWidget() is window.home, "closed properly: at Home as ever"
    last.close()


def test_after_two_it_starts_with_care(qtbot: QtBot, program: Program, path: Path) -> None:
    crashed(path, 2)
    window = enter(qtbot, program)
    qtbot.waitUntil(lambda: "the store is sound and a backup is in" in window.notice.sentence.text())
    assert window.stack.currentWidget() is window.home
    (kept,) = backups_in(default_folder(path))
    assert kept.note == "after a crash"
    assert SECRET not in window.notice.sentence.text()
