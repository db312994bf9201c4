"""The text of a conference file: reading it with limits, and writing it so that it reads well."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from app.store.exchange.faults import ImportFault

LARGEST_FILE = 256 * 1024 * 1024
"""In bytes. A conference of 500 entries has about 300 kB; a picture has up to a megabyte in base64."""
_WIDTH = 118
_TOO_LARGE = f"The file is larger than {LARGEST_FILE // 1024 // 1024} MB; that is no conference file."
_OTHER_FILE = "Choose another file."


def read_file(path: Path) -> dict[str, Any]:
    """Read a conference file and return its data, to be given to import_family.

    Raises ImportFault where it cannot be read, is too large, or is not JSON in UTF-8.
    """
    try:
        return read_text(_decoded(path))
    except ImportFault as fault:
        fault.source = path.name
        raise


def _decoded(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise ImportFault(_TOO_LARGE, advice=_OTHER_FILE)
        content = path.read_bytes()
    except OSError as error:
        raise ImportFault(
            f"The file cannot be read: {error.strerror}.", advice="Check the folder and the name."
        ) from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ImportFault("The file is not text in UTF-8.", line=line, advice="Save it again as UTF-8.") from error


def read_text(text: str) -> dict[str, Any]:
    """Return the data in the text of a conference file. Raises ImportFault where it is not one JSON object."""
    if len(text) > LARGEST_FILE:
        raise ImportFault(_TOO_LARGE, advice=_OTHER_FILE)
    try:
        data = json.loads(text, object_pairs_hook=_no_name_twice, parse_constant=_no_such_number)
    except json.JSONDecodeError as error:
        raise ImportFault(f"This is not JSON: {_in_words(error)}.", line=error.lineno) from error
    except RecursionError as error:
        raise ImportFault("Brackets stand too deep inside one another.", advice=_OTHER_FILE) from error
    except ValueError as error:  # a number with thousands of digits
        raise ImportFault("There is a number that no column can hold.") from error
    if not isinstance(data, dict):
        raise ImportFault("This is not a conference file: it should begin with {.", advice=_OTHER_FILE)
    return data


def dump(data: dict[str, Any]) -> str:
    """Return the text of a conference file: the same data gives the same text; short rows keep to one line."""
    return "".join(_lines(data, "")) + "\n"


def _no_name_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        twice = next(name for name, _ in pairs if name in seen or seen.add(name))  # type: ignore[func-returns-value]
        raise ImportFault(f"The name “{twice}” stands twice between the same pair of braces.")
    return found


def _no_such_number(name: str) -> None:
    raise ImportFault(f"{name} is not a number.")


def _in_words(error: json.JSONDecodeError) -> str:
    return f"{error.msg[:1].lower()}{error.msg[1:]} (column {error.colno})"


def _lines(value: Any, indent: str) -> Iterable[str]:
    """Yield a value on one line where it fits, and else one part on each line."""
    whole = json.dumps(value, ensure_ascii=False, allow_nan=False)
    if not isinstance(value, dict | list) or not value or len(indent) + len(whole) <= _WIDTH:
        yield whole
        return
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    parts: list[tuple[str, Any]] = (
        [(json.dumps(name, ensure_ascii=False) + ": ", part) for name, part in value.items()]
        if isinstance(value, dict)
        else [("", part) for part in value]
    )
    yield opening
    for number, (name, part) in enumerate(parts):
        yield f"{',' if number else ''}\n{indent}  {name}"
        yield from _lines(part, indent + "  ")
    yield f"\n{indent}{closing}"
