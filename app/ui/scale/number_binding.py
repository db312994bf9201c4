"""Saves a number a moment after the last press, so that 5, then 5½, is one answer and not a change of mind."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.practice.scale_numbers import Number
from app.ui.desk import Desk

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

PAUSE_MILLISECONDS = 600


class NumberBinding(QObject):
    """Ties the number of one person on one scale to the store. ``changed`` says what to show."""

    changed = Signal(object)

    def __init__(self, desk: Desk, write: Callable[[Session, Number], object], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._write = write
        self._saved: Number | None = None
        self._chosen: Number | None = None
        self._sent = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.flush)
        desk.register(self)
        parent.destroyed.connect(lambda: desk.unregister(self))

    @property
    def number(self) -> Number | None:
        """What is shown: the number chosen last, else the one in the store."""
        return self._chosen or self._saved

    @property
    def waiting(self) -> bool:
        """True while a number chosen is not acknowledged by the store."""
        return self._chosen is not None

    def show(self, number: Number | None) -> None:
        """Take what the store has, unless another number was just chosen here."""
        self._saved = number
        self.changed.emit(self.number)

    def choose(self, number: Number) -> None:
        """Show a number now and save it in a moment."""
        self._chosen = number
        self._pause.start()
        self.changed.emit(number)

    def drop(self) -> None:
        """Forget the number that was chosen and is not sent yet."""
        self._pause.stop()
        self._chosen = None
        self.changed.emit(self._saved)

    def flush(self) -> None:
        """Save the number chosen now."""
        self._pause.stop()
        number = self._chosen
        if number is None or self._sent:
            return
        if number == self._saved:
            self._chosen = None
            return
        self._sent = True

        def done(_: object) -> None:
            self._saved = number
            self._over(number)

        def failed(error: BaseException) -> None:
            from app.models.errors import RuleError  # behind the first window

            if isinstance(error, RuleError):
                self._desk.tell(str(error))
                self._over(number)
                return
            self._sent = False
            self._desk.fail(error)

        self._desk.run("Give a number", lambda session: self._write(session, number), done=done, failed=failed,
                       keeps=True)  # fmt: skip

    def _over(self, number: Number) -> None:
        self._sent = False
        if self._chosen == number:
            self._chosen = None
        elif self._chosen is not None:
            self._pause.start()
        self.changed.emit(self.number)
