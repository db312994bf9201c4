"""The first window: unlock the store, make a new one, or try with an example family.

It is shown before the database and its libraries are loaded; they load behind it while somebody types.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.shell.handover import Handover
from app.ui.shell.strength import strength
from app.ui.widgets.form import Form, button, label, line_edit, restyle

if TYPE_CHECKING:
    from app.store.store import Store

UNFORESEEN = "Something went wrong that we did not foresee. Nothing was changed."


class Door(QWidget):
    """Asks for the passphrase; says ``opened`` with the open store, or shows why it did not open."""

    opened = Signal(object)
    closed = Signal()
    _ready = Signal()
    _refused = Signal(str)

    def __init__(self, path: Path, *, load_behind: bool = True) -> None:
        super().__init__()
        self._path = path
        self._new = not path.exists()
        self._busy = False
        self._handover = Handover()
        self.destroyed.connect(self._handover.leave)
        self.setWindowTitle("Safety Board")
        self.resize(680, 560)
        self._lay_out()
        self._ready.connect(self._open, Qt.ConnectionType.QueuedConnection)
        self._refused.connect(self._refuse, Qt.ConnectionType.QueuedConnection)
        # Once this window is painted, not before: the two would share one interpreter lock.
        if load_behind:
            QTimer.singleShot(100, self, _load_behind)

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(28, 24, 28, 24)
        inside.setSpacing(12)
        inside.addWidget(label("Safety Board", "title"))
        inside.addWidget(
            label(
                "Choose a passphrase. It locks everything you record on this computer."
                if self._new
                else "Welcome back. Your passphrase opens the store on this computer.",
                wrap=True,
            )
        )
        form = Form()
        self.passphrase = form.row("Passphrase", line_edit(), help_text="The words that open the store")
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.again = line_edit()
        self.again.setEchoMode(QLineEdit.EchoMode.Password)
        if self._new:
            form.row("The same again", self.again)
            self.passphrase.returnPressed.connect(self.again.setFocus)
            self.again.returnPressed.connect(self.unlock)
            self.passphrase.textChanged.connect(self._show_strength)
        else:
            self.passphrase.returnPressed.connect(self.unlock)
        inside.addWidget(form)
        self.message = label("", "quiet", wrap=True)
        self.message.setMinimumHeight(self.message.fontMetrics().lineSpacing() * 2)
        inside.addWidget(self.message)
        self.open_button = button("Make the store" if self._new else "Open", "main")
        self.open_button.clicked.connect(self.unlock)
        self.example_button = button(
            "Try it with an example family",
            help_text="A store that needs no passphrase and is deleted when you close it. Nothing of yours is touched.",
        )
        self.example_button.clicked.connect(self.try_example)
        row = QHBoxLayout()
        row.addWidget(self.open_button)
        row.addWidget(self.example_button)
        row.addStretch(1)
        inside.addLayout(row)
        if self._new:
            inside.addWidget(
                label("Nobody can open the store without the passphrase, not even us. Keep it somewhere safe.",
                      "quiet", wrap=True)
            )  # fmt: skip
        inside.addWidget(label(f"Kept in {self._path.parent}", "quiet", wrap=True))
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(card)
        column.addStretch(2)
        self.passphrase.setFocus()
        if self._new:
            self._show_strength()

    def unlock(self) -> None:
        """Open the store with what is typed, or make it."""
        secret = self.passphrase.text()
        if not secret:
            self._refuse("Type the passphrase first.")
        elif self._new and secret != self.again.text():
            self._refuse("The two passphrases are not the same. Nothing was made yet; type them again.")
        else:
            self._work("Making the store" if self._new else "Opening", lambda: _open(self._path, secret, self._new))

    def try_example(self) -> None:
        """Open a temporary store with the example families."""
        self._work("Fetching the example families", _open_example)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that the door was closed without opening anything; a store still being opened is closed again."""
        self._handover.leave()
        super().closeEvent(event)
        self.closed.emit()

    def _work(self, sentence: str, work: Callable[[], Store]) -> None:
        if self._busy:
            return
        self._busy = True
        self._say(sentence)
        self.open_button.setEnabled(False)
        self.example_button.setEnabled(False)
        handover = self._handover

        def run() -> None:
            try:
                store = work()
            except Exception as error:
                sentence = _sentence(error)
                handover.say(lambda: self._refused.emit(sentence))
            else:
                handover.bring(store, self._ready.emit)

        # Not a daemon: when the program ends meanwhile, it waits until the store is closed and its folder removed.
        threading.Thread(target=run, name="opening", daemon=False).start()

    def _open(self) -> None:
        store = self._handover.take()
        if store is None:
            return
        self._busy = False
        self.passphrase.clear()
        self.again.clear()
        self.opened.emit(store)

    def _refuse(self, sentence: str) -> None:
        self._busy = False
        self.open_button.setEnabled(True)
        self.example_button.setEnabled(True)
        self.message.setText(sentence)
        restyle(self.message, "trouble")
        self.passphrase.setFocus()
        self.passphrase.selectAll()

    def _show_strength(self) -> None:
        self._say(strength(self.passphrase.text()).sentence)

    def _say(self, sentence: str) -> None:
        self.message.setText(sentence)
        restyle(self.message, "quiet")


def _load_behind() -> None:
    threading.Thread(target=_load_libraries, name="loading", daemon=True).start()


def _load_libraries() -> None:
    """Load what opening will need, so that the first Enter does not wait for it."""
    import app.store.store
    import app.ui.home.screen  # noqa: F401


def _open(path: Path, passphrase: str, new: bool) -> Store:
    from app.store.store import Store  # behind the first window

    return Store.create(path, passphrase) if new else Store.open(path, passphrase)


def _open_example() -> Store:
    from app.store.examples import example_store  # behind the first window

    return example_store()


def _sentence(error: Exception) -> str:
    """Return what to tell the person at the door: a known fault in its own words, a full disk in plain ones.

    What we did not foresee is told as such, and its traceback goes to standard error.
    """
    from app.store.errors import StoreError  # behind the first window

    if isinstance(error, StoreError):
        return str(error)
    if isinstance(error, OSError):
        return f"The folder could not be used ({error.strerror or error}). Nothing was changed; is the disk there?"
    logging.getLogger(__name__).error("The store could not be opened.", exc_info=error)
    return UNFORESEEN
