"""When to lock, and how: after some minutes without a key or a mouse, or at once.

Locking saves what is typed, says ``desk.locked(True)``, hides every window, closes the file and overwrites the data key
as far as Python allows (app/store/keys.py). What is on the hidden screens stays in the process's memory: that is what
brings one back to the very place. ``desk.locked(False)`` follows when it is open again.

Whoever shows something outside the chair's window listens to ``desk.locked``: the wall goes blank on True and stays
blank until the chair shows it again. A window with the property "stays_when_locked" is not hidden; it must be blank.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.ui.desk import Desk
from app.ui.lock.window import LockWindow
from app.ui.shell.keys import KEYS

STAYS = "stays_when_locked"
MINUTES = "lock_minutes"
NEVER = 0
NO_PASSPHRASE = "The example families have no passphrase, so there is nothing to lock. They are gone when you close."
_HANDS = frozenset(
    {
        QEvent.Type.KeyPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel,
        QEvent.Type.TouchBegin, QEvent.Type.TabletPress, QEvent.Type.NonClientAreaMouseButtonPress,
    }
)  # fmt: skip


class LockKeeper(QObject):
    """Locks and unlocks one desk behind the chair's window."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._hidden: list[QWidget] = []
        self._focus: QWidget | None = None
        self.lock_window = LockWindow(desk)
        self.lock_window.unlocked.connect(self._show_again)
        window.destroyed.connect(self.lock_window.deleteLater)
        self.idle = QTimer(self)
        self.idle.setSingleShot(True)
        self.idle.timeout.connect(self.lock)
        desk.preferences.changed.connect(self._prefer)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        # Windows, not widgets: a filter on the application would be called for everything that is painted.
        application.focusWindowChanged.connect(self._watch)
        self._watch(window.windowHandle())
        QShortcut(QKeySequence(KEYS["lock"].keys), window).activated.connect(self.lock)
        self._start()

    def lock(self) -> None:
        """Lock at once. A store without a passphrase stays open, and says so."""
        store = self._desk.store
        if store.is_temporary:
            self._desk.tell(NO_PASSPHRASE)
            return
        if store.is_locked:
            return
        self._desk.save_all()
        self._desk.locked.emit(True)
        self._hide_all()
        self.lock_window.cover(self._window)
        store.lock()
        self.idle.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin the minutes anew with every sign of somebody there."""
        if event.type() in _HANDS and not self._desk.store.is_locked:
            self._start()
        return False

    def _hide_all(self) -> None:
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        self._focus = QApplication.focusWidget()
        self._hidden = [
            one
            for one in QApplication.topLevelWidgets()
            if one.isVisible() and one is not self.lock_window and not one.property(STAYS)
        ]
        for one in sorted(self._hidden, key=lambda one: one is self._window):  # dialogs first
            one.hide()

    def _show_again(self) -> None:
        for one in sorted((one for one in self._hidden if isValid(one)), key=lambda one: one is not self._window):
            one.show()
        self._hidden = []
        self.lock_window.hide()
        self._window.activateWindow()
        if self._focus is not None and isValid(self._focus):
            self._focus.setFocus()
        self._focus = None
        self._desk.resume()
        self._desk.locked.emit(False)
        self._start()

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)  # once is enough
            window.installEventFilter(self)

    def _prefer(self, name: str) -> None:
        if name == MINUTES:
            self._start()

    def _start(self) -> None:
        minutes = int(self._desk.preferences.get(MINUTES))
        if minutes == NEVER or self._desk.store.is_temporary:
            self.idle.stop()
        else:
            self.idle.start(minutes * 60_000)
