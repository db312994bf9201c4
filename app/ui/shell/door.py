"""The first window: unlock the store, make a new one, or try with an example family.

It is shown before the database and its libraries are loaded; they load behind it while somebody types.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.store.keyring_slot import is_on
from app.store.location import note_path
from app.ui.lock.roomy import column_in, grow
from app.ui.lock.trouble import sentence_of
from app.ui.lock.unlock_form import Given, UnlockForm, from_keyring, renew
from app.ui.shell.handover import Handover
from app.ui.shell.strength import strength
from app.ui.widgets.form import button, label, line_edit

if TYPE_CHECKING:
    from app.store.store import Store


class Door(QWidget):
    """Asks for the passphrase; says ``opened`` with the open store, or shows why it did not open.

    ``restore_agreed`` says that a backup stands ready beside the store and is to take its place.
    """

    opened = Signal(object)
    closed = Signal()
    restore_agreed = Signal()
    _inside: QWidget
    _ready = Signal()
    _refused = Signal(str)

    def __init__(self, path: Path, *, load_behind: bool = True, welcome: str = "") -> None:
        """``welcome`` is said instead of "Welcome back", after a backup was restored for one."""
        super().__init__()
        self._path = path
        self._new = not path.exists() and not note_path(path).exists()
        self._welcome = welcome
        self._busy = False
        self._handover = Handover()
        self.destroyed.connect(self._handover.leave)
        self.setWindowTitle("Safety Board")
        self.resize(680, 560)
        self.form = UnlockForm()
        self.passphrase, self.message = self.form.passphrase, self.form.message
        self.again = line_edit()
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
        inside.addWidget(label(self._intro(), wrap=True))
        inside.addWidget(self.form)
        if self._new:
            self._ask_twice()
        else:
            self.form.asked.connect(self.unlock)
            self.form.changed.connect(lambda: grow(self, self._inside), Qt.ConnectionType.QueuedConnection)
            self.form.keyring_asked.connect(self._use_keyring)
        self._add_buttons(inside)
        if self._new:
            inside.addWidget(
                label("Nobody can open the store without the passphrase, not even us. Keep it somewhere safe; "
                      "inside, under Safety, you can print a recovery sheet.", "quiet", wrap=True)
            )  # fmt: skip
        inside.addWidget(label(f"Kept in {self._path.parent}", "quiet", wrap=True))
        self._inside, column = column_in(self)
        column.addStretch(1)
        column.addWidget(card)
        column.addStretch(2)
        self.passphrase.setFocus()
        if self._new:
            self._show_strength()

    def _intro(self) -> str:
        if self._new:
            return "Choose a passphrase. It locks everything you record on this computer."
        return self._welcome or "Welcome back. Your passphrase opens the store on this computer."

    def _ask_twice(self) -> None:
        """A new store: the passphrase is chosen, and typed a second time."""
        self.again = self.form.passphrase_form.row("The same again", self.again)
        self.again.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self.unlock)
        self.form.who.setPlaceholderText("Your name")
        self.form.who.returnPressed.connect(self.unlock)
        self.passphrase.textChanged.connect(self._show_strength)

    def _add_buttons(self, inside: QVBoxLayout) -> None:
        self.open_button = button("Make the store" if self._new else "Open", "main")
        self.open_button.clicked.connect(self.unlock)
        self.example_button = button(
            "Try it with an example family",
            help_text="A store that needs no passphrase and is deleted when you close it. Nothing of yours is touched.",
        )
        self.example_button.clicked.connect(self.try_example)
        self.restore_button = button(
            "Restore a backup", "plain", help_text="When the store is damaged or lost, or on a new computer"
        )
        self.restore_button.clicked.connect(self._restore)
        row, below = QHBoxLayout(), QHBoxLayout()
        row.addWidget(self.open_button)
        row.addWidget(self.example_button)
        row.addStretch(1)
        if not self._new:
            below.addWidget(self.form.other_way)
            below.addWidget(self.form.keyring)
            self.form.keyring.setVisible(is_on(self._path))
        below.addWidget(self.restore_button)
        below.addStretch(1)
        inside.addLayout(row)
        inside.addLayout(below)

    def unlock(self) -> None:
        """Open the store with what is typed, or make it."""
        if not self._new:
            given = self.form.given()
            if given is not None:
                self._work("Opening", lambda: _open(self._path, given))
            return
        secret = self.passphrase.text()
        if not secret:
            self._refuse("Type the passphrase first.")
        elif secret != self.again.text():
            self._refuse("The two passphrases are not the same. Nothing was made yet; type them again.")
        else:
            who = self.form.who.text()
            self._work("Making the store", lambda: _make(self._path, secret, who))

    def try_example(self) -> None:
        """Open a temporary store with the example families."""
        self._work("Fetching the example families", _open_example)

    def _use_keyring(self) -> None:
        who = self.form.who.text()
        self._work("Opening", lambda: _open(self._path, from_keyring(self._path, who)))

    def _restore(self) -> None:
        from app.ui.safety.restore_dialog import RestoreDialog  # behind the first window

        dialog = RestoreDialog(self._path, self)
        dialog.agreed.connect(self.restore_agreed)
        dialog.open()

    def showEvent(self, event: QShowEvent) -> None:
        """Make room for larger text."""
        super().showEvent(event)
        grow(self, self._inside)

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
                sentence = sentence_of(error)
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
        self.form.clear()
        self.again.clear()
        self.opened.emit(store)

    def _refuse(self, sentence: str) -> None:
        self._busy = False
        self.open_button.setEnabled(True)
        self.example_button.setEnabled(True)
        self.form.refuse(sentence)

    def _show_strength(self) -> None:
        self._say(strength(self.passphrase.text()).sentence)

    def _say(self, sentence: str) -> None:
        self.form.say(sentence)


def _load_behind() -> None:
    threading.Thread(target=_load_libraries, name="loading", daemon=True).start()


def _load_libraries() -> None:
    """Load what opening will need, so that the first Enter does not wait for it."""
    import app.store.store
    import app.ui.home.screen  # noqa: F401
    from app.practice.days import bank_holidays

    bank_holidays("england", 2026)  # loads the package of every country's: Home's first dates would wait 0.2 s for it


def _make(path: Path, passphrase: str, who: str) -> Store:
    from app.store.store import Store  # behind the first window

    return _introduced(Store.create(path, passphrase), who)


def _open(path: Path, given: Given) -> Store:
    from app.store.store import Store  # behind the first window

    renew(path, given)
    return _introduced(Store.open(path, given.new_passphrase or given.secret), given.who)


def _introduced(store: Store, who: str) -> Store:
    """Say who is at the laptop."""
    store.introduce(who)
    return store


def _open_example() -> Store:
    from app.store.examples import example_store  # behind the first window

    return example_store()
