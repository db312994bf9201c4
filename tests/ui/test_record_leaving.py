"""Copies on their way out: one behind a password, and one whose pages are older than what is kept back by now."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtWidgets import QCheckBox, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.models import Entry, Family
from app.models.keeping import NOBODY
from app.ui.shell.window import MainWindow
from app.ui.widgets.growing_text import GrowingText
from tests.ui.test_outcome import find, stored
from tests.ui.test_record import ask, choose, no_popups, person, record, result, save, words

__all__ = ["record"]


@no_popups
def test_a_copy_is_locked_with_words_that_are_shown_once(
    qtbot: QtBot, record: Callable[[str], MainWindow], tmp_path: Path
) -> None:
    window = record("billy-and-angie")
    tick, password_field = (
        find(window, QCheckBox, "lock_the_saved_copy"),
        find(window, GrowingText, "password_of_the_copy"),
    )
    assert not password_field.isVisible()
    tick.click()
    password, path = password_field.toPlainText(), tmp_path / "record.pdf"
    assert password_field.isVisible()
    assert len(password.split()) == 6

    password_field.setPlainText("short")
    dialog = ask(qtbot, window)
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    qtbot.waitUntil(lambda: "The copy was not made" in result(window), timeout=15000)
    assert not path.exists()

    password_field.setPlainText(password)
    save(qtbot, window, path)
    qtbot.waitUntil(lambda: "locked with the password" in result(window), timeout=15000)
    assert not tick.isChecked()
    assert password_field.toPlainText() == ""
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(path)
    with pikepdf.open(path, password=password) as opened:
        assert opened.encryption.bits == 256
    tick.click()
    assert password_field.toPlainText() not in ("", password)
    assert password.encode() not in b"".join(one.read_bytes() for one in tmp_path.iterdir())


def test_pages_from_before_something_was_kept_back_are_not_printed(
    qtbot: QtBot, record: Callable[[str], MainWindow]
) -> None:
    window = record("billy-and-angie")
    choose(qtbot, window, "Maureen Marsh")
    printing = find(window, QPushButton, "print_this_copy")
    qtbot.waitUntil(printing.isEnabled, timeout=15000)
    conference, could_print = stored(window), []
    nan, entry = person(conference, "Nan"), conference.entries[0]
    assert entry.text in words(window)
    window.desk.conference_changed.connect(lambda _: could_print.append(printing.isEnabled()))

    def keep(session: Session) -> None:
        NOBODY.but(nan.id, True).put_on(session.get_one(Family, nan.family_id), session.get_one(Entry, entry.id))

    window.desk.run("Keep", keep)
    qtbot.waitUntil(lambda: could_print == [False])
    qtbot.waitUntil(printing.isEnabled, timeout=15000)
    assert entry.text not in words(window)
