"""A picture of every screen, for people to look at: ``python -m app.ui.pictures [FOLDER]``.

Each screen with the example families at the common laptop's size, on a larger screen and at 200% text, light and dark.
"""

from __future__ import annotations

import argparse
import os
import sys
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from functools import partial
from itertools import product
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy.orm import Session

from app.paths import RESOURCES
from app.store.examples import example_store
from app.store.listing import conference_lines
from app.store.store import Store
from app.ui import today
from app.ui.desk import Desk
from app.ui.garbage import GarbageCollector
from app.ui.picture_boards import add_board_families
from app.ui.picture_families import add_scale_families
from app.ui.picture_plans import plan_store
from app.ui.picture_records import record_store
from app.ui.picture_rooms import room_store
from app.ui.picture_shots import (
    BOARD_SHOTS,
    PLACE_SHOTS,
    PLAN_SHOTS,
    RECORD_SHOTS,
    ROOM_SHOTS,
    SCALE_SHOTS,
    SHOTS,
    WALL_SHOTS,
    Shot,
)
from app.ui.picture_wall import show_wall
from app.ui.shell.door import Door
from app.ui.shell.window import MainWindow
from app.ui.theme import Theme

FOLDER = RESOURCES.parent / "docs" / "pictures"
SIZES = (("1366x768", QSize(1366, 768), 100), ("1920x1080", QSize(1920, 1080), 100),
         ("1920x1080-200", QSize(1920, 1080), 200))  # fmt: skip
Size = tuple[str, QSize, int]
SCHEMES = ("light", "dark")
WAIT_MILLISECONDS = 8000
COLOURS = 256
TODAY = date(2026, 3, 24)
"""The day of the first example's conference: the same pictures whenever they are taken."""


def settle(done: Callable[[], bool] = lambda: True, *, milliseconds: int = WAIT_MILLISECONDS) -> None:
    """Let the program work until ``done``, then until it has painted."""
    deadline = QDeadlineTimer(milliseconds)
    while not done() and not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
    for _ in range(5):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def save(widget: QWidget, path: Path) -> None:
    """Save what a widget shows in a few colours, a third of the size: small enough to keep beside the text."""
    shown = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    image = Image.frombytes("RGB", (shown.width(), shown.height()), bytes(shown.constBits()), "raw", "RGB",
                            shown.bytesPerLine())  # fmt: skip
    few = image.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(path, "PNG", optimize=True)


class Round:
    """One size and scheme: a window on the example families, and every screen in it."""

    def __init__(self, desk: Desk, theme: Theme, size: QSize, ending: str) -> None:
        self._ending = ending
        self.window = MainWindow(desk, theme, today=today.local_today)
        self.window.resize(size)
        self.window.show()

    def door(self, folder: Path) -> None:
        """The first window, where there is no store yet."""
        door = Door(Path("Safety Board") / "no such store", load_behind=False)
        door.show()
        door.passphrase.setText("rain on the tin roof")
        settle()
        save(door, folder / f"door-{self._ending}")
        door.close()
        door.deleteLater()

    def home(self, folder: Path) -> None:
        """All families."""
        settle(lambda: not self.window.home.model.is_empty)
        settle(lambda: False, milliseconds=200)
        save(self.window, folder / f"home-{self._ending}")

    def shot(self, shot: Shot, key: uuid.UUID, folder: Path) -> None:
        """One step of one conference."""
        self.window.open_conference(key, shot.step)
        settle(lambda: self._shows(key))
        settle(lambda: not self._working())
        if shot.then is not None:
            shot.then(self.window)
        settle(lambda: False, milliseconds=150)  # what is painted on a thread of Qt's own has no sign of its end
        shown = show_wall(self.window, shot.wall) if shot.wall else self.window
        settle(lambda: False, milliseconds=150 if shot.wall else 0)
        save(shown, folder / f"{shot.name}-{self._ending}")
        self.window.wall.leave()
        self.window.go_home()

    def end(self) -> None:
        """Close the window."""
        self.window.close()
        self.window.deleteLater()
        settle()

    def _shows(self, key: uuid.UUID) -> bool:
        conference = self.window.desk.conference
        open_now = self.window.stack.currentWidget() is not self.window.home
        return conference is not None and conference.id == key and open_now

    def _working(self) -> bool:
        screen = self.window.stack.currentWidget()
        return screen is not None and bool(screen.property("working"))


@contextmanager
def _families(add: Callable[[Session], None]) -> Iterator[Store]:
    """A store of families that are invented for a picture."""
    with Store.temporary() as store:
        store.run("Families for pictures", add).result()
        yield store


ALBUM: tuple[tuple[Callable[[], AbstractContextManager[Store]], tuple[Shot, ...], tuple[Size, ...]], ...] = (
    (example_store, SHOTS, SIZES),
    (room_store, ROOM_SHOTS, SIZES),
    (room_store, PLACE_SHOTS, SIZES[:1]),
    (example_store, WALL_SHOTS, SIZES[1:2]),
    (plan_store, PLAN_SHOTS, SIZES[:1]),
    (partial(_families, add_scale_families), SCALE_SHOTS, SIZES[:1]),
    (record_store, RECORD_SHOTS, SIZES[:1]),
    (partial(_families, add_board_families), BOARD_SHOTS, SIZES[:1]),
)
"""Which pictures are taken in which store, and in which sizes."""


def take(folder: Path, only: str = "") -> int:
    """Write the pictures whose name begins with ``only`` into ``folder``; return how many."""
    application = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(application, QApplication)
    theme = Theme(application, scheme="light")
    garbage = GarbageCollector(application)
    today.clock = lambda: TODAY
    folder.mkdir(parents=True, exist_ok=True)
    rooms = [name for name in ("door", "home") if name.startswith(only)]
    taken = 0
    for open_store, all_shots, sizes in ALBUM:
        shots = [shot for shot in all_shots if shot.name.startswith(only)]
        if shots or rooms:
            with open_store() as store:
                taken += _take(store, theme, folder, rooms, shots, sizes)
        rooms = []  # the door and Home are of the first store
    garbage.stop()
    return taken


def _take(
    store: Store, theme: Theme, folder: Path, rooms: Sequence[str], shots: Sequence[Shot], sizes: Sequence[Size]
) -> int:
    """Take pictures of one store in both schemes and some sizes; return how many."""
    taken = 0
    desk = Desk(store)
    lines = store.read(conference_lines).result()
    for scheme, (size_name, size, zoom) in product(SCHEMES, sizes):
        theme.set_scheme(scheme)
        theme.set_zoom(zoom)
        this = Round(desk, theme, size, f"{size_name}-{scheme}.png")
        for room in rooms:
            getattr(this, room)(folder)
        for shot in shots:
            this.shot(shot, next(line.id for line in lines if shot.family in line.family), folder)
        this.end()
        taken += len(rooms) + len(shots)
    desk.close()
    return taken


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the pictures and say where they are."""
    options = argparse.ArgumentParser(description="Write a picture of every screen.")
    options.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    options.add_argument("--only", default="", help="just the pictures whose name begins with this")
    chosen = options.parse_args(arguments)
    taken = take(chosen.folder, chosen.only)
    sys.stdout.write(f"{taken} pictures in {chosen.folder}\n")
    return 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
