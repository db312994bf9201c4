"""Finding what is on the screen. Qt shows a new row only when its event loop comes round again, so finding may wait."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

WidgetT = TypeVar("WidgetT", bound=QWidget)

MILLISECONDS = 5000


def in_sight(window: QWidget, kind: type[WidgetT], name: str) -> list[WidgetT]:
    """Return the controls of an object name that are on the screen now."""
    return [one for one in window.findChildren(kind, name) if one.isVisibleTo(window)]


def find_in_sight(window: QWidget, kind: type[WidgetT], name: str) -> WidgetT:
    """Return the first control of an object name on the screen, once it is there."""
    patience = QDeadlineTimer(MILLISECONDS)
    while not (found := in_sight(window, kind, name)):
        assert not patience.hasExpired(), f"no {name} on the screen"
        let_events_come()
    return found[0]


def let_events_come(milliseconds: int = 5) -> None:
    """Run the event loop for a moment. QTest.qWait would hold Python's lock and with it the store's thread."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
