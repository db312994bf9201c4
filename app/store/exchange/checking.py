"""Checks on a conference file before any row is made: limits, version, and the JSON Schema, in plain words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from app.store.exchange.faults import ImportFault, Place, did_you_mean
from app.store.exchange.schema import schema
from app.store.exchange.shape import FORMAT, ROOT, VERSION, Branch
from app.store.plain import from_plain

if TYPE_CHECKING:
    from jsonschema import ValidationError
    from jsonschema.protocols import Validator

DEEPEST = 40
"""Brackets inside brackets: the format itself needs 14."""
MOST_ROWS = 50_000
"""Objects in one file; a conference with 500 entries has about 4,000."""
_NO_TEXT = re.compile("[\0\ud800-\udfff]")
"""What no database should be given as text."""
_KINDS = {
    "string": "text in double quotes",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "array": "a list in [ ]",
    "object": "an object in { }",
    "null": "null",
}


def check(data: Mapping[str, Any]) -> None:
    """Raise ImportFault, with the place, where ``data`` is not a conference file of a version that we read."""
    _check_version(data)
    _check_limits(data)
    _check_schema(data)


def _check_version(data: Mapping[str, Any]) -> None:
    if data.get("format") != FORMAT:
        raise ImportFault(
            f"This is not a conference file: its “format” should be “{FORMAT}”.", advice="Choose another file."
        )
    version = data.get("version")
    if isinstance(version, int) and not isinstance(version, bool) and version > VERSION:
        raise ImportFault(
            f"This file was written by a newer Safety Board (file version {version}; this one reads {VERSION}).",
            ("version",),
            advice="Please update Safety Board and import it again.",
        )


def _check_limits(data: Mapping[str, Any]) -> None:
    """Refuse what no database should be given: too deep, too many, or characters that are not text."""
    rows = 0
    waiting: list[tuple[Place, Any]] = [((), data)]
    while waiting:
        place, value = waiting.pop()
        if len(place) > DEEPEST:
            raise ImportFault("Brackets stand too deep inside one another.", place)
        if isinstance(value, str):
            _check_characters(value, place)
        elif isinstance(value, Mapping):
            rows += 1
            for name, inside in value.items():
                _check_characters(name, place)
                waiting.append(((*place, name), inside))
        elif isinstance(value, list):
            waiting.extend(((*place, number), inside) for number, inside in enumerate(value))
    if rows > MOST_ROWS:
        raise ImportFault(f"The file has more than {MOST_ROWS:,} rows.", advice="Split it into several families.")


def _check_characters(text: str, place: Place) -> None:
    found = _NO_TEXT.search(text)
    if found is not None:
        what = "a NUL character" if found.group() == "\0" else "half a character (a lone surrogate)"
        raise ImportFault(f"There is {what} in this text.", place, advice="Take it out and import the file again.")


@cache
def _validator() -> Validator:
    # jsonschema is slow to import and only wanted here, so it is not loaded when the program starts.
    from jsonschema import Draft202012Validator

    return Draft202012Validator(schema())


def _check_schema(data: Mapping[str, Any]) -> None:
    error = next(iter(_validator().iter_errors(data)), None)
    if error is not None:
        raise _fault(error)


def _fault(error: ValidationError) -> ImportFault:
    """Say in plain words, and at the exact place, what the schema does not allow."""
    place: Place = tuple(error.absolute_path)
    found: Any = error.instance
    wanted: Any = error.validator_value
    if error.validator == "additionalProperties":
        schema_here: Any = error.schema
        known = list(schema_here["properties"])
        name = next(name for name in found if name not in known)
        return ImportFault(f"“{name}” is not known here.{did_you_mean(name, known)}", (*place, name))
    if error.validator == "required":
        return ImportFault(f"“{next(name for name in wanted if name not in found)}” is missing here.", place)
    in_column = _of_column(place, found)
    if in_column is not None:
        return in_column
    if error.validator == "type":
        kinds = wanted if isinstance(wanted, list) else [wanted]
        return ImportFault(f"This should be {' or '.join(_KINDS[kind] for kind in kinds)}.", place)
    if error.validator == "enum":
        listed = ", ".join(f"“{word}”" for word in wanted)
        hint = did_you_mean(str(found), [str(word) for word in wanted])
        return ImportFault(f"“{found}” is not one of the words for this: {listed}.{hint}", place)
    if error.validator in ("pattern", "anyOf"):
        return _not_an_id(found, place)
    return ImportFault(f"{error.message}.", place)


def _not_an_id(value: Any, place: Place) -> ImportFault:
    return ImportFault(f"“{value}” cannot be an id: it should be a short text without a slash.", place)


def _of_column(place: Place, value: Any) -> ImportFault | None:
    """Return the fault that the column itself finds with a value, where the place is a column with a plain value."""
    branch: Branch | None = ROOT
    for step in place[1:-1]:
        if isinstance(step, str) and branch is not None:
            branch = branch.branch(step)
    column = branch.column(str(place[-1])) if branch is not None and place else None
    if column is None or column.foreign_keys or column.name in ("id", "subject_id"):
        return None
    if value is None:
        return ImportFault("This may not be null. Leave it out instead.", place)
    try:
        from_plain(column, value)
    except ValueError as error:
        return ImportFault(str(error), place)
    return None
