"""On which line of a conference file a place in it stands, for whoever has to mend it by hand."""

from __future__ import annotations

import json
import re
from pathlib import Path

from app.store.exchange.faults import ImportFault, Place

_SPACE = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder()


def say_line(fault: ImportFault, file: Path) -> None:
    """Put the line into a fault that knows only its place. Where the file can no longer be read nothing is added."""
    if fault.line is not None or not fault.place:
        return
    try:
        fault.line = line_of(file.read_bytes().decode("utf-8-sig"), fault.place)
    except (OSError, ValueError):
        return


def line_of(text: str, place: Place) -> int:
    """Return the line, from 1, of a place in a JSON text; of the last part above it that is there.

    Raises ValueError for a text that is not JSON.
    """
    at = _skip(text, 0)
    for step in place:
        found = _member(text, at, step) if isinstance(step, str) else _item(text, at, step)
        if found is None:
            break
        at = found
    return text.count("\n", 0, at) + 1


def _member(text: str, at: int, name: str) -> int | None:
    """Return where the value of a name begins in the object at ``at``; None where there is none."""
    if text[at] != "{":
        return None
    at = _skip(text, at + 1)
    while text[at] != "}":
        found, end = _DECODER.raw_decode(text, at)
        value = _skip(text, _skip(text, end) + 1)
        if found == name:
            return value
        at = _after(text, value)
    return None


def _item(text: str, at: int, number: int) -> int | None:
    """Return where an item begins in the list at ``at``; None where there are not so many."""
    if text[at] != "[":
        return None
    at = _skip(text, at + 1)
    for _ in range(number):
        if text[at] == "]":
            return None
        at = _after(text, at)
    return at if text[at] != "]" else None


def _after(text: str, at: int) -> int:
    """Return where the next part begins, or the closing bracket, after the value at ``at``."""
    _, end = _DECODER.raw_decode(text, at)
    end = _skip(text, end)
    return _skip(text, end + 1) if text[end] == "," else end


def _skip(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found is not None else at
