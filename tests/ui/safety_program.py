"""The whole program on an encrypted store with an example family, for tests of locking, keys and backups."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Family
from app.store.store import Store
from app.ui.application import Program
from app.ui.shell.window import MainWindow
from app.ui.widgets.autosave import TextBinding
from tests.store.petrie_store import SECRET, petrie_store

OTHER = "snow on the barn door"


def make_store(folder: Path) -> Path:
    """Make a store with one family and return its path."""
    return petrie_store(folder / "store")


def started(qapp: QApplication, path: Path, *, catches: bool = False) -> Iterator[Program]:
    """Start the program at its door; end it as closing the last window does."""
    settings = QSettings(str(path.parent.parent / "settings.ini"), QSettings.Format.IniFormat)
    made = Program(qapp, path, settings=settings, scheme="light", catches=catches)
    yield made
    made.close()
    for one in (made.door, *([made.window] if made.window is not None else [])):
        one.deleteLater()


def enter(qtbot: QtBot, program: Program, secret: str = SECRET) -> MainWindow:
    """Open the store at the door."""
    qtbot.keyClicks(program.door.passphrase, secret)
    program.door.unlock()
    qtbot.waitUntil(lambda: program.window is not None and program.window.isVisible())
    assert program.window is not None
    return program.window


def shown(qapp: QApplication) -> list[QWidget]:
    """Return the windows on the screen."""
    return [one for one in qapp.topLevelWidgets() if one.isVisible()]


def notes_field(window: MainWindow) -> QLineEdit:
    """Put a field that saves itself on the window: what is tested here is no business of any one screen."""
    field = QLineEdit(window.centralWidget())
    TextBinding(field, window.desk, "Edit notes", _write_notes)
    field.setGeometry(20, 200, 400, 40)
    field.show()
    field.raise_()
    field.setFocus()
    return field


def _write_notes(session: Session, words: str) -> None:
    session.scalars(select(Family)).one().notes = words


def notes(store: Store) -> str:
    """Return what the field has saved."""
    return store.read(lambda session: session.scalars(select(Family)).one().notes).result()
