"""The floor of bench/start.py: the least program that paints a Qt window with a little text, then ends."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel


class BareWindow(QLabel):
    """A window that closes the program once it has been painted."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, then leave."""
        super().paintEvent(event)
        QTimer.singleShot(0, QApplication.quit)


def main() -> int:
    """Open the window and return the exit code."""
    application = QApplication(sys.argv)
    window = BareWindow("Safety Board")
    window.resize(1366, 768)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
