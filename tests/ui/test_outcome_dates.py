"""Next dates: typed in plain words, beside the last lawful day, a reason where they are later."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCalendarWidget, QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.models import DateKind, NextDate
from app.practice.nations import nation
from app.store.store import Store
from app.ui.changes import Changes
from app.ui.home.calendar_dialog import CalendarDialog
from app.ui.outcome.dates import DatesCard
from app.ui.shell.window import MainWindow
from app.ui.widgets.day_words import read_day, read_time, weekday_words
from tests.ui.conftest import OpenExample
from tests.ui.test_outcome import find, outcome, stored

__all__ = ["outcome"]

AFTER = date(2026, 3, 24)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("7 April 2026", date(2026, 4, 7)),
        ("Tue 7 April 2026", date(2026, 4, 7)),
        ("tuesday, 7th april 2026", date(2026, 4, 7)),
        ("7 apr", date(2026, 4, 7)),
        ("7/4/26", date(2026, 4, 7)),
        ("7.4.2026", date(2026, 4, 7)),
        ("07-04-2026", date(2026, 4, 7)),
        ("7/4", date(2026, 4, 7)),
        ("2026-04-07", date(2026, 4, 7)),
        ("24 March", date(2026, 3, 24)),
        ("23 March", date(2027, 3, 23)),
        ("5 January", date(2027, 1, 5)),
        ("29 Feb", date(2028, 2, 29)),
        ("", None),
        ("   ", None),
    ],
)
def test_days_are_read_as_people_type_them(typed: str, day: date | None) -> None:
    assert read_day(typed, AFTER) == day


@pytest.mark.parametrize("typed", ["soon", "7", "31 April", "4/13", "7 J", "7 April 2026 or 8", "30/2/2026", "0/4"])
def test_what_is_not_a_day_is_never_guessed_at(typed: str) -> None:
    with pytest.raises(ValueError, match=r"day|month"):
        read_day(typed, AFTER)


def test_every_day_shown_can_be_read_again() -> None:
    for number in range(0, 800, 13):
        day = date.fromordinal(AFTER.toordinal() + number)
        assert read_day(weekday_words(day), AFTER) == day


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("10", time(10)),
        ("10:30", time(10, 30)),
        ("10.30", time(10, 30)),
        ("1030", time(10, 30)),
        ("930", time(9, 30)),
        ("2pm", time(14)),
        ("12 am", time(0)),
        ("12:15pm", time(12, 15)),
        ("", None),
    ],
)
def test_times_are_read_as_people_type_them(typed: str, moment: time | None) -> None:
    assert read_time(typed) == moment


@pytest.mark.parametrize("typed", ["25", "10:75", "13pm", "0 pm", "noon", "1:2:3"])
def test_what_is_not_a_time_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"time|hour|minute"):
        read_time(typed)


def retype(qtbot: QtBot, field: QLineEdit, words: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def said(window: MainWindow) -> str:
    return "\n".join(shown.text() for shown in window.findChildren(QLabel) if shown.isVisible())


def of_kind(window: MainWindow, kind: DateKind) -> NextDate:
    return next(one for one in stored(window).next_dates if one.kind is kind)


def test_the_day_stands_beside_the_last_lawful_one(qtbot: QtBot, outcome: Callable[[str], MainWindow]) -> None:
    window = outcome("billy-and-angie")
    qtbot.waitUntil(lambda: "Working day 8 of 10, last lawful day 9 April 2026." in said(window))
    assert "Last lawful day 24 June 2026, within 3 months." in said(window)
    assert "Working day 15 of 15, last day 16 April 2026 (check locally)." in said(window)


def test_a_later_day_asks_for_a_reason_and_is_never_blocked(qtbot: QtBot, outcome: Callable[[str], MainWindow]) -> None:
    window = outcome("billy-and-angie")
    day = find(window, QLineEdit, "core_group_meeting_day")
    reason = find(window, QLineEdit, "core_group_meeting_why_later")
    assert not reason.isVisible()

    retype(qtbot, day, "14 april")
    qtbot.waitUntil(lambda: of_kind(window, DateKind.CORE_GROUP).on_date == date(2026, 4, 14))
    assert of_kind(window, DateKind.CORE_GROUP).limit_on == date(2026, 4, 9)
    assert day.text() == "Tue 14 April 2026"
    qtbot.waitUntil(reason.isVisible)
    assert "3 working days late" in said(window)

    reason.setFocus()
    qtbot.keyClicks(reason, "Mum is in hospital")
    retype(qtbot, day, "9/4")
    qtbot.waitUntil(lambda: of_kind(window, DateKind.CORE_GROUP).on_date == date(2026, 4, 9))
    assert of_kind(window, DateKind.CORE_GROUP).late_reason == "Mum is in hospital"
    assert "late" not in said(window).split("Core group meeting")[1].split("Review")[0]


def test_a_bank_holiday_is_pointed_out(qtbot: QtBot, outcome: Callable[[str], MainWindow]) -> None:
    window = outcome("billy-and-angie")
    retype(qtbot, find(window, QLineEdit, "core_group_meeting_day"), "6 April 2026")
    qtbot.waitUntil(lambda: "This is a bank holiday." in said(window))


def test_what_cannot_be_read_stays_in_the_field_with_a_sentence(
    qtbot: QtBot, outcome: Callable[[str], MainWindow]
) -> None:
    window = outcome("billy-and-angie")
    day = find(window, QLineEdit, "core_group_meeting_day")
    retype(qtbot, day, "after Easter")
    assert "Write the day as 7 April 2026" in said(window)
    assert day.text() == "after Easter"
    assert of_kind(window, DateKind.CORE_GROUP).on_date == date(2026, 4, 7)
    retype(qtbot, day, "8 April")
    qtbot.waitUntil(lambda: of_kind(window, DateKind.CORE_GROUP).on_date == date(2026, 4, 8))
    assert "Write the day as" not in said(window)


def test_a_day_typed_and_left_is_saved_with_the_step(qtbot: QtBot, outcome: Callable[[str], MainWindow]) -> None:
    window = outcome("billy-and-angie")
    day = find(window, QLineEdit, "core_group_meeting_day")
    day.setFocus()
    day.selectAll()
    qtbot.keyClicks(day, "1 April")
    window.desk.flush()
    qtbot.waitUntil(lambda: of_kind(window, DateKind.CORE_GROUP).on_date == date(2026, 4, 1))


def test_an_end_before_the_beginning_is_refused_and_put_back(
    qtbot: QtBot, outcome: Callable[[str], MainWindow]
) -> None:
    window = outcome("billy-and-angie")
    begins, ends = (find(window, QLineEdit, f"core_group_meeting_{name}") for name in ("from", "to"))
    retype(qtbot, begins, "10")
    qtbot.waitUntil(lambda: of_kind(window, DateKind.CORE_GROUP).starts_at == time(10))
    retype(qtbot, ends, "9")
    qtbot.waitUntil(lambda: "end before it begins" in window.notice.sentence.text())
    assert ends.text() == ""
    assert of_kind(window, DateKind.CORE_GROUP).ends_at is None


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)  # the offscreen screen has no pop-ups
def test_alt_down_opens_a_calendar_and_enter_takes_its_day(qtbot: QtBot, outcome: Callable[[str], MainWindow]) -> None:
    window = outcome("billy-and-angie")
    day = find(window, QLineEdit, "review_child_protection_conference_day")
    day.setFocus()
    qtbot.keyClick(day, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = window.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.selectedDate().toPython() == date(2026, 6, 16)
    inner = calendar.focusProxy() or calendar
    assert inner is not None
    qtbot.keyClick(inner, Qt.Key.Key_Right)
    qtbot.keyClick(inner, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: of_kind(window, DateKind.REVIEW).on_date == date(2026, 6, 17))


def test_another_date_is_added_with_enter_and_taken_away_with_undo(
    qtbot: QtBot, outcome: Callable[[str], MainWindow]
) -> None:
    window = outcome("baby-petrie")
    field = find(window, QPlainTextEdit, "add_another_date")
    field.setFocus()
    qtbot.keyClicks(field, "Meeting before going home")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Meeting before going home" in [one.title for one in stored(window).next_dates])
    assert field.toPlainText() == ""
    assert field.hasFocus()
    remove = find(window, QPushButton, "take_away_the_date_meeting_before_going_home")
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Meeting before going home" not in [one.title for one in stored(window).next_dates])
    qtbot.mouseClick(window.notice.undo_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Meeting before going home" in [one.title for one in stored(window).next_dates])


def test_a_date_begun_is_there_again_and_a_late_answer_finds_no_page(
    qtbot: QtBot, outcome: Callable[[str], MainWindow]
) -> None:
    window = outcome("baby-petrie")
    qtbot.keyClicks(find(window, QPlainTextEdit, "add_another_date"), "Going home")
    window.desk.flush()
    changes = Changes(window.desk, stored(window).id, nation("scotland"))
    gone, again = DatesCard(changes), DatesCard(changes)
    for card in (gone, again):
        card.show_conference(stored(window))
    delete(gone)
    qtbot.addWidget(again)
    field = again.findChild(QPlainTextEdit, "add_another_date")
    assert field is not None
    qtbot.waitUntil(lambda: field.toPlainText() == "Going home")


def test_a_limit_set_locally_says_so(qtbot: QtBot, outcome: Callable[[str], MainWindow]) -> None:
    window = outcome("baby-petrie")
    qtbot.waitUntil(lambda: "When the decision letter goes out is set locally." in said(window))


def test_the_week_of_pregnancy_stands_beside_a_meeting_before_birth(
    qtbot: QtBot, outcome: Callable[[str], MainWindow]
) -> None:
    window = outcome("baby-petrie")
    qtbot.waitUntil(lambda: "last lawful day 25 June 2026. Week 29 of pregnancy." in said(window))
    retype(qtbot, find(window, QLineEdit, "review_child_protection_planning_meeting_day"), "8 september 2026")
    qtbot.waitUntil(lambda: "4 days late. 5 days after the due date." in said(window))


def test_a_local_limit_shows_with_its_source(qtbot: QtBot, open_example: OpenExample, store: Store) -> None:
    local = '[england.clocks.record]\ncount = 10\nsource = "Procedure 4.2"\n'
    store.path.with_name("nations.toml").write_text(local, "utf-8")
    window = open_example("billy-and-angie", "outcome")
    words = (
        "Working day 15 of 10, last day by your local setting 9 April 2026, 5 working days late. Source: Procedure 4.2."
    )
    qtbot.waitUntil(lambda: words in said(window))


def test_the_dates_of_one_meeting_go_into_a_calendar_file(
    qtbot: QtBot, outcome: Callable[[str], MainWindow], tmp_path: Path
) -> None:
    window = outcome("billy-and-angie")
    qtbot.mouseClick(find(window, QPushButton, "export_these_dates_as_calendar_file"), Qt.MouseButton.LeftButton)
    dialog = window.findChild(CalendarDialog)
    assert dialog is not None
    tick = find(window, QCheckBox, "with_the_children_s_first_names")
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    dialog.save_to(str(tmp_path / "dates.ics"))
    qtbot.waitUntil(lambda: "with 4 dates" in window.notice.sentence.text())
    assert "Core group · EX-1001 · Billy\\, Angie" in (tmp_path / "dates.ics").read_text("utf-8")
