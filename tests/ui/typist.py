"""A child process that types into an autosaving field without ever pausing, until it is killed."""

from __future__ import annotations

import os
import sys
import uuid
from itertools import cycle
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.models import Family
from app.store.store import Store
from app.ui.desk import Desk
from app.ui.widgets.autosave import TextBinding

EVERY_MILLISECONDS = 25
SAY_AFTER_MILLISECONDS = 2000


def main(path: Path, passphrase: str, family_id: uuid.UUID) -> None:
    application = QApplication(sys.argv)
    desk = Desk(Store.open(path, passphrase))
    field = QLineEdit()

    def write(session: object, words: str) -> None:
        session.get_one(Family, family_id).notes = words  # type: ignore[attr-defined]

    TextBinding(field, desk, "Edit notes", write)
    field.show()
    letters = cycle("abcdefghijklmnopqrstuvwxyz ")
    keys = QTimer()
    keys.timeout.connect(lambda: QTest.keyClicks(field, next(letters)))
    keys.start(EVERY_MILLISECONDS)
    QTimer.singleShot(SAY_AFTER_MILLISECONDS, lambda: print(field.text(), flush=True))
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], uuid.UUID(sys.argv[3]))
