"""Short keys that people write by hand ("billy", "W1") become the same UUIDs every time.

A key belongs to its conference, or else to its family, and to its table: each of two conferences may have a "W1".
"""

from __future__ import annotations

import json
import uuid
from typing import Any

from app.store.plain import is_uuid

NAMESPACE = uuid.UUID("3e6cb6f3-6a35-5f0c-9a0f-6d2f1f8f5d0e")


def family_key(written: str) -> uuid.UUID:
    """Return the key of the family that a file calls ``written``."""
    return uuid.UUID(written) if is_uuid(written) else uuid.uuid5(NAMESPACE, written)


def row_key(scope: uuid.UUID, table: str, written: str) -> uuid.UUID:
    """Return the key of the row that a file calls ``written``; ``scope`` is its conference, or else its family."""
    return uuid.UUID(written) if is_uuid(written) else uuid.uuid5(scope, f"{table}/{written}")


def unnamed_key(above: uuid.UUID, branch: str, data: dict[str, Any], number: int) -> uuid.UUID:
    """Return the key of a row without an id, made from what it says; ``number`` tells twins apart.

    Not from its place in the list: a second file with other rows at the same places must not mean these.
    """
    said = json.dumps(data, sort_keys=True, ensure_ascii=False)
    return uuid.uuid5(above, f"{branch}/{number}/{said}")
