"""start.py alone in an empty folder: a stand-in plays the environment's Python and prints what it is asked to do."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in for Python is a shell script")


class Checkout:
    """A folder that holds start.py, a pyproject.toml and, if asked, an environment with a stand-in for Python."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self.stamp = self.folder / ".venv" / "ready"
        self.stamp_of_tests = self.folder / ".venv" / "ready-dev"
        shutil.copy(ROOT / "start.py", self.folder)
        (self.folder / "pyproject.toml").write_text("[project]\nname = 'example'\n")

    def pretend_environment(self, then: str = "exit 0") -> None:
        """Put a stand-in in Python's place: it prints its platform and arguments, then does ``then`` (a shell line)."""
        python = self.folder / ".venv" / "bin" / "python"
        python.parent.mkdir(parents=True)
        python.write_text(f'#!/bin/sh\necho "asked:$QT_QPA_PLATFORM: $*"\n{then}\n')
        python.chmod(0o755)

    def pretend_ready(self, folder: Path | None = None, python: str = "{}.{}".format(*sys.version_info)) -> None:
        """Write the stamps of a finished set-up, as made in ``folder`` by that version of Python."""
        text = f"Python {python} in {folder or self.folder}\n" + (self.folder / "pyproject.toml").read_text()
        self.stamp.write_text(text)
        self.stamp_of_tests.write_text(text)

    def start(self, *arguments: str, before: str = "") -> subprocess.CompletedProcess[str]:
        """Run start.py with no display, after the Python statement ``before``, and return what it said."""
        run = f"import runpy, sys\n{before}\nsys.argv[0] = 'start.py'\nrunpy.run_path('start.py', run_name='__main__')"
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("DISPLAY", "WAYLAND", "QT_"))}
        return subprocess.run(
            [sys.executable, "-c", run, *arguments],
            cwd=self.folder,
            env={**kept, "PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull},
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
        )


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


NO_ENSUREPIP = """
import importlib.util
found = importlib.util.find_spec
importlib.util.find_spec = lambda name, *more: None if name == "ensurepip" else found(name, *more)
"""


def assert_one_sentence(result: subprocess.CompletedProcess[str]) -> None:
    assert result.returncode == 2
    assert result.stderr.count("\n") == 1, "one line, and no traceback"


@pytest.mark.parametrize("version", [(3, 8, 10), (3, 10, 13), (3, 14, 0)])
def test_another_python_is_told_which_ones_will_do(checkout: Checkout, version: tuple[int, int, int]) -> None:
    result = checkout.start(before=f"sys.version_info = {version}")
    assert_one_sentence(result)
    assert "3.11, 3.12 or 3.13" in result.stderr
    assert "{}.{}.{}".format(*version) in result.stderr


def test_help_names_every_command(checkout: Checkout) -> None:
    result = checkout.start("--help")
    assert result.returncode == 0
    for command in ("test", "pictures", "bench", "example DIR"):
        assert f"python3 start.py {command}" in result.stdout


def test_an_unknown_command_points_to_the_help(checkout: Checkout) -> None:
    result = checkout.start("tset")
    assert_one_sentence(result)
    assert "'tset'" in result.stderr
    assert "--help" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        ([], "asked:: -P -m app"),
        (["open"], "asked:: -P -m app"),
        (["pictures"], "asked:offscreen: -P -m app.ui.pictures"),
        (["bench", "start"], "asked:offscreen: -P -m bench start"),
        (["example", "out"], "asked:offscreen: -P -m app example out"),
    ],
)
def test_a_later_start_only_hands_over(checkout: Checkout, arguments: list[str], asked: str) -> None:
    checkout.pretend_environment(then="exit 7")
    checkout.pretend_ready()
    result = checkout.start(*arguments)
    assert result.stdout.splitlines() == [asked]
    assert result.returncode == 7, "the app's own exit code"


def test_a_python_without_ensurepip_is_told_the_package(checkout: Checkout) -> None:
    result = checkout.start(before=NO_ENSUREPIP)
    assert_one_sentence(result)
    assert "apt install python3-venv" in result.stderr


@pytest.mark.parametrize("fault", ["interrupted", "moved here", "another Python", "Python gone"])
def test_an_environment_that_may_not_work_is_made_again(checkout: Checkout, fault: str) -> None:
    checkout.pretend_environment()
    if fault == "moved here":
        checkout.pretend_ready(folder=Path("/elsewhere"))
    elif fault == "another Python":
        checkout.pretend_ready(python="3.1")
    elif fault == "Python gone":
        checkout.pretend_ready()
        (checkout.folder / ".venv" / "bin" / "python").unlink()
    result = checkout.start(before=NO_ENSUREPIP)
    assert "Setting up" in result.stdout
    assert "asked" not in result.stdout
    assert "cannot make environments" in result.stderr, "it began with a new environment"
    assert not checkout.stamp.exists()


def test_a_set_up_without_internet_says_so_and_is_not_believed(checkout: Checkout) -> None:
    result = checkout.start()
    assert_one_sentence(result)
    assert "Check the internet connection" in result.stderr
    assert (checkout.folder / ".venv" / "bin" / "python").exists()
    assert not checkout.stamp.exists()


def test_a_changed_project_is_brought_up_to_date(checkout: Checkout) -> None:
    checkout.pretend_environment()
    checkout.pretend_ready()
    with (checkout.folder / "pyproject.toml").open("a") as project:
        project.write("dependencies = []\n")
    first, second = checkout.start(), checkout.start()
    assert "up to date" in first.stdout
    assert first.stdout.splitlines()[-1] == "asked:: -P -m app"
    assert second.stdout.splitlines() == ["asked:: -P -m app"]
    assert not checkout.stamp_of_tests.exists(), "the tests' tools were not brought up to date"


@pytest.mark.parametrize("end", ["exit 1", "kill -INT $PPID; exit 1"])
def test_an_update_that_ends_early_is_not_believed(checkout: Checkout, end: str) -> None:
    checkout.pretend_environment(then=end)
    checkout.pretend_ready()
    with (checkout.folder / "pyproject.toml").open("a") as project:
        project.write("dependencies = []\n")
    result = checkout.start()
    assert result.returncode == 2
    assert "Traceback" not in result.stderr
    assert "-m app" not in result.stdout
    assert not checkout.stamp.exists()


def test_every_check_runs_and_one_failure_is_enough(checkout: Checkout) -> None:
    checkout.pretend_environment(then='case "$*" in *"ruff check"*) exit 3;; esac')
    checkout.pretend_ready()
    result = checkout.start("test", "-k", "scale")
    lines = result.stdout.splitlines()
    assert [line for line in lines if line.startswith("asked")] == [
        "asked:offscreen: -m pytest -n auto --dist worksteal -k scale",
        "asked:offscreen: -m ruff check .",
        "asked:offscreen: -m ruff format --check .",
        "asked:offscreen: -m mypy",
        "asked:offscreen: -c from importlinter.cli import lint_imports_command; lint_imports_command()",
    ]
    assert [line.split(maxsplit=1) for line in lines[-5:]] == [
        ["ok", "tests"],
        ["FAILED", "lint"],
        ["ok", "format"],
        ["ok", "types"],
        ["ok", "import contracts"],
    ]
    assert result.returncode == 1
