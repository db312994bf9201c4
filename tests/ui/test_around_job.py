"""What surrounds a conference, by keys from room to room; and then what each reader's copy tells of it."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from app.export.chronology_content import ChronologyOf
from app.export.gather import gather_record
from app.export.record import record_pdf
from app.models import Audience, Conference, Person
from app.practice.nations import nation
from app.store.pictures import conference_with_pictures
from app.store.store import Store
from app.ui.shell.window import MainWindow
from app.ui.today import local_today
from tests.ui.conftest import OpenExample
from tests.ui.finding import find_in_sight

DANGEROUS_STAIRS = "Two go together; the stairs are dark."
STAFF_NIGHT = "Nobody came to the door at four"
SAW = "Warm bedroom, dry bed"


class Room:
    """Somebody at the keyboard, in the rooms around a conference."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot = qtbot
        self.window = window
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    def enter(self, key: Qt.Key, room: str, tab: int = 0) -> None:
        self._qtbot.keyClick(self.window, key)
        self._qtbot.waitUntil(lambda: self.window.step == room)
        tabs = self.window.stack.currentWidget().findChild(QTabWidget)  # type: ignore[union-attr]
        if tabs is not None:
            tabs.setCurrentIndex(tab)

    def write(self, name: str, words: str, then: Qt.Key | None = None) -> None:
        """Type into the first field whose name begins so: where a day follows in its name, it is today's."""
        self._qtbot.waitUntil(lambda: bool(self._fields(name)))
        field = self._fields(name)[0]
        field.setFocus()
        self._qtbot.keyClicks(field, words)
        if then is not None:
            self._qtbot.keyClick(field, then)
        self.settled()

    def _fields(self, name: str) -> list[QWidget]:
        fields = [*self.window.findChildren(QLineEdit), *self.window.findChildren(QPlainTextEdit)]
        return [one for one in fields if one.objectName().startswith(name) and one.isVisibleTo(self.window)]

    def press(self, name: str) -> None:
        self._qtbot.keyClick(find_in_sight(self.window, QAbstractButton, name), Qt.Key.Key_Space)
        self.settled()

    def settled(self) -> None:
        """Wait until everything is on the disk, and the screen has heard of it."""
        self._qtbot.waitUntil(lambda: self.window.desk.save_all())


def stored(window: MainWindow) -> Conference:
    assert window.desk.conference is not None
    return window.desk.conference


def words_for(store: Store, key: object, reader: str) -> str:
    """Return the words of somebody's copy of the record, with the chronology, or of the file's own."""

    def copy(conference: Conference) -> str:
        person: Person | None = next((one for one in conference.family.people if one.name == reader), None)
        audience = Audience.for_copy(person) if person is not None else Audience.file()
        content = gather_record(
            conference, audience, nation(conference.family.nation.value), for_person=person, on=local_today(),
            chronology=ChronologyOf(),
        )  # fmt: skip
        return " ".join(" ".join(record_pdf(content).texts).split())

    return copy(store.read(partial(conference_with_pictures, conference_id=key)).result())  # type: ignore[arg-type]


def test_through_the_four_rooms_to_each_readers_copy(qtbot: QtBot, open_example: OpenExample, store: Store) -> None:
    room = Room(qtbot, open_example("four-pughs", "board"))

    room.enter(Qt.Key.Key_F6, "family", tab=2)
    room.write("add_a_man_who_matters_to_rhys", "Taid Emlyn", Qt.Key.Key_Return)

    room.enter(Qt.Key.Key_F7, "children")
    room.write("who_rhys_trusts", ", and his Taid")
    room.write("answer_of_rhys_at_the_meeting", "Not today, he said")
    room.press("seen_alone_a_new_visit_to_rhys")
    room.write("note_on_a_new_visit_to_rhys", SAW, Qt.Key.Key_Return)
    room.press("could_not_see_rhys")
    room.write("what_happened", STAFF_NIGHT)

    room.enter(Qt.Key.Key_F8, "together")
    room.press("write_down_what_was_tried_with_dad")
    room.write("what_we_have_tried_with_dad", "Rang him at his lodgings on Sunday")
    room.enter(Qt.Key.Key_F8, "together", tab=3)
    room.press("add_a_note")
    room.write("the_staff_safety_note", DANGEROUS_STAIRS)

    room.enter(Qt.Key.Key_F9, "chronology")
    day = find_in_sight(room.window, QLineEdit, "day_it_happened")
    day.setFocus()
    qtbot.keyClicks(day, "3 November 2025")
    room.write("what_happened", "School lends Dylan a coat", Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: [one.on_date for one in stored(room.window).family.chronology] == [date(2025, 11, 3)])
    conference = stored(room.window)
    assert [one.text for one in conference.family.safety_notes] == [DANGEROUS_STAIRS]
    told = ("Taid Emlyn", "and his Taid", "Not today, he said", "Seen on their own",
            "Rang him at his lodgings on Sunday", "School lends Dylan a coat")  # fmt: skip
    copies = {reader: words_for(store, conference.id, reader) for reader in ("Dad", "Mair Llwyd", "")}
    for words in copies.values():
        assert [one for one in told if one not in words] == []
        assert DANGEROUS_STAIRS not in words
    for kept in (STAFF_NIGHT, SAW):
        assert [reader for reader, words in copies.items() if kept in words] == ["Mair Llwyd", ""], kept
