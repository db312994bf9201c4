"""Two screens: the cases run in a process of their own, for a platform has its screens from its start."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def test_with_a_laptop_and_a_projector() -> None:
    platform = f"offscreen:configfile={(HERE / 'two_screens.json').as_posix()}"
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "-p",
            "no:xdist",
            str(HERE / "two_screen_cases.py"),
        ],
        env={**os.environ, "QT_QPA_PLATFORM": platform, "PYTEST_ADDOPTS": ""},
        cwd=HERE.parent.parent,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
