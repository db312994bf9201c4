"""The step Record: what to save on the left, the real pages on the right."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QScrollArea, QWidget

from app.export.filing import record_name
from app.models.errors import RuleError
from app.store.errors import StoreError
from app.ui.desk import Desk
from app.ui.record.documents import Documents
from app.ui.record.maker import Made, RecordMaker
from app.ui.record.preview import Preview
from app.ui.record.trouble import letter_trouble, save_trouble
from app.ui.screen import Screen
from app.ui.shell.keys import KEYS
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.models.conference import Conference

PAUSE_MILLISECONDS = 500
"""How long after a change the pages are made anew: several changes in a row make one set of pages."""
BESIDE_FROM = 820
"""Pixels at 100% text: with less room the pages stand below."""


class RecordScreen(Screen):
    """Shows the pages of the last snapshot, and saves them."""

    step = "record"
    title = "Record"

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(desk, theme, parent)
        self._shown: uuid.UUID | None = None
        self._conference: Conference | None = None
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._maker = RecordMaker(desk, self)
        self.documents = Documents()
        self.preview = Preview(theme)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._make)
        self._lay_out()
        self.documents.large_print_chosen.connect(lambda _: self._make())
        self.documents.save_wanted.connect(self.ask_where)
        save = QShortcut(QKeySequence(KEYS["save_pdf"].keys), self)
        save.activated.connect(self.ask_where)
        theme.changed.connect(self._arrange)

    def show_conference(self, conference: Conference) -> None:
        """Show the pages of a snapshot: at once for another conference, else after a pause."""
        if conference is self._conference:
            return
        self._conference = conference
        if conference.id != self._shown:
            self._shown = conference.id
            self.setProperty("working", True)
            self.preview.wait()
            self.documents.show_result("")
            self.documents.show_letters("")
            self._pause.start(0)
        else:
            self._pause.start(PAUSE_MILLISECONDS)

    def focus_first(self) -> None:
        """Go to Save PDF."""
        self.documents.save.setFocus()

    def ask_where(self) -> None:
        """Ask where to save, with a name that every system takes."""
        if self._conference is None or not self.documents.save.isEnabled():
            return
        dialog = QFileDialog(self, "Save the record as a PDF", self._folder, "PDF (*.pdf)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(record_name(self._conference, large_print=self.documents.large_print))
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, chosen: str) -> None:
        """Save what is recorded now to a file."""
        conference = self._conference
        if conference is None:
            return
        path = Path(chosen)
        self._folder = str(path.parent)
        self.documents.show_saving(True)
        self.documents.show_result("Saving…")

        def done(made: Made) -> None:
            self.documents.show_saving(False)
            self.documents.show_result(
                f"✓ Saved {path.name} ({_pages(made.pages)}) in {path.parent.name or path.parent}."
            )

        def failed(error: BaseException) -> None:
            self.documents.show_saving(False)
            self.documents.show_result(_why_not(error, path), well=False)
            if not isinstance(error, OSError | RuleError | StoreError):
                raise error

        self._maker.save(conference, path, large_print=self.documents.large_print, done=done, failed=failed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width there is."""
        super().resizeEvent(event)
        self._arrange()

    def _make(self) -> None:
        conference = self._conference
        if conference is None:
            return

        self.setProperty("working", True)  # whoever takes a picture waits for the pages

        def done(made: Made) -> None:
            self.setProperty("working", False)
            if conference.id == self._shown:
                self.preview.show_made(made)
                self.documents.show_letters(letter_trouble(made.names, made.warnings))

        def failed(error: BaseException) -> None:
            self.setProperty("working", False)
            self.preview.show_trouble("The pages could not be made. What is recorded is safe in the store.")
            raise error

        self._maker.preview(conference, large_print=self.documents.large_print, done=done, failed=failed)

    def _lay_out(self) -> None:
        self._left = QScrollArea()
        self._left.setWidgetResizable(True)
        self._left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._left.setWidget(self.documents)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(16, 16, 16, 16)
        self._both.setSpacing(14)
        self._both.addWidget(self._left, 4)
        self._both.addWidget(self.preview, 7)

    def _arrange(self) -> None:
        ways = QBoxLayout.Direction
        beside = self.width() >= BESIDE_FROM * self.theme.zoom / 100
        self._both.setDirection(ways.LeftToRight if beside else ways.TopToBottom)


def _pages(number: int) -> str:
    return "1 page" if number == 1 else f"{number} pages"


def _why_not(error: BaseException, path: Path) -> str:
    if isinstance(error, RuleError | StoreError):
        return str(error)
    return save_trouble(error, path)
