"""Fields for a day or a time: typed in plain words, saved when one leaves the field or presses Enter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, time
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QCalendarWidget, QLabel, QLineEdit, QWidget

from app.ui.desk import Desk
from app.ui.widgets.day_words import read_day, read_time, time_words, weekday_words
from app.ui.widgets.form import label, name_control

MomentT = TypeVar("MomentT", date, time)
NOT_A_DAY = "This is not a day that can be read. Write it as 7 April 2026."
NOT_A_DAY_LONG_AGO = "This is not a day that can be read. Write it as 7 April 2016."
WIDEST_DAY = "Wed 30 September 2026"
LETTERS_OF_A_LINE = 17
"""So many letters "x" wide a line of text is by itself (Qt's own measure)."""


class MomentField(QLineEdit, Generic[MomentT]):
    """A line that holds a day or a time. ``kept`` comes with what was typed once it is understood, or with None.

    What is not understood stays in the line, and ``doubted`` says so with True until it is put right.
    """

    kept = Signal(object)
    doubted = Signal(bool)

    def __init__(
        self, desk: Desk, read: Callable[[str], MomentT | None], words: Callable[[MomentT | None], str], example: str
    ) -> None:
        super().__init__()
        self._read: Callable[[str], MomentT | None] = read
        self._words: Callable[[MomentT | None], str] = words
        self._saved: MomentT | None = None
        self._desk = desk
        self.setPlaceholderText(example)
        self.editingFinished.connect(self.flush)
        self.textEdited.connect(lambda _: self.doubted.emit(False))
        desk.register(self)
        self.destroyed.connect(lambda: desk.unregister(self))

    @property
    def waiting(self) -> bool:
        """True while a day or time is typed that is not sent to the store yet."""
        try:
            return self.isModified() and self._read(self.text()) != self._saved
        except ValueError:
            return False  # nothing the store could take; the words stay in the line

    @property
    def moment(self) -> MomentT | None:
        """Return the day or time last understood."""
        return self._saved

    def show_moment(self, moment: MomentT | None) -> None:
        """Show what the store has, unless something else is being typed here."""
        self._saved = moment
        if not self.isModified() and self.text() != self._words(moment):
            self.setText(self._words(moment))

    def flush(self) -> None:
        """Keep what was typed, where it can be understood."""
        if not self.isModified():
            return
        try:
            moment = self._read(self.text())
        except ValueError:
            self.doubted.emit(True)
            return
        self.doubted.emit(False)
        self._keep(moment)

    def _keep(self, moment: MomentT | None) -> None:
        """Show a moment in its usual words and send it on, where it is a new one."""
        self.setText(self._words(moment))  # this also ends "modified"
        if moment != self._saved:
            self._saved = moment
            self.kept.emit(moment)


class TimeField(MomentField[time]):
    """A line for a time of day."""

    def __init__(self, desk: Desk, example: str) -> None:
        super().__init__(desk, read_time, time_words, example)


class DayField(MomentField[date]):
    """A line for a day, with a calendar: Alt+Down, or the sign at its end.

    A day without a year is the next one after ``after``; ``with_year`` where it may lie long ago and must have one.
    """

    def __init__(self, desk: Desk, example: str = "like 7 April 2026", *, with_year: bool = False) -> None:
        super().__init__(
            desk, lambda text: read_day(text, date.max if with_year else self.after), weekday_words, example
        )
        self.after: date | None = None
        self._calendar: QCalendarWidget | None = None
        opens = QAction(_calendar_icon(self), "Open the calendar (Alt+Down)", self)
        opens.triggered.connect(self.open_calendar)
        self.addAction(opens, QLineEdit.ActionPosition.TrailingPosition)

    def sizeHint(self) -> QSize:
        """Return room for the widest day in its usual words, at any size of text."""
        letters, hint = self.fontMetrics(), super().sizeHint()
        usual = LETTERS_OF_A_LINE * letters.horizontalAdvance("x")
        return hint.expandedTo(QSize(hint.width() - usual + letters.horizontalAdvance(f"{WIDEST_DAY} "), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Down opens the calendar."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def open_calendar(self) -> None:
        """Show a month to pick the day from."""
        if self._calendar is None:
            self._calendar = name_control(QCalendarWidget(self), f"Calendar: {self.accessibleName()}")
            self._calendar.setWindowFlag(Qt.WindowType.Popup)
            self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
            self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
            self._calendar.activated.connect(self._pick)
            self._calendar.clicked.connect(self._pick)
        day = self._saved or self.after
        if day is not None:
            self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._calendar.move(self.mapToGlobal(QPoint(0, self.height())))
        self._calendar.show()
        self._calendar.setFocus()

    def _pick(self, day: QDate) -> None:
        if self._calendar is None or not self._calendar.isVisible():
            return  # Enter comes both as a click and as an activation
        self._calendar.hide()
        self.doubted.emit(False)
        self._keep(date(day.year(), day.month(), day.day()))
        self.setFocus()


def doubt_of(fields: Sequence[MomentField[Any]], words: str = NOT_A_DAY) -> QLabel:
    """Return a sentence for under some fields: out of sight until what is typed in one of them cannot be read."""
    said = label(words, "trouble", wrap=True)
    said.hide()
    doubtful: set[MomentField[Any]] = set()

    def show(field: MomentField[Any], doubted: bool) -> None:
        (doubtful.add if doubted else doubtful.discard)(field)
        said.setVisible(bool(doubtful))

    for field in fields:
        field.doubted.connect(partial(show, field))
    return said


def _calendar_icon(widget: QWidget) -> QIcon:
    """Paint a small calendar page in the colour of the text."""
    picture = QPixmap(32, 32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setPen(QPen(widget.palette().placeholderText().color(), 2.5))
    painter.drawRoundedRect(4, 6, 24, 22, 3, 3)
    for x1, y1, x2, y2 in ((4, 13, 28, 13), (10, 3, 10, 8), (22, 3, 22, 8)):
        painter.drawLine(x1, y1, x2, y2)
    painter.end()
    return QIcon(picture)
