"""The backups of a folder, the newest first, to choose one from."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QListWidget, QListWidgetItem

from app.store.backup import Backup, backups_in
from app.ui.widgets.form import name_control
from app.ui.wording import day_words


class BackupList(QListWidget):
    """One line for each backup: the day, the time, and why it was made."""

    def __init__(self) -> None:
        super().__init__()
        name_control(self, "Backups")
        self._backups: list[Backup] = []

    def show_folder(self, folder: Path) -> None:
        """Show what a folder has, with the newest chosen."""
        self._backups = backups_in(folder)
        self.clear()
        for backup in self._backups:
            self.addItem(QListWidgetItem(words_of(backup)))
        if self._backups:
            self.setCurrentRow(0)

    @property
    def chosen(self) -> Backup | None:
        """The backup that is chosen, if any."""
        row = self.currentRow()
        return self._backups[row] if 0 <= row < len(self._backups) else None


def words_of(backup: Backup) -> str:
    """Return a backup in a line."""
    when = f"{day_words(backup.made_at.date())}, {backup.made_at:%H:%M}"
    return f"{when} · {backup.note}" if backup.note else when
