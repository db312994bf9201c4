"""Naming the files of documents, and writing them whole or not at all."""

from __future__ import annotations

import os
import re
from collections.abc import Container
from pathlib import Path

from app.models.conference import Conference

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
LONGEST = 180
"""Bytes of UTF-8 in a name: disks take 255, and a number, the ending and the mark of a half-written file follow."""


def safe_name(words: str) -> str:
    """Return ``words`` as a file name that Windows, macOS and Linux all take, without its ending."""
    clean = " ".join(_FORBIDDEN.sub(" ", words).split())
    # A letter that the cut falls into goes as a whole.
    name = clean.encode("utf-8", "ignore")[:LONGEST].decode("utf-8", "ignore").rstrip(". ")
    return f"{name}_" if not name or _RESERVED.fullmatch(name) else name


def record_name(conference: Conference, *, large_print: bool = False, taken: Container[str] = ()) -> str:
    """Return the name for the record kept in the file, such as "2026-03-24 Marsh record - for the file.pdf".

    A name in ``taken`` gets a number.
    """
    when = conference.held_on.isoformat() if conference.held_on else "undated"
    size = ", large print" if large_print else ""
    stem = safe_name(f"{when} {conference.family.name} record - for the file{size}")
    name, number = f"{stem}.pdf", 2
    while name in taken:
        name, number = f"{stem} {number}.pdf", number + 1
    return name


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or leave what was there. Raises OSError."""
    half = path.with_name(f".{path.name}.part")
    try:
        with open(half, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(half, path)
    except OSError:
        half.unlink(missing_ok=True)
        raise
