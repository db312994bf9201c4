"""A real mouse on a real display: cards are dragged within and between columns, and the store has them there."""

from __future__ import annotations

import json
import os
import queue
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest

from app.paths import RESOURCES

PROGRAMS = ("Xvfb", "xdotool")
missing = [program for program in PROGRAMS if shutil.which(program) is None]
pytestmark = pytest.mark.skipif(bool(missing), reason=f"not installed here: {', '.join(missing)}")

LIMIT_SECONDS = 60
"""Generous: a machine may be busy. Every wait is for something that happens, never for time to pass."""
Said = dict[str, Any]


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """Start a display of our own and return its name."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    running = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as numbers:
        number = numbers.readline().strip()
    if not number:
        running.kill()
        running.wait()
        pytest.skip("Xvfb did not start here")
    yield f":{number}"
    running.terminate()
    running.wait()


class Room:
    """The program on that display, and the mouse in it."""

    def __init__(self, display: str) -> None:
        self._environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_SCALE_FACTOR": "1",
            "XDG_SESSION_TYPE": "x11",
        }
        self._program = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.mouse_room"],
            env=self._environment, cwd=RESOURCES.parent, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        self.said: Said = {}

    def _read(self) -> None:
        assert self._program.stdout is not None
        for line in self._program.stdout:
            self._lines.put(line)
        self._lines.put("")

    def close(self) -> None:
        """End the program."""
        self._program.terminate()
        self._program.communicate()

    def mouse(self, *what: object) -> None:
        """Move the mouse or press its button, as xdotool says it."""
        subprocess.run(["xdotool", *map(str, what)], env=self._environment, check=True, timeout=LIMIT_SECONDS)

    def wait(self, done: Callable[[Said], bool], nudge: Callable[[], None] | None = None) -> Said:
        """Wait until the program says so; ``nudge`` moves the mouse a little meanwhile, as a hand does."""
        deadline = time.monotonic() + LIMIT_SECONDS
        while not (self.said and done(self.said)):
            if time.monotonic() > deadline:
                pytest.fail(f"the program never got there; it last said {self.said}")
            with suppress(queue.Empty):
                line = self._lines.get(timeout=0.2)
                if not line:
                    pytest.fail(f"the program ended: {self._program.communicate()[1][-2000:]}")
                self.said = json.loads(line)
                continue
            if nudge is not None:
                nudge()
        return self.said

    def drag(self, source: tuple[int, int], target: tuple[int, int], over: str) -> None:
        """Drag from one point of the screen to another, and let go once the program sees the card over a column."""
        x, y = source
        self.mouse("mousemove", x, y, "mousedown", 1)
        steps = [(x + 6, y + 6), (x + 14, y + 14), (x + 30, y + 24)]
        for at in (*steps, ((x + target[0]) // 2, (y + target[1]) // 2), target):
            self.mouse("mousemove", *at)
        shifts = iter(range(10_000))

        def nudge() -> None:
            self.mouse("mousemove", target[0] + next(shifts) % 2, target[1])

        self.wait(lambda said: bool(said["over"] == over), nudge)
        nudge()
        self.mouse("mouseup", 1)

    def middle(self, column: str, row: int) -> tuple[int, int]:
        """Return a point to take a card by."""
        _, left, top, _, height = self.said["cards"][column][row]
        return left + 40, top + min(height // 2, 30)

    def above(self, column: str, row: int) -> tuple[int, int]:
        """Return a point in the upper part of a card: what is dropped there stands before it."""
        _, left, top, width, _ = self.said["cards"][column][row]
        return left + width // 2, top + 8


@pytest.fixture(scope="module")
def room(display: str) -> Iterator[Room]:
    made = Room(display)
    try:
        made.wait(lambda said: len(said["cards"]["grey_area"]) > 2 and said["cards"]["grey_area"][0][4] > 0)
        yield made
    finally:
        made.close()


def test_a_card_is_dragged_within_its_column(room: Room) -> None:
    before = list(room.said["stored"]["working_well"])
    room.drag(room.middle("working_well", 0), room.above("working_well", 2), "working_well")
    wanted = [before[1], before[0], *before[2:]]
    room.wait(lambda said: bool(said["stored"]["working_well"] == wanted))
    room.wait(lambda said: [card[0] for card in said["cards"]["working_well"]] == wanted)


def test_a_card_is_dragged_to_another_column(room: Room) -> None:
    worries, grey = (list(room.said["stored"][name]) for name in ("worry", "grey_area"))
    room.drag(room.middle("worry", 0), room.above("grey_area", 1), "grey_area")
    room.wait(lambda said: bool(said["stored"]["grey_area"] == [grey[0], worries[0], *grey[1:]]))
    assert room.said["stored"]["worry"] == worries[1:]
