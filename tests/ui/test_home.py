"""Home: find, open, start, import, and what comes up."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.models.conference import ConferenceKind
from app.models.family import Nation
from app.models.outcome import Answer, DateKind
from app.paths import RESOURCES
from app.store.examples import example_files
from app.store.exchange import import_family, read_file
from app.store.limits import Counted
from app.store.queries import ChildLine, ComingUp, FamilyLine, coming_up, families
from app.store.store import Store
from app.ui.desk import Desk
from app.ui.home.calendar_dialog import CalendarDialog
from app.ui.home.coming import ComingPanel
from app.ui.home.coming_list import ALL, COMING, LATE, NEXT, ComingDates
from app.ui.home.files import import_path
from app.ui.home.lines import (
    child_words,
    children_words,
    coming_note_words,
    coming_spoken,
    fold,
    spoken,
    status_words,
    trend_words,
    when_words,
)
from app.ui.rights.retention_dialog import RetentionDialog
from app.ui.shell.window import MainWindow
from app.ui.theme import Theme
from app.ui.wording import day_words, short_day

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
        (Nation.SCOTLAND, {Answer.YES}, ("neglect", "domestic abuse"), "Register · 2 concerns"),
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


class DayInWelsh(date):
    """A day as Python writes it where the system speaks Welsh: Qt takes the system's words for the whole program."""

    def strftime(self, form: str) -> str:
        return form.replace("%B", "Mawrth").replace("%b", "Maw").replace("%Y", "2026")


def test_a_day_is_written_so_that_a_field_can_read_it_again_whatever_the_system_speaks() -> None:
    day = DayInWelsh(2026, 3, 24)
    assert (day_words(day), short_day(day)) == ("24 March 2026", "24 Mar 2026")
    assert (day_words(day, year=False), when_words(day, date(2026, 3, 1))) == ("24 March", "24 Mar")


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


def coming(on_date: date, **values: object) -> ComingUp:
    given: dict[str, object] = {
        "family_id": uuid.UUID(int=1), "family": "Marsh", "conference_id": uuid.UUID(int=2), "on_date": on_date,
        "kind": DateKind.CORE_GROUP, "title": "", "limit_note": "",
    }  # fmt: skip
    return ComingUp(**(given | values))  # type: ignore[arg-type]


BY_CLOCK = Counted(ConferenceKind.INITIAL, DAY, "england")


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (coming(date(2026, 4, 7), counted=BY_CLOCK), "working day 8 of 10"),
        (coming(date(2026, 4, 7), counted=BY_CLOCK, limit_note="Nan comes"), "working day 8 of 10, Nan comes"),
        (coming(date(2026, 4, 7), counted=BY_CLOCK, limit_note="10 working days"), "working day 8 of 10"),
        (coming(date(2026, 4, 14), counted=BY_CLOCK), "working day 13 of 10, 3 working days late"),
        (coming(date(2026, 6, 16), counted=BY_CLOCK, kind=DateKind.REVIEW), "last lawful day 24 June 2026"),
        (coming(date(2026, 4, 16), counted=BY_CLOCK, kind=DateKind.RECORD), "working day 15 of 15 (check locally)"),
        (coming(date(2026, 4, 16), kind=DateKind.OTHER, limit_note="at the school"), "at the school"),
        (coming(date(2026, 3, 23), counted=BY_CLOCK), "1 day; nothing shows it happened"),
        (coming(date(2026, 3, 20), counted=BY_CLOCK), "4 days; nothing shows it happened"),
    ],
)
def test_how_a_date_stands(one: ComingUp, words: str) -> None:
    assert coming_note_words(one, DAY) == words


def test_a_screen_reader_says_overdue_first() -> None:
    one = coming(date(2026, 4, 7))
    assert coming_spoken(one, date(2026, 4, 8)).startswith("Overdue, 7 April 2026, Core group, Marsh, 1 day")
    assert coming_spoken(one, date(2026, 4, 6)) == "Tomorrow, 7 April 2026, Core group, Marsh"


def test_a_part_of_the_dates_can_be_shown() -> None:
    dates = [coming(DAY + timedelta(days=days)) for days in (-40, -1, 0, 14, 15)]
    model = ComingDates()
    model.show(dates, DAY)
    shown = {}
    for part in (ALL, NEXT, LATE):
        model.choose(part)
        shown[part] = [model.index(row, 0).data(COMING) for row in range(model.rowCount())]
    assert shown == {ALL: dates, NEXT: dates[2:4], LATE: dates[:2]}


def test_the_keyboard_stays_on_its_date_and_goes_to_no_other_familys(qtbot: QtBot, theme: Theme) -> None:
    panel = ComingPanel(theme)
    qtbot.addWidget(panel)
    first, second, third = (
        coming(DAY + timedelta(days=days), family_id=uuid.UUID(int=days), row_id=uuid.UUID(int=days))
        for days in (1, 2, 3)
    )
    panel.show_dates([first, second, third], DAY)
    panel.list.setCurrentIndex(panel.model.index(1, 0))
    moved = replace(second, on_date=DAY + timedelta(days=9))
    panel.show_dates([third, moved], DAY)
    assert panel.list.currentIndex().data(COMING) == moved
    panel.show_dates([third], DAY)
    with qtbot.assertNotEmitted(panel.chosen):
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)


def of_today(qtbot: QtBot, desk: Desk, theme: Theme, store: Store, today: date | Callable[[], date]) -> MainWindow:
    """Return a window on one of the example families, as it would be on a day."""
    file = RESOURCES / "examples" / "billy-and-angie.json"
    store.run("Import", partial(import_family, data=read_file(file))).result()
    window = MainWindow(desk, theme, today=today if callable(today) else lambda: today)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitUntil(lambda: window.home.coming.model.rowCount() > 0)
    return window


def test_what_is_overdue_is_picked_out_and_opened_by_keys(qtbot: QtBot, desk: Desk, theme: Theme, store: Store) -> None:
    window = of_today(qtbot, desk, theme, store, date(2026, 4, 10))
    panel = window.home.coming
    everything = panel.model.rowCount()
    panel.part.setFocus()
    qtbot.keyClick(panel.part, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: 0 < panel.model.rowCount() < everything)
    rows = [panel.model.index(row, 0) for row in range(panel.model.rowCount())]
    assert all(row.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Overdue") for row in rows)
    assert f"({len(rows)})" in panel.part.currentText()
    core_group = next(row for row in rows if row.data() == "Core group, Marsh")
    panel.list.setFocus()
    panel.list.setCurrentIndex(core_group)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.step == "outcome" and window.desk.conference is not None)
    assert window.desk.conference is not None
    assert window.desk.conference.family.name == "Marsh"


def test_home_goes_on_to_the_new_day_where_it_stays_open_over_night(
    qtbot: QtBot, desk: Desk, theme: Theme, store: Store
) -> None:
    days = [date(2026, 4, 7)]
    window = of_today(qtbot, desk, theme, store, lambda: days[0])
    overdue = window.home.coming.model.overdue
    days[0] = date(2026, 4, 8)
    window.home.minute.start(1)
    qtbot.waitUntil(lambda: window.home.coming.model.overdue == overdue + 1)
    assert window.home.model.today == days[0]


def test_records_to_be_looked_at_again_come_up_as_well(qtbot: QtBot, desk: Desk, theme: Theme, store: Store) -> None:
    desk.preferences.set("retention_years", 6)
    window = of_today(qtbot, desk, theme, store, date(2032, 3, 20))
    panel = window.home.coming
    words = [panel.model.index(row, 0).data() for row in range(panel.model.rowCount())]
    assert words[-1] == "Records: look at them again, Marsh"
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_End)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    dialog = window.home.findChild(RetentionDialog)
    assert dialog is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_dates_are_exported_without_names(qtbot: QtBot, desk: Desk, theme: Theme, store: Store, tmp_path: Path) -> None:
    window = of_today(qtbot, desk, theme, store, DAY)
    qtbot.waitUntil(lambda: window.home.list.family() is not None)
    qtbot.mouseClick(window.home.coming.export, Qt.MouseButton.LeftButton)
    dialog = window.home.findChild(CalendarDialog)
    assert dialog is not None
    assert [dialog.whose.itemText(number) for number in range(2)] == ["All families", "Only Marsh · EX-1001"]
    path = tmp_path / "dates.ics"
    dialog.save_to(str(path))
    qtbot.waitUntil(lambda: "dates.ics is written" in window.notice.sentence.text())
    text = path.read_text("utf-8")
    assert "Core group · EX-1001" in text
    assert [name for name in ("Marsh", "Billy", "Angie", "Donna", "Colne") if name in text] == []
    assert list(tmp_path.iterdir()) == [path]


def test_a_calendar_that_cannot_be_written_is_told_of(
    qtbot: QtBot, desk: Desk, theme: Theme, store: Store, tmp_path: Path
) -> None:
    window = of_today(qtbot, desk, theme, store, DAY)
    qtbot.mouseClick(window.home.coming.export, Qt.MouseButton.LeftButton)
    dialog = window.home.findChild(CalendarDialog)
    assert dialog is not None
    dialog.save_to(str(tmp_path / "no such folder" / "dates.ics"))
    qtbot.waitUntil(lambda: "could not be written" in window.notice.sentence.text())


def test_a_local_file_that_cannot_be_used_is_told_of_and_home_opens(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    qtbot.waitUntil(lambda: window.home.empty.isVisible())
    store.path.with_name("nations.toml").write_text("[england.clocks.record]\ncount = 0\n", "utf-8")
    window.home.refresh()
    qtbot.waitUntil(lambda: "nations.toml cannot be used" in window.notice.sentence.text())
    assert "Until then the shipped words" in window.notice.sentence.text()


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
