"""A password for the copy that is saved next: words are suggested, shown here, and kept nowhere."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.widgets.form import button, label, name_control
from app.ui.widgets.growing_text import GrowingText

HINT = (
    "Write these words down now: they are kept nowhere, and without them nobody can open the copy. "
    "Tell them to its reader another way than the copy goes."
)


class Locking(QWidget):
    """A tick, and the words while it is set."""

    def __init__(self) -> None:
        super().__init__()
        self.tick = name_control(QCheckBox("Lock the saved copy with a password"), "Lock the saved copy")
        self.words = name_control(GrowingText(), "Password of the copy", "Suggested words; others can be typed")
        self.others = button("Other words", help_text="Suggests another password")
        self.hint = label(HINT, "quiet", wrap=True)
        self._open = QWidget()
        row = QHBoxLayout()
        row.addWidget(self.others)
        row.addStretch(1)
        below = QVBoxLayout(self._open)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.words)  # all of it is to be seen: somebody writes it down
        below.addLayout(row)
        below.addWidget(self.hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tick)
        column.addWidget(self._open)
        self.tick.toggled.connect(self._show)
        self.others.clicked.connect(self._suggest)
        self._show(False)

    @property
    def password(self) -> str | None:
        """Return the password for the next copy; None where it is not to be locked."""
        locked = self.tick.isChecked() and not self.isHidden()
        return " ".join(self.words.toPlainText().split()) if locked else None

    def forget(self) -> None:
        """Keep no word of it: the copy is saved, or another one is chosen."""
        self.tick.setChecked(False)

    def _show(self, locked: bool) -> None:
        self._open.setVisible(locked)
        self.words.clear()
        if locked:
            self._suggest()

    def _suggest(self) -> None:
        from app.export.locked import suggested_passphrase  # only for a copy that is locked

        self.words.setPlainText(suggested_passphrase())
