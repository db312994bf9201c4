"""Settings: in force at once, stored, there again after a restart, and never worse than their default."""

from __future__ import annotations

import uuid
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.models import Conference, Part, PartKind
from app.store.settings import keep_setting, read_setting
from app.store.store import Store
from app.ui.desk import Desk
from app.ui.preferences import PREFIX
from app.ui.settings.nation_section import NationSection
from app.ui.settings.registry import PREFERENCES
from app.ui.shell.window import MainWindow
from app.ui.theme import DARK, LIGHT
from tests.ui.conftest import OpenExample
from tests.ui.finding import find_in_sight


def test_every_setting_offers_its_default() -> None:
    for name, preference in PREFERENCES.items():
        assert preference.title, name
        if preference.choices:
            assert preference.default in [value for value, _ in preference.choices], name


def test_colours_are_chosen_in_the_dialog(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    box = find_in_sight(window, QComboBox, "colours")
    box.setFocus()
    # By arrow keys: letters typed with a rest between them begin a new word of the search.
    while box.currentText() != "Dark":
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert window.theme.colours is DARK
    qtbot.waitUntil(lambda: window.desk.all_saved)
    assert store.read(partial(read_setting, name=PREFIX + "scheme")).result() == "dark"
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert window.theme.colours is LIGHT
    qtbot.keyClick(box, Qt.Key.Key_Escape)


def test_a_setting_is_there_again(qtbot: QtBot, store: Store, qapp: QApplication) -> None:
    store.run("Settings", partial(keep_setting, name=PREFIX + "scheme", value="contrast")).result()
    desk = Desk(store)
    qtbot.waitUntil(lambda: desk.preferences.get("scheme") == "contrast")
    desk.preferences.set("scheme", "")
    assert desk.preferences.get("scheme") == ""
    assert store.read(partial(read_setting, name=PREFIX + "scheme")).result() is None
    desk.close()


@pytest.mark.parametrize("kept", ["sepia", 7, ["dark"]])
def test_what_this_version_does_not_know_is_its_default(qtbot: QtBot, store: Store, kept: object) -> None:
    store.run("Settings", partial(keep_setting, name=PREFIX + "scheme", value=kept)).result()
    store.run("Settings", partial(keep_setting, name=PREFIX + "of a later version", value=True)).result()
    desk = Desk(store)
    with qtbot.waitSignal(desk.preferences.changed):
        pass
    assert desk.preferences.get("scheme") == ""
    desk.close()


def running_id(desk: Desk) -> uuid.UUID | None:
    part = desk.running_part()
    return part.id if part is not None else None


def add_closed_part(session: Session, conference_id: uuid.UUID) -> uuid.UUID:
    part = Part(kind=PartKind.CLOSED, position=1)
    conference = session.get_one(Conference, conference_id)
    conference.parts.append(part)
    session.flush()
    return part.id


def test_the_running_part_is_remembered(qtbot: QtBot, open_example: OpenExample, store: Store) -> None:
    window = open_example("billy-and-angie")
    conference = window.desk.conference
    assert conference is not None
    assert running_id(window.desk) == conference.parts[0].id
    closed = store.run("Add a part", partial(add_closed_part, conference_id=conference.id)).result()
    with qtbot.waitSignal(window.desk.part_changed):
        window.desk.run_part(closed)
    qtbot.waitUntil(lambda: running_id(window.desk) == closed)
    again = Desk(store)
    again.open_conference(conference.id)
    qtbot.waitUntil(lambda: again.conference is not None)
    assert running_id(again) == closed


def nation_words(qtbot: QtBot, window: MainWindow) -> str:
    """Open the settings by keys and return what they say of the nation file."""
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    section = find_in_sight(window, NationSection, "nation_file")
    return "\n".join(shown.text() for shown in section.findChildren(QLabel))


def test_the_nation_file_is_shipped_until_a_local_one_is_begun(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    assert nation_words(qtbot, window).startswith("Nation file: shipped, of 22 November 2026.")
    begin = find_in_sight(window, QPushButton, "begin_a_local_file")
    qtbot.mouseClick(begin, Qt.MouseButton.LeftButton)
    assert store.path.with_name("nations.toml").exists()
    qtbot.waitUntil(lambda: not begin.isVisible())
    assert "with your local file on top" in find_in_sight(window, NationSection, "nation_file").state.text()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[england.clocks.record]\ncount = 10\nsource = "Procedure 4.2"\n',
         "England, record: 10 working days instead of 15 working days (Procedure 4.2)"),
        ("[england.clocks.record]\ncount = 'ten'\n", "nations.toml cannot be used: at england.clocks.record.count"),
    ],
)  # fmt: skip
def test_the_settings_say_what_a_local_file_changes_or_why_it_cannot(
    qtbot: QtBot, window: MainWindow, store: Store, text: str, words: str
) -> None:
    path = store.path.with_name("nations.toml")
    path.write_text(text, "utf-8")
    found = nation_words(qtbot, window)
    assert words in found
    assert str(path) in found
