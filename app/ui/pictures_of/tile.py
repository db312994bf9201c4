"""One picture on the child's page: small, beside it what it shows in the child's words, and who may have it."""

from __future__ import annotations

import uuid

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.conference import Conference
from app.models.keeping import NOBODY, STAFF_ONLY
from app.models.picture import LONGEST_SIDE, Picture, picture_here, shows, take_picture_away
from app.ui.changes import Changes
from app.ui.pictures_of.description import Description
from app.ui.pictures_of.large import Large
from app.ui.pictures_of.thumb import SIDE, Thumb
from app.ui.pictures_of.work import PictureWork
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import button, label, name_control
from app.ui.widgets.keeping_back import Subject, keep_back
from app.ui.widgets.withhold import Withhold

QUESTION = "What does the picture show, in {name}’s words?"
ASK = "Ask {name} who may see it. Until then it is for staff only."
EVERYBODY = "Everybody may see it"


class PictureTile(QWidget):
    """A row of the card. ``pasted`` carries a picture that was pasted into its words."""

    pasted = Signal(QMimeData)

    def __init__(self, changes: Changes, work: PictureWork, picture_id: uuid.UUID, name: str) -> None:
        super().__init__()
        self._changes, self._work, self._id, self._name = changes, work, picture_id, name
        self._words = shows("", name)
        self._opening = self._reading = self._read = False
        self.thumb = Thumb(name)
        self.thumb.clicked.connect(self._open)
        self.thumb.taken_away.connect(self._take_away)
        said = "“Me and Nan at Nan’s house”, or: did not want to say"
        self.description = name_control(Description(said), QUESTION.format(name=name))
        self.description.pasted.connect(self.pasted)
        self._text = changes.text(self.description, f"What {name}’s picture shows", self._write)
        self._ask = label(ASK.format(name=name), "small", wrap=True)
        self._whom = Withhold(changes.desk, f"this picture by {name}", Picture)
        self._everybody = button(EVERYBODY, "plain", name=f"Everybody may see this picture by {name}")
        self._everybody.clicked.connect(self._let_everybody)
        self._away = button("Take away", "plain", name=f"Take away this picture by {name}")
        self._away.clicked.connect(self._take_away)
        self._lay_out()

    def show_picture(self, conference: Conference, picture: Picture, number: int, of: int) -> None:
        """Show what a snapshot says of it; ``number`` of how many of this child's."""
        self._read_small()
        self._words = shows(picture.description, self._name)
        among = f" ({number} of {of})" if of > 1 else ""
        self.thumb.setAccessibleName(f"{self._words}{among}")
        self._text.show(picture.description)
        self._whom.show_row(conference, picture.id)
        settled = Subject(Picture, picture.id).kept(conference) != STAFF_ONLY
        self._ask.setHidden(settled)
        self._everybody.setHidden(settled)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.thumb, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        question = label(QUESTION.format(name=self._name), "field", wrap=True)
        question.setBuddy(self.description)
        below = QWidget()
        flow = FlowLayout(below, spacing=8)
        for control in (self._whom, self._everybody, self._away):
            flow.addWidget(control)
        for widget in (question, self.description, self._ask, below):
            column.addWidget(widget)
        column.addStretch(1)
        row.addLayout(column, 1)

    def _write(self, conference: Conference, text: str) -> None:
        picture_here(conference, self._id).description = text

    def _take_away(self) -> None:
        self._changes.take_away(
            f"Take away a picture by {self._name}",
            lambda conference: take_picture_away(conference, self._id),
            f"{shows('', self._name).partition(',')[0]} taken away.",
        )

    def _let_everybody(self) -> None:
        keep_back(self._changes.desk, Subject(Picture, self._id), NOBODY)

    def _read_small(self) -> None:
        """Read the small picture, unless it is there: also where the store was locked the last time."""
        if not self._reading and not self._read:
            self._reading = True
            self._work.read_kept(self._id, SIDE, self, self._show_small)

    def _show_small(self, image: QImage | None) -> None:
        self._reading, self._read = False, image is not None
        if image is not None:
            self.thumb.show_image(image)

    def _open(self) -> None:
        if not self._opening:
            self._opening = True
            self._work.read_kept(self._id, LONGEST_SIDE, self, self._show_large)

    def _show_large(self, image: QImage | None) -> None:
        self._opening = False
        if image is not None and not image.isNull() and self.isVisible():
            Large(self._words, image, self.window()).open()
