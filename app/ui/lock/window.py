"""The window that stands in place of everything else while the store is locked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.store.keyring_slot import is_on
from app.ui.desk import Desk
from app.ui.lock.roomy import column_in
from app.ui.lock.trouble import sentence_of
from app.ui.lock.unlock_form import Given, UnlockForm, from_keyring, renew
from app.ui.lock.work import Work
from app.ui.widgets.form import button, label

UNSAVED = (
    "The last words could not be saved before, because the disk refused them. They are kept and will be saved after "
    "unlocking; do not close the program until then."
)


class LockWindow(QWidget):
    """Asks for the passphrase and unlocks the desk's store; ``unlocked`` says that it is open again."""

    unlocked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._work = Work(self)
        self.setWindowTitle("Safety Board")  # and no name of a family
        self.form = UnlockForm()
        self.saved = label("", wrap=True)
        self.open_button = button("Unlock", "main")
        self._lay_out()
        self.form.asked.connect(self.unlock)
        self.form.keyring_asked.connect(self._use_keyring)
        self.open_button.clicked.connect(self.unlock)

    def cover(self, window: QWidget) -> None:
        """Stand where a window stood, and ask."""
        self.saved.setText("Everything typed is saved." if self._desk.all_saved else UNSAVED)
        self.form.clear()
        self.form.keyring.setVisible(is_on(self._desk.store.path))
        self.open_button.setEnabled(True)
        self.setGeometry(window.geometry())
        self.setWindowState(window.windowState())
        self.show()
        self.activateWindow()
        self.form.focus_first()

    def unlock(self) -> None:
        """Try what is typed."""
        given = self.form.given()
        if given is not None:
            self._begin(lambda: given)

    def _use_keyring(self) -> None:
        who = self.form.who.text()
        self._begin(lambda: from_keyring(self._desk.store.path, who))

    def _begin(self, give: Callable[[], Given]) -> None:
        if self._work.is_busy:
            return
        self.open_button.setEnabled(False)
        self.form.say("Opening")
        self._work.do(lambda: self._unlock(give()), self._opened, self._refused)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the program, unless words wait that only unlocking can save."""
        if self._desk.store.is_locked and not self._desk.all_saved:
            self.form.refuse(UNSAVED)
            event.ignore()
        else:
            event.accept()

    def _unlock(self, given: Given) -> None:
        store = self._desk.store
        renew(store.path, given)
        store.unlock(given.new_passphrase or given.secret)
        store.introduce(given.who)

    def _opened(self, _: None) -> None:
        self.form.clear()
        self.unlocked.emit()

    def _refused(self, error: Exception) -> None:
        self.open_button.setEnabled(True)
        self.form.refuse(sentence_of(error))

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(28, 24, 28, 24)
        inside.setSpacing(12)
        inside.addWidget(label("Locked", "title"))
        inside.addWidget(self.saved)
        inside.addWidget(self.form)
        row = QHBoxLayout()
        row.addWidget(self.open_button)
        row.addWidget(self.form.other_way)
        row.addWidget(self.form.keyring)
        row.addStretch(1)
        inside.addLayout(row)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, 4)
        middle.addStretch(1)
        _, column = column_in(self)
        column.addStretch(1)
        column.addLayout(middle)
        column.addStretch(2)
