"""The step Record by keys and clicks: each reader's own pages, the leak check, approving, sending, saving, printing."""

from __future__ import annotations

import errno
import re
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QLineEdit, QListWidget, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.export.record_text import record_text
from app.export.typeset import GlyphWarning
from app.models import Conference, ContactDetail, ContactKind, Domain, Person
from app.models.board import add_entry
from app.models.keeping import NOBODY
from app.models.releasing import copy_of, released
from app.ui.record import printing, saving
from app.ui.record.pages import Pages
from app.ui.record.screen import RecordScreen
from app.ui.record.trouble import letter_trouble, save_trouble
from app.ui.shell.window import MainWindow
from tests.export.record_samples import EMPTY, billy_and_angie, with_worry
from tests.ui.conftest import OpenExample
from tests.ui.finding import find_in_sight, in_sight
from tests.ui.test_outcome import click, find, stored

no_popups = pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
DAY = date(2026, 3, 24)
ADDRESS = "14 Sandpiper Close, ZZ4 2QT"


@pytest.fixture
def record(qtbot: QtBot, open_example: OpenExample, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], MainWindow]:
    """Return what opens a family at Record, with its pages made. It is the day of the first example's conference."""
    monkeypatch.setattr(RecordScreen, "today", staticmethod(lambda: DAY))

    def open_it(name: str) -> MainWindow:
        window = open_example(name, "record")
        qtbot.waitUntil(lambda: where(window).startswith("Page 1 of"))
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return open_it


def where(window: MainWindow) -> str:
    shown = window.findChild(QLabel, "page")
    return shown.text() if shown is not None and shown.isVisible() else ""


def whose(window: MainWindow) -> str:
    shown = window.findChild(QLabel, "whose_copy_this_is")
    return shown.text() if shown is not None and shown.isVisible() else ""


def result(window: MainWindow) -> str:
    return find(window, QLabel, "result_of_saving").text()


def words(window: MainWindow) -> str:
    return find(window, QPlainTextEdit, "the_record_as_text").toPlainText()


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def line_of(window: MainWindow, name: str) -> str:
    """Return what a screen reader says of one reader's line."""
    readers = find(window, QListWidget, "readers")
    rows = (readers.item(row) for row in range(readers.count()))
    spoken = (str(item.data(Qt.ItemDataRole.AccessibleTextRole)) for item in rows)
    return next((words for words in spoken if words.startswith(name)), "")


def choose(qtbot: QtBot, window: MainWindow, name: str) -> None:
    """Go down the list of readers with the arrow keys to somebody."""
    readers = find(window, QListWidget, "readers")
    readers.setFocus()
    for _ in range(readers.count()):
        item = readers.currentItem()
        if str(item.data(Qt.ItemDataRole.AccessibleTextRole)).startswith(name):
            return
        qtbot.keyClick(readers, Qt.Key.Key_Down)
    raise AssertionError(f"{name} is not among the readers")


def ask(qtbot: QtBot, window: MainWindow) -> QFileDialog:
    """Press Ctrl+S and return the dialog that opens."""
    window.activateWindow()  # the offscreen screen does not do so when a dialog closes
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(find(window, QPushButton, "save_this_copy").isEnabled)
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is not None)
    return window.findChildren(QFileDialog)[-1]


def save(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    dialog = ask(qtbot, window)
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert name is not None
    name.setText(str(path))
    qtbot.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: result(window) not in ("", "Saving…"))


def person(conference: Conference, name: str) -> Person:
    return next(one for one in conference.family.people if one.name == name)


def hide_mums_address(session: Session, conference: Conference) -> None:
    """Note copies for two, keep Mum's new address from Dad, and let somebody say the street on a card."""
    mum, dad = person(conference, "Mum"), person(conference, "Dad")
    for reader in (mum, dad):
        copy_of(conference, reader, "record").sent_how = "by post"
    detail = ContactDetail(kind=ContactKind.ADDRESS, value=ADDRESS, label="new flat")
    mum.contacts.append(detail)
    add_entry(conference, Domain.WORKING_WELL, "Mum feels safe in Sandpiper  close now.")
    session.flush()
    NOBODY.but(dad.id, True).put_on(conference.family, detail)


@pytest.fixture
def with_a_leak(qtbot: QtBot, record: Callable[[str], MainWindow]) -> MainWindow:
    """The first example at Record, with Dad's copy on the screen, and a leak found in it."""
    window = record("billy-and-angie")
    key = stored(window).id
    window.desk.run("Hide", lambda session: hide_mums_address(session, session.get_one(Conference, key)))
    qtbot.waitUntil(lambda: "Craig Doyle, Dad · by post, Copy" in line_of(window, "Craig Doyle"))
    choose(qtbot, window, "Craig Doyle")
    qtbot.waitUntil(lambda: "1 place to settle" in line_of(window, "Craig Doyle"), timeout=15000)
    qtbot.waitUntil(lambda: whose(window) == "As Dad would read it")
    return window


# -- the pages


def test_the_real_pages_follow_what_changes_and_stay_where_the_reader_is(
    qtbot: QtBot, record: Callable[[str], MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = record("billy-and-angie")
    pages = find(window, Pages, "pages")
    before = pages.document()
    assert before is not None
    assert where(window) == f"Page 1 of {before.pageCount()}"
    assert whose(window) == "For the file"
    for name, larger in (("larger_pages", True), ("smaller_pages", False), ("smaller_pages", False)):
        height = pages.verticalScrollBar().maximum()
        click(qtbot, window, name)
        assert (pages.verticalScrollBar().maximum() > height) is larger
    pages.verticalScrollBar().setValue(pages.verticalScrollBar().maximum() // 2)
    down = pages.verticalScrollBar().value()
    assert down > 0
    key, odd = stored(window).id, stored(window).family.people[-1].id

    def change(session: Session) -> None:
        session.get_one(Conference, key).quorate_note = "Six of them."
        session.get_one(Person, odd).record_name = "王小明"

    window.desk.run("Change", change)
    qtbot.waitUntil(lambda: "Six of them." in words(window), timeout=15000)
    assert pages.document() is not before
    assert pages.verticalScrollBar().value() == down
    said = find(window, QLabel, "letters_that_cannot_be_printed").text()
    assert "This name has letters that cannot be printed: 王小明." in said
    click(qtbot, window, "show_as_text")
    assert find(window, QPlainTextEdit, "the_record_as_text").isReadOnly()
    assert not pages.isVisible()
    monkeypatch.setattr(printing, "has_printer", lambda: False)
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: result(window) == printing.NO_PRINTER)


def test_leaving_while_the_pages_are_made_is_harmless(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("four-pughs", "record")
    window.go_home()
    qtbot.waitUntil(lambda: window.stack.currentWidget() is window.home)


# -- the leak check


@no_popups
def test_a_copy_that_leaks_is_stopped_until_the_entry_is_left_out(
    qtbot: QtBot, with_a_leak: MainWindow, tmp_path: Path
) -> None:
    window = with_a_leak
    assert ADDRESS not in words(window)
    said = " ".join(one.text() for one in window.findChildren(QLabel) if one.isVisible())
    assert "address of Mum" in said
    assert "Sandpiper close now" in said
    for name in ("save_this_copy", "print_this_copy", "mark_as_sent"):
        assert not find(window, QPushButton, name).isEnabled(), name
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert window.findChild(QFileDialog) is None
    click(qtbot, window, "save_all_copies")
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is not None)
    dialog = window.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(tmp_path))
    dialog.reject()
    qtbot.waitUntil(lambda: "Not saved" in result(window), timeout=20000)
    assert "because places in it are not settled: Craig Doyle." in result(window)
    assert [one.name for one in tmp_path.iterdir()] == ["2026-03-24 Marsh record - copy for D Marsh.pdf"]

    qtbot.mouseClick(find_in_sight(window, QPushButton, "leave_this_entry_out"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "nothing withheld found" in line_of(window, "Craig Doyle"), timeout=15000)
    assert "Sandpiper" not in words(window)
    entry = next(one for one in stored(window).entries if "Sandpiper" in one.text)
    held = [one for one in stored(window).family.withholdings if one.subject_id == entry.id]
    assert [one.person_id for one in held] == [person(stored(window), "Dad").id]
    assert not in_sight(window, QPushButton, "leave_this_entry_out")


def test_a_place_may_stay_with_a_reason_and_is_reworded_where_it_is_written(
    qtbot: QtBot, with_a_leak: MainWindow
) -> None:
    window = with_a_leak
    qtbot.mouseClick(find_in_sight(window, QPushButton, "it_may_stay"), Qt.MouseButton.LeftButton)
    why = find_in_sight(window, QLineEdit, "why_it_may_stay_in_the_copy")
    qtbot.keyClick(why, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Say why this may stay" in window.notice.sentence.text())
    qtbot.keyClicks(why, "He knows the street.")
    qtbot.keyClick(why, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "nothing withheld found" in line_of(window, "Craig Doyle"), timeout=15000)
    copies = [one for one in stored(window).copies if one.person.name == "Dad"]
    ((reason,),) = (released(one).values() for one in copies)
    # Where it stands is said as well, whichever page that is.
    assert re.fullmatch(r"address of Mum, page \d+: He knows the street\.", reason)
    assert find(window, QPushButton, "save_this_copy").isEnabled()

    window.desk.undo()
    qtbot.waitUntil(lambda: "1 place to settle" in line_of(window, "Craig Doyle"), timeout=15000)
    qtbot.mouseClick(find_in_sight(window, QPushButton, "reword_it"), Qt.MouseButton.LeftButton)
    assert window.step == "board"


# -- approving and sending


def test_the_chair_approves_once_and_corrects_with_a_reason(qtbot: QtBot, record: Callable[[str], MainWindow]) -> None:
    window = record("billy-and-angie")
    assert "Draft" in words(window)
    approve = find_in_sight(window, QPushButton, "approve_the_record")
    approve.setFocus()
    qtbot.keyClick(approve, Qt.Key.Key_Space)
    assert find(window, QPushButton, "not_yet").hasFocus()
    click(qtbot, window, "approve_it_now")
    qtbot.waitUntil(lambda: stored(window).is_approved)
    state = find(window, QLabel, "draft_or_approved")
    qtbot.waitUntil(lambda: "by Ruth Adler. Version 1." in state.text())
    qtbot.waitUntil(lambda: "DRAFT" not in words(window), timeout=15000)
    assert not in_sight(window, QPushButton, "approve_the_record")

    window.show_step("outcome")
    reasons = find_in_sight(window, QPlainTextEdit, "reasons_for_billy")
    before = reasons.toPlainText()
    reasons.setFocus()
    qtbot.keyClicks(reasons, "otherwise ")
    window.desk.flush()
    qtbot.waitUntil(lambda: "The record is approved" in window.notice.sentence.text())
    assert reasons.toPlainText() == before
    assert window.desk.all_saved
    qtbot.mouseClick(find_in_sight(window, QPushButton, "go_to_record"), Qt.MouseButton.LeftButton)
    assert window.step == "record"
    click(qtbot, window, "add_a_correction")
    qtbot.keyClicks(find_in_sight(window, QPlainTextEdit, "the_correction"), "Nan is 62.")
    click(qtbot, window, "add_it_to_the_record")
    qtbot.waitUntil(lambda: "Say why the record is corrected" in window.notice.sentence.text())
    qtbot.keyClicks(find_in_sight(window, QLineEdit, "why_the_record_is_corrected"), "She told us.")
    click(qtbot, window, "add_it_to_the_record")
    qtbot.waitUntil(lambda: "Version 2. 1 correction" in state.text())
    qtbot.waitUntil(lambda: "Nan is 62." in words(window), timeout=15000)


@no_popups
def test_a_copy_is_noted_as_sent_with_how_and_which_version(qtbot: QtBot, record: Callable[[str], MainWindow]) -> None:
    window = record("billy-and-angie")
    click(qtbot, window, "a_copy_for_everyone_invited")
    qtbot.waitUntil(lambda: "Copy" in line_of(window, "Donna Marsh"))
    choose(qtbot, window, "Donna Marsh")
    said = find_in_sight(window, QLabel, "when_it_was_sent")
    qtbot.waitUntil(lambda: said.text() == "To be sent by 16 April 2026.")
    sent = find_in_sight(window, QPushButton, "mark_as_sent")
    qtbot.waitUntil(sent.isEnabled, timeout=15000)
    qtbot.keyClicks(find_in_sight(window, QLineEdit, "how_it_is_sent"), "by hand")
    qtbot.mouseClick(sent, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: said.text() == "Sent on 24 March 2026 by hand, as a draft.")
    copy = next(one for one in stored(window).copies if one.person.name == "Mum")
    assert (copy.sent_on, copy.sent_how, len(copy.sha256)) == (DAY, "by hand", 64)
    qtbot.waitUntil(lambda: "sent 24 March 2026" in line_of(window, "Donna Marsh"))
    assert whose(window) == "As Mum would read it"
    click(qtbot, window, "document_text")
    qtbot.waitUntil(lambda: not find(window, Pages, "pages").isVisible() and "WORRIED" in words(window), timeout=15000)
    qtbot.waitUntil(lambda: not find(window, QPushButton, "print_this_copy").isVisible())


# -- saving and printing


@no_popups
def test_ctrl_s_saves_what_was_typed_a_moment_ago_under_a_name_that_every_system_takes(
    qtbot: QtBot, record: Callable[[str], MainWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = record("billy-and-angie")
    large = find(window, QCheckBox, "large_print_16_point")
    pages = int(where(window).rsplit(" ", 1)[1])
    large.setFocus()
    qtbot.keyClick(large, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: where(window) != "" and int(where(window).rsplit(" ", 1)[1]) > pages, timeout=15000)
    key = stored(window).id
    window.desk.run("Reason", lambda s: setattr(s.get_one(Conference, key), "reason", "<b>& just now"))
    dialog = ask(qtbot, window)
    assert Path(dialog.selectedFiles()[0]).name == "2026-03-24 Marsh record - for the file, large print.pdf"
    dialog.reject()
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is None)

    path = tmp_path / "Ordner mit Ümlaut" / "the record.pdf"
    path.parent.mkdir()
    save(qtbot, window, path)
    assert result(window) == "✓ Saved the record.pdf in Ordner mit Ümlaut."
    assert "<b>& just now" in text_of(path.read_bytes())
    assert [one.name for one in path.parent.iterdir()] == ["the record.pdf"]

    def full(path: Path, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(saving, "write_whole", full)
    older = path.read_bytes()
    dialog = ask(qtbot, window)
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    qtbot.waitUntil(lambda: "no room left" in result(window), timeout=15000)
    assert "safe in the store" in result(window)
    assert path.read_bytes() == older
    assert find(window, QPushButton, "save_this_copy").isEnabled()


# -- what is said


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "no room left"),
        (errno.EROFS, "may not be written to"),
        (errno.EACCES, "may not be written to"),
        (errno.ENOENT, "not there any more"),
        (errno.ENAMETOOLONG, "shorter"),
        (errno.EIO, "could not be written"),
    ],
)
def test_every_trouble_says_what_is_safe(number: int, words: str, tmp_path: Path) -> None:
    sentence = save_trouble(OSError(number, "reason"), tmp_path / "record.pdf")
    assert words in sentence
    assert "The conference itself is safe in the store." in sentence


def test_a_file_open_elsewhere_and_a_folders_name_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "record.pdf"
    path.write_bytes(b"open in another program")
    error = PermissionError(errno.EACCES, "used by another process")
    error.winerror = 32  # type: ignore[attr-defined]
    assert "is open in another program and was left as it was" in save_trouble(error, path)
    assert "name of a folder" in save_trouble(IsADirectoryError(errno.EISDIR, "folder"), tmp_path)


def test_letters_are_named_with_their_place() -> None:
    assert letter_trouble((), ()) == ""
    said = letter_trouble(("王",), (GlyphWarning("王", "Who was invited"), GlyphWarning("\x07", "Dates")))
    assert "This name has letters that cannot be printed: 王." in said
    assert "Under “Who was invited”: 王" in said
    assert "Dates" not in said


def test_the_text_has_every_section_also_when_empty() -> None:
    full, empty = record_text(billy_and_angie()), record_text(EMPTY)
    headings = [line for line in full.splitlines() if line and line == line.upper() and line[0] != "-"]
    assert len(headings) >= 15
    assert "Nothing recorded." in empty
    assert empty.count("Nothing recorded.") >= 10


def test_the_text_keeps_what_was_typed_as_it_was_typed() -> None:
    assert "<b>&amp; “odd” {text}" in record_text(with_worry("<b>&amp; “odd” {text}"))
