"""The history of one card or of a family: who changed what and when on the left, from what to what beside it."""

from __future__ import annotations

import uuid
from pathlib import Path

from PySide6.QtCore import QSize, QStandardPaths, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QListWidget,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app.export.filing import safe_name, write_whole
from app.export.history_file import history_csv, history_text
from app.store.history import HistoryLine, family_history, row_history
from app.store.history_words import local_time
from app.ui.desk import Desk
from app.ui.widgets.form import button, label, name_control, restyle

INTRO = "Every change stays here, with what stood before, until the family is erased for good."
EMPTY = "Nothing was changed since this began to be kept."
UNNAMED = "nobody named"
NO_FIELDS = "Nothing was changed by this; it was noted."
SAVED_NOTE = "History saved as a file"


class HistoryDialog(QDialog):
    """Reads the journal when it opens. ``row_id`` narrows it to one card or step and what belongs to it."""

    def __init__(
        self, desk: Desk, parent: QWidget, *, family_id: uuid.UUID, title: str, row_id: uuid.UUID | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("History")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._family_id = family_id
        self._title = title
        self._lines: list[HistoryLine] = []
        self._closed = False
        self.finished.connect(self._close_reading)
        self.list = name_control(QListWidget(), "Changes", "The latest first; the arrow keys go through them")
        self.list.setWordWrap(True)
        self.detail = name_control(QPlainTextEdit(), "What was changed", "What stood before, and what after")
        self.detail.setReadOnly(True)
        self.detail.setTabChangesFocus(True)
        self.said = name_control(label("Reading", "quiet", wrap=True), "What History says")
        self.save = button("Save as a file…", help_text="As text to read, or as CSV for a spreadsheet")
        self.save.setEnabled(False)
        self._lay_out(parent.window().size())
        self.list.currentRowChanged.connect(self._show_detail)
        self.save.clicked.connect(self._ask_where)
        self._read(row_id)

    def _close_reading(self) -> None:
        """An answer that is still on its way finds nobody here."""
        self._closed = True

    def _read(self, row_id: uuid.UUID | None) -> None:
        family_id = self._family_id
        self._desk.flush()
        self._desk.read(
            lambda session: (
                row_history(session, family_id, row_id) if row_id is not None else family_history(session, family_id)
            ),
            self._show_unless_closed,
        )

    def _show_unless_closed(self, lines: list[HistoryLine]) -> None:
        if not self._closed:
            self._show(lines)

    def _show(self, lines: list[HistoryLine]) -> None:
        self._lines = lines
        for line in lines:
            below = " · ".join(filter(None, (line.who or UNNAMED, line.meeting)))
            self.list.addItem(f"{local_time(line.at)}\n{line.label}\n{below}")
        self.said.setText(_count_words(lines))
        self.save.setEnabled(bool(lines))
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _show_detail(self, row: int) -> None:
        line = self._lines[row]
        told = line.rows_in_words() or [NO_FIELDS]
        head = f"{line.label}\n{local_time(line.at)}, {line.who or UNNAMED}"
        self.detail.setPlainText("\n\n".join((head, *told)))

    # -- saving

    def _ask_where(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(
            self, "Save the history: the file is not encrypted and holds everything", folder,
            "Text (*.txt);;CSV for a spreadsheet (*.csv)",
        )  # fmt: skip
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix("csv" if "*.csv" in chosen else "txt"))
        dialog.selectFile(f"{safe_name(f'History {self._title}')}.txt")
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, chosen: str) -> None:
        """Write the history: as CSV where the name says so, else as text. It is noted in the history itself."""
        path = Path(chosen)
        as_csv = path.suffix.lower() == ".csv"
        data = history_csv(self._lines) if as_csv else history_text(self._title, self._lines).encode()
        try:
            write_whole(path, data)
        except OSError as error:
            self._say(f"{path.name} could not be written ({error.strerror}). Choose another folder.", "trouble")
            return
        self._desk.watch(self._desk.store.note(SAVED_NOTE, family_id=self._family_id), lambda _: None)
        self._say(f"✓ Saved {path.name}. It is not encrypted, and not for handing out.", "good")

    def _say(self, sentence: str, kind: str) -> None:
        self.said.setText(sentence)
        restyle(self.said, kind)

    def _lay_out(self, room: QSize) -> None:
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(self.list)
        both.addWidget(self.detail)
        both.setStretchFactor(0, 2)
        both.setStretchFactor(1, 3)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(label(f"History: {self._title}", "heading", wrap=True))
        column.addWidget(label(INTRO, "quiet", wrap=True))
        column.addWidget(both, 1)
        column.addWidget(self.said)
        column.addWidget(buttons)
        wide = self.fontMetrics().averageCharWidth() * 130
        self.resize(min(wide, room.width() - 40), min(wide * 2 // 3, room.height() - 60))


def _count_words(lines: list[HistoryLine]) -> str:
    if not lines:
        return EMPTY
    return f"{len(lines)} change{'' if len(lines) == 1 else 's'} and notes, the latest first."
