"""The left side of the screen: which document, whose copy, what was found in it, and how it goes out."""

from __future__ import annotations

import uuid

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from app.export.documents import WHOLE_RECORDS, Document
from app.ui.desk import Desk
from app.ui.record.approving import Approving
from app.ui.record.hits import Hits
from app.ui.record.locking import Locking
from app.ui.record.readers import DOCUMENTS
from app.ui.record.readers_list import ReadersList
from app.ui.record.sending import Sending
from app.ui.record.with_chronology import WithChronology
from app.ui.shell.keys import KEYS
from app.ui.theme import Theme
from app.ui.widgets.choices import Toggle
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.form import button, label, name_control, restyle

FILE_HINT = "This one holds everything, also what some people may not know. Keep it in the file. Do not hand it out."


class DeskCard(QFrame):
    """``document_chosen`` comes with a document, ``large_print_chosen`` with True or False, ``chronology_chosen`` where
    another is asked for."""

    document_chosen = Signal(object)
    large_print_chosen = Signal(bool)
    chronology_chosen = Signal()

    def __init__(self, desk: Desk, theme: Theme, hits: Hits, sending: Sending) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.hits, self.sending = hits, sending
        self.readers = ReadersList(theme)
        self.everyone = button("A copy for everyone invited", help_text="All but the children; the list can be changed")
        self.approving = Approving(desk)
        self.file_hint = label(FILE_HINT, wrap=True)
        self.letters = name_control(label("", wrap=True), "Letters that cannot be printed")
        self.large_print = name_control(QCheckBox("Large print, 16 point"), "Large print, 16 point")
        self.large_print.clicked.connect(self.large_print_chosen)
        self.chronology = WithChronology()
        self.chronology.picked.connect(lambda _: self.chronology_chosen.emit())
        self.locking = Locking()
        self.save = button("Save…", help_text=f"Save this copy ({KEYS['save_pdf'].keys})", name="Save this copy")
        self.print = button("Print…", help_text=f"Print this copy ({KEYS['print'].keys})", name="Print this copy")
        self.save_all = button("Save all copies…")
        self.progress = name_control(QProgressBar(), "Copies saved so far")
        self.cancel = button("Stop", name="Stop saving the copies")
        self.result = name_control(label("", "good", wrap=True), "Result of saving")
        self._documents = self._make_documents()
        self._lay_out()
        self.show_letters("")
        self.show_result("")
        self.show_progress(None)

    @property
    def document(self) -> Document:
        """Return the document chosen."""
        return next(one for one, made in self._toggles.items() if made.isChecked())

    @property
    def reader_id(self) -> uuid.UUID | None:
        """Return whose copy is chosen; None for the file's own."""
        return self.readers.key

    def choose_document(self, document: Document) -> None:
        """Show which document is chosen."""
        for one, made in self._toggles.items():
            made.setChecked(one is document)
        self.chronology.setVisible(document in WHOLE_RECORDS)

    def show_letters(self, sentences: str) -> None:
        """Warn of letters that cannot be printed; nothing for none."""
        self.letters.setText(sentences)
        self._letters_frame.setVisible(bool(sentences))

    def show_result(self, sentence: str, *, well: bool = True) -> None:
        """Say how saving or printing went, also to a screen reader."""
        restyle(self.result, "good" if well else "trouble")
        self.result.setText(sentence)
        self.result.setVisible(bool(sentence))
        if sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.result, sentence))

    def show_progress(self, done: int | None, of: int = 0) -> None:
        """Show how many copies are done; None while none are being saved."""
        saving = done is not None
        self.progress.setVisible(saving)
        self.cancel.setVisible(saving)
        if done is not None:
            self.progress.setMaximum(of)
            self.progress.setValue(done)
            self.progress.setFormat(f"{done} of {of}")

    # -- making

    def _make_documents(self) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box)
        self._toggles: dict[Document, Toggle] = {}
        for document, words in DOCUMENTS:
            made = name_control(Toggle(words), f"Document: {words}")
            made.clicked.connect(lambda _, document=document: self._choose(document))
            self._toggles[document] = made
            flow.addWidget(made)
        self._toggles[Document.RECORD].setChecked(True)
        return box

    def _choose(self, document: Document) -> None:
        self.choose_document(document)
        self.document_chosen.emit(document)

    def _lay_out(self) -> None:
        self._file_frame, self._letters_frame = _hint(self.file_hint), _hint(self.letters)
        goes = FlowLayout()
        for widget in (self.save, self.print, self.save_all):
            goes.addWidget(widget)
        under_way = QHBoxLayout()
        under_way.addWidget(self.progress, 1)
        under_way.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(10)
        above: tuple[QWidget, ...] = (
            self._documents, self.readers, self.everyone, self._file_frame, self.sending, self.hits,
            self._letters_frame, self.chronology, self.large_print, self.locking,
        )  # fmt: skip
        for part in above:
            column.addWidget(part)
        column.addLayout(goes)
        column.addLayout(under_way)
        column.addWidget(self.result)
        column.addWidget(_rule())
        column.addWidget(self.approving)
        column.addStretch(1)

    def show_reader(self, *, is_file: bool, one_reader: bool) -> None:
        """Show what belongs to the file's own copy, or to a reader's."""
        self._file_frame.setVisible(is_file)
        self.sending.setVisible(not is_file and one_reader)


def _hint(words: QWidget) -> QFrame:
    frame = QFrame()
    frame.setProperty("kind", "hint")
    column = QVBoxLayout(frame)
    column.setContentsMargins(12, 8, 12, 8)
    column.addWidget(words)
    return frame


def _rule() -> QFrame:
    made = QFrame()
    made.setProperty("kind", "rule")
    return made
