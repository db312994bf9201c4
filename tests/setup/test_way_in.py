"""`python -m app`: the window or the command line, and nothing slow on the way to the window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Stand-ins for the window and the command line that print what they are given; the rest is the real thing.
WAY_IN = """
import sys, types
window, commands = types.ModuleType("app.ui.application"), types.ModuleType("app.cli")
window.run = lambda arguments: print("window", arguments) or 5
commands.main = lambda arguments: print("commands", arguments) or 6
sys.modules["app.ui.application"], sys.modules["app.cli"] = window, commands
import app, app.ui
app.cli, app.ui.application = commands, window
from app.__main__ import main
sys.argv[0] = "safety-board"
code = main()
print(sorted({"PySide6", "click", "sqlalchemy", "reportlab"} & set(sys.modules)))
sys.exit(code)
"""


def go_in(*arguments: str) -> tuple[int, list[str]]:
    """Go in with these arguments and return the exit code and what was printed."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", WAY_IN, *arguments]
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert result.stderr == ""
    return result.returncode, result.stdout.splitlines()


@pytest.mark.parametrize(
    ("arguments", "given"),
    [
        ([], ["safety-board"]),
        (["open"], ["safety-board"]),
        (["open", "-style", "x"], ["safety-board", "-style", "x"]),
        (["--store", "x"], ["safety-board", "--store", "x"]),
        (["--store=x"], ["safety-board", "--store=x"]),
    ],
)
def test_the_window_opens_with_nothing_slow_loaded_before_it(arguments: list[str], given: list[str]) -> None:
    assert go_in(*arguments) == (5, [f"window {given}", "[]"])


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"], ["--version"], ["open", "--help"], ["list", "--store", "x"], ["x"],
        ["--store"], ["--store", "--help"], ["--store", "x", "list"],
    ],
)  # fmt: skip
def test_everything_else_is_the_command_line(arguments: list[str]) -> None:
    code, printed = go_in(*arguments)
    assert code == 6
    assert printed[0] == f"commands {arguments}"
