"""One place that turns column values into JSON values and back: for the journal and for the conference file.

====================  =========================================================
column                JSON
====================  =========================================================
UUID                  "0b5e...-...": 36 characters, small letters
date                  "2026-03-24"
time                  "10:00", with seconds only where there are any
instant               "2026-03-24T10:00:00Z", always UTC
enumeration           its value
score in halves       6 or 4.5
text, number, yes/no  as they are
JSON                  as it is
nothing               null
====================  =========================================================
"""

from __future__ import annotations

import math
import re
import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from functools import cache
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, Enum, Integer, String, Time, Uuid

from app.models.base import Halves, Row, UtcTime

_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_TIME = re.compile(r"\d\d:\d\d(:\d\d(\.\d{1,6})?)?")
_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
LARGEST = 2**31 - 1
"""The largest whole number a column holds on every database."""


def is_uuid(text: str) -> bool:
    """Return True where ``text`` is a UUID in its usual spelling with hyphens."""
    return _UUID.fullmatch(text) is not None


@cache
def is_large(kind: type[Row], name: str) -> bool:
    """Return True for a column too large for snapshots, which is read only where it is asked for: a picture's bytes.

    Its value is written once, with the row, and never changes.
    """
    return any(one.deferred for one in kind.__mapper__.column_attrs if one.key == name)


def to_plain(column: Column[Any], value: Any) -> Any:
    """Return the JSON value of what a row holds in ``column``."""
    if value is None:
        return None
    kind = column.type
    if isinstance(kind, UtcTime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if isinstance(kind, Time):
        return value.isoformat("minutes") if not value.second and not value.microsecond else value.isoformat()
    if isinstance(kind, Date):
        return value.isoformat()
    if isinstance(kind, Enum):
        return value.value
    if isinstance(kind, Halves):
        return int(value) if value == int(value) else value
    if isinstance(kind, Uuid):
        return str(value)
    return value


def from_plain(column: Column[Any], value: Any) -> Any:
    """Return what a row holds in ``column`` for a JSON value, the way back from :func:`to_plain`.

    Raises ValueError, with a sentence for people, where the value does not fit the column.
    """
    if value is None:
        return None
    kind = column.type
    for column_type, read in _READERS:
        if isinstance(kind, column_type):
            return read(kind, value)
    raise TypeError(f"{column} has a type that the conference file does not know: {kind!r}")


def _instant(kind: Any, value: Any) -> datetime:
    try:
        found = datetime.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise ValueError(f"{_quoted(value)} is not an instant. Write it like 2026-03-24T10:00:00Z.") from error
    if found.tzinfo is None:
        raise ValueError(f"{_quoted(value)} has no time zone. Put a Z after it for UTC.")
    return found.astimezone(UTC)


def _day(kind: Any, value: Any) -> date:
    try:
        if _DATE.fullmatch(value):
            return date.fromisoformat(value)
    except (TypeError, ValueError):
        pass
    raise ValueError(f"{_quoted(value)} is not a date. Write it like 2026-03-24.")


def _clock(kind: Any, value: Any) -> time:
    try:
        if _TIME.fullmatch(value):
            return time.fromisoformat(value)
    except (TypeError, ValueError):
        pass
    raise ValueError(f"{_quoted(value)} is not a time of day. Write it like 10:00.")


def _word(kind: Any, value: Any) -> Any:
    if isinstance(value, str) and value in kind.enums:
        return kind.enum_class(value)
    words = ", ".join(_quoted(word) for word in kind.enums)
    raise ValueError(f"{_quoted(value)} is not one of the words for this: {words}.")


def _halves(kind: Any, value: Any) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not math.isfinite(value):
        raise ValueError(f"{_quoted(value)} is not a number.")
    if not 0 <= value <= 10 or value * 2 != int(value * 2):
        raise ValueError(f"{value:g} is not on the scale. Use 0 to 10, in halves.")
    return float(value)


def _key(kind: Any, value: Any) -> uuid.UUID:
    if isinstance(value, str) and is_uuid(value):
        return uuid.UUID(value)
    raise ValueError(f"{_quoted(value)} is not a UUID.")


def _yes_or_no(kind: Any, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError(f"{_quoted(value)} is neither true nor false.")


def _whole(kind: Any, value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= LARGEST:
        return value
    raise ValueError(f"{_quoted(value)} is not a whole number, or too large.")


def _text(kind: Any, value: Any) -> str:
    if isinstance(value, str):
        return value
    raise ValueError(f"{_quoted(value)} is not text. Put it in double quotes.")


def _as_it_is(kind: Any, value: Any) -> Any:
    return value


def _quoted(value: Any) -> str:
    shown = value if isinstance(value, str) else repr(value)
    return f"“{shown[:40]}…”" if len(shown) > 40 else f"“{shown}”"


_READERS: tuple[tuple[type[Any], Callable[[Any, Any], Any]], ...] = (
    (UtcTime, _instant),
    (Date, _day),
    (Time, _clock),
    (Enum, _word),  # before text: an enumeration is stored as text
    (Halves, _halves),  # before whole numbers: stored as half points
    (Boolean, _yes_or_no),
    (Integer, _whole),
    (Uuid, _key),
    (JSON, _as_it_is),
    (String, _text),
)
"""How each column type is read; the first that fits counts."""
