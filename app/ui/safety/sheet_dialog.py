"""Making a recovery sheet: the code is on the page and nowhere else."""

from __future__ import annotations

import platform
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.store import keys
from app.ui.safety.form_dialog import FormDialog

WORDS = (
    "A sheet with a code that opens the store when the passphrase is lost. Print it and put it in the safe. "
    "Whoever has the sheet and this computer can read everything; the file of the sheet is not encrypted, so delete it "
    "once it is printed."
)
NEWER = " There is a sheet already: a new one takes its place, and the old one opens nothing any more."
NAME = "Recovery sheet.pdf"


class SheetDialog(FormDialog):
    """Asks for the passphrase and for where to save the sheet."""

    def __init__(self, store: Path, parent: QWidget) -> None:
        has_one = keys.RECOVERY in keys.kinds_of_slots(store)
        super().__init__(parent, "Recovery sheet", WORDS + (NEWER if has_one else ""), "Save the sheet as a PDF")
        self._store = store
        self.known = self.secret("Passphrase", "Only who can open the store may make a sheet")
        self.known.returnPressed.connect(self.ask_where)
        self.does.clicked.connect(self.ask_where)
        self.known.setFocus()

    def ask_where(self) -> None:
        """Try the passphrase, then ask where to save."""
        known = self.known.text()
        if not known:
            self.refuse("Type the passphrase first.", self.known)
            return
        self.begin("Trying the passphrase", lambda: keys.prepare_sheet(self._store, known), self._choose)

    def save_to(self, chosen: str, code: str) -> None:
        """Save the sheet, and only then let its code open the store."""
        known, path = self.known.text(), Path(chosen)
        self.begin("Saving", lambda: _save(self._store, known, code, path), lambda _: self._saved(path))

    def _choose(self, code: str) -> None:
        self.say("")
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, "Save the recovery sheet: the file is not encrypted", folder, "PDF (*.pdf)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(NAME)
        dialog.fileSelected.connect(lambda chosen: self.save_to(chosen, code))
        dialog.open()

    def _saved(self, path: Path) -> None:
        self.known.clear()
        self.form.setEnabled(False)
        self.does.hide()
        self.say(f"✓ Saved {path.name}. Print it, put it in the safe, and delete the file.", "good")
        self.cancel.setFocus()


def _save(store: Path, known: str, code: str, path: Path) -> None:
    from app.export.filing import write_whole  # the documents' libraries are slow to import
    from app.export.recovery_sheet import RecoverySheet, recovery_sheet_pdf

    sheet = RecoverySheet(code, datetime.now(UTC), str(store), platform.node())
    write_whole(path, recovery_sheet_pdf(sheet).pdf)
    keys.accept_sheet(store, known, code)
