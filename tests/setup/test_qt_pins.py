"""The pair of PySide6 and CPython that is pinned does not lose references to None (docs/decisions/0002)."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
CALLS = 50_000

# On CPython 3.11 the bad pair ends this process before the last call; from 3.12 on None cannot be lost, and the count
# stands still.
COUNT_NONE = f"""
import sys
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

application = QApplication([])
thing, widget = QObject(), QWidget()
before = sys.getrefcount(None)
for number in range({CALLS}):
    thing.setObjectName("worry")
    widget.setEnabled(True)
    widget.update()
print(before - sys.getrefcount(None))
"""


def requirements(python: str) -> dict[str, Requirement]:
    """Return what pyproject.toml asks for on that version of Python, by name."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = [Requirement(line) for line in project["dependencies"]]
    return {
        line.name: line for line in lines if line.marker is None or line.marker.evaluate({"python_version": python})
    }


def test_calls_that_return_nothing_keep_every_reference_to_none() -> None:
    counted = subprocess.run(
        [sys.executable, "-c", COUNT_NONE],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
    )
    assert counted.returncode == 0, counted.stderr
    assert int(counted.stdout) < CALLS / 100


def test_python_3_11_never_gets_the_series_that_loses_none() -> None:
    pin = requirements("3.11")["PySide6"].specifier
    assert "6.11.3" in pin
    assert "6.12.0" not in pin
    assert "6.13.0" not in pin


@pytest.mark.parametrize("python", ["3.12", "3.13"])
def test_later_pythons_get_the_small_wheels(python: str) -> None:
    wanted = requirements(python)
    assert "PySide6" not in wanted
    for name in ("PySide6-Essentials", "PySide6_Pdf"):
        assert "6.12.0" in wanted[name].specifier


def test_what_is_installed_is_what_is_pinned() -> None:
    for name, need in requirements("{}.{}".format(*sys.version_info)).items():
        assert need.specifier.contains(version(name)), name
