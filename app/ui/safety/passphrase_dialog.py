"""Choosing another passphrase."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.store import keys
from app.ui.safety.form_dialog import FormDialog
from app.ui.shell.strength import strength

WORDS = (
    "Nothing that is recorded is rewritten, and the recovery sheet stays valid. "
    "Backups made before keep the old passphrase, so keep it with them."
)


class PassphraseDialog(FormDialog):
    """Asks for the passphrase of today and, twice, for the new one."""

    def __init__(self, store: Path, parent: QWidget) -> None:
        super().__init__(parent, "Change the passphrase", WORDS, "Change it")
        self._store = store
        self.known = self.secret("Passphrase of today", "Or the code on the recovery sheet")
        self.new = self.secret("New passphrase")
        self.again = self.secret("The new passphrase again")
        self.known.returnPressed.connect(self.new.setFocus)
        self.new.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self.change)
        self.new.textChanged.connect(lambda words: self.say(strength(words).sentence))
        self.does.clicked.connect(self.change)
        self.known.setFocus()

    def change(self) -> None:
        """Change it, or say what is missing."""
        known, new = self.known.text(), self.new.text()
        if not known:
            self.refuse("Type the passphrase of today first.", self.known)
        elif not new:
            self.refuse("Type a new passphrase. Four or five words are best.", self.new)
        elif new != self.again.text():
            self.refuse("The two new passphrases are not the same. Nothing was changed; type them again.", self.again)
        else:
            self.begin("Changing it", lambda: keys.change_passphrase(self._store, known, new), self._changed)

    def _changed(self, _: None) -> None:
        for field in (self.known, self.new, self.again):
            field.clear()
        self.form.setEnabled(False)
        self.does.hide()
        self.say("✓ The new passphrase opens the store from now on.", "good")
        self.cancel.setFocus()
