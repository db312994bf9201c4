"""What a person is told where no window can open: one sentence and exit code 2, never a traceback or an abort."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.ui.preflight import explain_missing_display

ROOT = Path(__file__).resolve().parents[2]
OPEN_THE_WINDOW = "import sys; from app.__main__ import main; sys.exit(main([]))"
on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can lack a display")


def run(code: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the code in a Python of its own that knows no display but those in ``variables``."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("DISPLAY", "WAYLAND", "QT_"))}
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env={**kept, **variables}, capture_output=True, text=True, timeout=60
    )


def without_library(name: str) -> str:
    """Return code that opens the window where the loader does not find the library, nor Qt's plugin that needs it."""
    return f"""
import ctypes
load = ctypes.CDLL

def load_without(library, *more, **named):
    if library == "{name}" or library.endswith("libqxcb.so"):
        raise OSError("{name}: cannot open shared object file: No such file or directory")
    return load(library, *more, **named)

ctypes.CDLL = load_without
{OPEN_THE_WINDOW}
"""


def sentence_of(result: subprocess.CompletedProcess[str]) -> str:
    assert result.returncode == 2, result.stderr
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1, "one sentence"
    return result.stderr


@on_linux
def test_no_display() -> None:
    sentence = sentence_of(run(OPEN_THE_WINDOW))
    assert "no display" in sentence
    assert "desktop session" in sentence
    assert "-m app --help" in sentence, "what can be done without a window"


@on_linux
def test_a_display_that_does_not_answer() -> None:
    assert "cannot reach the display ':97'" in sentence_of(run(OPEN_THE_WINDOW, DISPLAY=":97"))


@on_linux
def test_a_wayland_display_that_does_not_answer_and_no_other(tmp_path: Path) -> None:
    sentence_of(run(OPEN_THE_WINDOW, WAYLAND_DISPLAY="wayland-97", XDG_RUNTIME_DIR=str(tmp_path)))


@on_linux
@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libEGL.so.1", "libegl1"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    ],
)
def test_a_missing_library_is_named_with_its_package(library: str, package: str) -> None:
    sentence = sentence_of(run(without_library(library), DISPLAY=":97"))
    assert library in sentence
    assert "sudo apt install" in sentence
    assert package in sentence.split("sudo apt install")[1].split()


@on_linux
def test_a_library_that_we_do_not_know_is_told_in_the_loaders_words() -> None:
    assert "libfuture.so.9: cannot open" in sentence_of(run(without_library("libfuture.so.9"), DISPLAY=":97"))


@on_linux
def test_python_without_pyside_is_told_how_to_start() -> None:
    hide = "import importlib.util; importlib.util.find_spec = lambda name: None; "
    assert "python3 start.py" in sentence_of(run(hide + OPEN_THE_WINDOW, DISPLAY=":97"))


@on_linux
@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=800x600"])
def test_a_platform_without_windows_needs_no_display(platform: str) -> None:
    code = "from app.ui.preflight import explain_missing_display; print(explain_missing_display())"
    assert run(code, QT_QPA_PLATFORM=platform).stdout == "None\n"


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_always_have_a_display(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    assert explain_missing_display() is None


@pytest.fixture
def x11_display() -> Iterator[str]:
    """A display of the test's own, in memory."""
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("no Xvfb here (.ci/run installs it)")
    with subprocess.Popen(
        [server, "-displayfd", "1", "-nolisten", "tcp"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as running:
        assert running.stdout is not None
        yield f":{running.stdout.readline().strip()}"
        running.terminate()


@on_linux
def test_where_the_answer_is_yes_qt_opens_its_window(x11_display: str) -> None:
    code = """
from app.ui.preflight import explain_missing_display
print(explain_missing_display())
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel("Safety Board")
label.show()
print(application.platformName(), label.isVisible())
"""
    result = run(code, DISPLAY=x11_display)
    assert result.stdout.splitlines() == ["None", "xcb True"], result.stderr
