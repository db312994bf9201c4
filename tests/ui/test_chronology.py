"""The room Chronology by keys and clicks, and the chronology in the record on request."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.export.chronology_content import ChronologyItem
from app.models import ChronologyEvent
from app.ui.chronology.lines import Entry, Heading, lines_of, picked
from app.ui.chronology.view import ChronologyView
from app.ui.shell.window import MainWindow
from tests.ui.conftest import OpenExample
from tests.ui.finding import find_in_sight
from tests.ui.test_outcome import find, stored

no_popups = pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)


def texts(window: MainWindow) -> list[str]:
    """Return the lines of the list from top to bottom."""
    return [line.text for line in find(window, ChronologyView, "what_happened_when").lines.lines]


def spoken(window: MainWindow, text: str) -> str:
    """Return what a screen reader says of the entry with these words; nothing while it is not there."""
    model = find(window, ChronologyView, "what_happened_when").model()
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    found = (row for row in rows if row.data() == text)
    return next((str(row.data(Qt.ItemDataRole.AccessibleTextRole)) for row in found), "")


def events(window: MainWindow) -> list[ChronologyEvent]:
    return list(stored(window).family.chronology)


def choose(window: MainWindow, text: str) -> ChronologyView:
    view = find(window, ChronologyView, "what_happened_when")
    view.setCurrentIndex(view.lines.index(texts(window).index(text)))
    view.setFocus()
    return view


def pick(qtbot: QtBot, box: QComboBox, words: str) -> None:
    """Choose from a list that folds out by the arrow keys."""
    box.setFocus()
    while box.currentText() != words:
        before = box.currentIndex()
        qtbot.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() != before, words


def test_an_entry_is_written_by_keys_alone_and_the_next_can_follow(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("billy-and-angie", "chronology")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    pick(qtbot, find(window, QComboBox, "show_what_is_about"), "Billy")  # what is added is shown all the same
    day = find(window, QLineEdit, "day_it_happened")
    day.setFocus()
    qtbot.keyClicks(day, "29 12 2025")
    qtbot.keyClick(day, Qt.Key.Key_Return)
    what = find(window, QPlainTextEdit, "what_happened")
    qtbot.keyClicks(what, "Nan took Angie to hospital")
    source = find(window, QPlainTextEdit, "how_it_is_known")
    qtbot.keyClicks(source, "Nan")
    why = find(window, QPlainTextEdit, "why_it_matters")
    qtbot.keyClicks(why, "Nobody was at home")
    pick(qtbot, find(window, QComboBox, "which_child_it_is_about"), "Angie")
    qtbot.keyClick(why, Qt.Key.Key_Return)

    said = "29 December 2025. Nan took Angie to hospital. Known from: Nan. Why it matters: Nobody was at home"
    qtbot.waitUntil(lambda: spoken(window, "Nan took Angie to hospital") == said)
    made = next(event for event in events(window) if event.source == "Nan")
    assert (made.on_date, made.significance) == (date(2025, 12, 29), "Nobody was at home")
    assert made.child_id == next(child.id for child in stored(window).family.children if child.name == "Angie")
    assert [day.text(), what.toPlainText(), source.toPlainText(), why.toPlainText()] == [""] * 4
    assert day.hasFocus()
    assert "2025" in texts(window)

    qtbot.keyClicks(day, "some time in May")  # a day that cannot be read is asked for again
    qtbot.keyClicks(what, "Moved")
    qtbot.keyClick(what, Qt.Key.Key_Return)
    assert [shown.text() for shown in window.findChildren(QLabel) if "not a day" in shown.text() and shown.isVisible()]
    assert (what.toPlainText(), day.hasFocus()) == ("Moved", True)
    day.clear()
    qtbot.keyClick(what, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Moved" in texts(window))
    assert texts(window).index("Moved") > texts(window).index("No date yet")


def test_an_entry_is_kept_from_somebody_changed_and_taken_away(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("billy-and-angie", "chronology")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    text = "Mum rang the alcohol service herself."
    view = choose(window, text)
    qtbot.keyClick(view, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Restricted: staff only" in spoken(window, text))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    words = find_in_sight(window, QPlainTextEdit, "what_happened_in_this_entry")
    words.selectAll()
    qtbot.keyClicks(words, "Mum rang for help")
    day = find(window, QLineEdit, "day_of_this_entry")
    day.setFocus()
    day.selectAll()
    qtbot.keyClicks(day, "1 1 2025")
    qtbot.keyClick(day, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: spoken(window, "Mum rang for help").startswith("1 January 2025"))
    assert view.entry is not None
    assert view.entry.text == "Mum rang for help"
    assert day.hasFocus()

    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "Mum rang for help" not in texts(window))
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Mum rang for help" in texts(window))


def test_what_is_written_elsewhere_is_read_here_and_changed_there(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("billy-and-angie", "chronology")
    view = choose(window, "Decision for Billy")
    assert find_in_sight(window, QLabel, "what_is_recorded").text().startswith("Subject of a child protection plan")
    assert not find(window, QPlainTextEdit, "what_happened_in_this_entry").isVisible()
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert "Decision for Billy" in texts(window)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert window.step == "outcome"

    window.show_step("chronology")
    here = stored(window).id
    choose(window, "Strategy discussion")  # another meeting of the family
    qtbot.mouseClick(find_in_sight(window, QPushButton, "go_to_where_this_is_written"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stored(window).id != here)
    assert window.step == "prepare"


def test_one_looks_at_one_child_one_sort_and_either_way_round(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("four-pughs", "chronology")
    assert texts(window)[0] == "2026"
    assert texts(window)[-1] == "Rhys was born"
    pick(qtbot, find(window, QComboBox, "show_what_is_about"), "Mali")
    qtbot.waitUntil(lambda: "Rhys was born" not in texts(window))
    assert {"Mali was born", "Decision for Mali", "Initial child protection conference"} <= set(texts(window))
    assert "Decision for Rhys" not in texts(window)
    qtbot.mouseClick(find(window, QPushButton, "newest_first"), Qt.MouseButton.LeftButton)
    assert texts(window)[:3] == ["2024", "Mali was born", "2026"]
    pick(qtbot, find(window, QComboBox, "show_which_entries"), "Meetings, scores, decisions")
    assert texts(window)[0] == "2026"
    assert "Mali was born" not in texts(window)


@no_popups
def test_the_record_holds_it_on_request(qtbot: QtBot, open_example: OpenExample) -> None:
    window = open_example("four-pughs", "record")
    choice = find_in_sight(window, QComboBox, "chronology_in_the_record")
    copy = find(window, QPlainTextEdit, "the_record_as_text")
    qtbot.waitUntil(lambda: "WHO GETS A COPY" in copy.toPlainText())
    assert "CHRONOLOGY" not in copy.toPlainText()
    pick(qtbot, choice, "With the chronology of Mali")
    qtbot.waitUntil(lambda: "CHRONOLOGY: MALI" in copy.toPlainText())
    assert "Mali was born" in copy.toPlainText()
    assert "Rhys was born" not in copy.toPlainText()


# -- without a window


def entry(what: str, on: date | None, kind: str = "event") -> Entry:
    return Entry(ChronologyItem(kind, on, what))


@pytest.mark.parametrize(
    ("newest_first", "expected"),
    [
        (False, ["2025", "a", "b", "2026", "c", "No date yet", "d"]),
        (True, ["2026", "c", "2025", "a", "b", "No date yet", "d"]),
    ],
)
def test_years_stand_above_their_entries(newest_first: bool, expected: list[str]) -> None:
    day = date(2025, 1, 1)
    entries = [entry("a", day), entry("b", day), entry("c", date(2026, 1, 1)), entry("d", None)]
    lines = lines_of(entries, newest_first=newest_first)
    assert [line.text for line in lines] == expected
    assert [isinstance(line, Heading) for line in lines] == [text.startswith(("2", "No")) for text in expected]


def test_each_sort_of_entry_can_be_looked_at_by_itself() -> None:
    entries = [entry("a", None, "visit"), entry("b", None, "deviation"), entry("c", None)]
    found = {what: [one.text for one in picked(entries, what, None)] for what in ("visits", "plan", "entries")}
    assert found == {"visits": ["a"], "plan": ["b"], "entries": ["c"]}
