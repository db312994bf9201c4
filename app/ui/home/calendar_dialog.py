"""Dates for the calendar that somebody uses: asks what an event may say, then writes the file."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFileDialog, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from app.export.calendar_file import Telling, calendar_file
from app.export.filing import write_whole
from app.store.calendar_dates import CalendarDates, coming_calendar
from app.store.queries import FamilyLine
from app.ui.desk import Desk
from app.ui.widgets.choices import ChoiceBox
from app.ui.widgets.form import Form, label

Question = Callable[[Session], CalendarDates]
FILE_NAME = "Safety Board dates.ics"
FILTER = "Calendar files (*.ics)"
INTRO = "An event says what it is and the family’s reference, such as “Core group · SB-0031”, and nothing else."
ABOUT_NAMES = "Calendars are often shared: whoever sees yours would read the names."
ABOUT_TYPED = "They may hold names and addresses."
AGAIN = "Take the file into your calendar again after dates were moved: they replace themselves."


class CalendarDialog(QDialog):
    """``choices`` are the questions to the store by their words, such as "All families"; with one nothing is asked."""

    def __init__(self, desk: Desk, parent: QWidget, choices: list[tuple[str, Question]]) -> None:
        super().__init__(parent)
        self.setWindowTitle("Export as calendar file")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._questions = dict(choices)
        form = Form()
        self.whose = form.row("Whose dates", ChoiceBox(wide=24)) if len(choices) > 1 else ChoiceBox()
        self.whose.show_choices([(words, words) for words, _ in choices], choices[0][0])
        self.names = form.row("With the children’s first names", QCheckBox("With the children’s first names"))
        form.add(label(ABOUT_NAMES, "quiet", wrap=True))
        self.typed = form.row("With titles and places as typed", QCheckBox("With titles and places as typed"))
        form.add(label(ABOUT_TYPED, "quiet", wrap=True))
        buttons = QDialogButtonBox()
        self.save = buttons.addButton("Save…", QDialogButtonBox.ButtonRole.AcceptRole)
        self.save.setProperty("kind", "main")
        buttons.addButton("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._ask_where)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(label("Export as calendar file", "heading"))
        column.addWidget(label(INTRO, wrap=True))
        column.addWidget(form)
        column.addWidget(label(AGAIN, "quiet", wrap=True))
        column.addWidget(buttons)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 64)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the wrapped words need, whatever the size of the text."""
        super().showEvent(event)
        column = self.layout()
        if column is not None:
            self.setMinimumHeight(column.heightForWidth(self.width()))

    @property
    def telling(self) -> Telling:
        """What the events may say, as ticked."""
        return Telling(names=self.names.isChecked(), typed=self.typed.isChecked())

    def _ask_where(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, "Save the calendar file: it is not encrypted", folder, FILTER)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("ics")
        dialog.selectFile(FILE_NAME)
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, chosen: str) -> None:
        """Write the file off the UI thread, whole or not at all, and close; what became of it is told by the desk."""
        question = self._questions[self.whose.key]
        self._desk.flush()
        self._desk.read(question, partial(_write, self._desk, Path(chosen), self.telling))
        self.close()


def ask_calendar_of(desk: Desk, parent: QWidget, family: FamilyLine | None, today: date) -> None:
    """Ask for what comes up of all families, or only of the one chosen."""
    choices: list[tuple[str, Question]] = [("All families", partial(coming_calendar, today=today))]
    if family is not None:
        words = " · ".join(part for part in (family.name, family.reference) if part)
        choices.append((f"Only {words}", partial(coming_calendar, today=today, family_id=family.id)))
    CalendarDialog(desk, parent, choices).open()


def _write(desk: Desk, path: Path, telling: Telling, found: CalendarDates) -> None:
    """Make and write the file on a thread of its own: thousands of dates take seconds."""
    writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="calendar")

    def work() -> None:
        write_whole(path, calendar_file(found.dates, datetime.now().astimezone(), telling))

    def written(_: None) -> None:
        said = "with first names" if telling.names else "without names"
        desk.watch(desk.store.note(f"Calendar file saved, {said}", _conference_id(desk)), lambda _: None)
        desk.tell(written_words(path, found))

    def failed(error: BaseException) -> None:
        if not isinstance(error, OSError):
            raise error
        desk.tell(f"{path.name} could not be written ({error.strerror}). Nothing was changed; choose another folder.")

    desk.watch(writer.submit(work), written, failed)
    writer.shutdown(wait=False)


def written_words(path: Path, found: CalendarDates) -> str:
    """Return what to say of a file that is written: how many dates are in it, and how many are not."""
    count = len(found.dates)
    said = f"{path.name} is written, with {count} {'date' if count == 1 else 'dates'}. It is not encrypted."
    if found.left_out:
        are = "1 date that is" if found.left_out == 1 else f"{found.left_out} dates that are"
        said += f" Left out: {are} withheld from somebody."
    return said


def _conference_id(desk: Desk) -> uuid.UUID | None:
    return desk.conference.id if desk.conference is not None else None
