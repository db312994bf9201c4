"""Turning the computer's keyring on and off as a way to unlock."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.store import keyring_slot
from app.ui.safety.form_dialog import FormDialog

WORDS = (
    "The computer's own keyring can open the store, so that you need not type the passphrase. Whoever is signed in to "
    "this computer as you can then read everything, so leave it off on a shared computer. The passphrase and the "
    "recovery sheet stay valid."
)


class KeyringDialog(FormDialog):
    """Says whether it is on, and asks for the passphrase before it is turned on."""

    def __init__(self, store: Path, parent: QWidget) -> None:
        self._is_on = keyring_slot.is_on(store)
        super().__init__(parent, "Unlock with the keyring", WORDS, "Turn it off" if self._is_on else "Turn it on")
        self._store = store
        self.known = self.secret("Passphrase")
        self.known.returnPressed.connect(self.go_on)
        self.form.setVisible(not self._is_on)
        self.does.clicked.connect(self.go_on)
        self.known.setFocus()

    def go_on(self) -> None:
        """Turn it on or off."""
        known = self.known.text()
        if self._is_on:
            self.begin("Turning it off", lambda: keyring_slot.turn_off(self._store), lambda _: self._done("off"))
        elif not known:
            self.refuse("Type the passphrase first.", self.known)
        else:
            self.begin("Turning it on", lambda: keyring_slot.turn_on(self._store, known), lambda _: self._done("on"))

    def _done(self, how: str) -> None:
        self.known.clear()
        self.form.hide()
        self.does.hide()
        self.say(f"✓ Unlocking with the keyring is {how}.", "good")
        self.cancel.setFocus()
