"""Naming the files of documents, and writing them whole or not at all."""

from __future__ import annotations

import os
import re
from collections.abc import Container
from pathlib import Path

from app.export.reader import Reader
from app.models.conference import Conference
from app.models.person import Person
from app.models.sharing import Audience

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
    return numbered(f"{stem}.pdf", taken)


def numbered(name: str, taken: Container[str]) -> str:
    """Return the name of a file, with a number before its ending where it is ``taken``."""
    stem, ending = os.path.splitext(name)
    number = 2
    while name in taken:
        name, number = f"{stem} {number}{ending}", number + 1
    return name


def copy_name(
    conference: Conference, audience: Audience, words: str, ending: str, *, for_person: Person | None, large_print: bool
) -> str:
    """Return the name of a copy, such as "2026-03-24 Marsh record - copy for D Marsh.pdf".

    Nothing stands in it that the audience may not have: no day that is withheld, and the family's name only where
    somebody whom the reader knows is called by it.
    """
    reader = Reader(conference, audience)
    held_on = reader.value(conference, "held_on")
    name = reader.name(for_person)
    whose = f"copy for {_initial_and_surname(name)}" if name else "for the file" if audience.is_file else ""
    before = (held_on.isoformat() if held_on else "undated", _family_name(reader), words)
    after = (whose, "large print" if large_print else "")
    stem = " - ".join(filter(None, (" ".join(filter(None, before)), ", ".join(filter(None, after)))))
    return f"{safe_name(stem)}.{ending}"


def _family_name(reader: Reader) -> str:
    family = reader.conference.family
    names = (reader.text(person, field) for person in family.people for field in ("name", "record_name"))
    known = {word.casefold() for name in names for word in name.split()}
    may = reader.audience.is_file or all(word.casefold() in known for word in family.name.split())
    return family.name if may else ""


def _initial_and_surname(name: str) -> str:
    """Return "D Marsh": as much of a name as tells a family's copies apart."""
    first, *more = name.split()
    return f"{first[0]} {more[-1]}" if more else first


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
