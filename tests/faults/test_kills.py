"""The fault scripts, short: ``python3 start.py faults`` runs the same ones long."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from app.paths import RESOURCES
from tests.faults.children import CAN_FORK


@pytest.mark.skipif(not CAN_FORK, reason="there is no fork() on this system")
def test_whatever_is_killed_comes_back_whole_and_no_file_does_harm() -> None:
    # A process of its own: children are forked from one that has no thread and no window.
    ran = subprocess.run(
        [sys.executable, "-m", "tests.faults", "--short", "--seed", "8"],
        cwd=RESOURCES.parent, capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout + ran.stderr
    tried = re.search(r"^files: (\d+) inputs tried, (\d+) taken", ran.stdout, re.M)
    assert tried is not None
    assert int(tried[1]) == 25
    survived = {name: int(kills) for name, kills in re.findall(r"^(\w+): (\d+) kills survived", ran.stdout, re.M)}
    assert survived.pop("conference") == 6
    assert set(survived) == {"keys", "restore", "update"}
    assert min(survived.values()) >= 3, "hardly a step was killed"
