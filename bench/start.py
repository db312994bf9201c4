"""Start to the first painted window, against a bare Qt window (bench/bare_window.py) doing the same."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from bench.harness import Row, Sample, compare

ROOT = Path(__file__).resolve().parent.parent


def rows() -> list[Row]:
    """Measure from the start of the process to its end, which follows the first paint at once."""
    ours, floor = process("-m", "app"), process("-m", "bench.bare_window")
    return [compare("start to first painted window", ours, floor, target=2)]


def process(*arguments: str) -> Callable[[], Sample]:
    """Return a measurement of one run of this Python with these arguments: wall time and peak resident memory."""

    def measure() -> Sample:
        begin = time.perf_counter()
        surroundings = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "SAFETY_BOARD_EXIT_AFTER_PAINT": "1"}
        running = subprocess.Popen([sys.executable, *arguments], cwd=ROOT, env=surroundings)
        memory = _wait(running)
        seconds = time.perf_counter() - begin
        if running.returncode:
            raise RuntimeError(f"{' '.join(arguments)} ended with exit code {running.returncode}")
        return Sample(seconds, memory)

    return measure


def _wait(running: subprocess.Popen[bytes]) -> float | None:
    """Wait for the process and return its peak resident memory in MiB, where the system tells it."""
    if os.name == "nt":
        running.wait()
        return None
    _, status, used = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
