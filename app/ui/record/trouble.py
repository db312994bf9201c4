"""What the chair is told about a record: a file that could not be written, letters that cannot be printed."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Sequence
from pathlib import Path

from app.export.typeset import GlyphWarning

SAFE = "The conference itself is safe in the store."
OPEN_ELSEWHERE = frozenset({5, 32, 33})
"""Windows' own numbers for a file that another program has open."""


def save_trouble(error: BaseException, path: Path) -> str:
    """Return what happened, what is safe, and what to do, for an error while saving to ``path``."""
    number = getattr(error, "errno", None)
    if number in (errno.ENOSPC, errno.EDQUOT):
        return f"There is no room left on this disk. {SAFE} Make room, or save to another folder."
    if path.is_dir():
        return f"“{path.name}” is the name of a folder. {SAFE} Choose another name."
    if path.exists() and (number == errno.ETXTBSY or getattr(error, "winerror", None) in OPEN_ELSEWHERE):
        return (
            f"“{path.name}” is open in another program and was left as it was. {SAFE} "
            "Close it there and save again, or choose another name."
        )
    if number in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"This folder may not be written to. {SAFE} Save to another folder, such as your documents."
    if number in (errno.ENOENT, errno.ENOTDIR):
        return f"This folder is not there any more. {SAFE} Choose another folder."
    if number in (errno.ENAMETOOLONG, errno.EINVAL):
        return f"This name cannot be used for a file here. {SAFE} Choose a shorter one."
    return f"The file could not be written ({getattr(error, 'strerror', None) or error}). {SAFE} Try another folder."


def letter_trouble(names: Sequence[str], warnings: Iterable[GlyphWarning]) -> str:
    """Return which letters cannot be printed and where; empty where all can."""
    places: dict[str, list[str]] = {}
    for warning in warnings:
        if warning.character.isprintable():
            places.setdefault(warning.place, []).append(warning.character)
    if not places and not names:
        return ""
    said = [f"This name has letters that cannot be printed: {name}." for name in names]
    said += [f"Under “{place}”: {' '.join(letters)}" for place, letters in places.items()]
    said.append("On paper a note such as [U+4E2D] stands in their place. Write the name in Latin letters as well.")
    return "\n".join(said)
