"""The report of an unexpected error: kinds of error, places in the program and versions. Nobody's words.

The text of an error is left out on purpose: it may quote what was typed. So are the values of variables, and every
folder above the program's own: a folder often has somebody's name.
"""

from __future__ import annotations

import platform
import sys
import traceback
from datetime import datetime
from pathlib import Path

from app import __version__

REPORTS = "Reports"
MOST_REPORTS = 20
_PROGRAM = Path(__file__).resolve().parents[2]


def report_of(error: BaseException, at: datetime) -> str:
    """Return the report of an error and of those that led to it, the first one first."""
    lines = [
        f"Safety Board {__version__}, {at:%Y-%m-%d %H:%M}",
        f"Python {platform.python_version()}, {platform.system()} {platform.release()}, {platform.machine()}",
        *(f"{name} {version}" for name, version in _versions()),
    ]
    for one in _chain(error):
        lines += ["", f"{type(one).__module__}.{type(one).__qualname__}"]
        lines += [
            f"  {_place(frame.filename)}, line {frame.lineno}, in {frame.name}"
            for frame in traceback.extract_tb(one.__traceback__, limit=60)
        ]
    return "\n".join(lines) + "\n"


def write_report(error: BaseException, folder: Path, at: datetime) -> Path:
    """Write a report into a folder, of which the oldest reports go. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in sorted(folder.glob("error *.txt"))[: -MOST_REPORTS + 1]:
        old.unlink(missing_ok=True)
    path = folder / f"error {at:%Y-%m-%d %H-%M-%S}.txt"
    path.write_text(report_of(error, at), encoding="utf-8")
    return path


def _chain(error: BaseException) -> list[BaseException]:
    """Return an error after those it comes from; each once."""
    found: list[BaseException] = []
    one: BaseException | None = error
    while one is not None and one not in found:
        found.append(one)
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
    return found[::-1]


def _place(file: str) -> str:
    """Return a file as seen from the program's folder, or just its package and name."""
    path = Path(file)
    if path.is_relative_to(_PROGRAM):
        return path.relative_to(_PROGRAM.parent).as_posix()
    parts = path.parts
    inside = next((number for number, part in enumerate(parts) if part == "site-packages"), len(parts) - 2)
    return "/".join(parts[inside + 1 :])


def _versions() -> list[tuple[str, str]]:
    """Return the versions of the large libraries that are loaded."""
    names = ("PySide6", "sqlalchemy", "sqlcipher3", "reportlab")
    return [(name, str(getattr(sys.modules[name], "__version__", "?"))) for name in names if name in sys.modules]
