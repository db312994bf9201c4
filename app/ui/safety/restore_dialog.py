"""Restoring a backup: choose one, see what it holds, and only then let it take the store's place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from app.store.backup import backup_at, default_folder
from app.store.restore import Contents, discard_restore, prepare_restore
from app.ui.safety.backup_list import BackupList
from app.ui.safety.form_dialog import FormDialog
from app.ui.widgets.form import button, label

WORDS = (
    "The backup is first copied and checked, and you see what it holds. Nothing changes until you say so; "
    "what is in the store now is kept as a backup too."
)
LOOK, SWAP = "Check it and show what it holds", "Put it in the place of the store"


class RestoreDialog(FormDialog):
    """``agreed`` says that a checked copy stands ready and is wanted in the store's place."""

    agreed = Signal()

    def __init__(self, store: Path, parent: QWidget, folder: Path | None = None) -> None:
        super().__init__(parent, "Restore a backup", WORDS, LOOK)
        self._store = store
        self._is_ready = False
        self._agreed = False
        self.place = label("", "quiet", wrap=True)
        self.list = BackupList()
        self.other = button("Another folder", help_text="A folder with backups, on a stick for example")
        self.other.clicked.connect(self._ask_where)
        row = QHBoxLayout()
        row.addWidget(self.place, 1)
        row.addWidget(self.other)
        self.column.insertLayout(2, row)
        self.column.insertWidget(3, self.list, 1)
        self.known = self.secret("Passphrase of today, or of the backup's day", "Or the code on the recovery sheet")
        self.known.returnPressed.connect(self.go_on)
        self.does.clicked.connect(self.go_on)
        self.list.currentRowChanged.connect(lambda _: self._begin_anew())
        self.show_folder(folder or default_folder(store))
        self.known.setFocus()

    def show_folder(self, chosen: Path) -> None:
        """Show the backups in a folder; a folder that is a backup itself shows those beside it."""
        folder = chosen.parent if backup_at(chosen) is not None else chosen
        self.place.setText(f"In {folder}")
        self.list.show_folder(folder)
        if self.list.chosen is None:
            self.say("There is no backup in this folder. Choose the folder where yours are kept.")

    def go_on(self) -> None:
        """Check the chosen backup; once that is done, agree to it."""
        backup, secret = self.list.chosen, self.known.text()
        if self._is_ready:
            self._agreed = True
            self.accept()
            self.agreed.emit()
        elif backup is None:
            self.refuse("Choose a backup first.")
        elif not secret:
            self.refuse("Type the passphrase first.", self.known)
        else:
            self.begin("Copying and checking it", lambda: prepare_restore(backup, self._store, secret), self._show)

    def done(self, result: int) -> None:
        """Take the copy away again where it was not wanted."""
        if not self._agreed:
            discard_restore(self._store)
        super().done(result)

    def _show(self, contents: Contents) -> None:
        self._is_ready = True
        self.known.clear()
        self.does.setText(SWAP)
        self.say(f"✓ This backup is sound. It holds {contents}", "good")
        self.does.setFocus()

    def _begin_anew(self) -> None:
        if self._is_ready:
            self._is_ready = False
            self.does.setText(LOOK)
            self.say("")

    def _ask_where(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Where are the backups?", str(self._store.parent))
        if chosen:
            self.show_folder(Path(chosen))
            self._begin_anew()
