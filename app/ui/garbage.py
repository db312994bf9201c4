"""Collecting Python's cyclic garbage on the UI thread only.

Python collects on whichever thread happens to allocate. The store's thread allocates a lot, and would then destroy Qt
widgets that are part of a cycle on the wrong thread, which ends the process. So the automatic collector is off while a
window is open, and a timer does its work here, by its own thresholds.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MILLISECONDS = 500


class GarbageCollector(QObject):
    """Turns the automatic collector off, and on again with ``stop``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.check)
        self._timer.start(EVERY_MILLISECONDS)

    def check(self) -> None:
        """Collect what is due: the young often, the old seldom."""
        young, middle, old = gc.get_count()
        if young > self._thresholds[0]:
            generation = 0
            if middle > self._thresholds[1]:
                generation = 2 if old > self._thresholds[2] else 1
            gc.collect(generation)

    def set_aside(self) -> None:
        """Collect once more and never again look at what there is now: modules, classes, the window itself.

        To be called once, when the first window stands and no conference is open yet. A whole collection then costs
        what the open conference costs, 10 ms instead of 115 ms in the middle of somebody's sentence. A conference must
        not be set aside: its rows point at each other, and would stay for ever.
        """
        gc.collect()
        gc.freeze()

    def stop(self) -> None:
        """Let Python collect by itself again."""
        self._timer.stop()
        gc.enable()
