"""Words on the wall while they are typed, where the chair has chosen that; never what is or may be restricted.

Only words that were begun, and typed to this moment, before the same people, in the same part and on the same page are
shown. Whatever stood in a line before any of that changed waits until it is added: it may have been typed in the closed
part, or before somebody walked in.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.ui.desk import Desk
from app.ui.widgets.add_line import AddLine

TYPING = "wall_typing"
TYPED, ADDED = "typed", "added"
TOGETHER_MILLISECONDS = 120
"""Keys that come together are shown together."""
STAYS_MILLISECONDS = 600
"""How long words stay when their line is emptied: so long the card that was made of them may take to come."""


class Typing(QObject):
    """``changed`` carries (domain, words) of the line that is being typed in, or None."""

    changed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lines: dict[AddLine, str] = {}
        self._stale: set[AddLine] = set()
        self._line: AddLine | None = None
        self._draft: tuple[str, str] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(lambda: self.changed.emit(self._draft))
        desk.conference_changed.connect(lambda conference: self._drop() if self._line is None else None)
        desk.preferences.changed.connect(lambda name: self.begin_anew() if name == TYPING else None)

    def watch(self, screen: QWidget) -> None:
        """Know the lines to add of a screen: those that say whether they are restricted, and no others."""
        for line in screen.findChildren(AddLine):
            column = line.parentWidget()
            domain = column.property("domain") if column is not None else None
            if line not in self._lines and domain and hasattr(line, "restricted"):
                self._lines[line] = str(domain)
                line.changed.connect(partial(self._typed, line))
        self.begin_anew()

    def begin_anew(self) -> None:
        """Other people look, or at something else: what stands in the lines now is not for them."""
        self._stale = {line for line in self._lines if _words(line)}
        self._drop()

    def _typed(self, line: AddLine) -> None:
        words = _words(line)
        if not words:
            self._stale.discard(line)
            if line is self._line:
                self._line, self._draft = None, None
                self._soon.start(STAYS_MILLISECONDS)
            return
        open_to_all = getattr(line, "restricted", True) is False and line not in self._stale
        if self._desk.preferences.get(TYPING) != TYPED or not open_to_all:
            # Once restricted, its words are not shown again, also where that is lifted.
            self._stale.add(line)
            self._drop()
            return
        self._line, self._draft = line, (self._lines[line], words)
        if not self._soon.isActive() or self._soon.interval() != TOGETHER_MILLISECONDS:
            self._soon.start(TOGETHER_MILLISECONDS)

    def _drop(self) -> None:
        """Take the words off at once."""
        self._soon.stop()
        self._line, self._draft = None, None
        self.changed.emit(None)


def _words(line: AddLine) -> str:
    return line.field.toPlainText().strip()
