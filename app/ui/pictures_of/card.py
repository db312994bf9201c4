"""The pictures of one child: drawings, letters, photographs of play. Chosen, dragged here, or pasted."""

from __future__ import annotations

import uuid
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.models.conference import Conference
from app.models.picture import pictures_of
from app.ui.changes import Changes
from app.ui.pictures_of.reading import Source
from app.ui.pictures_of.taking import may_hold_pictures, sources_in
from app.ui.pictures_of.tile import PictureTile
from app.ui.pictures_of.work import picture_work
from app.ui.widgets.form import button, label
from app.ui.widgets.into_sight import bring_into_sight
from app.ui.widgets.rows import Card, Rows, order_tabs

HEADING = "What {name} drew, wrote or made"
HINT = "A photo of it is enough: choose it, drag it here, or paste it. Where and when it was taken is left out."
ADD = "Add a picture…"
KINDS = "Pictures (*.jpg *.jpeg *.png *.webp *.heic);;All files (*)"
NOTHING_TO_PASTE = "There is no picture to paste. Copy a picture, or a file with one, and paste it again."
READING = "Reading the picture…"


class PicturesCard(Card):
    """A card with a row for each picture of a child at this conference (seeds 002 and 003: drawing and play)."""

    def __init__(self, changes: Changes, conference_id: uuid.UUID, child_id: uuid.UUID) -> None:
        super().__init__("")
        self._changes, self._conference_id, self._child_id = changes, conference_id, child_id
        self._name = ""
        self._folder = ""
        self._waiting = 0
        self._just_added: uuid.UUID | None = None
        self._work = picture_work(changes.desk)
        self.add = button(ADD)
        self.add.clicked.connect(self._ask_which)
        self._reading = label(READING, "quiet")
        self._reading.setObjectName("reading_pictures")
        self._reading.hide()
        rows = QVBoxLayout()
        rows.setSpacing(16)
        self.rows: Rows[uuid.UUID, PictureTile] = Rows(rows, self._make)
        self.column.addLayout(rows)
        self.column.addWidget(self._reading)
        self.column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.setAcceptDrops(True)

    def show_conference(self, conference: Conference) -> None:
        """Show this child's pictures of a snapshot."""
        child = conference.family.person(self._child_id)
        self._name = child.shown_name if child is not None and child.shown_name else "this child"
        heading = HEADING.format(name=self._name)
        if self.heading.text() != heading:
            self.heading.setText(heading)
            self.setAccessibleName(heading)
            self.add.setAccessibleName(f"Add a picture by {self._name}")
        found = {picture.id: picture for picture in pictures_of(conference, self._child_id)}
        self.say(HINT if not found else "")
        for number, (picture_id, tile) in enumerate(self.rows.show(list(found)), start=1):
            tile.show_picture(conference, found[picture_id], number, len(found))
        order_tabs(self)
        self._ask_what_it_shows()

    def row_of(self, row_id: uuid.UUID) -> QWidget | None:
        """Return a picture's row."""
        return self.rows.rows.get(row_id)

    # -- taking pictures in

    def take(self, mime: QMimeData) -> None:
        """Add what was dragged here or copied; say so where there is no picture in it."""
        sources = sources_in(mime)
        if not sources:
            self._changes.desk.tell(NOTHING_TO_PASTE)
        for source in sources:
            self._read(source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V anywhere in the card, but for words."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.take(QApplication.clipboard().mimeData())
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let files and pictures be dropped."""
        if may_hold_pictures(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped. The file itself stays where it is."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.take(event.mimeData())

    def _ask_which(self) -> None:
        dialog = QFileDialog(self, f"A picture by {self._name}", self._folder, KINDS)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._take_files)
        dialog.open()

    def _take_files(self, chosen: list[str]) -> None:
        for name in chosen:
            self._folder = str(Path(name).parent)
            self._read(Path(name))

    def _read(self, source: Source) -> None:
        self._wait(1)
        self._work.add(
            self._conference_id, self._child_id, self._name, source, partial(self._wait, -1), self._remember, self
        )

    def _wait(self, more: int) -> None:
        self._waiting += more
        self._reading.setVisible(self._waiting > 0)

    # -- asking what it shows

    def _remember(self, picture_id: uuid.UUID) -> None:
        self._just_added = picture_id
        self._ask_what_it_shows()

    def _ask_what_it_shows(self) -> None:
        """Go to the words of the picture that was just added, but only where the keyboard has stayed in this card.

        Reading takes a moment: whoever has gone on, or types, is not brought back.
        """
        tile = self.rows.rows.get(self._just_added) if self._just_added is not None else None
        if tile is None or not self.isVisible():
            return
        self._just_added = None
        at = QApplication.focusWidget()
        typing = isinstance(at, QLineEdit | QPlainTextEdit)
        if at is None or at is self.window() or (self.isAncestorOf(at) and not typing):
            tile.description.setFocus()
            bring_into_sight(tile)

    def _make(self, picture_id: uuid.UUID) -> PictureTile:
        tile = PictureTile(self._changes, self._work, picture_id, self._name)
        tile.pasted.connect(self.take)
        return tile
