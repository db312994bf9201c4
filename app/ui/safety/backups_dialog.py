"""Backups: where they are kept, which there are, one more now, and the way to restoring."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from app.store.store import Store
from app.ui.safety.backup_keeper import BackupKeeper
from app.ui.safety.backup_list import BackupList
from app.ui.safety.form_dialog import FormDialog
from app.ui.safety.restore_dialog import RestoreDialog
from app.ui.widgets.form import button, label

WORDS = (
    "A backup is made every day and when you close, if anything has changed, and is checked at once. It is encrypted "
    "like the store. A folder on another disk or a stick helps when this computer is lost."
)


class BackupsDialog(FormDialog):
    """Shows the backups; ``restore_agreed`` as in RestoreDialog."""

    restore_agreed = Signal()

    def __init__(self, keeper: BackupKeeper, store: Store, parent: QWidget) -> None:
        super().__init__(parent, "Backups", WORDS, "Back up now")
        self._keeper = keeper
        self._store = store
        self.place = label("", "quiet", wrap=True)
        self.list = BackupList()
        self.choose = button("Another folder", help_text="Keep backups somewhere else from now on")
        self.restore = button("Restore a backup")
        self.choose.clicked.connect(self._ask_where)
        self.restore.clicked.connect(self._restore)
        row = QHBoxLayout()
        row.addWidget(self.place, 1)
        row.addWidget(self.choose)
        self.column.insertLayout(2, row)
        self.column.insertWidget(3, self.list, 1)
        below = QHBoxLayout()
        below.addWidget(self.restore)
        below.addStretch(1)
        self.column.insertLayout(4, below)
        self.form.hide()
        self.does.clicked.connect(self._make)
        keeper.made.connect(self._show_made)
        self._show()

    def _show(self) -> None:
        self.place.setText(f"Kept in {self._keeper.folder}")
        self.list.show_folder(self._keeper.folder)
        self.restore.setEnabled(self.list.chosen is not None)

    def _make(self) -> None:
        self.say("Writing and checking it")
        self.does.setEnabled(False)
        self._keeper.make(note="by hand")

    def _show_made(self, sentence: str, well: bool) -> None:
        self.does.setEnabled(True)
        self.say(sentence, "good" if well else "trouble")
        self._show()

    def _ask_where(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Where should backups be kept?", str(self._keeper.folder))
        if chosen:
            self._keeper.choose(Path(chosen))
            self._show()

    def _restore(self) -> None:
        dialog = RestoreDialog(self._store.path, self, self._keeper.folder)
        dialog.agreed.connect(self.accept)
        dialog.agreed.connect(self.restore_agreed)
        dialog.open()
