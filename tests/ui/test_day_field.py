"""A field for a day: the whole day can be read in it, and what cannot be read is said for all the fields beside it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.desk import Desk
from app.ui.theme import Theme
from app.ui.widgets.moment_field import WIDEST_DAY, DayField, doubt_of


@pytest.mark.parametrize("zoom", [100, 200])
def test_the_widest_day_is_to_be_read_whole(qtbot: QtBot, desk: Desk, theme: Theme, zoom: int) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    row = QHBoxLayout(around)
    field = DayField(desk)
    row.addWidget(field)
    row.addStretch(1)
    around.resize(1366, 200)
    around.show()
    theme.set_zoom(zoom)  # after it was made, as in the program
    field.show_moment(date(2026, 9, 30))
    assert field.text() == WIDEST_DAY
    field.end(False)
    margins = field.textMargins()
    middle = QPoint(margins.left() + 12, field.height() // 2)
    assert field.cursorPositionAt(middle) <= 1, "the beginning is in sight while the end is"
    theme.set_zoom(100)


def test_one_field_put_right_leaves_the_doubt_about_another(qtbot: QtBot, desk: Desk) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    column = QVBoxLayout(around)
    fields: list[QLineEdit] = [DayField(desk), DayField(desk)]
    said = doubt_of(fields)  # type: ignore[arg-type]
    for widget in (*fields, said):
        column.addWidget(widget)
    around.show()
    assert said.isHidden()
    for field in fields:
        qtbot.keyClicks(field, "soon")
        qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(fields[1], "!")
    assert said.isVisible()
    for field in fields:
        field.clear()
        qtbot.keyClicks(field, "3 3 2026")
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert said.isHidden()
