"""Erasing a family for good: what goes, what still holds it, a word typed to be sure, and a certificate."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.export.certificate import certificate, held_words
from app.export.filing import write_whole
from app.store.erase import Erased, StillHeld
from app.store.store import Store
from app.ui.desk import Desk
from app.ui.safety.form_dialog import FormDialog
from app.ui.widgets.form import label, line_edit

WORDS = (
    "Everything recorded about this family goes: people, conferences, plans, records, and their whole history. Undo "
    "cannot bring it back. Save what has to be kept first."
)
LOOKING = "Looking into the backups"
TRACES = (
    "The disk did not let the file be written anew, so encrypted traces may stay in it for now. Make room, close "
    "other copies of the program; erasing another family writes it anew."
)
NAME = "Certificate of erasure"


class EraseDialog(FormDialog):
    """Asks for the family's reference (its name where it has none), erases, and offers the certificate."""

    def __init__(
        self, desk: Desk, parent: QWidget, family_id: uuid.UUID, name: str, reference: str, backups: Sequence[Path]
    ) -> None:
        super().__init__(parent, "Erase a family for good", WORDS, "Erase for good")
        self._desk = desk
        self._family_id = family_id
        self._wanted = reference.strip() or name.strip()
        self._held: list[StillHeld] = []
        self._erased: Erased | None = None
        self.held = label(LOOKING, wrap=True)
        self.column.insertWidget(2, label(f"{name}  {reference}".strip(), "name", wrap=True))
        self.column.insertWidget(3, self.held)
        what = "reference" if reference.strip() else "name"
        self.typed = self.form.row(f"Type the family’s {what} to be sure", line_edit(), name="To be sure")
        self.does.setEnabled(False)
        self.typed.textChanged.connect(self._compare)
        self.does.clicked.connect(self._go_on)
        self._work.do(partial(_look, desk.store, backups, family_id), self._show_held, self._not_held)
        self.typed.setFocus()

    @property
    def _is_sure(self) -> bool:
        return self.typed.text().strip().casefold() == self._wanted.casefold()

    def _compare(self) -> None:
        self.does.setEnabled(self._is_sure and self.held.text() != LOOKING)

    def _show_held(self, held: list[StillHeld]) -> None:
        self._held = held
        self.held.setText("\n".join(held_words(held)))
        self._compare()

    def _not_held(self, error: Exception) -> None:
        self.held.setText(f"The backups could not be looked into ({error}). They may hold it.")
        self._compare()

    def _go_on(self) -> None:
        if self._erased is not None:
            self._ask_where()
        elif self._is_sure:
            self._desk.flush()
            self.begin("Erasing", lambda: self._desk.store.erase(self._family_id).result(), self._show_erased)

    def _show_erased(self, erased: Erased) -> None:
        self._erased = erased
        self.form.hide()
        self.does.setText("Save the certificate…")
        said = f"Erased: {erased.total} rows and {erased.journal} entries of the history."
        if erased.is_rewritten:
            self.say(f"✓ {said}", "good")
        else:
            self.say(f"{said} {TRACES}", "trouble")
        self.does.setFocus()

    # -- the certificate

    def _ask_where(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, "Save the certificate: it names nobody of the family", folder, "Text (*.txt)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.selectFile(f"{NAME} {self._erased.number if self._erased is not None else ''}.txt")
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, chosen: str) -> None:
        """Write the certificate."""
        if self._erased is None:
            return
        path = Path(chosen)
        try:
            write_whole(path, certificate(self._erased, self._held).encode())
        except OSError as error:
            self.refuse(f"{path.name} could not be written ({error.strerror}). Choose another folder.")
            return
        self.say(f"✓ Saved {path.name}.", "good")
        self.cancel.setFocus()


def _look(store: Store, folders: Sequence[Path], family_id: uuid.UUID) -> list[StillHeld]:
    return [held for folder in folders for held in store.held_in_backups(folder, family_id)]
