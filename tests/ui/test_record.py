"""The step Record by keys and clicks: the real pages, the same as text, and saving them."""

from __future__ import annotations

import errno
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from app.export.record_text import record_text
from app.export.typeset import GlyphWarning
from app.models import Conference, Person
from app.ui.record import maker
from app.ui.record.pages import Pages
from app.ui.record.trouble import letter_trouble, save_trouble
from app.ui.shell.window import MainWindow
from tests.export.record_samples import EMPTY, billy_and_angie, with_worry
from tests.ui.conftest import OpenExample
from tests.ui.test_outcome import find, stored

no_popups = pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)


@pytest.fixture
def record(qtbot: QtBot, open_example: OpenExample) -> Callable[[str], MainWindow]:
    """Return what opens a family at Record, with its pages made."""

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


def result(window: MainWindow) -> str:
    return find(window, QLabel, "result_of_saving").text()


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def ask(qtbot: QtBot, window: MainWindow) -> QFileDialog:
    """Press Ctrl+S and return the dialog that opens."""
    window.activateWindow()  # the offscreen screen does not do so when a dialog closes
    qtbot.waitUntil(window.isActiveWindow)
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


def test_the_real_pages_are_shown_and_counted(qtbot: QtBot, record: Callable[[str], MainWindow]) -> None:
    window = record("billy-and-angie")
    document = find(window, Pages, "pages").document()
    assert document is not None
    assert document.pageCount() >= 5
    assert where(window) == f"Page 1 of {document.pageCount()}"


def test_the_text_holds_what_the_pages_hold(qtbot: QtBot, record: Callable[[str], MainWindow]) -> None:
    window = record("four-pughs")
    qtbot.mouseClick(find(window, QPushButton, "show_as_text"), Qt.MouseButton.LeftButton)
    text = find(window, QPlainTextEdit, "the_record_as_text")
    assert text.isVisible()
    assert text.isReadOnly()
    assert not find(window, Pages, "pages").isVisible()
    words = text.toPlainText()
    for part in ("Rhys Pugh", "chilblains", "Dw i'n hoffi aros gyda Nain", "WHO GETS A COPY", "neglect"):
        assert part.casefold() in words.casefold()


@no_popups
def test_ctrl_s_saves_under_a_name_that_every_system_takes(
    qtbot: QtBot, record: Callable[[str], MainWindow], tmp_path: Path
) -> None:
    window = record("billy-and-angie")
    dialog = ask(qtbot, window)
    assert Path(dialog.selectedFiles()[0]).name == "2026-03-24 Marsh record - for the file.pdf"
    dialog.reject()
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is None)
    assert result(window) == ""

    path = tmp_path / "Ordner mit Ümlaut" / "the record.pdf"
    path.parent.mkdir()
    save(qtbot, window, path)
    assert result(window).startswith("✓ Saved the record.pdf")
    assert "could not be woken" in text_of(path.read_bytes())
    assert [one.name for one in path.parent.iterdir()] == ["the record.pdf"]


@no_popups
def test_words_typed_a_moment_ago_are_in_the_file(
    qtbot: QtBot, record: Callable[[str], MainWindow], tmp_path: Path
) -> None:
    window = record("billy-and-angie")
    conference_id = stored(window).id
    window.desk.run("Reason", lambda s: setattr(s.get_one(Conference, conference_id), "reason", "<b>& just now"))
    save(qtbot, window, tmp_path / "now.pdf")
    assert "<b>& just now" in text_of((tmp_path / "now.pdf").read_bytes())


@no_popups
def test_large_print_is_longer_and_named_so(qtbot: QtBot, record: Callable[[str], MainWindow], tmp_path: Path) -> None:
    window = record("billy-and-angie")
    before = int(where(window).rsplit(" ", 1)[1])
    large = find(window, QRadioButton, "large_print_16_point")
    large.setFocus()
    qtbot.keyClick(large, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: int(where(window).rsplit(" ", 1)[1]) > before)
    dialog = ask(qtbot, window)
    assert Path(dialog.selectedFiles()[0]).name == "2026-03-24 Marsh record - for the file, large print.pdf"
    dialog.reject()


@no_popups
def test_a_full_disk_loses_nothing_and_says_what_to_do(
    qtbot: QtBot, record: Callable[[str], MainWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = record("billy-and-angie")
    path = tmp_path / "the record.pdf"
    path.write_bytes(b"older")

    def full(path: Path, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(maker, "write_whole", full)
    dialog = ask(qtbot, window)
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    qtbot.waitUntil(lambda: "no room left" in result(window))
    assert "safe in the store" in result(window)
    assert path.read_bytes() == b"older"
    assert find(window, QPushButton, "save_pdf").isEnabled()

    monkeypatch.undo()
    save(qtbot, window, tmp_path / "other.pdf")
    assert result(window).startswith("✓ Saved other.pdf")


def test_pages_follow_what_changes_and_stay_where_the_reader_is(
    qtbot: QtBot, record: Callable[[str], MainWindow]
) -> None:
    window = record("four-pughs")
    pages = find(window, Pages, "pages")
    pages.verticalScrollBar().setValue(pages.verticalScrollBar().maximum() // 2)
    down = pages.verticalScrollBar().value()
    assert down > 0
    before = pages.document()
    conference_id = stored(window).id
    window.desk.run("Place", lambda s: setattr(s.get_one(Conference, conference_id), "quorate_note", "Six of them."))
    qtbot.waitUntil(lambda: "Six of them." in find(window, QPlainTextEdit, "the_record_as_text").toPlainText())
    assert pages.document() is not before
    assert pages.verticalScrollBar().value() == down


def test_the_pages_grow_and_fit_again(qtbot: QtBot, record: Callable[[str], MainWindow]) -> None:
    window = record("billy-and-angie")
    pages = find(window, Pages, "pages")
    height = pages.verticalScrollBar().maximum()
    for name, larger in (("larger_pages", True), ("smaller_pages", False), ("smaller_pages", False)):
        before = pages.verticalScrollBar().maximum()
        qtbot.mouseClick(find(window, QPushButton, name), Qt.MouseButton.LeftButton)
        assert (pages.verticalScrollBar().maximum() > before) is larger
    qtbot.mouseClick(find(window, QPushButton, "pages_as_wide_as_the_window"), Qt.MouseButton.LeftButton)
    assert abs(pages.verticalScrollBar().maximum() - height) <= 2


def test_a_name_that_cannot_be_printed_is_said_before_saving(qtbot: QtBot, record: Callable[[str], MainWindow]) -> None:
    window = record("billy-and-angie")
    person_id = stored(window).family.people[-1].id
    window.desk.run("Name", lambda s: setattr(s.get_one(Person, person_id), "record_name", "王小明"))

    def said() -> str:
        return "\n".join(shown.text() for shown in window.findChildren(QLabel) if shown.isVisible())

    qtbot.waitUntil(lambda: "This name has letters that cannot be printed: 王小明." in said())


def test_it_says_who_this_one_is_for(qtbot: QtBot, record: Callable[[str], MainWindow]) -> None:
    window = record("baby-petrie")
    said = " ".join(shown.text() for shown in window.findChildren(QLabel) if shown.isVisible())
    assert "Do not hand it out." in said
    assert "Copies for each person" in said


def test_leaving_while_the_pages_are_made_is_harmless(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("four-pughs", "record")
    window.go_home()
    qtbot.waitUntil(lambda: window.stack.currentWidget() is window.home)


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
