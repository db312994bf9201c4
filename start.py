"""Set up Safety Board beside this file, then start it. Needs nothing but Python 3.11, 3.12 or 3.13.

python3 start.py               open the app (the first time: make .venv from pyproject.toml, which needs the internet)
python3 start.py test [...]    run every check: tests, lint, format, types, import contracts; [...] goes to pytest
python3 start.py pictures      write a picture of every screen to docs/pictures
python3 start.py bench         print the benchmark table
python3 start.py faults [...]  kill the program on purpose, 1,000 times and more, and count what it survives
python3 start.py example DIR   do the main job with no window: the example families and their PDFs, into DIR
python3 start.py --help        print this
"""

import sys

if not (3, 11) <= sys.version_info[:2] <= (3, 13):  # First, and in words that an older Python can read as well.
    found = ".".join(str(part) for part in sys.version_info[:3])
    sys.stderr.write(f"Safety Board needs Python 3.11, 3.12 or 3.13, and this is Python {found}: ")
    sys.stderr.write("start it with one of those, for example python3.12 start.py\n")
    sys.exit(2)

import os
import re
import subprocess
from importlib.util import find_spec
from pathlib import Path
from subprocess import PIPE, STDOUT

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
PYTHON = str(VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))
PYTHON_VERSION = "{}.{}".format(*sys.version_info)

MODULES = {
    "open": ["app"],
    "pictures": ["app.ui.pictures"],
    "bench": ["bench"],
    "faults": ["tests.faults"],
    "example": ["app", "example"],
}
CHECKS = {
    "tests": ["-m", "pytest", "-n", "auto", "--dist", "worksteal"],
    "lint": ["-m", "ruff", "check", "."],
    "format": ["-m", "ruff", "format", "--check", "."],
    "types": ["-m", "mypy"],
    "import contracts": ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
}


def main(arguments: list[str]) -> int:
    """Do what the command line asks for and return the exit code: 2 when it could not be started at all."""
    command, rest = (arguments[0], arguments[1:]) if arguments else ("open", [])
    if command in ("-h", "--help", "help"):
        print(__doc__.strip())
        return 0
    if command != "test" and command not in MODULES:
        raise stop(f"start.py has no command {command!r}: python3 start.py --help lists them.")
    try:
        set_up("dev" if command in ("test", "bench", "faults") else "")
    except KeyboardInterrupt:
        raise stop(
            "\nSet-up was stopped. What was half made will not be used: the next start makes it again."
        ) from None
    if command != "open":
        paint_offscreen_without_a_display()
    if command == "test":
        return check_everything(rest)
    return hand_over(["-P", "-m", *MODULES[command], *rest])  # -P: no module of the current folder comes first.


def set_up(extra: str) -> None:
    """Make .venv, or bring it up to date, unless its stamp says that it already fits this pyproject.toml.

    The stamp is taken away before anything is changed and written when all is done, so an interrupted set-up is never
    mistaken for a whole one. The stamp names the Python and the folder too: an environment survives neither's change.
    """
    place = f"Python {PYTHON_VERSION} in {HERE}\n"
    wanted = place + (HERE / "pyproject.toml").read_text("utf-8")
    ready = VENV / "ready"
    stamp = VENV / f"ready-{extra}" if extra else ready
    usable = read(ready).startswith(place) and os.path.exists(PYTHON)
    if usable and read(stamp) == wanted:
        return
    for old in VENV.glob("ready*"):
        old.unlink()
    if usable:
        print("Bringing Safety Board's environment up to date", flush=True)
    else:
        print(f"Setting up Safety Board in {VENV} (once; needs the internet and 1 GB of disk)", flush=True)
        make_environment()
    install(f".[{extra}]" if extra else ".")
    ready.write_text(wanted, "utf-8")
    stamp.write_text(wanted, "utf-8")


def read(path: Path) -> str:
    """Return what the file holds, or nothing where there is no such file."""
    try:
        return path.read_text("utf-8")
    except OSError:
        return ""


def make_environment() -> None:
    """Make an empty .venv with pip in it, in place of any that is there."""
    if find_spec("venv") is None or find_spec("ensurepip") is None:
        package = f"python3-venv (or python{PYTHON_VERSION}-venv, to match this Python)"
        raise stop(f"This Python cannot make environments: start again after  sudo apt install {package}")
    show("making the environment")
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], capture_output=True, text=True)
    if made.returncode:
        raise stop(f"The environment could not be made in {VENV}: {last_line(made.stdout + made.stderr)}")


def install(requirement: str) -> None:
    """Install the requirement (a path with its extra) into .venv and show pip's steps on one calm line."""
    command = [PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--editable", requirement]
    steady = {**os.environ, "PYTHONUNBUFFERED": "1", "PIP_PROGRESS_BAR": "off"}
    said: list[str] = []
    with subprocess.Popen(command, cwd=HERE, env=steady, stdout=PIPE, stderr=STDOUT, text=True) as pip:
        for line in map(str.strip, pip.stdout or ()):
            said.append(line)
            wheel = re.match(r"(?:Downloading|Using cached) ([^-]+)-.*(\(.+\))", line)
            if wheel:
                show("fetching {} {}".format(*wheel.groups()))
            elif line.startswith("Installing collected packages"):
                show(f"installing {line.count(',') + 1} packages (the largest step: a minute or two)", lasting=True)
    show("ready" if pip.returncode == 0 else "stopped", lasting=True)
    if pip.returncode:
        error = next((line for line in said if line.startswith("ERROR")), last_line("\n".join(said)))
        raise stop(
            f"The packages could not be installed. Check the internet connection and start again. pip says: {error}"
        )


def check_everything(pytest_arguments: list[str]) -> int:
    """Run every check, also after one has failed, and print one line for each; return 1 if any failed."""
    failed = {}
    for name, command in CHECKS.items():
        print(f"\n== {name} ==", flush=True)
        failed[name] = subprocess.call([PYTHON, *command, *(pytest_arguments if name == "tests" else [])], cwd=HERE)
    print()
    for name, code in failed.items():
        print(f"{'FAILED' if code else 'ok':8}{name}", flush=True)
    return 1 if any(failed.values()) else 0


def hand_over(arguments: list[str]) -> int:
    """Become the environment's Python, so that the app is one process with its own signals (Windows: wait for it)."""
    if os.name != "nt":
        os.execv(PYTHON, [PYTHON, *arguments])
    return subprocess.call([PYTHON, *arguments])


def paint_offscreen_without_a_display() -> None:
    """Let Qt paint in memory on a Linux machine that has no display, unless a platform was chosen."""
    displayed = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not displayed:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def show(text: str, lasting: bool = False) -> None:
    """Show a step: on a terminal each takes the last one's line; in a log only the lasting ones are kept."""
    if sys.stdout.isatty():
        width = (os.get_terminal_size().columns or 80) - 1
        print(f"\r{'  ' + text:{width}.{width}}", end="\n" if lasting else "", flush=True)
    elif lasting:
        print(f"  {text}", flush=True)


def last_line(text: str) -> str:
    """Return the last line that says something."""
    return text.strip().rpartition("\n")[2]


def stop(sentence: str) -> SystemExit:
    """Say why it goes no further, and return what ends it, with exit code 2."""
    print(sentence, file=sys.stderr)
    return SystemExit(2)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
