"""The button Safety at Home: lock, passphrase, recovery sheet, backups, and checking the store."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton

from app.ui.desk import Desk
from app.ui.lock.keeper import LockKeeper
from app.ui.rights.menu import add_family_actions
from app.ui.safety.backup_keeper import BackupKeeper
from app.ui.shell.keys import KEYS
from app.ui.shell.window import MainWindow
from app.ui.widgets.form import name_control

EXAMPLES = "The example families are gone when you close, so they have no passphrase and no backups."


class SafetyButton(QPushButton):
    """A button that folds out. ``restore_agreed`` as in RestoreDialog."""

    restore_agreed = Signal()

    def __init__(self, window: MainWindow, lock: LockKeeper, backups: BackupKeeper) -> None:
        super().__init__("Safety")
        name_control(self, "Safety", "Lock, passphrase, recovery sheet and backups")
        self._window = window
        self._desk: Desk = window.desk
        self._backups = backups
        menu = QMenu(self)
        name_control(menu, "Safety")
        menu.addAction(f"Lock at once\t{KEYS['lock'].keys}").triggered.connect(lock.lock)
        menu.addAction("Who is at the laptop…").triggered.connect(self._ask_who)
        menu.addSeparator()
        for words, work in (
            ("Change the passphrase…", self._change_passphrase),
            ("Recovery sheet…", self._make_sheet),
            ("Unlock with the keyring…", self._set_keyring),
            ("Backups…", self._show_backups),
            ("Check the store", self._check),
        ):
            menu.addAction(words).triggered.connect(partial(self._unless_example, work))
        menu.addSeparator()
        add_family_actions(menu, window)
        self.setMenu(menu)

    def _unless_example(self, work: object, _: bool = False) -> None:
        if self._desk.store.is_temporary:
            self._desk.tell(EXAMPLES)
        else:
            work()  # type: ignore[operator]

    def _ask_who(self) -> None:
        from app.ui.rights.who_dialog import WhoDialog  # seldom wanted

        WhoDialog(self._desk, self._window).open()

    def _change_passphrase(self) -> None:
        from app.ui.safety.passphrase_dialog import PassphraseDialog  # seldom wanted

        PassphraseDialog(self._desk.store.path, self._window).open()

    def _make_sheet(self) -> None:
        from app.ui.safety.sheet_dialog import SheetDialog  # seldom wanted

        SheetDialog(self._desk.store.path, self._window).open()

    def _set_keyring(self) -> None:
        from app.ui.safety.keyring_dialog import KeyringDialog  # seldom wanted

        KeyringDialog(self._desk.store.path, self._window).open()

    def _show_backups(self) -> None:
        from app.ui.safety.backups_dialog import BackupsDialog  # seldom wanted

        dialog = BackupsDialog(self._backups, self._desk.store, self._window)
        dialog.restore_agreed.connect(self.restore_agreed)
        dialog.open()

    def _check(self) -> None:
        from app.store.verify import check_store  # seldom wanted

        def told(faults: list[str]) -> None:
            self._desk.tell(
                f"The store is damaged: {'; '.join(faults[:3])}. Choose Backups under Safety and restore the newest."
                if faults
                else "The store is sound: every page, every table and every link was checked."
            )

        self._desk.status.emit("Checking the store", True)
        self._desk.read(check_store, told)
